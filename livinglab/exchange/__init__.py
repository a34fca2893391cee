"""Brings projects in and out: workshop JSON from anywhere, and packages between libraries."""

from __future__ import annotations
