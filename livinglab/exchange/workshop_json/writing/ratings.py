"""Writes ratings: criteria as items, a value for each rater; and rankings as values from 1."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.exchange.workshop_json.writing.agenda import RunSheet
from livinglab.exchange.workshop_json.writing.desk import Desk
from livinglab.exchange.workshop_json.writing.ideas import idea_of
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.results import Rating

_NUF = (("new", "새로움"), ("useful", "쓸모"), ("feasible", "할 수 있음"))


def write_ratings(desk: Desk, run_sheet: RunSheet) -> None:
    _priority(desk, run_sheet)
    _nuf(desk, run_sheet)
    _evaluation(desk, run_sheet)


def _priority(desk: Desk, run_sheet: RunSheet) -> None:
    priority = desk.content.priority
    if priority is None:
        return
    sheet = run_sheet.sheet("priority", rule="ranking", raters=priority.raters, reading=priority.claims.get("reading"))
    criteria = [desk.item("criterion", text, {"scale": "rank"}, sheet=sheet) for text in priority.items]
    desk.lay_out(sheet, criteria)
    for number, row in enumerate(priority.ranks, 1):
        for criterion, value in zip(criteria, row, strict=True):
            _rate(desk, sheet, criterion, f"R{number}", value)


def _nuf(desk: Desk, run_sheet: RunSheet) -> None:
    nuf = desk.content.nuf
    if nuf is None:
        return
    for code in (*nuf.scores, *(nuf.median or ())):
        idea_of(desk, code, "nuf")
    sheet = run_sheet.sheet("nuf", scale=nuf.scale)
    criteria = [desk.item("criterion", text, {"key": key}, sheet=sheet) for key, text in _NUF]
    desk.lay_out(sheet, criteria)
    longest = max((len(rows) for rows in nuf.scores.values()), default=0)
    raters = _raters(desk, longest)
    for code, rows in nuf.scores.items():
        for rater, row in zip(raters, rows, strict=False):
            for criterion, value in zip(criteria, row, strict=True):
                _rate(desk, sheet, criterion, rater, value, desk.items[code])
    desk.lay_out(
        sheet,
        [item for item in desk.made.get("idea", ()) if any(desk.items[code].id == item.id for code in nuf.scores)],
    )


def _raters(desk: Desk, count: int) -> list[str]:
    """The teams where there are as many rows as teams, else raters by number."""
    teams = [row.name for row in desk.content.teams]
    return teams if len(teams) == count and len(set(teams)) == count else [f"R{number + 1}" for number in range(count)]


def _evaluation(desk: Desk, run_sheet: RunSheet) -> None:
    evaluation = desk.content.evaluation
    if evaluation is None:
        return
    if evaluation.names or evaluation.scale:
        sheet = run_sheet.sheet("evaluation", scale=evaluation.scale, n=evaluation.n, frame=evaluation.frame)
        criteria = [desk.item("criterion", name, sheet=sheet) for name in evaluation.names]
        desk.lay_out(sheet, criteria)
        for criterion, row in zip(criteria, evaluation.raw, strict=False):
            for number, value in enumerate(row, 1):
                _rate(desk, sheet, criterion, f"R{number}", value)
    if evaluation.rows or (evaluation.frame and not evaluation.names):
        _frame(desk, run_sheet, evaluation.frame, evaluation.rows)


def _frame(desk: Desk, run_sheet: RunSheet, frame: str, rows: Sequence[Sequence[str]]) -> None:
    """Answers in the rows of a frame (logic model, RE-AIM): one card a row, the row's name is its column."""
    sheet = run_sheet.sheet("frame", frame=frame)
    cards = [
        desk.item("reflection", " / ".join(cells[1:]) or cells[0],
                  {"frame": frame, "column": cells[0], "cells": list(cells) if len(cells) > 2 else None}, sheet=sheet)
        for cells in rows
    ]  # fmt: skip
    desk.lay_out(sheet, cards, [cells[0] for cells in rows])


def _rate(
    desk: Desk, sheet: Sheet, criterion: Item, rater: str, value: float | None, target: Item | None = None
) -> None:
    desk.step.add(
        Rating(
            id=desk.new_id(),
            sheet_id=sheet.id,
            criterion_id=criterion.id,
            rater=rater,
            target_id=target.id if target else None,
            value=None if value is None else float(value),
        )
    )
