"""The board's editor: a painted wall of notes with its quick-entry line."""

from __future__ import annotations

from ui.sheets.board.editor import BoardEditor

__all__ = ["BoardEditor"]
