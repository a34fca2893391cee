"""One reader a key: from a JSON value with its place to plain rows."""

from __future__ import annotations
