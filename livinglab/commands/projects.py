"""Finding libraries and projects the way people name them on the command line."""

from __future__ import annotations

from pathlib import Path

from livinglab.errors import UserError
from livinglab.i18n import N_
from livinglab.model.lab import Project
from livinglab.store import Store
from livinglab.store.keeper import Keeper


def existing_library(library: Path) -> Keeper:
    """Open a library that must be there; a mistyped name makes no new one. Closing seals it for the window."""
    if not library.exists():
        raise UserError(N_("There is no library at {path}."), path=library)
    return Keeper(library)


def project_by_code(store: Store, code: str) -> Project:
    """The project with this short code; the sentence of the error lists those there are."""
    found = store.find(Project, code=code.upper()) or store.find(Project, code=code)
    if found:
        return found[0]
    codes = ", ".join(project.code for project in store.find(Project, order="code")) or "–"
    raise UserError(N_("There is no project {code}. In this library: {codes}."), code=code, codes=codes)
