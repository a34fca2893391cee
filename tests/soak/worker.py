"""The process that is killed: types, drags, votes and undoes through the store, and says what was acknowledged.

Run as `python -m tests.soak.worker LIBRARY SEED`. A line "ready", then one line per acknowledged step: its id."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from livinglab import paths
from livinglab.actions import clusters, notes, votes
from livinglab.actions.items import add_card, edit_text
from livinglab.actions.projects import start_project
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.errors import UserError
from livinglab.methods import Library
from livinglab.model.items import Placement
from livinglab.model.lab import Project, Sheet
from livinglab.store import Store
from livinglab.store.journal import Notice
from livinglab.store.keeper import Keeper

WORDS = [
    "수거장이",
    "늘",
    "넘친다",
    "그늘이",
    "없다",
    "계산할",
    "때",
    "봉투부터",
    "건네준다",
    "혼자",
    "사는",
    "어르신은",
    "적은",
    "양이",
    "필요하다",
]
FIRST = ("Began {title}", "plan")


@dataclass
class Hall:
    """A workshop to act in."""

    store: Store
    project: Project
    board: Sheet
    ballot: Sheet
    chance: random.Random

    def say(self) -> str:
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, 30)))

    def some_notes(self, most: int) -> list[str]:
        ids = [str(row[0]) for row in self.store.rows(
            "select i.id from item i join placement p on p.item_id=i.id where p.sheet_id=? and i.kind='note'",
            (self.board.id,))]  # fmt: skip
        return self.chance.sample(ids, min(len(ids), most))


def open_hall(store: Store, seed: int) -> Hall:
    """The workshop of the library, planned at the first opening."""
    if not store.find(Project):
        project = start_project(store, "시험 마을")
        plan = [Planned("쪽지", 10, "affinity"), Planned("점투표", 10, "dot_vote")]
        with store.step("plan", project_id=project.id) as step:
            plan_workshop(store, step, project.id, "1회차", plan, Library(paths.resources() / "methods"))
    project = store.find(Project)[0]
    sheets = {sheet.kind: sheet for sheet in store.find(Sheet, project_id=project.id)}
    return Hall(store, project, sheets["board"], sheets["ballot"], random.Random(seed))


def type_note(hall: Hall) -> None:
    notes.add_notes(hall.store, hall.board, [hall.say()])


def paste_notes(hall: Hall) -> None:
    notes.add_notes(hall.store, hall.board, [hall.say() for _ in range(12)])


def drag(hall: Hall) -> None:
    moved = hall.some_notes(hall.chance.choice((1, 5, 50)))
    notes.move_notes(
        hall.store, hall.board, {one: (hall.chance.random() * 2000, hall.chance.random() * 2000) for one in moved}
    )


def edit(hall: Hall) -> None:
    for one in hall.some_notes(1):
        edit_text(hall.store, one, hall.say())


def group(hall: Hall) -> None:
    chosen = hall.some_notes(3)
    if len(chosen) > 1:
        clusters.make_cluster(hall.store, hall.board, chosen, hall.say()[:20])


def delete(hall: Hall) -> None:
    notes.delete_notes(hall.store, hall.project.id, hall.some_notes(1))


def vote(hall: Hall) -> None:
    options = hall.store.find(Placement, sheet_id=hall.ballot.id)
    if len(options) < 4:
        add_card(hall.store, hall.ballot, "idea", f"아이디어 {len(options) + 1}")
        return
    channel = votes.add_channel(hall.store, hall.ballot, "paper")
    given = hall.chance.sample([option.item_id for option in options], hall.chance.randint(1, 3))
    votes.enter_ballot(hall.store, hall.ballot, channel, str(hall.chance.randint(1, 60)), given)


def undo(hall: Hall) -> None:
    upcoming = hall.store.next_undo(hall.project.id)
    if upcoming is not None and upcoming.label not in FIRST:
        hall.store.undo(hall.project.id)


def redo(hall: Hall) -> None:
    hall.store.redo(hall.project.id)


ACTS: tuple[Callable[[Hall], None], ...] = (
    type_note,
    type_note,
    paste_notes,
    drag,
    edit,
    group,
    delete,
    vote,
    vote,
    undo,
    undo,
    redo,
)


def act(hall: Hall) -> None:
    """One thing a facilitator does; a rule that says no is an answer, not a fault."""
    try:
        hall.chance.choice(ACTS)(hall)
    except UserError:
        return


def acknowledge(notice: Notice) -> None:
    print(notice.step_id, flush=True)


def main(library: Path, seed: int) -> None:
    """Act until killed."""
    store = Keeper(library).store
    store.changed.connect(acknowledge)
    hall = open_hall(store, seed)
    print("ready", flush=True)
    while True:
        act(hall)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
