"""The experiment as it runs: the frozen card, the indicators, the picked one over time, and the diary."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from livinglab.actions.measurements import log_sheet
from livinglab.i18n import tr
from livinglab.sheets.log.read import ExperimentView, read_experiment
from ui.bridge import Batch
from ui.context import Context
from ui.experiment.card_panel import CardPanel
from ui.sheets.log.change_offer import ChangeOffer
from ui.sheets.log.chart_panel import ChartPanel
from ui.sheets.log.diary import DiaryList
from ui.sheets.log.editor import TABLES
from ui.sheets.log.entry_form import EntryForm
from ui.sheets.log.indicator_table import IndicatorTable
from ui.sheets.log.readings_grid import ReadingsGrid
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.layouts import FlowLayout, row
from ui.widgets.section_header import SectionHeader

_WIDE, _MIDDLE = 1080, 720  # widths at 100 %: three places side by side, two, one
_CARD, _DIARY = 376, 296


class ExperimentPage(QWidget):
    """Everything is written at once; nothing here opens a dialog."""

    trace_requested = Signal(str)
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, context: Context, project_id: str, experiment_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.project_id = project_id
        self.experiment_id = experiment_id
        self._picked = ""
        self._laid = ""
        self.view: ExperimentView = read_experiment(context.store, project_id, experiment_id)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._scroll)
        self._inner = QWidget(self._scroll)
        self._inner.setProperty("ground", "")
        self._scroll.setWidget(self._inner)
        self._column = QVBoxLayout(self._inner)
        self._build_head()
        self._build_parts()
        self._connect()
        self._restyle()
        self.reload()

    # --- building ----------------------------------------------------------------------------------------------------
    def _build_head(self) -> None:
        theme = self.context.theme
        self._head = row(theme, 10)
        self._code = label("", "page", parent=self._inner)
        self._code.setProperty("stage", "experiment")
        self._title = ElidedLabel("", "page", parent=self._inner)
        self._where = label("", "list", ink="2", parent=self._inner)
        self._head.addWidget(self._code)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._where)
        self._column.addLayout(self._head)
        self._acts = QWidget(self._inner)
        flow = FlowLayout(theme, 8, self._acts)
        self.amend = Button(theme, tr("Leave an amendment"), icon_name="edit", parent=self._acts)
        self.write = Button(theme, tr("Write in the diary"), parent=self._acts)
        self.enter = Button(theme, tr("Enter readings"), role="primary", stage="experiment", parent=self._acts)
        self.paper = Button(theme, icon_name="print", name=tr("Print where these numbers came from"), parent=self._acts)
        self.paper.setToolTip(self.paper.accessibleName())
        for button in (self.amend, self.write, self.paper, self.enter):
            flow.addWidget(button)

    def _build_parts(self) -> None:
        context, theme = self.context, self.context.theme
        self.card = CardPanel(context, self._inner)
        self.table = IndicatorTable(theme, self._inner)
        self.grid = ReadingsGrid(context, self.project_id, self._inner)
        self.chart = ChartPanel(theme, self._inner)
        self._diary_panel = QFrame(self._inner)
        self._diary_panel.setProperty("panel", "true")
        self._diary_column = QVBoxLayout(self._diary_panel)
        self._diary_head = SectionHeader(
            theme, tr("Experiment diary"), kind="title", line=False, parent=self._diary_panel
        )
        sheet = log_sheet(context.store, self.project_id)
        self.form = EntryForm(context, self.project_id, sheet, self.experiment_id, self._diary_panel)
        self.offer = ChangeOffer(context, self._diary_panel)
        self.diary = DiaryList(theme, self._diary_panel)
        self._empty = label(tr("Nothing in the diary yet. Write what you see, right when you see it."), "meta", wrap=True,
                            parent=self._diary_panel)  # fmt: skip
        for widget in (self._diary_head, self.form, self.offer, self._empty, self.diary):
            self._diary_column.addWidget(widget)
        self._diary_column.addStretch(1)
        self.form.hide()
        self.grid.hide()
        self._parts = QGridLayout()
        self._column.addLayout(self._parts)
        self._column.addStretch(1)

    def _connect(self) -> None:
        for part in (self.card, self.grid, self.form, self.offer):
            part.said.connect(self.said)
            part.failed.connect(self.failed)
        self.card.trace_requested.connect(self.trace_requested)
        self.table.picked.connect(self._pick)
        self.diary.opened.connect(self._open)
        self.form.left.connect(self._form_left)
        self.amend.clicked.connect(self._amend)
        self.write.clicked.connect(self._write)
        self.enter.clicked.connect(self._enter)
        self.context.bridge.changed.connect(self._on_changed)
        self.context.theme.changed.connect(self._restyle)

    # --- what is shown -----------------------------------------------------------------------------------------------
    def reload(self) -> None:
        """Read the experiment again and show it."""
        self.view = view = read_experiment(self.context.store, self.project_id, self.experiment_id)
        assert view.experiment is not None
        self._code.setText(view.experiment.code)
        self._title.setText(view.experiment.title)
        self._where.setText(self._where_words())
        self.amend.setVisible(view.frozen is not None)
        if not view.of(self._picked):
            self._picked = view.series[0].item.id if view.series else ""
        self.card.show_view(view)
        self.table.show_view(view, self._picked)
        self.grid.show_view(view)
        self.chart.show_series(view, view.of(self._picked))
        self._diary_head.set_count(len(view.entries))
        self._empty.setVisible(not view.entries and self.form.isHidden())
        self.diary.show_entries(view.entries)
        self.offer.ask(view)

    def _where_words(self) -> str:
        """The period measured last, and the day on which it ends."""
        last = max(
            (one.latest for one in self.view.series if one.latest and one.latest.label),
            key=lambda one: one.at,
            default=None,
        )
        parts = [last.label] if last else []
        ends = self.view.experiment.words("ends") if self.view.experiment else ""
        if ends:
            parts.append(tr("until {day}", day=ends))
        return " · ".join(parts)

    def show_item(self, item_id: str) -> bool:
        """Bring an indicator or a diary entry into view."""
        row_of = self.diary.row_of(item_id)
        if row_of is not None:
            self._scroll.ensureWidgetVisible(row_of)
            row_of.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if self.view.of(item_id) is not None:
            self._pick(item_id)
            return True
        return item_id == self.experiment_id

    def selected_item(self) -> str:
        """What the person stands on, for the trace key: the picked indicator, else the experiment."""
        return self._picked or self.experiment_id

    def commit_input(self) -> None:
        """Take what is being typed, composition included."""
        self.card.commit_input()
        self.form.commit_input()
        self.grid.commit_input()

    # --- what is done ------------------------------------------------------------------------------------------------
    def _pick(self, item_id: str) -> None:
        self._picked = item_id
        self.table.show_view(self.view, item_id)
        self.chart.show_series(self.view, self.view.of(item_id))

    def _amend(self) -> None:
        if self.card.begin_amendment():
            self._scroll.verticalScrollBar().setValue(self.card.mapTo(self._inner, QPoint(0, 0)).y())

    def _write(self) -> None:
        self.form.show()
        self._empty.hide()
        self._scroll.ensureWidgetVisible(self.form)
        self.form.enter()

    def _enter(self) -> None:
        if self.grid.isVisible():
            self.grid.commit_input()
            self.grid.hide()
            self.enter.setText(tr("Enter readings"))
            return
        self.grid.show()
        self.enter.setText(tr("Fold the readings"))
        self._scroll.ensureWidgetVisible(self.grid)
        self.grid.enter()

    def _open(self, item_id: str) -> None:
        entry = next((each for each in self.view.entries if each.item.id == item_id), None)
        if entry is None:
            return
        self.form.commit_input()
        self.form.show()
        self.form.show_entry(entry)
        self._scroll.ensureWidgetVisible(self.form)
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _form_left(self) -> None:
        self.form.hide()
        self.write.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, batch: object) -> None:
        assert isinstance(batch, Batch)
        gone = any(change.row_id == self.experiment_id and change.after is None for change in batch.changes("item"))
        if not gone and batch.in_project(self.project_id) and batch.touches(*TABLES):
            self.reload()

    # --- the look ----------------------------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Side by side as far as the letters leave room; then below each other."""
        width = self.width() / self.context.theme.scale
        form = "wide" if width >= _WIDE else "middle" if width >= _MIDDLE else "narrow"
        self._acts_beside(width >= _MIDDLE)
        if form == self._laid:
            return
        self._laid = form
        px = self.context.theme.px
        for part in (self.card, self.table, self.grid, self.chart, self._diary_panel):
            self._parts.removeWidget(part)
        for column in range(3):
            self._parts.setColumnStretch(column, 0)
        top = Qt.AlignmentFlag.AlignTop
        self.card.setFixedWidth(px(_CARD) if form == "wide" else 16_777_215)
        self.card.setMinimumWidth(px(_CARD) if form == "wide" else 0)
        self._diary_panel.setFixedWidth(px(_DIARY) if form != "narrow" else 16_777_215)
        self._diary_panel.setMinimumWidth(px(_DIARY) if form != "narrow" else 0)
        if form == "wide":
            self._parts.addWidget(self.card, 0, 0, 3, 1)
            self._place_right(1)
        elif form == "middle":
            self._parts.addWidget(self.card, 3, 0, 1, 2, top)
            self._place_right(0)
        else:
            below: tuple[QWidget, ...] = (self.table, self.grid, self.chart, self._diary_panel, self.card)
            for place, widget in enumerate(below):
                self._parts.addWidget(widget, place, 0)
            self._parts.setColumnStretch(0, 1)

    def _place_right(self, left: int) -> None:
        self._parts.addWidget(self.table, 0, left, 1, 2)
        self._parts.addWidget(self.grid, 1, left, 1, 2)
        self._parts.addWidget(self.chart, 2, left)
        self._parts.addWidget(self._diary_panel, 2, left + 1)
        self._parts.setColumnStretch(left, 1)
        self._parts.setRowStretch(2, 1)

    def _acts_beside(self, beside: bool) -> None:
        """The three acts stand beside the title, or on a line of their own."""
        self._head.removeWidget(self._acts)
        self._column.removeWidget(self._acts)
        if beside:
            self._acts.setFixedWidth(
                sum(self._wide(each) for each in (self.amend, self.write, self.enter)) + 2 * self.context.theme.px(8)
            )
            self._head.addWidget(self._acts)
        else:
            self._acts.setMinimumWidth(0)
            self._acts.setMaximumWidth(16_777_215)
            self._column.insertWidget(1, self._acts)

    @staticmethod
    def _wide(button: Button) -> int:
        return button.sizeHint().width() if not button.isHidden() else 0

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._column.setContentsMargins(px(24), px(14), px(24), px(24))
        self._column.setSpacing(px(14))
        self._parts.setSpacing(px(16))
        self._diary_column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._diary_column.setSpacing(px(10))
        self._laid = ""
        self._lay_out()
