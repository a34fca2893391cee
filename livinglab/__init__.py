"""The living lab itself: everything the program knows and does, without a window."""

from __future__ import annotations

__version__ = "0.1.0"
