"""A method's blank worksheet: what lies on the table while people write."""

from __future__ import annotations

from livinglab.blocks.blocks import Document
from livinglab.i18n import speaking, tr
from livinglab.methods import Method
from livinglab.sheets.paper import blank_paper


def worksheet(method: Method, *, language: str = "ko") -> Document:
    """The worksheet of a method that has a kind of sheet."""
    with speaking(language, on_paper=True):
        name = str(method.name)
        kicker = tr("Worksheet")
        return Document(
            title=name,
            blocks=tuple(blank_paper(method)),
            language=language,
            kind="worksheet",
            subject=kicker,
            header=f"{name} · {kicker}",
        )
