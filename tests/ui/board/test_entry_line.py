"""The quick-entry line: every word typed goes up, syllables in the making included, and team and kind stay."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.errors import DiskFull
from tests import helpers
from tests.boards import METHODS
from tests.ui.board.conftest import Desk
from ui.sheets.board import BoardEditor
from ui.sheets.board.entry import EntryLine
from ui.theme.theme import ThemeHolder


def test_typed_words_go_up_with_one_enter(desk: Desk) -> None:
    assert desk.editor.entry._code.text() == "N01"
    desk.write("계산할 때 봉투부터 건네준다")
    assert desk.texts() == ["계산할 때 봉투부터 건네준다"]
    assert desk.editor.entry.field.text() == ""
    assert desk.editor.entry._code.text() == "N02"
    assert desk.said == ["N01을 붙였어요"]
    (note,) = desk.editor.canvas.scene.notes.values()
    assert note.team_id == desk.lab.teams[0].id
    assert note.kind == "phenomenon"


def test_enter_takes_the_syllable_in_the_making(desk: Desk) -> None:
    field = desk.editor.entry.field
    field.setFocus()
    helpers.type_hangul(field, "건네")
    helpers.compose(field, "준")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.texts() == ["건네준"]
    assert field.full_text() == ""


def test_team_and_kind_are_picked_by_key_and_stay(desk: Desk) -> None:
    field = desk.editor.entry.field
    QTest.keyClick(field, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    desk.write("하나")
    desk.write("둘")
    assert {(note.team_id, note.kind) for note in desk.lab.view().notes()} == {(desk.lab.teams[2].id, "need_me")}
    assert desk.editor.entry.team.text() == "별"
    assert desk.editor.entry.kind_button.text() == "필요·나"
    QTest.keyClick(field, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.write("셋")
    last = list(desk.lab.view().notes())[-1]
    assert (last.team_id, last.kind) == (None, "phenomenon")


def test_team_and_kind_are_picked_from_menus(desk: Desk) -> None:
    entry = desk.editor.entry
    entry.team.choices().actions()[1].trigger()
    entry.kind_button.choices().actions()[4].trigger()
    desk.write("하나")
    (note,) = desk.lab.view().notes()
    assert (note.team_id, note.kind) == (desk.lab.teams[1].id, "cause")


def test_a_pasted_list_makes_all_its_notes_in_one_step(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("- 하나\n\n2. 둘\r\n• 셋\n")
    steps = len(desk.lab.store.history(desk.lab.project.id))
    field = desk.editor.entry.field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.texts() == ["하나", "둘", "셋"]
    assert len(desk.lab.store.history(desk.lab.project.id)) == steps + 1
    assert desk.said == ["쪽지 3장을 한꺼번에 붙였어요. N01부터 N03까지예요"]
    desk.lab.store.undo(desk.lab.project.id)
    desk.settle()
    assert not desk.editor.canvas.scene.notes


def test_enter_without_words_does_nothing(desk: Desk) -> None:
    steps = len(desk.lab.store.history(desk.lab.project.id))
    desk.write("")
    desk.write("   ")
    assert len(desk.lab.store.history(desk.lab.project.id)) == steps


def test_words_not_yet_entered_survive_what_others_do(desk: Desk) -> None:
    """An undo, a note from elsewhere or a new team must not touch the line being typed."""
    field = desk.editor.entry.field
    field.setFocus()
    helpers.type_hangul(field, "아직 쓰는 ")
    helpers.compose(field, "중")
    desk.lab.write("다른 데서 온 쪽지")
    desk.settle()
    desk.lab.store.undo(desk.lab.project.id)
    desk.settle()
    assert field.full_text() == "아직 쓰는 중"
    desk.editor.commit_input()
    assert field.text() == "아직 쓰는 중"
    assert desk.texts() == []


def test_up_goes_to_the_board(desk: Desk) -> None:
    desk.write("하나")
    desk.write("둘")
    QTest.keyClick(desk.editor.entry.field, Qt.Key.Key_Up)
    assert desk.editor.canvas.hasFocus()
    focus = desk.editor.canvas.selection.focus
    assert desk.editor.canvas.scene.notes[focus].text == "둘"


def test_a_team_that_goes_is_not_picked_any_more(desk: Desk) -> None:
    from livinglab.actions.projects import remove_team

    QTest.keyClick(desk.editor.entry.field, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    remove_team(desk.lab.store, desk.lab.teams[1])
    desk.settle()
    assert desk.editor.entry.team_id == desk.lab.teams[0].id
    assert len(desk.editor.chips.chips()) == 2


def test_words_that_cannot_be_saved_stay_in_the_line(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    field = desk.editor.entry.field

    def full(*_said: object, **_more: object) -> None:
        raise DiskFull("No room to save.")

    with monkeypatch.context() as disk:
        disk.setattr(desk.lab.store, "step", full)
        desk.write("계산할 때 봉투부터 건네준다")
        assert desk.texts() == []
        assert field.full_text() == "계산할 때 봉투부터 건네준다"
        assert len(desk.failed) == 1
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.texts() == ["계산할 때 봉투부터 건네준다"]
    assert field.full_text() == ""


def test_without_teams_no_team_can_be_picked(desk: Desk, qtbot: QtBot, theme: ThemeHolder) -> None:
    line = EntryLine(theme)
    qtbot.addWidget(line)
    line.set_teams(())
    assert line.team.isHidden()
    line.set_teams(desk.lab.teams)
    assert not line.team.isHidden()


def test_an_idea_is_a_thought_and_nothing_that_was_seen(desk: Desk) -> None:
    ideas = BoardEditor(desk.context, desk.lab.sheet, METHODS.get("brainwriting"), desk.window)
    assert ideas.entry.kind_button.text() == "생각"
    ideas.entry.field.setFocus()
    ideas.entry.wrote.emit(["장바구니 빌림대"], ideas.entry.kind, None)
    desk.settle()
    assert [note.kind for note in desk.lab.view().notes()] == ["thought"]
