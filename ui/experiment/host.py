"""The experiment as a page of the window: top line above it, the way of a card beside it."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from livinglab.model.items import Item
from livinglab.model.lab import Project
from livinglab.views.stages import reached_stages
from ui.context import Context
from ui.experiment.experiment_page import ExperimentPage
from ui.page import Destination, Page
from ui.stages import states_of_project
from ui.widgets.labels import rule
from ui.workshop.trace_panel import TracePanel

_TRACE = 380


class ExperimentHost(Page):
    """One experiment; `experiment_id` is the item's."""

    def __init__(self, context: Context, experiment_id: str, parent: QWidget | None = None) -> None:
        item = context.store.get(Item, experiment_id)
        super().__init__(context, item.project_id, parent)
        self.experiment = ExperimentPage(context, item.project_id, experiment_id, self)
        self.trace = TracePanel(context, self)
        self._line = rule(vertical=True, parent=self)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.experiment, 1)
        row.addWidget(self._line)
        row.addWidget(self.trace)
        self.column.addLayout(row, 1)
        self.top_bar.show_place(context.store.get(Project, item.project_id).title, "", "")
        self.top_bar.show_thread(states_of_project("experiment", reached_stages(context.store, item.project_id)))
        self.top_bar.back_asked.connect(self._back)
        self.top_bar.stage_asked.connect(self._to_stage)
        self.experiment.trace_requested.connect(self.show_trace)
        self.experiment.said.connect(self.say)
        self.experiment.failed.connect(self.fail)
        self.trace.walked.connect(self._walk)
        self.trace.closed.connect(self.close_trace)
        self.trace.go.connect(self.go)
        self.experiment.paper.clicked.connect(self._print)
        shortcut = QShortcut(QKeySequence("Ctrl+T"), self)
        shortcut.activated.connect(self._trace_picked)
        context.theme.changed.connect(self._restyle)
        self.close_trace()
        self._restyle()

    def show_trace(self, item_id: str) -> None:
        """Show where an item came from and what became of it."""
        self.trace.show_item(item_id)
        self.trace.show()
        self._line.show()
        self.trace.setFocus()

    def _trace_picked(self) -> None:
        self.show_trace(self.experiment.selected_item())

    def close_trace(self) -> None:
        self.trace.hide()
        self._line.hide()

    def _print(self) -> None:
        self.commit_input()
        self.go.emit(Destination("trace_page", self.experiment.experiment_id))

    def _walk(self, item_id: str) -> None:
        if not self.experiment.show_item(item_id):
            self.go.emit(Destination("item", item_id, trace=True))

    def show_item(self, item_id: str) -> bool:
        return self.experiment.show_item(item_id)

    def commit_input(self) -> None:
        self.experiment.commit_input()

    def _restyle(self) -> None:
        self.trace.setFixedWidth(self.context.theme.px(_TRACE))

    def _back(self) -> None:
        self.go.emit(Destination("project", self.project_id))

    def _to_stage(self, _stage: str) -> None:
        self._back()
