"""Blank paper of every method: head and fields can be filled in by hand, and it fits a page."""

from __future__ import annotations

import io

import pytest

from livinglab.blocks.blocks import Document, Figure, WriteLines
from livinglab.blocks.walk import spans
from livinglab.documents.pdf.writer import write_pdf
from livinglab.i18n import speaking
from livinglab.methods import Library
from livinglab.paths import resources
from livinglab.sheets.paper import blank_paper

METHODS = Library(resources() / "methods")


def told(method_id: str) -> str:
    method = METHODS.get(method_id)
    assert method is not None
    words: list[str] = []
    for block in blank_paper(method):
        if isinstance(block, Figure):
            drawing = block.drawing.drawing(480) if hasattr(block.drawing, "drawing") else block.drawing
            words += [drawing.alt, *drawing.texts()]
        elif isinstance(block, WriteLines):
            words += [line.label for line in block.lines]
        else:
            words += [span.text for span in spans(block)]
    return " ".join(words)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("method_id", [method.id for method in METHODS if method.kind == "board"])
def test_every_field_of_a_board_is_on_its_paper(method_id: str, language: str) -> None:
    method = METHODS.get(method_id)
    assert method is not None
    with speaking(language):
        words = told(method_id)
        for field in (*method.head, *method.fields):
            assert str(field.name) in words, field.key
            for _key, name in field.options:
                assert str(name) in words
        write_pdf(Document(str(method.name), tuple(blank_paper(method)), language), io.BytesIO())


def test_where_nothing_is_written_there_is_no_paper() -> None:
    from dataclasses import replace

    assert blank_paper(replace(next(iter(METHODS)), kind="")) == []
