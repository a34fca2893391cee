"""Which way of working the region's figures speak for: reasons on both sides, each from one indicator; nothing is decided."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.i18n import N_, tr
from livinglab.sheets.rating.differing import number
from livinglab.sheets.rating.read import RatingView

TYPES = {"community_led": N_("Led by the community"), "resource_combining": N_("Combining resources")}
"""S0-15 and S0-16, after Choi and Kang (2019)."""

_LEAST_HIGH, _MOST_LOW = 0.75, 0.25
_ASK = N_("{indicator} is {value}: residents can carry experiments themselves.")
_TOGETHER = N_("{indicator} is {value}: it is easier to begin together with the administration.")
_PARTNER = N_("{indicator} is {value}: the administration can bring money, rules and staff.")
_ALONE = N_(
    "{indicator} is {value}: little can be counted on from the administration, so residents’ own strength matters."
)
_OWN = N_("{indicator} is {value}: there is something in the region to begin with, without waiting for others.")
_OUTSIDE = N_("{indicator} is {value}: resources from outside have to be joined with those here.")
_RULES = {
    "economy": (("community_led", _OWN), ("resource_combining", _OUTSIDE)),
    "participation": (("community_led", _ASK), ("resource_combining", _TOGETHER)),
    "institutions": (("community_led", _ASK), ("resource_combining", _TOGETHER)),
    "government": (("resource_combining", _PARTNER), ("community_led", _ALONE)),
}
"""For each element of the profile: what a high value speaks for, and what a low one does."""


@dataclass(frozen=True)
class Reasons:
    """Sentences for each type of region, and how many indicators speak for neither or have no value yet."""

    of: dict[str, tuple[str, ...]]
    between: int
    empty: int


def reasons(view: RatingView) -> Reasons:
    """From the medians of the filled indicators; a value in the middle speaks for neither side."""
    low, high = view.bounds
    found: dict[str, list[str]] = {one: [] for one in TYPES}
    between = empty = 0
    for criterion in view.criteria:
        median = view.summary(criterion.key).median
        rules = _RULES.get(criterion.group)
        if median is None or rules is None:
            empty += median is None
            continue
        share = (median - low) / (high - low)
        if _MOST_LOW < share < _LEAST_HIGH:
            between += 1
            continue
        side, words = rules[0 if share >= _LEAST_HIGH else 1]
        found[side].append(tr(words, indicator=criterion.name, value=number(median)))
    return Reasons({side: tuple(lines) for side, lines in found.items()}, between, empty)


def chosen(view: RatingView) -> tuple[str, str]:
    """The facilitator's choice and why; empty where none was made."""
    return view.project.region_type, str(view.project.data.get("region_type_reason") or "")
