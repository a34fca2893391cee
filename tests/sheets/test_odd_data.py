"""A sheet that was made elsewhere by hand is read as far as it makes sense; no screen and no report breaks on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from livinglab.actions.items import new_item, place
from livinglab.methods import Library, Method
from livinglab.model import plain
from livinglab.model.ids import new_id
from livinglab.model.order import key_between
from livinglab.model.results import Poll
from livinglab.paths import resources
from livinglab.room.page import pages
from livinglab.room.scene import Scene
from livinglab.sheets import kind
from livinglab.sheets.head import head_blocks
from livinglab.sheets.records import record_blocks
from tests.sheets.lab import Lab
from tests.told import told

METHODS = Library(resources() / "methods")
ODD: tuple[Any, ...] = (None, -1, "한글", [None], [["a", "b"]], {"a": [1]}, {"ko": 1, "en": 2})
KEYS = (
    "setup", "fields", "head_fields", "head", "name", "item_kind", "lanes", "people", "unknown", "covered", "scale", "rule", "more",
    "weight", "ties", "applications", "part_names", "chosen", "voters", "budget", "cap", "most", "ranks", "grades", "credits",
    "purse", "unit", "lot", "question", "minority",
)  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    made = Lab(Path(tmp_path_factory.mktemp("odd")))
    yield made
    made.close()


def on_a_sheet(lab: Lab, method: Method, data: dict[str, Any]) -> str:
    """All that is told of a sheet, with one item of everything that belongs on it, each as odd as the sheet."""
    sheet = replace(lab.sheet(method.kind), layout=method.layout, data=data)
    fields = {key: value for key, value in data.items() if key not in ("setup", "fields")}
    with lab.store.step("Brought in", project_id=lab.project.id) as step:
        step.put(sheet)
        order = ""
        for made in {*method.item_kinds, *kind(method.kind).item_kinds, "idea"}:
            order = key_between(order)
            odd = {field.key: data.get("lanes") for field in method.fields} | fields
            place(step, sheet.id, new_item(lab.store, step, lab.project.id, made, "글", data=odd).id, order)
        if method.kind == "ballot":
            rule = str(method.setup.get("rule", "dots"))
            step.add(Poll(id=new_id(), sheet_id=sheet.id, rule=rule, data=data, revealed_at=step.at))
    record = kind(method.kind)
    view = record.read(lab.store, sheet)
    said = [check.sentence() for check in record.checks(view)]
    blocks = [*record.blocks(view), *record.room(view), *head_blocks(sheet), *record_blocks(lab.store, sheet)]
    if data.get("weight") == ODD[2]:
        assert pages(Scene("sheet", "물음", "define", blocks=tuple(record.room(view))), 16 / 9)
    return told(blocks) + " ".join(said) + str(record.is_empty(view))


@pytest.mark.parametrize("method", [one for one in METHODS if one.kind], ids=lambda one: one.id)
def test_whatever_a_sheet_carries_it_is_told(lab: Lab, method: Method) -> None:
    for odd in ODD:
        assert on_a_sheet(lab, method, dict.fromkeys(KEYS, odd))
        assert on_a_sheet(lab, method, method.sheet_data() | dict.fromkeys(KEYS[6:], odd))


@pytest.mark.parametrize("odd", [None, True, "1e999", "nan", float("inf"), 10**400, "²", [], {}])
def test_what_is_no_number_of_this_world_is_none(odd: object) -> None:
    assert plain.number(odd) is None
    assert plain.whole(odd, 3) == 3
