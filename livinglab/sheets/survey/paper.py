"""A survey as a numbered sheet of paper: its own questions, a box a step of the scale, faces for who reads little."""

from __future__ import annotations

from collections.abc import Iterator

from livinglab.blocks.drawing import Circle, CurveTo, Line, Mark, Move, Path, Pen, Text
from livinglab.blocks.forms import marks
from livinglab.blocks.forms.flow import FULL, LEFT, Piece
from livinglab.blocks.forms.lines import Lines, lines
from livinglab.blocks.metrics import text_width
from livinglab.i18n import tr
from livinglab.sheets.ballot.paper.sizes import Type
from livinglab.sheets.survey.view import Question, SurveyView

_FACES = 5
_FACE = 13.0
_GAP = 10.0
_QUESTION_LINES = 14
_LABEL_LINES = 3
_LEAST = 18  # width of a whole scale, as a multiple of its letters: the words at its ends need room


def how() -> tuple[str, ...]:
    return (tr("Put one ○ for each question."), tr("There is no right or wrong answer. You may leave out a question."))


def has_faces(view: SurveyView) -> bool:
    """Whether some scale has as many steps as there are faces."""
    return any(_steps(question) == _FACES for question in view.questions)


def pieces(view: SurveyView, type_: Type, faces: bool) -> list[Piece]:
    """One a question."""
    numbered = enumerate(view.questions, 1)
    return [_question(number, question, type_, faces and _steps(question) == _FACES) for number, question in numbered]


def _steps(question: Question) -> int:
    low, high = question.scale
    return high - low + 1


def _question(number: int, question: Question, type_: Type, faces: bool) -> Piece:
    mark = f"{number}."
    indent = text_width("00.", type_.text * 1.1, True) + 6
    words = lines(question.text, FULL - indent, type_.text * 1.1, bold=True, most=_QUESTION_LINES)
    wide = _wide(question, type_)
    low_label, high_label = _labels(question, type_, wide)
    unknown = Lines((tr("Do not know"),), type_.small)
    beside = _steps(question) * wide + _GAP + type_.box + 6 + unknown.width <= FULL
    labels = max(low_label.height, high_label.height)
    face = 2 * _FACE + 4 if faces else 0.0
    boxes = words.height + 12 + face
    height = boxes + type_.box + 3 + labels + (0.0 if beside else type_.box + 8) + 12

    def drawn(top: float) -> Iterator[Mark]:
        yield Text(LEFT, words.at(0, top + 6)[0].y if words.lines else top + 20, mark, type_.text * 1.1, bold=True)
        yield from words.at(LEFT + indent, top + 6)
        middle = top + boxes + type_.box / 2
        yield from _scale(question, type_, wide, middle, faces)
        below = middle + type_.box / 2 + 3
        yield from low_label.at(LEFT, below)
        end = LEFT + _steps(question) * wide - (wide - type_.box)
        yield from high_label.at(end, below, "end")
        x, y = LEFT + _steps(question) * wide + _GAP, middle
        if not beside:
            x, y = LEFT, below + labels + 4 + type_.box / 2
        yield marks.box(x, y, type_.box)
        yield from unknown.around(x + type_.box + 6, y)
        yield Line(LEFT, top + height, LEFT + FULL, top + height, Pen("hair", 0.5))

    return Piece(height, drawn)


def _yes_no(question: Question) -> tuple[str, ...]:
    return (tr("No"), tr("Yes")) if question.scale == (0, 1) else ()


def _wide(question: Question, type_: Type) -> float:
    """Width of a step: its box, and behind it a word where the steps are no and yes."""
    words = _yes_no(question)
    if words:
        return type_.box + 6 + max(text_width(word, type_.text) for word in words) + 22
    steps = _steps(question)
    return min(max(type_.box + 16, type_.small * _LEAST / steps), FULL / steps)


def _labels(question: Question, type_: Type, wide: float) -> tuple[Lines, Lines]:
    """The words at the ends of the scale, each with half of its width; a scale without any says what its ends mean."""
    room = ((_steps(question) - 1) * wide + type_.box) / 2 - 6
    if _yes_no(question):
        return Lines((), type_.small), Lines((), type_.small)
    return (
        lines(question.low_label or tr("not true"), room, type_.small, ink="second", most=_LABEL_LINES),
        lines(question.high_label or tr("true"), room, type_.small, ink="second", most=_LABEL_LINES),
    )


def _scale(question: Question, type_: Type, wide: float, middle: float, faces: bool) -> Iterator[Mark]:
    low, high = question.scale
    words = _yes_no(question)
    for place, step in enumerate(range(low, high + 1)):
        x = LEFT + place * wide
        yield marks.box(x + 0.65, middle, type_.box)
        if words:
            yield from Lines((words[place],), type_.text).around(x + type_.box + 6, middle)
        else:
            yield Text(x + type_.box / 2 + 0.65, middle + type_.small * 0.36, str(step), type_.small, anchor="middle",
                       ink="second")  # fmt: skip
        if faces:
            yield from face(x + type_.box / 2 + 0.65, middle - type_.box / 2 - 5 - _FACE, place)


def face(x: float, y: float, mood: int) -> Iterator[Mark]:
    """The worst mood is 0, the best 4: only the mouth differs."""
    pen = Pen("ink", 1.1, round=True)
    yield Circle(x, y, _FACE, fill="paper", stroke=pen)
    for side in (-1, 1):
        yield Circle(x + side * _FACE * 0.36, y - _FACE * 0.25, 1.3, fill="ink")
    bend = (mood - 2) * _FACE * 0.26
    low, reach = y + _FACE * 0.42 - bend / 2, _FACE * 0.5
    yield Path((Move(x - reach, low), CurveTo(x - reach / 2, low + bend, x + reach / 2, low + bend, x + reach, low)),
               stroke=pen)  # fmt: skip


def alt(view: SurveyView) -> str:
    return " ".join(f"{number}. {question.text}" for number, question in enumerate(view.questions, 1))
