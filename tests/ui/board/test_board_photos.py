"""Photos as notes: dropped, pasted or chosen, upright, without their place, with their words, and shown only as agreed."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from livinglab.actions import notes
from livinglab.blocks.blocks import Figure
from livinglab.model.items import Item
from livinglab.sheets.board import KIND
from livinglab.store.attachments import picture_data
from tests import helpers
from tests.ui.board.conftest import Desk, DeskFor
from tests.ui.board.test_board_shows import colour_at, sharp
from ui.sheets.board.accessible import spoken
from ui.sheets.board.menu import BoardMenu

RED, BLUE = (200, 30, 30), (30, 30, 200)


@pytest.fixture
def phone_photo(tmp_path: Path) -> Path:
    """Red above, blue below as it was held; stored lying on its side, with the place it was taken at."""
    upright = Image.new("RGB", (900, 1200), RED)
    upright.paste(BLUE, (0, 600, 900, 1200))
    exif = Image.Exif()
    exif[0x0112] = 6  # turn it a quarter to see it upright
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (34.0, 51.0, 17.0)
    file = tmp_path / "IMG_2034.JPG"
    upright.transpose(Image.Transpose.ROTATE_90).save(file, "JPEG", exif=exif, quality=95)
    return file


def dropped(desk: Desk, *files: Path, at: QPointF | None = None) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    place = at or QPointF(300, 300)
    canvas = desk.editor.canvas
    copy, left, no = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), copy, data, left, no)
    QApplication.sendEvent(canvas, enter)
    if enter.isAccepted():
        QApplication.sendEvent(canvas, QDropEvent(place, copy, data, left, no))
    return enter.isAccepted()


def photos(desk: Desk) -> list[Item]:
    return [item for item in desk.lab.store.find(Item, kind="note") if "photo" in item.data]


def arrived(desk: Desk, count: int = 1) -> list[Item]:
    desk.qtbot.waitUntil(lambda: len(photos(desk)) == count, timeout=5000)
    return photos(desk)


def test_a_photo_dropped_stands_upright_without_its_place(desk: Desk, phone_photo: Path) -> None:
    steps = desk.lab.steps()
    assert dropped(desk, phone_photo)
    (item,) = arrived(desk)
    assert desk.lab.steps() == steps + 1
    assert desk.said == ["사진 1장을 붙였어요"]
    data = picture_data(desk.lab.store.path, item.data["photo"]["id"])
    assert data is not None
    kept = Image.open(io.BytesIO(data))
    assert kept.size == (900, 1200)
    assert not kept.getexif()
    assert b"GPS" not in data
    assert all(abs(one - two) < 12 for one, two in zip(kept.getpixel((450, 100)), RED, strict=True))
    assert all(abs(one - two) < 12 for one, two in zip(kept.getpixel((450, 1100)), BLUE, strict=True))
    desk.lab.undo()
    desk.settle()
    assert not photos(desk)


def test_its_words_are_asked_for_and_it_is_painted(desk: Desk, phone_photo: Path) -> None:
    dropped(desk, phone_photo)
    (item,) = arrived(desk)
    assert desk.editor.editing.box is not None
    field = desk.editor.editing.box.field
    field.selectAll()
    helpers.type_hangul(field, "골목 끝")
    desk.editor.editing.end()
    desk.settle()
    assert desk.texts() == ["골목 끝"]
    canvas = desk.editor.canvas
    desk.qtbot.waitUntil(lambda: canvas.photos.image(item.data["photo"]["id"]) is not None, timeout=5000)
    sharp(desk)
    box = canvas.camera.to_screen(canvas.scene.laid.notes[item.id])
    assert box.height() > box.width() * 1.25
    top, below = (colour_at(desk, (box.topLeft() + QPointF(88, down)).toPoint()) for down in (20, 200))
    assert top.red() > 150 > 90 > top.blue()
    assert below.blue() > 150 > 90 > below.red()


def test_several_come_as_one_step_and_a_bad_one_gets_a_sentence(desk: Desk, phone_photo: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8 no picture")
    other = tmp_path / "other.png"
    Image.new("RGB", (40, 30), BLUE).save(other)
    steps = desk.lab.steps()
    assert dropped(desk, phone_photo, broken, other)
    arrived(desk, 2)
    assert desk.lab.steps() == steps + 1
    (words,) = desk.failed
    assert words.startswith("broken.jpg")
    assert "Traceback" not in words


def test_a_picture_is_pasted_and_a_list_still_is_a_list(desk: Desk) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    desk.editor.canvas.setFocus()
    desk.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    arrived(desk)
    desk.editor.editing.end()
    QGuiApplication.clipboard().setText("하나\n둘")
    desk.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.texts() == ["사진", "하나", "둘"]


def test_photos_are_chosen_from_the_menu(desk: Desk, phone_photo: Path) -> None:
    desk.editor.canvas.setFocus()
    desk.key(Qt.Key.Key_Menu)
    menu = desk.editor.canvas.findChildren(BoardMenu)[-1]
    next(action for action in menu.actions() if action.text() == "사진 붙이기\tP").trigger()
    menu.close()
    (dialog,) = desk.editor.canvas.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(phone_photo)])
    dialog.close()
    arrived(desk)


def test_a_key_asks_for_photos_and_readers_hear_of_them(desk: Desk, phone_photo: Path) -> None:
    desk.lab.write("하나")
    desk.settle()
    desk.editor.canvas.setFocus()
    desk.jamo("ㅔ")
    (dialog,) = desk.editor.canvas.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(phone_photo)])
    dialog.close()
    (item,) = arrived(desk)
    assert spoken(desk.editor.canvas, item.id).startswith("N02 사진, 사진 있음")


def test_a_map_takes_no_photo_and_says_so(desk_for: DeskFor, phone_photo: Path) -> None:
    desk = desk_for("assumption_map")
    desk.editor.canvas.setFocus()
    desk.key(Qt.Key.Key_P)
    assert desk.failed == ["이 보드에는 사진을 붙이지 않아요."]
    assert not dropped(desk, phone_photo)


def test_leaving_meanwhile_loses_none(desk: Desk, phone_photo: Path) -> None:
    desk.editor.photos.take([phone_photo])
    desk.editor.leave()
    assert len(photos(desk)) == 1


def test_on_a_free_wall_a_photo_lies_where_it_was_dropped_and_is_wider(desk: Desk, phone_photo: Path) -> None:
    with desk.lab.store.step("x", project_id=desk.lab.project.id) as step:
        step.put(replace(desk.lab.sheet, layout="free"))
    (note,) = desk.lab.write("가")
    notes.move_notes(desk.lab.store, desk.lab.sheet, {note.id: (20.0, 20.0)})
    desk.settle()
    dropped(desk, phone_photo, at=QPointF(350, 260))
    (item,) = arrived(desk)
    box = desk.editor.canvas.scene.laid.notes[item.id]
    assert (box.x, box.y, box.width) == (350, 260, 240)


def test_only_what_those_on_it_agreed_to_is_shown_to_others(desk: Desk, phone_photo: Path) -> None:
    dropped(desk, phone_photo)
    (item,) = arrived(desk)
    desk.editor.editing.end()

    def figures() -> list[Figure]:
        view = KIND.read(desk.lab.store, desk.lab.sheet)
        return [block for block in (*KIND.blocks(view), *KIND.room(view)) if isinstance(block, Figure)]

    assert figures() == []
    desk.click(item.id)
    steps = desk.lab.steps()
    for line, shown in (("찍힌 분들이 인쇄에 동의했어요", 2), ("인쇄하거나 보이지 않기", 0)):
        desk.key(Qt.Key.Key_Menu)
        menu = desk.editor.canvas.findChildren(BoardMenu)[-1]
        next(action for action in menu.actions() if action.text() == line).trigger()
        menu.close()
        desk.settle()
        assert len(figures()) == shown
    assert desk.lab.steps() == steps + 2


def test_a_finished_board_takes_no_photo(desk: Desk, phone_photo: Path) -> None:
    desk.editor.set_read_only(True)
    assert not dropped(desk, phone_photo)
    QTest.qWait(0)
    assert not photos(desk)


def test_a_second_photo_without_words_is_not_taken_for_the_same_said_again(desk: Desk, phone_photo: Path) -> None:
    desk.editor.photos.take([phone_photo])
    arrived(desk)
    desk.editor.editing.end()
    desk.editor.photos.take([QImage(40, 30, QImage.Format.Format_RGB32)])
    one, two = arrived(desk, 2)
    assert one.text == two.text
    assert not desk.editor.same.offered
    desk.editor.editing.end()
    desk.editor.canvas.selection.set([one.id, two.id])
    desk.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert len(photos(desk)) == 2
    assert desk.failed == [f"{two.code}는 사진이라 따로 두어요."]


def test_a_picture_on_the_clipboard_goes_up_from_the_line(desk: Desk) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(picture)
    desk.editor.entry.field.setFocus()
    QTest.keyClick(desk.editor.entry.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    arrived(desk)


def test_where_photos_do_not_stand_the_line_says_so(desk_for: DeskFor) -> None:
    desk = desk_for("problem_tree")
    QGuiApplication.clipboard().setImage(QImage(40, 30, QImage.Format.Format_RGB32))
    desk.editor.entry.field.setFocus()
    QTest.keyClick(desk.editor.entry.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.failed == ["이 보드에는 사진을 붙이지 않아요."]
