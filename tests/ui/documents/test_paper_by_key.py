"""The pages by key, printing and saving under a name people choose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from livinglab import paths
from livinglab.actions.projects import describe_project
from livinglab.blocks.blocks import Document, PageBreak, Paragraph, Title
from livinglab.blocks.words import theirs
from livinglab.errors import DiskFull
from livinglab.i18n import N_
from livinglab.methods import Library
from livinglab.settings import Settings
from livinglab.store import Store
from ui.bridge import Bridge
from ui.context import Context
from ui.documents import preview_page
from ui.documents.page_view import PageView
from ui.documents.papers import summary_paper
from ui.documents.preview_page import PreviewPage
from ui.documents.render import Rendered, render
from ui.page import Destination
from ui.theme.theme import ThemeHolder


def paper(pages: int, words: str = "쪽") -> Document:
    """A paper of so many pages."""
    blocks: list[object] = [Title(theirs("종이"))]
    for number in range(1, pages + 1):
        blocks += [Paragraph(theirs(f"{words} {number}")), *([PageBreak()] if number < pages else [])]
    return Document("종이", tuple(blocks))  # type: ignore[arg-type]


# --- the pages -------------------------------------------------------------------------------------------------------
def test_a_pdf_and_its_pages_are_made_from_plain_data() -> None:
    made = render((paper(3),), False, 1.0)
    assert made.pdf.startswith(b"%PDF")
    assert [f"쪽 {n}" in page.words for n, page in enumerate(made.pages, 1)] == [True] * 3
    assert all(len(page.pixels) == page.stride * page.height for page in made.pages)
    assert made.pages[0].width == pytest.approx(595, abs=2)
    assert made.missing == ""


def test_what_no_font_can_write_is_named() -> None:
    assert "\U00013000" in render((paper(1, "\U00013000"),), False, 0.5).missing


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    made = PageView(ThemeHolder())
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_pages(render((paper(4),), False, 1.0).pages)
    made.show()
    made.setFocus()
    return made


def first_in_view(view: PageView) -> int:
    top = view.verticalScrollBar().value()
    return next(n for n, sheet in enumerate(view.sheets, 1) if sheet.y() + sheet.height() > top + 20)


def test_page_down_goes_a_page_at_a_time_and_up_again(view: PageView, qtbot: QtBot) -> None:
    seen = [first_in_view(view)]
    for key in (Qt.Key.Key_PageDown,) * 4 + (Qt.Key.Key_PageUp,) * 5:
        qtbot.keyClick(view, key)
        seen.append(first_in_view(view))
    assert seen == [1, 2, 3, 4, 4, 3, 2, 1, 1, 1]


def test_other_keys_scroll_as_everywhere(view: PageView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert 0 < view.verticalScrollBar().value() < view.sheets[1].y()


def test_before_there_are_pages_a_key_does_nothing(qtbot: QtBot) -> None:
    empty = PageView(ThemeHolder())
    qtbot.addWidget(empty)
    qtbot.keyClick(empty, Qt.Key.Key_PageDown)
    assert empty.verticalScrollBar().value() == 0


def test_pages_made_anew_stay_at_their_place(view: PageView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    place = view.verticalScrollBar().value()
    view.show_pages(render((paper(4, "새 쪽"),), False, 1.0).pages)
    assert view.verticalScrollBar().value() == place
    assert "새 쪽 2" in view.sheets[1].accessibleDescription()


# --- the page --------------------------------------------------------------------------------------------------------
@pytest.fixture
def page(store: Store, sample: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[PreviewPage]:
    """A preview whose paper is short, so that laying it out takes no time."""
    monkeypatch.setattr(preview_page, "render", quick)
    bridge = Bridge(store)
    desk = Context(store, bridge, ThemeHolder(), Settings(), Library(paths.resources() / "methods"))
    made = PreviewPage(desk, summary_paper(desk, sample))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(lambda: made.rendered is not None)
    yield made
    bridge.close()


def quick(documents: Sequence[Document], large: bool, dots: float) -> Rendered:
    if "디스크" in documents[0].title:
        raise DiskFull(N_("The disk is full. Free some space, then try again."))
    return render((paper(1, "\U00013000"),), large, dots / 4)


def test_one_page_needs_no_sheets_and_a_missing_sign_is_named(page: PreviewPage) -> None:
    said = page._said.text()
    assert "1쪽" in said
    assert "□" in said
    assert "\U00013000" in said


def test_it_is_saved_where_the_person_says(
    page: PreviewPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: Store, sample: str
) -> None:
    proposed: list[str] = []

    def choose(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return (str(tmp_path / "우리 요약.pdf"), "") if len(proposed) > 1 else ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(choose))
    describe_project(store, sample, title='버스/자리: "둘"?')
    page.ask_and_save()
    assert not list(tmp_path.glob("*.pdf")), "thought better of it"
    page.ask_and_save()
    assert proposed == ["버스자리 둘.pdf"] * 2, "no sign a file's name cannot hold"
    assert (tmp_path / "우리 요약.pdf").read_bytes().startswith(b"%PDF")
    assert "우리 요약.pdf" in page.top_bar.saved.text()


def test_it_is_saved_into_a_folder_another_system_named_and_under_a_name_no_disk_refuses(
    page: PreviewPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: Store, sample: str
) -> None:
    folder = tmp_path / normalize("NFD", "받은 파일")  # as a Mac writes it onto a stick
    folder.mkdir()
    proposed: list[str] = []

    def choose(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return str(folder / Path(name).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(choose))
    describe_project(store, sample, title="길고 긴 이름 " * 60)
    page.ask_and_save()
    (saved,) = folder.iterdir()
    assert saved.read_bytes().startswith(b"%PDF")
    assert len(proposed[0].encode()) <= 255


@pytest.mark.parametrize(
    ("chosen", "kind", "written", "begins"),
    [
        ("요약.docx", "", "요약.docx", b"PK"),
        ("요약.MD", "", "요약.MD", "**가상 예시**".encode()),
        ("요약", "Word (*.docx)", "요약.docx", b"PK"),
        ("요약 1.2", "PDF (*.pdf)", "요약 1.2.pdf", b"%PDF"),
        ("요약.pdf", "Word (*.docx)", "요약.docx", b"PK"),
        ("요약", "", "요약.pdf", b"%PDF"),
    ],
)
def test_it_is_saved_in_the_format_people_choose(
    page: PreviewPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    chosen: str, kind: str, written: str, begins: bytes,
) -> None:  # fmt: skip
    offered: list[str] = []

    def choose(_parent: QWidget, _title: str, _name: str, kinds: str) -> tuple[str, str]:
        offered.extend(kinds.split(";;"))
        return str(tmp_path / chosen), kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(choose))
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.save_button.isEnabled() and "저장했어요" in page.top_bar.saved.text())
    assert written in page.top_bar.saved.text()
    assert {"PDF (*.pdf)", "Word (*.docx)", "Markdown (*.md)"} <= set(offered)
    assert (tmp_path / written).read_bytes().startswith(begins)
    assert page.save_button.isEnabled()


@pytest.mark.parametrize("name", ["fort/요약.docx", "fort/요약.pdf"])
def test_a_folder_that_is_gone_is_a_sentence_in_any_format(
    page: PreviewPage, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    page.save(tmp_path / name)
    qtbot.waitUntil(page.errors.isVisible)
    assert "저장하지 못했어요" in page.errors.text()
    assert page.save_button.isEnabled()


def test_a_fault_while_laying_out_is_a_sentence_on_the_page(
    page: PreviewPage, store: Store, sample: str, qtbot: QtBot
) -> None:
    describe_project(store, sample, title="디스크가 찬 날")
    qtbot.waitUntil(page.errors.isVisible)
    assert page.errors.text()
    assert page.rendered is not None, "the last good pages stay in view"


def test_the_way_back_leads_to_the_project(page: PreviewPage, sample: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.go) as went:
        page.top_bar.back_asked.emit()
    assert went.args == [Destination("project", sample)]


def test_printing_from_the_page_says_that_it_was_sent(page: PreviewPage, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []
    monkeypatch.setattr(
        preview_page, "print_pdf", lambda _pdf, title, _folder, _parent: bool(sent.append(title)) or len(sent) > 1
    )
    page.print_button.click()
    before = page.top_bar.saved.text()
    page.print_button.click()
    assert sent == ["No 플라스틱 마트 만들기"] * 2
    assert page.top_bar.saved.text() != before


def test_who_prints_before_the_pages_are_there_gets_those_that_were_chosen(
    page: PreviewPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[bytes] = []
    monkeypatch.setattr(preview_page, "print_pdf", lambda pdf, *_: bool(printed.append(pdf)) or True)
    page.large.click()
    page.print_here()
    assert not printed, "the pages in view are those in small letters"
    qtbot.waitUntil(lambda: bool(printed))
    assert page.rendered is not None
    assert printed == [page.rendered.pdf]


def test_before_the_first_page_nothing_is_saved(store: Store, sample: str, qtbot: QtBot, tmp_path: Path) -> None:
    bridge = Bridge(store)
    desk = Context(store, bridge, ThemeHolder(), Settings(), Library(paths.resources() / "methods"))
    made = PreviewPage(desk, summary_paper(desk, sample))
    qtbot.addWidget(made)
    made.save(tmp_path / "leer.pdf")
    assert not (tmp_path / "leer.pdf").exists()
    bridge.close()


def test_pages_turn_wherever_the_keys_are_and_enter_prints(
    page: PreviewPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []
    monkeypatch.setattr(preview_page, "print_pdf", lambda _pdf, title, *_: bool(printed.append(title)) or True)
    page.view.show_pages(render((paper(4),), False, 1.0).pages)
    page.take_focus()
    qtbot.keyClick(page.print_button, Qt.Key.Key_PageDown)
    assert first_in_view(page.view) == 2
    qtbot.keyClick(page.print_button, Qt.Key.Key_Return)
    assert printed == ["No 플라스틱 마트 만들기"]


def test_what_was_taken_away_meanwhile_is_a_sentence_and_no_empty_print(
    page: PreviewPage, store: Store, sample: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "_document", tuple)
    describe_project(store, sample, title="빈 마을")
    qtbot.waitUntil(lambda: not page.print_button.isEnabled())
    assert "인쇄할 것이 없어요" in page._said.text()
    assert not page.view.sheets


def test_tab_goes_from_the_choices_to_saving_printing_and_the_pages(page: PreviewPage, qtbot: QtBot) -> None:
    start = page.languages.findChildren(QAbstractButton)[0]
    start.setFocus()
    wanted = [page.lengths, page.large, page.appendix, page.form_button, page.save_button, page.print_button, page.view]
    for part in wanted:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        assert page.focusWidget() is part or part.isAncestorOf(page.focusWidget())
