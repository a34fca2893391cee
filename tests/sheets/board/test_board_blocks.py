"""On paper and on the projector every note stands word for word."""

from __future__ import annotations

from livinglab.blocks.blocks import Figure, NoteColumns
from livinglab.blocks.words import Voice, plain
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
    figure = KIND.worksheet(method)[-1]
    assert isinstance(figure, Figure)
    drawing = figure.drawing
    assert drawing.width <= 493.3  # 174 mm
    assert drawing.alt == "잘라 쓰는 빈 쪽지 8장"
    assert drawing.texts().count("N") == 8
