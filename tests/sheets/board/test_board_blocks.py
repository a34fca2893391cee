"""On paper and on the projector every note stands word for word."""

from __future__ import annotations

from livinglab.blocks.blocks import NoteColumns
from livinglab.blocks.words import Voice, plain
from livinglab.sheets.blank.pages import blank_pages
from livinglab.sheets.blank.size import Size
from livinglab.sheets.board import KIND
from tests.boards import METHODS, Lab


def test_every_note_is_printed_as_it_was_said(lab: Lab) -> None:
    hostile = "<b>굵게</b> & {n} **별**"
    made = lab.write("하나", "둘", hostile)
    lab.group(made[:1], "이름 <i>")
    (columns,) = KIND.blocks(lab.view())
    assert isinstance(columns, NoteColumns)
    first, rest = columns.clusters
    assert (first.code, plain(first.title)) == ("C1", "이름 <i>")
    assert plain(rest.title) == "묶지 않은 쪽지"
    assert [plain(line.words) for line in rest.notes] == ["둘", hostile]
    assert all(span.voice is Voice.THEIRS for line in rest.notes for span in line.words)
    assert KIND.room(lab.view()) == KIND.blocks(lab.view())


def test_a_cluster_without_a_name_says_so(lab: Lab) -> None:
    lab.group(lab.write("하나"))
    (columns,) = KIND.blocks(lab.view())
    assert isinstance(columns, NoteColumns)
    assert plain(columns.clusters[0].title)


def test_paper_notes_fit_the_page_and_say_how_many_they_are() -> None:
    method = METHODS.get("affinity")
    assert method is not None
    (page,) = blank_pages(method, Size())
    assert "잘라 쓰는 빈 쪽지 6장" in page.alt
    assert page.texts().count("N") == 6
