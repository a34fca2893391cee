"""Everything that was measured and asked as tables: each reading with its interval, each answer in people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from livinglab.analysis.display import unit_beside
from livinglab.blocks.blocks import Align, Block, BulletList, Heading, ListItem, Paragraph, Table
from livinglab.blocks.words import Words, literal, ours, theirs
from livinglab.documents.compose import register
from livinglab.documents.compose.full_report.chapters import part
from livinglab.documents.compose.words import number, percent_beside, reach
from livinglab.i18n import tr, trn
from livinglab.model.items import Item
from livinglab.model.results import Measurement
from livinglab.sheets.survey.setup import WAVE_NAMES
from livinglab.sheets.survey.view import Question, waves_of
from livinglab.views.lab import Lab

_MOST_ACROSS = 11  # answers side by side
_MOST_TOGETHER = 3  # indicators side by side
Series = tuple[Item, list[Measurement]]


def readings(lab: Lab) -> list[Block]:
    """What each indicator is; then indicators read at the same times in one table, others in their own; then answers."""
    indicators = lab.items("indicator")
    lines = tuple(ListItem(register.defined(item)) for item in indicators)
    blocks: list[Block] = part(tr("What each indicator is"), [BulletList(lines)] if lines else [])
    measured = [(item, lab.store.find(Measurement, order="ord, id", item_id=item.id)) for item in indicators]
    together: dict[tuple[str, ...], list[Series]] = {}
    for item, found in measured:
        together.setdefault(_times(found) or (item.id,), []).append((item, found))
    for times, several in together.items():
        if len(several) == 1:
            blocks += _indicator(*several[0])
        else:
            parts = [several[start : start + _MOST_TOGETHER] for start in range(0, len(several), _MOST_TOGETHER)]
            blocks += part(tr("Read at the same times"), [_side_by_side(times, one) for one in parts])
    for item in lab.items("question"):
        blocks += _question(lab, item)
    return blocks


def _times(found: Sequence[Measurement]) -> tuple[str, ...]:
    """When an indicator was read; empty where it cannot stand beside others: people one by one, or with remarks."""
    if len(found) < 2 or any(one.subject or one.note for one in found):
        return ()
    return tuple(one.at_text or one.at_date for one in found)


def _side_by_side(times: Sequence[str], several: Sequence[Series]) -> Table:
    """A row a time, a column an indicator; behind a share its interval."""
    head = (ours(tr("When")), *(ours(f"{item.code} ", quiet=True) + theirs(item.text) for item, _ in several))
    rows = tuple(
        (theirs(time) or ours("–"), *(_with_interval(item, found[place]) for item, found in several))
        for place, time in enumerate(times)
    )
    each = 0.86 / len(several)
    return Table(head, rows, widths=(0.14, *(each for _ in several)), wide=True)


def _with_interval(item: Item, one: Measurement) -> Words:
    interval = reach(one.k, one.n)
    return ours(_value(item, one)) + ours(f" ({interval})" if interval else "", quiet=True)


def _indicator(item: Item, found: Sequence[Measurement]) -> list[Block]:
    alone = [one for one in found if not one.subject]
    twice = [one for one in found if one.subject]
    tables = [_over_time(item, alone)] if alone else []
    tables += [_pairs(twice)] if twice else []
    return [Heading((*ours(f"{item.code} ", quiet=True), *theirs(item.text)), 3), *tables] if tables else []


def _over_time(item: Item, found: Sequence[Measurement]) -> Table:
    """A row a reading; the column of intervals only where something was counted, of remarks where somebody wrote one."""
    counted, noted = any(one.k is not None for one in found), any(one.note for one in found)
    head = [tr("When"), tr("Value")] + [tr("95 % interval")] * counted + [tr("Remark")] * noted
    rows = []
    for one in found:
        row: list[Words] = [theirs(one.at_text or one.at_date) or ours("–"), ours(_value(item, one))]
        row += [ours(reach(one.k, one.n) or "–")] if counted else []
        rows.append((*row, *([theirs(one.note)] if noted else [])))
    widths = (0.22, 0.34, *((0.24,) * counted), *((0.44 - 0.24 * counted,) * noted))
    return Table(tuple(map(ours, head)), tuple(rows), widths=widths)


def _value(item: Item, one: Measurement) -> str:
    if one.k is not None:
        return f"{one.k}/{one.n}{percent_beside(one.k, one.n)}" if one.n else str(one.k)
    return "–" if one.value is None else number(one.value) + literal(unit_beside(str(item.data.get("unit", ""))))


def _pairs(found: list[Measurement]) -> Table:
    """People measured twice, by what was measured: nobody is a row of their own name."""
    shown: dict[str, dict[str, str]] = {"before": {}, "after": {}}
    for one in found:
        told = (
            "–" if one.value is None and one.k is None else number(one.value if one.value is not None else one.k or 0)
        )
        shown["before" if one.phase == "before" else "after"][one.subject] = told
    people = dict.fromkeys(one.subject for one in found)
    waves = [wave for wave in ("before", "after") if shown[wave]]
    counts = Counter(tuple(shown[wave].get(who, "–") for wave in waves) for who in people)
    names = [tr(WAVE_NAMES[wave]) for wave in waves] if len(waves) > 1 else [tr("Value")]
    head = tuple(map(ours, (*names, tr("People"))))
    rows = tuple((*map(ours, values), ours(str(count))) for values, count in sorted(counts.items()))
    return Table(head, rows, widths=(*((0.2,) * len(waves)), 1 - 0.2 * len(waves)))


def _question(lab: Lab, item: Item) -> list[Block]:
    question = Question(item, waves_of(lab.store, item.id))
    waves = [wave for wave in WAVE_NAMES if question.wave(wave)]
    if not waves:
        return []
    given = {wave: Counter(value for value in question.wave(wave).values() if value is not None) for wave in waves}
    low, high = question.scale
    values = sorted({*range(low, high + 1), *(value for counts in given.values() for value in counts)})
    blocks: list[Block] = [
        Heading((*ours(f"{item.code} ", quiet=True), *theirs(item.text)), 3),
        _answers({tr(WAVE_NAMES[wave]): counts for wave, counts in given.items()}, values),
    ]
    unsaid = sum(question.unknown(wave) for wave in waves)
    if unsaid:
        told = trn("{n} answer says “does not know”.", "{n} answers say “does not know”.", unsaid)
        blocks.append(Paragraph(ours(told), "note"))
    return blocks


def _answers(given: Mapping[str, Counter[float]], values: Sequence[float]) -> Table:
    """How many gave each answer, wave by wave; where there are many answers only those somebody gave."""
    if len(values) <= _MOST_ACROSS:
        head = (ours(tr("Answer")), *(ours(number(value)) for value in values))
        rows = tuple((ours(wave), *(ours(str(counts[value])) for value in values)) for wave, counts in given.items())
        widths = (0.24, *(0.76 / len(values) for _ in values))
        return Table(head, rows, align=("start", *_ends(len(values))), widths=widths)
    head = (ours(tr("Answer")), *map(ours, given))
    said = [value for value in values if any(counts[value] for counts in given.values())]
    rows = tuple((ours(number(value)), *(ours(str(counts[value])) for counts in given.values())) for value in said)
    return Table(head, rows, align=("start", *_ends(len(given))))


def _ends(count: int) -> list[Align]:
    return ["end" for _ in range(count)]
