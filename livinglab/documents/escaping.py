"""Text as the file formats of offices and webs may hold it."""

from __future__ import annotations

from xml.sax.saxutils import escape

from livinglab.blocks.metrics import printable


def clean(text: str) -> str:
    """Text without the characters no XML file may hold: control characters, half characters, non-characters."""
    return "".join(c for c in printable(text) if c not in "\ufffe\uffff")


def xml_text(text: str) -> str:
    """Clean text for XML, inside an element or between double quotes."""
    return escape(clean(text), {'"': "&quot;"})
