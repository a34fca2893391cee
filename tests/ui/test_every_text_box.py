"""Hangul in every text box of the program: what is composed arrives, and merely passing through writes nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

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
from ui.project.project_page import ProjectPage
from ui.theme.theme import ThemeHolder

MOST = 16  # boxes tried on one page: a list of a hundred rows repeats the same editor
PANELS = ("meetings", "people", "attendance", "consents", "history")
ALONE = "언제"  # the time of an entry nobody wrote: no words, nothing to keep
LOOKED_UP = "나온 곳의 번호"  # a code that finds an item: what finds nothing is nothing to keep
CHECKED = ("수료증 호수", "확인 번호", "종이에 적힌 이름")  # what is read off a certificate to be checked
ENTRY = ("동의한 날", "증인의 별칭")  # what is said with the answers of the table, and nothing by itself
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
            and not box.parent().inherits("QAbstractSpinBox")]  # fmt: skip


def open_pages(window: MainWindow, store: Store) -> Iterator[str]:
    """Every page in turn, and every panel of the project page."""
    for name, destination in list(places(store)):
        window.open(destination)
        yield name
        if isinstance(window.page, ProjectPage):
            for panel in PANELS:
                window.page._show_tab(panel)
                yield f"{name} {panel}"


def text_of(box: QLineEdit | QPlainTextEdit) -> str:
    return box.text() if isinstance(box, QLineEdit) else box.toPlainText()


def steps(store: Store) -> int:
    return int(store.rows("select count(*) from step")[0][0])


def test_what_is_composed_arrives_in_every_box(window: MainWindow, store: Store) -> None:
    seen = 0
    for name in open_pages(window, store):
        for box in boxes(window.page)[:MOST]:
            box.setFocus()
            helpers.compose(box, "ㅎ")
            helpers.compose(box, "하")
            helpers.compose(box, "한")
            helpers.commit(box, "한")
            assert "한" in text_of(box), f"{name}: {box.accessibleName() or box.objectName() or type(box).__name__}"
            seen += 1
    assert seen > 25, "the boxes were found"


def test_a_syllable_still_being_composed_is_kept_when_the_page_is_left(window: MainWindow, store: Store) -> None:
    lost, seen = [], 0
    for name in open_pages(window, store):
        if name in ("home", "document"):
            continue  # a search is no writing
        for place in range(min(len(boxes(window.page)), MOST)):
            found = boxes(window.page)  # a page may build its rows anew when something was written
            if place >= len(found):
                break
            box = found[place]
            seen += 1
            mark = chr(0xD7A3 - seen)  # a syllable nobody writes, another one for each box
            box.setFocus()
            helpers.compose(box, mark)
            told = window.page.errors.told
            window.page.leave()  # what the window calls before it shows another page or closes
            refused = window.page.errors.told != told or (isValid(box) and box.property("wrong"))
            if not was_written(store, mark) and not refused:
                lost.append((name, box.accessibleName()))
    assert [one for one in lost if not may_stay_behind(*one)] == []
    assert seen > 25, "the boxes were found"


def test_passing_through_every_box_writes_nothing(window: MainWindow, store: Store) -> None:
    before = steps(store)
    for _name in open_pages(window, store):
        for box in boxes(window.page):
            box.setFocus()
            QGuiApplication.inputMethod().commit()
    window.open(Destination("home"))
    assert steps(store) == before


def may_stay_behind(page: str, box: str) -> bool:
    """What need not be written: a time alone, codes that are looked up, and cells that take nothing but numbers."""
    return box in (ALONE, LOOKED_UP, *CHECKED, *ENTRY) or (page.startswith("sheet-3-log") and ", " in box)


def was_written(store: Store, mark: str) -> bool:
    """Whether the journal of changes holds the mark."""
    return bool(store.rows("select count(*) from change where instr(after, ?)", [mark])[0][0])
