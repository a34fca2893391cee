"""A method file with a mistake is refused with a sentence that names file, line and field; the others stay."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from livinglab.i18n import speaking
from livinglab.methods import Library, MethodRefused
from livinglab.methods.library import method_from
from livinglab.paths import resources

GOOD = (resources() / "methods" / "test_card.toml").read_text(encoding="utf-8")


def line(words: str, text: str) -> int:
    return next(number for number, one in enumerate(text.splitlines(), 1) if one.startswith(words))


@pytest.mark.parametrize(
    ("old", "new", "field", "at", "told"),
    [
        ('kind = "cards"', 'kind = "sculpture"', "kind", "kind =", "sculpture"),
        ('stage = "experiment"', 'stage = "doing"', "stage", "stage =", "doing"),
        ("minutes = [20, 40]", "minutes = [40, 20]", "minutes", "minutes =", "[20, 30]"),
        ('en = "Test card"', "", "name.en", "[name]", "language"),
        ('layout = "form"', 'layuot = "form"', "layuot", "layuot =", "not known"),
        ('type = "scale"\nname = { ko = "중요도"', 'type = "scael"\nname = { ko = "중요도"', "fields[", 'type = "scael"', "scael"),
        ('ko = "우리가 믿는 것을 적어요"', "ko = 3", "steps[1].ko", "ko = 3", "language"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_field(old: str, new: str, field: str, at: str, told: str) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    with speaking("en"), pytest.raises(MethodRefused) as refused:
        method_from(text.encode(), "mine.toml", "mine")
    with speaking("en"):
        sentence = str(refused.value)
    assert sentence.startswith(f"mine.toml, line {line(at, text)}, {field}")
    assert told in sentence
    with speaking("ko"):
        assert "번째 줄" in str(refused.value)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"stage = ", b"", "name = '글".encode("cp949")])
def test_bytes_that_are_no_method_are_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(MethodRefused, match="mine"):
        method_from(data, "mine.toml", "mine")


def test_a_broken_file_leaves_the_others_there(tmp_path: Path) -> None:
    folder = tmp_path / "methods"
    shutil.copytree(resources() / "methods", folder)
    (folder / "affinity.toml").write_text(GOOD.replace('kind = "cards"', 'kind = "x"'), encoding="utf-8")
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.toml").write_text(GOOD, encoding="utf-8")
    (own / "torn.toml").write_bytes(GOOD.encode()[:700])
    library = Library(folder, own)
    assert library.get("affinity") is None
    assert library.get("silent_notes") is not None
    mine = library.get("mine")
    assert mine is not None
    assert mine.own
    assert [one.file for one in library.refused] == ["affinity.toml", "torn.toml"]
    assert "affinity.toml" in str(library.refused[0])
