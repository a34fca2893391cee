"""Reads lists people bring along: text a line a note, tables from a spreadsheet."""

from __future__ import annotations
