"""A method's blank worksheet: what lies on the table while people write."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, BulletList, Document, Heading, ListItem, Paragraph
from livinglab.blocks.words import ours
from livinglab.i18n import speaking, tr
from livinglab.methods import Method
from livinglab.sheets.paper import blank_paper


def worksheet(method: Method, *, language: str = "ko") -> Document:
    """The worksheet as blocks; where a method writes nothing down, what it is and how it goes."""
    with speaking(language):
        name = str(method.name)
        kicker = tr("Worksheet")
        return Document(
            title=name,
            blocks=tuple(blank_paper(method) or _told(method)),
            language=language,
            kind="worksheet",
            subject=kicker,
            header=f"{name} · {kicker}",
        )


def _told(method: Method) -> list[Block]:
    steps = tuple(ListItem(ours(str(step)), number) for number, step in enumerate(method.steps, 1))
    return [Heading(ours(str(method.name)), 2), Paragraph(ours(str(method.question))), BulletList(steps)]
