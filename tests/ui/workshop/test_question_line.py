"""The question stays readable: where room is short, words on the buttons beside it go first, and all stand equally high."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QApplication

from livinglab.model.lab import Activity, Sheet
from livinglab.store import Store
from ui.main_window import MainWindow
from ui.page import Destination
from ui.sheets.board import BoardEditor
from ui.theme.apply import ThemeApplier
from ui.widgets.labels import ElidedLabel
from ui.workshop.question_line import QuestionLine
from ui.workshop.workshop_page import WorkshopPage


@pytest.fixture
def dressed(plain_window: MainWindow, qapp: QApplication) -> Iterator[MainWindow]:
    """With the letters and edges people see."""
    applier = ThemeApplier(qapp, plain_window.context.theme)
    yield plain_window
    applier.deleteLater()


def opened(window: MainWindow, width: int, height: int) -> tuple[QuestionLine, BoardEditor]:
    store: Store = window.context.store
    sheet = store.find(Sheet, layout="clusters")[0]
    activity = store.get(Activity, sheet.activity_id)
    window.resize(width, height)
    window.open(Destination("workshop", activity.workshop_id, activity_id=activity.id))
    settle()
    page = window.page
    assert isinstance(page, WorkshopPage)
    assert isinstance(page.area.editor, BoardEditor)
    return page.area._head, page.area.editor


def settle() -> None:
    for _ in range(4):
        QCoreApplication.processEvents()


def words_cut(line: QuestionLine) -> bool:
    return any(label.is_cut() for label in line.findChildren(ElidedLabel) if label.isVisible())


def test_words_on_buttons_go_before_the_question_is_cut(dressed: MainWindow) -> None:
    line, editor = opened(dressed, 1230, 688)
    buttons = (editor.tidy, editor.grouping.button)
    assert not words_cut(line)
    assert [button.text() for button in buttons] == ["", ""]
    assert [button.accessibleName() for button in buttons] == ["정돈", "함께 묶일 만한 쪽지 보기"]
    assert editor.tidy.toolTip() == "정돈"
    dressed.resize(1920, 1080)
    settle()
    assert not words_cut(line)
    assert [button.text() for button in buttons] == ["정돈", "비슷한 쪽지"]
    dressed.resize(1230, 688)
    settle()
    assert [button.text() for button in buttons] == ["", ""]


@pytest.mark.parametrize("size", [(1366, 688), (1366, 768), (1920, 1080)])
def test_what_is_pressed_standing_is_one_height(dressed: MainWindow, size: tuple[int, int]) -> None:
    line, _ = opened(dressed, *size)
    heights = {one.height() for one in line.findChildren(QAbstractButton) if one.isVisible()}
    assert len(heights) == 1
    assert min(heights) >= 40


def test_larger_letters_are_measured_again(dressed: MainWindow) -> None:
    line, editor = opened(dressed, 1920, 1080)
    tokens = dressed.context.theme.tokens.name
    dressed.context.theme.change(tokens, 1.5)
    settle()
    folded = editor.tidy.text() == ""
    assert folded or not words_cut(line)
    dressed.context.theme.change(tokens, 1.0)
    settle()
    assert editor.tidy.text() == "정돈"
    assert not words_cut(line)
