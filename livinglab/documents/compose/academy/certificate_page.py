"""A certificate drawn: a double frame, the stages as lines, facts in rows, the seal's square beside who gives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livinglab.blocks.charts import stage as stages
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Rect, Text, shifted
from livinglab.blocks.forms.flow import PAGE_HEIGHT, PAGE_WIDTH
from livinglab.blocks.forms.lines import Lines, lines
from livinglab.blocks.forms.marks import MM
from livinglab.blocks.metrics import text_width
from livinglab.blocks.stages import STAGES
from livinglab.i18n import tr

_EDGE = 14 * MM
_INSIDE = _EDGE + 10 * MM
_LEFT = 42 * MM
_WIDTH = PAGE_WIDTH - 2 * _LEFT
_LABEL = 84.0
_SPREAD = 46.0
_TOP, _LOW = 104 * MM, PAGE_HEIGHT - 86 * MM
"""Facts and sentence stand between."""
_DAY, _GIVES, _CHECK = PAGE_HEIGHT - 74 * MM, PAGE_HEIGHT - 52 * MM, PAGE_HEIGHT - _EDGE - 8 * MM
_SEAL = 22 * MM
_SMALL = 10.5
_STAGE = 26 * MM
_SHRUNK = (1.0, 0.9, 0.8, 0.7)
_FRAME, _THIN, _DASHED = Pen("ink", 1.6), Pen("ink", 0.5), Pen("rule", 0.8, (3.0, 3.0))


@dataclass(frozen=True)
class Printed:
    """Everything in words; `stages` are those the person took part in."""

    serial: str
    title: str
    rows: tuple[tuple[str, str], ...]
    sentence: str
    day: str
    issuer: str
    code: str
    badge: str
    stages: tuple[str, ...]


def certificate_page(printed: Printed) -> Drawing | None:
    """The page; None where all its words find no room on it, however small."""
    for factor in _SHRUNK:
        facts, gives = _facts(printed, factor), _issuer(printed.issuer, factor)
        if sum(height for height, _ in facts) <= _LOW - _TOP and len(gives.lines) <= 2:
            marks = (*_frame(printed), *_head(printed), *_set(facts), *_foot(printed, gives))
            return Drawing(PAGE_WIDTH, PAGE_HEIGHT, marks, _alt(printed))
    return None


def _frame(printed: Printed) -> Iterator[Mark]:
    for inset, pen in ((0.0, _FRAME), (5.0, _THIN)):
        at = _EDGE + inset
        yield Rect(at, at, PAGE_WIDTH - 2 * at, PAGE_HEIGHT - 2 * at, stroke=pen)
    baseline = _EDGE + 14 * MM
    yield Text(_INSIDE, baseline, printed.serial, 12, ink="second")
    if printed.badge:
        wide = text_width(printed.badge, _SMALL, True) + 16
        left = PAGE_WIDTH - _INSIDE - wide
        yield Rect(left, baseline - 14, wide, 20, stroke=Pen("ink", 1.0), radius=3)
        yield Text(left + wide / 2, baseline, printed.badge, _SMALL, True, "middle")


def _head(printed: Printed) -> Iterator[Mark]:
    """The title, in Korean with its letters apart; under it a line a stage, strong where the person took part."""
    middle = PAGE_WIDTH / 2
    size = 48.0 if len(printed.title) <= 4 else 38.0
    spread = "   ".join(printed.title) if len(printed.title) <= 4 else printed.title
    yield Text(middle, 66 * MM, spread, size, True, "middle")
    for place, one in enumerate(STAGES):
        left = middle + (place - 2) * _STAGE
        there = one in printed.stages
        pen = Pen(f"stage:{one}", 2.6) if there else Pen("hair", 0.8)
        yield Line(left + 3, 76 * MM, left + _STAGE - 3, 76 * MM, pen)
        yield Text(left + _STAGE / 2, 82.5 * MM, stages.name(one), 11, False, "middle", "second" if there else "rule")


def _facts(printed: Printed, factor: float) -> list[tuple[float, tuple[Mark, ...]]]:
    """Rows and the sentence, each with its height and its marks from 0 downwards."""
    found: list[tuple[float, tuple[Mark, ...]]] = []
    small = max(13.0 * factor, _SMALL)
    values = _LEFT + max(_LABEL, *(text_width(label, small) + 12 for label, _ in printed.rows))
    for number, (label, value) in enumerate(printed.rows):
        size = max((15.0 if number else 23.0) * factor, _SMALL)
        words = lines(value, PAGE_WIDTH - _INSIDE - values, size, bold=not number)
        pad = (9.0 if number else 14.0) * factor
        first = size * 1.0
        label_marks = _label(label, first, small)
        found.append((words.height + pad, (*label_marks, *words.at(values, 0))))
    said = lines(printed.sentence, _WIDTH, max(16.0 * factor, 12.0))
    spaced = [Text(_LEFT, 26 * factor + (number + 1) * said.size * (1.8 if factor > 0.75 else 1.5), line, said.size)
              for number, line in enumerate(said.lines)]  # fmt: skip
    found.append(((spaced[-1].y if spaced else 0.0) + 6, tuple(spaced)))
    return found


def _label(label: str, baseline: float, size: float) -> Iterator[Mark]:
    """Korean letters of a label stand apart over one width, as on certificates; other labels stand as they are."""
    letters = [letter for letter in label if letter != " "]
    if len(letters) < 2 or not all("가" <= letter <= "힣" for letter in letters):
        yield Text(_LEFT, baseline, label, size, ink="second")
        return
    for place, letter in enumerate(letters):
        yield Text(_LEFT + place * _SPREAD / (len(letters) - 1), baseline, letter, size, ink="second")


def _set(facts: list[tuple[float, tuple[Mark, ...]]]) -> Iterator[Mark]:
    y = _TOP
    for height, marks in facts:
        for mark in marks:
            yield shifted(mark, 0, y)
        y += height


def _issuer(issuer: str, factor: float) -> Lines:
    return lines(issuer, PAGE_WIDTH - 2 * _INSIDE - _SEAL - 12, max(20.0 * factor, 12.0), bold=True)


def _foot(printed: Printed, gives: Lines) -> Iterator[Mark]:
    """The day, who gives it with the seal's square beside, and how the paper can be checked."""
    middle = PAGE_WIDTH / 2
    yield Text(middle, _DAY, printed.day, 15, anchor="middle")
    wide = gives.width if gives.lines else 150.0
    centre = min(middle, PAGE_WIDTH - _INSIDE - _SEAL - 8 - wide / 2)
    if gives.lines:
        yield from gives.around(centre, _GIVES - 7, "middle")
    else:
        yield Line(centre - wide / 2, _GIVES, centre + wide / 2, _GIVES, Pen("rule", 0.7))
    left = centre + wide / 2 + 8
    yield Rect(left, _GIVES - 7 - _SEAL / 2, _SEAL, _SEAL, stroke=_DASHED)
    yield Text(left + _SEAL / 2, _GIVES - 3, tr("Seal"), _SMALL, anchor="middle", ink="rule")
    said = tr(
        "Whoever gave this certificate can tell by its number and check code whether it says what was written down."
    )
    note = lines(said, PAGE_WIDTH - 2 * _INSIDE, _SMALL, ink="second")
    yield from note.at(_INSIDE, _CHECK - note.height)
    yield Text(_INSIDE, _CHECK - note.height - 5, f"{tr('Check code')} {printed.code}", 12, bold=True)


def _alt(printed: Printed) -> str:
    facts = ". ".join(f"{label}: {value}" for label, value in printed.rows)
    there = ", ".join(stages.name(one) for one in STAGES if one in printed.stages)
    return " ".join(part for part in (
        f"{printed.title} {printed.serial}.", printed.badge and f"{printed.badge}.", f"{facts}.",
        tr("Stages: {names}.", names=there) if there else "", printed.sentence, f"{printed.day}.",
        printed.issuer and f"{printed.issuer}.", tr("Place for the seal."), f"{tr('Check code')} {printed.code}.",
    ) if part)  # fmt: skip
