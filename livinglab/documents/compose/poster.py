"""The poster for the wall, A3: the problem, what was chosen, what was decided, and who does what next; read from 3 metres."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from livinglab.blocks.blocks import Document, FullPage
from livinglab.blocks.charts import stage as stages
from livinglab.blocks.drawing import Circle, Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.forms.lines import Lines, lines
from livinglab.blocks.forms.marks import MM
from livinglab.blocks.metrics import text_width
from livinglab.blocks.stages import Stage
from livinglab.documents.compose.opening import title_of
from livinglab.documents.compose.papers import badge_of, said_plainly
from livinglab.documents.compose.words import fiction_foot
from livinglab.i18n import speaking, tr, trn
from livinglab.model.items import Item
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.tables import rule_result
from livinglab.sheets.cards.choices import DECISION
from livinglab.views.idea_votes import idea_votes
from livinglab.views.lab import Lab
from livinglab.views.promised import promised

_WIDTH, _HEIGHT = 297 * MM, 420 * MM
_EDGE = 16 * MM
_FULL = _WIDTH - 2 * _EDGE
_BODY, _PROBLEM, _FOOT = 28.0, 48.0, 16.0
"""The least sizes of letters."""
_FACTORS = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0)
"""Letters are larger where few words stand on the poster."""
_BEFORE, _UNDER = 9.0, 8.0  # a section's rule, and between the rule and its name
_WIDEST = 70.0  # between sections
_HAIR = Pen("rule", 1.0)


@dataclass(frozen=True)
class _Piece:
    """Something of a height that draws itself from its upper edge; `begins` opens a section, `keeps` stays with the next."""

    height: float
    drawn: partial[Iterator[Mark]]
    begins: bool = False
    keeps: bool = False


def poster(lab: Lab, *, language: str = "ko") -> Document:
    """What is not there yet leaves no hole; what one sheet does not hold goes on on the next."""
    with speaking(language, on_paper=True):
        title = tr("Poster for the wall")
        said = told(lab)
        pages = _fitting(said)
        fiction = fiction_foot() if lab.project.fiction else ""
        drawings = [_page(page, said, fiction if number == 0 else "") for number, page in enumerate(pages)]
        return Document(
            title=f"{title} · {title_of(lab)}", blocks=tuple(map(FullPage, drawings)), language=language, kind="poster",
            subject=title, paper="A3",
        )  # fmt: skip


@dataclass(frozen=True)
class Told:
    """What the poster says: ideas with what they got, decisions with their kind, commitments with who and until when."""

    title: str
    badge: str
    problems: tuple[str, ...]
    ideas: tuple[tuple[str, str], ...]
    decisions: tuple[tuple[str, str], ...]
    steps: tuple[tuple[str, str], ...]

    @property
    def empty(self) -> bool:
        return not (self.problems or self.ideas or self.decisions or self.steps)

    @property
    def words(self) -> str:
        pairs = (*self.ideas, *self.decisions, *self.steps)
        return ". ".join([self.title, *self.problems, *(" – ".join(part for part in pair if part) for pair in pairs)])


def told(lab: Lab) -> Told:
    counts = _counts(lab)
    chosen = [idea for idea in lab.chosen_ideas if idea.text.strip()]
    today = lab.store.clock().astimezone().date()
    steps = [one for one in promised(lab, today) if not one.done]
    return Told(
        title_of(lab),
        badge_of(lab),
        tuple(said_plainly(one.text) for one in lab.items("problem") if one.text.strip()),
        tuple((idea.text, counts.get(idea.id, "")) for idea in chosen),
        tuple((_kind(one), said_plainly(one.text)) for one in lab.items("decision") if one.text.strip() or _kind(one)),
        tuple((one.item.text, " · ".join(part for part in (one.who, one.due) if part)) for one in steps),
    )  # fmt: skip


def _kind(decision: Item) -> str:
    kind = str(decision.data.get("type", ""))
    return tr(DECISION[kind]) if kind in DECISION else ""


def _counts(lab: Lab) -> dict[str, str]:
    """What each idea got in the last vote it stood in: people where the rule asks for what people want."""
    found: dict[str, str] = {}
    for view in lab.votes:
        found.update(_got(view))
    for idea, votes in idea_votes(lab).items():
        last = votes[-1]
        if last.people is not None:
            found[idea] = tr("{k} of {n} people", k=last.people, n=last.voters)
    return found


def _got(view: BallotView) -> dict[str, str]:
    if view.by_dots:
        counted = count(view)
        return {row.option.id: trn("{n} dot", "{n} dots", row.dots) for row in counted.rows}
    result = rule_result(view)
    if result is None or not result.head:
        return {}
    column = min(1, len(result.head) - 1) if view.rule != "consent" else 0  # the first says the place
    return {option.id: f"{result.head[column]} {cells[column]}" for option, cells in result.rows if column < len(cells)}


# ---- laying out


def _fitting(said: Told) -> list[list[_Piece]]:
    """With the largest letters that fit on one sheet; with the least ones where none do."""
    pages: list[list[_Piece]] = []
    for factor in _FACTORS:
        pages = list(_pages(_pieces(said, factor)))
        if len(pages) == 1:
            break
    return pages


def _pages(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    room = _HEIGHT - 2 * _EDGE - 1.6 * _FOOT
    page: list[_Piece] = []
    left = room
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        needed = piece.height + (following.height if piece.keeps and following is not None else 0.0)
        if page and needed > left:
            yield page
            page, left = [], room
        page.append(piece)
        left -= piece.height
    yield page


def _page(page: Sequence[_Piece], said: Told, foot: str) -> Drawing:
    """What room is left stands between the sections."""
    room = _HEIGHT - 2 * _EDGE - 1.6 * _FOOT
    begins = sum(piece.begins for piece in page[1:])
    spare = min((room - sum(piece.height for piece in page)) / begins, _WIDEST) if begins else 0.0
    marks: list[Mark] = []
    y = _EDGE
    for number, piece in enumerate(page):
        y += spare if piece.begins and number else 0.0
        marks += piece.drawn(y)
        y += piece.height
    told = lines(foot, _FULL, _FOOT, ink="second", most=2)
    marks += told.at(_EDGE, _HEIGHT - _EDGE - told.height + _FOOT * 0.3)
    return Drawing(_WIDTH, _HEIGHT, tuple(marks), said.words)


def _pieces(said: Told, factor: float) -> list[_Piece]:
    size = _BODY * factor
    found = list(_top(said, size))
    if said.problems:
        found.append(_headed("define", tr("The problem"), size))
        for problem in said.problems:
            found += _running(lines(problem, _FULL, _PROBLEM * factor, bold=True), _EDGE, 10)
    if said.ideas:
        found.append(_headed("ideate", tr("What we chose"), size))
        found += [piece for idea, got in said.ideas for piece in _beside(idea, got, size)]
    if said.decisions:
        (kind, words), *more = said.decisions
        found.append(_headed("evaluate", tr("What we decided"), size, kind))
        found += _running(lines(words, _FULL, size), _EDGE, 10)
        found += [piece for one in more for piece in _decision(*one, size)]
    if said.steps:
        found.append(_headed(None, tr("What happens next"), size))
        found += [piece for what, who in said.steps for piece in _beside(what, who, size, what_bold=True)]
    return found


def _top(said: Told, size: float) -> Iterator[_Piece]:
    told = " · ".join(part for part in (said.badge, said.title) if part)
    yield from _running(lines(told, _FULL, size, ink="second"), _EDGE, 0)


def _headed(stage: Stage | None, words: str, size: float, chosen: str = "") -> _Piece:
    """A rule, the stage's mark where it is one, the name of the section; what was chosen in a black label behind it."""

    def drawn(top: float) -> Iterator[Mark]:
        y = top + _BEFORE
        yield Line(_EDGE, y, _EDGE + _FULL, y, Pen("ink", 2.0))
        radius = size * 0.72
        middle, x = y + _UNDER + radius, _EDGE
        ink = f"stage:{stage}" if stage is not None else "ink"
        if stage is not None:
            yield Circle(x + radius, middle, radius, fill=ink)
            yield Text(x + radius, middle + size * 0.36, str(stages.number(stage)), size, True, "middle", "on-fill")
            x += 2 * radius + 10
        yield Text(x, middle + size * 0.36, words, size, True, ink=ink)
        if chosen:
            yield from _label(chosen, x + text_width(words, size, True) + size * 0.7, middle, size)

    return _Piece(_BEFORE + _UNDER + size * 1.44 + 5, partial(drawn), begins=True, keeps=True)


def _label(words: str, x: float, middle: float, size: float) -> Iterator[Mark]:
    wide = text_width(words, size, True) + size
    yield Rect(x, middle - size * 0.72, wide, size * 1.44, fill="ink", radius=6)
    yield Text(x + wide / 2, middle + size * 0.36, words, size, True, "middle", "on-fill")


def _running(words: Lines, x: float, after: float) -> Iterator[_Piece]:
    """A piece a line, so that a page may end anywhere; two lines stay together."""
    last = len(words.lines) - 1
    for number, line in enumerate(words.lines):
        one = replace(words, lines=(line,))
        height = one.height + (after if number == last else 0.0)
        yield _Piece(height, partial(_text, one, x), keeps=number in (0, last - 1) and number != last)


def _text(words: Lines, x: float, top: float) -> Iterator[Mark]:
    yield from words.at(x, top)


def _beside(what: str, more: str, size: float, *, what_bold: bool = False) -> Iterator[_Piece]:
    """What goes with it stands behind it, or below where there is no room."""
    wide = text_width(more, size, not what_bold)
    room = _FULL - text_width(what, size, what_bold) - 24
    beside = bool(more) and wide <= max(room, _FULL * 0.4)
    pieces = list(_running(lines(what, _FULL - (wide + 24 if beside else 0.0), size, bold=what_bold), _EDGE, 0))
    told = partial(lines, more, size=size, bold=not what_bold, ink="second" if what_bold else "ink")
    if beside and pieces:
        pieces[0] = replace(pieces[0], drawn=partial(_with_more, pieces[0], told(width=wide + size)))
    yield from pieces
    if more and not beside:
        yield from _running(told(width=_FULL), _EDGE, 0)
    yield _ruled()


def _with_more(piece: _Piece, more: Lines, top: float) -> Iterator[Mark]:
    yield from piece.drawn(top)
    yield from more.at(_EDGE + _FULL, top, "end")


def _ruled() -> _Piece:
    def drawn(top: float) -> Iterator[Mark]:
        yield Line(_EDGE, top + 3, _EDGE + _FULL, top + 3, _HAIR)

    return _Piece(9, partial(drawn))


def _decision(kind: str, words: str, size: float) -> Iterator[_Piece]:
    """A further decision: its kind in a black label, and the sentence."""
    if kind:
        height = size * 1.44 + 10
        yield _Piece(height, partial(_labelled, kind, size), keeps=bool(words))
    yield from _running(lines(words, _FULL, size), _EDGE, 10)


def _labelled(kind: str, size: float, top: float) -> Iterator[Mark]:
    yield from _label(kind, _EDGE, top + size * 0.72, size)
