"""A sheet made elsewhere by hand opens in its editor and is painted; what cannot be understood is left out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from livinglab.actions.items import new_item, place
from livinglab.model.ids import new_id, secret_id
from livinglab.model.order import key_between
from livinglab.model.results import Ballot, Channel, Mark, Poll
from livinglab.sheets import KINDS, kind
from tests.sheets.lab import Lab
from tests.sheets.window import context, lab
from ui.context import Context
from ui.sheets import editor as editor_of

__all__ = ["context", "lab"]
KEYS = (
    "setup", "fields", "head_fields", "head", "name", "lanes", "people", "unknown", "kind", "kind_text", "more", "ties",
    "applications", "part_names", "chosen", "voters", "grades", "purse", "unit",
)  # fmt: skip


@pytest.mark.parametrize("odd", [7, ["a"], [[1, 2]], {"a": [1]}], ids=str)
@pytest.mark.parametrize("name", KINDS)
def test_an_odd_sheet_is_shown(qtbot: QtBot, context: Context, lab: Lab, name: str, odd: Any) -> None:
    sheet = replace(lab.sheet(name), data=dict.fromkeys(KEYS, odd))
    with lab.store.step("Brought in", project_id=lab.project.id) as step:
        step.put(sheet)
        order = ""
        for made in (*kind(name).item_kinds, "idea"):
            order = key_between(order)
            item = new_item(lab.store, step, lab.project.id, made, "글", data=dict.fromkeys(KEYS, odd))
            place(step, sheet.id, item.id, order)
        if name == "ballot":
            poll = Poll(id=new_id(), sheet_id=sheet.id, rule="dots", data=dict.fromkeys(KEYS, odd))
            channel = Channel(id=new_id(), poll_id=poll.id)
            ballot = Ballot(id=secret_id(), channel_id=channel.id, serial="1")
            mark = Mark(id=secret_id(), ballot_id=ballot.id, option_id=item.id, value=1e12)
            for row in (poll, channel, ballot, mark):
                step.add(row)
    editor = editor_of(name)(context, sheet, None)
    qtbot.addWidget(editor)
    editor.resize(900, 560)
    editor.show()
    assert not editor.grab().isNull()
    editor.leave()
