"""Every method there is: filled in through its widgets, kept, shown again, taken to another laptop, and printed."""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from livinglab.actions import votes
from livinglab.actions.items import new_item
from livinglab.actions.ratings import add_criteria, choose_targets
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.blocks.drawing import Text
from livinglab.blocks.metrics import text_width
from livinglab.documents.compose.summary import summary
from livinglab.exchange.belonging import project_rows
from livinglab.exchange.package import export_project, import_package
from livinglab.methods import Library, Method
from livinglab.methods.table import KO_PAPER
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.room.page import pages
from livinglab.room.pieces import pictured
from livinglab.room.scene import Scene
from livinglab.settings import Settings
from livinglab.sheets import kind as kind_of
from livinglab.sheets.head import head_of
from livinglab.sheets.rating.read import read as read_rating
from livinglab.store import Store
from tests.helpers import clear_windows
from tests.sheets.ballot.by_rule import CASES
from tests.sheets.lab import IDEAS, Lab
from tests.sheets.rating.sheets import CRITERIA
from tests.told import told
from tests.ui.board_record.hand import NAMED
from tests.ui.board_record.hand import fill as fill_field
from tests.ui.cards.hand import CASE
from tests.ui.cards.hand import shown as shown_in
from ui.bridge import Bridge
from ui.context import Context
from ui.sheets import editor as editor_of
from ui.sheets.contract import SheetEditor
from ui.sheets.head_strip import HeadStrip
from ui.theme.theme import ThemeHolder

METHODS = Library(resources() / "methods")
HANDS = {
    kind: importlib.import_module(f"tests.ui.every_method.{kind}")
    for kind in ("board", "cards", "rating", "ballot", "survey", "log", "network")
}
"""How a sheet of each kind is filled in, and what is seen on it."""


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    clear_windows()
    made.close()


@pytest.fixture
def context(lab: Lab, theme: ThemeHolder) -> Iterator[Context]:
    theme.reduced_motion = True
    bridge = Bridge(lab.store)
    yield Context(lab.store, bridge, theme, Settings(lab.store.path.with_name("settings.json")), METHODS)
    bridge.close()


def planned(lab: Lab, method: Method) -> Sheet:
    """An activity with the method, after whatever a meeting before it has left."""
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        plan = [Planned(str(method.name), 10, method.id, method.stage)]
        _, activities = plan_workshop(lab.store, step, lab.project.id, "2회차", plan, METHODS)
        for kind in {kind for field in (*method.head, *method.fields) for kind in field.kinds[:1]}:
            new_item(lab.store, step, lab.project.id, kind, NAMED)
    (sheet,) = lab.store.find(Sheet, activity_id=activities[0].id)
    if method.kind == "rating":
        view = read_rating(lab.store, sheet)
        if view.setup.free and not view.criteria:
            add_criteria(lab.store, sheet, CRITERIA)
        if view.setup.of != "project":
            choose_targets(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS[:3])])
    if method.kind == "ballot":
        _vote(lab, sheet, method)
    return lab.store.get(Sheet, sheet.id)


def _vote(lab: Lab, sheet: Sheet, method: Method) -> None:
    case = next(one for one in CASES if one.method == method.id)
    if case.rule == "consent":
        votes.propose(lab.store, sheet, "계산대 옆에 무게표를 둔다")
    else:
        ideas = lab.items("idea", ["계산대", "낱개 진열", "빌림대"])
        votes.offer(lab.store, sheet, [idea.id for idea in ideas])
        for idea, cost in zip(ideas, case.costs, strict=False):
            votes.set_cost(lab.store, sheet, idea.id, cost)
    votes.set_up(lab.store, sheet, voters=3, question="무엇을 먼저?", **case.settings)


def opened(qtbot: QtBot, context: Context, sheet: Sheet, method: Method) -> SheetEditor:
    editor = editor_of(sheet.kind)(context, context.store.get(Sheet, sheet.id), method)
    qtbot.addWidget(editor)
    editor.resize(900, 1600)
    editor.show()
    entry = editor.entry_line()
    if entry is not None:
        entry.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    return editor


def fill_head(qtbot: QtBot, context: Context, sheet: Sheet, method: Method) -> list[str]:
    """The fields that belong to the whole sheet, above it."""
    if not method.head:
        return []
    strip = HeadStrip(context, sheet, method.stage or "define")
    qtbot.addWidget(strip)
    strip.resize(900, 400)
    strip.show()
    strip.activateWindow()
    qtbot.waitUntil(strip.isActiveWindow)
    for field in method.head:
        part = strip.fields.field(field.key)
        assert part is not None, field.key
        fill_field(part, field, context.store, context.bridge)
    strip.commit()
    context.bridge.flush()
    assert head_of(context.store.get(Sheet, sheet.id)).fields
    again = HeadStrip(context, context.store.get(Sheet, sheet.id), method.stage or "define")
    qtbot.addWidget(again)
    marks = [f"{field.key} 2031년" for field in method.head if field.type in ("line", "text")]
    assert [mark for mark in marks if mark not in shown_in(again)] == []
    return marks


def pointed_at(store: Store, method: Method) -> set[str]:
    """What is read where it is shown, and kept as a key, an id or a number: an option, a code, a case."""
    fields = (*method.fields, *method.head)
    names = {str(name) for field in fields for name in (field.name, *(words for _key, words in field.options))}
    return names | {item.code for item in store.find(Item)} | {CASE}


def as_printed(store: Store) -> dict[str, str]:
    """The method's own words and those of the vocabularies as the window says them, and as paper does."""
    found: dict[str, str] = {}
    waiting: list[object] = [
        tomllib.loads(one.read_text("utf-8")) for one in (resources() / "vocabulary").glob("*.toml")
    ]
    waiting += [row for record in (Sheet, Item) for row in (one.data for one in store.find(record))]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
            if {"ko", KO_PAPER} <= value.keys():
                found[value["ko"]] = value[KO_PAPER]
        elif isinstance(value, list):
            waiting += value
    return found


@pytest.mark.parametrize("method", [one for one in METHODS if one.kind], ids=lambda one: one.id)
def test_it_is_filled_in_kept_shown_again_taken_along_and_printed(
    qtbot: QtBot, context: Context, lab: Lab, tmp_path: Path, method: Method
) -> None:
    hand = HANDS[method.kind]
    sheet = planned(lab, method)
    head = fill_head(qtbot, context, sheet, method)
    editor = opened(qtbot, context, sheet, method)
    marks = hand.fill(editor, method, qtbot)
    editor.commit_input()
    editor.leave()
    context.bridge.flush()
    assert marks
    stored = str(project_rows(lab.store, lab.project.id))
    assert [mark for mark in (*head, *marks) if mark not in stored and mark not in pointed_at(lab.store, method)] == []
    again = opened(qtbot, context, sheet, method)
    seen = hand.shown(again)
    assert [mark for mark in marks if mark not in seen] == [], "not shown when opened anew"
    paper = told(summary(lab.store, lab.project.id))
    printed = as_printed(lab.store)
    wanted = [printed.get(mark, mark) for mark in (*head, *marks)]
    assert [mark for mark in wanted if mark not in paper] == [], "not on the participants' paper"
    assert_fits_the_room(lab.store, sheet)

    other = Store(tmp_path / "other" / "library.sqlite")
    import_package(other, export_project(lab.store, lab.project.id, tmp_path / "one.livinglab"))
    assert project_rows(other, lab.project.id) == project_rows(lab.store, lab.project.id)
    view = kind_of(method.kind).read
    assert told(kind_of(method.kind).blocks(view(other, other.get(Sheet, sheet.id)))) == told(
        kind_of(method.kind).blocks(view(lab.store, lab.store.get(Sheet, sheet.id)))
    )
    assert told(summary(other, lab.project.id)) == paper
    other.close()


def assert_fits_the_room(store: Store, sheet: Sheet) -> None:
    """What the projector shows of it: within the screen, and large enough in all that is words."""
    blocks = tuple(kind_of(sheet.kind).room(kind_of(sheet.kind).read(store, store.get(Sheet, sheet.id))))
    for page in pages(Scene("sheet", "물음", "define", blocks=blocks), 16 / 9):
        for mark in (one for one in page.drawing.marks if isinstance(one, Text)):
            wide = text_width(mark.text.rstrip(), mark.size, mark.bold)
            start = mark.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor] * wide
            assert start >= -1, mark
            assert start + wide <= page.drawing.width + 1, mark
            assert mark.y <= 1080, mark
            assert mark.size >= (26 if any(pictured(blocks)) else 43.2), mark


def test_every_kind_has_a_hand_and_every_method_is_tried() -> None:
    assert {method.kind for method in METHODS if method.kind} == set(HANDS)
