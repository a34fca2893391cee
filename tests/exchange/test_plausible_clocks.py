"""A package whose clocks name no moment is refused before a page stumbles over them."""

from __future__ import annotations

from typing import Any

import pytest

from livinglab.exchange.plausible import is_plausible
from livinglab.model.lab import Activity


def activity(data: dict[str, Any]) -> Activity:
    return Activity(id="a", project_id="p", workshop_id="w", ord="1", title="순서", data=data)


@pytest.mark.parametrize(
    "data",
    [{"fixed_start": "25:99"}, {"paused_at": "아까"}, {"team_clocks": {"해": {"started_at": "2026-11-22"}}},
     {"team_clocks": {"해": {"finished_at": "x"}}}],
)  # fmt: skip
def test_what_names_no_moment_is_refused(data: dict[str, Any]) -> None:
    assert not is_plausible(activity(data))


def test_what_the_program_writes_is_taken() -> None:
    moment = "2026-11-22T05:00:00.000+00:00"
    data = {"fixed_start": "15:00", "paused_at": moment, "team_clocks": {"해": {"started_at": moment, "extra": 5}}}
    assert is_plausible(activity(data))
