"""The bundled type can draw whatever the program says, and is bundled as its licence asks."""

from __future__ import annotations

import unicodedata
from functools import cache

import pytest
from fontTools.ttLib import TTFont

from tests.tools import catalogue
from tests.tools.messages import find_messages
from ui import fonts

FONTS = catalogue.ROOT / "resources" / "fonts"


@cache
def covered(name: str) -> frozenset[int]:
    with TTFont(FONTS / name, lazy=True) as font:
        return frozenset(font.getBestCmap())


@cache
def drawable() -> frozenset[int]:
    """Regular and Hanja together; Bold draws what Regular draws."""
    regular, _, hanja = fonts.FILES
    return covered(regular) | covered(hanja)


def undrawable(text: str) -> set[str]:
    spoken = unicodedata.normalize("NFC", text)
    return {f"{c} U+{ord(c):04X}" for c in spoken if ord(c) not in drawable() and c not in "\n\r\t\u200b\ufeff"}


def test_every_sentence_of_the_program_can_be_drawn() -> None:
    texts, _ = catalogue.read_texts(catalogue.ROOT / "resources" / "i18n" / "ko")
    sentences = [text for _, text, _ in texts.values()]
    sentences += [part for m in find_messages(catalogue.ROOT) for part in (m.singular, m.plural or "")]
    assert sentences
    missing = {sentence: undrawable(sentence) for sentence in sentences if undrawable(sentence)}
    assert not missing


@pytest.mark.parametrize("kind", ["toml", "json", "md"])
def test_every_resource_can_be_drawn(kind: str) -> None:
    files = sorted((catalogue.ROOT / "resources").rglob(f"*.{kind}"))
    missing = {file.name: undrawable(file.read_text(encoding="utf-8")) for file in files}
    assert not {name: signs for name, signs in missing.items() if signs}


def test_bold_draws_what_regular_draws() -> None:
    regular, bold, _ = fonts.FILES
    assert covered(regular) == covered(bold)


def test_the_cut_down_font_uses_no_reserved_name() -> None:
    with TTFont(FONTS / "NanumGothic-Hanja.ttf", lazy=True) as font:
        named = {number: str(font["name"].getDebugName(number)) for number in (1, 3, 4, 6)}
    assert named[1] == fonts.HANJA_FAMILY
    assert not [name for name in named.values() if "nanum" in name.lower()]


@pytest.mark.parametrize("name", ["OFL-Pretendard.txt", "OFL-NanumGothic.txt"])
def test_each_licence_is_bundled(name: str) -> None:
    text = (FONTS / name).read_text(encoding="utf-8")
    assert "Reserved Font Name" in text
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "TERMINATION" in text
