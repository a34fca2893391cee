"""Fills a form that came as DOCX, its heads, feet and notes too; everything else stays as the office made it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from livinglab.documents.forms.cells import CellFiller
from livinglab.documents.forms.damage import damage_told
from livinglab.documents.forms.docx_fields import fill_fields
from livinglab.documents.forms.docx_words import DocxGrammar
from livinglab.documents.forms.facts import Facts
from livinglab.documents.forms.placeholders import fill_placeholders
from livinglab.documents.forms.report import FormReport
from livinglab.documents.forms.rows import RowFiller
from livinglab.i18n import N_

_UNREADABLE = N_("{file} is not a Word form. Open it in Word and save it as DOCX.")
_BESIDE = r"/word/(header|footer|footnotes|endnotes)\d*\.xml"


def fill_docx(form: Path, facts: Facts, target: Path | None) -> FormReport:
    """Write the filled form, or only say what it would be; raises UserError where the file is damaged."""
    import docx
    from docx.opc.exceptions import OpcError

    report = FormReport()
    with damage_told(_UNREADABLE, form, OpcError):
        file = docx.Document(str(form))
        _fill(file.element.body, facts, report)
        for part in file.part.package.iter_parts():
            if re.fullmatch(_BESIDE, part.partname):
                _fill_part(part, facts, report)
        if target is not None:
            file.save(str(target))
    return report


def _fill_part(part: Any, facts: Facts, report: FormReport) -> None:
    from docx.oxml.parser import parse_xml
    from docx.oxml.xmlchemy import serialize_for_reading

    if hasattr(part, "element"):
        _fill(part.element, facts, report)
    else:  # a part the library only carries along
        root = parse_xml(part.blob)
        _fill(root, facts, report)
        part._blob = serialize_for_reading(root).encode("utf-8")


def _fill(root: Any, facts: Facts, report: FormReport) -> None:
    """Rows, then cells, then single placeholders, then fields; what was put in is never read as a form again."""
    grammar, done = DocxGrammar(), set[Any]()
    RowFiller(grammar, facts, report, done).fill(root)
    CellFiller(grammar, facts, report, done).fill(root)
    fill_placeholders(root, grammar, facts, report, done)
    fill_fields(root, facts, report)
