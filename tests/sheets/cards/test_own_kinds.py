"""Cards of a facilitator's own method: printed under their own names, also on a laptop where the method is not installed;
blank paper has every step and every field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from livinglab.actions.cards import begin_card
from livinglab.blocks.blocks import Figure
from livinglab.documents.compose.summary import summary
from livinglab.i18n import speaking
from livinglab.methods import Library, Method
from livinglab.methods.library import method_from
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.sheets import kind
from livinglab.sheets.cards.form import form_of
from livinglab.sheets.cards.setup import Later
from tests.sheets.lab import Lab
from tests.told import told

KIND = kind("cards")
METHODS = Library(resources() / "methods")
CARDS = [method for method in METHODS if method.kind == "cards"]
WIDTH = 493.0
FIELDS = """
[[fields]]
key = "text"
type = "line"
name = { ko = "바람", en = "Wish" }
[[fields]]
key = "helper"
type = "person"
name = { ko = "도울 사람", en = "Who helps" }
[[fields]]
key = "urgent"
type = "flag"
name = { ko = "급해요", en = "Urgent" }
[[fields]]
key = "season"
type = "choice"
name = { ko = "철", en = "Season" }
options = [ { key = "w", ko = "겨울", en = "Winter" }, { key = "s", ko = "여름", en = "Summer" } ]
"""
WISH = {"text": "눈을 치워 주면 좋겠다", "helper": "솔잎", "urgent": True, "season": "w"}


def own() -> Method:
    text = (resources() / "methods" / "developmental.toml").read_text(encoding="utf-8")
    head = text[: text.index("[[fields]]")].replace('item_kind = "adaptation"', 'item_kind = "wish"')
    return method_from((head + FIELDS).encode(), "wishes.toml", "wishes")


def sheet_of(lab: Lab, method: Method) -> Sheet:
    sheet = lab.sheet("cards", "define")
    with lab.store.step("Laid out", project_id=lab.project.id) as step:
        sheet = replace(sheet, data=method.sheet_data(), layout=method.layout)
        step.put(sheet)
    return sheet


@pytest.mark.parametrize(("language", "names"), [("ko", ("바람", "도울 사람", "급해요", "겨울")),
                                                 ("en", ("Wish", "Who helps", "Urgent", "Winter"))])  # fmt: skip
def test_a_card_of_ones_own_is_printed_under_its_own_names(lab: Lab, language: str, names: tuple[str, ...]) -> None:
    sheet = sheet_of(lab, own())
    item = begin_card(lab.store, sheet, "wish", WISH)
    assert item.code == "X1"
    with speaking(language):
        view = KIND.read(lab.store, sheet)
        paper, wall = told(KIND.blocks(view)), told(KIND.room(view))
    for words in (*names, WISH["text"], "솔잎"):
        assert words in paper
    assert "솔잎" not in wall, "nobody is named in the room"
    assert WISH["text"] in wall


def test_a_sheet_is_filled_in_where_its_method_is_not_installed(lab: Lab) -> None:
    sheet = sheet_of(lab, own())
    form = form_of(METHODS, None, "wish", sheet)
    assert form is not None
    assert (form.layout, str(form.name)) == ("list", "달라진 점 기록")
    assert [part.key for part in form.parts] == ["text", "helper", "urgent", "season"]


@pytest.mark.parametrize("data", [{"fields": 3}, {"fields": [{"key": 1}]}, {"fields": ["x"]}, {"item_kind": 7}, {}])
def test_a_card_without_readable_fields_loses_no_words(lab: Lab, data: dict[str, Any]) -> None:
    sheet = lab.sheet("cards", "define")
    with lab.store.step("Laid out", project_id=lab.project.id) as step:
        sheet = replace(sheet, data={"item_kind": "wish", **data})
        step.put(sheet)
    begin_card(lab.store, sheet, "wish", {"text": "눈 치우기", "more": "골목 끝까지"})
    said = told(KIND.blocks(KIND.read(lab.store, sheet)))
    assert "눈 치우기" in said
    assert "골목 끝까지" in said


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("method", CARDS, ids=lambda one: one.id)
def test_blank_paper_has_every_field(method: Method, language: str) -> None:
    with speaking(language):
        blocks = KIND.worksheet(method)
        drawn = " ".join(
            text
            for block in blocks
            if isinstance(block, Figure)
            for text in block.drawing.drawing(WIDTH).texts()  # type: ignore[union-attr]
        )
        for field in method.fields:
            on_arrow = field.key in method.setup.get("arrows", ())
            marked = field.key == method.setup.get("measurable")
            if field.type == "columns":
                assert all(str(words) in drawn for _key, words in field.options)
            elif not on_arrow and not marked and not (method.layout == "columns" and field.key == "text"):
                assert all(word in drawn for word in str(field.name).split()), field.key
        if method.setup.get("measurable"):
            assert drawn.count("잴 수 있음" if language == "ko" else "can be measured") == 7
            assert drawn.count("가정" if language == "ko" else "Assumption") == 6


def test_the_summary_prints_what_a_level_of_participation_promises(lab: Lab) -> None:
    method = METHODS.get("decision_action")
    assert method is not None
    fields = {
        "text": "계속한다",
        "participation": "collaborate",
        "needs_admin": ["budget", "staff"],
        "follow_up": "6개월 뒤",
    }
    begin_card(lab.store, sheet_of(lab, method), "decision", fields)
    said = told(summary(lab.store, lab.project.id, language="ko").blocks)
    assert "주민이 함께한 정도 함께 결정: 함께 답을 찾고, 주신 의견을 되도록 담겠습니다." in said
    assert "행정에 필요한 것 예산 · 조직" in said
    assert "다시 볼 날 6개월 뒤" in said


def test_half_a_year_from_the_last_of_august_is_the_last_of_february() -> None:
    assert Later("follow_up", 6).day(date(2026, 8, 31)) == date(2027, 2, 28)
    assert Later("follow_up", 6).day(date(2026, 5, 29)) == date(2026, 11, 29)
