"""Records: fields of one and of several, arrows to what they name, and records brought to their review."""

from __future__ import annotations

import pytest

from livinglab.actions.items import delete_items
from livinglab.actions.notes import add_notes, bring_notes, earlier_notes, move_notes
from livinglab.actions.records import set_fields, set_fields_of, set_head
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.errors import RuleBroken
from livinglab.methods import Library
from livinglab.model.items import Item, Link, Placement
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.store import Store
from tests.sheets.lab import Lab

METHODS = Library(resources() / "methods")


def sheets(lab: Lab, *method_ids: str) -> list[Sheet]:
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        plan = [Planned(one, 10, one, "define") for one in method_ids]
        _, activities = plan_workshop(lab.store, step, lab.project.id, "2회차", plan, METHODS)
    return [lab.store.find(Sheet, activity_id=one.id)[0] for one in activities]


def stands(store: Store, sheet: Sheet, item: Item) -> list[tuple[str, float | None, float | None, str]]:
    found = store.find(Placement, sheet_id=sheet.id, item_id=item.id)
    return sorted((one.layer, one.x, one.y, one.lane) for one in found)


@pytest.fixture
def lab(tmp_path) -> Lab:  # type: ignore[no-untyped-def]
    return Lab(tmp_path)


def test_some_fields_are_one_step_and_empty_ones_go(lab: Lab) -> None:
    (item,) = lab.items("barrier", ["담당이 셋"])
    set_fields(
        lab.store, item.id, {"next": " 먼저 전화 ", "until": "2031년 12월 3일", "symptom": ["waste"]}, dates=["until"]
    )
    data = {"next": "먼저 전화", "until": "2031년 12월 3일", "until_date": "2031-12-03", "symptom": ["waste"]}
    assert lab.store.get(Item, item.id).data == data
    set_fields(lab.store, item.id, {"next": "", "until": None, "symptom": []}, dates=["until"])
    assert lab.store.get(Item, item.id).data == {}
    lab.store.undo(lab.project.id)
    assert lab.store.get(Item, item.id).data == data


def test_several_get_the_same_and_what_they_name_is_an_arrow_of_each(lab: Lab) -> None:
    items = lab.items("barrier", ["하나", "둘"])
    (asset,) = lab.items("asset", ["부엌"])
    assert set_fields_of(lab.store, lab.project.id, [item.id for item in items], {"with": [asset.id]}) == 2
    assert {one.src_id for one in lab.store.find(Link, dst_id=asset.id)} == {item.id for item in items}
    lab.store.undo(lab.project.id)
    assert lab.store.find(Link) == []


def test_an_arrow_a_person_drew_stays_when_a_field_lets_go(lab: Lab) -> None:
    from livinglab.actions.items import connect_items

    (item,), (asset,) = lab.items("barrier", ["하나"]), lab.items("asset", ["부엌"])
    connect_items(lab.store, lab.project.id, item.id, asset.id, "informed_by")
    set_fields(lab.store, item.id, {"with": [asset.id]})
    set_fields(lab.store, item.id, {"with": []})
    assert [one.dst_id for one in lab.store.find(Link, src_id=item.id)] == [asset.id]


def test_what_is_named_can_be_deleted_and_comes_back_with_its_arrow(lab: Lab) -> None:
    (item,), (asset,) = lab.items("barrier", ["하나"]), lab.items("asset", ["부엌"])
    set_fields(lab.store, item.id, {"with": [asset.id]})
    delete_items(lab.store, lab.project.id, [asset.id])
    assert lab.store.find(Link) == []
    lab.store.undo(lab.project.id)
    assert len(lab.store.find(Link)) == 1


def test_a_frozen_card_takes_no_fields(lab: Lab) -> None:
    from livinglab.actions.cards import freeze_card

    (item,) = lab.items("experiment", ["등"])
    freeze_card(lab.store, item.id)
    with pytest.raises(RuleBroken):
        set_fields(lab.store, item.id, {"who": "솔잎"})


def test_the_head_of_a_sheet_goes_when_it_is_emptied(lab: Lab) -> None:
    (sheet,) = sheets(lab, "story_circle")
    set_head(lab.store, sheet.id, {"place": "마을회관"})
    set_head(lab.store, sheet.id, {"place": ""})
    assert "head" not in lab.store.get(Sheet, sheet.id).data


def test_stakeholders_come_to_their_review_where_they_stood_and_leave_a_shadow(lab: Lab) -> None:
    before, review = sheets(lab, "stakeholder_map", "stakeholder_review")
    items = add_notes(lab.store, before, ["부녀회", "읍사무소"])
    move_notes(lab.store, before, {items[0].id: (0.2, 0.7)})
    assert bring_notes(lab.store, review, earlier_notes(lab.store, review)) == 2
    assert stands(lab.store, review, items[0]) == [("before", 0.2, 0.7, ""), ("now", 0.2, 0.7, "")]
    assert stands(lab.store, review, items[1]) == [("now", None, None, "")]
    lab.store.undo(lab.project.id)
    assert stands(lab.store, review, items[0]) == []


def test_obstacles_come_to_their_review_into_the_lane_of_their_state(lab: Lab) -> None:
    before, review = sheets(lab, "barrier_check", "barrier_review")
    solved, unsaid = add_notes(lab.store, before, ["담당이 셋", "허가가 없다"])
    set_fields(lab.store, solved.id, {"status": "solved"})
    bring_notes(lab.store, review, earlier_notes(lab.store, review))
    assert stands(lab.store, review, solved) == [("now", None, None, "solved")]
    assert stands(lab.store, review, unsaid) == [("now", None, None, "")]
