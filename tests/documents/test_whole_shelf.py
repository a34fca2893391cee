"""Every paper of the shelf, of both samples and in both languages, read back from its PDF: nothing too small, nothing over
another or outside its page, every font inside the file, every word whole, and on every page that the example is made up."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import groupby
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import pytest

from livinglab.blocks.blocks import Document, FullPage
from livinglab.blocks.metrics import printable
from livinglab.commands.demo_people import invent_people
from livinglab.documents.pdf.writer import write_pdfs
from livinglab.documents.shelf import PAPERS, Asked
from livinglab.i18n import speaking
from tests.documents.every_block import read_aloud
from tests.documents.writers import asked_of, on_the_page, papers
from tests.exchange.workshops import leaves, sample

Box = tuple[float, float, float, float]
FLOOR, FLOOR_LARGE = 10.5, 16.0
SLACK = 0.2  # a chart as tall as its page may be made smaller by that
PICTURED = ("summary-all",)
"""Large print holds a board's picture, whose words all stand below it in large letters."""
HANGUL = re.compile(r"[가-힣]+")
LATIN = re.compile(r"(?<![A-Za-z:])[A-Z]?[a-z]{3,}")
SHORT = 8  # a longer word may be wider than its column


@dataclass(frozen=True)
class Written:
    """A text object: what it says, how large, where, and whether its font is in the file."""

    text: str
    size: float
    box: Box
    embedded: bool


@dataclass(frozen=True)
class Page:
    paper: str
    number: int
    width: float
    height: float
    texts: tuple[Written, ...]
    told: str

    def __str__(self) -> str:
        return f"{self.paper}, page {self.number}"


@dataclass(frozen=True)
class Shelf:
    """All papers of a sample as somebody finds them printed, with the words they were made of."""

    language: str
    large: bool
    pages: tuple[Page, ...]
    said: dict[str, str]
    own: str
    """What the sample's file says, without spaces: may stand in any language."""


@pytest.fixture(scope="module", params=[
    ("no-plastic-mart", "ko", False), ("no-plastic-mart", "en", True), ("hometown-mother", "ko", True),
    ("hometown-mother", "en", False),
], ids=lambda one: f"{one[0]}-{one[1]}{'-large' if one[2] else ''}")  # fmt: skip
def shelf(request: pytest.FixtureRequest) -> Shelf:
    name, language, large = request.param
    workshop = sample(name)
    with asked_of(workshop, language=language, large=large) as asked:
        made = dict(_made(asked))
        invent_people(asked.store, asked.project_id)
        made |= dict(_made(asked, without=tuple(made)))
    pages = [page for paper, documents in made.items() for page in _printed(paper, documents, large)]
    with speaking(language, on_paper=True):
        said = {
            paper: printable(" ".join(told for one in documents for told in read_aloud(on_the_page(one.blocks))))
            for paper, documents in made.items()
        }
    return Shelf(language, large, tuple(pages), said, _bare(_words_of(workshop)))


def _made(asked: Asked, without: tuple[str, ...] = ()) -> Iterator[tuple[str, list[Document]]]:
    for kind in PAPERS:
        if kind.id not in without and (kind.has_large or not asked.large):
            documents = [_shortened(one) for one in papers(asked, kind)]
            if documents:
                yield kind.id, documents


def _shortened(document: Document) -> Document:
    """Of many pages drawn alike but for their numbers the first and the last."""
    drawn = all(isinstance(block, FullPage) for block in document.blocks)
    return (
        replace(document, blocks=(document.blocks[0], document.blocks[-1]))
        if drawn and len(document.blocks) > 3
        else document
    )


def _printed(paper: str, documents: list[Document], large: bool) -> Iterator[Page]:
    target = BytesIO()
    write_pdfs(documents, target, large_print=large)
    pdf = pypdfium2.PdfDocument(target.getvalue())
    try:
        for number, page in enumerate(pdf, 1):
            text = page.get_textpage()
            written = tuple(
                found for item in page.get_objects([raw.FPDF_PAGEOBJ_TEXT]) if (found := _read(item, text)).text
            )
            yield Page(paper, number, *page.get_size(), written, text.get_text_range())
            text.close()
            page.close()
    finally:
        pdf.close()


def _read(item: pypdfium2.PdfObject, page: pypdfium2.PdfTextPage) -> Written:
    size, letters = ctypes.c_float(), ctypes.create_string_buffer(1024)
    raw.FPDFTextObj_GetFontSize(item, size)
    long = raw.FPDFTextObj_GetText(item, page, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)), 1024)
    matrix = item.get_matrix()
    inside = bool(raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(item)))
    told = letters.raw[: max(0, long - 2)].decode("utf-16-le", "replace").strip()
    return Written(told, round(size.value * (matrix.c**2 + matrix.d**2) ** 0.5, 2), item.get_bounds(), inside)


def _words_of(workshop: dict[str, Any]) -> str:
    return " ".join(str(value) for _, value in leaves(workshop))


def _bare(text: str) -> str:
    return re.sub(r"[\s\[\]\ufffe]+", "", text)


def test_no_letter_is_too_small_and_every_font_is_inside(shelf: Shelf) -> None:
    floor = FLOOR_LARGE - SLACK if shelf.large else FLOOR
    small = {
        (str(page), one.text, one.size) for page in shelf.pages for one in page.texts
        if one.size < floor and not (shelf.large and page.paper in PICTURED and one.size >= FLOOR)
    }  # fmt: skip
    assert small == set()
    assert [(str(page), one.text) for page in shelf.pages for one in page.texts if not one.embedded] == []


def test_no_words_stand_outside_their_page_or_over_others(shelf: Shelf) -> None:
    for page in shelf.pages:
        out = [one.text for one in page.texts if one.box[0] < 0 or one.box[1] < 0
               or one.box[2] > page.width or one.box[3] > page.height]  # fmt: skip
        assert out == [], page
        assert list(_over(page.texts)) == [], page


def _over(texts: tuple[Written, ...]) -> Iterator[tuple[str, str]]:
    placed = sorted(texts, key=lambda one: one.box[1])
    for at, one in enumerate(placed):
        for other in placed[at + 1 :]:
            if other.box[1] > one.box[3] - 0.6:
                break
            if min(one.box[2], other.box[2]) - max(one.box[0], other.box[0]) > 0.6:
                yield one.text, other.text


def test_every_word_is_read_back_whole(shelf: Shelf) -> None:
    for paper, pages in groupby(shelf.pages, key=lambda page: page.paper):
        told = " ".join(page.told for page in pages)
        words, letters = set(told.split()), _bare(told)
        joined = re.sub(r"\s*[\r\n\ufffe]+\s*", "\n", told)
        lost = [word for word in shelf.said[paper].split() if _bare(word) not in letters]
        assert lost == [], paper
        missed = {word for word in shelf.said[paper].split() if 2 < len(word) <= SHORT and word.isalpha()} - words
        cut = [word for word in missed if _is_cut(word, joined)]
        assert cut == [], paper


def _is_cut(word: str, told: str) -> bool:
    """Whether a line ends inside it."""
    return any(
        re.search(rf"(?<!\S){re.escape(word[:at])}\n{re.escape(word[at:])}(?!\S)", told) for at in range(1, len(word))
    )


def test_every_page_says_that_it_is_made_up(shelf: Shelf) -> None:
    mark = "가상" if shelf.language == "ko" else "ictional"
    assert [str(page) for page in shelf.pages if mark not in page.told] == []


def test_our_words_are_in_one_language(shelf: Shelf) -> None:
    """What people wrote stays as they wrote it; the rest is in the language the paper was asked for in."""
    other = HANGUL if shelf.language == "en" else LATIN
    found = {(page.paper, word) for page in shelf.pages for word in other.findall(page.told) if word not in shelf.own}
    assert found == set()
