"""Every method there is: its words in two languages, and paper to fill in with its name, its steps and all its fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any

import pytest
import segno

from livinglab.blocks.drawing import Drawing, Line, Path, Rect
from livinglab.blocks.forms.marks import MM
from livinglab.blocks.walk import spans
from livinglab.blocks.words import ours
from livinglab.i18n import speaking, tr
from livinglab.methods import Field, Library, Method
from livinglab.methods.table import Words
from livinglab.paths import resources
from livinglab.sheets.blank.pages import blank_pages
from livinglab.sheets.blank.size import Session, Size
from tests.documents.on_forms import collisions, extent, modules, outside, texts
from tests.told import with_hangul

METHODS = list(Library(resources() / "methods"))
SIZES = (Size(), Size(large=True), Size("A3"), Size("A3", large=True))
every_method = pytest.mark.parametrize("method", METHODS, ids=lambda one: one.id)


def words_of(value: Any) -> Iterator[Words]:
    """Everything a method says, however deep it stands."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from words_of(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name != "raw":
                yield from words_of(getattr(value, field.name))


def bilingual(value: Any) -> Iterator[tuple[str, str]]:
    """Every pair of words in the part of the file that is its kind's own."""
    if isinstance(value, dict):
        if "ko" in value or "en" in value:
            yield value.get("ko", ""), value.get("en", "")
        for one in value.values():
            yield from bilingual(one)
    elif isinstance(value, list):
        for one in value:
            yield from bilingual(one)


def paper(method: Method, size: Size = SIZES[0]) -> str:
    """All that is printed, without the spaces lines are broken at."""
    return bare("".join("".join((page.alt, *page.texts())) for page in blank_pages(method, size)))


def bare(words: Any) -> str:
    return "".join("".join(span.text for span in spans(ours(str(words)))).split())


def asked(method: Method, field: Field) -> list[str]:
    """How a field is asked for on paper: by its name; columns by theirs, in which the words go; a slot by what is around it;
    a mark at an arrow by what it says."""
    if field.type == "columns":
        return [str(name) for _key, name in field.options]
    if field.type == "slot":
        return [word.strip(".,") for part in (field.before, field.after) for word in str(part).split()]
    if field.key == "text" and method.layout == "columns" and method.kind == "cards":
        return []
    if field.key == method.setup.get("measurable"):
        return [tr("can be measured")]
    return [str(field.name)]


@every_method
def test_it_has_complete_words_in_two_languages(method: Method) -> None:
    said = list(words_of(method))
    around = {words for field in method.fields for words in (field.before, field.after)}  # one language may need none
    assert len(said) > 12
    for words in said:
        if words.ko or words.en:
            assert (words.ko.strip() and words.en.strip()) or words in around, words
    for words in (method.name, method.purpose, method.question, *method.steps, *method.questions):
        assert with_hangul(words.ko)
        assert not with_hangul(words.en)
        assert words.ko != words.en
    for one in method.fields:
        assert one.name.ko
        assert one.name.en
    for ko, en in bilingual(method.setup):
        assert bool(ko.strip()) == bool(en.strip()), (ko, en)


@pytest.mark.parametrize("language", ["ko", "en"])
@every_method
def test_its_paper_has_name_steps_and_every_field(method: Method, language: str) -> None:
    with speaking(language, on_paper=True):
        if not method.kind:
            assert blank_pages(method, Size()) == []
            return
        printed = paper(method)
        assert bare(method.name) in printed
        for step in method.steps:
            assert bare(step) in printed, step.ko
        for size in SIZES if language == "ko" else SIZES[:1]:
            printed = paper(method, size)
            missing = [
                (size, field.key, words) for field in (*method.head, *method.fields) for words in asked(method, field)
                if bare(words) not in printed
            ]  # fmt: skip
            assert missing == []


@every_method
def test_a_hand_finds_room_inside_the_page(method: Method) -> None:
    """Nothing over the edges or over another, letters large enough, lines far enough apart, pages used to their foot."""
    pages: list[tuple[Size, Drawing]] = []
    for language, size in [*(("ko", size) for size in SIZES), ("en", SIZES[1])]:
        with speaking(language, on_paper=True):
            pages += [(size, page) for page in blank_pages(method, size, Session("LL1W:NPM:2", "2회차"))]
    edge = 8 * MM - 0.5
    for size, page in pages:
        assert (page.width, page.height) == (size.width, size.height)
        assert min(text.size for text in texts(page)) >= (16 if size.large else 10.5) - 0.01
        assert not outside(page, (edge, edge, page.width - edge, page.height - edge))
        assert not list(collisions(page))
        assert not list(crowded(page, (15.9 if size.large else 11.3) * MM * 0.84))
        foot = page.height - size.foot
        low = max(extent(mark)[3] for mark in page.marks if extent(mark)[3] < foot)
        assert low > foot * (0.5 if size.large or method.id == "case_borrow" else 0.72), "half a page stays empty"


def crowded(page: Drawing, least: float) -> Iterator[tuple[float, float]]:
    """Lines to write on, one under another, that no pen fits between."""
    lines = sorted(
        (mark.y1, mark.x1, mark.x2) for mark in page.marks
        if isinstance(mark, Line) and mark.y1 == mark.y2 and mark.pen.ink == "rule" and not mark.pen.dash
    )  # fmt: skip
    for (y, left, right), (below, start, end) in pairwise(lines):
        if 0.1 < below - y < least and min(right, end) - max(left, start) > 20:
            yield y, below


@every_method
def test_its_code_says_which_sheet_of_which_session_it_is(method: Method) -> None:
    session = Session("LL1W:NPM:2", "2회차")
    for page in blank_pages(method, SIZES[0], session):
        code = f"LL1W:NPM:2:{method.id.upper().replace('_', '-')}"
        assert code in page.texts()
        drawn = next(mark for mark in page.marks if isinstance(mark, Path) and len(mark.steps) > 400)
        made = segno.make_qr(code, error="m")
        assert made.mode == "alphanumeric"
        assert modules(drawn) == [[bool(module) for module in row] for row in made.matrix]
    for page in blank_pages(method, SIZES[0]):
        assert not [mark for mark in page.marks if isinstance(mark, Path) and len(mark.steps) > 400]


def test_a3_has_more_to_write_on_and_wider_lines() -> None:
    for method_id in ("need_ladder", "log", "hmw", "kpt", "brainwriting", "idea_card"):
        method = next(one for one in METHODS if one.id == method_id)
        written = [
            [mark for page in blank_pages(method, size) for mark in page.marks if isinstance(mark, Line | Rect)]
            for size in (Size(), Size("A3"))
        ]
        lengths = [
            sum(mark.x2 - mark.x1 if isinstance(mark, Line) else mark.width + mark.height for mark in marks)
            for marks in written
        ]
        assert lengths[1] > lengths[0] * 1.35, method_id
