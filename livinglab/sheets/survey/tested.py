"""What a test adds to the counts of a survey, for the report only: typical change and p, Holm's over all of them."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.analysis.display import change_text
from livinglab.analysis.holm import holm
from livinglab.analysis.wilcoxon import FEWEST_TO_SHOW
from livinglab.i18n import language, tr, trn
from livinglab.sheets.survey.view import COMPARISONS, Question, SurveyView


@dataclass(frozen=True)
class Tested:
    """Two waves of a question where at least six people changed; `p` is adjusted for all tests of the sheet."""

    question: Question
    waves: tuple[str, str]
    changed: int
    raw: float
    p: float


def adjusted_tests(view: SurveyView) -> list[Tested]:
    """Wilcoxon's signed ranks for a scale (Wilcoxon 1945), McNemar's exact test for yes and no (McNemar 1947), both from
    six people who changed on; with fewer no p can fall below .05. Adjusted together (Holm 1979)."""
    found = [(question, waves, *one) for question in view.questions for waves in question.compared
             if (one := _raw(question, *waves)) is not None]  # fmt: skip
    adjusted = holm([raw for *_, raw in found])
    return [Tested(*one, p) for one, p in zip(found, adjusted, strict=True)]


def tested_sentences(view: SurveyView) -> list[str]:
    """One sentence a test, and before them how many were looked at together."""
    found = adjusted_tests(view)
    if not found:
        return []
    together = trn(
        "Looked at by test where six people or more changed: {n} comparison.",
        "Looked at by test where six people or more changed: {n} comparisons, p made stricter for all together (Holm).",
        len(found),
    )
    return [together, *(_sentence(one) for one in found)]


def _raw(question: Question, first: str, second: str) -> tuple[int, float] | None:
    if question.is_yes_no:
        table = question.yes_no(first, second)
        changed = table.improved + table.worsened
        return (changed, table.p) if changed >= FEWEST_TO_SHOW and table.p is not None else None
    test = question.between(first, second).test
    return (test.n, test.p) if test is not None else None


def _sentence(one: Tested) -> str:
    change = one.question.between(*one.waves)
    name = f"{one.question.code}, {tr(COMPARISONS[one.waves])}"
    if one.question.is_yes_no or change.median_change is None or change.pseudo_median is None:
        return tr(
            "{name}: {n} people changed their answer, exact McNemar test {p}.", name=name, n=one.changed, p=_p(one.p)
        )
    return tr(
        "{name}: {n} people changed; the middle of all changes is {median}, their typical size {typical}"
        " (Hodges–Lehmann), signed-rank test {p}.",
        name=name, n=one.changed, median=change_text(change.median_change, language()),
        typical=change_text(change.pseudo_median, language()), p=_p(one.p),
    )  # fmt: skip


def _p(p: float) -> str:
    return "p < 0.001" if p < 0.001 else f"p = {p:.3f}"
