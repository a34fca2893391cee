"""Prints a PDF through the system: the file itself where the system takes it, pictures of its pages elsewhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from livinglab.errors import UserError
from livinglab.i18n import N_
from ui.documents.render import page_images

_DPI = 200
_SECONDS = 30

AskPrinter = Callable[[QPrinter, QWidget], bool]


def ask_printer(printer: QPrinter, parent: QWidget) -> bool:
    """The system's own print dialog."""
    dialog = QPrintDialog(printer, parent)
    try:
        return dialog.exec() == int(QDialog.DialogCode.Accepted)
    finally:
        dialog.deleteLater()


def print_pdf(pdf: bytes, title: str, folder: Path, parent: QWidget, ask: AskPrinter = ask_printer) -> bool:
    """Ask for a printer and print; False when the person thought better of it. Raises UserError in a sentence."""
    if not QPrinterInfo.availablePrinterNames():
        raise UserError(N_("No printer is set up on this computer. Save the PDF and print it elsewhere."))
    printer = QPrinter()
    printer.setDocName(title)
    if not ask(printer, parent):
        return False
    file = _write(pdf, folder)
    if not _hand_over(file, printer, title):
        _paint(pdf, printer)
    return True


def _write(pdf: bytes, folder: Path) -> Path:
    """The file stays until the next print: the system may read it long after we are done."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "print.pdf"
    file.write_bytes(pdf)
    return file


def _hand_over(file: Path, printer: QPrinter, title: str) -> bool:
    """Give the PDF itself to the system; False where it does not take it."""
    if sys.platform == "win32":
        try:
            os.startfile(file, "print")
        except OSError:
            return False
        return True
    return run_lp(file, lp_arguments(file, printer, title))


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
    """Pictures of the pages at 200 dpi, where the system does not take the PDF."""
    pages = page_images(pdf, _DPI / 72)
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(N_("The printer does not answer. Check that it is switched on and has paper."))
    try:
        for place, page in enumerate(pages[first - 1 : last]):
            if place:
                printer.newPage()
            image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
            room = QRectF(painter.viewport())
            scale = min(room.width() / page.width, room.height() / page.height)
            painter.drawImage(QRectF(0, 0, page.width * scale, page.height * scale), image)
    finally:
        painter.end()
