"""The sentences that say why notes may go together."""

from __future__ import annotations

from livinglab.i18n import tr
from livinglab.sheets.board.offers import Offer, Reason


def reason_of(offer: Offer) -> str:
    """The shared words, as they were said."""
    if len(offer.reasons) > 1:
        first, second = (quoted(reason.forms[0]) for reason in offer.reasons[:2])
        return tr("{first} and {second} come up together", first=first, second=second)
    return _one(offer.reasons[0])


def _one(reason: Reason) -> str:
    if len(reason.forms) == 1:
        return tr("{word} comes up in each", word=quoted(reason.forms[0]))
    return tr("The same is said as {words}", words=", ".join(map(quoted, reason.forms)))


def quoted(word: str) -> str:
    return f"‘{word}’"
