"""All papers of a project: chosen, counted, looked at, and printed in one go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QWidget

from livinglab import paths
from livinglab.actions.numbered_papers import give_out
from livinglab.documents.bundle import Bundled, Order, Taken, count_papers, write_bundle
from livinglab.errors import UserError
from livinglab.hangul import nfc
from livinglab.i18n import tr
from livinglab.model.lab import Project, Workshop
from livinglab.views.meetings import meeting_name
from livinglab.views.papers import Today, papers_of_today
from ui.bridge import Batch
from ui.child import ChildJob, run_child
from ui.context import Context
from ui.documents.forms import fill_form
from ui.documents.printing import print_pdf
from ui.documents.shelf.choices import Choices
from ui.documents.shelf.paper_list import PaperList
from ui.page import Destination, Page
from ui.widgets.labels import rule

_PANEL, _PANEL_SHARE = 300, 0.42
_SOON_MS = 250


class PapersPage(Page):
    """What is chosen is what today's meeting needs, until somebody chooses otherwise."""

    def __init__(self, context: Context, project_id: str, workshop_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(context, project_id, parent)
        self._workshop_id = workshop_id
        self._count: ChildJob | None = None
        self._make: ChildJob | None = None
        self._target = Path()
        store = context.store
        self.top_bar.show_place(
            store.get(Project, project_id).title if not workshop_id else _name(context, workshop_id), "", tr("Papers")
        )
        found = papers_of_today(store, project_id, workshop_id)
        self._build(found)
        self._connect()
        self.papers.choose(found.moment)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.count)
        self.count()

    def _build(self, found: Today) -> None:
        theme, context = self.context.theme, self.context
        meetings = [
            (one.id, _name(context, one.id))
            for one in context.store.find(Workshop, order="no, id", project_id=self.project_id)
        ]
        self.choices = Choices(theme, meetings, found.workshop_id, self)
        self._side = QScrollArea(self)
        self._side.setWidgetResizable(True)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setWidget(self.choices)
        self.papers = PaperList(theme, self)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self._side)
        both.addWidget(rule(vertical=True, parent=self))
        both.addWidget(self.papers, 1)
        self.column.addLayout(both, 1)
        self._restyle()

    def _connect(self) -> None:
        choices = self.choices
        self.top_bar.back_asked.connect(self._back)
        choices.changed.connect(self._soon_again)
        choices.print_button.clicked.connect(self.print)
        choices.save_button.clicked.connect(self.ask_and_save)
        choices.cancel_button.clicked.connect(self.cancel)
        choices.form_button.clicked.connect(self._fill_form)
        self.papers.changed.connect(self._show_sum)
        self.papers.show_asked.connect(self._view)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(choices.save_button.click)
        self.context.bridge.changed.connect(self._on_changed)
        self.context.theme.changed.connect(self._restyle)

    def take_focus(self) -> None:
        self.choices.meeting.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self._count = run_child(count_papers, everything, on_done=self._counted, on_error=self._failed, parent=self)

    def counted(self) -> bool:
        """Whether what every paper takes is in view."""
        return self._count is None and all(row.taken is not None for row in self.papers.rows)

    def _counted(self, found: tuple[Taken, ...]) -> None:
        self._count = None
        self.papers.show_taken(found)
        self._show_sum()

    def _show_sum(self) -> None:
        taken = [row.taken for row in self.papers.wanted()]
        counted = [one for one in taken if one is not None]
        self.choices.show_sum(
            len(taken), sum(one.sheets for one in counted), sum(one.large_sheets for one in counted),
            counted=len(counted) == len(taken),
        )  # fmt: skip

    def _soon_again(self) -> None:
        self._soon.start()

    def _on_changed(self, batch: Batch) -> None:
        if batch.in_project(self.project_id):
            self._soon.start()

    def _fill_form(self) -> None:
        fill_form(self.context, self.project_id, self).saved.connect(self._form_saved)

    def _form_saved(self, file: Path) -> None:
        self.top_bar.saved.show_act(tr("Saved {name}", name=file.name), can_undo=False)

    # --- making ----------------------------------------------------------------------------------------------------
    def print(self) -> None:
        """Make what is chosen and hand it to the printer."""
        self._begin(paths.home() / "printing" / "papers.pdf", self._print_made)

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
        self._begin(target, self._saved)

    def _begin(self, target: Path, then: Callable[[Bundled], None]) -> None:
        papers = tuple(row.kind.id for row in self.papers.wanted())
        if not papers or self._make is not None:
            return
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._failed(error)
            return
        self.choices.show_working(True)
        self._make = run_child(
            write_bundle, self.order(papers), target, on_done=then, on_error=self._failed,
            on_progress=self.choices.show_progress, parent=self,
        )  # fmt: skip

    def cancel(self) -> None:
        """Stop making papers; what was there before is untouched."""
        if self._make is not None:
            self._make.cancel()
        self._made()
        self.top_bar.saved.show_act(tr("Stopped"), can_undo=False)

    def _made(self) -> None:
        self._make = None
        self.choices.show_working(False)

    def _print_made(self, bundled: Bundled) -> None:
        self._made()
        try:
            done = print_pdf(bundled.file.read_bytes(), tr("Papers"), paths.home() / "printing", self)
        except (UserError, OSError) as error:
            self._failed(error)
            return
        if done:
            self.top_bar.saved.show_act(tr("Sent to the printer"), can_undo=False)
            self._remember(bundled)

    def _saved(self, bundled: Bundled) -> None:
        self._made()
        self.top_bar.saved.show_act(tr("Saved {name}", name=bundled.file.name), can_undo=False)
        self._remember(bundled)

    def _remember(self, bundled: Bundled) -> None:
        """Numbers that are on paper now are not given out again."""
        if bundled.missing:
            self.fail(
                tr("No font has these characters, they are printed as □: {characters}", characters=bundled.missing)
            )
        try:
            give_out(self.context.store, bundled.numbers)
        except UserError as error:
            self.fail(str(error))
        self.context.bridge.flush()

    def _failed(self, error: Exception) -> None:
        self._made()
        if isinstance(error, OSError):
            self.fail(tr("The file could not be saved: {reason}", reason=error.strerror or str(error)))
        elif isinstance(error, UserError):
            self.fail(str(error))
        else:
            raise error

    # --- going -----------------------------------------------------------------------------------------------------
    def _view(self, paper_id: str) -> None:
        meeting = str(self.choices.meeting.currentData())
        if paper_id == "summary":
            self.go.emit(Destination("document", self.project_id))
        else:
            self.go.emit(Destination("paper", self.project_id, part=paper_id, workshop_id=meeting))

    def _back(self) -> None:
        if self._workshop_id:
            self.go.emit(Destination("workshop", self._workshop_id))
        else:
            self.go.emit(Destination("project", self.project_id))

    def leave(self) -> None:
        for job in (self._count, self._make):
            if job is not None:
                job.cancel()
        self._count = self._make = None
        super().leave()

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._side.setFixedWidth(min(px(_PANEL), max(round(self.width() * _PANEL_SHARE), _PANEL)))
        self.papers.restyle(self.width() - self._side.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()


def _name(context: Context, workshop_id: str) -> str:
    workshop = context.store.get(Workshop, workshop_id)
    return " ".join(part for part in meeting_name(context.store, workshop) if part)
