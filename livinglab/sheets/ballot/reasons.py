"""What people said beside their vote in a consent round, without their names, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.analysis.voting.consent import CONCERN, OBJECTION
from livinglab.i18n import tr, trn
from livinglab.sheets.ballot.counting import consented
from livinglab.sheets.ballot.problems import good_slips
from livinglab.sheets.ballot.read import BallotView


@dataclass(frozen=True)
class Reason:
    """`kind` is concern or objection."""

    kind: str
    words: str


def reasons(view: BallotView) -> tuple[Reason, ...]:
    """Objections first; a reason nobody wrote down is not made up."""
    if view.rule != "consent":
        return ()
    found = [
        Reason("objection" if value == OBJECTION else "concern", slip.reason)
        for slip in good_slips(view)
        for _, value in slip.given
        if slip.reason and value in (CONCERN, OBJECTION)
    ]
    return tuple(sorted(found, key=lambda reason: reason.kind != "objection"))


def consent_sentence(view: BallotView) -> str:
    """The decision in a sentence that names how many objections are open."""
    result = consented(view)
    if not result.voters:
        return tr("Nobody was asked yet.")
    if not result.stands:
        return trn("{n} objection is open, so the proposal does not stand yet.",
                   "{n} objections are open, so the proposal does not stand yet.", result.objection)  # fmt: skip
    if result.concern:
        return trn("Nobody objects: the proposal stands, with {n} concern kept beside it.",
                   "Nobody objects: the proposal stands, with {n} concerns kept beside it.", result.concern)  # fmt: skip
    return tr("Nobody objects: the proposal stands.")
