"""One SQLite file: open, migrate, write in steps with a journal, undo, back up, check, search."""

from __future__ import annotations

from livinglab.store.store import Store

__all__ = ["Store"]
