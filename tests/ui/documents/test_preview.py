"""From the workshop to the printed page: one step to the preview, the real pages, print and save."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from livinglab import paths
from livinglab.errors import UserError
from livinglab.methods import Library
from livinglab.settings import Settings
from livinglab.store import Store
from ui.bridge import Bridge
from ui.context import Context
from ui.documents import printing
from ui.documents.forms.dialog import FormDialog
from ui.documents.papers import summary_paper
from ui.documents.preview_page import PreviewPage
from ui.theme.theme import ThemeHolder


@pytest.fixture
def page(store: Store, sample: str, qtbot: QtBot) -> Iterator[PreviewPage]:
    bridge = Bridge(store)
    desk = Context(store, bridge, ThemeHolder(), Settings(), Library(paths.resources() / "methods"))
    made = PreviewPage(desk, summary_paper(desk, sample))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    wait_for_pages(made, qtbot)
    yield made
    bridge.close()


def wait_for_pages(page: PreviewPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page._job is None and page.rendered is not None, timeout=60_000)


def words(page: PreviewPage) -> str:
    assert page.rendered is not None
    return "\n".join(one.words for one in page.rendered.pages)


def test_the_preview_shows_the_pages_that_will_be_printed(page: PreviewPage) -> None:
    assert page.rendered is not None
    assert len(page.view.sheets) == len(pypdfium2.PdfDocument(page.rendered.pdf)) == 4
    assert "4쪽" in page._said.text()
    assert "2장" in page._said.text()


def test_the_paper_speaks_another_language_than_the_window(page: PreviewPage, qtbot: QtBot) -> None:
    assert "이런 말을 들었습니다" in words(page)
    page.languages.chosen.emit("en")
    wait_for_pages(page, qtbot)
    assert "This is what we heard" in words(page)
    assert page.print_button.text() == "인쇄"


def test_large_print_and_the_rest_are_one_click_each(page: PreviewPage, qtbot: QtBot) -> None:
    pages = len(page.view.sheets)
    qtbot.mouseClick(page.appendix, Qt.MouseButton.LeftButton, pos=page.appendix.rect().center() * 0.1)
    page.appendix.setChecked(True)
    wait_for_pages(page, qtbot)
    with_rest = len(page.view.sheets)
    assert with_rest > pages
    page.large.setChecked(True)
    wait_for_pages(page, qtbot)
    assert len(page.view.sheets) > with_rest


def test_the_summary_is_offered_on_two_pages_too(page: PreviewPage, qtbot: QtBot) -> None:
    page.lengths.findChildren(QAbstractButton)[0].setFocus()
    qtbot.keyClick(page.lengths.findChildren(QAbstractButton)[0], Qt.Key.Key_Right)
    wait_for_pages(page, qtbot)
    assert len(page.view.sheets) == 2
    assert "두 쪽 요약지" in words(page)
    assert not page.appendix.isEnabled()
    qtbot.keyClick(page.lengths.findChildren(QAbstractButton)[1], Qt.Key.Key_Left)
    wait_for_pages(page, qtbot)
    assert len(page.view.sheets) == 4
    assert page.appendix.isEnabled()


def test_a_change_elsewhere_is_on_the_paper_a_moment_later(
    page: PreviewPage, store: Store, sample: str, qtbot: QtBot
) -> None:
    from livinglab.actions.projects import describe_project

    describe_project(store, sample, title="비닐 없는 장터")
    qtbot.waitUntil(lambda: page._job is None and "비닐 없는 장터" in words(page), timeout=60_000)


def test_saving_writes_the_same_pdf(page: PreviewPage, tmp_path: Path) -> None:
    assert page.rendered is not None
    page.save(tmp_path / "요약지.pdf")
    assert (tmp_path / "요약지.pdf").read_bytes() == page.rendered.pdf


def test_a_folder_that_cannot_be_written_is_a_sentence(page: PreviewPage, tmp_path: Path) -> None:
    page.save(tmp_path / "no such folder" / "요약지.pdf")
    assert "저장하지 못했어요" in page.errors.text()


def test_without_a_printer_it_says_what_to_do(page: PreviewPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", staticmethod(list))
    page.print()
    assert "프린터가 없어요" in page.errors.text()


def test_the_pdf_itself_is_handed_to_the_system(
    page: PreviewPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    handed: list[list[str]] = []

    def queue(file: Path, arguments: list[str]) -> bool:
        assert file.read_bytes().startswith(b"%PDF")
        handed.append(arguments)
        return True

    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["hall"]))
    monkeypatch.setattr(printing, "run_lp", queue)
    assert page.rendered is not None
    assert printing.print_pdf(page.rendered.pdf, "요약지", tmp_path, page, ask=_yes)
    assert "요약지" in handed[0]
    assert handed[0][-1].endswith("print.pdf")


def test_thinking_better_of_it_prints_nothing(
    page: PreviewPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["hall"]))
    assert page.rendered is not None
    assert not printing.print_pdf(page.rendered.pdf, "요약지", tmp_path, page, ask=lambda _printer, _parent: False)
    assert list(tmp_path.glob("*.pdf")) == []


def test_where_the_system_refuses_the_pdf_its_pages_are_printed_as_pictures(
    page: PreviewPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "printed.pdf"

    def to_file(printer: QPrinter, _parent: QWidget) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return True

    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["hall"]))
    monkeypatch.setattr(printing, "run_lp", lambda _file, _arguments: False)
    assert page.rendered is not None
    assert printing.print_pdf(page.rendered.pdf, "요약지", tmp_path, page, ask=to_file)
    assert len(pypdfium2.PdfDocument(target)) == 4


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_a_sentence(
    page: PreviewPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def nowhere(printer: QPrinter, _parent: QWidget) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "no such folder" / "x.pdf"))
        return True

    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["hall"]))
    monkeypatch.setattr(printing, "run_lp", lambda _file, _arguments: False)
    assert page.rendered is not None
    with pytest.raises(UserError):
        printing.print_pdf(page.rendered.pdf, "요약지", tmp_path, page, ask=nowhere)


def _yes(_printer: QPrinter, _parent: QWidget) -> bool:
    return True


def test_an_offices_form_is_one_click_from_the_summary(page: PreviewPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.form_button, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(FormDialog)
    assert dialog.empty.isVisible()
    dialog.saved.emit(Path("서식.docx"))
    assert "서식.docx" in page.top_bar.saved.text()
