"""The end: the way of a note, the paper for the people, and the plug pulled."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from livinglab.model.items import Item
from tests.rehearsal.hands import Key, Mod
from tests.rehearsal.sample import Sample
from tests.rehearsal.stage import Stage
from ui.documents.preview_page import PreviewPage


def print_summary(stage: Stage, sample: Sample, notes: int = 16) -> None:
    """Ctrl+P shows the paper's pages; it is saved as PDF."""
    hands = stage.hands
    hands.key(Key.Key_P, Mod.ControlModifier)
    page = stage.window.page
    assert isinstance(page, PreviewPage)
    for _ in range(200):
        if page.rendered is not None and page._job is None:
            break
        hands.wait(50)
    stage.picture("summary")
    QTimer.singleShot(600, _accept)
    hands.click(page.save_button)
    saved = sorted(Path.home().glob("*.pdf"))
    stage.expect(saved, "the PDF lies in the folder the dialog proposed")
    if saved:
        words = _words(saved[0])
        for note in sample.notes[:notes]:
            stage.expect(_squeezed(note.text) in words, f"{note.code} stands on the paper")
        stage.app.setProperty("rehearsal-paper", words)


def _accept() -> None:
    """The dialog proposes a name; Enter takes it."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        QTest.keyClick(QApplication.focusWidget() or dialog, Key.Key_Return)


def _words(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    return _squeezed("".join(page.get_textpage().get_text_range() for page in document))


def _squeezed(text: str) -> str:
    """Without the breaks of lines, which differ."""
    return re.sub(r"\s", "", text.replace("￾", ""))


def pull_the_plug(stage: Stage) -> None:
    """The files as they lie on the disk at this moment open again, with everything in them; undo goes on."""
    before = [(one.code, one.text) for one in stage.store.find(Item, order="id")]
    steps = stage.store.rows("select count(*) from step")[0][0]
    copy = stage.folder / "after-the-plug"
    copy.mkdir()
    for file in stage.folder.glob("library.sqlite*"):
        shutil.copy(file, copy / file.name)
    stage.close()
    stage.open(copy / "library.sqlite")
    stage.expect_equal([(one.code, one.text) for one in stage.store.find(Item, order="id")], before, "every word is there")
    stage.expect_equal(stage.store.rows("select count(*) from step")[0][0], steps, "every step is there")
    stage.picture("home-after")
