"""Records on a board: opened by Enter or a double click, filled in beside it, never losing what is being typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt

from livinglab.actions.records import keep_picture, set_fields
from livinglab.blocks.blocks import Figure
from livinglab.blocks.walk import spans
from livinglab.sheets.records import record_blocks
from livinglab.store.scaling import scale_file
from tests.helpers import compose, type_hangul
from tests.ui.board_record.conftest import Desk
from ui.page import Destination

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def write(text: str) -> None:
    type_hangul(None, text)


def go_to(desk: Desk, key: str) -> None:
    """By Tab from the words."""
    field = desk.panel.fields.field(key)
    assert field is not None
    for _ in range(20):
        if field.isAncestorOf(desk.focus()):
            return
        desk.key(Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {key}")


def test_enter_opens_the_fields_beside_the_board_and_escape_goes_back(desk: Desk) -> None:
    assert desk.shows_guide
    desk.select(0)
    assert desk.shows_guide, "choosing alone opens nothing"
    desk.key(Key.Key_Return)
    assert desk.panel.code.text() == "SH1"
    write(" 회장님")
    desk.key(Key.Key_Escape)
    assert "회장님" in desk.item().text
    assert desk.focus() is desk.board.canvas
    assert desk.panel.isVisible(), "it stays beside the board"
    desk.key(Key.Key_F2)
    assert desk.panel.isAncestorOf(desk.focus())


def test_a_double_click_opens_them_too(desk: Desk) -> None:
    desk.double_click(1)
    assert desk.panel.code.text() == "SH2"
    assert desk.panel.isAncestorOf(desk.focus())


def test_all_fields_are_filled_in_by_keyboard_and_each_is_one_step(desk: Desk) -> None:
    desk.select(0)
    desk.key(Key.Key_Return)
    go_to(desk, "stance")
    desk.key(Key.Key_Space)
    go_to(desk, "who")
    write("솔")
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    go_to(desk, "next")
    write("먼저 전화")
    go_to(desk, "until")
    write("2031년 12월 3일")
    desk.key(Key.Key_Escape)
    data = {"stance": "for", "who": "솔잎", "next": "먼저 전화", "until": "2031년 12월 3일", "until_date": "2031-12-03"}
    assert desk.item().data == data
    for gone in ("until", "next"):
        desk.store.undo(desk.project.id)
        assert gone not in desk.item().data
    assert desk.item().data["who"] == "솔잎"


def test_the_panel_follows_what_is_selected_and_keeps_what_was_typed(desk: Desk) -> None:
    desk.select(0)
    desk.key(Key.Key_Return)
    go_to(desk, "next")
    write("먼저 전")
    compose(None, "화")
    desk.select(1)
    assert desk.item(0).data["next"] == "먼저 전화"
    assert desk.panel.code.text() == "SH2"
    field = desk.panel.fields.field("next")
    assert field is not None
    assert field.box.toPlainText() == ""  # type: ignore[attr-defined]
    assert "next" not in desk.item(1).data


def test_a_syllable_in_the_making_is_kept_when_the_page_is_left(desk: Desk) -> None:
    desk.select(0)
    desk.key(Key.Key_Return)
    go_to(desk, "next")
    write("새")
    compose(None, "벽")
    desk.page.leave()
    assert desk.item(0).data["next"] == "새벽"


def test_several_are_filled_in_at_once_as_one_step(desk: Desk) -> None:
    desk.select(0)
    desk.click(2, CTRL)
    desk.key(Key.Key_Return)
    assert "2장" in desk.panel.title.text()
    assert not desk.panel.words.isVisible()
    go_to(desk, "stance")
    desk.key(Key.Key_Space)
    assert [desk.item(number).data.get("stance") for number in range(3)] == ["for", None, "for"]
    desk.store.undo(desk.project.id)
    assert [desk.item(number).data for number in range(3)] == [{}, {}, {}]


def test_words_are_never_emptied_by_accident(desk: Desk) -> None:
    desk.select(0)
    desk.key(Key.Key_Return)
    desk.key(Key.Key_A, CTRL)
    desk.key(Key.Key_Delete)
    desk.key(Key.Key_Escape)
    assert desk.item().text == "부녀회"


def test_the_guide_comes_back_when_it_is_closed_and_when_nothing_is_chosen(desk: Desk) -> None:
    desk.select(0)
    desk.key(Key.Key_Return)
    desk.panel.close_button.click()
    assert desk.shows_guide
    assert desk.focus() is desk.board.canvas
    desk.key(Key.Key_Return)
    assert desk.panel.isVisible()
    desk.key(Key.Key_Escape)
    desk.store.undo(desk.project.id)  # the notes go up as one step: undone, nothing is left to fill in
    desk.bridge.flush()
    assert desk.shows_guide


def test_the_way_of_a_record_is_walked_from_its_code(desk: Desk) -> None:
    desk.select(0)
    desk.key(Key.Key_Return)
    desk.panel.code.click()
    assert desk.page._side.walking
    desk.page.close_trace()
    assert desk.panel.isVisible()


def test_a_finished_board_shows_its_fields_and_takes_nothing(desk: Desk) -> None:
    desk.board.set_read_only(True)
    desk.select(0)
    desk.key(Key.Key_Return)
    go_to_next = desk.panel.fields.field("next")
    assert go_to_next is not None
    go_to_next.enter()
    write("아무 말")
    desk.page.leave()
    assert desk.item().data == {}


def test_what_was_filled_in_is_printed_field_by_field(desk: Desk) -> None:
    desk.select(0)
    desk.key(Key.Key_Return)
    go_to(desk, "stance")
    desk.key(Key.Key_Space)
    go_to(desk, "next")
    write("먼저 전화")
    desk.key(Key.Key_Escape)
    from livinglab.blocks.words import plain

    (kept,) = record_blocks(desk.store, desk.sheet())
    heading, box = kept.blocks  # type: ignore[union-attr]
    assert plain(heading.words) == "SH1 부녀회"
    assert [(row.label, plain(row.words)) for row in box.fields] == [("태도", "찬성"), ("다음에 할 일", "먼저 전화")]


# --- the head of the sheet -----------------------------------------------------------------------------------------
def test_the_head_of_a_sheet_is_filled_in_above_it(desk: Desk) -> None:
    strip = desk.page.area.strip
    assert strip is not None
    assert not strip.fields.isVisible(), "in a low window the board has the room"
    assert "아직" in strip._line.text()
    strip.fold.setFocus()
    desk.key(Key.Key_Space)
    assert strip.fields.isVisible()
    write("마을회관")
    desk.key(Key.Key_Return)
    write("열두 명")
    desk.key(Key.Key_Return)
    write("2031년 12월 3일")
    desk.key(Key.Key_Escape)
    head = {"place": "마을회관", "people": "열두 명", "day": "2031년 12월 3일", "day_date": "2031-12-03"}
    assert desk.sheet().data["head"] == head
    assert not strip.fields.isVisible()
    assert "마을회관" in strip._line.text()
    desk.key(Key.Key_Space)  # the fold has the focus
    assert strip.fields.isVisible()
    desk.store.undo(desk.project.id)
    desk.bridge.flush()
    assert "day" not in desk.sheet().data["head"]
    assert strip is desk.page.area.strip, "the page was not built anew"


def test_in_a_high_window_an_empty_head_stands_open(desk: Desk) -> None:
    meeting = desk.page.workshop.id
    desk.window.resize(1366, 900)
    desk.window.open(Destination("workshop", meeting))
    strip = desk.page.area.strip
    assert strip is not None
    assert strip.fields.isVisible(), "what waits to be filled in"


def test_the_head_keeps_a_syllable_when_the_page_is_left(desk: Desk) -> None:
    strip = desk.page.area.strip
    assert strip is not None
    strip.fields.enter()
    write("마을회")
    compose(None, "관")
    desk.page.leave()
    assert desk.sheet().data["head"] == {"place": "마을회관"}


def test_a_finished_head_is_only_read(desk: Desk) -> None:
    strip = desk.page.area.strip
    assert strip is not None
    strip.set_read_only(True)
    strip.fields.enter()
    write("마을회관")
    desk.page.leave()
    assert "head" not in desk.sheet().data


def test_back_on_the_board_the_panel_follows_the_arrow_keys(desk: Desk) -> None:
    desk.select(0)
    desk.key(Key.Key_Return)
    assert desk.items[0].id in desk.board.canvas.selection, "marked while one writes beside it"
    desk.key(Key.Key_Escape)
    desk.key(Key.Key_Right)
    assert desk.panel.code.text() == "SH2"
    desk.key(Key.Key_Right)
    desk.key(Key.Key_Return)
    write(" 총무")
    desk.key(Key.Key_Escape)
    assert "총무" in desk.item(2).text


def test_a_printed_photo_tells_its_caption_once_and_one_nobody_agreed_to_only_its_caption(
    desk: Desk, tmp_path: Path
) -> None:
    sheet = desk.sheet()
    photo = {"key": "photo", "type": "photo", "name": {"ko": "사진", "en": "Photo"}}
    with desk.store.step("Planned", project_id=desk.project.id) as step:
        step.put(replace(sheet, data={**sheet.data, "fields": [*sheet.data["fields"], photo]}))
    file = tmp_path / "a.png"
    Image.new("RGB", (30, 20)).save(file)
    picture_id = keep_picture(desk.store, scale_file(file))
    value = {"id": picture_id, "caption": "부엌 입구"}
    for printable in (False, True):
        set_fields(desk.store, desk.items[0].id, {"photo": {**value, "printable": printable}})
        told = record_blocks(desk.store, desk.sheet())
        assert [span.text for span in spans(told)].count("부엌 입구") == 1
        pictures = [block for kept in told for block in kept.blocks if isinstance(block, Figure)]  # type: ignore[union-attr]
        assert len(pictures) == printable
