"""What an experiment measured in a line an indicator, with its interval, and what its numbers cannot say."""

from __future__ import annotations

from livinglab.blocks.words import Words, below, literal, ours
from livinglab.documents.compose.opening import change_sentence
from livinglab.documents.compose.words import reach
from livinglab.i18n import tr, trn
from livinglab.sheets.log.read import ExperimentView
from livinglab.views.indicators import Series, series_of

_FEW = 20


def results(run: ExperimentView) -> tuple[str, Words]:
    """When the leading indicator was last read, and a line for each that was read."""
    several = [one for one in series_of(run) if one.readings or _pairs(one)]
    lines = [_line(one) for one in several]
    last = next((one.readings[-1].label for one in several if one.readings), "")
    return last, below(lines) if lines else ours(tr("Nothing has been measured yet."))


def _line(one: Series) -> Words:
    words: Words = ()
    if one.readings:
        words = ours(change_sentence(one))
        found = reach(one.readings[-1].k, one.readings[-1].n)
        words += ours(" " + tr("95 % interval {reach}.", reach=found)) if found else ()
    pairs = _pairs(one)
    if pairs:
        up, down = sum(last > first for first, last in pairs), sum(last < first for first, last in pairs)
        told = tr("{up} went up, {same} stayed, {down} went down.", up=up, same=len(pairs) - up - down, down=down)
        people = trn("{n} person", "{n} people", len(pairs))
        words += ours((" " if words else f"{literal(one.name)}: ") + f"**{people}**: {told}")
    return words


def _pairs(one: Series) -> list[tuple[float, float]]:
    """People measured twice, by their aliases: first and last."""
    after = {m.subject: m.value if m.value is not None else m.k for m in one.source.after}
    pairs = []
    for before in one.source.before:
        first, last = before.value if before.value is not None else before.k, after.get(before.subject)
        if first is not None and last is not None:
            pairs.append((float(first), float(last)))
    return pairs


def limits(run: ExperimentView) -> Words:
    """Said of every experiment, whether its numbers are welcome or not."""
    several = series_of(run)
    read = [one for one in several if one.readings]
    sentences = []
    if not read and not any(map(_pairs, several)):
        sentences.append(tr("Nothing was measured, so it says nothing of an effect."))
    else:
        times = max((len(one.readings) for one in read), default=2)
        sentences.append(trn("It was read once.", "It was read {n} times.", times))
        sentences.append(tr("There was no group to compare with: whether this activity caused it cannot be said."))
    lone = [one for one in read if len(one.readings) == 1]
    if lone and len(lone) == len(read):
        sentences.append(tr("There is no reading from before the start."))
    if run.amendments:
        changed = trn(
            "What was done changed on the way; later readings hold both.",
            "What was done changed {n} times on the way; later readings hold all of it.", len(run.amendments),
        )  # fmt: skip
        sentences.append(changed)
    if run.frozen is None:
        sentences.append(tr("Nothing was fixed before the start, so what counts as reached could still be moved."))
    if any(0 < (one.readings[-1].n or 0) < _FEW for one in read) or any(0 < len(_pairs(one)) < _FEW for one in several):
        sentences.append(tr("Few people or things were counted: one more or less already shows."))
    return ours(" ".join(sentences))
