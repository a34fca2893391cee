"""A survey on paper, as blank paper, and on the projector: people, not percent, and nobody's alias on the wall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from livinglab.blocks.blocks import Block, Figure, Heading, Paragraph, Table, WriteLine, WriteLines
from livinglab.blocks.charts.bars import Bar, Bars
from livinglab.blocks.charts.dumbbell import Dumbbell
from livinglab.blocks.words import ours, theirs
from livinglab.i18n import N_, tr, trn
from livinglab.methods import Method
from livinglab.methods.table import MethodTable
from livinglab.sheets.survey.setup import LEVELS, WAVE_NAMES, Setup
from livinglab.sheets.survey.view import COMPARISONS, Question, SurveyView

_BLANK_QUESTIONS = 5
HONEST = N_("With no comparison group we cannot say this activity caused it.")


def blocks(view: SurveyView) -> Sequence[Block]:
    """Each question with its chart, its counts, and who is missing from them."""
    return [block for question in view.questions for block in question_blocks(question)]


def room(view: SurveyView) -> Sequence[Block]:
    """The same charts; while answers still come in, only how many."""
    if view.has_both_waves:
        return [block for question in view.questions for block in question_blocks(question)]
    found: list[Block] = [Paragraph(theirs(question.text)) for question in view.questions]
    answered = len(view.answered(view.wave))
    found.append(Paragraph(ours(trn("{n} person has answered.", "{n} people have answered.", answered))))
    return found


def question_blocks(question: Question) -> list[Block]:
    """Heading, chart and sentences of one question; a question nobody answered is left out."""
    parts = parts_of(question)
    if not parts:
        return []
    found: list[Block] = [Heading(theirs(question.text), 3)]
    if question.level:
        found.append(Paragraph(ours(tr(LEVELS[question.level])), "meta"))
    for name, figure, sentences in parts:
        if name:
            found.append(Paragraph(ours(name, bold=True)))
        found += [Figure(figure), *(Paragraph(ours(sentence)) for sentence in sentences)]
    return found


def parts_of(question: Question) -> list[tuple[str, Dumbbell | Bars, list[str]]]:
    """Every two waves with somebody in both: their name, chart and sentences; before and after need no name alone."""
    compared = [waves for waves in COMPARISONS if question.between(*waves).n]
    if compared in ([], [("before", "after")]):
        figure = chart(question)
        return [("", figure, sentences_of(question))] if figure is not None else []
    return [
        (tr(COMPARISONS[waves]), figure, sentences_of(question, *waves))
        for waves in compared
        if (figure := chart(question, *waves)) is not None
    ]


def chart(question: Question, first: str = "before", second: str = "after") -> Dumbbell | Bars | None:
    """Two waves where people are paired, else how many gave each answer in the waves there are."""
    low, high = question.scale
    change = question.between(first, second)
    whole = all(pair.before.is_integer() and pair.after.is_integer() for pair in change.pairs)
    if change.n and whole:
        pairs = tuple((int(pair.before), int(pair.after)) for pair in change.pairs)
        values = [value for pair in pairs for value in pair]
        return Dumbbell(pairs, min(low, *values), max(high, *values), question.low_label, question.high_label)
    if change.n:
        bars = (Bar(tr("up"), change.up, True), Bar(tr("same"), change.same), Bar(tr("down"), change.down))
        return Bars(bars, change.n)
    counts = Counter(value for wave in question.waves.values() for value in wave.values() if value is not None)
    if not counts:
        return None
    return Bars(tuple(Bar(_step(question, step), counts[step]) for step in range(low, high + 1)), sum(counts.values()))


def _step(question: Question, step: int) -> str:
    low, high = question.scale
    label = {low: question.low_label, high: question.high_label}.get(step, "")
    return f"{step} {label}".strip()


def sentences_of(question: Question, first: str = "before", second: str = "after") -> list[str]:
    """What the numbers carry, in sentences: counts, the middle, who is missing, and what cannot be said."""
    change = question.between(first, second)
    if not change.n:
        answered = sum(value is not None for wave in question.waves.values() for value in wave.values())
        return [
            trn(
                "{n} answer so far; nothing to compare with yet.",
                "{n} answers so far; nothing to compare with yet.",
                answered,
            )
        ]
    found = [
        tr("Of {n} people who answered both times, {up} went up, {same} stayed and {down} went down.",
           n=change.n, up=change.up, same=change.same, down=change.down)
    ]  # fmt: skip
    usual = (first, second) == ("before", "after")
    if change.before is not None and change.after is not None and not usual:
        found.append(
            tr("The middle answers: {first} {before}, {second} {after}.",
               first=tr(WAVE_NAMES[first]), second=tr(WAVE_NAMES[second]),
               before=f"{change.before.median:g}", after=f"{change.after.median:g}")
        )  # fmt: skip
    if change.before is not None and change.after is not None and usual:
        found.append(
            tr("The middle answer was {before} before and {after} after.",
               before=f"{change.before.median:g}", after=f"{change.after.median:g}")
        )  # fmt: skip
    found += _missing(question, first, second)
    found.append(tr(HONEST))
    return found


def _missing(question: Question, first: str, second: str) -> list[str]:
    change = question.between(first, second)
    usual = (first, second) == ("before", "after")
    names = (tr("before"), tr("after")) if usual else (tr(WAVE_NAMES[first]), tr(WAVE_NAMES[second]))
    found = []
    if question.started and question.started > change.n:
        found.append(tr("{start} people began; {n} are compared.", start=question.started, n=change.n))
    for n, once in ((len(change.before_only), names[0]), (len(change.after_only), names[1])):
        if n:
            found.append(
                trn(
                    "{n} person answered only {once} and is not counted.",
                    "{n} people answered only {once} and are not counted.",
                    n,
                    once=once,
                )
            )
    unknown = sum(value is None for wave in (first, second) for value in question.wave(wave).values())
    if unknown:
        found.append(trn("{n} answer was “do not know”.", "{n} answers were “do not know”.", unknown))
    return found


def worksheet(method: Method) -> Sequence[Block]:
    """A blank survey: alias first, its questions or lines for them, a box for each answer."""
    setup = Setup.read(MethodTable(method.setup))
    low, high = setup.scale
    ends = {low: str(setup.low), high: str(setup.high)}
    steps = [*(f"{step} {ends.get(step, '')}".strip() for step in range(low, high + 1)), tr("Do not know")]
    head = (ours(tr("Question")), *(ours(step) for step in steps))
    asked = [ours(str(words)) for one in setup.sets if one.level for words in one.questions]
    questions = asked or [ours(" ")] * _BLANK_QUESTIONS
    rows = tuple((question, *(ours("□") for _ in steps)) for question in questions)
    return [
        Heading(ours(str(method.name)), 2, "evaluate"),
        Paragraph(ours(str(method.question))),
        WriteLines((WriteLine(tr("Alias"), 0.5), WriteLine(tr("Date"), 0.5)), wide=True),
        Table(head, rows, align=("start", *(["middle"] * len(steps))), wide=True, kind="blank"),  # type: ignore[arg-type]
        Paragraph(ours(tr("You need not write your name.")), "meta"),
    ]
