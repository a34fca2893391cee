"""Every method whose boards hold records: each field of it is filled in beside the board, read back and found on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from livinglab.actions.items import new_item
from livinglab.actions.notes import add_notes
from livinglab.actions.projects import start_project
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.blocks.walk import spans
from livinglab.documents.compose.summary import summary
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.settings import Settings
from livinglab.sheets.records import record_fields
from livinglab.store import Store
from tests.helpers import clear_windows
from tests.ui.board_record.hand import NAMED, fill
from ui.bridge import Bridge
from ui.context import Context
from ui.sheets.board import BoardEditor
from ui.theme.theme import ThemeHolder

METHODS = Library(resources() / "methods")
WITH_RECORDS = [method.id for method in METHODS if method.kind == "board" and method.fields]


@pytest.mark.parametrize("method_id", WITH_RECORDS)
def test_every_field_is_filled_in_kept_and_printed(tmp_path: Path, qtbot: QtBot, method_id: str) -> None:
    method = METHODS.get(method_id)
    assert method is not None
    store = Store(tmp_path / "library.sqlite")
    project = start_project(store, "부엌 나눔", code="KIT")
    with store.step("Planned", project_id=project.id) as step:
        plan = [Planned(str(method.name), 10, method_id, method.stage)]
        _, activities = plan_workshop(store, step, project.id, "1회차", plan, METHODS)
        for kind in {kind for field in method.fields for kind in field.kinds[:1]}:
            new_item(store, step, project.id, kind, NAMED)
    sheet = store.find(Sheet, activity_id=activities[0].id)[0]
    (item,) = add_notes(store, sheet, ["처음 적은 말"])
    bridge = Bridge(store)
    editor = BoardEditor(Context(store, bridge, ThemeHolder(), Settings(), METHODS), sheet, method)
    qtbot.addWidget(editor)
    editor.show()
    editor.records.open(item.id)
    panel = editor.records.panel
    panel.setParent(None)
    qtbot.addWidget(panel)
    panel.resize(312, 1600)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    fields = record_fields(sheet)
    assert len(fields) == len(method.fields)
    for field in fields:
        part = panel.words.field(field.key) or panel.fields.field(field.key)
        assert part is not None, field.key
        fill(part, field, store, bridge)
    filled = store.get(Item, item.id)
    for field in fields:
        value = filled.text if field.key == "text" else filled.data.get(field.key)
        assert value not in (None, "", False, []), f"{method_id}: {field.key}"
    printed = {span.text.strip() for span in spans(summary(store, project.id).blocks)}
    for field in fields:
        if field.options:
            assert printed & {str(name) for _key, name in field.options} or any(
                str(field.options[0][1]) in text for text in printed
            ), field.key
        elif field.type == "items":
            assert NAMED in printed
        elif field.type not in ("flag", "photo"):
            assert any(text.startswith(field.key) for text in printed), field.key
    bridge.close()
    clear_windows()
    store.close()
