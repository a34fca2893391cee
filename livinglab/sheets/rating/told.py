"""What a rating sheet says in sentences: who sees it differently, the minority's order, weights, rounds, who is missing."""

from __future__ import annotations

from livinglab.analysis.display import change_text
from livinglab.i18n import language, tr
from livinglab.sheets.rating.differing import (
    against,
    may_stop,
    number,
    round_name,
    rounds,
    split_sentence,
    splits,
    weighted,
)
from livinglab.sheets.rating.read import RatingView, rater_name


def told(view: RatingView) -> list[str]:
    """From what divides people to what holds."""
    found = split_sentences(view)
    found += [
        tr("{rater} sees another order: {order}.", rater=rater_name(rater), order=" → ".join(order))
        for rater, order in against(view)
    ]
    return [*found, *_rounds(view), *weight_sentences(view), *_gaps(view)]


def split_sentences(view: RatingView) -> list[str]:
    """What divides people; estimates in rounds stay without names."""
    return [split_sentence(one, names=view.setup.rounds == 1) for one in splits(view)]


def _rounds(view: RatingView) -> list[str]:
    found = []
    for one in rounds(view):
        name = f"{one.target.code} · {one.criterion.name}" if one.target else one.criterion.name
        said = {"name": name, "round": round_name(view, one.moment), "median": number(one.quartiles.median),
                "low": number(one.quartiles.low), "high": number(one.quartiles.high)}  # fmt: skip
        if one.moved is None:
            found.append(tr("{name}, {round}: median {median}, middle half {low} to {high}.", **said))
        else:
            moved = change_text(one.moved, language())
            found.append(
                tr("{name}, {round}: median {median} ({moved}), middle half {low} to {high}.", moved=moved, **said)
            )
    stop = may_stop(view)
    if stop is not None and found:
        found.append(
            tr("Estimates lie close together now; no further round is needed.")
            if stop and view.latest != "3"
            else tr("Three rounds are done; what still differs stays written down.")
            if stop
            else tr("Estimates still lie apart. Share reasons, then estimate once more.")
        )
    return found


def weight_sum(view: RatingView) -> float:
    """All weights together."""
    return sum(one.weight or 0.0 for one in view.criteria)


def weight_sentences(view: RatingView) -> list[str]:
    """Whether weights are whole, the order they give, and whether it holds when they change."""
    if not view.setup.weights or not any(one.weight is not None for one in view.criteria):
        return []
    whole = weight_sum(view)
    found = [] if whole == 100 else [tr("Weights add up to {sum}; 100 are to be shared out.", sum=number(whole))]
    result = weighted(view)
    if result is None:
        return found
    order = sorted(range(len(view.targets)), key=lambda place: result.places[place])
    lines = ", ".join(f"{result.places[place]}. {view.targets[place].code}" for place in order)
    found.append(tr("Order by weighted medians: {order}.", order=lines))
    if result.holds:
        found.append(tr("The order holds with equal weights and without any one criterion."))
    if not result.equal_weights_hold:
        found.append(tr("With equal weights the order would be another one."))
    if result.overturned_by:
        names = ", ".join(view.criteria[place].name for place in result.overturned_by)
        found.append(tr("Without one of these the order would be another one: {names}.", names=names))
    return found


def _gaps(view: RatingView) -> list[str]:
    """How many said "do not know", which is not the same as missing."""
    unknown = len(view.unknown)
    return (
        [tr("{n} answers say “do not know or does not apply”; they are not counted as a value.", n=unknown)]
        if unknown
        else []
    )
