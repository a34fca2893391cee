"""Every rating method is filled in cell by cell with the keyboard, opened again, and found on paper."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livinglab.blocks.blocks import Table
from livinglab.i18n import speaking
from livinglab.methods import Method
from livinglab.model.lab import Sheet
from livinglab.sheets import kind
from livinglab.sheets.rating.read import read
from tests.helpers import assert_freed_on_close, type_hangul
from tests.sheets.lab import Lab
from tests.sheets.rating.sheets import RATING, laid_out, now
from tests.told import told
from ui.context import Context
from ui.sheets.rating import RatingEditor


def opened(qtbot: QtBot, context: Context, sheet: Sheet) -> RatingEditor:
    editor = RatingEditor(context, context.store.get(Sheet, sheet.id), None)
    qtbot.addWidget(editor)
    editor.resize(1000, 900)
    editor.show()
    editor.raters.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    return editor


def rater(editor: RatingEditor, name: str) -> None:
    """Somebody's column, as the facilitator adds it."""
    editor.raters.field.setFocus()
    type_hangul(editor.raters.field, name)
    QTest.keyClick(editor.raters.field, Qt.Key.Key_Return)


def column(editor: RatingEditor, values: list[int | None]) -> None:
    """Type one rater's values from the top; None is "do not know"."""
    QTest.keyClick(editor.grid, Qt.Key.Key_Home)
    for value in values:
        QTest.keyClicks(editor.grid, "-" if value is None else str(value))
        if value is not None and value * 10 <= editor.view.bounds[1]:
            QTest.keyClick(editor.grid, Qt.Key.Key_Return)  # 1 could still become 10


@pytest.mark.parametrize("method", RATING, ids=lambda one: one.id)
def test_every_cell_is_typed_kept_and_printed(qtbot: QtBot, context: Context, lab: Lab, method: Method) -> None:
    sheet = laid_out(lab, method.id)
    editor = opened(qtbot, context, sheet)
    rows, (low, high) = len(editor.view.rows), editor.view.bounds
    assert rows
    given: dict[tuple[str, str, int], int] = {}
    rater(editor, "해")
    for seat, name in enumerate(("해", "달")):
        if seat:
            rater(editor, name)
        for moment in editor.view.passes:
            if editor.moments is not None:
                editor.moments.choose(moment)
            editor.grid.setFocus()
            editor.grid.go_to(0, name)
            values = [low + (row * 3 + seat + len(moment)) % (high - low + 1) for row in range(rows)]
            column(editor, list(values))
            given |= {(name, moment, row): value for row, value in enumerate(values)}
    view = now(lab, sheet)
    for (name, moment, row), value in given.items():
        target, criterion = view.rows[row]
        assert view.values[target.id if target else None, criterion.key, moment, name] == value
    assert view.everybody_in(view.latest)
    again = opened(qtbot, context, sheet)
    assert again.view == view
    paper = told(kind("rating").blocks(view))
    for target, criterion in view.rows:
        assert criterion.name in paper
        assert target is None or target.text in paper
    assert any(isinstance(block, Table) for block in kind("rating").blocks(view))


@pytest.mark.parametrize("method", RATING, ids=lambda one: one.id)
def test_what_is_typed_is_taken_back_cell_by_cell(qtbot: QtBot, context: Context, lab: Lab, method: Method) -> None:
    sheet = laid_out(lab, method.id)
    editor = opened(qtbot, context, sheet)
    rater(editor, "해")
    before = len(lab.store.history(lab.project.id))
    column(editor, [2, None])
    assert len(lab.store.history(lab.project.id)) == before + 2, "one step a cell, new criteria with it"
    assert len(now(lab, sheet).unknown) == 1
    lab.store.undo(lab.project.id)
    lab.store.undo(lab.project.id)
    context.bridge.flush()
    assert not editor.view.values
    assert not editor.view.unknown


@pytest.mark.parametrize("method", RATING, ids=lambda one: one.id)
def test_a_finished_sheet_takes_nothing(qtbot: QtBot, context: Context, lab: Lab, method: Method) -> None:
    sheet = laid_out(lab, method.id)
    editor = opened(qtbot, context, sheet)
    rater(editor, "해")
    editor.set_read_only(True)
    editor.grid.setFocus()
    QTest.keyClicks(editor.grid, "2-")
    QTest.keyClick(editor.grid, Qt.Key.Key_Delete)
    QTest.keyClick(editor.grid, Qt.Key.Key_F2)
    assert not now(lab, sheet).values
    assert editor.beside.comment.isReadOnly()


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("method", RATING, ids=lambda one: one.id)
def test_blank_paper_names_criteria(method: Method, lab: Lab, language: str) -> None:
    with speaking(language):
        paper = told(kind("rating").worksheet(method))
        view = read(lab.store, laid_out(lab, method.id))
        words = [str(one.words) for one in view.setup.criteria]
        words += [str(one) for fixed in view.setup.criteria for one in (fixed.low, fixed.high)]
    assert [one for one in words if one not in paper] == []


def test_an_empty_sheet_says_what_to_do_and_enter_begins(qtbot: QtBot, context: Context, lab: Lab) -> None:
    editor = opened(qtbot, context, laid_out(lab, "six_traits"))
    assert editor.empty.isVisible()
    editor.focus_entry()
    assert QApplication.focusWidget() is editor.raters.field
    rater(editor, "1~3")
    assert editor.view.raters == ("1", "2", "3")
    assert not editor.empty.isVisible()
    assert QApplication.focusWidget() is editor.grid


def test_a_number_that_may_grow_waits(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "nuf", 1)
    editor = opened(qtbot, context, sheet)
    rater(editor, "해")
    QTest.keyClicks(editor.grid, "1017")
    view = now(lab, sheet)
    assert [view.scores(one.key, view.targets[0].id)[0] for one in view.criteria] == [10, 1, 7]


def test_a_number_still_typed_is_taken_when_the_page_is_left(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "nuf", 1)
    editor = opened(qtbot, context, sheet)
    rater(editor, "해")
    QTest.keyClicks(editor.grid, "1")
    editor.raters.field.setFocus()
    type_hangul(editor.raters.field, "달")
    editor.leave()
    view = now(lab, sheet)
    assert list(view.values.values()) == [1.0]
    assert view.raters == ("해", "달"), "a name typed without Enter is kept too"


def test_a_number_outside_the_scale_is_refused_in_a_sentence(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "six_traits")
    editor = opened(qtbot, context, sheet)
    rater(editor, "해")
    with qtbot.waitSignal(editor.failed) as told_why:
        QTest.keyClicks(editor.grid, "5")
    assert "1에서 4" in told_why.args[0]
    assert not now(lab, sheet).values


def test_reasons_and_evidence_are_written_beside_the_cell(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "six_traits")
    editor = opened(qtbot, context, sheet)
    rater(editor, "해")
    QTest.keyClicks(editor.grid, "2")
    QTest.keyClick(editor.grid, Qt.Key.Key_Up)
    QTest.keyClick(editor.grid, Qt.Key.Key_F2)
    assert QApplication.focusWidget() is editor.beside.comment
    type_hangul(editor.beside.comment, "부녀회만 왔다")
    QTest.keyClick(editor.beside.comment, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is editor.grid
    editor.beside.evidence.setFocus()
    type_hangul(editor.beside.evidence, "회의록 3")
    QTest.keyClick(editor.beside.evidence, Qt.Key.Key_Return)
    view = now(lab, sheet)
    assert list(view.said.values()) == ["부녀회만 왔다"]
    assert view.criteria[0].evidence == "회의록 3"
    paper = told(kind("rating").blocks(view))
    assert "부녀회만 왔다" in paper
    assert "회의록 3" in paper


def test_the_editor_leaves_nothing_behind(qapp: object, context: Context, lab: Lab) -> None:
    for method_id in ("region_profile", "mca"):
        sheet = laid_out(lab, method_id)
        assert_freed_on_close(lambda sheet=sheet: RatingEditor(context, sheet, None))  # type: ignore[misc]
