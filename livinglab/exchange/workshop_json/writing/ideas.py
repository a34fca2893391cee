"""Writes needs, the problem sentence, questions and ideas."""

from __future__ import annotations

from typing import Any

from livinglab.exchange.workshop_json.writing.agenda import RunSheet
from livinglab.exchange.workshop_json.writing.desk import Desk, codes_in, is_odd
from livinglab.exchange.workshop_json.writing.notes import MARKS
from livinglab.i18n import N_
from livinglab.model.items import Item

_LEVELS = {
    "나": "me",
    "이웃": "neighbour",
    "동네": "village",
    "me": "me",
    "neighbour": "neighbour",
    "village": "village",
}
WON = "원"


def write_needs(desk: Desk, run_sheet: RunSheet) -> None:
    """One card with three rungs: its text is the village's need."""
    needs = desk.content.needs
    if not needs:
        return
    sheet = run_sheet.sheet("needs")
    rungs = {_LEVELS[level]: text for level, text in needs.items() if level in _LEVELS}
    others = {level: text for level, text in needs.items() if level not in _LEVELS}
    data = {"me": rungs.get("me"), "neighbour": rungs.get("neighbour"), "other_levels": others or None}
    desk.lay_out(sheet, [desk.item("need", rungs.get("village", ""), data, sheet=sheet)])


def write_problem(desk: Desk, run_sheet: RunSheet) -> None:
    text = desk.content.problem
    if not text:
        return
    sheet = run_sheet.sheet("problem")
    desk.lay_out(sheet, [desk.item("problem", text, sheet=sheet)])


def write_questions(desk: Desk, run_sheet: RunSheet) -> None:
    if desk.content.hmw:
        sheet = run_sheet.sheet("hmw")
        desk.lay_out(sheet, [desk.item("hmw", text, {"chosen": True}, sheet=sheet) for text in desk.content.hmw])


def write_ideas(desk: Desk, run_sheet: RunSheet) -> None:
    content = desk.content
    if not content.ideas:
        return
    sheet = run_sheet.sheet("ideas")
    unit = content.budget_vote.unit if content.budget_vote and content.budget_vote.unit else WON
    codes = {row.code for row in content.ideas}
    selected = set(codes_in(content.selected, codes, filter(is_odd, codes)))
    items = []
    for row in content.ideas:
        marks = [mark for mark in MARKS.split(row.mark) if mark]
        unknown = row.mark if any(mark not in desk.items for mark in marks) else ""
        data: dict[str, Any] = {"cost": row.cost, "cost_unit": unit if row.cost is not None else "", "mark": unknown}
        data["status"] = "chosen" if row.code in selected else ""
        items.append(desk.item("idea", row.title, data, code=row.code, sheet=sheet))
    desk.lay_out(sheet, items)


def idea_of(desk: Desk, code: str, where: str) -> Item:
    """The idea with this code; a vote or rating may name one the file forgot to list, and that is no reason to lose it."""
    found = desk.items.get(code)
    if found is not None and found.kind == "idea":
        return found
    desk.mistake(N_("{where} names {code}, which is not among the ideas."), where=where, code=code)
    made = desk.item("idea", code, {"missing_in_file": True}, code=code)
    desk.items[code] = made
    return made
