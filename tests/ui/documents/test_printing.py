"""What the system is told to print, and that one print leaves another alone."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livinglab.errors import UserError
from tests.ui.documents.test_paper_by_key import paper
from ui.documents import printing
from ui.documents.render import render


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS")
@pytest.mark.parametrize(("answer", "taken"), [("exit 0", True), ("exit 1", False), (None, False)])
def test_the_file_goes_to_the_queue_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str | None, taken: bool
) -> None:
    if answer is not None:
        lp = tmp_path / "lp"
        lp.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/asked"\n{answer}\n')
        lp.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printing.run_lp(tmp_path / "print.pdf", ["-t", "요약지 둘"]) is taken
    if answer is not None:
        assert (tmp_path / "asked").read_text().splitlines() == ["-t", "요약지 둘"]


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS")
def test_a_queue_that_cannot_be_started_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lp = tmp_path / "lp"
    lp.write_bytes(b"\x7fELF no program")
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not printing.run_lp(tmp_path / "print.pdf", [])


def test_copies_sides_and_pages_are_said_in_the_queues_words(qtbot: QtBot) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setCopyCount(3)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 4)
    printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    asked = printing.lp_arguments(Path("/x/print.pdf"), printer, "요약지")
    assert asked[-2:] == ["--", "/x/print.pdf"]
    for option, value in (("-n", "3"), ("-t", "요약지"), ("-P", "2-4")):
        assert asked[asked.index(option) + 1] == value
    assert not [one for one in asked if "long-edge" in one]


def test_only_the_pages_asked_for_are_painted(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "printed.pdf"

    def middle_pages(printer: QPrinter, _parent: QWidget) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(2, 3)
        return True

    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["hall"]))
    monkeypatch.setattr(printing, "run_lp", lambda _file, _arguments: False)
    window = QWidget()
    qtbot.addWidget(window)
    pdf = render((paper(4),), False, 0.5).pdf
    assert printing.print_pdf(pdf, "요약지", tmp_path / "queue", window, ask=middle_pages)
    assert len(pypdfium2.PdfDocument(target)) == 2


# --- two prints in a row -----------------------------------------------------------------------------------------------
@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Files the system took; it reads them whenever it likes."""
    files: list[Path] = []
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["hall"]))
    monkeypatch.setattr(printing, "_hand_over", lambda file, _printer, _title: bool(files.append(file)) or True)
    return files


def test_a_second_print_leaves_the_first_one_alone_and_old_ones_go(
    taken: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    old = tmp_path / "x-print.pdf"
    old.write_bytes(b"%PDF-old")
    os.utime(old, (0, 0))
    for pdf in (b"%PDF-one", b"%PDF-two"):
        assert printing.print_pdf(pdf, "종이", tmp_path, QWidget(), ask=lambda _printer, _parent: True)
    assert [file.read_bytes() for file in taken] == [b"%PDF-one", b"%PDF-two"]
    assert not old.exists()


def test_a_folder_that_takes_no_file_is_a_sentence_to_the_printer_too(
    taken: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "printing").write_text("a file where the folder should be")
    with pytest.raises(UserError, match="프린터로 보낼 파일"):
        printing.print_pdf(b"%PDF", "종이", tmp_path / "printing", QWidget(), ask=lambda _printer, _parent: True)


@pytest.mark.parametrize(("both", "wanted"), [(True, "DuplexLongSide"), (False, "DuplexNone")])
def test_the_dialog_proposes_the_sides_that_were_chosen(
    taken: list[Path], tmp_path: Path, qtbot: QtBot, both: bool, wanted: str
) -> None:
    proposed: list[str] = []

    def look(printer: QPrinter, _parent: QWidget) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        proposed.append(printer.duplex().name)
        return False

    monkey = pytest.MonkeyPatch()
    real = QPrinter.setDuplex
    monkey.setattr(QPrinter, "setDuplex", lambda self, mode: proposed.append(mode.name) or real(self, mode))
    printing.print_pdf(b"%PDF", "종이", tmp_path, QWidget(), ask=look, two_sided=both)
    monkey.undo()
    assert proposed[0] == wanted


def test_windows_prints_the_file_itself_only_where_nothing_else_was_chosen(qtbot: QtBot) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    usual = printing._is_usual(printer)
    assert usual is (printer.printerName() == printing.QPrinterInfo.defaultPrinterName())
    printer.setCopyCount(2)
    assert not printing._is_usual(printer)
