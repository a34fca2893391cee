"""An office's own form is chosen or dropped, looked at, and saved filled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from hwpx import HwpxDocument
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from livinglab import paths
from livinglab.methods import Library
from livinglab.settings import Settings
from livinglab.store import Store
from ui.bridge import Bridge
from ui.context import Context
from ui.documents.forms import fill_form
from ui.documents.forms.dialog import FormDialog
from ui.theme.theme import ThemeHolder


@pytest.fixture
def dialog(store: Store, sample: str, qtbot: QtBot) -> Iterator[FormDialog]:
    bridge = Bridge(store)
    window = QWidget()
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    desk = Context(store, bridge, ThemeHolder(), Settings(), Library(paths.resources() / "methods"))
    yield fill_form(desk, sample, window)
    bridge.close()


@pytest.fixture
def word_form(tmp_path: Path) -> Path:
    form = docx.Document()
    rows = (("사업명", ""), ("추진 배경", ""), ("사업코드", "B-1"), ("대상지", ""))
    table = form.add_table(len(rows), 2)
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    form.add_paragraph("{{사업비}}")
    form.save(str(tmp_path / "결과보고.docx"))
    return tmp_path / "결과보고.docx"


def wait(dialog: FormDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog._job is None, timeout=20_000)


def told(dialog: FormDialog) -> dict[str, str]:
    return {row.name.text(): row.told.text() for row in dialog.rows.values()}


def test_a_form_is_looked_at_before_anything_is_written(dialog: FormDialog, word_form: Path, qtbot: QtBot) -> None:
    assert dialog.empty.isVisible()
    assert not dialog.save_button.isVisible()
    dialog.read(str(word_form))
    wait(dialog, qtbot)
    assert list(told(dialog)) == ["사업명", "추진 배경", "사업코드", "대상지", "사업비"]
    assert "가상 예시" in told(dialog)["사업명"]
    assert "그대로" in told(dialog)["추진 배경"]
    assert "B-1" in told(dialog)["사업코드"]
    assert "5개를 찾았어요" in dialog.said.text()
    assert list(word_form.parent.iterdir()) == [word_form] or len(list(word_form.parent.glob("*.docx"))) == 1


def test_a_person_chooses_what_belongs_to_a_name_and_saves(
    dialog: FormDialog, word_form: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.read(str(word_form))
    wait(dialog, qtbot)
    unknown = next(row for row in dialog.rows.values() if row.name.text() == "추진 배경")
    assert unknown.choice is not None
    unknown.choice.setFocus()
    while unknown.choice.key() != "problem":
        qtbot.keyClick(unknown.choice, Qt.Key.Key_Down)
        wait(dialog, qtbot)
    assert "원하지 않는" in unknown.told.text()
    assert dialog.focusWidget() is unknown.choice
    known = next(row for row in dialog.rows.values() if row.name.text() == "사업명")
    assert known.choice is not None
    qtbot.keyClick(known.choice, Qt.Key.Key_Home)
    wait(dialog, qtbot)
    target = word_form.with_name("채움")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    with qtbot.waitSignal(dialog.saved, timeout=20_000) as saved:
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert saved.args == [target.with_name("채움.docx")]
    rows = [[cell.text for cell in row.cells] for row in docx.Document(str(saved.args[0])).tables[0].rows]
    assert rows[0] == ["사업명", ""]
    assert "원하지 않는 플라스틱" in rows[1][1]
    assert rows[2] == ["사업코드", "B-1"]


def test_a_dropped_hwpx_form_shows_its_repeated_rows(dialog: FormDialog, tmp_path: Path, qtbot: QtBot) -> None:
    form = HwpxDocument.new()
    table = form.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "{{#실행약속}}{{무엇을}}", "{{누가}}"
    form.save_to_path(tmp_path / "서식.hwpx")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "서식.hwpx"))])
    drop = QDropEvent(QPoint(20, 20), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier)  # fmt: skip
    dialog.dropEvent(drop)
    wait(dialog, qtbot)
    assert told(dialog)["실행약속"] == "4줄"
    assert told(dialog)["무엇을"] == "줄마다 그 줄의 내용이 들어가요"


def test_a_damaged_or_foreign_file_is_one_sentence_and_the_form_in_view_stays(
    dialog: FormDialog, word_form: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "옛서식.hwp").write_bytes(b"\xd0\xcf\x11\xe0")
    for bad in (tmp_path / "옛서식.hwp", tmp_path / "없는.docx"):
        dialog.read(str(bad))
        wait(dialog, qtbot)
        assert dialog.errors.isVisible()
        assert dialog.empty.isVisible()
    dialog.read(str(word_form))
    wait(dialog, qtbot)
    assert not dialog.errors.isVisible()
    dialog.read(str(tmp_path / "옛서식.hwp"))
    wait(dialog, qtbot)
    assert "HWPX나 DOCX로 저장해" in dialog.errors.text()
    assert dialog.title.text() == "결과보고.docx"
    dialog.save(word_form)
    assert "서식 원본" in dialog.errors.text()


def test_a_dialog_closed_while_it_reads_is_gone_without_a_trace(
    dialog: FormDialog, word_form: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.destroyed, timeout=5000):
        dialog.read(str(word_form))
        dialog.reject()
    assert list(word_form.parent.glob("*.docx")) == [word_form]


def test_nobody_leaves_while_the_form_is_written(
    dialog: FormDialog, word_form: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.read(str(word_form))
    wait(dialog, qtbot)
    with qtbot.waitSignal(dialog.saved) as told_of:
        dialog.save(tmp_path / "채운 서식.docx")
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
    assert told_of.args == [tmp_path / "채운 서식.docx"]
