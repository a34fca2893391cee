"""A lab and a window's context."""

from __future__ import annotations

from tests.sheets.window import context, lab

__all__ = ["context", "lab"]
