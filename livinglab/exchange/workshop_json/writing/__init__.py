"""Writes what was read into the library: one family of rows a file, all inside one open step."""

from __future__ import annotations
