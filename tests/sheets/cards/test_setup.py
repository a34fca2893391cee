"""A cards method of one's own is held to what a cards sheet can show; a mistake is told with its line."""

from __future__ import annotations

import pytest

from livinglab.i18n import speaking
from livinglab.methods import Library, MethodRefused
from livinglab.methods.library import check_setup, method_from
from livinglab.paths import resources
from livinglab.sheets.cards.setup import LAYOUTS, Setup

FOLDER = resources() / "methods"
METHODS = [one for one in Library(FOLDER) if one.kind == "cards"]


@pytest.mark.parametrize("method", METHODS, ids=lambda one: one.id)
def test_every_cards_method_of_the_program_is_held_to_the_rules(method) -> None:  # type: ignore[no-untyped-def]
    check_setup(method)
    assert method.layout in LAYOUTS


@pytest.mark.parametrize(
    ("method", "old", "new", "told"),
    [
        ("hmw", 'layout = "list"', 'layout = "spiral"', "spiral"),
        ("hmw", 'item_kind = "hmw"', 'item_kind = "note"', "“note” cannot be the name"),
        ("hmw", 'item_kind = "hmw"', 'item_kind = "My Card"', "cannot be the name"),
        ("hmw", 'item_kind = "hmw"\n', "", "this is missing"),
        ("hmw", 'key = "text"\ntype = "line"', 'key = "words"\ntype = "line"', "its own words"),
        ("hmw", 'key = "scope"', 'key = "chosen"', "stands here twice"),
        ("need_ladder", 'key = "me"\ntype = "text"', 'key = "me"\ntype = "photo"', "no room for “photo”"),
        ("kpt", 'key = "text"\ntype = "line"', 'key = "text"\ntype = "date"', "no room for “date”"),
        ("problem_statement", 'key = "text.who"', 'key = "words.who"', "called after its sentence"),
        ("decision_action", 'card = "action"', 'card = "actoin"', "actoin"),
        ("decision_action", "months = 6", "months = 0", "whole number"),
        ("decision_action", 'field = "follow_up"', 'field = "minority"', "no fitting field “minority”"),
        ("decision_action", "[setup.meanings.participation]", "[setup.meanings.level]", "no fitting field “level”"),
        ("toc", '"to_benefit", ', "", "from 2 to 9 boxes|one arrow less"),
        ("toc", 'measurable = "measured"', 'measurable = "to_steps"', "no fitting field “to_steps”"),
        ("toc", '{ key = "entry", ko', '{ key = "door", ko', "no fitting field “door”"),
        ("re_aim", '"missed"]', '"nobody"]', "has to stand in one row"),
        ("re_aim", "[setup]\n", "[setup]\nrows_of = 3\n", "not known"),
        ("case_borrow", 'case = "case"', 'case = "works"', "no fitting field “works”"),
        ("life_problem_card", 'layout = "boxes"', 'layout = "flow"', "one arrow less"),
        ("life_problem_card", 'layout = "boxes"', 'layout = "rows"', "rows belong"),
        ("life_problem_card", 'layout = "boxes"', 'layout = "sentence"', "“sentence”"),
    ],
)
def test_a_mistake_is_told(method: str, old: str, new: str, told: str) -> None:
    text = (FOLDER / f"{method}.toml").read_text(encoding="utf-8")
    assert old in text
    with speaking("en"), pytest.raises(MethodRefused) as refused:
        method_from(text.replace(old, new, 1).encode(), "mine.toml", "mine")
    with speaking("en"):
        sentence = str(refused.value)
    assert any(one in sentence for one in told.split("|")), sentence
    assert sentence.startswith("mine.toml, line ")
    with speaking("ko"):
        assert "번째 줄" in str(refused.value)


def test_a_kind_of_card_of_ones_own_is_taken() -> None:
    text = (FOLDER / "hmw.toml").read_text(encoding="utf-8").replace('item_kind = "hmw"', 'item_kind = "wish"')
    assert method_from(text.encode(), "mine.toml", "mine").item_kinds == ("wish",)


@pytest.mark.parametrize("raw", [{"setup": {"rows": 3}}, {"setup": 5}, {"setup": {"later": {"field": 1}}}, {}])
def test_a_sheet_with_a_strange_set_up_reads_with_none(raw: dict[str, object]) -> None:
    assert Setup.of(raw) == Setup()
