"""Beside an entry that is open: make what was counted the baseline of an indicator."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from livinglab.actions.baselines import use_as_baseline, without_baseline
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.log.read import Entry
from ui.context import Context
from ui.widgets.buttons import Button


class BaselineButton(Button):
    """Hidden where nothing was counted; asks which indicator only where there is a choice."""

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, tr("Use as the baseline"), small=True, parent=parent)
        self._context = context
        self._entry: Entry | None = None
        self._count = ""
        self.menu_open: QMenu | None = None
        self.clicked.connect(self._ask)
        self.hide()

    def show_entry(self, entry: Entry | None) -> None:
        """Offer the count of this entry."""
        self._entry = entry
        self._count = entry.count if entry is not None else ""
        self.setVisible(bool(self._count))

    def _ask(self) -> None:
        if self._entry is None:
            return
        indicators = without_baseline(self._context.store, self._entry.item.project_id)
        if not indicators:
            self._use(None)
            return
        menu = QMenu(self)
        for one in indicators:
            menu.addAction(f"{one.code}  {one.text}").setData(one.id)
        menu.addSeparator()
        menu.addAction(tr("A new indicator called “{name}”", name=self._entry.item.text)).setData("")
        menu.triggered.connect(self._chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu_open = menu
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _chosen(self, action: QAction) -> None:
        self._use(str(action.data()) or None)

    def _use(self, indicator_id: str | None) -> None:
        if self._entry is None:
            return
        try:
            indicator = use_as_baseline(self._context.store, self._entry.item.id, self._count, indicator_id)
        except UserError as error:
            self.refused.emit(str(error))
            return
        self._context.bridge.flush()
        self.said.emit(tr("{count} is the baseline of {code}.", count=self._count, code=indicator.code))
