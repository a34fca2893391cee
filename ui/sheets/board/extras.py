"""What stands around a board with a picture: pages to turn, and the other side of a tree."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.sheets.board.view import BoardView, objectives
from ui.sheets.board.aside import keep_aside
from ui.sheets.board.canvas import BoardCanvas
from ui.sheets.board.pages import PageStepper
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button

_USABLE = 300  # a window still being laid out is narrower


class BoardExtras(QObject):
    """Widgets for one board, and the view as they ask for it."""

    changed = Signal()
    """Another page, or the other side of the tree."""

    def __init__(self, theme: ThemeHolder, view: BoardView, parent: QWidget) -> None:
        super().__init__(parent)
        self._begun = False
        self.pages = PageStepper(theme, view.setup, parent)
        self.pages.turned.connect(self.changed)
        self._paged = view.picture == "lanes" and view.setup.pages > 1
        self._turns = view.picture == "tree" and view.setup.tree is not None and view.setup.tree.objective
        self.turn = Button(theme, tr("As what is wanted"), icon_name="target", parent=parent)
        self.turn.setCheckable(True)
        self.turn.setToolTip(tr("Show each note as what is wanted instead; Enter on one writes it."))
        self.turn.toggled.connect(self.changed)
        keep_aside(self.turn, self.pages)

    @property
    def objectives(self) -> bool:
        return self._turns and self.turn.isChecked()

    def widgets(self) -> Sequence[QWidget]:
        found: list[QWidget] = []
        if self._paged:
            found.append(self.pages)
        if self._turns:
            found.append(self.turn)
        return found

    def shown(self, view: BoardView) -> BoardView:
        """The page in view; each node of a turned tree with what is wanted."""
        if self._paged:
            view = view.on_page(self.pages.page)
        if self.objectives:
            view = objectives(view)
        return view

    def begin_at_trunk(self, canvas: BoardCanvas) -> None:
        """A tree wider than the window opens on its trunk, in the middle; once, for then people look where they will."""
        view = canvas.scene.view
        if self._begun or view is None or canvas.width() < canvas.theme.px(_USABLE):
            return
        self._begun = True
        trunk = next((note.id for note in view.loose if note.side == "trunk"), "")
        box = canvas.scene.box(trunk)
        if box is not None:
            zoom = canvas.camera.zoom
            canvas.scroll_by((box.x + box.width / 2) * zoom - canvas.width() / 2 - canvas.camera.x, 0)

    def turn_to(self, view: BoardView, item_id: str) -> None:
        """Show the page an item lies on."""
        found = next((group for group in view.groups if any(note.id == item_id for note in group.notes)), None)
        if self._paged and found is not None and found.lane:
            self.pages.go(found.page)
