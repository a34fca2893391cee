"""How late a meeting runs, and what would bring it back: never what is pinned, past or running."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.blocks.words import ours, plain
from livinglab.i18n import speaking
from livinglab.model.lab import Activity, Workshop
from livinglab.views.lateness import Late, late_sentence, lateness, shortest, worth_telling
from livinglab.views.run_sheet import rows

BEGIN = datetime(2026, 11, 22, 14).astimezone()


def meeting(booked: int | None = None) -> Workshop:
    return Workshop(
        id="w", project_id="p", no=1, title="1회차", date="2026-11-22", starts_at="14:00", planned_minutes=booked
    )


def part(place: int, minutes: int, *, pinned: bool = False, fixed: str = "", pause: bool = False) -> Activity:
    return Activity(
        id=str(place), project_id="p", workshop_id="w", ord=f"{place:03d}", title=f"순서 {place}", pinned=pinned,
        stage="" if pause else "define", planned_minutes=minutes, data={"fixed_start": fixed} if fixed else {},
    )  # fmt: skip


def utc(minutes: float) -> str:
    return (BEGIN + timedelta(minutes=minutes)).astimezone(UTC).isoformat(timespec="milliseconds")


def ran(activity: Activity, start: float, end: float | None = None) -> Activity:
    return replace(activity, started_at=utc(start), ended_at="" if end is None else utc(end))


def at(minutes: float) -> datetime:
    return BEGIN + timedelta(minutes=minutes)


def told(late: Late) -> str:
    with speaking("ko"):
        return plain(ours(late_sentence(late)))


def test_twelve_minutes_late_are_won_back_from_what_is_ahead() -> None:
    sheet = [
        ran(part(1, 10), 0, 22), ran(part(2, 30), 22), part(3, 16), part(4, 15, pause=True), part(5, 10),
        part(6, 10, pinned=True),
    ]  # fmt: skip
    (late,) = lateness(meeting(91), sheet, at(30))
    assert late.minutes == 12
    assert {cut.activity.id: cut.minutes for cut in late.cuts} == {"3": 9, "4": 10}
    assert told(late).startswith("이대로면 15:43에 끝나요. 두 순서를 줄이면 15:31에 맞출")


def test_one_long_activity_is_shortened_before_many_short_ones() -> None:
    sheet = [ran(part(1, 10), 0, 20), ran(part(2, 10), 20), part(3, 20), part(4, 40), part(5, 20)]
    (late,) = lateness(meeting(), sheet, at(21))
    assert [(cut.activity.id, cut.minutes) for cut in late.cuts] == [("4", 30)]


def test_what_begins_at_a_fixed_time_is_protected_by_what_stands_before_it() -> None:
    sheet = [
        ran(part(1, 20), 0, 26), ran(part(2, 14), 26), part(3, 20), part(4, 30, pinned=True, fixed="14:54"), part(5, 40),
    ]  # fmt: skip
    first, end = lateness(meeting(124), sheet, at(30))
    assert first.towards is not None
    assert (first.towards.id, first.minutes) == ("4", 6)
    assert [cut.activity.id for cut in first.cuts] == ["3"]
    assert [cut.activity.id for cut in end.cuts] == ["5"]
    assert told(first) == "이대로면 “순서 4”가 15:00에 시작해요. 한 순서를 줄이면 14:54에 맞출 수 있어요."
    assert [row.start for row in rows(meeting(), sheet, at(30))][3:] == ["14:54", "15:30"]


def test_it_waits_for_a_fixed_start_when_early() -> None:
    sheet = [ran(part(1, 20), 0, 10), ran(part(2, 10), 10), part(3, 10, pinned=True, fixed="14:40"), part(4, 5)]
    assert [row.start for row in rows(meeting(), sheet, at(12))] == ["14:00", "14:10", "14:40", "14:50"]
    assert lateness(meeting(60), sheet, at(12)) == ()


def test_what_cannot_be_made_up_is_said_plainly() -> None:
    sheet = [ran(part(1, 10), 0, 40), ran(part(2, 10), 40), part(3, 20), part(4, 10, pinned=True)]
    (late,) = lateness(meeting(50), sheet, at(41))
    assert not late.made_up
    assert told(late) == "이대로면 15:20에 끝나요. 줄일 수 있는 만큼 다 줄여도 15:10이에요."
    (none,) = lateness(meeting(50), [*sheet[:2], sheet[3]], at(41))
    assert told(none) == "이대로면 15:00에 끝나요. 그 앞에는 더 줄일 수 있는 순서가 없어요."


def test_a_meeting_that_was_left_open_or_has_not_begun_is_not_late() -> None:
    sheet = [ran(part(1, 10), 0), part(2, 10)]
    assert lateness(meeting(), [part(1, 10), part(2, 10)], at(300)) == ()
    assert lateness(meeting(), sheet, at(60 * 24 * 30)) == ()
    assert lateness(meeting(), [ran(part(1, 10), 0, 60)], at(90)) == ()
    assert lateness(replace(meeting(), form="period"), sheet, at(60)) == ()


def test_a_clock_set_back_gives_no_minutes_below_nothing() -> None:
    sheet = [ran(part(1, 10), 0), part(2, 10)]
    assert lateness(meeting(), sheet, at(-50)) == ()
    assert [row.actual_minutes for row in rows(meeting(), sheet, at(-50))] == [0, None]


def test_what_was_left_alone_is_told_again_five_minutes_later() -> None:
    sheet = [ran(part(1, 10), 0), part(2, 40)]
    assert worth_telling(lateness(meeting(), sheet, at(12)), {}) is None
    assert worth_telling(lateness(meeting(), sheet, at(13)), {}) is not None
    assert worth_telling(lateness(meeting(), sheet, at(17)), {"end": 3}) is None
    assert worth_telling(lateness(meeting(), sheet, at(18)), {"end": 3}) is not None


@pytest.mark.parametrize("minutes", range(41))
def test_nothing_is_cut_below_half_or_five_minutes(minutes: int) -> None:
    assert min(minutes, 5) <= shortest(part(1, minutes)) <= minutes
    assert shortest(part(1, minutes)) >= minutes / 2


PART = st.tuples(st.integers(0, 90), st.booleans(), st.booleans(), st.sampled_from(["", "", "14:30", "15:10", "16:00"]))


@given(st.lists(PART, min_size=2, max_size=9), st.integers(0, 4), st.integers(0, 120), st.integers(30, 300))
def test_every_proposal_keeps_its_promises(
    parts: list[tuple[int, bool, bool, str]], past: int, over: int, booked: int
) -> None:
    sheet = [
        part(n, length, pinned=pinned, fixed=fixed, pause=pause)
        for n, (length, pinned, pause, fixed) in enumerate(parts)
    ]
    past = min(past, len(sheet) - 1)
    clock = 0.0
    for n in range(past):
        sheet[n] = ran(sheet[n], clock, clock + sheet[n].planned_minutes)
        clock += sheet[n].planned_minutes
    sheet[past] = ran(sheet[past], clock)
    now = at(clock + over)
    for late in lateness(meeting(booked), sheet, now):
        assert late.minutes >= 1
        assert late.saved <= late.minutes
        for cut in late.cuts:
            assert not cut.activity.pinned
            assert not cut.activity.started_at
            assert shortest(cut.activity) <= cut.minutes < cut.activity.planned_minutes
        fewer = {cut.activity.id: cut.minutes for cut in late.cuts}
        after = [replace(one, planned_minutes=fewer.get(one.id, one.planned_minutes)) for one in sheet]
        still = {one.key: one.minutes for one in lateness(meeting(booked), after, now)}
        assert still.get(late.key, 0) == late.minutes - late.saved
        assert (still.get(late.key, 0) == 0) == late.made_up
        if not late.made_up:
            assert all(cut.minutes == shortest(cut.activity) for cut in late.cuts)
