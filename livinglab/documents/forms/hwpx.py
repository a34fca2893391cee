"""Fills a form that came as HWPX; everything else in it stays as the office made it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zipfile import BadZipFile, is_zipfile

from livinglab.documents.forms.cells import fill_cells
from livinglab.documents.forms.facts import Facts
from livinglab.documents.forms.report import FormReport, Kind, Outcome
from livinglab.documents.forms.rows import repeat_rows, told
from livinglab.documents.forms.runs import replace_in
from livinglab.documents.hwpx.elements import every
from livinglab.errors import UserError
from livinglab.i18n import N_

_UNREADABLE = N_("{file} is not an HWPX form. Open it in the office's program and save it as HWPX.")


def fill_form(form: Path, facts: Facts, target: Path) -> FormReport:
    """Write the filled form; raises UserError where the file is no HWPX."""
    from hwpx import HwpxDocument
    from hwpx.errors import HwpxError
    from hwpx.opc.package import HwpxPackageError

    form.stat()  # a file that is not there is told as such
    if not is_zipfile(form):
        raise UserError(_UNREADABLE, file=form.name)
    report = FormReport()
    try:
        with HwpxDocument.open(form) as file:
            for section in file.sections:
                _fill(section.element, facts, report)
                section.mark_dirty()
            _fields(file, facts, report)
            file.save_to_path(target)
    except (HwpxPackageError, HwpxError, BadZipFile) as error:
        raise UserError(_UNREADABLE, file=form.name) from error
    return report


def _fill(root: Any, facts: Facts, report: FormReport) -> None:
    """Rows, then cells, then single placeholders; what was put in is never read as a form again."""
    done = repeat_rows(root, facts, report)
    fill_cells(root, facts, report, done)

    def answer(sign: str, name: str) -> str | None:
        if sign:
            report.add(Kind.ROWS, name, Outcome.UNKNOWN)
            return None
        return told(name, facts, report)

    for paragraph in every(root, "p"):
        if paragraph not in done:
            replace_in(paragraph, answer)


def _fields(file: Any, facts: Facts, report: FormReport) -> None:
    """누름틀 by their names, nameless ones by what they ask for."""
    for field in file.fields.all:
        if field.field_type != "CLICK_HERE":
            continue
        name = field.name or field.prompt
        value = facts.text(name)
        if value is None:
            report.add(Kind.FIELD, name, Outcome.UNKNOWN)
        elif field.value.strip() and not field.is_placeholder:
            report.add(Kind.FIELD, name, Outcome.KEPT, field.value)
        else:
            if value:
                file.fields.fill(value, field_id=field.field_id)
            report.add(Kind.FIELD, name, Outcome.FILLED if value else Outcome.EMPTY, value)
