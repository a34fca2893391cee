"""The head of a sheet: declared by a method of any kind, printed above it, lines to write on blank paper."""

from __future__ import annotations

from typing import Any

import pytest

from livinglab.blocks.blocks import Paragraph
from livinglab.blocks.words import plain
from livinglab.methods.head import read_head
from livinglab.methods.method import Method
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import MethodTable
from livinglab.model.lab import Sheet
from livinglab.sheets.blank.pages import blank_pages
from livinglab.sheets.blank.size import Size
from livinglab.sheets.head import head_blocks, head_of
from tests.ui.board_record.conftest import METHODS

PLACE = {"key": "place", "name": {"ko": "곳", "en": "Place"}}


def sheet(**data: Any) -> Sheet:
    return Sheet(id="s", project_id="p", activity_id="a", kind="survey", data=data)


def neighbours() -> Method:
    found = METHODS.get("neighbours")
    assert found is not None
    return found


def test_a_method_declares_it_and_its_sheet_carries_it_apart_from_the_set_up_of_its_kind() -> None:
    method = neighbours()
    assert [(field.key, field.type) for field in method.head] == [
        ("place", "line"),
        ("people", "number"),
        ("day", "date"),
    ]
    data = method.sheet_data()
    assert data["setup"] == {"captions": ["stance"]}
    assert [field.key for field in head_of(sheet(**data)).fields] == ["place", "people", "day"]


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ([{**PLACE, "type": "photo"}], ("setup", "head", 0, "type")),
        ([PLACE, PLACE], ("setup", "head", 1, "key")),
        ([{"key": "place"}], ("setup", "head", 0, "name")),
        ([{**PLACE, "colour": "red"}], ("setup", "head", 0, "colour")),
        ("곳", ("setup", "head")),
    ],
)
def test_a_mistake_in_it_is_told_with_its_place(head: object, place: tuple[object, ...]) -> None:
    with pytest.raises(FieldMistake) as told:
        read_head(MethodTable({"head": head}, ("setup",)))
    assert told.value.place == place


def test_it_is_printed_above_the_sheet_and_blank_paper_has_lines_for_it() -> None:
    filled = sheet(**neighbours().sheet_data(), head={"place": "마을회관", "people": "열두 명"})
    (block,) = head_blocks(filled)
    assert isinstance(block, Paragraph)
    assert plain(block.words) == "곳 마을회관 · 모인 사람 열두 명"
    assert head_blocks(sheet()) == []
    page, *_ = blank_pages(neighbours(), Size())
    texts = page.texts()
    places = [texts.index(word) for word in ("곳", "모인 사람", "날")]
    assert places == sorted(places)


def test_a_head_no_longer_understood_does_no_harm() -> None:
    assert head_of(sheet(head_fields=[{"key": "x"}], head={"x": "words"})).fields == ()
