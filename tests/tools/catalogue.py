"""Compiles resources/i18n/ko/*.po into ko.mo, and checks that every sentence of the program has its Korean. What the
window and paper both say has its ending on paper in resources/i18n/ko_paper/*.po (ko_paper.mo).

python -m tests.tools.catalogue            compile
python -m tests.tools.catalogue --check    compile nothing; exit 1 where something is missing, left over or stale
python -m tests.tools.catalogue --missing  print what has no Korean yet, as lines for a .po file
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import PoFileError, escape, read_po

from tests.tools.messages import Message, find_messages, placeholders

ROOT = Path(__file__).resolve().parents[2]
LANGUAGE = "ko"
PAPER = "ko_paper"
_SPOKEN_ENDING = re.compile(r"(?<!필)(?<!아니)요([.!?,)”’:}]|\s|$)")
Texts = dict[str, tuple[str | None, str, str]]  # id: (plural id, translation, place)


def read_texts(folder: Path) -> tuple[Texts, list[str]]:
    """All translations of a folder of .po files, and what is wrong with them."""
    texts: Texts = {}
    wrong: list[str] = []
    for file in sorted(folder.glob("*.po")):
        wrong += _repeated(file)
        try:
            with file.open("rb") as handle:
                catalogue = read_po(handle, locale=LANGUAGE, abort_invalid=True)
        except (PoFileError, ValueError) as error:
            wrong.append(f"{file.name}: cannot be read: {error}")
            continue
        for message in catalogue:
            if not message.id:
                continue
            singular, plural = message.id if isinstance(message.id, tuple) else (message.id, None)
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            place = f"{file.name}:{message.lineno}"
            if message.fuzzy:
                wrong.append(f"{place}: fuzzy: {singular!r}")
            if not all(strings):
                wrong.append(f"{place}: no Korean: {singular!r}")
            if singular in texts:
                wrong.append(f"{place}: stands in {texts[singular][2]} too: {singular!r}")
            texts[singular] = (plural, strings[0] or "", place)
    return texts, wrong


def _repeated(file: Path) -> Iterator[str]:
    """Ids that stand twice in one file: Babel would quietly keep the later one."""
    seen: set[str] = set()
    for entry in file.read_text(encoding="utf-8").split("\nmsgid ")[1:]:
        written = entry.split("\nmsg", 1)[0]
        lines = [line.strip() for line in written.splitlines() if line.strip().startswith('"')]
        key = "".join(line[1:-1] for line in lines)
        if key in seen:
            yield f"{file.name}: stands twice: {key!r}"
        seen.add(key)


def compile_texts(texts: Texts) -> bytes:
    """The .mo file's bytes."""
    catalogue = Catalog(locale=LANGUAGE, project="livinglab", fuzzy=False)
    for singular, (plural, text, _) in sorted(texts.items()):
        catalogue.add((singular, plural) if plural else singular, (text,) if plural else text)
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def compare(messages: list[Message], texts: Texts) -> Iterator[str]:
    """What the sources ask for and the catalogue does not give, and the other way round."""
    asked: dict[str, Message] = {}
    for message in messages:
        known = asked.setdefault(message.singular, message)
        if message.plural and known.plural and message.plural != known.plural:
            yield f"{message.place}: another plural than at {known.place}: {message.singular!r}"
        if message.plural and not known.plural:
            asked[message.singular] = message
        for name in sorted(message.missing):
            yield f"{message.place}: no argument for {{{name}}}: {message.singular!r}"
    for singular, message in asked.items():
        if singular not in texts:
            yield f"{message.place}: no Korean: {singular!r}"
            continue
        plural, text, place = texts[singular]
        if message.plural != plural:
            yield f"{place}: plural form differs from {message.place}: {singular!r}"
        yield from _compare_placeholders(singular, message.plural, text, place)
    for singular in texts.keys() - asked.keys():
        yield f"{texts[singular][2]}: not used any more: {singular!r}"


def _compare_placeholders(singular: str, plural: str | None, text: str, place: str) -> Iterator[str]:
    try:
        wanted, found = placeholders(singular) | placeholders(plural or ""), placeholders(text)
    except ValueError as error:
        yield f"{place}: {error}: {singular!r}"
        return
    if text and wanted != found:
        yield f"{place}: placeholders {sorted(found)} instead of {sorted(wanted)}: {singular!r}"


def stale(texts: Texts, compiled: Path) -> bool:
    """Whether the .mo says something else than the .po files (bytes may differ between versions of Babel)."""
    if not compiled.exists():
        return True
    with compiled.open("rb") as handle:
        old = read_mo(handle)
    return _spoken(old) != _spoken(read_mo(BytesIO(compile_texts(texts))))


def _spoken(catalogue: Catalog) -> set[tuple[str, str]]:
    """Ids and strings; both are lists where a plural belongs to them."""
    return {(str(message.id), str(message.string)) for message in catalogue if message.id}


def check(root: Path) -> list[str]:
    """Everything that is wrong with the Korean of the program below `root`; empty when it is complete."""
    folder = root / "resources" / "i18n"
    texts, wrong = read_texts(folder / LANGUAGE)
    wrong += compare(list(find_messages(root)), texts)
    printed, more = read_texts(folder / PAPER)
    wrong += [*more, *compare_paper(printed, texts)]
    for name, found in ((LANGUAGE, texts), (PAPER, printed)):
        if (found or name == LANGUAGE) and stale(found, folder / f"{name}.mo"):
            wrong.append(f"{name}.mo is older than its .po files: run `python -m tests.tools.catalogue`")
    return sorted(wrong)


def compare_paper(printed: Texts, texts: Texts) -> Iterator[str]:
    """What is said in another way on paper is said in the window too, of the same things, and not in 해요체."""
    for singular, (plural, text, place) in printed.items():
        if singular not in texts or texts[singular][0] != plural:
            yield f"{place}: not in the window's catalogue: {singular!r}"
        yield from _compare_placeholders(singular, plural, text, place)
        if _SPOKEN_ENDING.search(text):
            yield f"{place}: 해요체 on paper: {text!r}"


def build(root: Path) -> int:
    """Compile; returns how many texts went in. Replaces the file in one move: a running program may be reading it."""
    folder = root / "resources" / "i18n"
    return sum(_build(folder, name) for name in (LANGUAGE, PAPER) if (folder / name).is_dir())


def _build(folder: Path, name: str) -> int:
    texts, wrong = read_texts(folder / name)
    for line in wrong:
        print(line, file=sys.stderr)
    beside = folder / f".{name}.{os.getpid()}.mo"
    beside.write_bytes(compile_texts(texts))
    beside.replace(folder / f"{name}.mo")
    return len(texts)


def print_missing(root: Path) -> None:
    """Lines to paste into a .po file."""
    texts, _ = read_texts(root / "resources" / "i18n" / LANGUAGE)
    seen: set[str] = set()
    for message in find_messages(root):
        if message.singular in texts or message.singular in seen:
            continue
        seen.add(message.singular)
        print(f"#: {message.place}\nmsgid {escape(message.singular)}")
        if message.plural:
            print(f'msgid_plural {escape(message.plural)}\nmsgstr[0] ""\n')
        else:
            print('msgstr ""\n')


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--missing", action="store_true")
    asked = parser.parse_args()
    if asked.missing:
        print_missing(ROOT)
        return 0
    if asked.check:
        wrong = check(ROOT)
        print(
            *wrong, f"{len(wrong)} faults in the Korean catalogue" if wrong else "Korean catalogue: complete", sep="\n"
        )
        return 1 if wrong else 0
    print(f"{LANGUAGE}.mo: {build(ROOT)} texts")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
