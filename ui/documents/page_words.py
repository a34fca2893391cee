"""What is said beside the pages of a paper: how many there are, how many sheets that is, and what could not be drawn."""

from __future__ import annotations

from livinglab.i18n import tr, trn
from ui.documents.render import Rendered


def told(rendered: Rendered, a_person: bool) -> str:
    """In sentences; sheets are counted where each person takes one home."""
    n = rendered.count
    said = [trn("{n} page.", "{n} pages.", n)]
    if n > len(rendered.pages):
        said.append(tr("The first {n} are shown here.", n=len(rendered.pages)))
    if n > 1 and a_person:
        sheets = (n + 1) // 2
        said.append(
            trn("Printed on both sides: {n} sheet a person.", "Printed on both sides: {n} sheets a person.", sheets)
        )
    if rendered.missing:
        said.append(
            tr("No font has these characters, they are printed as □: {characters}", characters=rendered.missing)
        )
    return " ".join(said)
