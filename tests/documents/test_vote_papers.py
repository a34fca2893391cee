"""Papers of votes on the shelf: as many as people, with numbers nobody has yet, and only where there is something to ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from livinglab.actions import survey
from livinglab.actions.items import place
from livinglab.actions.numbered_papers import give_out
from livinglab.blocks.drawing import Drawing
from livinglab.documents.shelf import PAPERS, Asked, PaperKind
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.read import read
from livinglab.sheets.survey.view import read as read_survey
from tests.documents.compose.test_ballots import BY_RULE, vote, words
from tests.documents.on_forms import drawings, texts
from tests.documents.on_shelf import asked, lab
from tests.sheets.ballot.by_rule import METHODS
from tests.sheets.lab import IDEAS, Lab

__all__ = ["asked", "lab"]
KINDS = {one.id: one for one in PAPERS}


def pages(kind: PaperKind, asked: Asked) -> list[list[Drawing]]:
    return [drawings(one) for one in kind.compose(asked)]


def questions(lab: Lab) -> Sheet:
    sheet = lab.sheet("survey", "evaluate", "앞뒤 설문")
    survey.add_question(lab.store, sheet, "이웃을 안다", scale=(1, 5), low_label="전혀", high_label="매우")
    return sheet


def test_every_vote_ahead_has_ballots_for_everybody_and_a_few_more(lab: Lab, asked: Callable[..., Asked]) -> None:
    kind = KINDS["ballots"]
    assert kind.missing(asked()) == "앞으로 할 투표 가운데 고를 것이 올라온 투표가 아직 없어요."
    lab.sheet("ballot")  # nothing to vote for yet
    first, second = vote(lab, BY_RULE["dots"], list(IDEAS)), vote(lab, BY_RULE["star"], ["꽃밭", "긴 의자"])
    assert kind.missing(asked()) == ""
    one, other = pages(kind, asked())
    assert "".join(map(words, one)).count("투표지") == 18 + 2
    assert "".join(map(words, other)).count("투표지") == 18 + 2
    give_out(lab.store, kind.numbers(asked()))
    again = "".join(map(words, pages(kind, asked())[0]))
    assert "021-" in again
    assert "020-" not in again
    assert again.count("투표지") == 2
    poll = read(lab.store, first).poll
    assert poll is not None
    with lab.store.step("Opened", project_id=lab.project.id) as step:
        step.put(replace(poll, revealed_at=step.at))
    assert len(kind.compose(asked())) == 1
    assert read(lab.store, second).data["printed"] == 20


def test_a_tally_sheet_in_large_print_is_for_the_wall(lab: Lab, asked: Callable[..., Asked]) -> None:
    vote(lab, BY_RULE["dots"], list(IDEAS))
    kind = KINDS["tally-sheet"]
    ((small,),) = pages(kind, asked())
    ((large,),) = pages(kind, asked(large=True))
    assert (round(large.width / small.width, 3), large.texts()) == (1.414, small.texts())
    assert min(text.size for text in texts(large)) >= 16
    assert [one.paper for one in kind.compose(asked(large=True))] == ["A3"]


def test_a_rating_is_printed_for_the_round_nobody_is_in(lab: Lab, asked: Callable[..., Asked]) -> None:
    kind = KINDS["rating-sheets"]
    method = METHODS.get("impact_effort")
    assert method is not None
    sheet = replace(lab.sheet("rating"), data=method.sheet_data(), layout=method.layout)
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        step.put(sheet)
    assert kind.missing(asked())
    (idea,) = lab.items("idea", IDEAS[:1])
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        place(step, sheet.id, idea.id, "a")
    assert not kind.missing(asked())
    (found,) = pages(kind, asked())
    assert len(found) == 22  # twenty where nobody counted, and two more
    give_out(lab.store, kind.numbers(asked()))
    assert "023-" in words(pages(kind, asked())[0][0])


def test_question_sheets_with_faces_go_on_with_the_numbers(lab: Lab, asked: Callable[..., Asked]) -> None:
    plain, faces = KINDS["question-sheets"], KINDS["question-sheets-faces"]
    assert plain.missing(asked())
    assert faces.missing(asked())
    sheet = questions(lab)
    both = (plain.id, faces.id)
    assert "".join(map(words, pages(faces, asked(papers=both))[0])).count("023-") == 2  # on the sheet and on its stub
    give_out(lab.store, [one for kind in (plain, faces) for one in kind.numbers(asked(papers=both))])
    assert lab.store.get(Sheet, sheet.id).data["printed"] == {"before": 24}
    more, others = ("".join(map(words, pages(kind, asked(papers=both))[0])) for kind in (plain, faces))
    assert [number for number in range(23, 30) if f"{number:03d}-" in more] == [25, 26]
    assert [number for number in range(23, 30) if f"{number:03d}-" in others] == [27, 28]


def test_faces_printed_alone_leave_the_others_to_print(lab: Lab, asked: Callable[..., Asked]) -> None:
    plain, faces = KINDS["question-sheets"], KINDS["question-sheets-faces"]
    sheet = questions(lab)
    assert "001-" in words(pages(faces, asked())[0][0])
    give_out(lab.store, faces.numbers(asked()))
    assert lab.store.get(Sheet, sheet.id).data["printed"] == {"before": 2}
    assert len(pages(plain, asked())[0]) == 20


def test_the_next_wave_is_printed_once_the_first_was_answered(lab: Lab, asked: Callable[..., Asked]) -> None:
    sheet = questions(lab)
    (item,) = read_survey(lab.store, sheet).questions
    assert "앞뒤설문·앞" in words(pages(KINDS["question-sheets"], asked())[0][0])
    survey.answer(lab.store, item.item.id, "before", "1", 4)
    after = pages(KINDS["question-sheets"], asked())[0]
    assert "001-" in words(after[0])
    assert "앞뒤설문·뒤" in words(after[0])
    survey.answer(lab.store, item.item.id, "after", "1", 5)
    assert KINDS["question-sheets"].missing(asked())
    survey.clear_answer(lab.store, item.item.id, "before", "1")
    assert KINDS["question-sheets"].missing(asked())  # the time before is over
