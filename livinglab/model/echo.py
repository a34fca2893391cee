"""An echo: the same thing said once more. It is kept on the note that said it first, with its own words and its team."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from livinglab.model import plain

KEY = "echoes"
"""Where the data of a note keeps them."""


@dataclass(frozen=True, slots=True)
class Echo:
    """What somebody else said, in their words."""

    code: str
    text: str
    team_id: str | None = None
    kind: str = ""
    at: str = ""
    author_id: str | None = None

    def row(self) -> dict[str, Any]:
        return asdict(self)


def echoes_of(data: Mapping[str, Any]) -> tuple[Echo, ...]:
    """The echoes in a note's data, in the order they came; what is no echo is left out."""
    found = data.get(KEY)
    if not found:
        return ()
    rows = (row for row in plain.listed(found) if isinstance(row, dict) and isinstance(row.get("text"), str))
    return tuple(
        Echo(
            str(row.get("code") or ""), row["text"], str(row["team_id"]) if row.get("team_id") else None,
            str(row.get("kind") or ""), str(row.get("at") or ""), str(row["author_id"]) if row.get("author_id") else None,
        )
        for row in rows
    )  # fmt: skip
