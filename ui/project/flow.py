"""The thread through the four stages with what each concluded under its shape."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from livinglab.i18n import tr, trn
from livinglab.model.lab import STAGES
from livinglab.views.gates import gate
from livinglab.views.lab import Lab
from livinglab.views.meetings import meeting_name
from livinglab.views.overview import StageCell
from ui.home.promise_row import PromiseRow
from ui.project import fill
from ui.project.link_words import LinkWords
from ui.project.stage_column import StageColumn
from ui.shapes import StageState, paint_stage
from ui.stages import stage_in_words
from ui.theme.theme import ThemeHolder

_SHAPE = 18
_THREAD = 34
_FOUR, _TWO = 1000, 560


class Flow(QWidget):
    """Four columns side by side, two by two or below each other; the thread runs over each row of them."""

    item_opened = Signal(str)
    act_asked = Signal(object)
    promise_ticked = Signal(str, bool)
    gate_asked = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells: Sequence[StageCell] = ()
        self._beside = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.columns = [StageColumn(theme, stage, self) for stage in STAGES]
        for column in self.columns:
            column.item_opened.connect(self.item_opened)
            column.act_asked.connect(self.act_asked)
            column.promise_ticked.connect(self.promise_ticked)
            column.gate_asked.connect(self.gate_asked)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_lab(self, lab: Lab, cells: Sequence[StageCell], today: date) -> None:
        """Show a project as it stands; the widgets are made anew."""
        self._cells = cells
        focused = self._focused()
        for column, cell in zip(self.columns, cells, strict=True):
            column.clear()
            column.head(_worked_on(lab, column.stage))
            column.setAccessibleName(stage_in_words(column.stage, StageState(cell.state)))
        fill.fill_define(self.columns[0], lab)
        fill.fill_ideate(self.columns[1], lab)
        fill.fill_experiment(self.columns[2], lab)
        fill.fill_evaluate(self.columns[3], lab, today)
        for column, cell in zip(self.columns, cells, strict=True):
            missing = 0 if cell.state == "not_yet" else gate(lab, column.stage).needed_missing
            if missing or cell.state in ("now", "gone_back"):
                column.gate(_gate_words(missing))
        self.update()
        if focused:
            self._grid.activate()
            self._focus_again(*focused)

    def show_item(self, item_id: str) -> QWidget | None:
        """The widget that stands for an item, with the keyboard on it; None where the thread does not show it."""
        for column in self.columns:
            for widget in column.inside.findChildren(QWidget):
                row = widget.parentWidget()
                promised = isinstance(row, PromiseRow) and widget is row.box and row.promise.id == item_id
                target = widget.target if isinstance(widget, LinkWords) else widget.property("target")
                if promised or target == item_id:
                    widget.setFocus(Qt.FocusReason.OtherFocusReason)
                    return widget
        return None

    def _focused(self) -> tuple[StageColumn, str] | None:
        """What the keyboard is on, by what it leads to."""
        widget = self.focusWidget()
        column = next((one for one in self.columns if widget is not None and one.isAncestorOf(widget)), None)
        if column is None or widget is None or not widget.hasFocus():
            return None
        return column, _key(widget)

    def _focus_again(self, column: StageColumn, key: str) -> None:
        """The widget that stands for the same thing now gets the keyboard back."""
        found = next((one for one in column.inside.findChildren(QWidget) if key and _key(one) == key), None)
        if found is not None:
            found.show()
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        px = self._theme.px
        self._grid.setHorizontalSpacing(px(32))
        self._grid.setVerticalSpacing(px(24))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.update()

    def _arrange(self) -> None:
        px = self._theme.px
        beside = 4 if self.width() >= px(_FOUR) else 2 if self.width() >= px(_TWO) else 1
        for column in self.columns:
            column.setContentsMargins(0, px(_THREAD), 0, 0)
        if beside == self._beside:
            return
        self._beside = beside
        for place in range(4):
            self._grid.setColumnStretch(place, 1 if place < beside else 0)
            self._grid.setColumnMinimumWidth(place, 0)
        for place, column in enumerate(self.columns):
            self._grid.addWidget(column, place // beside, place % beside)

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(_SHAPE)
        for place, (column, cell) in enumerate(zip(self.columns, self._cells, strict=False)):
            state = StageState(cell.state)
            x, y = column.x() + 2, column.y() + px(11)
            paint_stage(painter, QRectF(x, y - side / 2, side, side), column.stage, state, self._theme)
            if place < 3:
                following = self.columns[place + 1]
                same_row = following.y() == column.y()
                end = following.x() - px(2) if same_row else column.geometry().right()
                walked = state is StageState.DONE
                painter.setPen(QPen(self._theme.colour(column.stage if walked else "line"), 2))
                painter.drawLine(round(x + side + px(8)), y, round(end), y)


def _key(widget: QWidget) -> str:
    if isinstance(widget, LinkWords):
        return f"link {widget.target} {widget.text()}"
    row = widget.parentWidget()
    if isinstance(row, PromiseRow) and widget is row.box:
        return f"promise {row.promise.id}"
    target = widget.property("target")
    return f"target {target}" if target else ""


def _gate_words(missing: int) -> str:
    """How many things the next stage needs are missing."""
    if missing:
        return trn(
            "{n} thing still missing for what comes next", "{n} things still missing for what comes next", missing
        )
    return tr("Ready for what comes next")


def _worked_on(lab: Lab, stage: str) -> str:
    """The meetings in which a stage was worked on: 1회차, or 2회차 · 실험 4주."""
    ids = {one.workshop_id for one in lab.activities if one.stage == stage and one.method_id != "pre_post"}
    named = [meeting_name(lab.store, one) for one in lab.workshops if one.id in ids]
    names = [number or title for number, title in named]
    return " · ".join(names[:2]) + (" …" if len(names) > 2 else "")
