"""Networks in the window, to be read."""

from __future__ import annotations

from ui.sheets.network.table import NetworkTable

__all__ = ["NetworkTable"]
