"""Prints a PDF through the system: the file itself where the system takes it, pictures of its pages elsewhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from livinglab.errors import UserError
from livinglab.i18n import N_
from ui.documents.render import PageImage, each_page

_DPI = 200
_SECONDS = 30
_KEPT = 24 * 3600  # seconds a file lies there for the system to read

AskPrinter = Callable[[QPrinter, QWidget], bool]


def ask_printer(printer: QPrinter, parent: QWidget) -> bool:
    """The system's own print dialog."""
    dialog = QPrintDialog(printer, parent)
    try:
        return dialog.exec() == int(QDialog.DialogCode.Accepted)
    finally:
        dialog.deleteLater()


def need_printer() -> None:
    """Raises UserError, in a sentence, where there is nothing to print on."""
    if not QPrinterInfo.availablePrinterNames():
        raise UserError(N_("No printer is set up on this computer. Save the PDF and print it elsewhere."))


def print_pdf(
    pdf: bytes, title: str, folder: Path, parent: QWidget, ask: AskPrinter = ask_printer, two_sided: bool | None = None
) -> bool:
    """Ask for a printer and print; False when the person thought better of it. Raises UserError in a sentence.

    `two_sided` is what the dialog proposes; None leaves it to the printer."""
    need_printer()
    printer = QPrinter()
    printer.setDocName(title)
    if two_sided is not None:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide if two_sided else QPrinter.DuplexMode.DuplexNone)
    if not ask(printer, parent):
        return False
    try:
        file = _write(pdf, folder)
    except OSError as error:
        raise UserError(
            N_("The file for the printer could not be written: {reason}"), reason=error.strerror or str(error)
        ) from error
    if not _hand_over(file, printer, title):
        _paint(pdf, printer)
    return True


def _write(pdf: bytes, folder: Path) -> Path:
    """A file of its own, since the system may read an earlier one long after we are done; those of other days go."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*print.pdf"):
        with suppress(OSError):
            if old.stat().st_mtime < time.time() - _KEPT:
                old.unlink()
    handle, name = tempfile.mkstemp(suffix="-print.pdf", dir=folder)
    with os.fdopen(handle, "wb") as file:
        file.write(pdf)
    return Path(name)


def _hand_over(file: Path, printer: QPrinter, title: str) -> bool:
    """Give the PDF itself to the system; False where it does not take it."""
    if sys.platform == "win32":
        if not _is_usual(printer):
            return False
        try:
            os.startfile(file, "print")
        except OSError:
            return False
        return True
    return run_lp(file, lp_arguments(file, printer, title))


def _is_usual(printer: QPrinter) -> bool:
    """Windows prints a file whole, once, and on the usual printer, whatever was chosen in the dialog."""
    return (
        printer.printerName() == QPrinterInfo.defaultPrinterName()
        and printer.copyCount() == 1
        and printer.printRange() == QPrinter.PrintRange.AllPages
        and printer.duplex() in (QPrinter.DuplexMode.DuplexNone, QPrinter.DuplexMode.DuplexAuto)
    )


def run_lp(_file: Path, arguments: list[str]) -> bool:
    """Queue a file with CUPS; False where there is no CUPS or it refuses."""
    command = shutil.which("lp")
    if command is None:
        return False
    try:
        done = subprocess.run([command, *arguments], capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def lp_arguments(file: Path, printer: QPrinter, title: str) -> list[str]:
    """What the print dialog chose, in CUPS's words."""
    found = ["-d", printer.printerName(), "-n", str(printer.copyCount()), "-t", title]
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        found += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
    sides = {
        QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
        QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
        QPrinter.DuplexMode.DuplexNone: "one-sided",
    }.get(printer.duplex())
    if sides:
        found += ["-o", f"sides={sides}"]
    return [*found, "--", str(file)]


def _paint(pdf: bytes, printer: QPrinter) -> None:
    """Pictures of the pages at 200 dpi, one after the other, where the system does not take the PDF."""
    first, last = printer.fromPage() or 1, printer.toPage() or None
    painter = QPainter()
    begun = False
    try:
        for page in islice(each_page(pdf, _DPI / 72), first - 1, last):
            turned = page.width > page.height
            printer.setPageOrientation(
                QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
            )  # fmt: skip
            if begun:
                printer.newPage()
            elif not painter.begin(printer):
                raise UserError(N_("The printer does not answer. Check that it is switched on and has paper."))
            begun = True
            _draw(page, painter)
    finally:
        if painter.isActive():
            painter.end()


def _draw(page: PageImage, painter: QPainter) -> None:
    """One page, as large as the paper takes."""
    image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    room = QRectF(painter.viewport())
    scale = min(room.width() / page.width, room.height() / page.height)
    painter.drawImage(QRectF(0, 0, page.width * scale, page.height * scale), image)
