"""Twice the evening runs late, and is back on time by one key."""

from __future__ import annotations

from tests.evening import plan
from tests.evening.stage import Evening
from tests.rehearsal.hands import Key, Mod
from ui.workshop.run_row import RunRow

_CTRL = Mod.ControlModifier


def minutes(stage: Evening) -> dict[str, int]:
    return {one.title: one.planned_minutes for one in stage.activities()}


def starts(stage: Evening) -> dict[str, str]:
    """When each row begins, as the run sheet in the window says."""
    return {title: row.row.start for title, row in _rows(stage).items()}


def _rows(stage: Evening) -> dict[str, RunRow]:
    found = {one.title: stage.page.run_sheet.row_of(one.id) for one in stage.activities()}
    return {title: row for title, row in found.items() if row is not None}


def back_on_time(stage: Evening, late: int, shortened: dict[str, int], name: str) -> None:
    """The card tells how late it is and what would be shortened; Ctrl+K does it, Ctrl+Z takes it back, and again."""
    sheet, before = stage.page.run_sheet, minutes(stage)
    stage.tick()
    told = sheet.card.accessibleName()
    stage.expect(
        sheet.card.isVisible() and told.startswith(f"{late}분 늦었어요"), f"{late} minutes late are told: {told}"
    )
    stage.note(f"카드: {told}")
    preview = {title: row.row.proposed for title, row in _rows(stage).items() if row.row.proposed is not None}
    stage.expect_equal(preview, shortened, "what would be shortened is seen before anything is done")
    stage.expect_equal(minutes(stage), before, "a preview writes nothing")
    stage.picture(f"{name}-card")
    stage.hands.key(Key.Key_K, _CTRL)
    stage.expect_equal(minutes(stage), {**before, **shortened}, "Ctrl+K shortens what was proposed and nothing else")
    stage.hands.key(Key.Key_Z, _CTRL)
    stage.expect_equal(minutes(stage), before, "Ctrl+Z gives every minute back")
    stage.hands.key(Key.Key_Z, _CTRL | Mod.ShiftModifier)
    stage.expect_equal(minutes(stage), {**before, **shortened}, "and Ctrl+Shift+Z takes them again")
    stage.tick()
    stage.expect(not sheet.card.isVisible(), "nothing is late any more")
    shown = starts(stage)
    for part in plan.PLAN:
        if part.fixed:
            stage.expect_equal(shown[part.title], part.fixed, f"{part.title} stays where it was promised")
    stage.note(f"Ctrl+K: {', '.join(f'{title} {before[title]}→{now}분' for title, now in shortened.items())}")
    stage.picture(f"{name}-on-time")
