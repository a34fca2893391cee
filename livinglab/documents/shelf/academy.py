"""Papers of an academy: certificates, learning records, attendance."""

from __future__ import annotations

from livinglab.actions.certificates import outlook
from livinglab.blocks.blocks import Document
from livinglab.documents.compose.academy.attendance_list import attendance_list
from livinglab.documents.compose.academy.certificate import certificate_papers
from livinglab.documents.compose.academy.learning_record import learning_records
from livinglab.documents.shelf.kinds import Asked, PaperKind
from livinglab.i18n import N_, tr, trn


def _attendance(asked: Asked) -> list[Document]:
    return [attendance_list(asked.store, asked.project_id, language=asked.language)]


def _certificates(asked: Asked) -> list[Document]:
    return certificate_papers(asked.store, asked.project_id, language=asked.language)


def _records(asked: Asked) -> list[Document]:
    return learning_records(asked.store, asked.project_id, asked.methods, language=asked.language)


def _nobody(asked: Asked) -> str:
    return "" if asked.lab.participants else tr("Nobody of the project has an alias yet.")


def _nobody_came(asked: Asked) -> str:
    if asked.lab.participants and not asked.lab.workshops:
        return tr("There is no meeting yet.")
    return _nobody(asked)


def _none_given(asked: Asked) -> str:
    found = outlook(asked.lab)
    if found.changed:
        return trn("What {n} person did was corrected since. Give the certificates anew under “Attendance”.",
                   "What {n} people did was corrected since. Give the certificates anew under “Attendance”.",
                   len(found.changed))  # fmt: skip
    if found.same:
        return ""
    return _nobody(asked) or tr(
        "No certificate was given yet. Give them under “Attendance” on the page of the project."
    )


PAPERS: tuple[PaperKind, ...] = (
    PaperKind("attendance", N_("Attendance list"), "academy", _attendance, _nobody_came),
    PaperKind(
        "certificates",
        N_("Certificates"),
        "academy",
        _certificates,
        _none_given,
        has_large=False,
        one_sided=True,
        own=True,
    ),
    PaperKind("learning-record", N_("Learning records"), "academy", _records, _nobody, own=True),
)
