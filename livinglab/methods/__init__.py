"""Reads the method library: one data file a method, Korean and English side by side."""

from __future__ import annotations

from livinglab.methods.library import Library
from livinglab.methods.method import Field, Method

__all__ = ["Field", "Library", "Method"]
