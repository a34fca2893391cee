"""One note of a proposal: ticked it comes along, unticked it stays where it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.blocks.words import theirs
from livinglab.i18n import tr
from livinglab.sheets.board.view import NoteView
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label
from ui.widgets.paragraph import Paragraph


class NoteRow(QWidget):
    """Code and words; a click anywhere in the row ticks it."""

    toggled = Signal()
    pointed = Signal(str)
    """The note the mouse or the keyboard is on; empty when it left."""

    def __init__(self, theme: ThemeHolder, note: NoteView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.note_id = note.id
        self.box = QCheckBox(self)
        self.box.setChecked(True)
        self.box.setAccessibleName(f"{note.code} {note.text}")
        self.box.setAccessibleDescription(tr("Unticked, the note stays where it is"))
        self.box.setToolTip(tr("Unticked, the note stays where it is"))
        self.box.toggled.connect(self._toggled)
        self.box.installEventFilter(self)
        self._text = Paragraph(theme, theirs(note.text), size=15, parent=self)
        self._code = label(note.code, "code", parent=self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.addWidget(self._code)
        self._words.addWidget(self._text)
        self._row.addLayout(self._words, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _toggled(self, ticked: bool) -> None:
        self._text.set_text(theirs(self._text.text()), "ink" if ticked else "ink-3")
        self.toggled.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.toggle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.pointed.emit(self.note_id)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit("")
        super().leaveEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.pointed.emit(self.note_id)
        elif event.type() == QEvent.Type.FocusOut:
            self.pointed.emit("")
        return False

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(0, px(6), 0, px(6))
        self._row.setSpacing(px(10))
        self._words.setSpacing(px(1))
