"""Reads the method library: one data file a method, Korean and English side by side."""

from __future__ import annotations

from livinglab.methods.library import Library
from livinglab.methods.method import Field, Method
from livinglab.methods.mistake import MethodRefused
from livinglab.methods.table import MethodTable, Words

__all__ = ["Field", "Library", "Method", "MethodRefused", "MethodTable", "Words"]
