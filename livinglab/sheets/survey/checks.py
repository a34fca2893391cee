"""What is odd or missing on a survey."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.i18n import N_
from livinglab.sheets.contract import Check
from livinglab.sheets.survey.view import SurveyView

MOST_QUESTIONS = 5
FEW_PAIRS = 5


def checks(view: SurveyView) -> Sequence[Check]:
    """Hints in the order a facilitator meets them."""
    found: list[Check] = []
    if len(view.questions) > MOST_QUESTIONS:
        found.append(
            Check(N_("{n} questions tire people. Five at most are answered with care."), {"n": len(view.questions)})
        )
    outside = [
        question.code
        for question in view.questions
        for wave in question.waves.values()
        if any(value is not None and not question.scale[0] <= value <= question.scale[1] for value in wave.values())
    ]
    if outside:
        found.append(
            Check(
                N_("{codes}: there are answers outside the scale."),
                {"codes": ", ".join(dict.fromkeys(outside))},
                "warning",
            )
        )
    found += [
        Check(N_("More people answered than were asked: {answered} of {invited}. Please look at the number of people asked."),
              {"answered": len(view.answered(wave)), "invited": invited}, "warning")
        for wave, invited in view.invited.items()
        if len(view.answered(wave)) > invited
    ]  # fmt: skip
    after_only = view.unmatched("after")
    before_only = view.unmatched("before") if view.answered("after") else ()
    if after_only:
        found.append(
            Check(
                N_("{n} aliases stand only in the survey afterwards. Perhaps one is written differently."),
                {"n": len(after_only)},
            )
        )
    if before_only:
        found.append(
            Check(N_("{n} people answered before and not again. They are not compared."), {"n": len(before_only)})
        )
    pairs = max((question.change.n for question in view.questions), default=0)
    if 0 < pairs < FEW_PAIRS:
        found.append(Check(N_("Only {n} people answered both times: read each line, not the sum."), {"n": pairs}))
    return found
