"""All of today's papers: chosen, counted, and handed to the printer in one go."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livinglab import paths
from livinglab.actions import votes
from livinglab.actions.meetings import add_meeting
from livinglab.actions.people import add_people
from livinglab.actions.workshops import Planned, add_activity
from livinglab.documents.bundle import count_papers
from livinglab.documents.shelf import PAPERS
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.model.lab import Sheet, Workshop
from livinglab.settings import Settings
from livinglab.sheets.ballot.paper.numbers import printed
from livinglab.sheets.ballot.read import read
from livinglab.store import Store
from ui.bridge import Bridge
from ui.context import Context
from ui.documents import printing
from ui.documents.forms.dialog import FormDialog
from ui.documents.shelf import papers_page
from ui.documents.shelf.paper import shelf_paper
from ui.documents.shelf.papers_page import PapersPage
from ui.documents.shelf.row import PaperRow
from ui.page import Destination
from ui.theme.theme import ThemeHolder

_PATIENCE = 60_000


@pytest.fixture
def desk(store: Store, sample: str) -> Iterator[Context]:
    bridge = Bridge(store)
    yield Context(store, bridge, ThemeHolder(), Settings(), Library(paths.resources() / "methods"))
    bridge.close()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a process of its own does is done here, with less waiting; the tests of making papers start a real one."""
    real = papers_page.run_child

    def run(function: Callable[..., Any], *data: Any, on_done: Callable[[Any], None], **options: Any) -> Any:
        if function is not count_papers:
            return real(function, *data, on_done=on_done, **options)
        on_done(function(lambda _done, _of: None, *data))
        return None

    monkeypatch.setattr(papers_page, "run_child", run)


@pytest.fixture
def page(desk: Context, sample: str, qtbot: QtBot, at_once: None) -> Iterator[PapersPage]:
    made = PapersPage(desk, sample)
    qtbot.addWidget(made)
    made.resize(1366, 688)
    made.show()
    wait_for_count(made, qtbot)
    yield made
    made.leave()


def vote_ahead(store: Store, sample: str) -> Sheet:
    """A vote on the sample's ideas in a meeting that is still to come."""
    methods = Library(paths.resources() / "methods")
    meeting = add_meeting(store, methods, sample, "다음 모임")
    activity = add_activity(store, meeting, Planned("점 투표", 10, "dot_vote", "ideate"), methods)
    sheet = store.find(Sheet, activity_id=activity.id)[0]
    votes.offer(store, sheet, [idea.id for idea in store.find(Item, project_id=sample, kind="idea")])
    return sheet


def wait_for_count(page: PapersPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.counted, timeout=_PATIENCE)


def row(page: PapersPage, paper_id: str) -> PaperRow:
    return next(one for one in page.papers.rows if one.kind.id == paper_id)


def only(page: PapersPage, *papers: str) -> None:
    for one in page.papers.rows:
        if one.box.isChecked() != (one.kind.id in papers):
            one.box.click()


def sums(page: PapersPage) -> str:
    return page.choices.sum.accessibleName()


def test_a_finished_project_offers_what_people_take_home_and_says_what_it_takes(page: PapersPage) -> None:
    assert [one.kind.id for one in page.papers.wanted()][:1] == ["summary"]
    assert {one.kind.moment for one in page.papers.wanted()} == {"after"}
    only(page, "summary", "run-sheet")
    summary, run_sheet = row(page, "summary").taken, row(page, "run-sheet").taken
    assert summary is not None
    assert run_sheet is not None
    assert summary.copies == 18
    assert f"A4 {summary.sheets + run_sheet.sheets}장" in sums(page)


def test_a_paper_that_is_not_ready_says_why_and_cannot_be_chosen(page: PapersPage, qtbot: QtBot) -> None:
    ballots = row(page, "ballots")
    assert not ballots.box.isEnabled()
    assert not ballots.show_button.isEnabled()
    assert "투표" in ballots.box.accessibleDescription()
    before = next(one for one in page.papers.rows if one.kind.moment == "before")
    page.papers.inside.findChild(QWidget, "before").click()  # type: ignore[union-attr]
    assert before.wanted()
    assert not ballots.wanted()


def test_without_a_choice_nothing_can_be_printed(page: PapersPage) -> None:
    only(page)
    assert not page.choices.print_button.isEnabled()
    assert "골라" in sums(page)


def test_an_offices_own_form_is_filled_from_here_too(page: PapersPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.choices.form_button, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(FormDialog)
    assert dialog.empty.isVisible()
    dialog.saved.emit(Path("서식.hwpx"))
    assert "서식.hwpx" in page.top_bar.saved.text()
    dialog.reject()


def test_another_meeting_or_one_side_is_counted_anew(page: PapersPage, desk: Context, qtbot: QtBot) -> None:
    only(page, "run-sheet", "sign-in")
    everything = row(page, "run-sheet").taken
    page.choices.two_sided.click()
    page.choices.meeting.setCurrentIndex(1)
    qtbot.waitUntil(lambda: row(page, "run-sheet").taken != everything, timeout=_PATIENCE)
    first = row(page, "run-sheet").taken
    assert everything is not None
    assert first is not None
    assert first.pages < everything.pages
    taken = row(page, "sign-in").taken
    assert taken is not None
    assert taken.sheets == taken.pages


def test_everything_chosen_goes_to_the_printer_as_one_file(
    page: PapersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[Path] = []

    def hand_over(file: Path, _arguments: list[str]) -> bool:
        sent.append(file)
        return True

    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", lambda: ["마을회관"])
    monkeypatch.setattr(printing.QPrintDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(printing, "run_lp", hand_over)
    monkeypatch.setattr(printing, "lp_arguments", lambda *_: [])
    monkeypatch.setattr(QPrinter, "setDocName", lambda *_: None)
    only(page, "run-sheet", "summary")
    qtbot.mouseClick(page.choices.print_button, Qt.MouseButton.LeftButton)
    assert page.choices.progress.isVisible()
    assert not page.choices.print_button.isVisible()
    qtbot.waitUntil(lambda: bool(sent), timeout=_PATIENCE)
    assert "인쇄로 보냈어요" in page.top_bar.saved.text() or "프린터" in page.top_bar.saved.text()
    pdf = pypdfium2.PdfDocument(sent[0].read_bytes())
    sheets = sum(one.taken.sheets for one in page.papers.wanted() if one.taken is not None)
    assert sheets == -(-len(pdf) // 2)
    pdf.close()
    assert page.choices.print_button.isVisible()


def test_making_can_be_stopped_and_leaves_no_file(page: PapersPage, qtbot: QtBot, tmp_path: Path) -> None:
    only(page, "summary")
    page.save(tmp_path / "종이.pdf")
    qtbot.mouseClick(page.choices.cancel_button, Qt.MouseButton.LeftButton)
    assert page.choices.print_button.isVisible()
    assert "멈췄어요" in page.top_bar.saved.text()
    assert list(tmp_path.glob("종이.pdf*")) == []
    page.save(tmp_path / "종이.pdf")  # and can be begun again
    qtbot.waitUntil((tmp_path / "종이.pdf").exists, timeout=_PATIENCE)
    qtbot.waitUntil(page.choices.print_button.isVisible)


def test_a_folder_that_cannot_be_made_is_a_sentence(page: PapersPage, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    page.save(tmp_path / "file" / "종이.pdf")
    assert page.errors.isVisible()
    assert page.choices.print_button.isVisible()


def test_numbers_that_were_printed_are_not_printed_again(
    desk: Context, sample: str, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = vote_ahead(desk.store, sample)
    page = PapersPage(desk, sample)
    qtbot.addWidget(page)
    page.show()
    wait_for_count(page, qtbot)
    only(page, "ballots")
    page.save(tmp_path / "투표.pdf")
    qtbot.waitUntil(lambda: printed(read(desk.store, desk.store.get(Sheet, sheet.id))) > 0, timeout=_PATIENCE)
    page.leave()


def test_one_paper_is_looked_at_and_the_way_back_leads_here(page: PapersPage, desk: Context, qtbot: QtBot) -> None:
    gone: list[Destination] = []
    page.go.connect(gone.append)
    row(page, "sign-in").show_button.click()
    assert (gone[0].place, gone[0].part) == ("paper", "sign-in")
    paper = shelf_paper(desk, gone[0].id, "sign-in")
    assert paper.back.place == "papers"
    assert list(paper.compose("ko", False))
    row(page, "summary").show_button.click()
    assert gone[1].place == "document"


def test_the_papers_of_a_meeting_ahead_are_those_for_its_tables(
    desk: Context, sample: str, qtbot: QtBot, at_once: None
) -> None:
    meeting = desk.store.find(Workshop, order="no", project_id=sample)[0]
    vote_ahead(desk.store, sample)
    ahead = desk.store.find(Workshop, order="no desc", project_id=sample)[0]
    page = PapersPage(desk, sample, ahead.id)
    qtbot.addWidget(page)
    page.show()
    wait_for_count(page, qtbot)
    assert page.choices.meeting.currentData() == ahead.id != meeting.id
    assert "run-sheet" in {one.kind.id for one in page.papers.wanted()}
    assert "sign-in-names" not in {one.kind.id for one in page.papers.wanted()}
    page.leave()


def test_a_change_is_counted_again(page: PapersPage, desk: Context, sample: str, qtbot: QtBot) -> None:
    before = row(page, "sign-in").taken
    add_people(desk.store, sample, [f"별칭{n}" for n in range(90)])
    qtbot.waitUntil(lambda: row(page, "sign-in").taken != before, timeout=_PATIENCE)


def test_what_another_process_is_given_fits_a_pipe(page: PapersPage) -> None:
    """Beyond that the window would stand still until the process has started."""
    assert list(page.context.methods)
    assert len(pickle.dumps(page.order(tuple(kind.id for kind in PAPERS)))) < 16_000
