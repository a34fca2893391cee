"""What stands at the right of the sheet: the guide, the way of a note, or the sheet's own panel."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.context import Context
from ui.workshop.guide import Guide
from ui.workshop.trace_panel import TracePanel

_GUIDE, _RAIL, _TRACE, _PANEL = 255, 47, 380, 312
_SHARE, _PANEL_SHARE = (
    0.42,
    0.36,
)  # of the page's width at most, however large the text; a panel leaves more for its sheet


class Side(QStackedWidget):
    """`changed` when something else stands here or the guide was folded: the page then finds its widths anew."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self._guide_wanted: bool | None = None
        """Whether the person wants the guide open; None follows the room there is."""
        self.guide = Guide(context.theme, self)
        self.trace = TracePanel(context, self)
        self.addWidget(self.guide)
        self.addWidget(self.trace)
        self.guide.folded.connect(self._guide_folded)

    @property
    def walking(self) -> bool:
        """Whether the way of a note is shown."""
        return self.currentWidget() is self.trace

    def show_panel(self, panel: QWidget | None) -> None:
        """Put the sheet's own panel, or the guide, where the way of a note is not being walked."""
        walking = self.walking  # removing the panel in view would show its neighbour
        while (shown := self.widget(2)) is not None and shown is not panel:
            self.removeWidget(shown)
        if panel is not None and self.widget(2) is None:
            self.addWidget(panel)
        self.setCurrentWidget(self.trace if walking else panel or self.guide)
        self.changed.emit()

    def open_panel(self, panel: QWidget | None) -> None:
        """The sheet asks for another panel beside it; the way of a note gives way to one that was just opened."""
        if panel is not None and self.walking:
            self.close_trace()
        self.show_panel(panel)

    def show_trace(self, item_id: str) -> None:
        self.trace.show_item(item_id)
        self.setCurrentWidget(self.trace)
        self.changed.emit()
        self.trace.setFocus()

    def close_trace(self) -> None:
        self.setCurrentWidget(self.widget(2) or self.guide)
        self.changed.emit()

    def fit(self, page_width: int, tight: bool) -> None:
        """Take the width that what is shown wants; where it is tight the guide folds to a rail."""
        self.guide.set_folded(tight if self._guide_wanted is None else not self._guide_wanted)
        wanted, share = _PANEL, _PANEL_SHARE
        if self.currentWidget() is self.guide:
            wanted, share = _RAIL if self.guide.is_folded else _GUIDE, _SHARE
        elif self.walking:
            wanted, share = _TRACE, _SHARE
        most = max(round(page_width * share), self._theme.px(_RAIL))
        self.setFixedWidth(min(self._theme.px(wanted), most))

    def _guide_folded(self, folded: bool) -> None:
        self._guide_wanted = not folded
        self.changed.emit()
