"""All papers of a project: chosen, counted, looked at, and printed in one go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from livinglab.documents.bundle import Order, Taken, count_papers
from livinglab.errors import UserError
from livinglab.hangul import nfc
from livinglab.i18n import tr
from livinglab.model.lab import Project, Workshop
from livinglab.views.meetings import meeting_name
from livinglab.views.papers import papers_of_today
from ui.bridge import Batch
from ui.child import ChildJob, run_child
from ui.context import Context
from ui.documents.forms import fill_form
from ui.documents.shelf.choices import Choices
from ui.documents.shelf.kept import Kept
from ui.documents.shelf.maker import Maker, reason, sentence_of
from ui.documents.shelf.paper_list import PaperList
from ui.documents.shelf.row import PaperRow
from ui.page import Destination, Page
from ui.widgets.labels import rule

_SOON_MS = 250


class PapersPage(Page):
    """What is chosen is what today's meeting needs, until somebody chooses otherwise."""

    def __init__(self, context: Context, project_id: str, workshop_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(context, project_id, parent)
        self._workshop_id = workshop_id
        self._count: ChildJob | None = None
        self._maker = Maker(context, self)
        self._told_busy = False
        store = context.store
        self.top_bar.show_place(
            store.get(Project, project_id).title if not workshop_id else _name(context, workshop_id), "", tr("Papers")
        )
        self._today = papers_of_today(store, project_id, workshop_id)
        kept = context.shelves.get(project_id)
        self._build(kept.workshop_id if kept is not None and kept.today == self._today else self._today.workshop_id)
        self._connect()
        if kept is not None and kept.today == self._today:
            self.papers.choose_these(kept.papers)
        else:
            self.papers.choose(self._today.moment)
        self._aim: PaperRow | None = next((row for row in self.papers.rows if row.is_meant()), None)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.count)
        self.count()
        QTimer.singleShot(0, self._bring)

    def _build(self, meeting: str) -> None:
        theme, context = self.context.theme, self.context
        self.choices = Choices(theme, self._meetings(), meeting, context.settings, self)
        self.papers = PaperList(theme, self)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.choices)
        both.addWidget(rule(vertical=True, parent=self))
        both.addWidget(self.papers, 1)
        self.column.addLayout(both, 1)
        self._restyle()

    def _meetings(self) -> list[tuple[str, str]]:
        found = self.context.store.find(Workshop, order="no, id", project_id=self.project_id)
        return [(one.id, _name(self.context, one.id)) for one in found]

    def _connect(self) -> None:
        choices = self.choices
        self.top_bar.back_asked.connect(self._back)
        choices.changed.connect(self._chosen_otherwise)
        choices.print_button.clicked.connect(self.print)
        choices.save_button.clicked.connect(self.ask_and_save)
        choices.cancel_button.clicked.connect(self.cancel)
        choices.form_button.clicked.connect(self._fill_form)
        self._maker.progress.connect(choices.show_progress)
        self._maker.ended.connect(self._ended)
        self._maker.said.connect(self._tell)
        self._maker.failed.connect(self.fail)
        self.papers.changed.connect(self._show_sum)
        self.papers.show_asked.connect(self._view)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(choices.save_button.click)
        self.context.bridge.changed.connect(self._on_changed)
        self.context.theme.changed.connect(self._restyle)

    def take_focus(self) -> None:
        self.choices.meeting.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_item(self, item_id: str) -> bool:
        """Back from looking at a paper: the keys stand where they left."""
        row = self.papers.row(item_id)
        if row is not None:
            self._aim = row
            row.show_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return row is not None

    def _bring(self) -> None:
        """What is chosen is in view, however far down it stands."""
        if self._aim is not None:
            self.papers.bring(self._aim)

    # --- counting --------------------------------------------------------------------------------------------------
    def order(self, papers: tuple[str, ...]) -> Order:
        """What a process without a window needs to make these papers as chosen."""
        choices, context = self.choices, self.context
        return Order(
            context.store.path, context.methods, self.project_id, papers, choices.languages.current(),
            choices.large.isChecked(), choices.two_sided.isChecked(), str(choices.meeting.currentData()),
        )  # fmt: skip

    def count(self) -> None:
        """Count the sheets of every paper, in a process of its own."""
        if self._count is not None:
            self._count.cancel()
        for row in self.papers.rows:
            row.show_again()
        self._show_sum()
        everything = self.order(tuple(row.kind.id for row in self.papers.rows))
        self._count = run_child(
            count_papers, everything, on_done=self._counted, on_error=self._not_counted, parent=self
        )

    def counted(self) -> bool:
        """Whether what every paper takes is in view."""
        return self._count is None and all(row.taken is not None for row in self.papers.rows)

    def _counted(self, found: tuple[Taken, ...]) -> None:
        self._count = None
        self.papers.show_taken(found)
        self._show_sum()
        if self._aim is not None:  # lines may stand lower now; from here on the person scrolls
            QTimer.singleShot(0, self._bring_once)

    def _bring_once(self) -> None:
        self._bring()
        self._aim = None

    def _not_counted(self, error: Exception) -> None:
        self._count = None
        self.fail(sentence_of(error, tr("The library could not be read: {reason}", reason=reason(error))))

    def _show_sum(self) -> None:
        taken = [row.taken for row in self.papers.wanted()]
        counted = [one for one in taken if one is not None]
        self.choices.show_sum(
            len(taken), sum(one.sheets for one in counted), sum(one.large_sheets for one in counted),
            counted=len(counted) == len(taken),
        )  # fmt: skip

    def _chosen_otherwise(self) -> None:
        self._soon.start()
        if self.choices.write_down(self.context.settings):
            try:
                self.context.settings.save()
            except UserError as error:
                self.fail(str(error))

    def _on_changed(self, batch: Batch) -> None:
        if batch.in_project(self.project_id):
            if batch.touches("workshop"):
                self.choices.show_meetings(self._meetings(), str(self.choices.meeting.currentData()))
            self._soon.start()

    def _fill_form(self) -> None:
        fill_form(self.context, self.project_id, self).saved.connect(self._form_saved)

    def _form_saved(self, file: Path) -> None:
        self._tell(tr("Saved {name}", name=file.name))

    # --- making ----------------------------------------------------------------------------------------------------
    def _wanted(self) -> Order:
        self._told_busy = False
        self.errors.hide()
        return self.order(tuple(row.kind.id for row in self.papers.wanted()))

    def print(self) -> None:
        """Make what is chosen and hand it to the printer."""
        self._maker.print(self._wanted())
        self.choices.show_working(self._maker.is_busy())

    def print_here(self) -> bool:
        if self.choices.print_button.isVisible():
            self.choices.print_button.click()
        return True

    def ask_and_save(self) -> None:
        """Ask where to and save what is chosen as one PDF."""
        title = nfc(self.context.store.get(Project, self.project_id).title.strip()) or "PDF"
        safe = "".join(letter for letter in title if letter not in '\\/:*?"<>|')
        proposed = Path.home() / f"{safe[:40].strip()} {tr('Papers')}.pdf"
        name, _ = QFileDialog.getSaveFileName(self, tr("Save as one PDF"), str(proposed), "PDF (*.pdf)")
        if name:
            self.save(Path(name if name.lower().endswith(".pdf") else f"{name}.pdf"))

    def save(self, target: Path) -> None:
        """Write what is chosen into one PDF."""
        self._maker.save(self._wanted(), target)
        self.choices.show_working(self._maker.is_busy())

    def cancel(self) -> None:
        """Stop making papers; what was there before is untouched."""
        self._maker.stop()
        self._tell(tr("Stopped"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._maker.is_busy():
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _ended(self) -> None:
        self.choices.show_working(False)

    def _tell(self, sentence: str) -> None:
        self.top_bar.saved.show_act(sentence, can_undo=False)

    # --- going -----------------------------------------------------------------------------------------------------
    def _view(self, paper_id: str) -> None:
        meeting = str(self.choices.meeting.currentData())
        here = Destination("papers", self.project_id, paper_id, workshop_id=self._workshop_id)
        if paper_id == "summary":
            self.go.emit(Destination("document", self.project_id, back=here))
        else:
            self.go.emit(Destination("paper", self.project_id, part=paper_id, workshop_id=meeting, back=here))

    def _back(self) -> None:
        if self._workshop_id:
            self.go.emit(Destination("workshop", self._workshop_id))
        else:
            self.go.emit(Destination("project", self.project_id))

    def let_go(self) -> bool:
        """Who leaves while papers are made is told so the first time; who leaves again means it."""
        if self._maker.is_busy() and not self._told_busy:
            self._told_busy = True
            self.fail(tr("The papers are still being made. Leave once more to stop that."))
            return False
        return super().let_go()

    def leave(self) -> None:
        if self._count is not None:
            self._count.cancel()
            self._count = None
        self._maker.stop()
        meeting = str(self.choices.meeting.currentData())
        self.context.shelves[self.project_id] = Kept(self._today, meeting, self.papers.meant())
        super().leave()

    def _restyle(self) -> None:
        self.choices.fit_into(self.width())
        self.papers.restyle(self.width() - self.choices.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()


def _name(context: Context, workshop_id: str) -> str:
    workshop = context.store.get(Workshop, workshop_id)
    return " ".join(part for part in meeting_name(context.store, workshop) if part)
