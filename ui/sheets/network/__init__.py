"""Networks in the window: a picture to draw on, its tables, and a panel for what is known of one group."""

from __future__ import annotations

from ui.sheets.network.editor import NetworkEditor

__all__ = ["NetworkEditor"]
