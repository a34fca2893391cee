"""What acts on a meeting from the run sheet shares: try, tell what was done, or tell why it was not possible."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from livinglab.errors import UserError
from ui.context import Context


class Attempts(QObject):
    """`said` tells what was just done, `failed` why something was not possible."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context

    def attempt(self, act: Callable[[], object], done: str = "") -> bool:
        """Do one step; whether it was possible."""
        try:
            act()
        except UserError as error:
            self.failed.emit(str(error))
            return False
        self.context.bridge.flush()
        if done:
            self.said.emit(done)
        return True
