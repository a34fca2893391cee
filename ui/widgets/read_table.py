"""A table to read: wraps its words, is as tall as its rows, and is walked with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

from ui.theme.theme import ThemeHolder


class ReadTable(QTableWidget):
    """`stretch` is the column that takes the room that is left; the first column is bold."""

    def __init__(self, theme: ThemeHolder, *, name: str = "", stretch: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stretch = stretch
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        # Columns get their widths after the table got its own; rows can be measured only then.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fit_rows)
        self.horizontalHeader().sectionResized.connect(self._later)
        theme.changed.connect(self._fit)

    def show_table(self, head: Sequence[str], rows: Sequence[Sequence[str]], *, bold: Sequence[bool] = ()) -> None:
        """Show these rows; columns whose cells are all figures stand flush right."""
        self.setColumnCount(len(head))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(head))
        for column in range(len(head)):
            figures = column > 0 and all(_is_figure(row[column]) for row in rows)
            side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
            top = self.horizontalHeaderItem(column)
            if top is not None:
                top.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            for place, row in enumerate(rows):
                item = QTableWidgetItem(row[column])
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                if place < len(bold) and bold[place]:
                    font = QFont(self.font())
                    font.setBold(True)
                    item.setFont(font)
                self.setItem(place, column, item)
        self._fit()

    def words(self) -> list[list[str]]:
        """All cells as text, row by row."""
        found = []
        for row in range(self.rowCount()):
            cells = (self.item(row, column) for column in range(self.columnCount()))
            found.append([cell.text() if cell is not None else "" for cell in cells])
        return found

    def _fit(self) -> None:
        header = self.horizontalHeader()
        for column in range(self.columnCount()):
            stretched = column == self._stretch
            mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        header.setMinimumSectionSize(self._theme.px(48))
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            self.setRowHeight(row, max(self.rowHeight(row) + self._theme.px(6), self._theme.px(40)))
        self.updateGeometry()

    def _later(self) -> None:
        self._soon.start(0)

    def sizeHint(self) -> QSize:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.maximum() else 0
        return QSize(self._theme.px(320), rows + self.horizontalHeader().sizeHint().height() + extra + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())


def _is_figure(text: str) -> bool:
    return bool(text) and (text[0].isdigit() or text in "–—") and len(text) < 24
