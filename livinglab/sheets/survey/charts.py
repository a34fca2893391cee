"""Every question of a survey as pictures with sentences: two waves of the same people, or one wave alone."""

from __future__ import annotations

from collections import Counter

from livinglab.blocks.charts.bars import Bar, Bars
from livinglab.blocks.charts.dumbbell import Dumbbell
from livinglab.blocks.charts.k_of_n import KOfN
from livinglab.i18n import tr
from livinglab.sheets.survey.sentences import pair_sentences, wave_sentences
from livinglab.sheets.survey.setup import WAVE_NAMES
from livinglab.sheets.survey.shares import part
from livinglab.sheets.survey.view import COMPARISONS, Question

Figure = Dumbbell | Bars | KOfN


def parts_of(question: Question) -> list[tuple[str, Figure, list[str]]]:
    """Every two waves with somebody in both, then every wave that is in none of them: name, chart and sentences.
    Before and after need no name where they are all there is."""
    compared, alone = question.compared, question.alone
    named = bool(alone) or compared != [("before", "after")]
    parts = [
        (tr(COMPARISONS[waves]) if named else "", pair_chart(question, *waves), pair_sentences(question, *waves))
        for waves in compared
    ]
    return parts + [
        (tr(WAVE_NAMES[wave]), wave_chart(question, wave), wave_sentences(question, wave)) for wave in alone
    ]


def pair_chart(question: Question, first: str = "before", second: str = "after") -> Figure:
    """Person by person; yes and no as shares of the people who answered both times."""
    low, high = question.scale
    change = question.between(first, second)
    if question.is_yes_no:
        before, after = (sum(pair) for pair in zip(*question.yes_no_pairs(first, second), strict=True))
        return KOfN((part(_yes(first), before, change.n), part(_yes(second), after, change.n)))
    if all(pair.before.is_integer() and pair.after.is_integer() for pair in change.pairs):
        pairs = tuple((int(pair.before), int(pair.after)) for pair in change.pairs)
        values = [value for pair in pairs for value in pair]
        usual = (first, second) == ("before", "after")
        times = ("", "") if usual else (tr(WAVE_NAMES[first]), tr(WAVE_NAMES[second]))
        ends = min(low, *values), max(high, *values)
        return Dumbbell(pairs, *ends, question.low_label, question.high_label, times=times)
    bars = (Bar(tr("up"), change.up, True), Bar(tr("same"), change.same), Bar(tr("down"), change.down))
    return Bars(bars, change.n)


def wave_chart(question: Question, wave: str) -> Figure:
    """How many gave each answer in one wave; "do not know" stands apart and is no part of the whole."""
    low, high = question.scale
    counts = Counter(value for value in question.wave(wave).values() if value is not None)
    if question.is_yes_no:
        return KOfN((part(tr("Yes"), counts[1], counts.total()),))
    unknown = question.unknown(wave)
    steps = sorted({*map(float, range(low, high + 1)), *counts})
    bars = tuple(Bar(_step(question, step), counts[step]) for step in steps)
    return Bars(bars, counts.total(), apart=(Bar(tr("Do not know"), unknown),) if unknown else ())


def _yes(wave: str) -> str:
    return tr("{wave}: yes", wave=tr(WAVE_NAMES[wave]))


def _step(question: Question, step: float) -> str:
    low, high = question.scale
    label = {low: question.low_label, high: question.high_label}.get(int(step), "") if step.is_integer() else ""
    return f"{step:g} {label}".strip()
