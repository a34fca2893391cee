"""Every sheet at every width: pulling the window narrower and wider ends in peace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from livinglab.model.lab import Activity, Project, Sheet
from ui.main_window import MainWindow
from ui.page import Destination


@pytest.mark.parametrize("kind", ["board", "cards", "ballot", "rating", "survey", "log"])
def test_sheets_take_any_width(window: MainWindow, kind: str) -> None:
    store = window.context.store
    project = store.find(Project, code="NPM")[0]
    for sheet in store.find(Sheet, project_id=project.id):
        if sheet.kind != kind:
            continue
        activity = store.get(Activity, sheet.activity_id)
        row = store.rows("select item_id from placement where sheet_id=? limit 1", (sheet.id,))
        item = row[0][0] if row else ""
        window.open(Destination("workshop", activity.workshop_id, item, trace=bool(item), activity_id=activity.id))
        for width, height in ((1366, 768), (1100, 600), (811, 570), (1366, 688), (1920, 1080)):
            window.resize(width, height)
            for _ in range(3):
                QCoreApplication.processEvents()
        assert window.page.isVisible()
