"""Papers that lie on the tables before anybody comes."""

from __future__ import annotations

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.consent_form import consent_form
from livinglab.documents.compose.run_sheet import run_sheet
from livinglab.documents.compose.tables.name_tags import name_tags
from livinglab.documents.compose.tables.note_slips import note_slips
from livinglab.documents.compose.tables.sign_in import sign_in
from livinglab.documents.compose.tables.table_signs import table_signs
from livinglab.documents.shelf.kinds import Asked, PaperKind
from livinglab.i18n import N_, tr
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
    PaperKind("note-slips", N_("Note slips"), "before", _slips, _no_notes, one_sided=True),
    PaperKind("consent-form", N_("Consent form"), "before", _consent_forms, copies="person", times=2, one_sided=True,
              usual=False),
)  # fmt: skip
