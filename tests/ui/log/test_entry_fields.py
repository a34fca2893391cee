"""A log is written as its method lays it out: kinds of entry, and fields beside the words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.methods import Library
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import MethodTable
from livinglab.model.items import Item
from livinglab.paths import resources
from livinglab.sheets.log import KIND
from livinglab.sheets.log.read import read
from livinglab.sheets.log.setup import Setup, setup_of
from tests.sheets.lab import Lab
from ui.context import Context
from ui.sheets.log import LogEditor

METHODS = Library(resources() / "methods")
LOGS = sorted(method.id for method in METHODS if method.kind == "log")


@pytest.mark.parametrize("method_id", LOGS)
def test_every_field_is_written_read_again_and_printed(
    method_id: str, qtbot: QtBot, lab: Lab, context: Context
) -> None:
    method = METHODS.get(method_id)
    assert method is not None
    sheet = replace(lab.sheet("log", "experiment"), data=method.sheet_data())
    with lab.store.step("made") as step:
        step.put(sheet)
    editor = LogEditor(context, sheet, method)
    qtbot.addWidget(editor)
    form = editor.form
    assert [form.kind.itemData(place) for place in range(form.kind.count())] == list(setup_of(sheet).kinds)
    said = {field.key: "12" if field.type == "number" else f"beside {field.key}" for field in method.fields}
    for key, field in form.beside.items():
        QTest.keyClicks(field, said[key])
    QTest.keyClicks(form.text, "kerb a hand high")
    QTest.keyClick(form.text, Qt.Key.Key_Return)
    context.bridge.flush()
    (entry,) = read(lab.store, sheet).entries
    assert {field.key: entry.item.data[field.key] for field in method.fields} == said
    printed = str(KIND.blocks(read(lab.store, sheet)))
    assert "kerb a hand high" in printed
    assert all(f"{field.name}: {said[field.key]}" in printed for field in method.fields)
    paper = str(KIND.worksheet(method))
    assert all(str(field.name) in paper for field in method.fields)


def test_an_entry_left_without_enter_is_written(qtbot: QtBot, lab: Lab, context: Context) -> None:
    sheet = lab.sheet("log", "experiment")
    editor = LogEditor(context, sheet, METHODS.get("log"))
    qtbot.addWidget(editor)
    QTest.keyClicks(editor.form.text, "rain")
    editor.commit_input()
    assert [item.text for item in lab.store.find(Item, kind="log")] == ["rain"]


@pytest.mark.parametrize("setup", [{"kind": []}, {"kinds": []}, {"kinds": ["gossip"]}])
def test_a_file_with_a_mistake_is_refused(setup: dict[str, object]) -> None:
    with pytest.raises(FieldMistake):
        Setup.read(MethodTable(setup))


def test_a_change_typed_alone_is_kept_when_the_page_is_left(qtbot: QtBot, lab: Lab, context: Context) -> None:
    editor = LogEditor(context, lab.sheet("log", "experiment"), METHODS.get("log"))
    qtbot.addWidget(editor)
    QTest.keyClicks(editor.form.change, "moved the stand")
    editor.leave()
    (item,) = lab.store.find(Item, kind="log")
    assert (item.text, item.data["kind"]) == ("moved the stand", "change")
    assert not editor.form.has_words()


def test_a_feeling_typed_alone_is_kept_as_a_feeling(qtbot: QtBot, lab: Lab, context: Context) -> None:
    method = METHODS.get("field_walk")
    assert method is not None
    sheet = replace(lab.sheet("log", "define"), data=method.sheet_data())
    with lab.store.step("made") as step:
        step.put(sheet)
    editor = LogEditor(context, sheet, method)
    qtbot.addWidget(editor)
    QTest.keyClicks(editor.form.beside["feeling"], "uneasy")
    editor.leave()
    (item,) = lab.store.find(Item, kind="log")
    assert (item.text, item.data["feeling"]) == ("느낌", "uneasy")


def test_an_entry_being_changed_keeps_its_words_when_they_were_wiped(qtbot: QtBot, lab: Lab, context: Context) -> None:
    editor = LogEditor(context, lab.sheet("log", "experiment"), METHODS.get("log"))
    qtbot.addWidget(editor)
    QTest.keyClicks(editor.form.text, "rain")
    QTest.keyClick(editor.form.text, Qt.Key.Key_Return)
    context.bridge.flush()
    editor.diary.rows[0].click()
    editor.form.text.selectAll()
    QTest.keyClick(editor.form.text, Qt.Key.Key_Delete)
    QTest.keyClicks(editor.form.change, "tent")
    editor.leave()
    (item,) = lab.store.find(Item, kind="log")
    assert (item.text, item.data["change"]) == ("rain", "tent")
