"""Workbooks as spreadsheet programs write them, put together by hand."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(sheets: Mapping[str, Sequence[Sequence[str]]], *, extra: Mapping[str, str] | None = None) -> bytes:
    """Sheets of shared texts; a cell that begins with "=" is a number."""
    shared: list[str] = []
    parts: dict[str, str] = {}
    names, relations = [], []
    for number, (name, rows) in enumerate(sheets.items(), start=1):
        names.append(f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>')
        relations.append(
            f'<Relationship Id="rId{number}" Type="{_REL}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        )
        parts[f"xl/worksheets/sheet{number}.xml"] = _sheet(rows, shared)
    relations.append(f'<Relationship Id="rId99" Type="{_REL}/sharedStrings" Target="/xl/sharedStrings.xml"/>')
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>{"".join(names)}</sheets></workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = f"<Relationships>{''.join(relations)}</Relationships>"
    texts = "".join(
        f"<si><r><t>{escape(text[:1])}</t></r><r><t xml:space='preserve'>{escape(text[1:])}</t></r>"
        f"<rPh sb='0' eb='1'><t>소리</t></rPh></si>"
        for text in shared
    )
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}">{texts}</sst>'
    return packed({**parts, **(extra or {})})


def packed(parts: Mapping[str, str]) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return held.getvalue()


def _sheet(rows: Sequence[Sequence[str]], shared: list[str]) -> str:
    lines = []
    for down, row in enumerate(rows, start=1):
        cells = []
        for across, text in enumerate(row):
            place = f"{chr(65 + across)}{down}"
            if text.startswith("="):
                cells.append(f'<c r="{place}"><v>{text[1:]}</v></c>')
            elif text:
                shared.append(text)
                cells.append(f'<c r="{place}" t="s"><v>{len(shared) - 1}</v></c>')
        lines.append(f'<row r="{down}">{"".join(cells)}</row>')
    return f'<x:worksheet xmlns:x="{_MAIN}"><sheetData>{"".join(lines)}</sheetData></x:worksheet>'
