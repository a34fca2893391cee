"""Notes are told in the stage they were written in."""

from __future__ import annotations

from livinglab import paths
from livinglab.actions.notes import add_notes
from livinglab.actions.projects import start_project
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.blocks.blocks import Block, Heading, NoteColumns, SideNote
from livinglab.blocks.words import plain
from livinglab.documents.compose.summary import summary
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.store import Store


def test_thoughts_of_the_brainwriting_are_not_among_what_was_heard(store: Store) -> None:
    project = start_project(store, "등굣길")
    plan = [Planned("쪽지", 10, "silent_notes", "define"), Planned("생각", 20, "brainwriting", "ideate")]
    with store.step("plan", project_id=project.id) as step:
        plan_workshop(store, step, project.id, "1회차", plan, Library(paths.resources() / "methods"))
    heard, thought = store.select(Sheet, "join activity a on a.id=t.activity_id order by a.ord")
    add_notes(store, heard, ["차가 빠르다"])
    add_notes(store, thought, ["길에 그림을 그리자"])
    told = by_heading(summary(store, project.id).blocks)
    assert told["이런 말을 들었습니다"] == ["차가 빠르다"]
    assert told["이런 생각이 나왔습니다"] == ["길에 그림을 그리자"]


def by_heading(blocks: tuple[Block, ...]) -> dict[str, list[str]]:
    """The notes under each heading."""
    found: dict[str, list[str]] = {}
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            heading = plain(block.words)
        for inner in block.blocks if isinstance(block, SideNote) else (block,):
            if isinstance(inner, NoteColumns):
                notes = [plain(note.words) for cluster in inner.clusters for note in cluster.notes]
                found.setdefault(heading, []).extend(notes)
    return found
