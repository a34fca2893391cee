"""What keeps a vote from being opened, each as a sentence, and what looks odd on it."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.sheets.ballot.count import channel_problems, slip_problems
from livinglab.sheets.ballot.read import BEGUN, BallotView
from livinglab.sheets.contract import Check


def missing(view: BallotView) -> list[Check]:
    """What has to happen before the result can be opened; empty when it can."""
    if len(view.options) < 2:
        return [Check(N_("Put at least two ideas up for the vote."), {})]
    if view.present is None:
        return [Check(N_("Say how many people are here, then the result can be opened."), {})]
    found = _numbers(view)
    begun = [slip.serial for channel in view.channels for slip in channel.slips if slip.status == BEGUN]
    if begun:
        found.append(Check(N_("Finish ballot {n}, which was begun, to open the result."), {"n": begun[0]}))
    return found


def _numbers(view: BallotView) -> list[Check]:
    found = []
    lefts = [view.left(channel) or 0 for channel in view.channels]
    left, over = sum(left for left in lefts if left > 0), -sum(left for left in lefts if left < 0)
    apart = len(view.differences)
    surplus = view.total_issued - (view.present or 0)
    if not view.channels:
        left = view.present or 0
        surplus = 0
    if left and apart:
        found.append(
            Check(N_("Enter {n} more ballots and settle {m} keyed in differently, then the result can be opened."),
                  {"n": left, "m": apart})
        )  # fmt: skip
    elif left:
        found.append(Check(N_("Enter {n} more ballots, then the result can be opened."), {"n": left}))
    elif apart:
        found.append(Check(N_("Settle {m} ballots keyed in differently, then the result can be opened."), {"m": apart}))
    if over:
        found.append(
            Check(
                N_("{n} more ballots were entered than were given out. Correct the numbers to open the result."),
                {"n": over},
            )
        )
    if surplus > 0:
        found.append(Check(N_("{n} votes more than people. Correct the numbers to open the result."), {"n": surplus}))
    elif surplus < 0:
        found.append(
            Check(N_("{n} people have no ballot yet. Correct the numbers to open the result."), {"n": -surplus})
        )
    return found


def checks(view: BallotView) -> list[Check]:
    """Hints while voting, and warnings where something on paper cannot be right."""
    found: list[Check] = []
    if view.rule != "dots":
        return found
    if not view.question and not view.revealed:
        found.append(Check(N_("The vote has no question yet."), {}))
    for channel in view.channels:
        problems = [*channel_problems(view, channel)] if channel.by_totals else []
        for slip in channel.slips:
            problems += slip_problems(view, slip)
        found += [Check(problem.message_id, dict(problem.args), "warning") for problem in problems]
    if not view.revealed:
        found += missing(view)
    elif not view.chosen:
        found.append(Check(N_("Nothing is chosen yet: tick what goes on."), {}))
    return found
