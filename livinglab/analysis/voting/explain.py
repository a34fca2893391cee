"""How a result came about, one sentence a step; every rule's own count is told in the order it was made."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction

from livinglab.analysis.display import number_text
from livinglab.analysis.finding import Finding
from livinglab.analysis.voting.approval import ApprovalResult
from livinglab.analysis.voting.borda import BordaResult
from livinglab.analysis.voting.dots import DotResult, DotRule
from livinglab.analysis.voting.equal_shares import EqualShares
from livinglab.analysis.voting.majority_judgment import MajorityJudgment
from livinglab.analysis.voting.places import Place
from livinglab.analysis.voting.purse import PurseVote
from livinglab.analysis.voting.quadratic import QuadraticResult
from livinglab.analysis.voting.star import StarResult
from livinglab.i18n import N_, language, tr

Steps = tuple[Finding, ...]
_MOST_NAMED = 8


class Figure:
    """A number told in the language in use when the sentence is told."""

    def __init__(self, value: Fraction | int | float) -> None:
        self._value = value

    def __str__(self) -> str:
        return number_text(self._value, language())

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


class _Word:
    """A message told in the language in use when the sentence is told."""

    def __init__(self, message_id: str) -> None:
        self._id = message_id

    def __str__(self) -> str:
        return tr(self._id)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


def _together(options: Collection[str]) -> str:
    named = list(options)
    return ", ".join(named[:_MOST_NAMED]) + (" …" if len(named) > _MOST_NAMED else "")


def _places(order: Sequence[Place], totals: Mapping[str, Fraction | int], message_id: str) -> Iterator[Finding]:
    for place in order:
        yield Finding(
            message_id,
            {"rank": place.rank, "options": _together(place.options), "n": Figure(totals[place.options[0]])},
        )


def tie(chosen: Collection[str]) -> Finding | None:
    """That several stand in front alike and the rule does not part them."""
    if len(chosen) < 2:
        return None
    return Finding(
        N_("{options} are level; the rule does not part them, people decide."), {"options": _together(chosen)}
    )


def ties_of(order: Sequence[Place], totals: Mapping[str, object]) -> Finding | None:
    """Which options are level where lower cost, then the lot drawn before decides who comes first."""
    level = [place for place in order if place.tied and totals[place.options[0]]]
    if not level:
        return None
    return Finding(
        N_("Level in votes: {options}. The lower cost goes first, then the lot drawn before the vote."),
        {"options": " / ".join(_together(place.options) for place in level[:_MOST_NAMED])},
    )


def approvals(result: ApprovalResult) -> Steps:
    head = Finding(N_("{n} ballots; each names whatever it can live with."), {"n": result.voters})
    return (head, *_places(result.order, result.approvals, N_("Place {rank}: {options}, named on {n} ballots.")))


def greedy(vote: PurseVote, chosen: Sequence[str]) -> Steps:
    """The usual count with a purse: most votes first, while it lasts."""
    found = [Finding(N_("The purse holds {purse}."), {"purse": Figure(vote.budget)})]
    left = vote.budget
    for option in chosen:
        left -= vote.costs[option]
        found.append(
            Finding(
                N_("{option}: {n} votes, costs {cost}; {left} left."),
                {
                    "option": option,
                    "n": len(vote.approvals[option]),
                    "cost": Figure(vote.costs[option]),
                    "left": Figure(left),
                },
            )
        )
    return tuple(found)


def dots(result: DotResult, rule: DotRule) -> Steps:
    head = Finding(
        N_("{n} ballots; each may give {budget} dots, at most {cap} to one option."),
        {"n": result.voters, "budget": rule.budget, "cap": rule.cap},
    )
    return (head, *_places(result.order, result.totals, N_("Place {rank}: {options}, {n} dots.")))


def borda(result: BordaResult) -> Steps:
    found = [
        Finding(
            N_("{n} ballots; the first of {options} options gets {most} points, the last none."),
            {"n": result.voters, "options": len(result.points), "most": len(result.points) - 1},
        )
    ]
    if result.incomplete:
        found.append(
            Finding(N_("{n} ballots leave options out; these share the points nobody used."), {"n": result.incomplete})
        )
    found += _places(result.order, result.points, N_("Place {rank}: {options}, {n} points."))
    if result.beats_all:
        found.append(
            Finding(N_("Put side by side with each other one, {option} is ahead of all."), {"option": result.beats_all})
        )
    return tuple(found)


def judgment(result: MajorityJudgment, grades: Sequence[str]) -> Steps:
    found = []
    for place in result.order:
        for option in place.options:
            own = result.grades[option]
            if own.median is None:
                found.append(Finding(N_("{option}: nobody graded it."), {"option": option}))
                continue
            better, worse = sum(own.counts[own.median + 1 :]), sum(own.counts[: own.median])
            found.append(
                Finding(
                    N_("Place {rank}: {option}, middle grade “{grade}” ({better} of {n} better, {worse} worse)."),
                    {"rank": place.rank, "option": option, "grade": grades[own.median], "better": better,
                     "worse": worse, "n": own.voters},
                )
            )  # fmt: skip
    return (
        *found,
        *(
            _parted(one.winner, one.loser, grades[one.winner_grade], grades[one.loser_grade])
            for one in result.tie_breaks
        ),
    )


def _parted(winner: str, loser: str, winner_grade: str, loser_grade: str) -> Finding:
    return Finding(
        N_("{winner} and {loser} have the same middle grade. Taking middle grades away from both, the next one is “{better}” for {winner} and “{worse}” for {loser}."),
        {"winner": winner, "loser": loser, "better": winner_grade, "worse": loser_grade},
    )  # fmt: skip


def judgment_tie(result: MajorityJudgment, grades: Sequence[str]) -> Finding | None:
    """How the first place was parted from the second, where their middle grades are the same."""
    first = result.order[0].options
    for one in result.tie_breaks:
        if one.winner in first:
            return _parted(one.winner, one.loser, grades[one.winner_grade], grades[one.loser_grade])
    return None


def star(result: StarResult) -> Steps:
    found = [*_places(result.order, result.totals, N_("Place {rank}: {options}, {n} stars."))]
    if len(result.runoff) == 2:
        one, other = result.runoff
        found.append(
            Finding(
                N_("Run-off: {one} is preferred on {a} ballots, {other} on {b}, {c} show no preference."),
                {"one": one, "other": other, "a": result.runoff[one], "b": result.runoff[other], "c": result.no_preference},
            )
        )  # fmt: skip
    elif len(result.finalists) > 2:
        found.append(
            Finding(
                N_("{options}: who takes the second seat in the run-off is level."),
                {"options": _together(result.finalists)},
            )
        )
    found.append(Finding(N_("How it was decided: {rule}."), {"rule": _Word(result.decided_by)}))
    return tuple(found)


def star_tie(result: StarResult) -> Finding | None:
    """What parted the first from the second where stars or the run-off were level."""
    if result.winner is None:
        return tie(result.finalists)
    plain = N_("preferred on more ballots")
    level = len({result.totals[one] for one in result.finalists}) < len(result.finalists)
    if result.decided_by == plain and not level:
        return None
    return Finding(N_("How it was decided: {rule}."), {"rule": _Word(result.decided_by)})


def quadratic(result: QuadraticResult, credits_each: int) -> Steps:
    head = Finding(
        N_("{n} ballots; everybody has {credits} counters, and v votes cost v times v."),
        {"n": result.voters, "credits": credits_each},
    )
    return (
        head, *_places(result.order, result.votes, N_("Place {rank}: {options}, {n} votes.")),
        Finding(N_("{n} counters were not used."), {"n": result.unspent}),
    )  # fmt: skip


def shares(vote: PurseVote, result: EqualShares) -> Steps:
    found = [
        Finding(
            N_("The purse of {purse} among {n} voters: {share} each."),
            {"purse": Figure(vote.budget), "n": vote.voters, "share": Figure(vote.share)},
        )
    ]
    if result.raised:
        found.append(
            Finding(
                N_("Not everything could be spent that way, so each share was raised to {share} (Add1)."),
                {"share": Figure(result.share)},
            )
        )
    for number, each in enumerate(result.rounds, 1):
        found.append(
            Finding(
                N_("{number}. {option} costs {cost}: {payers} supporters pay at most {payment} each, which counts as {votes} votes."),
                {"number": number, "option": each.option, "cost": Figure(vote.costs[each.option]), "payers": each.payers,
                 "payment": Figure(each.highest_payment), "votes": Figure(each.effective_votes)},
            )
        )  # fmt: skip
    found.append(
        Finding(
            N_("Spent {cost} of {purse}; nothing more fits or can be paid by those who want it."),
            {"cost": Figure(result.cost), "purse": Figure(vote.budget)},
        )
    )
    paid = [payment for payment in result.paid.values() if payment]
    if result.raised and paid:
        found.append(
            Finding(
                N_("Voters paid between {least} and {most}: raising the shares makes parts unequal."),
                {"least": Figure(min(paid)), "most": Figure(max(paid))},
            )
        )
    return tuple(found)


def shares_tie(result: EqualShares) -> Finding | None:
    """The first purchase that had an equal, and what decided."""
    for each in result.rounds:
        if each.tied and each.tie_rule:
            return Finding(
                N_("{option} before {others}: {rule}."),
                {"option": each.option, "others": _together(each.tied), "rule": _Word(each.tie_rule)},
            )
    return None
