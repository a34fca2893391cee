"""Who is half written in when somebody else is renamed is not lost."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.helpers import type_hangul
from ui.sheets.rating.rater_line import RaterLine
from ui.sheets.survey.entry_line import EntryLine
from ui.theme.theme import ThemeHolder


def test_a_rater_half_typed_is_added_before_another_is_renamed(qtbot: QtBot, theme: ThemeHolder) -> None:
    line = RaterLine(theme)
    qtbot.addWidget(line)
    type_hangul(line.field, "솔잎")
    with qtbot.waitSignal(line.entered) as added:
        line.rename("해")
    assert added.args == [["솔잎"]]
    assert line.field.text() == "해"


def test_an_alias_half_typed_is_written_before_another_is_renamed(qtbot: QtBot, theme: ThemeHolder) -> None:
    line = EntryLine(theme)
    qtbot.addWidget(line)
    type_hangul(line.field, "솔잎")
    with qtbot.waitSignal(line.left_in) as added:
        line.rename("해")
    assert added.args == ["솔잎"]
    assert line.field.text() == "해"
