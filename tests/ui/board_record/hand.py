"""A hand that fills in a record beside the board, field by field, with the keyboard."""

from __future__ import annotations

import io

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from livinglab.actions.records import keep_picture
from livinglab.methods import Field
from livinglab.store import Store
from livinglab.store.scaling import scale
from tests.helpers import type_hangul
from ui.bridge import Bridge
from ui.sheets.cards.part_field import ChoiceField, PartField
from ui.sheets.cards.photo_field import PhotoField

NAMED = "여기저기 나온 이야기"


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (30, 20)).save(out, "PNG")
    return out.getvalue()


def fill(part: PartField, field: Field, store: Store, bridge: Bridge) -> None:
    """Fill a field in with the keyboard, as its type asks."""
    part.enter()
    focused = QApplication.focusWidget()
    if isinstance(part, PhotoField):
        picture_id = keep_picture(store, scale(picture()))
        part.written.emit(field.key, {"id": picture_id, "printable": True})
        part.box.setFocus()
        type_hangul(None, f"{field.key} 사진")
    elif isinstance(part, ChoiceField) or field.type == "flag":
        QTest.keyClick(focused, Qt.Key.Key_Space)
    elif field.type == "items":
        type_hangul(None, NAMED)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    else:
        QTest.keyClick(focused, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        type_hangul(None, f"{field.key} 2031년 12월 3일 3시 5천 원")
    part.commit()
    bridge.flush()
