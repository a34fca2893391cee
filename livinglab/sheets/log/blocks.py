"""A log on paper, and on the projector."""

from __future__ import annotations

from livinglab.blocks.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Table,
)
from livinglab.blocks.words import Words, ours, theirs
from livinglab.i18n import tr
from livinglab.sheets.log.chart import timeline
from livinglab.sheets.log.figures import baseline_words, class_words, goal_words, reading_words, verdict_words
from livinglab.sheets.log.quality import with_quality
from livinglab.sheets.log.read import Entry, LogView, Series
from livinglab.sheets.log.setup import diary_name
from livinglab.sheets.log.weeks import weeks_of


def blocks(view: LogView) -> list[Block]:
    """Indicators with their numbers, their charts, and the diary word for word."""
    found: list[Block] = []
    measured = [series for series in view.run.series if not series.is_empty]
    if measured:
        found.append(_table(measured))
    for series in measured:
        chart = timeline(view.run, series)
        if chart is not None:
            found.append(Figure(chart))
    if view.entries:
        found.append(BulletList(tuple(ListItem(_entry(entry), entry.number) for entry in view.entries)))
    return found + _per_week(view)


def _per_week(view: LogView) -> list[Block]:
    """How many entries a week, as bars and in words."""
    weeks = weeks_of(view.run, view.entries)
    if weeks is None:
        return []
    return [Heading(ours(tr("Entries per week")), 3), Figure(weeks), Paragraph(ours(weeks.words, quiet=True))]


def _table(measured: list[Series]) -> Table:
    head = (tr("Indicator"), tr("Class"), tr("Baseline"), tr("Aim or limit"), tr("Last reading"), tr("Beside the aim"))
    rows = tuple(
        (
            ours(f"{series.item.code} ", quiet=True) + theirs(series.item.text, bold=True),
            ours(class_words(series)),
            theirs(baseline_words(series)),
            theirs(goal_words(series)),
            ours(_latest(series)),
            ours(verdict_words(series)),
        )
        for series in measured
    )
    return Table(tuple(ours(words) for words in head), rows, wide=True, kind="indicators")


def _latest(series: Series) -> str:
    latest = series.latest
    if latest is None:
        return "–"
    number, beside = reading_words(latest, series.indicator.unit)
    return with_quality(f"{number}{beside}", latest.measurement) + (f" ({latest.label})" if latest.label else "")


def _entry(entry: Entry) -> Words:
    head = " · ".join(part for part in (entry.when, entry.kind_words) if part)
    words = ours(f"{head}  ", quiet=True) + theirs(entry.item.text)
    if entry.beside:
        words += ours(" · ", quiet=True) + theirs(entry.beside)
    return words + (ours(" → ") + theirs(entry.change) if entry.change else ())


def room(view: LogView) -> list[Block]:
    """The first outcome's chart and the newest entries, large."""
    title = view.run.experiment.text if view.run.experiment else diary_name(view.sheet)
    found: list[Block] = [Heading(theirs(title), 1, "experiment")]
    chart = next((made for series in view.run.series if (made := timeline(view.run, series)) is not None), None)
    if chart is not None:
        found.append(Figure(chart))
    newest = view.entries[-4:]
    if newest:
        found.append(BulletList(tuple(ListItem(_entry(entry), entry.number) for entry in newest)))
    return found
