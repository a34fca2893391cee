"""The rating sheet in the window: criteria and things to rate, the table, the cell in full, and what it all shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.lab import Sheet
from livinglab.sheets.rating import KIND
from livinglab.sheets.rating.checks import checks
from livinglab.sheets.rating.differing import round_name
from livinglab.sheets.rating.read import AGREED, RatingView, read
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.cards.hints import Hints
from ui.sheets.contract import SheetEditor
from ui.sheets.paper_button import PaperButton
from ui.sheets.rating.again import RatingAgain
from ui.sheets.rating.beside_panel import BesidePanel
from ui.sheets.rating.choosing import free_teams, waiting_items
from ui.sheets.rating.criteria_panel import CriteriaPanel
from ui.sheets.rating.grid import RatingGrid
from ui.sheets.rating.key_line import KeyLine
from ui.sheets.rating.rater_line import RaterLine
from ui.sheets.rating.region_panel import RegionPanel
from ui.sheets.rating.result_view import ResultView
from ui.sheets.rating.writing import Writing
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.segmented import Segmented

_WIDEST = 980
_TABLES = ("item", "placement", "rating", "sheet", "team", "project")


class RatingEditor(SheetEditor):
    """The line below adds who rates; their column is then filled with digits."""

    for_teams = "tabs"

    def __init__(self, context: Context, sheet: Sheet, method: Method | None, parent: QWidget | None = None) -> None:
        super().__init__(context, sheet, method, parent)
        self.view: RatingView = read(context.store, sheet)
        self.writing = Writing(context, sheet, self)
        self.writing.said.connect(self.said)
        self.writing.failed.connect(self.failed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.addWidget(self._scroll)
        self._page = QWidget(self._scroll)
        self._page.setProperty("ground", "paper")
        self._column = QVBoxLayout(self._page)
        self._build()
        self._scroll.setWidget(self._page)
        self._build_heads()
        context.bridge.changed.connect(self._changed)
        context.theme.changed.connect(self._restyle)
        self.writing.moment = self.moment
        self._restyle()
        self._show()

    def _build(self) -> None:
        theme, page, writing = self.context.theme, self._page, self.writing
        self.empty = EmptyState(theme, tr(KIND.awaits), tr(KIND.how), framed=False, parent=page)
        self.empty.acted.connect(self._choose)
        self.criteria = CriteriaPanel(theme, page)
        self.criteria.written.connect(writing.write_criterion)
        self.criteria.weighed.connect(writing.weigh)
        self.criteria.remove_asked.connect(writing.remove_criterion)
        self.criteria.suggested_asked.connect(self._suggested)
        self.choose = Button(theme, "", small=True, icon_name="plus", parent=page)
        self.choose.clicked.connect(self._choose)
        self.keys = KeyLine(theme, page)
        self.grid = RatingGrid(theme, page)
        self.beside = BesidePanel(theme, page)
        self.again = RatingAgain(self.context, page)
        self.again.failed.connect(self.failed)
        self.hints = Hints(theme, page)
        self.result = ResultView(theme, page)
        self.region = RegionPanel(theme, page)
        self._column.addWidget(self.empty)
        self._column.addWidget(self.criteria)
        self._column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.keys, self.grid, self.beside, self.again, self.result, self.region, self.hints):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        grid, beside, writing = self.grid, self.beside, self.writing
        grid.rated.connect(writing.rate)
        grid.cleared.connect(writing.clear)
        grid.comment_asked.connect(beside.enter)
        grid.remove_asked.connect(writing.remove_rater)
        grid.target_removed.connect(writing.remove_target)
        grid.traced.connect(self.trace_requested)
        grid.refused.connect(self.failed)
        grid.moved_to.connect(self._scroll_to)
        grid.current_changed.connect(self._show_cell)
        grid.ended.connect(self._next_rater)
        beside.commented.connect(writing.comment)
        beside.evidence_written.connect(writing.write_evidence)
        beside.more_written.connect(writing.write_more)
        beside.back_asked.connect(self._back_to_grid)
        self.region.chosen.connect(writing.choose_region)

    def _build_heads(self) -> None:
        theme, view = self.context.theme, self.view
        self.raters = RaterLine(theme, self)
        self.raters.entered.connect(self._raters_entered)
        self.raters.renamed.connect(self._renamed)
        self.raters.refused.connect(self.failed)
        self.raters.teams_asked.connect(self._all_teams)
        self.raters.agreed_asked.connect(self._agreed)
        self.grid.rename_asked.connect(self.raters.rename)
        self.raters.hide()
        self.moments: Segmented | None = None
        if len(view.passes) > 1:
            options = [(moment, round_name(view, moment)) for moment in view.passes]
            self.moments = Segmented(theme, options, view.latest, name=tr("Which round"), stage=view.stage, parent=self)
            self.moments.chosen.connect(self._moment_chosen)
        self.paper = PaperButton(self, "rating_sheet")
        self.cover = Button(theme, "", small=True, role="quiet", parent=self)
        self.cover.setCheckable(True)
        self.cover.clicked.connect(self._cover)

    @property
    def moment(self) -> str:
        """The round or moment that is typed."""
        return self.moments.current() if self.moments is not None else ""

    # ------------------------------------------------------------------------------------------ in step
    def _changed(self, batch: Batch) -> None:
        if not (batch.in_project(self.sheet.project_id) and batch.touches(*_TABLES)):
            return
        found = self.context.store.find(Sheet, id=self.sheet.id)
        if found:
            self.sheet = found[0]
            self.view = read(self.context.store, self.sheet)
            self._show()

    def _show(self) -> None:
        view = self.view
        waiting = [] if self.read_only else waiting_items(self.context.store, view)
        rows, raters = bool(view.rows), bool(view.raters)
        self._say_empty(bool(waiting))
        self.criteria.show_view(view)
        self.choose.setText(tr("Put {n} ideas up", n=len(waiting)))
        self.choose.setVisible(bool(waiting) and (rows or not view.criteria))
        self.keys.show_scale(view.bounds)
        self.keys.setVisible(rows and raters and not self.read_only)
        self.grid.show_view(view, self.moment)
        self.grid.setVisible(rows)
        self._show_cell()
        self.again.show_view(view, self.moment, self.read_only)
        self.result.show_view(view)
        self.region.show_view(view)
        self.hints.show_checks(() if self.read_only else checks(view))
        teams = bool(free_teams(self.context.store, view))
        agreed = view.setup.raters != "each" and AGREED not in view.raters
        self.raters.show_raters(view.sheet, len(view.raters), teams, agreed)
        covered = bool(view.sheet.data.get("covered", view.setup.covered))
        self.paper.show_part(self.moment, rows)
        self.cover.setChecked(covered)
        self.cover.setText(tr("Shown when all are in") if covered else tr("Shown at once"))

    def _say_empty(self, waiting: bool) -> None:
        """What is waited for: criteria, things to rate, or somebody who rates."""
        view = self.view
        self.empty.setVisible(not view.raters or not view.rows)
        if not view.criteria:
            self.empty.say(tr("No criteria yet"), tr("Write the first criterion below; what is rated comes next."))
        elif not view.rows:
            how = tr("Put the ideas of this project up with one click, then write who rates.")
            none = tr(
                "There is no idea card in this project yet. Write idea cards first; they can be put up here then."
            )
            self.empty.say(
                tr("Nothing to rate yet"), how if waiting else none, tr("Put all ideas up") if waiting else ""
            )
        else:
            self.empty.say(tr(KIND.awaits), tr(KIND.how))

    def _show_cell(self) -> None:
        if self.view.rows:
            self.beside.show_cell(self.view, self.grid.current_line(), self.grid.current_rater(), self.moment)
        else:
            self.beside.hide()

    # ------------------------------------------------------------------------------------------ raters and moving about
    def _choose(self) -> None:
        self.writing.choose([item.id for item in waiting_items(self.context.store, self.view)])

    def _suggested(self) -> None:
        names = {one.name for one in self.view.criteria}
        words = [str(one.words) for one in self.view.setup.suggested]
        self.writing.add_criteria([one for one in words if one not in names])

    def _raters_entered(self, names: Sequence[str]) -> None:
        """Somebody who is there already gets the cursor; anybody else a column."""
        known = next((one for one in self.view.raters if one.casefold() == names[0].casefold()), None)
        if len(names) == 1 and known is not None:
            self._enter_column(known)
        elif self.writing.add_raters(names):
            self._enter_column(names[0])

    def _enter_column(self, rater: str) -> None:
        self.raters.field.take()
        if self.grid.isVisible():
            self.grid.setFocus()
        self.grid.go_to(0, rater)

    def _all_teams(self) -> None:
        teams = free_teams(self.context.store, self.view)
        if teams and self.writing.add_raters(teams):
            self._enter_column(teams[0])

    def _agreed(self) -> None:
        if self.writing.add_raters([AGREED]):
            self._enter_column(AGREED)

    def _renamed(self, old: str, new: str) -> None:
        if new.strip() == old or self.writing.rename_rater(old, new):
            self.raters.end_renaming()
            self._enter_column(" ".join(new.split()))

    def _cover(self) -> None:
        if self.read_only:
            self._show()
        else:
            self.writing.cover(self.cover.isChecked())

    def _moment_chosen(self, _key: str) -> None:
        self.commit_input()
        self.writing.moment = self.moment
        self._show()

    def _back_to_grid(self) -> None:
        self.grid.setFocus()

    def _next_rater(self) -> None:
        self.raters.field.setFocus()

    def _scroll_to(self, point: QPoint) -> None:
        here = self.grid.mapTo(self._page, point)
        margin = self.context.theme.px(48)
        self._scroll.ensureVisible(here.x(), here.y(), margin, margin)

    # ------------------------------------------------------------------------------------------ the contract
    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        for part in (self.grid, self.beside, self.criteria, self.region, self.raters):
            part.set_read_only(read_only)
        self.cover.setEnabled(not read_only)
        self._show()

    def commit_input(self) -> None:
        self.grid.take_typed()
        for part in (self.criteria, self.beside, self.region):
            part.commit()
        self.again.commit_input()

    def leave(self) -> None:
        self.commit_input()
        self.raters.leave()

    def header_widgets(self) -> Sequence[QWidget]:
        return (self.paper, *([self.moments] if self.moments is not None else []), self.cover)

    def entry_line(self) -> QWidget:
        return self.raters

    def focus_entry(self) -> None:
        if not self.view.criteria and self.criteria.rows:
            self.criteria.enter()
        elif self.view.raters and self.view.rows:
            self.grid.setFocus()
        else:
            self.raters.field.setFocus()

    def selected_item(self) -> str:
        line = self.grid.current_line() if self.grid.hasFocus() else None
        return line.item_id if line is not None else ""

    def show_item(self, item_id: str) -> bool:
        return self.grid.go_to_item(item_id)

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._column.setContentsMargins(px(24), px(20), px(24), px(32))
        self._column.setSpacing(px(14))
        self._page.setMaximumWidth(px(_WIDEST))
