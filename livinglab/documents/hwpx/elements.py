"""The XML of HWPX text: elements by their short names, and characters a file may hold."""

from __future__ import annotations

import re
from typing import Any

from livinglab.blocks.metrics import SUBSTITUTE, printable

# Names and nesting: OWPML (KS X 6101), chapters on paragraphs and tables.
_PARAGRAPH = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
UNIT = 100  # HWPUNIT a point

Element = Any  # lxml's class has no types of its own


def child(parent: Element, tag: str, /, **attributes: object) -> Element:
    """A new element `hp:tag` at the end of its parent."""
    from lxml import etree

    return etree.SubElement(parent, _PARAGRAPH + tag, {key: str(value) for key, value in attributes.items()})


def alone(tag: str, /, **attributes: object) -> Element:
    """A new element `hp:tag` that has no parent yet."""
    from lxml import etree

    return etree.Element(_PARAGRAPH + tag, {key: str(value) for key, value in attributes.items()})


def is_a(element: Element, name: str) -> bool:
    """Whether the element is an `hp:name`."""
    return bool(element.tag == _PARAGRAPH + name)


def every(element: Element, name: str) -> list[Element]:
    """All `hp:name` inside, in document order."""
    return list(element.iter(_PARAGRAPH + name))


def legible(text: str) -> str:
    """Text as a file may hold it: what XML forbids is a visible □ or, as on paper, gone."""
    return _FORBIDDEN.sub(SUBSTITUTE, printable(text))


def units(points: float) -> int:
    """Points as HWPUNIT."""
    return round(points * UNIT)
