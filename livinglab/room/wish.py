"""What can be shown to the room, and what the facilitator wants of it."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.i18n import N_

AUTO, WELCOME, QUESTION, SHEET, CLOCK, PROGRESS = "auto", "welcome", "question", "sheet", "clock", "progress"

SHOWS = {
    AUTO: N_("Follow the run sheet"),
    WELCOME: N_("Welcome and agenda"),
    QUESTION: N_("Only the question"),
    SHEET: N_("Question and sheet"),
    CLOCK: N_("Only the clock"),
    PROGRESS: N_("How far we have come"),
}
"""What can be shown, with the message id of what the facilitator calls it."""


@dataclass(frozen=True)
class Wish:
    """`show` is one of SHOWS; `activity_id` and `sheet_id` are what stands in the facilitator's own window."""

    show: str = AUTO
    activity_id: str = ""
    sheet_id: str = ""
