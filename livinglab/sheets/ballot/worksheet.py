"""A vote as blank paper: the rule in a sentence, room for the options, and what the counters fill in."""

from __future__ import annotations

from livinglab.blocks.blocks import Align, Block, Paragraph, Table, WriteLine, WriteLines
from livinglab.blocks.words import Words, ours
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.sheets.ballot.rule_words import method_rule, method_tie
from livinglab.sheets.ballot.setup import Setup

_BLANK_ROWS = 6


def worksheet(method: Method) -> list[Block]:
    """The rule, its table, and what is counted in the end."""
    setup = Setup.of({"setup": dict(method.setup)})
    return [
        Paragraph(ours(method_rule(setup)), "note"),
        Paragraph(ours(method_tie(setup.rule)), "note"),
        *([WriteLines((WriteLine(tr("Proposal")),), wide=True)] if setup.rule == "consent" else []),
        _table(setup),
        WriteLines(
            (WriteLine(tr("Papers given out"), 0.25), WriteLine(tr("Counted"), 0.25), WriteLine(tr("Blank"), 0.25),
             WriteLine(tr("Spoiled"), 0.25)), wide=True
        ),
    ]  # fmt: skip


def _table(setup: Setup) -> Table:
    """Columns to write or tick in, wide enough for a hand."""
    if setup.rule == "consent":
        answers = (tr("No objection"), tr("A concern"), tr("An objection"))
        return Table(tuple(map(ours, answers)), tuple(_blank(3) for _ in range(_BLANK_ROWS)), wide=True, kind="blank")
    columns = _columns(setup)
    share = min(0.2, 0.54 / len(columns))
    head = (tr("No."), tr("Idea"), *columns)
    row = (*_blank(1), *(ours(cell) for cell in _cells(setup, len(columns))))
    rows = tuple((ours(tr("No. {n}", n=number)), *row) for number in range(1, _BLANK_ROWS + 1))
    middle: list[Align] = ["middle"] * len(columns)
    widths = (0.12, 0.88 - share * len(columns), *([share] * len(columns)))
    return Table(tuple(map(ours, head)), rows, ("start", "start", *middle), widths, wide=True, kind="blank")


def _cells(setup: Setup, count: int) -> tuple[str, ...]:
    """Boxes where something is ticked, room for numbers elsewhere."""
    ticked = {"approval": count, "majority_judgment": count, "equal_shares": 1}.get(setup.rule, 0)
    return (*([" "] * (count - ticked)), *(["□"] * ticked))


def _columns(setup: Setup) -> tuple[str, ...]:
    match setup.rule:
        case "approval":
            return (tr("Tick"),)
        case "borda":
            return (tr("Place"),)
        case "majority_judgment":
            return tuple(str(grade) for grade in reversed(setup.grades))
        case "star":
            return (tr("Stars 0–5"),)
        case "quadratic":
            return (tr("Votes"), tr("Tokens"))
        case "equal_shares":
            return (tr("Cost"), tr("Tick"))
        case _:
            return (tr("Dots"),)


def _blank(cells: int) -> tuple[Words, ...]:
    return tuple(ours(" ") for _ in range(cells))
