"""Every method there is: its words in two languages, and paper to fill in with its name, its steps and all its fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from livinglab.blocks.blocks import Figure
from livinglab.blocks.walk import spans
from livinglab.blocks.words import ours
from livinglab.i18n import speaking, tr
from livinglab.methods import Field, Library, Method
from livinglab.methods.table import Words
from livinglab.paths import resources
from livinglab.sheets.paper import blank_paper
from tests.told import told, with_hangul

METHODS = list(Library(resources() / "methods"))
PAGE = 493.0
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


def paper(method: Method) -> str:
    """All that is printed, drawings letter by letter, without the spaces lines are broken at."""
    blocks = blank_paper(method)
    drawn = [
        block.drawing.drawing(PAGE) if hasattr(block.drawing, "drawing") else block.drawing
        for block in blocks
        if isinstance(block, Figure)
    ]
    return bare(told(blocks) + "".join("".join(one.texts()) for one in drawn))


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
            assert blank_paper(method) == []
            return
        printed = paper(method)
        assert bare(method.name) in printed
        for step in method.steps:
            assert bare(step) in printed, step.ko
        missing = [
            (field.key, words) for field in (*method.head, *method.fields) for words in asked(method, field)
            if bare(words) not in printed
        ]  # fmt: skip
        assert missing == []
