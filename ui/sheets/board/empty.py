"""The empty board: says what it waits for, brings what was written before or takes a copied list."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from livinglab.actions.notes import earlier_notes
from livinglab.i18n import tr, trn
from livinglab.sheets.board import KIND
from livinglab.sheets.board.view import BoardView
from ui.context import Context
from ui.sheets.board.canvas import BoardCanvas
from ui.widgets.empty_state import EmptyState


class EmptyBoard(QObject):
    """Its words lie over the canvas while nothing else does."""

    bring = Signal(list)
    """Ids of what was written before."""
    paste = Signal()

    def __init__(self, context: Context, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._context = context
        self._canvas = canvas
        self._read_only = False
        self._low = False
        self.state: EmptyState | None = None
        self.earlier: list[str] = []

    def show(self, view: BoardView, read_only: bool) -> None:
        """Say what is waited for, or go away. Lanes and maps say themselves what they wait for: only what can be brought
        along is offered there."""
        self._read_only = read_only
        self._low = view.picture in ("lanes", "axes")
        empty = KIND.is_empty(view)
        self.earlier = earlier_notes(self._context.store, view.sheet) if empty else []
        if not empty or (self._low and (read_only or not self.earlier)):
            if self.state is not None:
                self.state.hide()
            return
        title, act, how = tr(KIND.awaits), tr("Paste a list"), tr(KIND.how)
        if view.setup.tree is not None:
            title = str(view.setup.tree.trunk)
            how = tr("Write it in the line below and press Enter: the tree grows from it.")
        if self.earlier:
            how = tr("Notes from before can be brought along: with Enter on the empty line below, or here.")
            act = trn("Bring the {n} note from before", "Bring the {n} notes from before", len(self.earlier))
        if read_only:
            act, how = "", tr(KIND.how)
        if self.state is None:
            self.state = EmptyState(self._context.theme, title, how, act, icon_name="paper",
                                    framed=self._low, parent=self._canvas)  # fmt: skip
            self.state.acted.connect(self.act)
        else:
            self.state.say(title, how, act)
        self.place()
        self.state.show()

    def place(self) -> None:
        """The window has another size."""
        if self.state is not None:
            px = self._context.theme.px
            width = min(px(460), self._canvas.width() - px(64))
            width = max(width, px(200))
            high = self.state.heightForWidth(width)
            top = self._canvas.height() - high - px(32) if self._low else px(32)
            self.state.setGeometry(px(32), max(top, px(8)), width, high)

    def enter(self) -> None:
        """On an empty board Enter brings what was written before, as its button does."""
        if self.state is not None and self.state.isVisible() and self.earlier and not self._read_only:
            self.act()

    def act(self) -> None:
        if self.earlier:
            self.bring.emit(self.earlier)
        else:
            self.paste.emit()
