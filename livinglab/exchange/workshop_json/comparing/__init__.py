"""Counts again what the file says was counted; every difference becomes a sentence in the report."""

from __future__ import annotations
