"""Surveys: matched by alias, never mixed, told in people."""

from __future__ import annotations

import pytest

from livinglab.actions import survey as acts
from livinglab.actions.items import delete_items
from livinglab.actions.projects import add_participant
from livinglab.blocks.charts.bars import Bars
from livinglab.blocks.charts.dumbbell import Dumbbell
from livinglab.errors import RuleBroken
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.model.results import Answer
from livinglab.paths import resources
from livinglab.sheets import kind
from livinglab.sheets.survey.charts import pair_chart, parts_of
from livinglab.sheets.survey.sentences import pair_sentences
from livinglab.sheets.survey.view import SurveyView, read
from tests.sheets.lab import Lab

KIND = kind("survey")
BEFORE = (2, 3, 2, 3, 4, 2, 3, 1, 3, 2, 4, 3, 2, 3, 2, 3)
AFTER = (4, 4, 3, 4, 4, 3, 4, 3, 2, 4, 5, 4, 3, 3, 3, 4)


@pytest.fixture
def sheet(lab: Lab) -> Sheet:
    return lab.sheet("survey", "evaluate")


def asked(lab: Lab, sheet: Sheet, text: str = "포장을 줄여 장보는 방법을 안다") -> str:
    return acts.add_question(lab.store, sheet, text).id


def view(lab: Lab, sheet: Sheet) -> SurveyView:
    return read(lab.store, lab.store.get(Sheet, sheet.id))


def fill(lab: Lab, question: str, wave: str, values: tuple[int, ...]) -> None:
    for number, value in enumerate(values, 1):
        acts.answer(lab.store, question, wave, f"{number}번", value)


def test_the_sample_comes_out_as_thirteen_two_one(lab: Lab, sheet: Sheet) -> None:
    question = asked(lab, sheet)
    fill(lab, question, "before", BEFORE)
    fill(lab, question, "after", AFTER)
    (found,) = view(lab, sheet).questions
    assert (found.change.n, found.change.up, found.change.same, found.change.down) == (16, 13, 2, 1)
    assert isinstance(pair_chart(found), Dumbbell)
    assert pair_sentences(found)[0] == "두 번 다 답한 16명 가운데 13명이 올랐고, 2명은 그대로, 1명은 내렸어요."
    assert pair_sentences(found)[-1] == "비교 집단이 없어 이 활동 때문이라고 말할 수는 없어요."
    assert not list(KIND.checks(view(lab, sheet)))


def test_who_answered_once_stands_apart_and_is_not_compared(lab: Lab, sheet: Sheet) -> None:
    question = asked(lab, sheet)
    fill(lab, question, "before", (3, 3, 3))
    acts.answer(lab.store, question, "after", "1번", 4)
    acts.answer(lab.store, question, "after", "새벽", 5)
    found = view(lab, sheet)
    assert found.unmatched("after") == ("새벽",)
    assert found.unmatched("before") == ("2번", "3번")
    assert found.questions[0].change.n == 1
    ids = [check.message_id for check in KIND.checks(found)]
    assert "{n} aliases stand only in the survey afterwards. Perhaps one is written differently." in ids
    assert "뒤에만 답한 1명은 세지 않았어요." in pair_sentences(found.questions[0])


def test_do_not_know_is_an_answer_and_not_a_zero(lab: Lab, sheet: Sheet) -> None:
    question = asked(lab, sheet)
    acts.answer(lab.store, question, "before", "솔잎", None)
    acts.answer(lab.store, question, "after", "솔잎", 4)
    (found,) = view(lab, sheet).questions
    assert found.wave("before") == {"솔잎": None}
    assert found.change.n == 0
    acts.clear_answer(lab.store, question, "before", "솔잎")
    assert view(lab, sheet).questions[0].wave("before") == {}


def test_an_alias_is_in_a_wave_once(lab: Lab, sheet: Sheet) -> None:
    question = asked(lab, sheet)
    acts.answer(lab.store, question, "before", "Solip", 3)
    with pytest.raises(RuleBroken, match="Solip|solip"):
        acts.add_respondent(lab.store, sheet, "before", " solip ")
    # The second time the first spelling is taken, so a capital parts nobody from herself.
    assert acts.add_respondent(lab.store, sheet, "after", "SOLIP") == "Solip"
    with pytest.raises(RuleBroken):
        acts.add_respondent(lab.store, sheet, "after", "Solip")
    with pytest.raises(RuleBroken):
        acts.add_respondent(lab.store, sheet, "after", "  ")


def test_a_line_written_down_is_kept_before_anything_is_answered(lab: Lab, sheet: Sheet) -> None:
    asked(lab, sheet)
    acts.add_respondent(lab.store, sheet, "before", "솔잎")
    assert view(lab, sheet).rows("before") == ("솔잎",)
    assert view(lab, sheet).answered("before") == ()
    acts.remove_respondent(lab.store, lab.store.get(Sheet, sheet.id), "before", "솔잎")
    assert view(lab, sheet).rows("before") == ()


def test_answers_outside_the_scale_are_refused(lab: Lab, sheet: Sheet) -> None:
    question = asked(lab, sheet)
    with pytest.raises(RuleBroken, match="1부터 5까지"):
        acts.answer(lab.store, question, "before", "솔잎", 6)
    acts.answer(lab.store, question, "before", "솔잎", 5)
    with pytest.raises(RuleBroken, match="1 to 4|1~4"):
        acts.set_scale(lab.store, question, 1, 4)
    acts.set_scale(lab.store, question, 1, 7)
    acts.answer(lab.store, question, "before", "솔잎", 7)
    for low, high in ((5, 5), (-1, 3), (1, 11)):
        with pytest.raises(RuleBroken):
            acts.set_scale(lab.store, question, low, high)


def test_a_misspelt_alias_is_set_right_in_one_step(lab: Lab, sheet: Sheet) -> None:
    first, second = asked(lab, sheet), asked(lab, sheet, "이웃과 이야기한다")
    for question in (first, second):
        acts.answer(lab.store, question, "before", "솔잎", 2)
        acts.answer(lab.store, question, "after", "솔입", 4)
    acts.rename_respondent(lab.store, sheet, "after", "솔입", "솔잎")
    assert [question.change.n for question in view(lab, sheet).questions] == [1, 1]
    with pytest.raises(RuleBroken):
        acts.rename_respondent(lab.store, sheet, "after", "바다", "솔잎")
    lab.store.undo(lab.project.id)
    assert view(lab, sheet).unmatched("after") == ("솔입",)


def test_the_later_survey_asks_the_same_questions_of_the_same_people(lab: Lab, sheet: Sheet) -> None:
    later = lab.sheet("survey", "evaluate", "사후 설문")
    question = asked(lab, sheet)
    acts.answer(lab.store, question, "before", "솔잎", 2)
    assert view(lab, sheet).wave == "before"
    assert view(lab, later).wave == "after"
    assert acts.borrow_questions(lab.store, later) == 1
    assert acts.borrow_questions(lab.store, later) == 0
    assert view(lab, later).rows("after") == ("솔잎",)
    acts.answer(lab.store, question, "after", "솔잎", 4)
    assert view(lab, sheet).questions[0].change.n == 1
    acts.set_wave(lab.store, later, "before")
    assert view(lab, later).wave == "before"


def test_participants_have_a_line_in_the_first_wave(lab: Lab, sheet: Sheet) -> None:
    add_participant(lab.store, lab.project.id, "바다")
    asked(lab, sheet)
    acts.add_respondent(lab.store, sheet, "before", "솔잎")
    assert view(lab, sheet).rows("before") == ("바다", "솔잎")


def test_an_answered_question_stays(lab: Lab, sheet: Sheet) -> None:
    question = asked(lab, sheet)
    acts.answer(lab.store, question, "before", "솔잎", 2)
    with pytest.raises(RuleBroken):
        delete_items(lab.store, lab.project.id, [question])
    with pytest.raises(RuleBroken):
        acts.add_question(lab.store, sheet, " ")


def test_one_wave_alone_is_counted_and_the_room_sees_no_alias(lab: Lab, sheet: Sheet) -> None:
    question = asked(lab, sheet)
    assert parts_of(view(lab, sheet).questions[0]) == []
    fill(lab, question, "before", (3, 3, 5))
    (found,) = view(lab, sheet).questions
    ((name, bars, sentences),) = parts_of(found)
    assert name == "앞"
    assert isinstance(bars, Bars)
    assert [bar.count for bar in bars.bars] == [0, 0, 2, 0, 1]
    assert "번" not in "".join(sentences)
    assert list(KIND.room(view(lab, sheet)))
    assert list(KIND.blocks(view(lab, sheet)))
    assert not KIND.is_empty(view(lab, sheet))


def test_half_points_of_a_file_are_counted_in_words(lab: Lab, sheet: Sheet) -> None:
    question = asked(lab, sheet)
    acts.answer(lab.store, question, "before", "솔잎", 2.5)
    acts.answer(lab.store, question, "after", "솔잎", 4)
    assert isinstance(pair_chart(view(lab, sheet).questions[0]), Bars)


def test_answers_a_file_brought_outside_the_scale_are_remarked(lab: Lab, sheet: Sheet) -> None:
    question = asked(lab, sheet)
    with lab.store.step("Imported", project_id=lab.project.id) as step:
        step.add(Answer(id="a1", question_id=question, wave="before", respondent="솔잎", value=9))
    (check,) = KIND.checks(view(lab, sheet))
    assert check.sentence() == "Q1: 척도 밖의 답이 있어요."


def test_six_questions_tire_people_and_blank_paper_has_five(lab: Lab, sheet: Sheet) -> None:
    for number in range(6):
        asked(lab, sheet, f"물음 {number}")
    (check,) = KIND.checks(view(lab, sheet))
    assert check.arguments == {"n": 6}
    method = Library(resources() / "methods").get("pre_post")
    assert method is not None
    table = next(block for block in KIND.worksheet(method) if hasattr(block, "rows"))
    assert len(table.rows) == 5
