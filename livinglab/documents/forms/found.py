"""What was found in a form, a line a name: what becomes of it, and what a person may put there instead."""

from __future__ import annotations

from dataclasses import dataclass, replace

from livinglab.documents.forms.facts import ROW_NAMES, TEXT_NAMES, Facts, key
from livinglab.documents.forms.report import FormReport, Kind, Outcome
from livinglab.i18n import N_

# What a project knows, as the window calls it.
FACT_NAMES = {
    "title": N_("Name of the project"),
    "code": N_("Code of the project"),
    "period": N_("From the first to the last meeting"),
    "dates": N_("Dates of the meetings"),
    "place": N_("Where it takes place"),
    "people": N_("How many people"),
    "teams": N_("How many teams"),
    "meetings": N_("How many meetings"),
    "notes": N_("How many notes"),
    "problem": N_("Problem sentence"),
    "ideas": N_("Chosen ideas"),
    "hypothesis": N_("What the experiment supposed"),
    "indicators": N_("Indicators and their readings"),
    "learning": N_("What was learned"),
    "decision": N_("Decision"),
    "commitments": N_("Commitments"),
}
_WORST = (Outcome.UNKNOWN, Outcome.EMPTY, Outcome.KEPT, Outcome.FILLED)


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A name on the form; `times` how often it stands there. `choices` are our keys a person may put there instead,
    `chosen` the one it stands for now."""

    name: str
    kind: Kind
    outcome: Outcome
    value: str = ""
    times: int = 1
    choices: tuple[str, ...] = ()
    chosen: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What it is told by after a choice has changed its outcome."""
        group = "kept" if self.outcome is Outcome.KEPT else "column" if self.kind is Kind.COLUMN else ""
        return key(self.name), group


def found_lines(report: FormReport, facts: Facts) -> tuple[FoundLine, ...]:
    """A line a name in the order of the form; of several places the one that needs a look tells the outcome."""
    found: dict[tuple[str, str], FoundLine] = {}
    for place in report.places:
        line = FoundLine(place.name, place.kind, place.outcome, place.value)
        before = found.get(line.key)
        if before is None:
            found[line.key] = _with_choices(line, facts)
        else:
            worse = min(before.outcome, place.outcome, key=_WORST.index)
            value = before.value if before.outcome is worse else place.value
            found[line.key] = replace(before, outcome=worse, value=value, times=before.times + 1)
    return tuple(found.values())


def _with_choices(line: FoundLine, facts: Facts) -> FoundLine:
    if line.outcome is Outcome.KEPT or line.kind is Kind.COLUMN:
        return line
    choices = tuple(ROW_NAMES if line.kind is Kind.ROWS else TEXT_NAMES)
    return replace(line, choices=choices, chosen=facts.own(line.name))
