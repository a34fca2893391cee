"""Writing down what is said, and grouping it."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from livinglab.model.items import Item
from tests.rehearsal.hands import Key, Mod, focus
from tests.rehearsal.sample import SaidNote, Sample, kind_steps
from tests.rehearsal.stage import Stage
from ui.sheets.board import BoardEditor
from ui.workshop.workshop_page import WorkshopPage

_ALT, _CTRL = Mod.AltModifier, Mod.ControlModifier
_PASTED = ("N13", "N14", "N15")
_SLIP = "불편해서 안 쓰는 걸까"


def workshop(stage: Stage) -> WorkshopPage:
    page = stage.window.page
    assert isinstance(page, WorkshopPage)
    return page


def board(stage: Stage) -> BoardEditor:
    editor = workshop(stage).area.editor
    assert isinstance(editor, BoardEditor)
    return editor


def texts(stage: Stage) -> list[str]:
    return [item.text for item in stage.store.find(Item, order="code_no", kind="note")]


class Scribe:
    """Sits at the entry line; remembers which team and kind stand there, as she sees them."""

    def __init__(self, stage: Stage, sample: Sample) -> None:
        self._stage = stage
        self._teams = [name for name, _people in sample.teams]

    def choose(self, note: SaidNote) -> None:
        """Only what differs from the note before needs keys."""
        entry, hands = board(self._stage).entry, self._stage.hands
        place = self._teams.index(note.team) + 1
        names = {team.id: team.name for team in board(self._stage).view.teams}
        if names.get(entry.team_id or "") != note.team:
            hands.key(Key(Key.Key_0 + place), _ALT)
        steps = kind_steps(entry.kind, note.kind)
        hands.key(Key.Key_Down if steps > 0 else Key.Key_Up, _ALT, abs(steps))

    def write(self, note: SaidNote, words: str = "") -> None:
        self.choose(note)
        self._stage.hands.say(words or note.text)
        self._stage.hands.key(Key.Key_Return)


def write_notes(stage: Stage, sample: Sample) -> None:
    """Twelve notes typed as they are called out."""
    stage.expect(focus() is board(stage).entry.field, "after the start the cursor is in the entry line")
    stage.picture("board-empty")
    scribe = Scribe(stage, sample)
    for note in sample.notes[:12]:
        scribe.write(note)
        stage.clock.pass_minutes(0.8)
        if note.code == "N03":
            stage.picture("board-three-notes", 500)
    stage.expect_equal(texts(stage), [note.text for note in sample.notes[:12]], "every word is in the library")
    stage.expect_equal(len(list(board(stage).view.notes())), 12, "notes on the board")
    stage.expect(focus() is board(stage).entry.field, "the cursor stays in the entry line")


def paste_list(stage: Stage, sample: Sample) -> None:
    """Three notes from a list somebody sent, then the last gets its own team on the board."""
    hands, pasted = stage.hands, [note for note in sample.notes if note.code in _PASTED]
    Scribe(stage, sample).choose(pasted[0])
    hands.paste("\n".join(f"- {note.text}" for note in pasted))
    stage.expect_equal(texts(stage)[12:], [note.text for note in pasted], "each line became a note")
    hands.key(Key.Key_Up)
    hands.key(Key.Key_2, _ALT)
    last = stage.store.find(Item, code_no=15, kind="note")[0]
    stage.expect_equal(team_name(stage, last), "달", "the note the cursor stands on changed its team")


def edit_and_undo(stage: Stage, sample: Sample) -> None:
    """A note with half its words is completed on the board; taken back, and done again."""
    hands, note = stage.hands, sample.notes[15]
    hands.key(Key.Key_L, _CTRL)
    stage.expect(focus() is board(stage).entry.field, "Ctrl+L leads back to the entry line")
    Scribe(stage, sample).write(note, _SLIP)
    hands.key(Key.Key_Up)
    hands.key(Key.Key_Return)
    stage.picture("board-editing-a-note")
    hands.say(note.text.removeprefix(_SLIP))
    hands.key(Key.Key_Return)
    stage.expect_equal(texts(stage)[15], note.text, "the note has its whole words")
    hands.key(Key.Key_Z, _CTRL)
    stage.expect_equal(texts(stage)[15], _SLIP, "undo gives the shorter words back")
    hands.key(Key.Key_Z, _CTRL | Mod.ShiftModifier)
    stage.expect_equal(texts(stage)[15], note.text, "redo brings the whole words")
    stage.picture("board-sixteen-notes", 500)


def team_name(stage: Stage, item: Item) -> str:
    return next((team.name for team in board(stage).view.teams if team.id == item.team_id), "")


# --- grouping --------------------------------------------------------------------------------------------------------
def group_notes(stage: Stage, sample: Sample) -> None:
    """The notes come along to the next part; four clusters, by mouse and by keys."""
    hands = stage.hands
    hands.key(Key.Key_Return, _CTRL)
    running = next(one for one in workshop(stage).activities if one.started_at and not one.ended_at)
    stage.expect_equal(running.method_id, "affinity", "the next part groups notes")
    stage.picture("grouping-empty")
    bring(stage)
    stage.expect_equal(len(list(board(stage).view.notes())), 16, "all notes came along")
    by_dragging(stage, sample, "C1")
    stage.picture("grouping-one-cluster", 500)
    by_keys(stage, sample, "C2")
    by_clicking(stage, sample, "C3")
    by_dragging(stage, sample, "C4")
    found = {cluster.code: cluster.title for cluster in board(stage).view.clusters}
    stage.expect_equal(found, sample.clusters, "four clusters with their names")
    for cluster in board(stage).view.clusters:
        inside = sorted(note.code for note in cluster.notes)
        stage.expect_equal(inside, [*sample.in_cluster(cluster.code)], f"notes of {cluster.code}")
    stage.pass_minutes(25)
    stage.picture("grouping-done", 500)


def bring(stage: Stage) -> None:
    """Enter on the empty line brings what was written before."""
    stage.expect(focus() is board(stage).entry.field, "the next part begins in the entry line")
    stage.hands.key(Key.Key_Return)


def item_id(stage: Stage, code: str) -> str:
    return next(note.id for note in board(stage).view.notes() if note.code == code)


def place(stage: Stage, item: str) -> QPoint:
    """Where a note or the title of a mat is on the canvas, scrolled into view by the wheel of the play."""
    canvas = board(stage).canvas
    box = canvas.scene.box(item)
    assert box is not None
    canvas.show_box(box)
    stage.hands.wait(30)
    rect = canvas.camera.to_screen(box)
    return rect.center().toPoint()


def carry(stage: Stage, item: str, onto: str) -> None:
    """By the mouse from one to the other, or to what is seen of its mat."""
    canvas = board(stage).canvas
    place(stage, onto)
    start = place(stage, item)
    box = canvas.scene.box(onto)
    assert box is not None
    end = canvas.camera.to_screen(box).center().toPoint()
    if not canvas.rect().contains(end):
        mat = canvas.scene.whole_box(onto)
        assert mat is not None
        seen = canvas.camera.to_screen(mat).toRect().intersected(canvas.rect())
        if seen.isEmpty():  # too far for a hand: choose the note, and its mat by number
            stage.hands.click(canvas, start)
            stage.hands.key(Key(Key.Key_0 + int(canvas.scene.groups[onto].code[1:])))
            stage.hands.key(Key.Key_Escape)
            return
        end = seen.center()
    stage.hands.drag(canvas, start, end)


def by_dragging(stage: Stage, sample: Sample, code: str) -> None:
    """One note onto another makes a cluster that wants its name; the rest follow onto the mat."""
    first, second, *rest = [item_id(stage, one) for one in sample.in_cluster(code)]
    carry(stage, second, first)
    name(stage, sample.clusters[code])
    for note in rest:
        cluster = next(one for one in board(stage).view.clusters if one.code == code)
        carry(stage, note, cluster.id)


def by_keys(stage: Stage, sample: Sample, code: str) -> None:
    """Walk with the arrows, choose with Space, G groups."""
    for note in sample.in_cluster(code):
        walk_to(stage, item_id(stage, note))
        stage.hands.key(Key.Key_Space)
    stage.hands.key(Key.Key_G)
    stage.picture("grouping-naming")
    name(stage, sample.clusters[code])


def by_clicking(stage: Stage, sample: Sample, code: str) -> None:
    """Ctrl and a click choose, G groups."""
    canvas = board(stage).canvas
    for number, note in enumerate(sample.in_cluster(code)):
        where = place(stage, item_id(stage, note))
        stage.hands.click(canvas, where, _CTRL if number else Mod.NoModifier)
    stage.hands.key(Key.Key_G)
    name(stage, sample.clusters[code])


def name(stage: Stage, title: str) -> None:
    box = board(stage).editing.box
    stage.expect(box is not None and focus() is box.field, "a new cluster asks for its name")
    stage.hands.say(title)
    stage.hands.key(Key.Key_Return)


def walk_to(stage: Stage, wanted: str) -> None:
    """Arrow keys from where the keyboard stands to a note, as eyes would lead."""
    canvas, hands = board(stage).canvas, stage.hands
    for _ in range(40):
        here = canvas.selection.focus
        if here == wanted:
            return
        box, goal = canvas.scene.box(here), canvas.scene.box(wanted)
        if box is None or goal is None:
            hands.key(Key.Key_Home)
            continue
        dx, dy = goal.x - box.x, goal.y - box.y
        key = (Key.Key_Right if dx > 0 else Key.Key_Left) if abs(dx) > abs(dy) else (
            Key.Key_Down if dy > 0 else Key.Key_Up)  # fmt: skip
        hands.key(key)
        if canvas.selection.focus == here:
            hands.key((Key.Key_Down if dy > 0 else Key.Key_Up) if abs(dx) > abs(dy) else (
                Key.Key_Right if dx > 0 else Key.Key_Left))  # fmt: skip
    stage.expect(False, "the arrows lead to every note")
