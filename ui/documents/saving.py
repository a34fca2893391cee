"""Where a paper is saved and as what: the system's dialog with every format, and the writing in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from livinglab.documents.formats import WRITERS, Documents, Written, ending_of, write_as
from livinglab.i18n import tr
from ui.background import Job, in_background

_NAMES = {"pdf": "PDF", "docx": "Word", "hwpx": "HWPX", "md": "Markdown"}


def filters() -> list[str]:
    """What the dialog offers, the PDF first."""
    return [f"{_NAMES.get(ending, ending.upper())} (*.{ending})" for ending in WRITERS]


def ask_where(parent: QWidget, proposed: Path) -> Path | None:
    """The file people chose; a name without a known ending gets the one of the chosen format."""
    name, kind = QFileDialog.getSaveFileName(parent, tr("Save as a file"), str(proposed), ";;".join(filters()))
    if not name:
        return None
    target = Path(name)  # as the system spells it: a folder from a Mac is found under its own name only
    offered = filters()
    ending = list(WRITERS)[offered.index(kind) if kind in offered else 0]
    if ending_of(target) == ending_of(proposed) != ending:  # another format was chosen, and the proposed name left
        return free(target.with_suffix(f".{ending}"))
    if ending_of(target):
        return target
    return free(target.with_name(f"{target.name}.{ending}"))


def free(target: Path) -> Path:
    """A name nothing stands under: the system asked about the one that was typed, not about this one."""
    found, number = target, 2
    while found.exists():
        found, number = target.with_name(f"{target.stem} ({number}){target.suffix}"), number + 1
    return found


def write_beside(
    documents: Documents,
    target: Path,
    large: bool,
    done: Callable[[Written], None],
    failed: Callable[[Exception], None],
) -> Job:
    """Write another format than the PDF in view while the window goes on."""
    return in_background(write_as, documents, target, large, on_done=done, on_error=failed)
