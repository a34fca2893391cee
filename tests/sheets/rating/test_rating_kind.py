"""What a rating sheet says: what divides people, the minority first, weights that hold or not, rounds, the region's reasons."""

from __future__ import annotations

import pytest

from livinglab.actions import ratings as acts
from livinglab.actions.projects import add_team
from livinglab.blocks.blocks import Figure
from livinglab.errors import RuleBroken
from livinglab.model.items import Item, Placement
from livinglab.model.lab import Project, Sheet
from livinglab.model.results import Rating
from livinglab.sheets import kind
from livinglab.sheets.rating.differing import may_stop, rounds, splits
from livinglab.sheets.rating.region import reasons
from livinglab.sheets.rating.told import told as sentences
from tests.sheets.lab import Lab
from tests.sheets.rating.sheets import give, laid_out, now
from tests.told import told


def test_fixed_criteria_become_items_with_the_first_number_in_one_step(lab: Lab) -> None:
    sheet = laid_out(lab, "six_traits")
    assert not lab.store.find(Item, kind="criterion")
    before = len(lab.store.history(lab.project.id))
    acts.rate(lab.store, sheet, "relations", "해", 2)
    assert len(lab.store.history(lab.project.id)) == before + 1
    made = lab.store.find(Item, kind="criterion", order="code_no")
    assert [item.data["key"] for item in made] == [
        "cross", "context", "values", "outcomes", "relations", "capability",
    ]  # fmt: skip
    assert len(lab.store.find(Placement, sheet_id=sheet.id)) == 6
    lab.store.undo(lab.project.id)
    assert not lab.store.find(Item, kind="criterion")
    assert not lab.store.find(Rating)


def test_missing_is_not_do_not_know_and_neither_is_zero(lab: Lab) -> None:
    sheet = laid_out(lab, "six_traits")
    give(lab, sheet, {"cross": [4, None, 2]})
    acts.add_raters(lab.store, sheet, ["R2"])
    acts.rate(lab.store, sheet, "cross", "R4", None)
    view = now(lab, sheet)
    found = view.summary("cross")
    assert (found.n, found.missing, found.median) == (2, 2, 3.0)
    assert view.missing("cross") == 1
    assert len(view.unknown) == 1
    paper = told(kind("rating").blocks(view))
    assert "모름 1명" in paper
    acts.clear_rating(lab.store, sheet, "cross", "R4")
    assert now(lab, sheet).missing("cross") == 2


def test_what_divides_people_is_told_with_the_low_end_first(lab: Lab) -> None:
    sheet = laid_out(lab, "six_traits")
    give(lab, sheet, {"relations": [4, 1, 4, 1], "cross": [3, 3, 3, 4]})
    acts.comment_rating(lab.store, sheet, "relations", "R2", "회의는 늘 같은 사람만")
    view = now(lab, sheet)
    (split,) = splits(view)
    assert split.criterion.key == "relations"
    assert [voice.rater for voice in split.low] == ["R2", "R4"]
    (said,) = [one for one in sentences(view) if "갈렸어요" in one]
    assert said.index("R2 1 “회의는 늘 같은 사람만”") < said.index("R1 4")
    room = told(kind("rating").room(view))
    assert "갈렸어요" in room
    assert "R2" not in room
    assert "같은 사람" not in room


@pytest.mark.parametrize(("low", "high", "values", "split"), [
    (1, 5, [1, 1, 3, 3], True), (1, 5, [2, 3, 3, 3], False), (1, 4, [2, 2, 3, 4], False), (1, 4, [1, 1, 3, 4], True),
])  # fmt: skip
def test_half_of_the_scale_divides(lab: Lab, low: int, high: int, values: list[float | None], split: bool) -> None:
    sheet = laid_out(lab, "six_traits" if high == 4 else "ecosystem_check")
    key = now(lab, sheet).criteria[0].key
    give(lab, sheet, {key: values})
    assert bool(splits(now(lab, sheet))) == split


def test_the_order_of_a_minority_is_told(lab: Lab) -> None:
    sheet = lab.sheet("rating")
    from dataclasses import replace

    with lab.store.step("Ranked", project_id=lab.project.id) as step:
        step.put(replace(sheet, data={"rule": "ranking"}))
    made = acts.add_criteria(lab.store, sheet, ["계산대", "빌림대", "알림판"])
    for rater, ranks in {"R1": (1, 2, 3), "R2": (1, 2, 3), "R3": (3, 2, 1)}.items():
        for item, rank in zip(made, ranks, strict=True):
            acts.rate(lab.store, sheet, item.id, rater, rank)
    view = now(lab, sheet)
    assert [one for one in sentences(view) if "R3" in one] == ["R3은 차례를 다르게 봐요: 알림판 → 빌림대 → 계산대."]
    (figure,) = [block for block in kind("rating").blocks(view) if isinstance(block, Figure)]
    assert "W 0.11" in figure.drawing.drawing(480).alt  # type: ignore[union-attr]


def weighed(lab: Lab, weights: tuple[float, ...]) -> Sheet:
    """Two ideas: the first is better on the first criterion, the second on the other two."""
    sheet = laid_out(lab, "mca", ideas=2)
    view = now(lab, sheet)
    for criterion, weight in zip(view.criteria, weights, strict=True):
        acts.weigh(lab.store, sheet, criterion.key, weight)
    keys = [one.key for one in view.criteria]
    for target, values in zip(view.targets, ((5, 3, 2), (3, 4, 4)), strict=True):
        give(lab, sheet, {key: [value, value] for key, value in zip(keys, values, strict=True)}, target.id)
    return sheet


def test_an_order_that_turns_over_with_other_weights_is_told(lab: Lab) -> None:
    view = now(lab, weighed(lab, (70, 20, 10)))
    said = " ".join(sentences(view))
    assert "무게를 준 중앙값의 차례: 1. I1, 2. I2." in said
    assert "무게를 똑같이 하면 차례가 달라져요." in said
    assert "이 기준을 빼면 차례가 달라져요: 주민이 바로 쓸 수 있다." in said
    assert "평균" not in told(kind("rating").blocks(view))


def test_weights_that_are_not_a_hundred_are_told(lab: Lab) -> None:
    sheet = weighed(lab, (10, 50, 30))
    view = now(lab, sheet)
    assert any("90" in one and "100" in one for one in sentences(view))
    assert "무게의 합이 아직 100이 아니에요." in [check.sentence() for check in kind("rating").checks(view)]
    acts.weigh(lab.store, sheet, view.criteria[2].key, 40)
    assert not [one for one in sentences(now(lab, sheet)) if "100" in one]


def test_rounds_tell_what_moved_and_when_to_stop(lab: Lab) -> None:
    sheet = laid_out(lab, "mini_delphi", criteria=("용기를 가져올 손님",))
    key = now(lab, sheet).criteria[0].key
    give(lab, sheet, {key: [2, 5, 8, 9]})
    assert may_stop(now(lab, sheet)) is False
    give(lab, sheet, {key: [5, 6, 6, 7]}, moment="2")
    view = now(lab, sheet)
    first, second = rounds(view)
    assert (first.moved, second.moved) == (None, -0.5)
    assert may_stop(view) is True
    assert len(view.criteria) == 1, "the second round is the same criterion"
    paper = told(kind("rating").blocks(view))
    assert "1판: 중앙값 6.5" in paper
    assert "2판: 중앙값 6(−0.5)" in paper
    assert "R1" not in paper, "nobody's own estimate is told"


def test_the_room_sees_nothing_before_everybody_is_in(lab: Lab) -> None:
    sheet = laid_out(lab, "mini_delphi", criteria=("용기를 가져올 손님",))
    key = now(lab, sheet).criteria[0].key
    acts.add_raters(lab.store, sheet, ["R1", "R2"])
    give(lab, sheet, {key: [7]})
    assert "2명 가운데 1명" in told(kind("rating").room(now(lab, sheet)))
    assert "7" not in told(kind("rating").room(now(lab, sheet)))
    assert "2명 가운데 1명" in told(kind("rating").blocks(now(lab, sheet))), "nor does paper tell more"
    assert "7" not in told(kind("rating").blocks(now(lab, sheet)))
    give(lab, sheet, {key: [7, 8]})
    assert "7.5" in told(kind("rating").room(now(lab, sheet)))
    acts.cover(lab.store, sheet, False)
    acts.clear_rating(lab.store, sheet, key, "R2")
    assert "7" in told(kind("rating").room(now(lab, sheet)))


def test_the_region_gives_reasons_on_both_sides_and_people_choose(lab: Lab) -> None:
    sheet = laid_out(lab, "region_profile")
    give(lab, sheet, {"volunteering": [5, 4], "residents": [1, 2], "officials": [4, 5], "finance": [3, 3]})
    found = reasons(now(lab, sheet))
    assert found.of["community_led"] == ("봉사활동수준 4.5: 주민이 스스로 실험을 이끌 힘이 보여요.",)
    assert [one.split()[0] for one in found.of["resource_combining"]] == ["주민참여수준", "공무원"]
    assert (found.between, found.empty) == (1, 9)
    acts.choose_region_type(lab.store, lab.project.id, "resource_combining", "면사무소가 먼저 손을 내밀었다")
    project = lab.store.get(Project, lab.project.id)
    assert project.region_type == "resource_combining"
    assert project.data["region_type_reason"] == "면사무소가 먼저 손을 내밀었다"
    paper = told(kind("rating").blocks(now(lab, sheet)))
    assert "우리가 고른 방식: 자원결합형." in paper
    assert "면사무소가 먼저 손을 내밀었다" in paper
    with pytest.raises(RuleBroken):
        acts.choose_region_type(lab.store, lab.project.id, "led_by_program", "")


def test_figures_behind_an_indicator_are_printed_with_source_and_year(lab: Lab) -> None:
    sheet = laid_out(lab, "region_profile")
    for field, words in (("value", "18.4"), ("unit", "%"), ("source", "지방재정365"), ("year", "2023")):
        acts.write_beside(lab.store, sheet, "independence", field, words)
    view = now(lab, sheet)
    assert not kind("rating").is_empty(view)
    paper = told(kind("rating").blocks(view))
    assert all(words in paper for words in ("18.4", "%", "지방재정365", "2023", "재정자립도"))
    acts.write_beside(lab.store, sheet, "independence", "value", "")
    assert "18.4" not in told(kind("rating").blocks(now(lab, sheet)))


def test_a_value_agreed_together_is_a_column_of_its_own(lab: Lab) -> None:
    sheet = laid_out(lab, "nuf", 1)
    view = now(lab, sheet)
    acts.rate(lab.store, sheet, "new", "", 6, target_id=view.targets[0].id)
    assert now(lab, sheet).raters == ("",)
    assert "함께 정함" in told(kind("rating").blocks(now(lab, sheet)))
    with pytest.raises(RuleBroken):
        acts.rate(lab.store, sheet, "new", "", 11, target_id=view.targets[0].id)


def test_raters_are_teams_and_aliases_in_the_order_they_came(lab: Lab) -> None:
    add_team(lab.store, lab.project.id, "해")
    sheet = laid_out(lab, "six_traits")
    acts.add_raters(lab.store, sheet, ["해", "파랑"])
    acts.rate(lab.store, sheet, "cross", "파랑", 3)
    with pytest.raises(RuleBroken):
        acts.add_raters(lab.store, sheet, [" 파랑 "])
    assert acts.rename_rater(lab.store, sheet, "파랑", "하늘") == "하늘"
    view = now(lab, sheet)
    assert view.raters == ("해", "하늘")
    assert view.scores("cross") == [None, 3.0]
    acts.remove_rater(lab.store, sheet, "하늘")
    assert now(lab, sheet).raters == ("해",)
    assert not lab.store.find(Rating)


def test_criteria_of_ones_own_are_renamed_and_removed_with_their_numbers(lab: Lab) -> None:
    sheet = laid_out(lab, "mca", ideas=1)
    view = now(lab, sheet)
    key, target = view.criteria[0].key, view.targets[0]
    acts.rate(lab.store, sheet, key, "해", 4, target_id=target.id)
    acts.rename_criterion(lab.store, sheet, key, "손이 덜 간다")
    assert now(lab, sheet).criteria[0].name == "손이 덜 간다"
    with pytest.raises(RuleBroken):
        acts.add_criterion(lab.store, sheet, "손이 덜 간다")
    acts.remove_criterion(lab.store, sheet, key)
    assert len(now(lab, sheet).criteria) == 2
    lab.store.undo(lab.project.id)
    assert now(lab, sheet).values == {(target.id, key, "", "해"): 4.0}
    acts.remove_target(lab.store, sheet, target.id)
    assert now(lab, sheet).rows == ()
    assert lab.store.find(Item, id=target.id), "the card itself stays"


def test_a_set_up_nobody_understands_leaves_the_numbers_readable(lab: Lab) -> None:
    from dataclasses import replace

    sheet = laid_out(lab, "six_traits")
    give(lab, sheet, {"cross": [3, 4]})
    current = lab.store.get(Sheet, sheet.id)
    with lab.store.step("Came from a newer program", project_id=lab.project.id) as step:
        step.put(replace(current, data={**current.data, "setup": {"sphere": True}}))
    view = now(lab, sheet)
    assert view.criteria[0].name == "다양한 영역 간 교차"
    assert view.summary(view.criteria[0].key).median == 3.5


def test_many_missing_answers_are_told_in_one_sentence(lab: Lab) -> None:
    sheet = laid_out(lab, "region_profile")
    acts.add_raters(lab.store, sheet, ["1", "2"])
    give(lab, sheet, {"activity": [3]})
    found = [check.sentence() for check in kind("rating").checks(now(lab, sheet))]
    assert found == ["13줄에서 답 38개가 빠졌어요."]


def test_whoever_is_forgotten_is_gone_from_the_columns_too(lab: Lab) -> None:
    from livinglab.actions.projects import add_participant
    from livinglab.store.forgetting import erase_person

    person = add_participant(lab.store, lab.project.id, "파랑새")
    sheet = laid_out(lab, "six_traits")
    acts.add_raters(lab.store, sheet, ["파랑새", "하늘"])
    acts.rate(lab.store, sheet, "cross", "파랑새", 3)
    erase_person(lab.store, person.id, "사람")
    assert now(lab, sheet).raters == ("사람", "하늘")
    assert now(lab, sheet).scores("cross") == [3.0, None]
    assert not lab.store.rows("select 1 from change where instr(coalesce(before,'')||coalesce(after,''), '파랑새')")
