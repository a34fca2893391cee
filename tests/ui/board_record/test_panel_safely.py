"""The panel and the head keep words a full disk stopped, and die with their page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from livinglab.errors import DiskFull
from tests.helpers import assert_freed_on_close, type_hangul
from tests.ui.board_record.conftest import Desk
from tests.ui.board_record.test_board_records import go_to
from ui.sheets.board import BoardEditor
from ui.sheets.head_strip import HeadStrip


def full(*_said: object, **_more: object) -> None:
    raise DiskFull("No room to save.")


def test_words_a_full_disk_stopped_are_written_when_there_is_room(desk: Desk, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    strip = desk.page.area.strip
    assert strip is not None
    with monkeypatch.context() as disk:
        disk.setattr(desk.store, "step", full)
        strip.fields.enter()
        type_hangul(None, "마을회관")
        desk.select(0)
        desk.board.records.open(desk.items[0].id)
        go_to(desk, "next")
        type_hangul(None, "먼저 전화")
        desk.board.records.panel.commit()
    assert desk.item().data == {}
    desk.page.leave()
    assert desk.item().data == {"next": "먼저 전화"}
    assert desk.sheet().data["head"] == {"place": "마을회관"}


def test_a_board_with_its_panel_open_dies_when_its_page_goes(desk: Desk) -> None:
    context, sheet, item_id = desk.page.context, desk.sheet(), desk.items[0].id

    def make() -> QWidget:
        editor = BoardEditor(context, sheet, None)
        editor.show()
        editor.records.open(item_id)
        return editor

    assert_freed_on_close(make)


def test_a_head_dies_when_its_page_goes(desk: Desk) -> None:
    context, sheet = desk.page.context, desk.sheet()
    assert_freed_on_close(lambda: HeadStrip(context, sheet, "define"))
