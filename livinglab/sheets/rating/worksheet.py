"""Blank paper for a rating: every criterion with the figures of its scale to ring, and room for evidence."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, Paragraph, Table, WriteLine, WriteLines
from livinglab.blocks.words import Words, ours
from livinglab.i18n import tr
from livinglab.methods import Method, MethodTable
from livinglab.sheets.rating.setup import Fixed, Setup

_BLANK = 6
_MOST_FIGURES = 5
_FIGURE_GAP = "   "
_FIGURES_WIDTH = 0.24


def worksheet(method: Method) -> list[Block]:
    """One form of any method; the bundled ones fill it with their criteria."""
    setup = Setup.read(MethodTable(method.setup)) if method.kind == "rating" else Setup()
    blocks: list[Block] = [
        Paragraph(ours(_scale(setup)), "note"),
        Paragraph(ours(tr("Write “do not know” where you do not. No names are needed.")), "note"),
        _form(setup, method.layout),
    ]
    if setup.region_type:
        blocks.append(Paragraph(ours(tr("□ Led by the community   □ Combining resources   Why:"))))
        blocks.append(WriteLines((WriteLine(""),), wide=True))
    return blocks


def _scale(setup: Setup) -> str:
    if setup.steps:
        return ", ".join(f"{step.value} {step.words}" for step in setup.steps)
    return tr("Write a number from {low} to {high}.", low=setup.low, high=setup.high)


def _figures(setup: Setup) -> str:
    """The steps to ring; an empty place for a number where there are many, or several rounds."""
    if setup.high - setup.low > _MOST_FIGURES or setup.rounds > 1:
        return " "
    return _FIGURE_GAP.join(str(value) for value in range(setup.low, setup.high + 1))


def _form(setup: Setup, layout: str) -> Table:
    if setup.of != "project":
        return _matrix(setup)
    return _poles(setup) if layout == "poles" else _list(setup)


def _matrix(setup: Setup) -> Table:
    """A row a thing to rate, a column a criterion."""
    names = [_with_ends(one) for one in setup.criteria] or [tr("Criterion") + f" {n}" for n in (1, 2, 3, 4)]
    head = (tr("What is rated"), *names)
    rows = [tuple(_room() for _ in head) for _ in range(_BLANK)]
    if setup.weights:
        rows.insert(0, (ours(tr("Weight (100 in all)")), *(ours(" ") for _ in names)))
    return _blank(head, tuple(rows))


def _list(setup: Setup) -> Table:
    """A row a criterion: its words, figures to ring, lines for what stands behind them."""
    extra = [str(one.words) for one in setup.more] + ([tr("Evidence")] if setup.evidence else [])
    rounds = [tr("Round {n}", n=number) for number in range(1, setup.rounds + 1)] if setup.rounds > 1 else [tr("Score")]
    head = (tr("Criterion"), *rounds, *extra)
    rows: list[tuple[Words, ...]] = []
    high = _room() if len(setup.criteria) <= _BLANK + 4 else ours(" ")
    last = ""
    for one in setup.criteria:
        if one.group != last:
            last = one.group
            group = next((str(found.words) for found in setup.groups if found.key == one.group), "")
            rows.append((ours(group, bold=True), *(ours(" ") for _ in head[1:])))
        rows.append((_name(one), *(ours(_figures(setup)) for _ in rounds), *(high for _ in extra)))
    rows += [(ours(" "), *(ours(_figures(setup)) for _ in rounds), *(ours(" ") for _ in extra))] * (
        0 if rows else _BLANK
    )
    figures = [_FIGURES_WIDTH] * len(rounds)
    rest = 1 - sum(figures)
    beside = [rest * (0.5 if len(extra) == 1 else 0.7) / len(extra)] * len(extra) if extra else []
    return _blank(head, tuple(rows), (rest - sum(beside), *figures, *beside))


def _room() -> Words:
    """Height to write in."""
    return ours(" \n ")


def _with_ends(one: Fixed) -> str:
    low, high = str(one.low), str(one.high)
    return f"{one.words} ({low} – {high})" if low and high else str(one.words)


def _name(one: Fixed) -> Words:
    hint = str(one.hint)
    return (*ours(str(one.words)), *(ours(f" – {hint}", quiet=True) if hint else ()))


def _poles(setup: Setup) -> Table:
    """Both poles in full, a scale a moment between them."""
    moments = [str(one.words) for one in setup.moments] or [tr("Score")]
    head = (tr("Criterion"), tr("Old way"), *moments, tr("New way"))
    rows = tuple(
        (
            ours(str(one.words), bold=True),
            ours(str(one.low)),
            *(ours(_figures(setup)) for _ in moments),
            ours(str(one.high)),
        )
        for one in setup.criteria
    )
    side = (1 - 0.13 - _FIGURES_WIDTH * len(moments)) / 2
    return _blank(head, rows, (0.13, side, *(_FIGURES_WIDTH for _ in moments), side))


def _blank(head: tuple[str, ...], rows: tuple[tuple[Words, ...], ...], widths: tuple[float, ...] = ()) -> Table:
    return Table(tuple(ours(words) for words in head), rows, widths=widths, wide=True, kind="blank")
