"""The four levels of a training, each with what was asked, when, and what came out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livinglab.actions import survey as acts
from livinglab.errors import RuleBroken
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.sheets import kind
from livinglab.sheets.survey.levels import Told, level_blocks, levels_of
from livinglab.sheets.survey.view import SurveyView, read
from tests.sheets.lab import Lab

KIND = kind("survey")


@pytest.fixture
def sheet(lab: Lab) -> Sheet:
    method = Library(resources() / "methods").get("kirkpatrick")
    assert method is not None
    made = replace(lab.sheet("survey", "evaluate"), data=method.sheet_data())
    with lab.store.step("made") as step:
        step.put(made)
    return made


def view(lab: Lab, sheet: Sheet) -> SurveyView:
    return read(lab.store, lab.store.get(Sheet, sheet.id))


def test_every_level_is_told_and_one_nobody_asked_about_is_said_so(lab: Lab, sheet: Sheet) -> None:
    for key in ("reaction", "behaviour"):
        acts.ask_set(lab.store, sheet, key)
    first, second = view(lab, sheet).questions
    for number, value in enumerate((4, 4, 5, 5), 1):
        acts.answer(lab.store, first.item.id, "after", f"{number}번", value)
    for wave, value in (("before", 2), ("follow_up", 4)):
        acts.answer(lab.store, second.item.id, wave, "1번", value)
    reaction, learning, behaviour, results = levels_of(view(lab, sheet))
    assert reaction.told == (Told(first.text, "뒤", "답한 4명의 가운데 답은 4.5예요. 가운데 절반은 4에서 5 사이예요."),)
    assert behaviour.told == (
        Told(second.text, "앞과 몇 달 뒤", "두 번 다 답한 1명 가운데 1명이 올랐고, 0명은 그대로, 0명은 내렸어요."),
    )
    assert (learning.told, results.told) == ((), ())
    paper = str(KIND.blocks(view(lab, sheet)))
    assert paper.count("이 단계에서는 물은 것이 없어요.") == 2
    assert "좋았다는 답이 배웠다거나 달라졌다는 뜻은 아니에요." in paper


def test_a_question_asked_and_not_yet_answered_is_said_so(lab: Lab, sheet: Sheet) -> None:
    acts.ask_set(lab.store, sheet, "learning")
    told = levels_of(view(lab, sheet))[1].told
    assert [(one.when, one.came_out) for one in told] == [("–", "아직 아무도 답하지 않았어요.")]


def test_a_question_of_ones_own_is_put_at_a_level_and_taken_from_it(lab: Lab, sheet: Sheet) -> None:
    own = acts.add_question(lab.store, sheet, "배운 것으로 모임을 열었다")
    acts.set_level(lab.store, own.id, "results")
    assert [told.asked for told in levels_of(view(lab, sheet))[3].told] == ["배운 것으로 모임을 열었다"]
    lab.store.undo(lab.project.id)
    assert levels_of(view(lab, sheet))[3].told == ()
    acts.set_level(lab.store, own.id, "results")
    acts.set_level(lab.store, own.id, "")
    assert view(lab, sheet).questions[0].level == ""
    with pytest.raises(RuleBroken):
        acts.set_level(lab.store, own.id, "fifth")


def test_a_survey_that_knows_no_levels_has_none(lab: Lab) -> None:
    plain = lab.sheet("survey", "evaluate")
    acts.add_question(lab.store, plain, "이웃과 이야기한다")
    assert levels_of(view(lab, plain)) == ()
    assert level_blocks(view(lab, plain)) == []
