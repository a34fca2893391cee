"""While somebody types, whatever comes from elsewhere leaves text, syllable, cursor and keyboard where they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from livinglab.actions import clusters, echoes, notes, projects, team_boards, tidying
from livinglab.model.ids import new_id
from livinglab.model.items import Item
from livinglab.store import Store
from tests import helpers
from tests.ui.board.conftest import Desk
from ui.widgets.line_field import LineField
from ui.widgets.text_field import TextField

Elsewhere = Callable[[Desk, Item, Item], object]


def _project(desk: Desk) -> str:
    return desk.lab.project.id


ELSEWHERE: dict[str, Elsewhere] = {
    "many notes come": lambda desk, _mine, _other: desk.lab.write(*(f"온 말 {number}" for number in range(40))),
    "the same note is edited": lambda desk, mine, _other: notes.edit_note(desk.lab.store, mine.id, "다른 데서 고친 말"),
    "the same note goes": lambda desk, mine, _other: notes.delete_notes(desk.lab.store, _project(desk), [mine.id]),
    "the same note is counted on another": lambda desk, mine, other: echoes.fold_notes(
        desk.lab.store, _project(desk), [mine.id], other.id
    ),
    "the same note is merged": lambda desk, mine, other: notes.merge_notes(
        desk.lab.store, desk.lab.sheet, [mine.id, other.id]
    ),
    "the same note is grouped": lambda desk, mine, other: clusters.make_cluster(
        desk.lab.store, desk.lab.sheet, [mine.id, other.id], "묶음"
    ),
    "the board is tidied": lambda desk, _mine, _other: tidying.arrange(desk.lab.store, desk.lab.sheet, "team"),
    "kind and team change": lambda desk, mine, _other: (
        notes.set_kind(desk.lab.store, _project(desk), [mine.id], "asset"),
        notes.set_team(desk.lab.store, _project(desk), [mine.id], desk.lab.teams[2].id),
    ),
    "a team comes": lambda desk, _mine, _other: projects.add_team(desk.lab.store, _project(desk), "구름"),
    "teams get their boards": lambda desk, _mine, _other: team_boards.make_team_sheets(desk.lab.store, desk.lab.sheet),
    "a step of theirs is taken back": lambda desk, _mine, _other: (desk.lab.write("잠깐"), desk.lab.undo()),
}


def as_another(desk: Desk, act: Elsewhere, mine: Item, other: Item) -> None:
    """The act as a helper's laptop does it: written under another origin, heard through the bridge."""
    store: Store = desk.lab.store
    ours, row = store.origin, new_id()
    store.connection.execute(
        "insert into origin(id,kind,name,series,at) select ?,kind,'도우미','B',at from origin where id=?",
        (row, ours.id),
    )
    store.origin = replace(ours, id=row, series="B")
    try:
        act(desk, mine, other)
    finally:
        store.origin = ours
    desk.settle()


def begin(desk: Desk) -> tuple[Item, Item]:
    first, second = desk.lab.write("처음 나온 말", "둘째로 나온 말")
    desk.settle()
    return first, second


def type_in(field: LineField | TextField) -> tuple[str, int]:
    """Some words, the cursor back among them, a syllable in the making."""
    helpers.type_hangul(field, "가운데 쓰는 글")
    for _ in range(2):
        QTest.keyClick(field, Qt.Key.Key_Left)
    helpers.compose(field, "있")
    return field.full_text(), field.cursor_at()


@pytest.mark.parametrize("what", ELSEWHERE)
def test_the_line_is_left_alone(desk: Desk, what: str) -> None:
    mine, other = begin(desk)
    field = desk.editor.entry.field
    field.setFocus()
    before = type_in(field)
    as_another(desk, ELSEWHERE[what], mine, other)
    assert (field.full_text(), field.cursor_at()) == before
    assert (field.preedit(), field.hasFocus()) == ("있", True)
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    assert "가운데 쓰는있 글" in desk.texts()


@pytest.mark.parametrize("what", ELSEWHERE)
def test_a_note_that_is_written_on_is_left_alone(desk: Desk, what: str) -> None:
    mine, other = begin(desk)
    desk.editor.canvas.setFocus()
    desk.editor.editing.begin(mine.id)
    edit = desk.editor.editing.box
    assert edit is not None
    before, place = type_in(edit.field), edit.pos()
    as_another(desk, ELSEWHERE[what], mine, other)
    assert desk.editor.editing.box is edit
    assert (edit.field.full_text(), edit.field.cursor_at()) == before
    assert (edit.field.preedit(), edit.field.hasFocus()) == ("있", True)
    assert edit.pos() == place
    QTest.keyClick(edit.field, Qt.Key.Key_Return)
    desk.settle()
    said = [str(row[0]) for row in desk.lab.store.rows("select text from item")]
    assert "처음 나온 말가운데 쓰는있 글" in said


def test_a_file_written_by_another_process_leaves_the_line_alone(desk: Desk) -> None:
    begin(desk)
    field = desk.editor.entry.field
    field.setFocus()
    before = type_in(field)
    second = Store(desk.lab.store.path)
    notes.add_notes(second, desk.lab.sheet, ["다른 창에서 온 말"])
    second.close()
    desk.lab.write("여기서 온 말")
    desk.settle()
    assert (field.full_text(), field.cursor_at(), field.preedit()) == (*before, "있")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    assert {"다른 창에서 온 말", "여기서 온 말", "가운데 쓰는있 글"} <= set(desk.texts())
    assert len({note.code for note in desk.lab.view().notes()}) == 5
