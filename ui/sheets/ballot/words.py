"""Sentences about a vote that several widgets say."""

from __future__ import annotations

from livinglab.i18n import N_, tr, trn
from livinglab.sheets.ballot.read import BallotView, ChannelView


def people_remark(view: BallotView) -> str:
    """How many people are here, or that nobody said so."""
    return trn("{n} person", "{n} people", view.present) if view.present is not None else tr("people not counted yet")


_SINGLY = {
    "borda": N_("An order compares the ideas on one paper, so sums of places cannot be handed in and hands cannot show one."),
    "majority_judgment": N_("Everybody gives each idea a grade of its own, so hands would have to be counted for every grade; sums of grades go in as totals."),
    "star": N_("The run-off asks on each paper which of two ideas has more stars, so sums of stars are not enough and hands cannot show it."),
    "quadratic": N_("Whether the tokens suffice is seen on each paper only, so sums cannot be handed in and hands cannot show it."),
    "equal_shares": N_("Each person pays for what they named, so it has to be known what stands together on a paper; sums cannot tell."),
}  # fmt: skip


def singly_words(view: BallotView, channel: ChannelView) -> str:
    """Why a way other than paper has ballots too by this rule, and how alike ones go quickly."""
    if channel.channel.kind == "paper" or view.rule not in _SINGLY or channel.by_totals:
        return ""
    return tr(_SINGLY[view.rule]) + " " + tr("Ballots that are alike are entered once, with * and their number.")
