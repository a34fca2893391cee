"""A person writes Hangul in our text boxes, and no syllable is lost on any way out."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers import commit, compose, type_hangul
from ui.ime import commit_focused, with_piece
from ui.widgets.line_field import LineField
from ui.widgets.text_field import TextField

FIELDS = pytest.mark.parametrize("kind", [LineField, TextField])


class Page(QWidget):
    """A text box, another one and a button, as pages have them."""

    def __init__(self, kind: type[LineField] | type[TextField]) -> None:
        super().__init__()
        self.field = kind(parent=self)
        self.other = LineField(parent=self)
        self.button = QPushButton("다음", self)
        column = QVBoxLayout(self)
        for widget in (self.field, self.other, self.button):
            column.addWidget(widget)
        self.edited: list[str] = []
        self.committed: list[str] = []
        self.live: list[str] = []
        self.field.edited.connect(self.edited.append)
        self.field.committed.connect(self.committed.append)
        self.field.live.connect(self.live.append)


@pytest.fixture
def page(qtbot: QtBot, kind: type[LineField] | type[TextField]) -> Page:
    page = Page(kind)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.field.setFocus()
    qtbot.waitUntil(page.field.hasFocus)
    return page


def written(field: LineField | TextField) -> str:
    return field.text() if isinstance(field, LineField) else field.toPlainText()


@FIELDS
def test_a_syllable_in_the_making_counts_as_written(page: Page) -> None:
    type_hangul(page.field, "쪽")
    compose(page.field, "지")
    assert page.field.full_text() == "쪽지"
    assert page.live[-1] == "쪽지"
    assert page.edited == ["쪽"]


@FIELDS
def test_the_preedit_stands_where_the_cursor_is(page: Page) -> None:
    commit(page.field, "🌱가다")
    if isinstance(page.field, LineField):
        page.field.setCursorPosition(3)
    else:
        cursor = page.field.textCursor()
        cursor.setPosition(3)
        page.field.setTextCursor(cursor)
    compose(page.field, "나")
    assert page.field.full_text() == "🌱가나다"


@FIELDS
def test_leaving_the_field_keeps_the_syllable_and_tells_once(page: Page, qtbot: QtBot) -> None:
    compose(page.field, "한")
    page.other.setFocus()
    qtbot.waitUntil(page.other.hasFocus)
    assert page.committed == ["한"]
    assert written(page.field) == "한"
    page.field.setFocus()
    page.other.setFocus()
    assert page.committed == ["한"]


@FIELDS
def test_a_button_pressed_while_composing_loses_nothing(page: Page, qtbot: QtBot) -> None:
    type_hangul(page.field, "무게")
    compose(page.field, "표")
    qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    page.button.setFocus()
    assert page.committed == ["무게표"]


@FIELDS
def test_a_page_change_commits_what_is_composed(page: Page) -> None:
    compose(page.field, "글")
    commit_focused(page)
    assert page.committed == ["글"]
    commit_focused(page)
    assert page.committed == ["글"]


@FIELDS
def test_commit_focused_leaves_other_windows_alone(page: Page, qtbot: QtBot) -> None:
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    compose(page.field, "글")
    commit_focused(elsewhere)
    assert page.committed == []


@FIELDS
def test_hiding_the_page_loses_nothing(page: Page, qtbot: QtBot) -> None:
    type_hangul(page.field, "동")
    compose(page.field, "네")
    page.hide()
    qtbot.waitUntil(lambda: bool(page.committed))
    assert page.committed == ["동네"]


@FIELDS
def test_an_unfinished_syllable_makes_no_edit(page: Page) -> None:
    """Qt tells of a change on each letter; undo steps must not follow it."""
    for part in ("ㅎ", "하", "한", ""):
        compose(page.field, part)
    assert page.edited == []
    page.field.commit()
    assert page.committed == []


@FIELDS
def test_the_program_never_overwrites_somebody_who_is_writing(page: Page, qtbot: QtBot) -> None:
    type_hangul(page.field, "내")
    compose(page.field, "말")
    page.field.set_text("남의 말")
    assert page.field.full_text() == "내말"
    page.other.setFocus()
    qtbot.waitUntil(page.other.hasFocus)
    assert page.committed == ["내말"]
    assert written(page.field) == "내말"


@FIELDS
def test_what_the_program_shows_waits_until_the_person_leaves(page: Page, qtbot: QtBot) -> None:
    page.field.set_text("다른 노트북에서 고친 말")
    assert written(page.field) == ""
    page.other.setFocus()
    qtbot.waitUntil(page.other.hasFocus)
    assert written(page.field) == "다른 노트북에서 고친 말"
    assert page.committed == []
    assert page.edited == []


@FIELDS
def test_decomposed_text_is_composed(page: Page) -> None:
    commit(page.field, normalize("NFD", "한글"))
    page.field.commit()
    assert page.committed == ["한글"]


@FIELDS
def test_taking_the_text_empties_the_field_at_once(page: Page) -> None:
    type_hangul(page.field, "봉투부터 건네")
    compose(page.field, "준")
    assert page.field.take() == "봉투부터 건네준"
    assert page.field.full_text() == ""
    type_hangul(page.field, "다음")
    assert written(page.field) == "다음"


@FIELDS
def test_enter_tells_the_text_even_unchanged(page: Page, qtbot: QtBot) -> None:
    heard: list[str] = []
    page.field.entered.connect(heard.append)
    compose(page.field, "응")
    keys = Qt.KeyboardModifier.ControlModifier if isinstance(page.field, TextField) else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(page.field, Qt.Key.Key_Return, keys)
    qtbot.keyClick(page.field, Qt.Key.Key_Return, keys)
    assert heard == ["응", "응"]
    assert page.committed == ["응"]


@FIELDS
def test_escape_can_take_the_text_back(page: Page, qtbot: QtBot) -> None:
    page.field.escaped.connect(page.field.revert)
    type_hangul(page.field, "아니")
    compose(page.field, "다")
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.field.full_text() == ""
    page.other.setFocus()
    assert page.committed == []


def test_enter_in_a_note_ends_it_and_shift_enter_makes_a_line(qtbot: QtBot) -> None:
    note = TextField(name="쪽지", enter_commits=True)
    qtbot.addWidget(note)
    note.show()
    note.setFocus()
    heard: list[str] = []
    note.entered.connect(heard.append)
    type_hangul(note, "첫 줄")
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    compose(note, "둘")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert heard == ["첫 줄\n둘"]


def test_pasting_many_lines_makes_many_notes(qtbot: QtBot) -> None:
    line = LineField(name="빠른 입력", split_lines=True)
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    QGuiApplication.clipboard().setText("하나\r\n\r\n 둘 \n셋")
    with qtbot.waitSignal(line.lines_pasted) as pasted:
        qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pasted.args == [["하나", "둘", "셋"]]
    QGuiApplication.clipboard().setText("한 줄")
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "한 줄"


def test_pasting_by_the_menu_makes_many_notes_too(qtbot: QtBot) -> None:
    line = LineField(name="빠른 입력", split_lines=True)
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    QGuiApplication.clipboard().setText("하나\n둘")
    heard: list[list[str]] = []
    line.lines_pasted.connect(heard.append)
    for text, expected in (("하나\n둘", ""), ("한 줄", "한 줄")):
        QGuiApplication.clipboard().setText(text)
        where = line.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, line.mapToGlobal(where))
        QApplication.sendEvent(line, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.objectName() == "edit-paste").trigger()
        menu.close()
        assert line.text() == expected
    assert heard == [["하나", "둘"]]


@given(st.text(max_size=8), st.integers(0, 8), st.text(max_size=3))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_piece_is_put_in_at_qts_count(text: str, at: int, piece: str) -> None:
    at = min(at, len(text))
    position = len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
    assert with_piece(text, position, piece) == text[:at] + piece + text[at:]


@FIELDS
def test_undo_goes_to_the_window_when_a_field_has_nothing_of_its_own(
    qtbot: QtBot, kind: type[LineField] | type[TextField]
) -> None:
    """Enter empties the quick-entry line; the next Ctrl+Z is meant for the note, not for the empty line."""
    page = Page(kind)
    qtbot.addWidget(page)
    asked: list[str] = []
    action = QAction("되돌리기", page)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    action.triggered.connect(lambda: asked.append("window"))
    page.addAction(action)
    page.show()
    page.activateWindow()
    page.field.setFocus()
    qtbot.waitUntil(page.field.hasFocus)
    qtbot.keyClicks(page.field, "abc")
    qtbot.keyClick(page.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.field.written() == ""
    assert not asked
    qtbot.keyClick(page.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["window"]
    qtbot.keyClicks(page.field, "abc")
    assert page.field.take() == "abc"
    qtbot.keyClick(page.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["window", "window"]
