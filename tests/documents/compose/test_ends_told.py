"""Answers, stories, decisions and commitments on paper, and the appendix with all the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livinglab.actions.survey import add_question, add_respondent, answer
from livinglab.blocks.blocks import Appendix, Choices, Figure, Lead, Table
from livinglab.blocks.words import plain
from livinglab.documents.compose.define import define
from livinglab.documents.compose.evaluate import evaluate, observations, stories_told, thanks
from livinglab.documents.compose.rest import rest, unknown_only
from livinglab.documents.compose.summary import summary
from livinglab.i18n import speaking
from livinglab.model.ids import new_id
from livinglab.model.items import Item
from livinglab.model.lab import Kept, Project, Sheet, Workshop
from livinglab.model.order import keys
from tests.documents.compose.reading import fresh, inside, strip
from tests.sheets.lab import Lab
from tests.told import lines, told


def asked(lab: Lab, text: str, before: dict[str, float], after: dict[str, float], sheet: Sheet | None = None) -> Item:
    sheet = sheet or lab.sheet("survey", "evaluate", text)
    question = add_question(lab.store, sheet, text)
    for wave, given in (("before", before), ("after", after)):
        for alias, value in given.items():
            add_respondent(lab.store, sheet, wave, alias)
            answer(lab.store, question.id, wave, alias, value)
    return question


def test_only_who_answered_both_times_is_compared_and_the_others_are_counted(lab: Lab) -> None:
    asked(
        lab,
        "우리 마을이 편하다",
        {"솔": 2, "느티": 3, "버들": 4, "혼자": 1},
        {"솔": 4, "느티": 3, "버들": 2, "나중": 5},
    )
    with speaking("en"):
        said = told(evaluate(fresh(lab)))
    assert "Of 3 people, 1 answered higher" in said
    assert "2 people answered only once" in said
    assert "no comparison group" in said


def test_several_surveys_are_each_told_and_one_without_pairs_is_not(lab: Lab) -> None:
    asked(lab, "첫 물음", {"솔": 2}, {"솔": 4})
    asked(lab, "둘째 물음", {"솔": 5, "느티": 1}, {"솔": 4, "느티": 1})
    asked(lab, "한 번만 물은 것", {"솔": 2}, {})
    blocks = evaluate(fresh(lab))
    assert len(inside(blocks, Figure)) == 2
    assert "첫 물음" in told(blocks)
    assert "둘째 물음" in told(blocks)
    assert "한 번만 물은 것" not in told(blocks)


def test_yes_and_no_are_told_as_people_and_without_a_test(lab: Lab) -> None:
    sheet = lab.sheet("survey", "evaluate")
    question = add_question(lab.store, sheet, "이웃과 이야기한다", scale=(0, 1))
    for wave, values in (("before", (0,) * 7 + (1,)), ("after", (1,) * 8)):
        for number, value in enumerate(values, 1):
            answer(lab.store, question.id, wave, f"{number}번", value)
    blocks = evaluate(fresh(lab))
    said = told(blocks)
    assert "‘예’라고 답한 사람: 8명 가운데 앞에서 1명, 뒤에서 8명" in said
    assert "7명은 ‘아니요’에서 ‘예’로" in said
    assert "p = " not in said
    (figure,) = inside(blocks, Figure)
    assert type(figure.drawing).__name__ == "KOfN"


def test_a_scale_is_drawn_from_its_own_end_to_its_own_end(lab: Lab) -> None:
    sheet = lab.sheet("survey", "evaluate")
    question = add_question(lab.store, sheet, "이웃과 이야기한다", scale=(1, 3), low_label="드물게", high_label="자주")
    answer(lab.store, question.id, "before", "솔", 1)
    answer(lab.store, question.id, "after", "솔", 2)
    (figure,) = inside(evaluate(fresh(lab)), Figure)
    assert (figure.drawing.low, figure.drawing.high) == (1, 3)
    assert {"드물게", "자주"} <= set(figure.drawing.drawing(391).texts())


def test_answers_between_the_steps_of_the_scale_are_shown_as_bars(lab: Lab) -> None:
    asked(lab, "우리 마을이 편하다", {"솔": 2.5, "느티": 3}, {"솔": 4, "느티": 3})
    (figure,) = inside(evaluate(fresh(lab)), Figure)
    alt = figure.drawing.drawing(480.0).alt
    assert type(figure.drawing).__name__ == "Bars"
    assert "1" in alt


def test_more_began_than_were_compared(lab: Lab) -> None:
    question = asked(lab, "우리 마을이 편하다", {"솔": 2}, {"솔": 4})
    with lab.store.step("Imported", project_id=lab.project.id) as step:
        step.put(replace(lab.store.get(Item, question.id), data={**question.data, "n_start": 7}))
    with speaking("en"):
        assert "7 people began. Only the 1 who answered both times are counted." in told(evaluate(fresh(lab)))


@pytest.mark.parametrize(("selected", "shown"), [(None, ["첫 이야기"]), (1, ["둘째 이야기"])])
def test_the_story_that_was_chosen_is_quoted(lab: Lab, selected: int | None, shown: list[str]) -> None:
    stories = lab.items("story", ["첫 이야기", "둘째 이야기"], teller="상인")
    if selected is not None:
        with lab.store.step("Chose", project_id=lab.project.id) as step:
            step.put(replace(stories[selected], data={"selected": True, "why": "가장 크다"}))
    assert [plain(lead.words) for lead in inside(evaluate(fresh(lab)), Lead)] == shown
    assert all(text in told(stories_told(fresh(lab))) for text in ("첫 이야기", "둘째 이야기"))


@pytest.mark.parametrize(("kind", "chosen"), [("adopt", 0), ("something else", None)])
def test_a_decision_shows_all_that_could_have_been_decided(lab: Lab, kind: str, chosen: int | None) -> None:
    from livinglab.sheets.cards.choices import DECISION

    kind = next(iter(DECISION)) if kind == "adopt" else kind
    lab.items("decision", ["[계산대]를 이어 간다. 나머지는 다음에."], type=kind, minority="아직 이르다")
    (choices,) = inside(evaluate(fresh(lab)), Choices)
    assert len(choices.options) == len(DECISION)
    assert choices.chosen == chosen
    assert "아직 이르다" in told(evaluate(fresh(lab)))
    assert ("계산대를 이어 간다" in strip(lab)[3]) == (chosen is None)


def test_commitments_without_a_decision(lab: Lab) -> None:
    lab.items("action", ["무게표 비치"], who="별 모둠", due="2주 안", check="사진")
    blocks = evaluate(fresh(lab))
    (table,) = inside(blocks, Table)
    assert lines(table.rows) == ["A1 무게표 비치", "별 모둠", "2주 안", "사진"]
    assert not inside(blocks, Choices)
    assert "1" in strip(lab)[3]


def test_what_did_not_work_stands_beside_the_decision(lab: Lab) -> None:
    lab.items("decision", ["이어 간다"])
    lab.items("reflection", ["안내가 늦었다"], column="problem", frame="KPT")
    lab.items("reflection", ["좋았다"], column="keep", frame="KPT")
    assert "안내가 늦었다" in told(evaluate(fresh(lab)))
    assert "좋았다" not in told(evaluate(fresh(lab)))
    assert {"안내가 늦었다", "좋았다"} <= set(lines(rest(fresh(lab))))


def test_what_was_learned_without_criteria_has_a_heading_of_its_own(lab: Lab) -> None:
    lab.items("learning", ["작게 시작하면 된다", ""], observation="목요일에 붐볐다")
    assert "작게 시작하면 된다" in told(evaluate(fresh(lab)))
    assert told(observations(fresh(lab))).count("목요일에 붐볐다") == 2


def test_the_last_words_count_the_notes_where_there_are_some(lab: Lab) -> None:
    with speaking("en"):
        assert "note" not in told(thanks(fresh(lab)))
        lab.items("note", ["하나"])
        assert "1 note came this far" in told(thanks(fresh(lab)))


def test_the_appendix_holds_all_the_rest(lab: Lab) -> None:
    lab.items("need", ["이웃과 나눈다"], me="편하게 산다", neighbour="")
    lab.items("problem", ["[어르신]이 [불편하다]"])
    lab.items("hmw", ["어떻게 하면 조금만 살까?"])
    lab.items("assumption", ["손님이 용기를 가져온다"], weight="큼", evidence="적음")
    lab.items("assumption", ["직원이 도와준다"])
    (paper,) = rest(fresh(lab))
    assert isinstance(paper, Appendix)
    said = lines(paper)
    for text in ("어떻게 하면 조금만 살까?", "손님이 용기를 가져온다", "직원이 도와준다"):
        assert any(text in line for line in said)
    assert any("큼 / 적음" in line for line in said)
    assert any("편하게 산다" in line for line in said)


def test_what_a_file_said_besides_is_printed_and_the_short_paper_keeps_only_the_unknown(lab: Lab) -> None:
    kept = [("weather", "unknown", ["맑음"]), ("tags", "unknown", [["가", "나"]]), ("nested", "unknown", [{"a": 1}]),
            ("nothing", "unknown", []), ("source", "provenance", ["회의록"])]  # fmt: skip
    with lab.store.step("Imported", project_id=lab.project.id) as step:
        for (key, fate, value), ord in zip(kept, keys(len(kept)), strict=True):
            step.add(Kept(id=new_id(), project_id=lab.project.id, ord=ord, key=key, fate=fate, value=value))
        mistakes = [{"message_id": "{code} is frozen. To change it, leave an amendment.", "arguments": {"code": "E9"}},
                    "합계가 달라요"]  # fmt: skip
        step.put(replace(lab.project, data={"import_mistakes": mistakes, "source_id": "no-plastic"}))
    whole, short = lines(rest(fresh(lab))), lines(unknown_only(fresh(lab)))
    for line in ("weather: 맑음", "tags: 가 / 나", 'nested: {"a": 1}', "nothing: "):
        assert line.strip() in [one.strip() for one in whole]
        assert line.strip() in [one.strip() for one in short]
    assert "source: 회의록" in whole
    assert "source: 회의록" not in short
    assert "합계가 달라요" in whole
    assert any("E9" in line for line in whole)
    assert "합계가 달라요" not in short


def test_a_meeting_without_a_run_sheet_is_named_all_the_same(lab: Lab) -> None:
    lab.sheet("board", "define", "친화도")
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        step.add(Workshop(id=new_id(), project_id=lab.project.id, no=2, title="빈 만남"))
    said = lines(rest(fresh(lab)))
    assert "빈 만남" in said
    assert "친화도" in said


@pytest.mark.parametrize("appendix", [True, False])
def test_the_short_paper_leaves_the_appendix_out(lab: Lab, appendix: bool) -> None:
    lab.items("hmw", ["어떻게 하면 조금만 살까?"])
    paper = summary(lab.store, lab.project.id, appendix=appendix)
    assert bool([block for block in paper.blocks if isinstance(block, Appendix)]) == appendix
    assert isinstance(lab.store.get(Project, lab.project.id), Project)


def test_without_a_problem_sentence_the_ladder_is_what_the_first_stage_found(lab: Lab) -> None:
    lab.items("need", ["이웃과 나눈다"], me="편하게 산다", missing="장날에만 오는 분")
    words = told(define(fresh(lab)))
    assert "편하게 산다" in words
    assert "장날에만 오는 분" in words
    assert "편하게 산다" not in told(rest(fresh(lab)))
