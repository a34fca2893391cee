"""What an empty vote waits for, how to begin, and the act that begins it."""

from __future__ import annotations

from livinglab.i18n import tr
from livinglab.sheets.ballot import KIND
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.setup import RULES


def empty_words(view: BallotView, waiting: int) -> tuple[str, str, str]:
    """Title, sentence and button; `waiting` ideas could be put up."""
    if view.rule not in RULES:
        kept = tr("It is kept as it came and can be read on the laptop it came from.")
        return tr("A vote by a rule not known here"), kept, ""
    if view.rule == "consent":
        how = tr("Write the proposal in one sentence; then everybody is asked one by one.")
        return tr("Waiting for a proposal"), how, tr("Write the proposal")
    if waiting:
        return tr(KIND.awaits), tr(KIND.how), tr("Put {n} ideas up", n=waiting)
    how = tr("Ideas written in this project can be put up here. Write the first one in an earlier step.")
    return tr(KIND.awaits), how, ""
