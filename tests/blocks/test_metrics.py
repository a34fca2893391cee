"""Widths and fonts: the same numbers as the PDF library reads, a visible square where no font has a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab import paths
from livinglab.blocks.fontfile import FontFile
from livinglab.blocks.metrics import FILES, bundled, printable, text_width


@pytest.mark.parametrize("name", FILES.values())
def test_widths_and_coverage_agree_with_reportlab(name: str) -> None:
    from reportlab.pdfbase.ttfonts import TTFont

    path = paths.resources() / "fonts" / name
    ours, theirs = FontFile(path), TTFont("probe", str(path), shapable=False)
    covered = theirs.face.charToGlyph
    for code in [*range(0x20, 0x250), *range(0x2000, 0x2700), *range(0x4E00, 0x5200), *range(0xAC00, 0xD7A4, 7)]:
        character = chr(code)
        assert ours.covers(character) == (code in covered), hex(code)
        if code in covered:
            assert ours.advance(character) * 1000 == pytest.approx(theirs.stringWidth(character, 1000), abs=0.6)


def test_bold_is_wider_and_width_grows_with_size() -> None:
    assert text_width("쪽지 16장", 12, bold=True) > text_width("쪽지 16장", 12) > 0
    assert text_width("쪽지", 24) == pytest.approx(2 * text_width("쪽지", 12))


def test_runs_choose_a_font_a_character_and_name_what_is_missing() -> None:
    runs, missing = bundled().runs("새솔 漢字 😀")
    assert [(run.font, run.text) for run in runs] == [
        ("regular", "새솔 "),
        ("hanja", "漢字"),
        ("regular", " □"),
    ]
    assert missing == "😀"


def test_bold_text_falls_back_too() -> None:
    runs, missing = bundled().runs("가漢", bold=True)
    assert [run.font for run in runs] == ["bold", "hanja"]
    assert not missing


def test_printable_composes_hangul_and_drops_what_cannot_be_printed() -> None:
    assert printable("\u1112\u1161\u11ab글") == "한글"
    assert printable("가\x00나\x07\u200b다") == "가나다"
    assert printable("한\r\n줄\t끝") == "한\n줄 끝"
    assert printable("plain <b>&") == "plain <b>&"


@given(st.text())
def test_printable_text_prints_the_same_twice(text: str) -> None:
    once = printable(text)
    assert printable(once) == once
    runs, missing = bundled().runs(once)
    assert len("".join(run.text for run in runs)) == len(once)
    assert all(character in once for character in missing)
