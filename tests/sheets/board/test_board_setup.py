"""What a method lays out on a board is read strictly, and a sheet without it is a plain board."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from livinglab.actions import notes
from livinglab.i18n import speaking
from livinglab.methods import Method, MethodTable
from livinglab.methods.mistake import FieldMistake
from livinglab.sheets.board.setup import Setup, check_method, item_kind, setup_of
from tests.boards import METHODS, Lab


def words(ko: str, en: str) -> dict[str, str]:
    return {"ko": ko, "en": en}


AXIS = {**words("관심", "Interest"), "low": words("낮다", "Low"), "high": words("높다", "High")}
LANE = {"key": "me", **words("나", "Me")}


def method(layout: str, setup: dict[str, Any], **more: Any) -> Method:
    base = METHODS.get("silent_notes")
    assert base is not None
    return Method.read("mine", {**base.raw, "layout": layout, "setup": setup, **more})


def check(one: Method) -> None:
    check_method(one, MethodTable(one.setup, ("setup",)))


@pytest.mark.parametrize(
    ("layout", "setup"),
    [
        ("columns", {"lanes": [{**LANE, "note_kind": "need_me", "hint": words("내 일", "Mine")}]}),
        ("ladder", {"lanes": [LANE]}),
        ("grid", {"lanes": [{**LANE, "row": 1, "column": 2, "columns": 2}]}),
        ("grid", {"rows": [words("1판", "Round 1")], "columns": [words("1칸", "1")], "pages": 6, "page": words("종이", "Paper")}),
        ("axes", {"axes": {"x": AXIS, "y": AXIS, "line": True, "quadrants": [words("가", "a")] * 4}}),
        ("tree", {"tree": {"trunk": words("줄기", "Trunk"), "causes": words("까닭", "Causes")}}),
        ("free", {}),
    ],
)  # fmt: skip
def test_every_layout_is_read(layout: str, setup: dict[str, Any]) -> None:
    check(method(layout, setup))


@pytest.mark.parametrize(
    ("layout", "setup", "place"),
    [
        ("spiral", {}, ("layout",)),
        ("columns", {}, ("setup", "lanes")),
        ("axes", {"axes": {"x": AXIS}}, ("setup", "axes", "y")),
        ("axes", {"axes": {"x": AXIS, "y": AXIS, "quadrants": [words("가", "a")]}}, ("setup", "axes", "quadrants")),
        ("tree", {"tree": {"trunk": words("줄기", "Trunk")}}, ("setup", "tree", "causes")),
        ("columns", {"lanes": [LANE, LANE]}, ("setup", "lanes", 1, "key")),
        ("columns", {"lanes": [{**LANE, "note_kind": "mood"}]}, ("setup", "lanes", 0, "note_kind")),
        ("columns", {"lanes": [{"key": "me", "ko": "나"}]}, ("setup", "lanes", 0, "en")),
        ("columns", {"lanes": [LANE], "colour": "red"}, ("setup", "colour")),
        ("grid", {"lanes": [{**LANE, "row": 1}, {**LANE, "key": "you", "row": 1}]}, ("setup", "lanes", 1, "row")),
        ("grid", {"columns": [words("1칸", "1")]}, ("setup", "rows")),
        ("grid", {"lanes": [LANE], "pages": 6}, ("setup", "page")),
        ("free", {"lanes": [LANE]}, ("setup", "lanes")),
        ("free", {"captions": ["stance"]}, ("setup", "captions")),
    ],
)
def test_a_mistake_is_found_at_its_place(layout: str, setup: dict[str, Any], place: tuple[object, ...]) -> None:
    with pytest.raises(FieldMistake) as found:
        check(method(layout, setup))
    assert found.value.place == place


def test_only_kinds_a_board_can_hold_are_made_on_it() -> None:
    check(method("free", {}, item_kind="risk"))
    with pytest.raises(FieldMistake):
        check(method("free", {}, item_kind="indicator"))


def test_a_sheet_without_a_set_up_or_with_a_strange_one_is_a_plain_board(lab: Lab) -> None:
    assert setup_of(replace(lab.sheet, data={})) == Setup()
    assert setup_of(replace(lab.sheet, data={"setup": {"of tomorrow": 1}})) == Setup()
    assert item_kind(replace(lab.sheet, data={})) == "note"


def test_a_board_makes_items_of_its_own_kind_and_shows_their_fields(lab: Lab) -> None:
    data = {
        "item_kind": "stakeholder",
        "setup": {"captions": ["stance", "sector"]},
        "fields": [
            {"key": "stance", "name": words("태도", "Stance"), "type": "choice",
             "options": [{"key": "for", **words("지지", "For")}, {"key": "against", **words("반대", "Against")}]},
            {"key": "sector", "name": words("분야", "Sector"), "type": "line"},
        ],
    }  # fmt: skip
    sheet = replace(lab.sheet, data=data)
    with lab.store.step("Laid out", project_id=lab.project.id) as step:
        step.put(sheet)
    assert notes.next_code(lab.store, lab.project.id, "stakeholder") == "SH1"
    (made,) = notes.add_notes(lab.store, sheet, ["이장"])
    assert (made.kind, made.code) == ("stakeholder", "SH1")
    with lab.store.step("Said", project_id=lab.project.id) as step:
        step.put(replace(made, data={"stance": "against", "sector": "정부", "kind": "사람"}))
    (note,) = lab.view(sheet).loose
    assert note.fields["stance"] == "against"
    assert note.caption == "반대 · 정부"
    assert note.kind_name == ""
    with speaking("en"):
        assert next(lab.view(sheet).notes()).caption == "Against · 정부"
