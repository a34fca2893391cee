"""A card on which people only chose, and wrote nothing, is printed all the same."""

from __future__ import annotations

from dataclasses import replace

from livinglab.actions.items import add_card
from livinglab.documents.compose.summary import summary
from livinglab.methods import Library
from livinglab.paths import resources
from tests.sheets.lab import Lab
from tests.told import told


def test_a_card_of_nothing_but_a_choice_is_in_the_appendix(lab: Lab) -> None:
    method = Library(resources() / "methods").get("agenda_record")
    assert method is not None
    state = next(field for field in method.fields if field.key == "state")
    key, words = state.options[1]
    sheet = lab.sheet("cards", "define", "의제 카드")
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        step.put(replace(sheet, data=method.sheet_data(), layout=method.layout))
    assert str(words) not in told(summary(lab.store, lab.project.id).blocks)
    add_card(lab.store, lab.store.get(type(sheet), sheet.id), method.item_kinds[0], data={"state": key})
    assert str(words) in told(summary(lab.store, lab.project.id).blocks)
