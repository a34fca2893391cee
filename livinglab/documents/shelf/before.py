"""Papers that lie on the tables before anybody comes."""

from __future__ import annotations

from livinglab.blocks.blocks import Document, Paper
from livinglab.documents.compose.consent_form import consent_form
from livinglab.documents.compose.run_sheet import run_sheet
from livinglab.documents.compose.tables.name_tags import name_tags
from livinglab.documents.compose.tables.note_slips import note_slips
from livinglab.documents.compose.tables.sign_in import sign_in
from livinglab.documents.compose.tables.table_signs import table_signs
from livinglab.documents.compose.worksheet import session_of, worksheet
from livinglab.documents.shelf.kinds import Asked, PaperKind
from livinglab.i18n import N_, tr
from livinglab.methods import Method
from livinglab.model.lab import Workshop


def _run_sheets(asked: Asked) -> list[Document]:
    return [run_sheet(asked.store, one.id, asked.methods, language=asked.language) for one in asked.workshops]


def _consent_forms(asked: Asked) -> list[Document]:
    return [consent_form(asked.store, asked.project_id, large=asked.large, language=asked.language)]


def _no_meeting(asked: Asked) -> str:
    return "" if asked.workshops else tr("There is no meeting yet.")


def _meetings(asked: Asked) -> list[Workshop]:
    """Those where people come together; the weeks of an experiment have no tables."""
    return [one for one in asked.workshops if one.form == "meeting"]


def _nobody_comes(asked: Asked) -> str:
    return "" if _meetings(asked) else tr("There is no meeting yet.")


def _sign_in(asked: Asked, names: bool = False) -> list[Document]:
    return [
        sign_in(asked.lab, one, names=names, large=asked.large, language=asked.language) for one in _meetings(asked)
    ]


def _with_notes(asked: Asked) -> list[Workshop]:
    """Meetings with an activity that needs notes, and those where nobody says yet how anything is done."""
    found = []
    for one in _meetings(asked):
        methods = [asked.methods.get(each.method_id) for each in asked.lab.activities if each.workshop_id == one.id]
        known = [method for method in methods if method is not None]
        if not known or any("notes" in method.needs for method in known):
            found.append(one)
    return found


def _no_notes(asked: Asked) -> str:
    return "" if _with_notes(asked) else tr("No meeting has an activity that needs notes.")


def _slips(asked: Asked) -> list[Document]:
    return [
        slips for one in _with_notes(asked)
        for slips in note_slips(asked.lab, one, large=asked.large, language=asked.language)
    ]  # fmt: skip


def _worksheets(asked: Asked, paper: Paper = "A4") -> list[Document]:
    """One a method, in the order of the run sheets; a method that comes twice lies there from the first time on."""
    return [
        worksheet(method, session=session_of(asked.store, meeting, language=asked.language), large=asked.large,
                  paper=paper, language=asked.language)
        for method, meeting in _methods(asked)
    ]  # fmt: skip


def _methods(asked: Asked) -> list[tuple[Method, Workshop]]:
    found: dict[str, tuple[Method, Workshop]] = {}
    for meeting in asked.workshops:
        for activity in asked.lab.activities:
            method = asked.methods.get(activity.method_id) if activity.workshop_id == meeting.id else None
            if method is not None and method.kind:
                found.setdefault(method.id, (method, meeting))
    return list(found.values())


def _no_method(asked: Asked) -> str:
    return "" if _methods(asked) else tr("No meeting has an activity with a worksheet.")


def _no_team(asked: Asked) -> str:
    return "" if asked.lab.teams else tr("There is no team yet.")


PAPERS: tuple[PaperKind, ...] = (
    PaperKind("run-sheet", N_("Run sheet for helpers"), "before", _run_sheets, _no_meeting),
    PaperKind("sign-in", N_("Sign-in sheet by alias"), "before", _sign_in, _nobody_comes),
    PaperKind("sign-in-names", N_("Sign-in sheet by name"), "before", lambda asked: _sign_in(asked, names=True),
              _nobody_comes, usual=False),
    PaperKind("name-tags", N_("Name tags"), "before",
              lambda asked: [name_tags(asked.lab, large=asked.large, language=asked.language)], one_sided=True),
    PaperKind("table-signs", N_("Table signs"), "before",
              lambda asked: table_signs(asked.lab, language=asked.language), _no_team, has_large=False, one_sided=True),
    PaperKind("worksheets", N_("Worksheets"), "before", _worksheets, _no_method, copies="team"),
    PaperKind("worksheets-a3", N_("Worksheets on A3, for a whole table"), "before",
              lambda asked: _worksheets(asked, "A3"), _no_method, copies="team", usual=False),
    PaperKind("note-slips", N_("Note slips"), "before", _slips, _no_notes, one_sided=True),
    PaperKind("consent-form", N_("Consent form"), "before", _consent_forms, copies="person", times=2, one_sided=True,
              usual=False),
)  # fmt: skip
