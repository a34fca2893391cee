"""The sheet a vote is counted on by hand: what came back, strokes or numbers an option, what must add up, who signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from livinglab.blocks.charts import stage as stages
from livinglab.blocks.drawing import Circle, Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.forms import fields, marks
from livinglab.blocks.forms.code import qr_code
from livinglab.blocks.forms.flow import FULL, LEFT, PAGE_HEIGHT, PAGE_WIDTH, Piece, flow, gap
from livinglab.blocks.forms.lines import Lines, lines
from livinglab.blocks.metrics import text_width
from livinglab.blocks.stages import Stage
from livinglab.i18n import tr
from livinglab.sheets.ballot.paper.face import Choice
from livinglab.sheets.ballot.paper.head import About
from livinglab.sheets.ballot.paper.tally_face import GAP, TallyFace

_TEXT, _SMALL = 12.0, 11.5
_WORDS = 176.0  # width of an option's words
_TOTAL = 62.0  # width of a column of totals
_BOX = (46.0, 32.0)
_SQUARE, _SPACE = 29.0, 5.0
_MOST_LINES = 3
_CODE = 17 * marks.MM
_BOXED = Pen("ink", 1.0)
_SQUARED = Pen("rule", 0.6)
_HAIR, _STRONG = Pen("hair", 0.5), Pen("ink", 1.0)
_MIDDLE = FULL - _WORDS - 2 * _TOTAL


def tally_pages(
    face: TallyFace, about: About, stage: Stage | None, rule: str, channels: Sequence[str]
) -> list[Drawing]:
    """The blank sheet; `channels` are the ways votes come in, named where there are several."""
    again = Piece(_head_height(face), partial(_columns, face), again=True)
    pieces = [
        _head(about, stage, rule), *_papers(channels), _how(face), again,
        *(_row(face, choice) for choice in face.rows), _sums(face), gap(3), *_checked(face), _signed(),
    ]  # fmt: skip
    options = " ".join(f"{choice.number} {choice.title}." for choice in face.rows)
    alt = tr("Tally sheet to fill in by hand. {about}. {options}", about=about.about, options=options)
    return flow(pieces, _foot, alt)


def _head(about: About, stage: Stage | None, rule: str) -> Piece:
    meta = [lines(about.about, FULL, _TEXT, ink="second", most=3), lines(rule, FULL, _TEXT, ink="second", most=3)]

    def drawn(top: float) -> Iterator[Mark]:
        if stage is not None:
            ink = f"stage:{stage}"
            yield Circle(LEFT + 9, top + 9, 9, fill=ink)
            yield Text(LEFT + 9, top + 13.2, str(stages.number(stage)), _SMALL, True, "middle", "on-fill")
            yield Text(LEFT + 23, top + 13.2, stages.name(stage), _SMALL, True, ink=ink)
        code = about.code.replace("LL1:", "LL1T:", 1)
        yield qr_code(code, PAGE_WIDTH - LEFT - _CODE + 4, top - 8, _CODE)
        y = top + 21
        yield from lines(tr("Tally sheet"), FULL, 28, bold=True).at(LEFT, y)
        y += 38
        for each_line in meta:
            yield from each_line.at(LEFT, y)
            y += each_line.height + 2

    return Piece(59 + sum(each.height + 2 for each in meta) + 9, drawn)


def _papers(channels: Sequence[str]) -> Iterator[Piece]:
    """Papers given out, returned, blank, spoiled, counted: once for all, and a line for each way votes came in."""
    names = (tr("Given out"), tr("Came back"), tr("Blank papers"), tr("Spoiled papers"), tr("Valid papers"))
    yield Piece(46 + 12, lambda top: fields.named_boxes(names, tr("papers"), LEFT, top, FULL, 46, _SMALL))
    for channel in channels:
        yield Piece(24, partial(_channel, channel, names))
    if channels:
        yield gap(4)


def _channel(name: str, names: Sequence[str], top: float) -> Iterator[Mark]:
    own = lines(name, 76, _SMALL, bold=True, most=1)
    yield from own.at(LEFT, top + 2)
    labels = [names[0], tr("Blank"), tr("Spoiled"), names[-1], tr("Its weight")]
    yield from fields.labelled_lines(labels, LEFT + 82, top + 12.5, FULL - 82, _SMALL, gap=8)


def _how(face: TallyFace) -> Piece:
    said = " ".join((
        tr("One reads the paper aloud, one counts. Then you change places and count once more."), face.how,
        tr("If it does not add up below, start again."),
    ))  # fmt: skip
    own = lines(said, FULL, _TEXT)
    return Piece(own.height + 9, lambda top: fields.text_piece(own, LEFT, top))


def _columns(face: TallyFace, top: float) -> Iterator[Mark]:
    """Names of the columns, again on each page."""
    low = top + _head_height(face) - 1
    baseline = low - 7
    yield Text(LEFT, baseline, tr("Option"), _SMALL, True, ink="second")
    if face.columns:
        wide = _cell(face)
        for number, name in enumerate(face.columns):
            shown = _label(name, wide)
            yield from shown.at(LEFT + _WORDS + (number + 0.5) * wide, low - shown.height - 3, "middle")
    else:
        yield Text(LEFT + _WORDS + 8, baseline, tr("First count"), _SMALL, True, ink="second")
    for number, name in enumerate((face.total, tr("Second count"))):
        shown = _label(name, _TOTAL - 4)
        yield from shown.at(LEFT + FULL - (2 - number) * _TOTAL + 8, low - shown.height - 3)
    yield Line(LEFT, low, LEFT + FULL, low, _STRONG)


def _label(name: str, wide: float) -> Lines:
    return lines(name, wide - 2, _SMALL, bold=True, ink="second", most=3)


def _head_height(face: TallyFace) -> float:
    names = [(name, _cell(face)) for name in face.columns]
    names += [(name, _TOTAL - 4) for name in (face.total, tr("Second count"))]
    return max(_label(name, wide).height + 6 for name, wide in names)


def _cell(face: TallyFace) -> float:
    return _MIDDLE / max(len(face.columns), 1)


def _row(face: TallyFace, choice: Choice) -> Piece:
    number = max(text_width(each.number, _TEXT + 1, True) for each in face.rows) + 8
    words = lines(choice.title, _WORDS - number - 6, _TEXT, most=4)
    across = int((_MIDDLE - 8 + _SPACE) // (_SQUARE + _SPACE))
    down = min(max(1, -(-face.strokes // across)), _MOST_LINES)
    height = max(words.height + 6, _BOX[1] + 5, down * (_SQUARE + _SPACE) + 5)

    def drawn(top: float) -> Iterator[Mark]:
        middle = top + height / 2
        yield Text(LEFT, middle - words.height / 2 + 12, choice.number, _TEXT + 1, bold=True)
        yield from words.around(LEFT + number, middle)
        yield from _places(face, top, height, across, down)
        for column in (2, 1):
            yield _total_box(LEFT + FULL - column * _TOTAL + 8, middle)
        yield Line(LEFT, top + height, LEFT + FULL, top + height, _HAIR)

    return Piece(height, drawn)


def _places(face: TallyFace, top: float, height: float, across: int, down: int) -> Iterator[Mark]:
    """Where one option is counted."""
    left = LEFT + _WORDS
    if face.strokes:
        begin = top + (height - down * (_SQUARE + _SPACE) + _SPACE) / 2
        for number in range(min(face.strokes, across * down)):
            x, y = left + 8 + number % across * (_SQUARE + _SPACE), begin + number // across * (_SQUARE + _SPACE)
            yield Rect(x, y, _SQUARE, _SQUARE, stroke=_SQUARED)
    elif face.columns:
        wide = min(_cell(face) - 4, _BOX[0])
        for number in range(len(face.columns)):
            x = left + (number + 0.5) * _cell(face) - wide / 2
            yield Rect(x, top + (height - _BOX[1]) / 2, wide, _BOX[1], stroke=_SQUARED)
    else:
        yield Rect(left + 8, top + (height - _BOX[1]) / 2, _MIDDLE - 8, _BOX[1], stroke=_SQUARED)


def _total_box(x: float, middle: float) -> Rect:
    return Rect(x, middle - _BOX[1] / 2, *_BOX, stroke=_BOXED)


def _sums(face: TallyFace) -> Piece:
    """The order of the strokes, and the sum of the totals."""
    height = _BOX[1] + 10 if face.sum else (24.0 if face.strokes else 4.0)

    def drawn(top: float) -> Iterator[Mark]:
        yield Line(LEFT, top, LEFT + FULL, top, _STRONG)
        middle = top + height / 2 + 1
        if face.strokes:
            yield Text(LEFT + _WORDS + 8, middle + 4, tr("Order"), _SMALL, ink="second")
            for count in range(1, 6):
                yield from marks.strokes(LEFT + _WORDS + 14 + count * 26, middle - 6.5, 13, count)
        if face.sum:
            yield Text(LEFT, middle + 4, face.sum, _TEXT, bold=True)
            for column in (2, 1):
                yield _total_box(LEFT + FULL - column * _TOTAL + 8, middle)

    return Piece(height, drawn, closes=True)


def _checked(face: TallyFace) -> Iterator[Piece]:
    yield _sentence(face.check, tr("Does it add up?"))
    if face.decided:
        yield _sentence(face.decided, "")
    for label in (tr("What came out level, and how it was settled"), tr("Minority view")):
        yield Piece(28, partial(_line, label))


def _line(label: str, top: float) -> Iterator[Mark]:
    return fields.labelled_lines((label,), LEFT, top + 14, FULL, _TEXT)


def _sentence(told: str, title: str) -> Piece:
    """A sentence with gaps; with a title it ends in two boxes to tick."""
    pieces = told.split(GAP)
    answers = (tr("It fits"), tr("It differs")) if title else ()
    need = sum(text_width(answer, _TEXT) + _TEXT * 1.2 + 17 for answer in answers)
    begin = text_width(title, _TEXT, True) + 12 if title else 0.0
    beside = begin + fields.gapped_width(pieces, _TEXT) + 8 + need <= FULL

    def drawn(top: float) -> Iterator[Mark]:
        if title:
            yield Text(LEFT, top + 16, title, _TEXT, bold=True)
        x, baseline = (LEFT + begin, top + 16) if beside else (LEFT, top + (38 if title else 16))
        found, end = fields.gapped(pieces, x, baseline, _TEXT)
        yield from found
        yield from fields.ticks(answers, end + 8 if beside else LEFT + begin, top + 16, _TEXT)

    return Piece(28 if beside or not title else 50, drawn)


def _signed() -> Piece:
    """Three signatures, when and where."""
    roles = (tr("Read aloud by"), tr("Written down by"), tr("Watched by"))
    wide = (FULL - 28) / 3

    def drawn(top: float) -> Iterator[Mark]:
        for number, role in enumerate(roles):
            x = LEFT + number * (wide + 14)
            yield Text(x, top + 14, role, _TEXT, bold=True)
            yield Line(x, top + 48, x + wide, top + 48, Pen("ink", 0.9))
            yield Text(x + wide, top + 44, tr("(signature)"), _SMALL, anchor="end", ink="second")
        yield from fields.labelled_lines((tr("Date and time"), tr("Place of the count")), LEFT, top + 76, FULL, _TEXT)

    return Piece(79, drawn)


def _foot(number: int, count: int) -> list[Mark]:
    said = tr("This paper goes into the envelope with the ballots.")
    page = f"{number} / {count}" if count > 1 else ""
    words = "   ".join(word for word in (said, page) if word)
    return [Text(LEFT, PAGE_HEIGHT - 9 * marks.MM - 8, words, _SMALL, ink="second")]
