"""Work without a window: demo, documents, import, export, backup, check."""

from __future__ import annotations
