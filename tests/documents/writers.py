"""What every writer owes a document: it finishes, and everything that is said in the blocks is read back out of the file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from livinglab.blocks.blocks import Document, Drawn, Tick
from livinglab.blocks.drawing import Drawing
from livinglab.blocks.metrics import SUBSTITUTE, printable
from livinglab.documents.shelf import Asked, PaperKind
from livinglab.documents.svg import svg
from livinglab.exchange.workshop_json import import_workshop
from livinglab.i18n import speaking
from livinglab.methods import Library
from livinglab.paths import resources
from livinglab.store import Store
from tests.documents import test_docx, test_markdown
from tests.documents.every_block import read_aloud
from tests.documents.hwpx.reading import bare, complaints, expected, written
from tests.documents.reading import printed
from tests.exchange.workshops import as_bytes

_LONG = 12  # a longer word may be cut at the page's end
_SVG = "{http://www.w3.org/2000/svg}text"


METHODS = Library(resources() / "methods")


@contextmanager
def asked_of(workshop: dict[str, Any], *, language: str = "ko", large: bool = False) -> Iterator[Asked]:
    """A library with one workshop, as the shelf is asked."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "library.sqlite")
        try:
            project = import_workshop(store, METHODS, as_bytes(workshop)).project_id
            yield Asked(store, project, METHODS, language, large)
        finally:
            store.close()


def papers(asked: Asked, kind: PaperKind) -> list[Document]:
    """What the shelf composes of one kind; nothing where it says what is missing."""
    return [] if kind.missing(asked) else list(kind.compose(asked))


def prove_text(document: Document) -> None:
    """Word and Markdown."""
    test_docx.check(document)
    test_markdown.check(document)


def prove_hwpx(document: Document, *, large: bool = False) -> None:
    """The library's own checks have nothing to say, and the words are the blocks'."""
    result = written(document, large_print=large)
    assert complaints(result.data) == []
    assert result.letters == expected(document, large=large)


def prove_pdf(document: Document, *, large: bool = False) -> None:
    """Every word of the text is on a page; what no font has is there as a square."""
    result = printed(document, large_print=large)
    with speaking(document.language, on_paper=True):
        told = " ".join(read_aloud(on_the_page(document.blocks)))
    gone = set(result.report.missing)
    for word in printable(told).split():
        seen = "".join(SUBSTITUTE if letter in gone else letter for letter in word)
        assert len(seen) > _LONG or seen in result.letters, word


def prove_svg(document: Document) -> None:
    """Every drawing of a size of its own is a picture with the same words."""
    for drawing in drawings_in(document.blocks):
        words = [bare(node.text or "") for node in ET.fromstring(svg(drawing)).iter(_SVG)]
        assert words == [bare(text) for text in drawing.texts()]


def prove(document: Document, *, large: bool = False) -> None:
    """All of them."""
    prove_text(document)
    prove_hwpx(document, large=large)
    prove_pdf(document, large=large)
    prove_svg(document)


def drawings_in(blocks: Any) -> Iterator[Drawing]:
    """The drawings among blocks; charts draw themselves where they are written."""
    if isinstance(blocks, Drawing):
        yield blocks
    elif isinstance(blocks, list | tuple):
        for one in blocks:
            yield from drawings_in(one)
    elif is_dataclass(blocks) and not isinstance(blocks, type):
        for field in fields(blocks):
            yield from drawings_in(getattr(blocks, field.name))


def on_the_page(blocks: Any) -> Any:
    """Blocks without pictures, signs and cells that are drawn: a PDF keeps their words for those who cannot see."""
    if isinstance(blocks, Tick | Drawn):
        return ()
    if isinstance(blocks, Drawing) or callable(getattr(blocks, "drawing", None)):
        return ()
    if isinstance(blocks, tuple):
        return tuple(map(on_the_page, blocks))
    if is_dataclass(blocks) and not isinstance(blocks, type):
        return replace(blocks, **{field.name: on_the_page(getattr(blocks, field.name)) for field in fields(blocks)})
    return blocks
