"""A photo is chosen, dropped or pasted; its caption and the consent of those on it stand beside it, and decide what is printed."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from livinglab.actions.cards import begin_card
from livinglab.blocks.blocks import Document
from livinglab.documents.pdf.writer import write_pdf
from livinglab.sheets.photo_blocks import photo_blocks, printable_pictures
from livinglab.store.attachments import picture_data
from livinglab.store.backup import folder_of as backups_of
from livinglab.store.backup import make_backup
from tests.helpers import compose, type_hangul
from tests.ui.cards.test_field_types import METHOD, Form, form
from ui.sheets.cards.photo_field import PhotoField

__all__ = ["form"]
Key = Qt.Key


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    file = tmp_path / "계산대.jpg"
    Image.new("RGB", (2000, 1500), "olive").save(file)
    return file


def the_field(form: Form) -> PhotoField:
    found = form.field("photo")
    assert isinstance(found, PhotoField)
    return found


def chosen(form: Form, qtbot: QtBot, file: Path) -> PhotoField:
    """Chosen in the file dialog with Space on the button."""
    field = the_field(form)
    field.enter()
    with patch.object(QFileDialog, "getOpenFileName", return_value=(str(file), "")):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    qtbot.waitUntil(lambda: field._source is None)
    form.context.bridge.flush()
    return field


def drop(field: PhotoField, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(field, QDragEnterEvent(QPoint(5, 5), *how))
    QApplication.sendEvent(field, QDropEvent(QPointF(5, 5), *how))


def stored(form: Form) -> dict[str, object]:
    value = form.value("photo")
    assert isinstance(value, dict)
    return value


def test_it_is_chosen_captioned_and_agreed_to_by_keyboard(form: Form, qtbot: QtBot, photo_file: Path) -> None:
    field = chosen(form, qtbot, photo_file)
    assert field.picture.isVisible()
    assert not field.picture.pixmap().isNull()
    assert set(stored(form)) == {"id"}, "nobody was asked yet"
    field.box.setFocus()
    type_hangul(None, "계산대 앞에 놓은 저울")
    compose(None, "들")
    form.leave()
    assert stored(form)["caption"] == "계산대 앞에 놓은 저울들"
    field.consent.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    form.context.bridge.flush()
    assert stored(form)["printable"] is True
    form.lab.store.undo(form.lab.project.id)
    form.context.bridge.flush()
    assert "printable" not in stored(form)
    assert not field.consent.isChecked()


def test_it_is_dropped(form: Form, qtbot: QtBot, photo_file: Path) -> None:
    field = the_field(form)
    drop(field, photo_file)
    qtbot.waitUntil(lambda: field._source is None)
    form.context.bridge.flush()
    assert picture_data(form.lab.store.path, str(stored(form)["id"])) is not None


def test_it_is_pasted_with_the_keyboard(form: Form, qtbot: QtBot) -> None:
    field = the_field(form)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    field.enter()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: field._source is None)
    form.context.bridge.flush()
    assert form.lab.store.rows("select width,height from attachment") == [(40, 30)]
    QGuiApplication.clipboard().setText("글")
    field.enter()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.remark.text() == "붙여 넣을 사진이 없어요."


def test_leaving_while_it_is_made_ready_keeps_it(form: Form, photo_file: Path) -> None:
    field = the_field(form)
    field.take(photo_file)
    form.leave()
    assert picture_data(form.lab.store.path, str(stored(form)["id"])) is not None


def test_what_is_no_picture_is_said_and_nothing_is_lost(
    form: Form, qtbot: QtBot, photo_file: Path, tmp_path: Path
) -> None:
    field = chosen(form, qtbot, photo_file)
    before = stored(form)
    other = tmp_path / "회의록.hwp"
    other.write_bytes(b"HWP Document File")
    chosen(form, qtbot, other)
    assert "회의록.hwp" in field.remark.text()
    assert stored(form) == before
    empty = tmp_path / "빈.jpg"
    empty.touch()
    chosen(form, qtbot, empty)
    assert "비어 있어요" in field.remark.text()
    assert stored(form) == before


def test_another_photo_asks_for_consent_again_and_taking_it_away_keeps_the_caption(
    form: Form, qtbot: QtBot, photo_file: Path, tmp_path: Path
) -> None:
    field = chosen(form, qtbot, photo_file)
    field.consent.click()
    field.box.setFocus()
    type_hangul(None, "저울")
    form.leave()
    assert stored(form)["printable"] is True
    other = tmp_path / "다른.png"
    Image.new("RGB", (30, 30)).save(other)
    chosen(form, qtbot, other)
    assert set(stored(form)) == {"id", "caption"}
    field.remove.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    form.context.bridge.flush()
    assert stored(form) == {"caption": "저울"}


def test_a_photo_nobody_agreed_to_never_reaches_paper(form: Form, qtbot: QtBot, photo_file: Path) -> None:
    field = chosen(form, qtbot, photo_file)
    store = form.lab.store
    assert photo_blocks(stored(form), printable_pictures(store, METHOD.fields, [form.item().data])) == []
    assert form.printed("photo") == "사진은 보관함에만 둡니다"
    field.consent.click()
    form.context.bridge.flush()
    field.box.setFocus()
    type_hangul(None, "저울")
    form.leave()
    blocks = photo_blocks(stored(form), printable_pictures(store, METHOD.fields, [form.item().data]))
    assert form.printed("photo") == "저울"
    out = io.BytesIO()
    write_pdf(Document("사진", tuple(blocks)), out)
    assert b"DCTDecode" in out.getvalue()
    assert b"/Alt" in out.getvalue()


def test_a_finished_sheet_takes_no_photo(form: Form, photo_file: Path) -> None:
    field = the_field(form)
    form.editor.set_read_only(True)
    assert not field.choose.isVisible()
    drop(field, photo_file)
    form.leave()
    assert form.lab.store.rows("select 1 from attachment") == []


def test_those_on_a_photo_may_want_it_gone_for_good(form: Form, qtbot: QtBot, photo_file: Path) -> None:
    field = chosen(form, qtbot, photo_file)
    picture_id = str(stored(form)["id"])
    store = form.lab.store
    make_backup(store.path, backups_of(store.path), datetime.now(UTC))
    field.remove.click()
    form.context.bridge.flush()
    assert field.erase.isVisible()
    assert picture_data(store.path, picture_id) is not None, "undo can bring it back"
    field.erase.click()
    assert picture_data(store.path, picture_id) is None
    assert not list((backups_of(store.path) / "attachments").glob("*.jpg"))
    store.undo(form.lab.project.id)
    form.context.bridge.flush()
    assert field.picture.text() == "사진 파일이 없어졌어요."
    assert photo_blocks({**stored(form), "printable": True}, {}) == []


def test_a_photo_another_card_shows_is_not_deleted(form: Form, qtbot: QtBot, photo_file: Path) -> None:
    field = chosen(form, qtbot, photo_file)
    value = stored(form)
    begin_card(form.lab.store, form.editor.sheet, "stakeholder", {"text": "다른 카드", "photo": value})
    form.context.bridge.flush()
    field.remove.click()
    form.context.bridge.flush()
    field.erase.click()
    assert "이 사진이 있어요" in field.remark.text()
    assert picture_data(form.lab.store.path, str(value["id"])) is not None
