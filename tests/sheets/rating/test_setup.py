"""The set-up of a rating method is read strictly: a facilitator's own file is told what it does not fit."""

from __future__ import annotations

from typing import Any

import pytest

from livinglab.methods import Method, MethodTable
from livinglab.methods.mistake import FieldMistake
from livinglab.sheets.rating.setup import Setup, check_method
from tests.sheets.rating.sheets import RATING, method_of

WORDS = {"ko": "쓸모", "en": "Useful"}


def read(**setup: Any) -> Setup:
    return Setup.read(MethodTable(setup, ("setup",)))


@pytest.mark.parametrize("method", RATING, ids=lambda one: one.id)
def test_every_bundled_rating_is_read(method: Method) -> None:
    check_method(method, MethodTable(method.setup, ("setup",)))


@pytest.mark.parametrize(
    ("setup", "place"),
    [
        ({"scale": 5}, ("setup", "scale")),
        ({"low": 3}, ("setup", "low")),
        ({"of": "poem"}, ("setup", "of")),
        ({"raters": "nobody"}, ("setup", "raters")),
        ({"rounds": 4}, ("setup", "rounds")),
        ({"steps": [WORDS]}, ("setup", "steps")),
        ({"steps": [WORDS | {"value": 1}] * 5}, ("setup", "steps", 0, "value")),
        ({"criteria": [WORDS]}, ("setup", "criteria", 0, "key")),
        ({"criteria": [{"key": "a", "ko": "쓸모"}]}, ("setup", "criteria", 0, "en")),
        ({"criteria": [{"key": "a", "group": "x"} | WORDS]}, ("setup", "criteria", 0, "group")),
        ({"criteria": [{"key": "a"} | WORDS, {"key": "a"} | WORDS]}, ("setup", "criteria")),
        ({"more": [{"key": "a", "type": "choice"} | WORDS]}, ("setup", "more", 0, "options")),
        ({"moments": [{"key": "now"} | WORDS]}, ("setup", "moments")),
    ],
)
def test_what_is_not_known_is_told_with_its_place(setup: dict[str, Any], place: tuple[object, ...]) -> None:
    with pytest.raises(FieldMistake) as mistake:
        read(**setup)
    assert mistake.value.place == place


@pytest.mark.parametrize(
    ("method_id", "change", "setup"),
    [
        ("nuf", {"layout": "circle"}, {}),
        ("nuf", {"item_kind": "idea"}, {}),
        ("nuf", {}, {"free": False, "criteria": []}),
        ("nuf", {"layout": "scatter"}, {}),
        ("six_traits", {"layout": "poles"}, {}),
        ("six_traits", {}, {"weights": True}),
    ],
)
def test_a_layout_that_does_not_fit_its_criteria_is_refused(
    method_id: str, change: dict[str, str], setup: dict[str, Any]
) -> None:
    from dataclasses import replace

    method = replace(method_of(method_id), **change)  # type: ignore[arg-type]
    with pytest.raises(FieldMistake):
        check_method(method, MethodTable({**method.setup, **setup}, ("setup",)))


def test_a_sheet_without_a_set_up_is_read_with_defaults() -> None:
    assert read() == Setup()
    assert Setup().passes == ("",)


def test_the_profile_has_thirteen_indicators_in_four_elements_and_its_sources_words() -> None:
    setup = read(**dict(method_of("region_profile").setup))
    assert [sum(one.group == group.key for one in setup.criteria) for group in setup.groups] == [4, 4, 3, 2]
    assert [one.words.ko for one in setup.criteria if one.group == "government"] == ["공무원 역량", "재정자립도"]
    assert len(read(**dict(method_of("positioning_rd").setup)).criteria) == 5
    assert len(read(**dict(method_of("positioning_social_economy").setup)).criteria) == 8
    assert len(read(**dict(method_of("improvement_check").setup)).criteria) == 10
    assert len(read(**dict(method_of("ecosystem_check").setup)).criteria) == 5
    assert len(read(**dict(method_of("six_traits").setup)).criteria) == 6
