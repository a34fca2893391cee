"""Counts ratings again: medians and quartiles of scores, and how far ranks agree."""

from __future__ import annotations

from livinglab.analysis.concordance import concordance
from livinglab.analysis.quartiles import quartiles
from livinglab.analysis.ratings import medians
from livinglab.exchange.workshop_json.comparing.checker import Checker, agrees
from livinglab.exchange.workshop_json.content import Evaluation, Nuf, Priority


def check_priority(checker: Checker, priority: Priority) -> None:
    claims, place = priority.claims, "priority"
    if priority.raters is not None and priority.ranks:
        checker.number(f"{place}.raters", priority.raters, len(priority.ranks))
    found = concordance(priority.ranks)
    if found is None:
        for key in ("rank_sum", "W", "null_mean"):
            if key in claims:
                checker.cannot(f"{place}.{key}", claims[key])
        return
    if "rank_sum" in claims:
        plain = [sum(rank or 0 for rank in column) for column in zip(*priority.ranks, strict=True)]
        # Shared places may be written 2, 2, 4 or 2.5, 2.5, 4: both ways of adding up are right.
        if not _same(claims["rank_sum"], plain):
            checker.numbers(f"{place}.rank_sum", claims["rank_sum"], found.rank_sums)
    checker.number(f"{place}.W", claims.get("W"), found.w)
    checker.number(f"{place}.null_mean", claims.get("null_mean"), found.chance)


def _same(claimed: tuple[float, ...], found: list[float]) -> bool:
    return len(claimed) == len(found) and all(agrees(one, other) for one, other in zip(claimed, found, strict=True))


def check_nuf(checker: Checker, nuf: Nuf) -> None:
    for code, claimed in (nuf.median or {}).items():
        if nuf.scores.get(code):
            checker.numbers(f"nuf.median.{code}", claimed, medians(nuf.scores[code]))
        else:
            checker.cannot(f"nuf.median.{code}", list(claimed))


def check_evaluation(checker: Checker, evaluation: Evaluation) -> None:
    for index, claimed in enumerate(evaluation.claimed):
        if claimed is None:
            continue
        place = f"evaluation.criteria[{index}][1]"
        answers = evaluation.raw[index] if index < len(evaluation.raw) else ()
        found = quartiles(value for value in answers if value is not None)
        if found is None:
            checker.cannot(place, list(claimed))
        else:
            # Some write the median alone.
            checker.numbers(place, claimed, found.middle_first[: max(1, len(claimed))])
    if evaluation.n is not None and evaluation.raw:
        checker.number("evaluation.n", evaluation.n, max(len(row) for row in evaluation.raw))
