"""Sentences about a vote that several widgets say."""

from __future__ import annotations

from livinglab.i18n import tr, trn
from livinglab.sheets.ballot.read import BallotView


def people_remark(view: BallotView) -> str:
    """How many people are here, or that nobody said so."""
    return trn("{n} person", "{n} people", view.present) if view.present is not None else tr("people not counted yet")
