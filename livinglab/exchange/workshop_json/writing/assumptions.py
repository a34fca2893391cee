"""Writes assumptions onto their map: how important and how well supported, in words, is where they stand."""

from __future__ import annotations

import re

from livinglab.exchange.workshop_json.writing.agenda import RunSheet
from livinglab.exchange.workshop_json.writing.desk import Desk

_LEVELS = (
    (0.8, "매우 높음|높음|높은|큼|많음|충분|high|strong|much"),
    (0.5, "보통|중간|medium|some"),
    (0.2, "낮음|낮은|작음|적음|없음|low|weak|little|none"),
)
_MATTERS = r"(?:중요(?:도|성)?|importance)\s*:?\s*"
_SUPPORT = r"(?:근거|증거|evidence|support)\s*:?\s*"
_ASIDE = 0.09  # those of one corner stand beside each other
_IN_A_CORNER = 3


def write_assumptions(desk: Desk, run_sheet: RunSheet) -> None:
    if not desk.content.assumptions:
        return
    sheet = run_sheet.sheet("assumptions")
    items, places = [], []
    corners: dict[tuple[float, float], int] = {}
    for row in desk.content.assumptions:
        tested = True if "실험 대상" in row.weight else None
        items.append(desk.item("assumption", row.text, {"weight": row.weight, "tested": tested}, sheet=sheet))
        corner = place_in_words(row.weight)
        places.append(_beside(corner, corners.get(corner, 0)) if corner is not None else None)
        if corner is not None:
            corners[corner] = corners.get(corner, 0) + 1
    desk.lay_out(sheet, items, places=places)


def place_in_words(weight: str) -> tuple[float, float] | None:
    """Support and importance as shares of the map; None where the words do not name both."""
    x, y = _level(_SUPPORT, weight), _level(_MATTERS, weight)
    return (x, y) if x is not None and y is not None else None


def _level(what: str, weight: str) -> float | None:
    found = [
        (match.start(), share)
        for share, words in _LEVELS
        if (match := re.search(f"{what}(?:{words})", weight, re.IGNORECASE))
    ]
    return min(found)[1] if found else None


def _beside(corner: tuple[float, float], number: int) -> tuple[float, float]:
    x, y = corner
    column, row = number % _IN_A_CORNER, number // _IN_A_CORNER
    return min(max(x + (column - 1) * _ASIDE, 0.05), 0.95), min(max(y - row * _ASIDE, 0.05), 0.95)
