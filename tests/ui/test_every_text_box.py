"""Hangul in every text box of the program: what is composed arrives, and merely passing through writes nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from livinglab import paths
from livinglab.actions.workshops import reopen_activity
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.lab import Activity
from livinglab.settings import Settings
from livinglab.store import Store
from tests import helpers
from tests.screenshots.__main__ import places
from ui.bridge import Bridge
from ui.context import Context
from ui.main_window import MainWindow
from ui.page import Destination
from ui.theme.theme import ThemeHolder

MOST = 12  # boxes a page; lists repeat the same row
METHODS = Library(paths.resources() / "methods")


@pytest.fixture
def window(store: Store, qtbot: QtBot) -> Iterator[MainWindow]:
    """The sample with every activity open for writing again."""
    import_workshop(store, METHODS, paths.resources() / "samples" / "no-plastic-mart.json")
    for activity in store.find(Activity):
        reopen_activity(store, activity.id)
    bridge = Bridge(store)
    made = MainWindow(Context(store, bridge, ThemeHolder(), Settings(), METHODS))
    qtbot.addWidget(made)
    made.resize(1366, 2400)  # tall enough that nothing is scrolled away
    made.show()
    yield made
    bridge.close()


def boxes(page: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    """Text boxes a person can reach on a page."""
    found = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
    return [box for box in found if box.isVisible() and box.isEnabled() and not box.isReadOnly()
            and box.inputMethodHints() == box.inputMethodHints() and not box.parent().inherits("QAbstractSpinBox")]  # fmt: skip


def text_of(box: QLineEdit | QPlainTextEdit) -> str:
    return box.text() if isinstance(box, QLineEdit) else box.toPlainText()


def steps(store: Store) -> int:
    return int(store.rows("select count(*) from step")[0][0])


def test_what_is_composed_arrives_in_every_box(window: MainWindow, store: Store) -> None:
    seen = 0
    for name, destination in list(places(store)):
        window.open(destination)
        place = 0
        while place < min(len(boxes(window.page)), MOST):
            box = boxes(window.page)[place]  # a page may build its rows anew when something was written
            place += 1
            box.setFocus()
            helpers.compose(box, "ㅎ")
            helpers.compose(box, "하")
            helpers.compose(box, "한")
            helpers.commit(box, "한")
            assert "한" in text_of(box), f"{name}: {box.accessibleName() or box.objectName() or type(box).__name__}"
            seen += 1
    assert seen > 25, "the boxes were found"


def test_a_syllable_still_being_composed_is_kept_when_the_page_is_left(window: MainWindow, store: Store) -> None:
    lost = []
    for name, destination in list(places(store)):
        if destination.place in ("home", "document"):
            continue  # a search is no writing
        window.open(destination)
        place = 0
        while place < min(len(boxes(window.page)), MOST):
            box = boxes(window.page)[place]
            place += 1
            label = f"{name}: {box.accessibleName() or type(box).__name__}"
            if box.property("search"):
                continue
            mark = chr(0xD7A3 - place)  # a syllable nobody writes
            box.setFocus()
            helpers.compose(box, mark)
            window.page.leave()  # what the window calls before it shows another page or closes
            if mark not in everything(store):
                lost.append(label)
    assert lost == []


def test_passing_through_every_box_writes_nothing(window: MainWindow, store: Store) -> None:
    before = steps(store)
    for _name, destination in list(places(store)):
        window.open(destination)
        for box in boxes(window.page):
            box.setFocus()
            QGuiApplication.inputMethod().commit()
    window.open(Destination("home"))
    assert steps(store) == before


def everything(store: Store) -> str:
    """All that was ever written, journal included."""
    return repr(store.rows("select after from change"))
