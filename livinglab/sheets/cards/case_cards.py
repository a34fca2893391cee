"""The cards of the box of cases on paper, to be cut out, laid face down and drawn."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, CardBox, CardField, Heading, Keep, PageBreak, Space
from livinglab.blocks.words import ours
from livinglab.i18n import tr
from livinglab.methods.cases import Case, built_in_cases


def case_cards() -> list[Block]:
    """Every card on its own, with no more than its source says and the line that says where that was read."""
    found: list[Block] = [PageBreak(), Heading(ours(tr("Case cards to cut out")), 2, "ideate")]
    for case in built_in_cases():
        found += [Keep((CardBox(_fields(case)),)), Space(10)]
    return found


def _fields(case: Case) -> tuple[CardField, ...]:
    fields = (
        (tr("Case"), ours(str(case.name), bold=True)), (tr("Where and what about"), ours(case.beside)),
        (tr("What"), ours(str(case.what))), (tr("Source"), ours(str(case.source), quiet=True)),
    )  # fmt: skip
    return tuple(CardField(name, words) for name, words in fields if words)
