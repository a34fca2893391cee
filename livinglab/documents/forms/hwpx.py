"""Fills a form that came as HWPX; everything else in it stays as the office made it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from livinglab.documents.forms.cells import CellFiller
from livinglab.documents.forms.damage import damage_told
from livinglab.documents.forms.facts import Facts
from livinglab.documents.forms.hwpx_words import HwpxGrammar
from livinglab.documents.forms.placeholders import fill_placeholders
from livinglab.documents.forms.report import FormReport, Kind, Outcome
from livinglab.documents.forms.rows import RowFiller
from livinglab.i18n import N_

_UNREADABLE = N_("{file} is not an HWPX form. Open it in the office's program and save it as HWPX.")


def fill_hwpx(form: Path, facts: Facts, target: Path | None) -> FormReport:
    """Write the filled form, or only say what it would be; raises UserError where the file is damaged."""
    from hwpx import HwpxDocument
    from hwpx.errors import HwpxError
    from hwpx.opc.package import HwpxPackageError

    report = FormReport()
    with damage_told(_UNREADABLE, form, HwpxPackageError, HwpxError), HwpxDocument.open(form) as file:
        for section in file.sections:
            _fill(section.element, facts, report)
            section.mark_dirty()
        _fields(file, facts, report)
        if target is not None:
            file.save_to_path(target)
    return report


def _fill(root: Any, facts: Facts, report: FormReport) -> None:
    """Rows, then cells, then single placeholders; what was put in is never read as a form again."""
    grammar, done = HwpxGrammar(), set[Any]()
    RowFiller(grammar, facts, report, done).fill(root)
    CellFiller(grammar, facts, report, done).fill(root)
    fill_placeholders(root, grammar, facts, report, done)


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
