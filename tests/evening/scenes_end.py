"""After nine: the times in the library, the summary with the numbers of every vote, the paper, and the library's health."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer

from livinglab.documents.compose.full_report.report import full_report
from livinglab.documents.compose.summary import summary
from livinglab.documents.pdf.writer import write_pdf
from livinglab.store.integrity import faults_of
from tests.evening import plan
from tests.evening.expected import told as expected_of
from tests.evening.stage import Evening, squeezed
from tests.rehearsal.hands import Key, Mod
from tests.rehearsal.scenes_end import accept_dialog, words_of
from tests.told import told
from ui.documents.preview_page import PreviewPage


def times_kept(stage: Evening) -> None:
    """When each part really began and ended, to the second, as the script's clock says."""
    for part in stage.activities():
        for said, wanted in ((part.started_at, stage.record.starts), (part.ended_at, stage.record.ends)):
            found = datetime.fromisoformat(said) if said else None
            stage.expect_equal(found, wanted.get(part.title), f"the time of {part.title}")
    over = stage.part(plan.CLOSING).ended_at
    stage.expect_equal(f"{datetime.fromisoformat(over).astimezone():%H:%M:%S}", "21:00:00", "it ends as it was booked")


def summary_tells(stage: Evening) -> None:
    """What people take home and the report, how it was counted with it, say the numbers that were counted apart from
    the program; both as blocks and printed."""
    blocks = squeezed(told(summary(stage.store, stage.project.id).blocks))
    printed = squeezed(printed_summary(stage))
    report = squeezed(printed_report(stage))
    for cast, _ in stage.record.votes:
        expected = expected_of(cast)
        for words in expected.blocks:
            stage.expect(squeezed(words) in blocks, f"{cast.rule}: the summary says {words}")
        for words in expected.pdf:
            stage.expect(squeezed(words) in report, f"{cast.rule}: in the report stands {words}")
    for words in (*plan.SAID, *plan.PASTED, *plan.FILED, *plan.GROUPED):
        stage.expect(squeezed(words) in printed, f"on paper stands what was said: {words}")


def printed_summary(stage: Evening) -> str:
    """Ctrl+P and Ctrl+S: the words of the file that was saved."""
    stage.hands.key(Key.Key_P, Mod.ControlModifier)
    page = stage.window.page
    assert isinstance(page, PreviewPage), "Ctrl+P leads to the paper"
    for _ in range(400):
        if page.rendered is not None and page._job is None:
            break
        stage.hands.wait(25)
    stage.picture("summary")
    QTimer.singleShot(300, accept_dialog)
    stage.hands.key(Key.Key_S, Mod.ControlModifier)
    saved = sorted(Path.home().glob("*.pdf"))
    stage.expect(saved, "the paper lies where the dialog proposed")
    return words_of(saved[-1]) if saved else ""


def printed_report(stage: Evening) -> str:
    """The words of the full report as a file."""
    file = stage.folder / "report.pdf"
    write_pdf(full_report(stage.store, stage.project.id), file)
    return words_of(file)


def library_is_sound(stage: Evening) -> None:
    """The check finds nothing."""
    stage.expect_equal(faults_of(stage.folder / "library.sqlite"), [], "the library is sound")
