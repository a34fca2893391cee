"""The shelf for somebody at the keyboard: what is chosen is in view, kept, stopped and told as people expect."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from livinglab import paths
from livinglab.documents.bundle import Bundled, Taken, count_papers, unfinished
from livinglab.documents.shelf import PAPERS
from livinglab.methods import Library
from livinglab.settings import Settings
from livinglab.store import Store
from ui.bridge import Bridge
from ui.context import Context
from ui.documents import printing
from ui.documents.shelf import maker, papers_page
from ui.documents.shelf.papers_page import PapersPage
from ui.main_window import MainWindow
from ui.page import Destination
from ui.theme.theme import ThemeHolder


class Held(QObject):
    """A child that ends when the test says so."""

    def __init__(
        self, function: Callable[..., Any], data: tuple[Any, ...], heard: dict[str, Callable[..., Any]]
    ) -> None:
        super().__init__()
        self.function, self.data, self.heard = function, data, heard
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[Held]:
    """Papers are counted at once, as one page each; making them waits."""
    begun: list[Held] = []

    def run(function: Callable[..., Any], *data: Any, on_done: Any, on_error: Any, parent: Any, **_: Any) -> Any:
        if function is count_papers:
            on_done(tuple(Taken(kind.id, 1, 1, 1) for kind in PAPERS))
            return None
        begun.append(Held(function, data, {"done": on_done, "failed": on_error}))
        return begun[-1]

    monkeypatch.setattr(papers_page, "run_child", run)
    monkeypatch.setattr(maker, "run_child", run)
    return begun


@pytest.fixture
def desk(store: Store, sample: str, tmp_path: Path) -> Iterator[Context]:
    bridge = Bridge(store)
    settings = Settings(tmp_path / "settings.toml")
    yield Context(store, bridge, ThemeHolder(), settings, Library(paths.resources() / "methods"))
    bridge.close()


@pytest.fixture
def window(desk: Context, sample: str, qtbot: QtBot, children: list[Held]) -> Iterator[MainWindow]:
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.resize(1366, 688)
    made.show()
    made.open(Destination("papers", sample))
    yield made
    made.close()
    made.close()  # papers in the making are let go


def page_of(window: MainWindow) -> PapersPage:
    assert isinstance(window.page, PapersPage)
    return window.page


def is_in_view(page: PapersPage, paper_id: str) -> bool:
    row = page.papers.row(paper_id)
    assert row is not None
    top = row.mapTo(page.papers.viewport(), row.rect().topLeft()).y()
    return 0 <= top <= page.papers.viewport().height() - row.height()


def test_what_is_chosen_is_in_view_and_told_in_the_sum(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    wanted = page.papers.wanted()
    qtbot.waitUntil(lambda: is_in_view(page, wanted[0].kind.id))
    assert page.papers.verticalScrollBar().value() > 0, "papers to take home stand far down"
    assert f"종이 {len(wanted)}가지" in page.choices.sum.accessibleName()


def test_back_from_looking_at_a_paper_everything_is_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.papers.choose_these({"run-sheet", "sign-in"})
    page.choices.meeting.setCurrentIndex(2)
    meeting = page.choices.meeting.currentData()
    page.choices.large.click()
    page.choices.two_sided.click()
    row = page.papers.row("sign-in")
    assert row is not None
    qtbot.keyClick(row.show_button, Qt.Key.Key_Return)
    assert window.here.place == "paper"
    assert window.page.large.isChecked()  # type: ignore[attr-defined]
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    again = page_of(window)
    assert again.papers.meant() == {"run-sheet", "sign-in"}
    assert again.choices.meeting.currentData() == meeting
    assert (again.choices.large.isChecked(), again.choices.two_sided.isChecked()) == (True, False)
    assert again.focusWidget().accessibleName() == "참석 확인표 (별칭) 보기"
    qtbot.waitUntil(lambda: is_in_view(again, "sign-in"))
    window.back()
    assert window.here.place == "project", "the meeting chosen here is not where one came from"


def test_sides_size_and_language_are_remembered_for_the_next_time(window: MainWindow, desk: Context) -> None:
    page_of(window).choices.large.click()
    page_of(window).choices.two_sided.click()
    assert desk.settings.file is not None
    written = desk.settings.file.read_text("utf-8")
    assert "paper_large = true" in written
    assert "paper_two_sided = false" in written
    assert 'paper_language = ""' in written


def test_arrows_go_from_paper_to_paper_and_space_chooses(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.papers.choose_these(())
    first, second = page.papers.rows[:2]
    first.box.setFocus()
    qtbot.keyClick(first.box, Qt.Key.Key_Down)
    assert second.box.hasFocus()
    qtbot.keyClick(second.box, Qt.Key.Key_Space)
    assert page.papers.wanted() == [second]
    qtbot.keyClick(second.box, Qt.Key.Key_Up)
    assert first.box.hasFocus()


def test_without_a_printer_nobody_waits_for_papers_first(
    window: MainWindow, children: list[Held], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", staticmethod(list))
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert "프린터가 없어요" in window.page.errors.text()
    assert not children
    assert page_of(window).choices.print_button.isVisible()


def test_the_keys_go_to_stopping_and_back_and_nothing_half_written_stays(
    window: MainWindow, children: list[Held], qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(window)
    page.choices.save_button.setFocus()
    page.save(tmp_path / "종이.pdf")
    assert page.choices.cancel_button.hasFocus()
    unfinished(tmp_path / "종이.pdf").write_bytes(b"%PDF half")
    qtbot.keyClick(page.choices.cancel_button, Qt.Key.Key_Escape)
    assert children[0].cancelled
    assert page.choices.save_button.hasFocus()
    assert not list(tmp_path.glob("*.part"))


def test_a_file_somebody_has_open_is_a_sentence(window: MainWindow, children: list[Held], tmp_path: Path) -> None:
    page = page_of(window)
    page.save(tmp_path / "종이.pdf")
    children[0].heard["failed"](PermissionError(13, "Permission denied"))
    assert "저장하지 못했어요" in page.errors.text()
    assert page.choices.save_button.isVisible()
    page.save(tmp_path / "다른 종이.pdf")
    assert not page.errors.isVisible(), "what was wrong before is over"
    children[1].heard["done"](Bundled(tmp_path / "다른 종이.pdf", 3, ""))
    assert "다른 종이.pdf" in page.top_bar.saved.text()


def test_leaving_while_papers_are_made_is_asked_once(window: MainWindow, children: list[Held], tmp_path: Path) -> None:
    page_of(window).save(tmp_path / "종이.pdf")
    window.back()
    assert window.here.place == "papers"
    assert "한 번 더" in window.page.errors.text()
    assert not children[0].cancelled
    window.back()
    assert window.here.place == "project"
    assert children[0].cancelled


def test_large_letters_leave_the_buttons_in_view_and_heads_whole(
    desk: Context, sample: str, qtbot: QtBot, children: list[Held]
) -> None:
    desk.theme.change("dark", 2.0)
    page = PapersPage(desk, sample)
    qtbot.addWidget(page)
    page.resize(1366, 688)
    page.show()
    for button in (page.choices.save_button, page.choices.print_button):
        assert page.rect().contains(button.mapTo(page, button.rect().bottomRight()))
    heads = [one for one in page.papers.inside.findChildren(QLabel) if one.property("type") == "title" and one.text()]
    assert len(heads) > 3
    for head in heads:
        assert head.height() >= head.heightForWidth(head.width())
