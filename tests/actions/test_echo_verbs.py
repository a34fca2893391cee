"""The same words said again: counted on the first note with nothing lost, taken back in one step, or put up again."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from livinglab.actions import echoes, notes
from livinglab.actions.photos import put_up_photos
from livinglab.actions.projects import remove_team
from livinglab.blocks.blocks import NoteColumns
from livinglab.documents.compose.summary import summary
from livinglab.errors import RuleBroken
from livinglab.model.echo import echoes_of
from livinglab.model.items import Item
from livinglab.sheets.board import KIND
from livinglab.store.attachments import Picture
from livinglab.store.scaling import scale
from tests.boards import Lab, make_lab
from tests.documents.reading import printed


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = make_lab(tmp_path / "library.db")
    yield made
    made.store.close()


def test_a_note_is_counted_on_another_with_its_words_team_and_kind(lab: Lab) -> None:
    (first,) = lab.write("봉투값이 비싸요")
    (again,) = lab.write("봉투값 비쌈", team=1, kind="feeling")
    steps = lab.steps()
    echoes.fold_notes(lab.store, lab.project.id, [again.id], first.id)
    assert lab.steps() == steps + 1
    (note,) = lab.view().notes()
    (echo,) = note.echoes
    assert (echo.code, echo.text, echo.team_id, echo.kind) == (again.code, "봉투값 비쌈", lab.teams[1].id, "feeling")
    assert note.marked_code == f"{first.code} +1"
    assert lab.view().count_by_team()[lab.teams[1].id] == 1
    lab.undo()
    assert [(one.text, one.echoes) for one in lab.view().notes()] == [("봉투값이 비싸요", ()), ("봉투값 비쌈", ())]


def test_what_was_counted_on_a_note_goes_along_with_it(lab: Lab) -> None:
    one, two, three = lab.write("하나", "하나다", "하나요")
    echoes.fold_notes(lab.store, lab.project.id, [three.id], two.id)
    echoes.fold_notes(lab.store, lab.project.id, [two.id], one.id)
    (note,) = lab.view().notes()
    assert [echo.text for echo in note.echoes] == ["하나다", "하나요"]


def test_counted_notes_are_put_up_again(lab: Lab) -> None:
    (first,) = lab.write("하나")
    (again,) = lab.write("하나다", team=2, kind="asset")
    echoes.fold_notes(lab.store, lab.project.id, [again.id], first.id)
    (made,) = echoes.unfold_notes(lab.store, lab.sheet, first.id)
    assert (made.text, made.team_id, made.data["kind"]) == ("하나다", lab.teams[2].id, "asset")
    assert made.code != again.code, "a code is never given twice"
    assert echoes_of(lab.store.get(Item, first.id).data) == ()
    lab.undo()
    assert len(list(lab.view().notes())) == 1


def test_a_note_that_later_work_rests_on_stays(lab: Lab) -> None:
    one, two, three = lab.write("하나", "둘", "하나다")
    merged = notes.merge_notes(lab.store, lab.sheet, [one.id, two.id])
    with pytest.raises(RuleBroken):
        echoes.fold_notes(lab.store, lab.project.id, [merged.id], three.id)
    with pytest.raises(RuleBroken):
        echoes.fold_notes(lab.store, lab.project.id, [three.id], three.id)


def test_a_team_whose_words_are_counted_elsewhere_stays(lab: Lab) -> None:
    (first,) = lab.write("하나")
    (again,) = lab.write("하나다", team=1)
    echoes.fold_notes(lab.store, lab.project.id, [again.id], first.id)
    with pytest.raises(RuleBroken):
        remove_team(lab.store, lab.teams[1])
    remove_team(lab.store, lab.teams[2])


def test_papers_tell_how_many_said_it_and_in_which_words(lab: Lab) -> None:
    (first,) = lab.write("봉투값이 비싸요")
    (again,) = lab.write("봉투값 비쌈", team=1)
    echoes.fold_notes(lab.store, lab.project.id, [again.id], first.id)
    (columns,) = KIND.blocks(lab.view())
    assert isinstance(columns, NoteColumns)
    (line,) = columns.clusters[0].notes
    assert "".join(span.text for span in line.words) == "봉투값이 비싸요  같은 말 +1"
    text = printed(summary(lab.store, lab.project.id)).text
    assert "같은 말 +1" in text
    assert f"{again.code} 달 봉투값 비쌈" in text


def test_a_photo_is_never_counted_away(lab: Lab) -> None:
    """Two photos nobody put words to yet are both called so; the picture of neither may go."""
    one, two = put_up_photos(lab.store, lab.sheet, [(_picture("red"), "사진"), (_picture("blue"), "사진")])
    with pytest.raises(RuleBroken, match=two.code):
        echoes.fold_notes(lab.store, lab.project.id, [two.id], one.id)
    assert len(list(lab.view().notes())) == 2


def test_put_up_again_it_stands_in_the_lane_it_was_counted_in(lab: Lab) -> None:
    sheet = lab.lay_out("empathy_map")
    lane = lab.view(sheet).groups[1].id
    first, again = notes.add_notes(lab.store, sheet, ["버스가 늦다", "버스가 늦어요"], lane=lane)
    echoes.fold_notes(lab.store, lab.project.id, [again.id], first.id)
    echoes.unfold_notes(lab.store, sheet, first.id)
    assert [len(group.notes) for group in lab.view(sheet).groups if group.id == lane] == [2]


def test_a_merged_note_keeps_what_was_counted_on_those_it_is_made_of(lab: Lab) -> None:
    one, again, two, more = lab.write("버스가 늦다", "버스가 늦어요", "막차가 없다", "막차 없음")
    echoes.fold_notes(lab.store, lab.project.id, [again.id], one.id)
    echoes.fold_notes(lab.store, lab.project.id, [more.id], two.id)
    merged = notes.merge_notes(lab.store, lab.sheet, [one.id, two.id])
    assert [echo.text for echo in echoes_of(merged.data)] == ["버스가 늦어요", "막차 없음"]
    lab.undo()
    assert sorted(len(note.echoes) for note in lab.view().notes()) == [1, 1]


def test_a_merged_note_keeps_its_photo_and_two_photos_stay_two(lab: Lab) -> None:
    (words,) = lab.write("다리가 낡았다")
    one, two = put_up_photos(lab.store, lab.sheet, [(_picture("red"), "다리"), (_picture("blue"), "난간")])
    with pytest.raises(RuleBroken):
        notes.merge_notes(lab.store, lab.sheet, [one.id, two.id])
    notes.merge_notes(lab.store, lab.sheet, [words.id, one.id])
    assert [note.photo is not None for note in lab.view().notes()] == [True, True]


def _picture(colour: str) -> Picture:
    kept = BytesIO()
    Image.new("RGB", (40, 30), colour).save(kept, "JPEG")
    return scale(kept.getvalue())
