"""What every editor of a sheet promises the workshop page, held against all seven, empty and on the samples' sheets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from livinglab.actions.items import add_card
from livinglab.exchange.workshop_json import import_workshop
from livinglab.i18n import speaking
from livinglab.methods import Library
from livinglab.model.items import Item, Placement
from livinglab.model.lab import Activity, Sheet
from livinglab.paths import resources
from livinglab.settings import Settings
from livinglab.sheets import KINDS
from livinglab.sheets import kind as kind_of
from livinglab.store import Store
from tests.helpers import assert_freed_on_close, clear_windows
from tests.sheets.lab import Lab
from tests.sheets.window import context, lab
from ui.bridge import Bridge
from ui.context import Context
from ui.sheets import EDITORS
from ui.sheets import editor as editor_of
from ui.sheets.contract import SheetEditor
from ui.theme.theme import ThemeHolder

__all__ = ["context", "lab"]
METHODS = Library(resources() / "methods")
IN_THE_SAMPLES = ("board", "cards", "rating", "ballot", "survey", "log")
STAGE = {"board": "define", "cards": "define", "ballot": "ideate", "log": "experiment", "survey": "evaluate"}


@pytest.fixture
def samples(tmp_path: Path, theme: ThemeHolder) -> Iterator[Context]:
    store = Store(tmp_path / "samples.sqlite")
    for name in ("no-plastic-mart", "hometown-mother"):
        import_workshop(store, METHODS, resources() / "samples" / f"{name}.json")
    yield Context(store, Bridge(store), theme, Settings(), METHODS)
    clear_windows()
    store.close()


def sheets(store: Store, kind: str) -> list[Sheet]:
    return store.select(Sheet, "where t.kind=? order by t.id", (kind,))


def made(context: Context, sheet: Sheet) -> SheetEditor:
    method = METHODS.get(context.store.get(Activity, sheet.activity_id).method_id)
    editor = editor_of(sheet.kind)(context, sheet, method)
    editor.resize(900, 560)
    return editor


def steps(store: Store) -> int:
    return int(store.rows("select count(*) from step")[0][0])


def writable(editor: SheetEditor) -> list[QWidget]:
    """Text boxes a person could type in."""
    boxes: list[QWidget] = []
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        boxes += [
            box for box in editor.findChildren(kind) if box.isVisible() and box.isEnabled() and not box.isReadOnly()
        ]
    return boxes


def test_there_is_one_editor_for_each_kind() -> None:
    assert tuple(EDITORS) == tuple(KINDS)
    with pytest.raises(KeyError):
        editor_of("sculpture")


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("kind", EDITORS)
def test_it_opens_on_an_empty_sheet_and_writes_nothing(
    qtbot: QtBot, context: Context, lab: Lab, kind: str, language: str
) -> None:
    sheet = lab.sheet(kind, STAGE.get(kind, "ideate"))
    before = steps(lab.store)
    with speaking(language):
        editor = made(context, sheet)
        qtbot.addWidget(editor)
        editor.show()
        editor.focus_entry()
        editor.leave()
        editor.set_read_only(True)
        editor.set_read_only(False)
        editor.leave()
    assert steps(lab.store) == before, "opening, looking and leaving is no step"
    assert editor.selected_item() == ""
    assert not editor.show_item("nowhere")


@pytest.mark.parametrize("kind", IN_THE_SAMPLES)
def test_it_shows_every_sheet_of_the_samples_and_finds_each_item_on_it(
    qtbot: QtBot, samples: Context, kind: str
) -> None:
    before = steps(samples.store)
    for sheet in sheets(samples.store, kind):
        editor = made(samples, sheet)
        qtbot.addWidget(editor)
        editor.show()
        placed = [one.item_id for one in samples.store.find(Placement, order="ord", sheet_id=sheet.id)]
        shown = [item_id for item_id in placed if editor.show_item(item_id)]
        assert bool(shown) == bool(placed), f"{kind}: {len(placed)} items, none can be shown"
        assert not editor.show_item("nowhere")
        editor.leave()
        editor.close()
    assert steps(samples.store) == before


@pytest.mark.parametrize("kind", IN_THE_SAMPLES)
def test_what_is_finished_is_shown_and_cannot_be_written_in(qtbot: QtBot, samples: Context, kind: str) -> None:
    before = steps(samples.store)
    for sheet in sheets(samples.store, kind):
        editor = made(samples, sheet)
        qtbot.addWidget(editor)
        editor.show()
        editor.set_read_only(True)
        for widget in (editor, editor.entry_line()):
            target = (widget.focusWidget() or widget) if widget is not None else None
            if target is not None and target.isEnabled():
                qtbot.keyClicks(target, "7")
                qtbot.keyClick(target, Qt.Key.Key_Return)
        editor.leave()
        editor.close()
        assert not writable(editor)
    assert steps(samples.store) == before


@pytest.mark.parametrize("kind", EDITORS)
def test_it_changes_its_looks_while_it_is_open(qtbot: QtBot, samples: Context, lab: Lab, kind: str) -> None:
    sheet = next(iter(sheets(samples.store, kind)), None)
    context = samples if sheet else Context(lab.store, Bridge(lab.store), samples.theme, Settings(), METHODS)
    editor = made(context, sheet or lab.sheet(kind))
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitExposed(editor)
    light = editor.grab().toImage()
    for theme, scale in (("dark", 1.0), ("contrast", 1.5), ("dark", 2.0)):
        samples.theme.change(theme, scale)
        editor.grab()
    samples.theme.change("dark", 1.0)
    assert editor.grab().toImage() != light
    samples.theme.change("light", 1.0)


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("kind", EDITORS)
def test_it_dies_when_it_is_closed(samples: Context, lab: Lab, kind: str, read_only: bool) -> None:
    sheet = next(iter(sheets(samples.store, kind)), None)
    context = samples if sheet else Context(lab.store, Bridge(lab.store), samples.theme, Settings(), METHODS)
    sheet = sheet or lab.sheet(kind)

    def open_one() -> QWidget:
        editor = made(context, sheet)
        editor.set_read_only(read_only)
        context.theme.change("dark", 1.5)
        first = context.store.find(Placement, order="ord", sheet_id=sheet.id)
        if first:
            editor.show_item(first[0].item_id)
        editor.header_widgets()
        return editor

    assert_freed_on_close(open_one)
    context.theme.change("light", 1.0)


@pytest.mark.parametrize("kind", EDITORS)
def test_it_follows_the_library_while_somebody_looks(qtbot: QtBot, samples: Context, lab: Lab, kind: str) -> None:
    sheet = next(iter(sheets(samples.store, kind)), None)
    context = samples if sheet else Context(lab.store, Bridge(lab.store), samples.theme, Settings(), METHODS)
    sheet = sheet or lab.sheet(kind)
    editor = made(context, sheet)
    qtbot.addWidget(editor)
    editor.show()
    view = kind_of(kind)
    new = add_card(context.store, sheet, (view.item_kinds or ("idea",))[0], "새로 온 것")
    context.bridge.flush()
    view.read(context.store, sheet)
    context.store.undo(sheet.project_id)
    context.bridge.flush()
    assert not context.store.find(Item, id=new.id)
    assert not editor.show_item(new.id), "what was taken back is not on the sheet any more"
