"""Pages of numbered ballots, as many to a page as its options leave room for, with straight lines to cut along."""

from __future__ import annotations

from collections.abc import Iterator

from livinglab.blocks.drawing import Drawing, Mark
from livinglab.blocks.forms.marks import cuts
from livinglab.i18n import tr
from livinglab.sheets.ballot.check_letter import serial_text
from livinglab.sheets.ballot.paper.ballot import Ballot, measured
from livinglab.sheets.ballot.paper.face import Face
from livinglab.sheets.ballot.paper.head import About
from livinglab.sheets.ballot.paper.sizes import LARGE, NORMAL, PAGE_HEIGHT, PAGE_WIDTH, formats


def fitting(face: Face, about: About, large: bool) -> Ballot:
    """The ballot on the smallest paper that holds it; type never shrinks."""
    type_ = LARGE if large else NORMAL
    *_, largest = sizes = formats(large)
    for size in sizes:
        found = measured(face, about, size, type_)
        if found is not None:
            return found
    found = measured(face, about, largest, type_, must=True)
    assert found is not None
    return found


def pages(ballot: Ballot, first: int, count: int) -> Iterator[Drawing]:
    """The numbers `first`, `first` + 1 … in reading order; a ballot of several pages has them one behind the other."""
    step = ballot.format.on_a_page
    for start in range(first, first + count, step):
        numbers = range(start, min(start + step, first + count))
        for part in range(len(ballot.parts)):
            yield _page(ballot, numbers, part)


def _page(ballot: Ballot, numbers: range, part: int) -> Drawing:
    found: list[Mark] = list(cuts(*ballot.format.cuts, PAGE_WIDTH, PAGE_HEIGHT, tr("Cut here"), ballot.type.small))
    for place, number in enumerate(numbers):
        found += ballot.marks(number, part, *ballot.format.corner(place))
    return Drawing(PAGE_WIDTH, PAGE_HEIGHT, tuple(found), _alt(ballot, numbers, part))


def _alt(ballot: Ballot, numbers: range, part: int) -> str:
    options = " ".join(f"{row.number} {''.join(row.words.lines)}." for row in ballot.parts[part])
    proposal = "".join(ballot.head.proposal.lines)
    return tr(
        "Ballot papers {numbers}. {rule} {options}", numbers=", ".join(map(serial_text, numbers)),
        rule=ballot.face.rule, options=" ".join(part for part in (proposal, options) if part),
    )  # fmt: skip
