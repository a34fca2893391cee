"""Head and foot of a worksheet: stage, name, what to do, whose it is; whose hands it goes to, and its code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livinglab.blocks.charts import stage as stages
from livinglab.blocks.drawing import Circle, Line, Mark, Pen, Text
from livinglab.blocks.forms.code import qr_code
from livinglab.blocks.forms.fields import labelled_lines
from livinglab.blocks.forms.lines import Lines, lines
from livinglab.blocks.metrics import text_width
from livinglab.blocks.stages import STAGES
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.sheets.blank.size import CODE, EDGE, LEFT, TOP, Session, Size

_UNDER = 2.5


@dataclass(frozen=True)
class Head:
    """The head of the first page; the steps are left out where they would cost a page."""

    method: Method
    size: Size
    steps: bool = True

    @property
    def _told(self) -> list[Lines]:
        size, full = self.size, self.size.full
        found = [
            lines(str(self.method.name), full, size.title, bold=True), lines(str(self.method.question), full, size.lead),
        ]  # fmt: skip
        if self.steps:
            steps = "  ".join(f"{number}.\u00a0{step}" for number, step in enumerate(self.method.steps, 1))
            found.append(lines(steps, full, size.text, ink="second"))
        return found

    @property
    def height(self) -> float:
        size = self.size
        return size.text * 2 + sum(each.height + _UNDER for each in self._told) + size.text * 2.4 + 8

    def marks(self) -> Iterator[Mark]:
        size, y = self.size, TOP
        yield from self._stage(y)
        kicker = tr("Worksheet")
        yield Text(size.width - LEFT, y + size.text * 1.15, kicker, size.text, True, "end", "second")
        y += size.text * 2
        for each in self._told:
            yield from each.at(LEFT, y)
            y += each.height + _UNDER
        labels = (tr("Team"), tr("Alias"), *(() if size.large else (tr("Date"),)))
        yield from labelled_lines(labels, LEFT, y + size.text * 1.7, size.full, size.text)

    def _stage(self, y: float) -> Iterator[Mark]:
        size = self.size.text
        stage = next((one for one in STAGES if one == self.method.stage), None)
        if stage is None:
            return
        ink, radius = f"stage:{stage}", size * 0.78
        yield Circle(LEFT + radius, y + radius, radius, fill=ink)
        baseline = y + radius + size * 0.36
        yield Text(LEFT + radius, baseline, str(stages.number(stage)), size, True, "middle", "on-fill")
        yield Text(LEFT + 2 * radius + 5, baseline, stages.name(stage), size, True, ink=ink)


def next_head(method: Method, size: Size, page: int, pages: int) -> Iterator[Mark]:
    """Of a further page."""
    baseline = TOP + size.text
    number = f"{page} / {pages}"
    wide = text_width(number, size.text, True)
    yield from lines(str(method.name), size.full - wide - 12, size.text, bold=True, most=1).at(LEFT, TOP - 2)
    yield Text(size.width - LEFT, baseline, number, size.text, True, "end")


NEXT_HEAD = 2.2
"""Height of a further page's head, as a multiple of its letters."""


def sheet_code(method: Method, session: Session) -> str:
    """Only characters a small QR code holds."""
    return f"{session.code}:{method.id.upper().replace('_', '-')}"


def foot(method: Method, size: Size, session: Session | None) -> Iterator[Mark]:
    """Nobody has to write a name; where it goes; which sheet it is, in letters and as a code."""
    top = size.height - size.foot
    right = size.width - LEFT
    yield Line(LEFT, top, right, top, Pen("hair", 0.5))
    first, second = top + size.small * 1.7, top + size.small * (3.1 if size.large else 3.7)
    end = right
    if session is not None:
        code = sheet_code(method, session)
        yield qr_code(code, right - CODE + 4, size.height - EDGE - CODE, CODE)
        end = right - CODE - 4
        yield Text(end, second, code, size.small, anchor="end", ink="second")
        end -= text_width(code, size.small) + 12
    yield from _named(size, session, first, right)
    if not size.large:
        label = tr("For the facilitator: note numbers N")
        wide = text_width(label, size.small)
        yield Text(LEFT, second, label, size.small, ink="second")
        if LEFT + wide + 40 < end:
            yield Line(LEFT + wide + 6, second + 3, min(LEFT + wide + 80, end), second + 3, Pen("rule", 0.7))


def _named(size: Size, session: Session | None, baseline: float, right: float) -> Iterator[Mark]:
    said = tr("You need not write your name.")
    if not size.large:
        said += " " + tr("Please give the finished sheet to the facilitator.")
    yield Text(LEFT, baseline, said, size.small, ink="second")
    if session is None:
        return
    left = LEFT + text_width(said, size.small) + 16
    end = right - CODE - 4
    if end - left > size.small * 4:
        words = lines(session.named, end - left, size.small, ink="second", most=1)
        yield from words.at(end, baseline - size.small, "end")


def page_words(method: Method) -> str:
    """What a page says of itself for readers who cannot see it."""
    return f"{method.name}. {method.question}"
