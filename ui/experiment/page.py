"""The experiment page as the main window shows it: top line, thread, and the page itself."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.model.items import Item
from livinglab.model.lab import Project
from ui.context import Context
from ui.experiment.experiment_page import ExperimentPage
from ui.page import Destination, Page
from ui.stages import states_until
from ui.workshop.trace_panel import TracePanel

_TRACE = 380


class ExperimentHost(Page):
    """`experiment_id` names the card; the way back leads to its project."""

    def __init__(self, context: Context, experiment_id: str, parent: QWidget | None = None) -> None:
        item = context.store.get(Item, experiment_id)
        super().__init__(context, item.project_id, parent, margin=24)
        project = context.store.get(Project, item.project_id)
        self.top_bar.show_place(project.title, item.code, tr("Experiment"))
        self.top_bar.show_thread(states_until("experiment"))
        self.experiment = ExperimentPage(context, item.project_id, experiment_id, self)
        self.trace = TracePanel(context, self)
        self.trace.hide()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.experiment, 1)
        line.addWidget(self.trace)
        self.column.addLayout(line, 1)
        self.top_bar.back_asked.connect(self._back)
        self.experiment.said.connect(self.say)
        self.experiment.failed.connect(self.fail)
        self.experiment.trace_requested.connect(self.show_trace)
        self.trace.walked.connect(self._walk)
        self.trace.closed.connect(self.trace.hide)
        context.theme.changed.connect(self._restyle)
        shortcut = QShortcut(QKeySequence("Ctrl+T"), self)
        shortcut.activated.connect(self._trace_picked)
        self._restyle()

    def commit_input(self) -> None:
        self.experiment.commit_input()

    def show_item(self, item_id: str) -> bool:
        return self.experiment.show_item(item_id)

    def _back(self) -> None:
        self.go.emit(Destination("project", self.project_id))

    def show_trace(self, item_id: str) -> None:
        """Show where an item came from and what became of it, beside the page."""
        self.trace.show_item(item_id)
        self.trace.show()

    def _trace_picked(self) -> None:
        self.show_trace(self.experiment.selected_item())

    def _walk(self, item_id: str) -> None:
        """Somebody went along the way: to something on this page, or to where the item stands."""
        if not self.experiment.show_item(item_id):
            self.go.emit(Destination("item", item_id, item_id))

    def _restyle(self) -> None:
        self.trace.setFixedWidth(self.context.theme.px(_TRACE))
