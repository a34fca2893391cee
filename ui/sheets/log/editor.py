"""The log in the middle of the workshop page: a line for what just happened, the readings, the chart, the diary."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.lab import Sheet
from livinglab.sheets.log import KIND
from livinglab.sheets.log.read import read
from livinglab.sheets.log.setup import diary_name
from livinglab.sheets.log.weeks import weeks_of
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.contract import SheetEditor
from ui.sheets.log.amendment_list import AmendmentList
from ui.sheets.log.change_offer import ChangeOffer
from ui.sheets.log.chart_panel import ChartPanel
from ui.sheets.log.diary import DiaryList
from ui.sheets.log.entry_form import EntryForm
from ui.sheets.log.indicator_table import IndicatorTable
from ui.sheets.log.readings_grid import ReadingsGrid
from ui.sheets.log.weeks_panel import WeeksPanel
from ui.widgets.empty_state import EmptyState
from ui.widgets.section_header import SectionHeader

TABLES = ("item", "placement", "measurement", "version", "link", "sheet")


class LogEditor(SheetEditor):
    """A log sheet with the numbers of the experiment it is about."""

    def __init__(self, context: Context, sheet: Sheet, method: Method | None, parent: QWidget | None = None) -> None:
        super().__init__(context, sheet, method, parent)
        self.view = read(context.store, sheet)
        self._picked = ""
        theme = context.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._scroll)
        inner = QWidget(self._scroll)
        inner.setProperty("ground", "")
        self._scroll.setWidget(inner)
        self._column = QVBoxLayout(inner)
        experiment = self.view.run.experiment
        self.form = EntryForm(context, sheet.project_id, sheet, experiment.item.id if experiment else None, inner)
        self.offer = ChangeOffer(context, inner)
        self.empty = EmptyState(theme, tr(KIND.awaits), tr(KIND.how), parent=inner)
        self._diary_head = SectionHeader(theme, diary_name(sheet), kind="title", line=False, parent=inner)
        self.diary = DiaryList(theme, inner)
        self.weeks = WeeksPanel(theme, inner)
        self._numbers_head = SectionHeader(theme, tr("Readings"), kind="title", line=False, parent=inner)
        self.table = IndicatorTable(theme, inner)
        self.grid = ReadingsGrid(context, sheet.project_id, inner)
        self.chart = ChartPanel(theme, inner)
        self.amendments = AmendmentList(context, inner)
        for widget in (self.form, self.offer, self.empty, self._diary_head, self.diary, self.weeks,
                       self._numbers_head, self.grid, self.table, self.chart,
                       self.amendments):  # fmt: skip
            self._column.addWidget(widget)
        self._column.addStretch(1)
        for part in (self.form, self.offer, self.grid, self.amendments):
            part.said.connect(self.said)
            part.failed.connect(self.failed)
        self.diary.opened.connect(self._open)
        self.form.left.connect(self._left)
        self.table.picked.connect(self._pick)
        context.bridge.changed.connect(self._on_changed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.reload()

    # --- the contract ------------------------------------------------------------------------------------------------
    def commit_input(self) -> None:
        self.form.commit_input()
        self.grid.commit_input()
        self.amendments.commit_input()

    def focus_entry(self) -> None:
        self.form.enter()

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.form.setVisible(not read_only)
        self.grid.setVisible(not read_only and bool(self.view.run.series))
        self.offer.setEnabled(not read_only)
        self.amendments.set_read_only(read_only)

    def show_item(self, item_id: str) -> bool:
        row = self.diary.row_of(item_id)
        if row is not None:
            self._scroll.ensureWidgetVisible(row)
            row.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if self.view.run.of(item_id) is not None:
            self._pick(item_id)
            self._scroll.ensureWidgetVisible(self.table)
            return True
        return False

    # --- what is shown -----------------------------------------------------------------------------------------------
    def reload(self) -> None:
        """Read the sheet again and show it."""
        self.view = read(self.context.store, self.sheet)
        run = self.view.run
        self.empty.setVisible(KIND.is_empty(self.view))
        self._diary_head.setVisible(bool(self.view.entries))
        self._diary_head.set_count(len(self.view.entries))
        self.diary.show_entries(self.view.entries)
        self.weeks.show_weeks(weeks_of(run, self.view.entries))
        self.offer.ask(run)
        for widget in (self._numbers_head, self.table, self.chart, self.amendments):
            widget.setVisible(bool(run.series))
        self.grid.setVisible(bool(run.series) and not self.read_only)
        if not run.of(self._picked):
            self._picked = run.series[0].item.id if run.series else ""
        self.table.show_view(run, self._picked)
        self.amendments.show_view(run)
        self.grid.show_view(run)
        self.chart.show_series(run, run.of(self._picked))

    def _pick(self, item_id: str) -> None:
        self._picked = item_id
        self.table.show_view(self.view.run, item_id)
        self.chart.show_series(self.view.run, self.view.run.of(item_id))

    def _open(self, item_id: str) -> None:
        entry = next((each for each in self.view.entries if each.item.id == item_id), None)
        if self.read_only or entry is None:
            self.trace_requested.emit(item_id)
            return
        self.form.commit_input()
        self.form.show_entry(entry)
        self._scroll.ensureWidgetVisible(self.form)
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _left(self) -> None:
        self.form.enter()

    def _on_changed(self, batch: object) -> None:
        assert isinstance(batch, Batch)
        if batch.in_project(self.sheet.project_id) and batch.touches(*TABLES):
            self.reload()

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._column.setContentsMargins(px(24), px(12), px(24), px(16))
        self._column.setSpacing(px(10))
