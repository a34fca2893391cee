"""Everything that is counted again, in the order of the file."""

from __future__ import annotations

from livinglab.exchange.workshop_json.comparing.checker import Checker
from livinglab.exchange.workshop_json.comparing.measured import check_measurements, check_survey
from livinglab.exchange.workshop_json.comparing.rated import check_evaluation, check_nuf, check_priority
from livinglab.exchange.workshop_json.comparing.voted import check_budget, check_dots, check_judgment
from livinglab.exchange.workshop_json.content import Content


def compare(content: Content) -> Checker:
    """The file's mistakes: derived figures that do not follow from its own data."""
    checker = Checker()
    if content.dotvote is not None:
        check_dots(checker, content.dotvote)
    if content.priority is not None:
        check_priority(checker, content.priority)
    if content.majority_judgment is not None:
        check_judgment(checker, content.majority_judgment)
    if content.budget_vote is not None:
        check_budget(checker, content.budget_vote, content.ideas)
    if content.nuf is not None:
        check_nuf(checker, content.nuf)
    for series in content.measurements:
        check_measurements(checker, series)
    if content.survey is not None:
        check_survey(checker, content.survey)
    if content.evaluation is not None:
        check_evaluation(checker, content.evaluation)
    return checker
