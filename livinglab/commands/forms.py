"""Fills the office's own form with a project's facts and tells what became of each place in it."""

from __future__ import annotations

from pathlib import Path

from livinglab.commands.projects import existing_library, project_by_code
from livinglab.documents.forms.facts import facts_of
from livinglab.documents.forms.fill import ending_of_form, fill_form
from livinglab.documents.forms.report import FormReport, Outcome
from livinglab.i18n import N_, tr

_SHOWN = 40  # letters of a value in the list
_TOLD = {
    Outcome.EMPTY: N_("The project has nothing for: {names}"),
    Outcome.UNKNOWN: N_("Nobody here knows these names, they stay as they are: {names}"),
    Outcome.KEPT: N_("Words stand there already, they stay as they are: {names}"),
}


def form(library: Path, code: str, file: Path, out: Path, language: str) -> int:
    """Write the filled form into `out`; raises UserError for a form or a code that is not there."""
    keeper = existing_library(library)
    try:
        project = project_by_code(keeper.store, code)
        facts = facts_of(keeper.store, project.id, language)
    finally:
        keeper.close()
    out.mkdir(parents=True, exist_ok=True)
    target = out / f"{file.stem}-{project.code}.{ending_of_form(file)}"
    _tell(fill_form(file, facts, target))
    print(target.name)
    return 0


def _tell(report: FormReport) -> None:
    if not report.places:
        print(tr("Nothing to fill was found in the form: no label, no field, no {{{{name}}}}."))
    for place in report.places:
        if place.outcome is Outcome.FILLED:
            value = " ".join(place.value.split())
            print(f"{place.name}: {value if len(value) <= _SHOWN else value[:_SHOWN] + '…'}")
    for outcome, sentence in _TOLD.items():
        if names := report.names(outcome):
            print(tr(sentence, names=", ".join(names)))
