"""The head of a part of a page: title, how many, a side remark, and a hairline."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label, rule
from ui.widgets.layouts import row


class SectionHeader(QWidget):
    """ "프로젝트 5" at the left, a remark or a widget at the right; with `wrap` a long title takes a second line."""

    def __init__(
        self,
        theme: ThemeHolder,
        title: str,
        *,
        count: int | None = None,
        remark: str = "",
        kind: str = "section",
        line: bool = True,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._row = row(theme, 10)
        self._title = label(title, kind, wrap=wrap, parent=self)
        self._count = label("" if count is None else str(count), "body", ink="3", parent=self)
        self._remark = label(remark, "meta", ink="3", parent=self)
        base = Qt.AlignmentFlag.AlignBottom
        self._row.addWidget(self._title, 1 if wrap else 0, base)
        self._row.addWidget(self._count, 0, base)
        if not wrap:
            self._row.addStretch(1)
        self._row.addWidget(self._remark, 0, base)
        column.addLayout(self._row)
        if line:
            column.addWidget(rule(parent=self))
        self._column = column
        self.set_count(count)
        self.set_remark(remark)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_count(self, count: int | None) -> None:
        self._count.setText("" if count is None else str(count))
        self._count.setVisible(count is not None)

    def set_remark(self, remark: str) -> None:
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))

    def add(self, widget: QWidget) -> None:
        """Put a button or the like at the right end."""
        self._row.addWidget(widget)

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.px(10))
        self._column.setSpacing(self._theme.px(7))
