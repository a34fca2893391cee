"""The table of a result for paper: option first, then what the rule makes of it; chosen ones in bold."""

from __future__ import annotations

from livinglab.blocks.blocks import Align, Table
from livinglab.blocks.words import literal, ours, theirs
from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.tables import rule_result


def result_table(view: BallotView) -> Table | None:
    """None where nothing was counted."""
    result = rule_result(view)
    if result is None or not result.rows:
        return None
    head = (ours(tr("Option")), *(ours(literal(words)) for words in result.head))
    rows = tuple(
        (
            ours(f"{option.code} ", quiet=True) + theirs(option.title, bold=option.chosen),
            *(ours(literal(cell), bold=option.chosen) for cell in cells),
        )
        for option, cells in result.rows
    )
    ends: list[Align] = ["end"] * len(result.head)
    return Table(head, rows, align=("start", *ends), wide=len(result.head) > 3, kind="ballot")
