"""Walks the library into blocks: one compose function a document."""

from __future__ import annotations
