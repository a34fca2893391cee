"""Nothing of the five source documents is lost: each item has a place in the product, and every named place is there."""

from __future__ import annotations

import dataclasses
import importlib.util
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from livinglab.methods import Library, Method
from livinglab.methods.cases import built_in_cases
from livinglab.methods.knowledge import knowledge
from livinglab.methods.presets import Presets
from livinglab.methods.vocabulary import vocabularies
from livinglab.model import lab
from livinglab.model.items import ITEM_NAMES, NOTE_KINDS
from livinglab.paths import resources
from tests.tools import catalogue

MAP: dict[str, Any] = tomllib.loads((Path(__file__).parent.parent / "data" / "source_map.toml").read_text("utf-8"))
ITEMS: dict[str, list[str]] = MAP["items"]
COUNTS = {"S0": 18, "S1": 21, "S2": 20, "S3": 29, "S4": 25}
METHODS = Library(resources() / "methods")


@cache
def sentences() -> frozenset[str]:
    texts, _ = catalogue.read_texts(catalogue.ROOT / "resources" / "i18n" / "ko")
    return frozenset(str(key if isinstance(key, str) else key[0]) for key in texts)


def method(name: str) -> Method:
    found = METHODS.get(name)
    assert found is not None, name
    return found


def field_options(name: str) -> dict[str, list[str]]:
    """The options of each field of a method, kept under the field's key."""
    found: dict[str, list[str]] = {}
    for field in method(name).fields:
        found.setdefault(field.key, []).extend(key for key, _ in field.options)
    return found


def in_setup(place: str) -> bool:
    name, part, key = place.split("/")
    return key in [entry.get("key") if isinstance(entry, dict) else entry for entry in method(name).setup[part]]


def is_field(place: str) -> bool:
    name, key = place.split(".", 1)
    return key in field_options(name)


def is_option(place: str) -> bool:
    named, key = place.split("=")
    name, field = named.split(".", 1)
    return key in field_options(name)[field]


def is_word(place: str) -> bool:
    name, _, key = place.partition("/")
    return name in vocabularies() and (not key or vocabularies()[name].get(key) is not None)


def in_model(place: str) -> bool:
    name, field = place.split(".")
    return field in {one.name for one in dataclasses.fields(getattr(lab, name))}


PLACES: dict[str, Callable[[str], bool]] = {
    "method": lambda name: METHODS.get(name) is not None,
    "field": is_field,
    "option": is_option,
    "setup": in_setup,
    "vocabulary": is_word,
    "knowledge": lambda name: knowledge().get(name) is not None,
    "case": lambda name: built_in_cases().get(name) is not None,
    "preset": lambda name: Presets(resources() / "presets").get(name) is not None,
    "text": lambda sentence: sentence in sentences(),
    "model": in_model,
    "item": lambda kind: kind in ITEM_NAMES,
    "note": lambda kind: kind in NOTE_KINDS,
    "document": lambda name: importlib.util.find_spec(f"livinglab.documents.{name}") is not None,
    "sample": lambda name: (resources() / "samples" / f"{name}.json").is_file(),
}


def is_there(place: str) -> bool:
    kind, _, name = place.partition(":")
    return PLACES[kind](name)


def test_every_item_of_the_sources_has_a_place() -> None:
    expected = [f"{source}-{number}" for source, count in COUNTS.items() for number in range(1, count + 1)]
    assert list(ITEMS) == expected
    assert [item for item, places in ITEMS.items() if not places] == []


@pytest.mark.parametrize("item", ITEMS)
def test_every_place_an_item_names_is_there(item: str) -> None:
    assert [place for place in ITEMS[item] if not is_there(place)] == []


@pytest.mark.parametrize("screen", MAP["screens"], ids=lambda one: one["name"])
def test_every_screen_the_sources_became_is_there_and_carries_its_items(screen: dict[str, Any]) -> None:
    assert [place for place in screen["places"] if not is_there(place)] == []
    assert [item for item in screen["items"] if item not in ITEMS] == []


def test_all_fifteen_screens_are_named() -> None:
    assert len({screen["name"] for screen in MAP["screens"]}) == 15


@pytest.mark.parametrize("kind", ["method", "knowledge", "case", "vocabulary"])
def test_what_claims_an_item_claims_one_that_exists(kind: str) -> None:
    claims = {
        "method": {one.id: one.seeds for one in METHODS},
        "knowledge": {one.id: one.seeds for one in knowledge()},
        "case": {one.id: one.seeds for one in built_in_cases()},
        "vocabulary": {one.id: one.seeds for one in vocabularies().values()},
    }[kind]
    assert {name: seed for name, seeds in claims.items() for seed in seeds if seed not in ITEMS} == {}


@pytest.mark.parametrize("item", ITEMS)
def test_cards_and_words_an_item_names_claim_it_back(item: str) -> None:
    for place in ITEMS[item]:
        kind, _, name = place.partition(":")
        if kind == "knowledge":
            card = knowledge().get(name)
            assert card is not None
            assert item in card.seeds or item in ("S0-18", "S3-29"), place
        elif kind == "case":
            case = built_in_cases().get(name)
            assert case is not None
            assert item in case.seeds, place
        elif kind == "method":
            assert item in method(name).seeds, place
        elif kind == "vocabulary":
            assert item in vocabularies()[name.partition("/")[0]].seeds, place


def test_every_card_case_and_vocabulary_is_named_by_an_item() -> None:
    named = {place.split("/")[0] for places in ITEMS.values() for place in places}
    made = {f"knowledge:{one.id}" for one in knowledge()} | {f"case:{one.id}" for one in built_in_cases()}
    made |= {f"vocabulary:{name}" for name in vocabularies()}
    assert made - named == set()


def test_a_place_that_is_not_there_is_noticed() -> None:
    missing = (
        "method:juggling", "field:need_ladder.nothing", "option:barrier_check.subtype=nothing", "vocabulary:reach/nothing",
        "setup:region_profile/criteria/nothing", "knowledge:nothing", "case:nothing", "preset:nothing", "text:Nothing said",
        "model:Project.nothing", "item:nothing", "note:nothing", "document:nothing", "sample:nothing",
    )  # fmt: skip
    assert [place for place in missing if is_there(place)] == []
    with pytest.raises(KeyError):
        is_there("drawer:nothing")
