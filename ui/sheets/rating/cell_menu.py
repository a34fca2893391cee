"""The menu of a rating cell: the same acts as the keys, each with its key beside it."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from livinglab.i18n import tr
from livinglab.sheets.rating.read import rater_name
from ui.sheets.rating.lines import Line


class CellMenu(QMenu):
    """Every line carries its act as data; the table does it."""

    def __init__(self, line: Line | None, rater: str | None, read_only: bool, parent: QWidget) -> None:
        super().__init__(parent)
        if line is None:
            return
        if rater is not None and not read_only:
            self._add(tr("Say why"), "why", "F2")
            self._add(tr("do not know"), "unknown", "-")
            self._add(tr("Clear this number"), "clear", "Delete")
            if rater:
                self._add(tr("Write {name} otherwise", name=rater), "rename", "Shift+F2")
            self._add(tr("Take away the column of {name}", name=rater_name(rater)), "remove", "Ctrl+Delete")
        if line.target is not None and not read_only:
            self._add(tr("Take {code} off this sheet", code=line.target.code), "off")
        if line.item_id:
            self._add(tr("The way it came"), "trace")

    def _add(self, text: str, act: str, key: str = "") -> None:
        action = QAction(f"{text}\t{key}" if key else text, self)
        action.setData(act)
        self.addAction(action)
