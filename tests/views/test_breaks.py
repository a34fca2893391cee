"""When people last rested, by what really happened."""

from __future__ import annotations

from dataclasses import replace

from livinglab.views.breaks import break_is_due, last_rest, minutes_without_break
from tests.views.test_lateness import at, part, ran


def test_minutes_count_from_the_beginning_and_from_the_last_break() -> None:
    sheet = [ran(part(1, 60), 0, 60), ran(part(2, 30), 60), part(3, 30)]
    assert minutes_without_break(sheet, at(89)) == 89
    assert break_is_due(sheet, at(89), {}) == 0
    assert break_is_due(sheet, at(91), {}) == 91
    rested = [ran(part(1, 60), 0, 60), ran(part(2, 10, pause=True), 60, 72), ran(part(3, 30), 72), part(4, 10)]
    assert minutes_without_break(rested, at(100)) == 28


def test_no_break_is_offered_in_a_break_before_one_or_while_the_clock_is_held() -> None:
    work, rest = ran(part(1, 60), 0), part(2, 10, pause=True)
    assert minutes_without_break([work, rest], at(95)) == 0
    assert minutes_without_break([replace(work, ended_at="x", data={}), ran(rest, 92)], at(95)) == 0
    assert minutes_without_break([replace(work, data={"paused_at": ran(work, 90).started_at})], at(95)) == 0


def test_left_alone_it_comes_again_half_an_hour_later_and_anew_after_a_break() -> None:
    sheet = [ran(part(1, 200), 0), part(2, 30)]
    left = {f"break:{last_rest(sheet)}": 92}
    assert break_is_due(sheet, at(121), left) == 0
    assert break_is_due(sheet, at(122), left) == 122
    later = [ran(part(1, 60), 0, 95), ran(part(2, 5, pause=True), 95, 100), ran(part(3, 90), 100)]
    assert break_is_due(later, at(190), left) == 90


def test_a_meeting_left_open_overnight_needs_no_break() -> None:
    assert minutes_without_break([ran(part(1, 60), 0)], at(60 * 14)) == 0
