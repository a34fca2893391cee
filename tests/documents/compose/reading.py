"""Reads the papers of a lab: its opening strip, and blocks however deep they stand."""

from __future__ import annotations

from typing import Any

from livinglab.blocks.blocks import Strip
from livinglab.blocks.words import plain
from livinglab.documents.compose.opening import opening
from livinglab.views.lab import Lab as Told
from tests.sheets.lab import Lab


def fresh(lab: Lab) -> Told:
    """The lab as documents read it now."""
    return Told(lab.store, lab.project.id)


def strip(lab: Lab) -> list[str]:
    (found,) = [block for block in opening(fresh(lab), "요약", "") if isinstance(block, Strip)]
    return [plain(cell.words) for cell in found.cells]


def inside(blocks: Any, kind: type) -> list[Any]:
    """Blocks of a kind, however deep they stand."""
    found = []
    for block in blocks:
        if isinstance(block, kind):
            found.append(block)
        found += inside(getattr(block, "blocks", ()), kind)
    return found
