"""Writes the frozen test card with its amendments, indicators with their readings, and the diary."""

from __future__ import annotations

from typing import Any

from livinglab.exchange.workshop_json.content import Cell, IndicatorRow, LogRow, Series
from livinglab.exchange.workshop_json.writing.agenda import RunSheet
from livinglab.exchange.workshop_json.writing.desk import Desk
from livinglab.exchange.workshop_json.writing.tested import tested_ideas
from livinglab.i18n import N_
from livinglab.model.items import Item, Version
from livinglab.model.order import keys
from livinglab.model.results import Measurement
from livinglab.sheets.log.kinds import entry_data
from livinglab.sheets.log.periods import period_number

_CLASSES = {
    "input": ("투입", "input"), "process": ("과정", "활동", "process"), "output": ("산출", "output"),
    "outcome": ("성과", "결과", "변화", "outcome"), "guardrail": ("안전선", "안전", "guardrail"),
}  # fmt: skip
_DIRECTIONS = {
    "up": ("늘수록", "높을수록", "많을수록", "올라", "이상", "more is better", "higher", "at least"),
    "down": ("줄수록", "낮을수록", "적을수록", "내려", "이하", "less is better", "lower", "at most"),
    "range": ("사이", "범위", "within", "range"),
}
_CHANGE = ("변경", "수정", "change", "amend")


def write_experiment(desk: Desk, run_sheet: RunSheet) -> None:
    """The card is frozen as it stands: it ran. Diary entries of the kind "change" are its amendments."""
    card = desk.content.experiment
    if card is None:
        return
    sheet = run_sheet.sheet("experiment")
    title = _title(desk, card.code) or _plain(card.fields.get("hypothesis", ""))
    item = desk.item("experiment", title, dict(card.fields), code=card.code, sheet=sheet)
    desk.lay_out(sheet, [item])
    desk.step.add(
        Version(
            id=desk.new_id(),
            item_id=item.id,
            no=1,
            frozen_at=desk.step.at,
            data={"text": item.text, "fields": item.data},
        )
    )
    changes = [row for row in desk.content.log if is_change(row)]
    for number, row in enumerate(changes, 2):
        data = {"text": row.text, "fields": {}, "at_text": row.at, "change": row.change}
        desk.step.add(
            Version(id=desk.new_id(), item_id=item.id, no=number, frozen_at=desk.step.at, reason=row.text, data=data)
        )


def _title(desk: Desk, code: str) -> str:
    """The short names of the ideas it tries out: what stands before their explanation in brackets."""
    ideas = tested_ideas(desk, code)
    return " + ".join(idea.text.split("(")[0].strip() or idea.text for idea in ideas)


def _plain(sentence: str) -> str:
    return sentence.replace("[", "").replace("]", "")


def is_change(row: LogRow) -> bool:
    return any(row.kind.casefold().startswith(word) for word in _CHANGE)


def write_indicators(desk: Desk, run_sheet: RunSheet) -> None:
    content = desk.content
    listed = {row.code for row in content.indicators}
    extra = [one.code for one in content.measurements if one.code not in listed]
    if not content.indicators and not extra:
        return
    sheet = run_sheet.sheet("indicators")
    shapes = {series.code: series for series in content.measurements}
    items = [
        desk.item("indicator", row.name, _indicator_data(row, shapes.get(row.code)), code=row.code, sheet=sheet)
        for row in content.indicators
    ]
    for code in extra:
        desk.mistake(N_("{where} names {code}, which is not among the indicators."), where="measurements", code=code)
        items.append(desk.item("indicator", code, {"missing_in_file": True}, code=code, sheet=sheet))
    desk.lay_out(sheet, items)


def _indicator_data(row: IndicatorRow, series: Series | None) -> dict[str, Any]:
    """Class and direction by their keys where the words are known; the words stay as they were printed."""
    return {
        "class": _key(row.kind, _CLASSES), "class_text": row.kind, "unit": row.unit,
        "direction": _key(row.direction, _DIRECTIONS), "direction_text": row.direction,
        "baseline": _cell(row.baseline), "target": _cell(row.target), "type": _type(series),
        "note": series.note if series else "", "shape": series.shape if series else "",
        "change": dict(series.change) if series and series.change else None,
    }  # fmt: skip


def _key(words: str, known: dict[str, tuple[str, ...]]) -> str:
    lower = words.casefold()
    return next((key for key, names in known.items() if any(name in lower for name in names)), "")


def _cell(value: Cell) -> Cell:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _type(series: Series | None) -> str:
    if series is None or not series.readings:
        return ""
    if any(reading.n is not None for reading in series.readings):
        return "share"
    return "median" if series.shape in ("raw", "before_after") else "number"


def write_log(desk: Desk, run_sheet: RunSheet) -> None:
    """The diary and the readings: indicators stand on the log sheet too, since they are measured there."""
    content = desk.content
    if not content.log and not content.measurements:
        return
    experiment = desk.one("experiment")
    sheet = run_sheet.sheet("log", experiment_id=experiment.id if experiment else None)
    entries = [desk.item("log", row.text, entry_data(row.at, row.kind, row.change), sheet=sheet) for row in content.log]
    desk.lay_out(sheet, [*desk.made.get("indicator", ()), *entries])
    versions = _versions(desk)
    for series in content.measurements:
        _readings(desk, desk.items[series.code], series, versions)


def _versions(desk: Desk) -> list[tuple[int | None, str]]:
    """For each version of the experiment the week it begins after, and its id."""
    experiment = desk.one("experiment")
    if experiment is None:
        return []
    rows = desk.step.connection.execute(
        "select no, id from version where item_id=? order by no", (experiment.id,)
    ).fetchall()
    weeks = [None, *(period_number(row.at) for row in desk.content.log if is_change(row))]
    return [(week, row[1]) for week, row in zip(weeks, rows, strict=True)]


def _readings(desk: Desk, item: Item, series: Series, versions: list[tuple[int | None, str]]) -> None:
    for reading, ord in zip(series.readings, keys(len(series.readings)), strict=True):
        week = period_number(reading.at)
        version = None
        for begins, version_id in versions:
            if begins is None or (week is not None and week > begins):
                version = version_id
        desk.step.add(
            Measurement(
                id=desk.new_id(),
                item_id=item.id,
                ord=ord,
                at_text=reading.at,
                value=None if reading.value is None else float(reading.value),
                k=reading.k,
                n=reading.n,
                subject=reading.subject,
                phase=reading.phase,
                version_id=version if week is not None else None,
            )
        )
