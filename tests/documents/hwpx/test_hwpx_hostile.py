"""Whatever people type stands in the file as typed, and the file opens."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.blocks import blocks as b
from livinglab.blocks.words import literal, ours, slots, strong, theirs
from livinglab.documents.compose.summary import summary
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.paths import resources
from livinglab.store import Store
from tests.documents.generated import workshops
from tests.documents.hwpx.reading import complaints, expected, too_wide, written
from tests.documents.reading import paper
from tests.documents.sample_summary import sample_summary
from tests.documents.test_pdf_hostile import NASTY, containers, everywhere, inside, texts
from tests.exchange.workshops import as_bytes

METHODS = Library(resources() / "methods")
EVIL = "가\x00나\x1b[31m다\ud83d라\u202e마\x85바\x08사\ufffe"


@pytest.mark.parametrize("text", [*NASTY, EVIL, "😀👍🏽", "\u1112\u1161\u11ab\u1100\u1173\u11af"])
def test_markup_and_control_characters_do_not_break_the_file(text: str) -> None:
    document = paper(*everywhere(theirs(text)), header=text, footer=text, badge=text, subject=text, keywords=(text,))
    result = written(document)
    assert result.letters == expected(document)
    assert complaints(result.data) == []


@settings(max_examples=5, deadline=None)
@given(texts, containers)
def test_any_text_in_any_block_is_read_back_whole(text: str, container: str) -> None:
    for words in (theirs(text), slots(text), strong(ours(literal(text)))):
        document = paper(*inside(container, everywhere(words), words), header=text, footer=text)
        assert written(document).letters == expected(document)


@pytest.mark.parametrize("large", [False, True])
def test_the_summary_is_read_back_whole(large: bool) -> None:
    document = sample_summary()
    result = written(document, large_print=large)
    assert result.letters == expected(document, large=large)
    assert complaints(result.data) == []
    assert too_wide(result.data) == []


@settings(max_examples=5, deadline=None)
@given(workshops(), st.sampled_from(["ko", "en"]))
def test_the_summary_of_any_workshop_is_read_back_whole(file: dict[str, Any], language: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "library.sqlite")
        try:
            report = import_workshop(store, METHODS, as_bytes(file))
            document = summary(store, report.project_id, language=language)
        finally:
            store.close()
    assert written(document).letters == expected(document)


def test_empty_parts_are_nothing_to_stumble_over() -> None:
    empty: tuple[b.Block, ...] = (
        b.Title(()), b.Strip(()), b.NoteColumns(()), b.NoteColumns((b.NoteCluster("", (), ()),)), b.Table((), ()),
        b.Table((), (((),),)), b.CardBox(()), b.Choices(()), b.BulletList(()), b.WriteLines(()), b.SideNote((), ()),
        b.Keep(()), b.Wide(()), b.Paragraph(()), b.Lead((), "define"), b.PageBreak(), b.Appendix((), ()),
    )  # fmt: skip
    for document in (paper(), paper(*empty), *(paper(one) for one in empty[::3])):
        result = written(document)
        assert result.lines == []
        assert complaints(result.data) == []
