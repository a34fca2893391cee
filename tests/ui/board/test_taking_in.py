"""Lists brought along: from a copied table, a chosen or dropped file; looked at first, put up in one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests import helpers
from tests.exchange.lists.workbooks import workbook
from tests.ui.board.conftest import Desk
from ui.sheets.board.list_chooser import ListChooser

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
Open = Callable[[str, bytes], ListChooser]


@pytest.fixture
def opened(desk: Desk, tmp_path: Path) -> Open:
    """A file is taken in: the chooser stands there."""

    def take(name: str, data: bytes) -> ListChooser:
        path = tmp_path / name
        path.write_bytes(data)
        desk.editor.taking_in.read(str(path))
        desk.qtbot.waitUntil(lambda: desk.editor.taking_in.chooser is not None)
        chooser = desk.editor.taking_in.chooser
        assert chooser is not None
        return chooser

    return take


def test_a_workbook_with_teams_and_kinds_goes_up_in_one_step(desk: Desk, opened: Open) -> None:
    desk.write("봉투값이 비싸요")
    rows = [["번호", "의견", "모둠", "종류"], ["=1", "계산대가 멀어요", "해", "원인"], ["=2", "봉투값 비쌈", "달", "느낌"],
            ["=3", "그릇이 무거워요", "구름", "건의"]]  # fmt: skip
    chooser = opened("의견.xlsx", workbook({"의견": rows}))
    assert chooser.head.isChecked()
    assert [choice.currentText() for choice in (chooser.words, chooser.team, chooser.kind)] == ["의견", "모둠", "종류"]
    assert chooser.preview.words() == [
        ["계산대가 멀어요", "해", "원인", ""],
        ["봉투값 비쌈", "달", "느낌", "이미 있어요: N01"],
        ["그릇이 무거워요", "–", "건의", ""],
    ]
    assert chooser.told.text() == (
        "쪽지가 될 줄이 3개 있어요. 1개는 보드에 이미 있어서 빼요. 구름이라는 모둠은 없어서 모둠 없이 붙여요."
    )
    assert chooser.put_up.text() == "2장 붙이기"
    steps = desk.lab.steps()
    QTest.keyClick(chooser, K.Key_Return)
    desk.settle()
    assert desk.lab.steps() == steps + 1
    assert desk.texts() == ["봉투값이 비싸요", "계산대가 멀어요", "그릇이 무거워요"]
    second, third = list(desk.lab.view().notes())[1:]
    assert (second.team_id, second.kind) == (desk.lab.teams[0].id, "cause")
    assert (third.team_id, third.kind_name, third.fields["team_text"]) == (None, "건의", "구름")
    assert desk.said[-1] == "쪽지 2장을 한꺼번에 붙였어요. N02부터 N03까지예요"
    assert desk.window.focusWidget() is desk.editor.entry.field
    desk.lab.undo()
    assert desk.texts() == ["봉투값이 비싸요"]


def test_what_is_there_already_goes_up_when_asked(desk: Desk, opened: Open) -> None:
    desk.write("봉투값이 비싸요")
    chooser = opened("말.txt", "봉투값이 비싸다\n멀어요\n".encode())
    chooser.again.click()
    assert chooser.put_up.text() == "2장 붙이기"
    chooser.put_up.click()
    desk.settle()
    assert desk.texts() == ["봉투값이 비싸요", "봉투값이 비싸다", "멀어요"]


def test_a_person_says_what_is_what(desk: Desk, opened: Open) -> None:
    QTest.keyClick(desk.editor.entry.field, K.Key_2, Qt.KeyboardModifier.AltModifier)
    chooser = opened("표.csv", "앞,뒤에 있는 긴 말\n하나,둘째로 나온 긴 말\n".encode("cp949"))
    assert chooser.team.currentText() == "모두 달"
    assert chooser.put_up.text() == "2장 붙이기"
    chooser.words.setFocus()
    QTest.keyClick(chooser.words, K.Key_Up)
    chooser.head.click()
    assert chooser.preview.words() == [["하나", "달", "현상", ""]]
    chooser.put_up.click()
    desk.settle()
    (note,) = desk.lab.view().notes()
    assert (note.text, note.team_id, note.kind) == ("하나", desk.lab.teams[1].id, "phenomenon")


def test_another_sheet_of_the_workbook_can_be_taken(desk: Desk, opened: Open) -> None:
    chooser = opened("두 장.xlsx", workbook({"가": [["하나"]], "나": [["둘"], ["셋"]]}))
    chooser.sheet.setFocus()
    QTest.keyClick(chooser.sheet, K.Key_Down)
    assert [row[0] for row in chooser.preview.words()] == ["둘", "셋"]
    chooser.aside.click()
    desk.settle()
    assert desk.texts() == []
    assert desk.editor.taking_in.chooser is None


def test_a_bad_file_gets_one_sentence_and_loses_nothing(desk: Desk, tmp_path: Path) -> None:
    field = desk.editor.entry.field
    field.setFocus()
    helpers.type_hangul(field, "쓰던 ")
    helpers.compose(field, "말")
    bad = tmp_path / "잠긴.xlsx"
    bad.write_bytes(b"\xd0\xcf\x11\xe0")
    desk.editor.taking_in.read(str(bad))
    desk.qtbot.waitUntil(lambda: bool(desk.failed))
    assert desk.failed == ["“잠긴.xlsx”은 읽을 수 있는 엑셀 파일이 아니에요. 암호가 있으면 암호 없이 저장해 주세요."]
    assert field.full_text() == "쓰던 말"
    assert desk.texts() == []


def test_a_file_dropped_on_the_board_is_taken_in(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "말.csv"
    path.write_text("하나\n둘\n", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(50, 50), *how)
    QApplication.sendEvent(desk.editor.canvas, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(desk.editor.canvas, QDropEvent(QPoint(50, 50), *how))
    desk.qtbot.waitUntil(lambda: desk.editor.taking_in.chooser is not None)
    chooser = desk.editor.taking_in.chooser
    assert chooser is not None
    chooser.put_up.click()
    desk.settle()
    assert desk.texts() == ["하나", "둘"]


@pytest.mark.parametrize("from_board", [True, False])
def test_a_key_asks_for_a_file(desk: Desk, from_board: bool) -> None:
    target = desk.editor.canvas if from_board else desk.editor.entry.field
    target.setFocus()
    QTest.keyClick(target, K.Key_O, CTRL)
    (dialog,) = desk.editor.canvas.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.close()


def test_a_copied_table_is_looked_at_first(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("봉투값이 비싸요\t해\r\n멀어요\t달\r\n")
    field = desk.editor.entry.field
    field.setFocus()
    QTest.keyClick(field, K.Key_V, CTRL)
    chooser = desk.editor.taking_in.chooser
    assert chooser is not None
    assert chooser.team.currentText() == "해"
    chooser.put_up.click()
    desk.settle()
    assert [note.team_id for note in desk.lab.view().notes()] == [team.id for team in desk.lab.teams[:2]]
    desk.editor.canvas.setFocus()
    desk.key(K.Key_V, CTRL)
    assert desk.editor.taking_in.chooser is not None


def test_a_list_goes_into_the_lane_that_was_picked(desk_for: Callable[[str], Desk]) -> None:
    desk = desk_for("story_circle")
    desk.editor.entry.step_place(1)
    QGuiApplication.clipboard().setText("하나\t해\n둘\t달")
    desk.editor.taking_in.paste()
    chooser = desk.editor.taking_in.chooser
    assert chooser is not None
    desk.editor.entry.step_place(1)
    chooser.put_up.click()
    desk.settle()
    assert [len(lane.notes) for lane in desk.lab.view().lanes] == [0, 2, 0]
