"""What the parts of a project's panels share: an act is one step at once, and why it was not possible is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.errors import UserError
from ui.context import Context


class ProjectPart(QWidget):
    """A column of widgets about one project; `failed` carries a sentence."""

    failed = Signal(str)

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._project_id = project_id
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def refresh(self) -> None:
        """Show what the library says now."""

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do it and show it; where it is refused, say why and show what is true."""
        try:
            act()
        except UserError as error:
            self.failed.emit(str(error))
            self.refresh()
            return False
        self._context.bridge.flush()
        return True
