"""The line in which a project of the loom gets another title."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from livinglab.i18n import tr
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.line_field import LineField


class RenameLine(QFrame):
    """Hidden until `begin`; `renamed` carries the project's id and its new title."""

    renamed = Signal(str, str)
    ended = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project_id = ""
        self.setProperty("panel", "true")
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        line.setSpacing(theme.px(10))
        self.field = LineField(name=tr("New title"), parent=self)
        self.save = Button(theme, tr("Rename"), parent=self)
        self.cancel = Button(theme, tr("Leave it"), role="quiet", parent=self)
        line.addWidget(label(tr("New title"), "strong", ink="2", parent=self))
        line.addWidget(self.field, 1)
        line.addWidget(self.save)
        line.addWidget(self.cancel)
        self.field.entered.connect(self._take)
        self.field.escaped.connect(self._end)
        self.save.clicked.connect(self._take)
        self.cancel.clicked.connect(self._end)
        self.hide()

    def begin(self, project_id: str, title: str) -> None:
        """Ask for the new title of a project."""
        self._project_id = project_id
        self.field.set_text(title)
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _take(self) -> None:
        title = self.field.commit().strip()
        if title and self._project_id:
            self.renamed.emit(self._project_id, title)
            self._end()

    def _end(self) -> None:
        self._project_id = ""
        self.hide()
        self.ended.emit()
