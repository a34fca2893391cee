"""Breaking words into lines: nothing is lost, nothing is wider than the note, no visible character is cut apart."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from ui.sheets.board.texts import Texts
from ui.theme.theme import ThemeHolder


@pytest.fixture
def texts(theme: ThemeHolder) -> Texts:
    return Texts(theme)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=80), st.integers(60, 300))
@example("000ம\U00012544", 60)
def test_every_character_comes_out_again(texts: Texts, text: str, width: int) -> None:
    lines = texts.lines(text, float(width), 15)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text("가나다라마바사아자차카타파하 ", min_size=1, max_size=12), min_size=1, max_size=8))
def test_painted_lines_fit_their_width(texts: Texts, theme: ThemeHolder, words: list[str]) -> None:
    metrics = QFontMetricsF(theme.font(15))
    for line in texts.lines(" ".join(words), 148.0, 15):
        assert metrics.horizontalAdvance(line.rstrip()) <= 148.5


def test_lines_of_the_writer_stay_lines(texts: Texts) -> None:
    assert texts.lines("하나\n\n둘", 148.0, 15) == ("하나", "", "둘")


def test_titles_are_cut_with_an_ellipsis_only_where_they_must(texts: Texts) -> None:
    assert texts.elided("짧은 이름", 200, 13, True) == "짧은 이름"
    cut = texts.elided("용기·장바구니 사용의 망설임", 80, 13, True)
    assert cut.endswith("…")
    assert texts.width(cut, 13, True) <= 80


def test_another_size_is_measured_anew(texts: Texts, theme: ThemeHolder) -> None:
    before = texts.lines("조금만 사고 싶은데 묶음 포장뿐이라", 148.0, 15)
    theme.change("light", 2.0)
    texts.forget()
    assert len(texts.lines("조금만 사고 싶은데 묶음 포장뿐이라", 148.0, 15)) > len(before)
