"""What a running meeting may be offered: a card's words, and what taking or leaving it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from livinglab.actions import running
from livinglab.actions.workshops import Planned
from livinglab.blocks.words import literal
from livinglab.i18n import tr
from livinglab.model.lab import Activity, Workshop
from livinglab.store import Store
from livinglab.views.breaks import break_is_due, last_rest
from livinglab.views.lateness import Late, late_sentence, late_title, left_alone
from livinglab.views.plan_checks import BREAK_MINUTES, break_place, longest_without_break
from livinglab.views.run_sheet import next_after
from livinglab.views.run_sheet import running as clock_of
from ui.workshop.offer_card import Offer


@dataclass(frozen=True)
class Proposal:
    """An offer with its two answers and what is told after each; without `take` there is nothing to do but to know."""

    offer: Offer
    take: Callable[[], object] | None
    taken: str
    leave: Callable[[], object]
    left: str = ""
    minutes: Mapping[str, int] = field(default_factory=dict)
    """What activities ahead would get, shown in their rows."""


def be_on_time(store: Store, workshop: Workshop, late: Late) -> Proposal:
    """Shorten what is ahead."""
    minutes = {cut.activity.id: cut.minutes for cut in late.cuts}
    act = tr("Shorten these") if minutes else ""
    return Proposal(
        Offer(f"late:{late.key}", late_title(late), late_sentence(late), act, tr("Leave as is"), signal=True),
        (lambda: running.shorten(store, workshop.id, minutes)) if minutes else None,
        tr("What is ahead was shortened."),
        lambda: running.leave_alone(store, workshop.id, late.key, late.minutes),
        tr("It stays as it is."),
        minutes,
    )


def rest_now(store: Store, workshop: Workshop, activities: Sequence[Activity], now: datetime) -> Proposal | None:
    """A break after what is running, where people have worked for ninety minutes."""
    minutes = break_is_due(activities, now, left_alone(workshop))
    clock = clock_of(activities, now)
    if not minutes or clock is None:
        return None
    following = next_after(activities, clock.activity)
    sentence = tr("People work better after a rest. A break of {n} minutes can come next.", n=BREAK_MINUTES)
    return Proposal(
        Offer("break", tr("{n} minutes without a break", n=minutes), sentence, tr("Put it next"), tr("Not now")),
        lambda: _insert(store, workshop, following.id if following else ""),
        tr("A break comes next."),
        lambda: running.leave_alone(store, workshop.id, f"break:{last_rest(activities)}", minutes),
        tr("It stays as it is."),
    )


def plan_a_rest(store: Store, workshop: Workshop, activities: Sequence[Activity]) -> Proposal | None:
    """A break in the plan, before anything has begun."""
    place = break_place(activities)
    begun = any(one.started_at or one.ended_at or one.data.get("imported") for one in activities)
    if place is None or begun or workshop.form != "meeting" or "plan" in left_alone(workshop):
        return None
    minutes, _ = longest_without_break(activities)
    sentence = tr("Before {title} is a good place for one.", title=f"“{literal(place.title)}”")
    act = tr("Put {n} minutes in here", n=BREAK_MINUTES)
    return Proposal(
        Offer(
            "plan",
            tr("{n} minutes planned without a break", n=minutes),
            sentence,
            act,
            tr("Leave as is"),
            before=place.id,
        ),
        lambda: _insert(store, workshop, place.id),
        tr("A break was put in."),
        lambda: running.leave_alone(store, workshop.id, "plan", minutes),
        tr("It stays as it is."),
    )


def count_the_rest(store: Store, activity: Activity, seconds: float, forget: Callable[[], object]) -> Proposal:
    """The laptop slept while an activity ran."""
    minutes = round(seconds / 60)

    def count() -> None:
        running.count_as_pause(store, activity.id, seconds)
        forget()

    return Proposal(
        Offer("slept", tr("The laptop slept for {n} minutes", n=minutes), tr("The clock went on meanwhile."),
              tr("Count it as a pause"), tr("Leave as is")),
        count,
        tr("Counted as a pause."),
        forget,
    )  # fmt: skip


def _insert(store: Store, workshop: Workshop, before: str) -> None:
    running.insert_break(store, workshop.id, Planned(tr("Break"), BREAK_MINUTES), before)
