"""Where the votes of an opened result came from: a line of sub-totals, and what weights make of them."""

from __future__ import annotations

from fractions import Fraction

from livinglab.analysis.display import number_text
from livinglab.analysis.voting.weighted import MARKS, PEOPLE
from livinglab.i18n import N_, language, tr, trn
from livinglab.sheets.ballot.channels import ChannelView
from livinglab.sheets.ballot.count import DotCount
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.weights import groups, weight_base, weights_sentence

_PER = {
    PEOPLE: N_("With the weights, for 100 people: {scores}."),
    MARKS: N_("With the weights, for 100 dots: {scores}."),
}


def people_of(channel: ChannelView) -> int:
    """People whose vote came in this way, blank ones among them."""
    return channel.counted + channel.blank


def channels_line(view: BallotView) -> str:
    """현장 종이 32명 · 손 5명 · 사전 8명; nothing where all came in one way."""
    used = [channel for channel in view.channels if people_of(channel)]
    if len(used) < 2 and not any(channel.channel.source for channel in used):
        return ""
    return " · ".join(
        trn("{name} {n} person", "{name} {n} people", people_of(channel), name=channel.name) for channel in used
    )


def papers_line(view: BallotView) -> str:
    """What became of the papers, where some were blank, spoiled or not used."""
    blank, spoiled, unused = (
        sum(getattr(channel, name) for channel in view.channels) for name in ("blank", "spoiled", "unused")
    )
    if not (blank or spoiled or unused):
        return ""
    counted = sum(channel.counted for channel in view.channels)
    return tr("Given out {issued} = counted {counted} + blank {blank} + spoiled {spoiled} + not used {unused}.",
              issued=view.total_issued, counted=counted, blank=blank, spoiled=spoiled, unused=unused)  # fmt: skip


def weighted_sentences(view: BallotView, counted: DotCount) -> list[str]:
    """The weights as they were agreed, what they are of, the scores, and what the plain sum would have said."""
    if counted.weighted is None:
        return []
    of = N_("Each part's dots were taken as a share of its dots.") if weight_base(view) == MARKS else N_(
        "In each part it was asked how many dots each idea has for one person."
    )  # fmt: skip
    if view.rule == "approval" and weight_base(view) != MARKS:
        of = N_("In each part it was asked what share of its people named an idea.")
    scores = ", ".join(f"{row.option.code} {score_text(row.score)}" for row in counted.rows if row.score is not None)
    plain = ", ".join(
        f"{code} {counted.result.totals[code]}" for place in counted.result.order for code in place.options
    )
    return [
        tr("Weights: {weights}.", weights=weights_sentence(groups(view))) + " " + tr(of),
        tr(_PER[weight_base(view)], scores=scores),
        tr("Without weights, all votes added: {numbers}.", numbers=plain),
    ]


def score_text(score: Fraction) -> str:
    """A score for 100 people or dots; the number itself stays an exact fraction."""
    return number_text(float(round(score * 100, 1)), language())
