"""Ratings, answers, indicators and measurements as tables, each value beside who gave it by alias."""

from __future__ import annotations

from collections.abc import Iterator

from livinglab.documents.raw.table import RawTable, figure, joined
from livinglab.i18n import tr
from livinglab.model import plain
from livinglab.model.results import Answer, Measurement, Rating
from livinglab.sheets.cards.choices import DIRECTION, INDICATOR_CLASS
from livinglab.sheets.rating.read import rater_name
from livinglab.sheets.survey.setup import WAVE_NAMES
from livinglab.views.dates import parse_day
from livinglab.views.lab import Lab


def measured(lab: Lab) -> Iterator[RawTable]:
    """Every table of numbers."""
    yield _ratings(lab)
    yield _answers(lab)
    yield _indicators(lab)
    yield _measurements(lab)


def _ratings(lab: Lab) -> RawTable:
    titles = {one.id: one.title for one in lab.activities}
    sheets = {one.id: one for one in lab.sheets}
    rows = lab.store.select(
        Rating, "join item i on i.id=t.criterion_id where i.project_id=? order by t.sheet_id, i.code_no, t.rater, t.id",
        (lab.project.id,))  # fmt: skip
    found = []
    for row in rows:
        sheet, criterion = sheets.get(row.sheet_id), lab.by_id.get(row.criterion_id)
        if sheet is None or criterion is None:
            continue
        target = lab.by_id.get(row.target_id or "")
        unknown = row.id in plain.listed(sheet.data.get("unknown"))
        found.append(
            (titles.get(sheet.activity_id, ""), criterion.code, criterion.text, target.code if target else "",
             target.text if target else "", rater_name(row.rater), figure(row.value), unknown, row.comment)
        )  # fmt: skip
    columns = (
        tr("Activity"), tr("Criterion"), tr("Words of the criterion"), tr("Code"), tr("What was rated"), tr("Rater"),
        tr("Value"), tr("Does not know"), tr("Comment"),
    )  # fmt: skip
    return RawTable(tr("Ratings"), columns, tuple(found))


def _answers(lab: Lab) -> RawTable:
    rows = lab.store.select(
        Answer, "join item i on i.id=t.question_id where i.project_id=? order by i.code_no, t.id", (lab.project.id,)
    )
    waves = list(WAVE_NAMES)
    rows.sort(key=lambda row: (row.question_id, waves.index(row.wave) if row.wave in waves else len(waves)))
    found = []
    for row in rows:
        question = lab.by_id[row.question_id]
        low, high = (*plain.listed(question.data.get("scale")), None, None)[:2]
        wave = WAVE_NAMES.get(row.wave)
        found.append(
            (question.code, question.text, tr(wave) if wave else row.wave, row.respondent, figure(row.value), row.text,
             figure(low), figure(high))
        )  # fmt: skip
    columns = (
        tr("Code"), tr("Question"), tr("Wave"), tr("Alias"), tr("Value"), tr("Words"), tr("Lowest"), tr("Highest"),
    )  # fmt: skip
    return RawTable(tr("Survey answers"), columns, tuple(found))


def _indicators(lab: Lab) -> RawTable:
    columns = (
        tr("Code"), tr("Name"), tr("Class"), tr("Direction"), tr("Unit"), tr("Before the start"), tr("Target"), tr("Limit"),
    )  # fmt: skip
    rows = []
    for item in lab.items("indicator"):
        data = item.data
        kind, way = INDICATOR_CLASS.get(str(data.get("class"))), DIRECTION.get(str(data.get("direction")))
        bounds = (_as_said(data.get(key)) for key in ("baseline", "target", "limit"))
        rows.append(
            (item.code, item.text, tr(kind) if kind else "", tr(way) if way else "", str(data.get("unit", "")), *bounds)
        )
    return RawTable(tr("Indicators"), columns, tuple(rows))


def _as_said(value: object) -> str | int | float | None:
    """A number where it is one, else the words people agreed on."""
    found = figure(value) if isinstance(value, int | float) else None
    return found if found is not None else str(value) if isinstance(value, str) else None


def _measurements(lab: Lab) -> RawTable:
    rows = lab.store.select(
        Measurement, "join item i on i.id=t.item_id where i.project_id=? order by i.code_no, t.ord, t.id",
        (lab.project.id,))  # fmt: skip
    columns = (
        tr("Code"), tr("Name"), tr("When"), tr("Date"), tr("Value"), tr("k (how many)"), tr("n (of how many)"),
        tr("Unit"), tr("Alias"), tr("Wave"), tr("Remark"),
    )  # fmt: skip
    found = []
    for row in rows:
        item = lab.by_id[row.item_id]
        phase = WAVE_NAMES.get(row.phase)
        found.append(
            (item.code, item.text, row.at_text, parse_day(row.at_date), figure(row.value), row.k, row.n,
             joined([str(item.data.get("unit", ""))]), row.subject, tr(phase) if phase else row.phase, row.note)
        )  # fmt: skip
    return RawTable(tr("Measurements"), columns, tuple(found))
