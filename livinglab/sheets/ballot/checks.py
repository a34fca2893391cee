"""What keeps a vote from being opened, each as a sentence, and what looks odd on it."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.sheets.ballot.bundles import bundle_checks
from livinglab.sheets.ballot.counting import consented
from livinglab.sheets.ballot.problems import channel_problems, slip_problems
from livinglab.sheets.ballot.read import BEGUN, COUNTED, BallotView
from livinglab.sheets.ballot.recount import recount_checks
from livinglab.sheets.ballot.voters import twice_check
from livinglab.sheets.ballot.weights import weight_checks
from livinglab.sheets.contract import Check


def missing(view: BallotView) -> list[Check]:
    """What has to happen before the result can be opened; empty when it can."""
    if not view.options and view.rule == "consent":
        return [Check(N_("Put the proposal up that everybody is asked about."), {})]
    if len(view.options) < 2 and view.rule != "consent":
        return [Check(N_("Put at least two ideas up for the vote."), {})]
    if view.rule == "equal_shares" and (lacking := _without_money(view)):
        return lacking
    if view.present is None:
        return [Check(N_("Say how many people are here, then the result can be opened."), {})]
    found = _numbers(view)
    begun = [slip.serial for channel in view.channels for slip in channel.slips if slip.status == BEGUN]
    if begun:
        found.append(Check(N_("Finish ballot {n}, which was begun, to open the result."), {"n": begun[0]}))
    if doubtful := sum(len(channel.doubtful) for channel in view.channels):
        found.append(Check(N_("Decide on {n} doubtful ballots, then the result can be opened."), {"n": doubtful}))
    return [*found, *bundle_checks(view), *recount_checks(view), *twice_check(view), *weight_checks(view)]


def _without_money(view: BallotView) -> list[Check]:
    """Equal shares need a purse and what each idea costs."""
    if not view.terms.purse:
        return [Check(N_("Say how much is in the purse, then the result can be opened."), {})]
    open_costs = ", ".join(option.code for option in view.options if not option.cost)
    if open_costs:
        return [Check(N_("Say what {codes} cost, then the result can be opened."), {"codes": open_costs})]
    return []


def _advice(view: BallotView) -> list[Check]:
    """Equal shares work badly where people name only one or two."""
    advised = view.terms.advise
    few = sum(
        slip.status == COUNTED and len(slip.given) < min(advised, len(view.options))
        for channel in view.channels
        for slip in channel.slips
    )
    if view.rule != "equal_shares" or view.revealed or not few:
        return []
    return [
        Check(
            N_("{n} ballots name fewer than {advised}; naming more makes equal shares fairer."),
            {"n": few, "advised": advised},
        )
    ]


def _numbers(view: BallotView) -> list[Check]:
    found = []
    lefts = [view.left(channel) or 0 for channel in view.channels]
    waiting = sum(len(channel.doubtful) for channel in view.channels)  # told apart from those still to be keyed in
    left, over = max(sum(left for left in lefts if left > 0) - waiting, 0), -sum(left for left in lefts if left < 0)
    apart = len(view.differences)
    surplus = view.surplus or 0
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
    if not view.question and not view.revealed:
        found.append(Check(N_("The vote has no question yet."), {}))
    for channel in view.channels:
        problems = [*channel_problems(view, channel)] if channel.by_totals else []
        for slip in channel.slips:
            problems += slip_problems(view, slip) if slip.status in (COUNTED, BEGUN) else []
        found += [Check(problem.message_id, dict(problem.args), "warning") for problem in problems]
    found += _advice(view)
    if not view.revealed:
        found += missing(view)
    elif view.rule == "consent" and (objections := consented(view).objection):
        found.append(Check(N_("{n} objections are open. Change the proposal and ask again."), {"n": objections}))
    elif not view.chosen and not view.closed:
        found.append(Check(N_("Nothing is chosen yet: tick what goes on."), {}))
    return found
