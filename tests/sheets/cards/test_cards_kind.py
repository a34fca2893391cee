"""What the cards kind promises: a frozen view, checks in sentences, paper and projector."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from livinglab.actions.cards import add_evidence, amend, begin_card, freeze_card, write_field
from livinglab.blocks import blocks as b
from livinglab.blocks.words import plain
from livinglab.i18n import speaking
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.sheets import kind
from livinglab.sheets.cards.form import form_of
from livinglab.sheets.cards.shapes import CARD_KINDS, Experiment, Indicator, Need, read_card
from tests.sheets.lab import Lab

KIND = kind("cards")
METHODS = Library(resources() / "methods")
PROBLEM = "[어르신]이 [장을 볼 때] [안내가 없어서] [망설인다]. 그래서 [수거장이 넘친다]."
CARDS: dict[str, dict[str, Any]] = {
    "problem": {"text": PROBLEM},
    "need": {"text": "수거장이 넘치지 않게", "me": "적은 양을 사고 싶다", "neighbour": "당황하지 않게", "missing": "아이들"},
    "hmw": {"text": "어떻게 하면 함께 볼까?", "chosen": True},
    "idea": {"text": "빌림대", "for_whom": "손님", "first_try": "이틀", "status": "chosen", "reason": "가장 쉽다", "cost": "20만 원"},
    "assumption": {"text": "손님은 꺼낸다", "weight": "중요 높음"},
    "experiment": {"text": "E", "hypothesis": "우리는 [빌려주면] [쓸 것]이라고 믿는다.", "criteria": "[4주차 40% 이상]이면", "who": "별 모둠",
                   "stop_rule": "다치면", "means": ["hardware"]},
    "indicator": {"text": "사용률", "class": "outcome", "unit": "%", "direction": "up", "baseline": 24, "target": 40},
    "learning": {"text": "안내가 먼저", "observation": "43명", "verdict": "supported"},
    "story": {"text": "반찬통을 꺼냈다", "teller": "솔잎", "reason": "첫 장면"},
    "reflection": {"text": "큰 글씨", "column": "keep"},
    "decision": {"text": "보완 후 계속", "type": "adapt", "minority": "더 기다리자"},
    "action": {"text": "무게표 비치", "who": "점주", "due": "2주 안", "check": "사진"},
}  # fmt: skip


def everything(lab: Lab) -> Sheet:
    sheet = lab.sheet("cards", "define")
    for name, fields in CARDS.items():
        begin_card(lab.store, sheet, name, fields)
    return sheet


def words_of(part: object) -> str:
    """All words anywhere in blocks."""
    if isinstance(part, b.Lead):
        return plain(part.words) + plain(part.source)
    if isinstance(part, b.Choices):
        return "|".join(part.options)
    if isinstance(part, tuple | list):
        return "\n".join(map(words_of, part))
    if hasattr(part, "text") and isinstance(part.text, str):
        return part.text
    if hasattr(part, "__dataclass_fields__"):
        return "\n".join(words_of(getattr(part, name)) for name in part.__dataclass_fields__)
    return part if isinstance(part, str) else ""


def test_every_kind_of_card_is_read_written_on_paper_and_shown(lab: Lab) -> None:
    view = KIND.read(lab.store, everything(lab))
    assert tuple(card.item.kind for card in view.cards) == tuple(CARDS) == CARD_KINDS[: len(CARDS)]
    paper, wall = words_of(KIND.blocks(view)), words_of(KIND.room(view))
    for fields in CARDS.values():
        for key, value in fields.items():
            if key in ("text", "me", "neighbour", "missing", "observation", "minority", "who", "check") and isinstance(
                value, str
            ):
                assert value.replace("[", "").replace("]", "") in paper.replace("\n", ""), value
    assert "점주" not in wall
    assert "솔잎" not in wall
    assert "별 모둠" not in wall
    assert "무게표 비치" in wall
    assert not KIND.is_empty(view)


def test_a_blank_sheet_is_empty_and_silent(lab: Lab) -> None:
    sheet = lab.sheet("cards", "define")
    begin_card(lab.store, sheet, "problem", {"text": "[]이(가) []"})
    view = KIND.read(lab.store, sheet)
    assert KIND.is_empty(view)
    assert list(KIND.checks(view)) == []
    assert list(KIND.blocks(view)) == []


def said(lab: Lab, kind_name: str, fields: dict[str, Any], *others: tuple[str, dict[str, Any]]) -> list[str]:
    sheet = lab.sheet("cards", "define")
    for name, more in others:
        begin_card(lab.store, sheet, name, more)
    begin_card(lab.store, sheet, kind_name, fields)
    return [check.message_id for check in KIND.checks(KIND.read(lab.store, sheet))]


SMALL = "Is it small and easy enough for three neighbours to begin with?"
INPUT = "“{word}” is what was put in or done. As an outcome, say what became different."
DIFFERENCE = "Did it make the difference that people need, or was it only tried? What shows it?"
CALLED = "Taking part or being called upon: who set the question, who decides, who keeps the result?"
AGAIN = "There is no day for looking again yet; six months from now is usual."
GUARD = ("indicator", {"text": "대기", "class": "guardrail", "limit": "50초 이하"})


@pytest.mark.parametrize(
    ("name", "fields", "expected"),
    [
        ("problem", {"text": "[어르신]이 [앱을 개발하면]"}, "“{word}” sounds like a solution. Say what is hard without it."),
        ("problem", {"text": PROBLEM}, "Not tied to any note yet. Type the codes of the notes it came from."),
        ("experiment", {"text": "E", "criteria": "[많이 늘면] 맞다"}, "The criterion has no number yet."),
        ("experiment", {"text": "E", "criteria": "[4주차 40%]"}, "The criterion does not say whether at least or at most."),
        ("experiment", {"text": "E", "criteria": "[40% 이상]"}, "The criterion does not say by when."),
        ("experiment", {"text": "E"}, "There is no stop rule yet."),
        ("experiment", {"text": "E", "means": ["hardware", "software", "rule"]}, "{n} means at once: afterwards nobody can tell which one helped."),
        ("indicator", {"text": "M"}, "Which class is it? Counting what was done is not yet a result."),
        ("indicator", {"text": "M", "class": "outcome"}, "No baseline yet. You can still go on."),
        ("indicator", {"text": "M", "class": "guardrail"}, "The guardrail has no limit yet."),
        ("learning", {"text": "L"}, "Which way does the hypothesis lean? “Not known yet” is an answer too."),
        ("decision", {"text": "D"}, "No minority view is written down. Was there none?"),
        ("experiment", {"text": "E"}, "What remains if it does not work? There is no plan for that yet."),
        ("experiment", {"text": "E"}, "There is no guardrail indicator yet: what must not get worse?"),
        ("experiment", {"text": "E", "cost": 3}, SMALL),
        ("experiment", {"text": "E", "time": 3}, SMALL),
        ("indicator", {"text": "회의 횟수", "class": "outcome"}, INPUT),
        ("indicator", {"text": "Meetings held", "class": "outcome"}, INPUT),
        ("decision", {"text": "D"}, "Not tied to anything yet. Type the codes of the learning cards, readings or stories it rests on."),
        ("decision", {"text": "D", "type": "scale"}, DIFFERENCE),
        ("decision", {"text": "D", "participation": "inform"}, CALLED),
        ("decision", {"text": "D", "initiative": "administration"}, CALLED),
        ("action", {"text": "A", "due": "2주 안"}, "{what}: nobody has taken it on yet."),
        ("action", {"text": "A", "who": "별"}, "{what}: there is no date yet."),
    ],
)  # fmt: skip
def test_what_is_odd_is_said(lab: Lab, name: str, fields: dict[str, Any], expected: str) -> None:
    assert expected in said(lab, name, fields)


def test_a_good_experiment_needs_no_remark(lab: Lab) -> None:
    fields = {"text": "E", "criteria": "[4주차 사용률 40% 이상]이면", "stop_rule": "다치면", "means": ["hardware"],
              "failure_plan": "냉장고는 남는다", "cost": 2, "time": 1}  # fmt: skip
    assert said(lab, "experiment", fields, GUARD) == []


@pytest.mark.parametrize(
    ("name", "fields", "unsaid"),
    [
        ("experiment", {"text": "E", "cost": 2, "time": 2}, SMALL),
        ("indicator", {"text": "회의 횟수", "class": "process"}, INPUT),
        ("indicator", {"text": "끼니를 거른 날", "class": "outcome"}, INPUT),
        ("decision", {"text": "D", "type": "stop"}, DIFFERENCE),
        ("decision", {"text": "D", "participation": "empower", "initiative": "residents"}, CALLED),
        ("decision", {"text": "D"}, AGAIN),
    ],
)
def test_what_is_as_it_should_be_is_not_remarked(lab: Lab, name: str, fields: dict[str, Any], unsaid: str) -> None:
    assert unsaid not in said(lab, name, fields)


def test_a_decision_that_rests_on_what_was_learned_is_asked_only_what_it_lacks(lab: Lab) -> None:
    method = METHODS.get("decision_action")
    assert method is not None
    sheet = lab.sheet("cards", "evaluate")
    with lab.store.step("Laid out", project_id=lab.project.id) as step:
        sheet = replace(sheet, data=method.sheet_data())
        step.put(sheet)
    learned = begin_card(lab.store, sheet, "learning", {"text": "안내가 먼저", "verdict": "supported"})
    card = begin_card(lab.store, sheet, "decision", {"text": "계속", "type": "continue", "minority": "더 기다리자"})
    add_evidence(lab.store, card.id, learned.code)
    assert [check.message_id for check in KIND.checks(KIND.read(lab.store, sheet))] == [AGAIN]
    write_field(lab.store, card.id, "follow_up", "6개월 뒤", dated=True)
    view = KIND.read(lab.store, sheet)
    assert list(KIND.checks(view)) == []
    assert "6개월 뒤" in words_of(KIND.blocks(view))


def test_the_sample_sentence_holds_no_solution_word() -> None:
    from livinglab.sheets.cards.checks import solution_word

    assert solution_word("용기를 받아 준다는 안내와 방법이 없고 묶음 포장뿐이어서") == ""
    assert solution_word("an approach to happiness") == ""
    assert solution_word("we need an app") == "app"


def test_four_chosen_questions_are_too_many(lab: Lab) -> None:
    sheet = lab.sheet("cards", "ideate")
    for number in range(4):
        begin_card(lab.store, sheet, "hmw", {"text": f"질문 {number}", "chosen": True})
    (check,) = KIND.checks(KIND.read(lab.store, sheet))
    assert check.sentence() == "질문 4개를 골랐어요. 셋까지가 모두 기억하기 좋아요."


def test_amendments_are_printed_with_their_number_and_time(lab: Lab) -> None:
    sheet = lab.sheet("cards", "experiment")
    item = begin_card(lab.store, sheet, "experiment", CARDS["experiment"])
    freeze_card(lab.store, item.id)
    amend(lab.store, item.id, {"criteria": "[4주차 35% 이상]이면"}, "비가 많이 와서", "3주 화")
    view = KIND.read(lab.store, sheet)
    paper = words_of(KIND.blocks(view))
    assert "수정 1 · 3주 화: " in paper
    assert "비가 많이 와서" in paper
    assert "4주차 40% 이상" in paper.replace("\n", "")


def test_numbers_are_read_from_words() -> None:
    from livinglab.model.items import Item

    def indicator(**data: Any) -> Indicator:
        item = Item(id="i", project_id="p", kind="indicator", prefix="M", code_no=1, data=data)
        read = read_card(item)
        assert isinstance(read, Indicator)
        return read

    assert indicator(baseline=24).baseline.value == 24
    assert indicator(baseline="중앙값 2.5").baseline.value == 2.5
    assert indicator(target="6명 이상 +2일").target.value == 6
    assert indicator(target="6명 이상", target_value=7).target.value == 7
    guard = indicator(**{"class": "guardrail", "target": 50})
    assert (guard.limit.value, bool(guard.target)) == (50, False)
    assert not indicator().baseline


def test_cards_of_a_file_with_odd_values_are_still_read() -> None:
    from livinglab.model.items import Item

    item = Item(
        id="i",
        project_id="p",
        kind="experiment",
        prefix="E",
        code_no=1,
        data={"means": "hardware", "cost": True, "who": 3},
    )
    card = read_card(item)
    assert isinstance(card, Experiment)
    assert (card.means, card.step("cost"), card.who) == ((), None, "3")
    need = read_card(Item(id="i", project_id="p", kind="need", prefix="ND", code_no=1, data={"village": "동네"}))
    assert isinstance(need, Need)
    assert need.title == "동네"


def test_evidence_comes_notes_first(lab: Lab) -> None:
    sheet = lab.sheet("cards", "define")
    (cluster,) = lab.items("cluster", ["묶음"])
    (note,) = lab.items("note", ["말"])
    item = begin_card(lab.store, sheet, "problem", CARDS["problem"])
    for source in (cluster, note):
        add_evidence(lab.store, item.id, source.code)
    assert [one.kind for one in KIND.read(lab.store, sheet).evidence[item.id]] == ["note", "cluster"]


@pytest.mark.parametrize("method", [one for one in METHODS if one.kind == "cards"], ids=lambda one: one.id)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_each_cards_method_has_a_form_and_blank_paper(method: Any, language: str) -> None:
    with speaking(language):
        assert KIND.worksheet(method)
        for name in method.item_kinds:
            assert name in CARD_KINDS
            form = form_of(METHODS, method, name)
            assert form is not None
            assert form.part("text") is not None
            for part in form.parts:
                if part.field.type == "sentence":
                    assert part.is_sentence
                    assert part.blank.is_empty
                    assert all(part.names)
