"""The log in the window: diary, readings, and what they show."""

from __future__ import annotations

from ui.sheets.log.editor import LogEditor

__all__ = ["LogEditor"]
