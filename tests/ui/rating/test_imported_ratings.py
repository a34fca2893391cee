"""Ratings that came with a workshop file can be opened again and written in, number by number."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.exchange.workshop_json import import_workshop
from livinglab.model.lab import Sheet
from livinglab.sheets.rating.read import read
from tests.exchange.workshops import SAMPLES, THIRD, as_bytes, sample
from tests.ui.rating.test_every_rating import opened
from ui.context import Context

FILES = [*map(sample, SAMPLES), THIRD]


@pytest.mark.parametrize("file", FILES, ids=[str(file["id"]) for file in FILES])
def test_each_rating_of_a_file_takes_another_number(qtbot: QtBot, context: Context, file: Any) -> None:
    report = import_workshop(context.store, context.methods, as_bytes(file))
    sheets = [one for one in context.store.find(Sheet, project_id=report.project_id) if one.kind == "rating"]
    assert bool(sheets) == any(key in file for key in ("nuf", "priority")), "every rating of a file has a sheet"
    for sheet in sheets:
        editor = opened(qtbot, context, sheet)
        rater = editor.view.raters[0]
        editor.grid.setFocus()
        editor.grid.go_to(0, rater)
        target, criterion = editor.view.rows[0]
        place = (target.id if target else None, criterion.key, editor.view.passes[-1], rater)
        low = editor.view.bounds[0]
        before = dict(editor.view.values)
        wanted = low + 1 if editor.view.values.get(place) == low else low
        QTest.keyClicks(editor.grid, str(wanted))
        QTest.keyClick(editor.grid, Qt.Key.Key_Return)
        context.bridge.flush()
        values = read(context.store, sheet).values
        assert [values[key] for key in values if values[key] != before.get(key)] == [wanted], str(sheet.data)
