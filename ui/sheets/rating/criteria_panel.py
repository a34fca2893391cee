"""Criteria people make: a line each, with its weight where weights are shared out; a blank line waits at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from livinglab.blocks.words import literal, ours
from livinglab.i18n import tr
from livinglab.sheets.rating.differing import number
from livinglab.sheets.rating.names import Criterion
from livinglab.sheets.rating.read import RatingView
from livinglab.sheets.rating.told import weight_sum
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph


class CriterionRow(QWidget):
    """One criterion, or the blank line that waits for one."""

    written = Signal(str, str)
    """Key (empty for a new one) and words."""
    weighed = Signal(str, str)
    remove_asked = Signal(str)
    down_asked = Signal(object)

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.text = LineField(name=tr("Criterion"), placeholder=tr("A criterion, then Enter"), parent=self)
        self.weight = LineField(name=tr("Weight"), placeholder=tr("Weight"), parent=self)
        self.weight.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remove = Button(theme, icon_name="close", role="quiet", name=tr("Take this criterion away"), parent=self)
        row.addWidget(self.text, 1)
        row.addWidget(self.weight)
        row.addWidget(self.remove)
        self.text.committed.connect(self._text)
        self.text.entered.connect(self._down)
        self.weight.committed.connect(self._weight)
        self.weight.entered.connect(self._down)
        self.remove.clicked.connect(self._remove)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_criterion(self, criterion: Criterion | None, weights: bool, fixed: bool) -> None:
        self.key = criterion.key if criterion else ""
        self.text.set_text(criterion.name if criterion else "")
        self.weight.setVisible(weights and criterion is not None)
        self.remove.setVisible(criterion is not None and not fixed)
        weight = criterion.weight if criterion else None
        self.weight.set_text("" if weight is None else number(weight))
        self.weight.setAccessibleName(tr("Weight of {criterion}", criterion=criterion.name) if criterion else "")

    def set_read_only(self, read_only: bool, fixed: bool) -> None:
        self.text.setReadOnly(read_only or fixed)
        self.weight.setReadOnly(read_only)
        self.remove.setEnabled(not read_only)

    def commit(self) -> None:
        for field in (self.text, self.weight):
            if not field.isReadOnly():
                field.commit()

    def _text(self, words: str) -> None:
        if words.strip() or self.key:
            self.written.emit(self.key, words)

    def _weight(self, words: str) -> None:
        self.weighed.emit(self.key, words)

    def _remove(self) -> None:
        self.remove_asked.emit(self.key)

    def _down(self, _text: str) -> None:
        self.down_asked.emit(self)

    def _restyle(self) -> None:
        self.weight.setFixedWidth(self._theme.px(84))


class CriteriaPanel(QWidget):
    """Hidden where the method brings its criteria along and nothing is weighed."""

    written = Signal(str, str)
    weighed = Signal(str, str)
    remove_asked = Signal(str)
    suggested_asked = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read_only = False
        self._view: RatingView | None = None
        self.rows: list[CriterionRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._title = label(tr("Criteria"), "strong", parent=self)
        self._lines = QVBoxLayout()
        self.sum = Paragraph(theme, "", size=14, ink="ink-2", parent=self)
        self.suggest = Button(
            theme, tr("Put the six traits up"), small=True, role="quiet", icon_name="plus", parent=self
        )
        self.suggest.clicked.connect(self.suggested_asked)
        self._column.addWidget(self._title)
        self._column.addLayout(self._lines)
        self._column.addWidget(self.sum)
        self._column.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_view(self, view: RatingView) -> None:
        """One row a criterion; whoever types in one is not disturbed."""
        self._view = view
        setup = view.setup
        self.setVisible(bool(view.sheet.data.get("setup")) and (setup.free or setup.weights))
        wanted = [*view.criteria, *([None] if setup.free and not self._read_only else [])]
        while len(self.rows) > len(wanted):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(wanted):
            self._add()
        for row, criterion in zip(self.rows, wanted, strict=True):
            fixed = bool(criterion and criterion.fixed)
            row.show_criterion(criterion, setup.weights, fixed)
            row.set_read_only(self._read_only, fixed)
        names = {one.name for one in view.criteria}
        left = [one for one in setup.suggested if str(one.words) not in names]
        self.suggest.setVisible(bool(left) and not self._read_only)
        self._show_sum(view)

    def _show_sum(self, view: RatingView) -> None:
        weighed = view.setup.weights and bool(view.criteria)
        whole = weight_sum(view)
        said = tr("Weights add up to **{sum}** of 100.", sum=literal(number(whole)))
        self.sum.set_text(ours(said), "ink-2" if whole == 100 else "signal")
        self.sum.setVisible(weighed)

    def _add(self) -> None:
        row = CriterionRow(self._theme, self)
        row.written.connect(self.written)
        row.weighed.connect(self.weighed)
        row.remove_asked.connect(self.remove_asked)
        row.down_asked.connect(self._down)
        self._lines.addWidget(row)
        row.show()
        self.rows.append(row)

    def _down(self, row: CriterionRow) -> None:
        """Enter goes to the line below."""
        place = self.rows.index(row) + 1 if row in self.rows else len(self.rows)
        if place < len(self.rows):
            field = self.rows[place].weight if row.weight.hasFocus() else self.rows[place].text
            (field if field.isVisible() and not field.isReadOnly() else self.rows[place].text).setFocus()

    def enter(self) -> None:
        """The cursor goes to the blank line."""
        if self.rows:
            self.rows[-1].text.setFocus()

    def commit(self) -> None:
        for row in list(self.rows):
            row.commit()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        if self._view is not None:
            self.show_view(self._view)

    def _restyle(self) -> None:
        self._lines.setSpacing(self._theme.px(6))
        self._column.setSpacing(self._theme.px(8))
