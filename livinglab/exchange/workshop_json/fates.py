"""What becomes of everything the format knows: stored, compared with a new count, or kept as provenance."""

from __future__ import annotations

import re
from enum import StrEnum
from fnmatch import fnmatchcase
from functools import cache


class Fate(StrEnum):
    """`UNKNOWN` things are kept with the project and printed in an appendix."""

    STORED = "stored"
    COMPARED = "compared"
    PROVENANCE = "provenance"
    UNKNOWN = "unknown"


_STORED = (
    "id", "title_ko", "title_en", "place", "region_type", "fiction", "teams", "roles", "agenda", "notes", "clusters",
    "needs", "problem", "hmw", "ideas", "selected", "assumptions", "indicators", "log", "learning", "decision", "trace",
    "msc", "msc_selected", "kpt", "fourL", "reflection", "actions",
    "dotvote.rule", "dotvote.voters", "dotvote.ballots",
    "priority.items", "priority.raters", "priority.ranks", "priority.reading",
    "majority_judgment.grades", "majority_judgment.voters", "majority_judgment.ballots",
    "budget_vote.unit", "budget_vote.budget", "budget_vote.voters", "budget_vote.approvals",
    "nuf.scale", "nuf.scores",
    "experiment.id", "experiment.hypothesis", "experiment.test", "experiment.metric", "experiment.criteria",
    "experiment.who", "experiment.risk",
    "measurements.weeks", "measurements.*",
    "measurements.*.before", "measurements.*.after", "measurements.*.weekly", "measurements.*.raw", "measurements.*.note",
    "measurements.*.stay_success", "measurements.*.improved", "measurements.*.worsened", "measurements.*.stay_fail",
    "survey.item", "survey.n_start", "survey.before", "survey.after", "survey.note",
    "evaluation.scale", "evaluation.criteria", "evaluation.raw", "evaluation.frame", "evaluation.rows",
)  # fmt: skip
_COMPARED = (
    "dotvote.tally",
    "priority.rank_sum", "priority.W", "priority.null_mean",
    "majority_judgment.counts", "majority_judgment.median", "majority_judgment.order",
    "budget_vote.votes", "budget_vote.greedy", "budget_vote.mes", "budget_vote.mes_add1", "budget_vote.covered",
    "nuf.median",
    "measurements.*_ci", "measurements.*_median", "measurements.*_median_iqr",
    "measurements.*.total", "measurements.*.ci", "measurements.*.diff",
    "measurements.*.before_median_iqr", "measurements.*.after_median_iqr", "measurements.*.median_iqr",
    "measurements.*.median", "measurements.*.diff_median", "measurements.*.pseudo_median",
    "measurements.*.plus*", "measurements.*.*_ci",
    "measurements.*.up", "measurements.*.same", "measurements.*.down", "measurements.*.wilcoxon",
    "measurements.*.p", "measurements.*.mcnemar_p",
    "survey.n_pairs", "survey.before_median_iqr", "survey.after_median_iqr", "survey.diff_median",
    "survey.pseudo_median", "survey.up", "survey.same", "survey.down", "survey.wilcoxon", "survey.diff", "survey.plus*",
    "evaluation.n", "evaluation.criteria[][1]",
)  # fmt: skip
_PROVENANCE = ("seed_facts",)

FATES: dict[str, Fate] = {
    **dict.fromkeys(_STORED, Fate.STORED),
    **dict.fromkeys(_COMPARED, Fate.COMPARED),
    **dict.fromkeys(_PROVENANCE, Fate.PROVENANCE),
}


@cache
def parts_of(place: str) -> frozenset[str]:
    """The keys (or patterns of keys) the format knows inside the object at this place; inside the whole file where it
    is empty."""
    found = set()
    for path in FATES:
        if not place:
            found.add(re.split(r"[.\[]", path)[0])
        elif path.startswith(place + "."):
            found.add(re.split(r"[.\[]", path[len(place) + 1 :])[0])
    return frozenset(found)


def fate_of(place: str) -> Fate:
    """What becomes of the value at a place such as `dotvote.tally.I1`: the longest path of the table that leads there."""
    own = _steps(place)
    leading = (path for path in FATES if _leads_to(_steps(path), own))
    found = max(leading, key=lambda path: (len(_steps(path)), len(path)), default="")
    return FATES.get(found, Fate.UNKNOWN)


def is_known(key: str, place: str) -> bool:
    """Whether the format knows this key of the object at this place."""
    return any(fnmatchcase(key, part) for part in parts_of(place))


def _steps(path: str) -> list[str]:
    return re.findall(r"\[\d*\]|[^.\[]+", path)


def _leads_to(steps: list[str], own: list[str]) -> bool:
    if len(steps) > len(own):
        return False
    return all(_is(step, mine) for step, mine in zip(steps, own, strict=False))


def _is(step: str, mine: str) -> bool:
    if mine.startswith("["):
        return step in ("[]", mine)
    return fnmatchcase(mine, step)
