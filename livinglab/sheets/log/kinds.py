"""The kinds of entry in a diary, and what an entry keeps beside its words."""

from __future__ import annotations

from typing import Any

from livinglab.i18n import N_

LOG_KINDS = {
    "observation": N_("Observation"),
    "complaint": N_("Complaint"),
    "change": N_("A change"),
    "discovery": N_("Discovery"),
    "safety": N_("Safety"),
    "problem": N_("Trouble"),
    "shift": N_("Something shifted"),
    "other": N_("Other"),
}
KOREAN_KINDS = {
    "관찰": "observation", "민원": "complaint", "변경": "change", "발견": "discovery", "안전": "safety",
    "문제": "problem", "변화": "shift", "기타": "other",
}  # fmt: skip


def entry_data(when: str, kind: str, change: str, date: str = "") -> dict[str, Any]:
    """The data of a diary entry; `kind` may be a word of people: a known one becomes its key."""
    data: dict[str, Any] = {"when": when, "change": change, "date": date}
    key = kind if kind in LOG_KINDS else KOREAN_KINDS.get(kind, "")
    data["kind"] = key or "other"
    if not key and kind:
        data["kind_text"] = kind
    return {name: value for name, value in data.items() if value}
