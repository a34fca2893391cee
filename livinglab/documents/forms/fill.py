"""Fills an office's own form, whichever of its formats it came in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from livinglab.documents.forms.damage import names_in
from livinglab.documents.forms.docx import fill_docx
from livinglab.documents.forms.facts import Facts
from livinglab.documents.forms.hwpx import fill_hwpx
from livinglab.documents.forms.report import FormReport
from livinglab.errors import UserError
from livinglab.i18n import N_

ENDINGS = ("hwpx", "docx")
_FOREIGN = N_("{file} is not a form that can be filled. Save it as HWPX or DOCX in the office's program first.")
_SIGNS = {"word/": fill_docx, "Contents/": fill_hwpx}  # the folder of its text tells a package's kind


def fill_form(form: Path, facts: Facts, target: Path) -> FormReport:
    """Write the filled form in the format it has; raises UserError where it is no form or damaged."""
    return _filler(form)(form, facts, target)


def read_form(form: Path, facts: Facts) -> FormReport:
    """What filling the form would put where, without writing anything."""
    return _filler(form)(form, facts, None)


def ending_of_form(form: Path) -> str:
    """The ending a filled form gets."""
    return "docx" if _filler(form) is fill_docx else "hwpx"


def _filler(form: Path) -> Callable[[Path, Facts, Path | None], FormReport]:
    names = names_in(form, _FOREIGN)
    for folder, filler in _SIGNS.items():
        if any(name.startswith(folder) for name in names):
            return filler
    raise UserError(_FOREIGN, file=form.name)
