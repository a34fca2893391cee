"""The end: the way of a note, the paper for the people, and the plug pulled."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from livinglab.model.items import Item
from tests.rehearsal.hands import Key, Mod
from tests.rehearsal.sample import Sample
from tests.rehearsal.scenes_board import board, item_id, place, workshop
from tests.rehearsal.stage import Stage
from ui.documents.preview_page import PreviewPage
from ui.documents.shelf.papers_page import PapersPage


def keep_time(stage: Stage, _sample: Sample) -> None:
    """Back at the board: pause while the room is loud, go on, five minutes more."""
    page, hands = workshop(stage), stage.hands
    bar = page.clock_bar
    hands.click(bar.next)
    running = next(one for one in page.activities if one.started_at and not one.ended_at)
    hands.click(bar.pause)
    stage.pass_minutes(3)
    stage.picture("paused")
    left = bar.clock.text()
    stage.pass_minutes(2)
    stage.expect_equal(bar.clock.text(), left, "a paused clock stands still")
    hands.click(bar.pause)
    hands.click(bar.more)
    more = next(one for one in page.activities if one.id == running.id)
    stage.expect_equal(more.planned_minutes, running.planned_minutes + 5, "five minutes more")
    stage.picture("closing")


def walk_the_way(stage: Stage, _sample: Sample) -> None:
    """From N04 on its board forwards to the idea that was chosen, and back again."""
    page, hands = workshop(stage), stage.hands
    affinity = next(one for one in page.activities if one.method_id == "affinity")
    row = page.run_sheet.row_of(affinity.id)
    assert row is not None
    if page.run_sheet.is_folded:  # a rail, where text is large
        hands.click(page.run_sheet.fold_button)
    if not row.isVisible():  # finished rows are folded on a low screen
        hands.click(page.run_sheet.folded)
    hands.click(row)
    stage.expect(page.area.reopen.isVisible(), "a finished part can be read, and opened again")
    note = item_id(stage, "N04")
    hands.click(board(stage).canvas, place(stage, note))
    hands.key(Key.Key_T, Mod.ControlModifier)
    trace = page.trace
    stage.expect(trace.isVisible(), "the way of the note is shown")
    kinds = [stop.row.kind for stop in trace.stops()]
    stage.expect_equal(kinds, ["cluster", "problem", "hmw", "idea", "idea"], "what became of the note")
    stage.picture("trace-note")
    hands.key(Key.Key_Down, times=len(kinds))
    hands.key(Key.Key_Return)
    shown = stage.store.get(Item, trace.item_id)
    stage.expect_equal(shown.kind, "idea", "Enter walks to the idea")
    assert trace.trace is not None
    stage.expect(
        "N04" in {one.code for row in trace.trace.back for one in row.items}, "the idea leads back to the note"
    )
    stage.picture("trace-idea")
    hands.key(Key.Key_Backspace)
    stage.expect_equal(trace.item_id, note, "Backspace leads back to the note")
    hands.key(Key.Key_Escape)
    stage.expect(not trace.isVisible(), "Escape closes the way")


def print_summary(stage: Stage, sample: Sample, notes: int = 16, whole: bool = True) -> None:
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
    QTimer.singleShot(600, accept_dialog)
    hands.click(page.save_button)
    saved = sorted(Path.home().glob("*.pdf"))
    stage.expect(saved, "the PDF lies in the folder the dialog proposed")
    if saved:
        words = words_of(saved[0])
        for note in sample.notes[:notes]:
            stage.expect(_squeezed(note.text) in words, f"{note.code} stands on the paper")
        ideas = [text for text, _codes in sample.ideas]
        for said in (*sample.clusters.values(), *sample.slots, *ideas) if whole else ():
            stage.expect(_squeezed(said) in words, f"on the paper: {said}")


def print_for_everybody(stage: Stage, _sample: Sample) -> None:
    """Ctrl+Alt+P shows every paper with its sheets; what people take home and their notes' way become one file."""
    hands = stage.hands
    stage.window.activateWindow()  # the dialog before took the keys
    hands.wait(50)
    hands.key(Key.Key_P, Mod.ControlModifier | Mod.AltModifier)
    page = stage.window.page
    assert isinstance(page, PapersPage)
    _wait(stage, page.counted)
    stage.picture("papers")
    for paper in ("summary-short", "note-pages"):
        row = next(one for one in page.papers.rows if one.kind.id == paper)
        page.papers.ensureWidgetVisible(row)
        hands.click(row.box)
    chosen = {row.kind.id for row in page.papers.wanted()}
    stage.expect(chosen >= {"run-sheet", "summary-short", "note-pages"}, "what is on the tables and two to take home")
    before = set(Path.home().glob("*.pdf"))
    QTimer.singleShot(600, accept_dialog)
    hands.click(page.choices.save_button)
    _wait(stage, page.choices.save_button.isVisible)
    made = set(Path.home().glob("*.pdf")) - before
    stage.expect_equal(len(made), 1, "all of them in one file")
    sheets = sum(row.taken.sheets + row.taken.large_sheets for row in page.papers.wanted() if row.taken is not None)
    for file in made:
        pdf = pypdfium2.PdfDocument(file)
        stage.expect_equal((len(pdf) + 1) // 2, sheets, "as many sheets as it said")
        pdf.close()
    stage.picture("papers-made")


def _wait(stage: Stage, until: Callable[[], bool]) -> None:
    for _ in range(400):
        if until():
            return
        stage.hands.wait(50)


def accept_dialog() -> None:
    """The dialog proposes a name; Enter takes it."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        QTest.keyClick(QApplication.focusWidget() or dialog, Key.Key_Return)


def words_of(file: Path) -> str:
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
    stage.expect_equal(
        [(one.code, one.text) for one in stage.store.find(Item, order="id")], before, "every word is there"
    )
    stage.expect_equal(stage.store.rows("select count(*) from step")[0][0], steps, "every step is there")
    stage.picture("home-after")
