"""Published numbers to recompute, and the samples whose derived numbers are compared."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from livinglab import paths


@cache
def published(name: str) -> Any:
    """One chapter of stat_fixtures.json."""
    return json.loads(Path(__file__).with_name("stat_fixtures.json").read_text(encoding="utf-8"))[name]


@cache
def sample(name: str) -> Any:
    """A workshop JSON from resources/samples."""
    return json.loads((paths.resources() / "samples" / f"{name}.json").read_text(encoding="utf-8"))
