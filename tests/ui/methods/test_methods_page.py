"""The method library: found by what is at hand, copied, changed in the window, given out, taken in, put into a meeting."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from livinglab.methods import Library
from livinglab.model.lab import Activity, Workshop
from livinglab.paths import resources
from tests.ui.home.conftest import Went, context, empty
from ui.context import Context
from ui.methods.method_form import MethodForm
from ui.methods.methods_page import MethodsPage
from ui.page import Destination

__all__ = ["Went", "context", "empty"]


@pytest.fixture
def shelf(context: Context, tmp_path: Path) -> Context:
    """The context with a folder for methods of one's own."""
    return replace(context, methods=Library(resources() / "methods", tmp_path / "own"))


def opened(shelf: Context, qtbot: QtBot, workshop_id: str = "", width: int = 1366) -> MethodsPage:
    page = MethodsPage(shelf, "", workshop_id)
    qtbot.addWidget(page)
    page.resize(width, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.take_focus()
    return page


@pytest.fixture
def page(shelf: Context, qtbot: QtBot) -> MethodsPage:
    return opened(shelf, qtbot)


def names(page: MethodsPage) -> list[str]:
    return [method.id for method in page.list.methods()]


def form(page: MethodsPage) -> MethodForm:
    assert isinstance(page._content, MethodForm)
    return page._content


def rewrite(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_all_methods_stand_there_and_the_first_is_read(page: MethodsPage, shelf: Context) -> None:
    assert names(page) == [method.id for method in shelf.methods]
    assert page._scroll.findChildren(QLineEdit) == []
    assert page.shelf.count.text().startswith("기법")


def test_words_find_a_method_by_its_name_first(page: MethodsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.filters.words, "Dot vote")
    assert names(page)[0] == "dot_vote"
    qtbot.keyClick(page.filters.words, Qt.Key.Key_Return)
    assert page.list.hasFocus()


def test_time_people_writing_and_what_is_missing_narrow_the_list(page: MethodsPage, qtbot: QtBot) -> None:
    everything = len(names(page))
    page.filters.stage.setFocus()
    qtbot.keyClick(page.filters.stage, Qt.Key.Key_Down)
    page.filters.stage.activated.emit(page.filters.stage.currentIndex())
    assert {method.stage for method in page.list.methods()} == {"define"}
    page.filters.people.setFocus()
    qtbot.keyClicks(page.filters.people, "2")
    assert all(method.people[0] <= 2 for method in page.list.methods())
    qtbot.mouseClick(page.filters.clear, Qt.MouseButton.LeftButton)
    assert len(names(page)) == everything
    qtbot.mouseClick(page.filters.unfold, Qt.MouseButton.LeftButton)
    for key in ("notes", "wall"):
        chip = next(one for one in page.filters.materials if one.key == key)
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert 0 < len(names(page)) < everything
    assert not any({"notes", "wall"} & set(method.needs) for method in page.list.methods())


def test_where_nothing_fits_the_way_back_is_one_button(page: MethodsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.filters.words, "xyzzy")
    assert not names(page)
    assert page.shelf.nothing.isVisible()
    page.shelf.nothing.acted.emit()
    assert names(page)
    assert page.filters.words.text() == ""


def test_a_copy_is_changed_in_the_window_and_stays(page: MethodsPage, shelf: Context, qtbot: QtBot) -> None:
    page.list.show_methods(page.list.methods(), "problem_statement")
    qtbot.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    made = form(page)
    assert made.words["name"].fields["ko"].hasFocus()
    rewrite(qtbot, made.words["name"].fields["ko"], "our sentence")
    steps = made.lists["steps"]
    before = len(steps.rows())
    rewrite(qtbot, steps.rows()[0].fields["ko"], "read the names")
    qtbot.mouseClick(steps.add, Qt.MouseButton.LeftButton)
    rewrite(qtbot, steps.rows()[-1].fields["ko"], "read it to a neighbour")
    qtbot.mouseClick(made.fields.add, Qt.MouseButton.LeftButton)
    field = made.fields.rows[-1]
    rewrite(qtbot, field.words.fields["ko"], "Who reads it")
    field.type.show_key("choice")
    field.type.activated.emit(field.type.currentIndex())
    rewrite(qtbot, field.options["ko"], "me, you, all of us")
    qtbot.mouseClick(page.acts.done, Qt.MouseButton.LeftButton)
    fresh = Library(resources() / "methods", shelf.methods.own_folder)
    own = fresh.get("problem_statement_2")
    assert own is not None
    assert own.own
    assert (own.name.ko, len(own.steps)) == ("our sentence", before + 1)
    assert own.steps[-1].en == "read it to a neighbour", "an empty language takes the other's words"
    assert [bool(one.ko_paper) for one in own.steps[:3]] == [False, True, True], (
        "words written anew are printed as they are"
    )
    assert own.question.ko_paper.endswith("겪습니까?")
    added = own.fields[-1]
    assert (added.name.ko, [words.ko for _, words in added.options]) == ("Who reads it", ["me", "you", "all of us"])
    assert fresh.get("problem_statement").name.ko == "문제 문장"  # type: ignore[union-attr]
    assert not fresh.refused


def test_undo_takes_a_change_of_a_method_back(page: MethodsPage, shelf: Context, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.acts.copy, Qt.MouseButton.LeftButton)
    made = form(page)
    first = made.words["name"].value()["en"]
    rewrite(qtbot, made.words["name"].fields["en"], "Something else")
    assert page.undo_here()
    method = page.list.current()
    assert method is not None
    assert method.name.en == first
    qtbot.mouseClick(page.acts.done, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.acts.remove, Qt.MouseButton.LeftButton)
    assert shelf.methods.get(method.id) is None
    assert page.undo_here()
    assert shelf.methods.get(method.id) is not None
    assert not page.undo_here()


def test_a_change_that_breaks_a_method_is_told_and_the_file_stays(page: MethodsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.acts.copy, Qt.MouseButton.LeftButton)
    made = form(page)
    broken = made.value()
    broken["steps"] = broken["steps"][:1]
    page._keep(broken)
    assert "steps" in page.errors.text()
    method = page.list.current()
    assert method is not None
    assert len(method.steps) >= 3


def test_a_method_goes_out_as_a_file_and_comes_in_again(page: MethodsPage, shelf: Context, tmp_path: Path) -> None:
    page.list.show_methods(page.list.methods(), "test_card")
    file = tmp_path / "실험 카드.toml"
    page.give_out(file)
    page.take_in(file)
    made = page.list.current()
    assert made is not None
    assert made.own
    assert made == replace(shelf.methods.get("test_card"), id=made.id, own=True)  # type: ignore[type-var]


def test_a_file_with_a_mistake_is_refused_with_its_line(page: MethodsPage, tmp_path: Path) -> None:
    text = (resources() / "methods" / "affinity.toml").read_text(encoding="utf-8")
    file = tmp_path / "mine.toml"
    file.write_text(text.replace('kind = "board"', 'kind = "wall"'), encoding="utf-8")
    before = names(page)
    page.take_in(file)
    assert "mine.toml" in page.errors.text()
    assert "kind" in page.errors.text()
    assert names(page) == before


def test_a_method_is_put_into_the_meeting_one_came_from(shelf: Context, qtbot: QtBot) -> None:
    meeting = shelf.store.find(Workshop)[0]
    page = opened(shelf, qtbot, meeting.id)
    qtbot.keyClicks(page.filters.words, "five whys")
    before = len(shelf.store.find(Activity, workshop_id=meeting.id))
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    after = shelf.store.find(Activity, order="ord", workshop_id=meeting.id)
    assert len(after) == before + 1
    assert after[-1].method_id == "five_whys"
    assert went.args == [Destination("workshop", meeting.id, activity_id=after[-1].id)]


def test_where_it_is_narrow_the_method_takes_the_place_of_the_list(shelf: Context, qtbot: QtBot) -> None:
    page = opened(shelf, qtbot, width=800)
    assert page.list.isVisible()
    assert not page._scroll.isVisible()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page._scroll.isVisible()
    assert not page.list.isVisible()
    qtbot.mouseClick(page.acts.back, Qt.MouseButton.LeftButton)
    assert page.list.hasFocus()


def test_a_copy_is_changed_and_put_into_the_meeting_by_keys_alone(shelf: Context, qtbot: QtBot) -> None:
    meeting = shelf.store.find(Workshop)[0]
    page = opened(shelf, qtbot, meeting.id)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page, Qt.Key.Key_D, control)
    qtbot.keyClicks(QApplication.focusWidget(), "Our own way")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, control)
    assert page.acts.add.hasFocus()
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(page.acts.add, Qt.Key.Key_Return, control)
    assert shelf.store.get(Activity, went.args[0].activity_id).title == "Our own way"
