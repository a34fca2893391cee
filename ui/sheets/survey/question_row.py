"""A question of a survey, written in its line, with the words at the two ends of its scale."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.survey.setup import LEVELS
from livinglab.sheets.survey.view import Question
from ui.sheets.cards.code_button import CodeButton
from ui.sheets.cards.fields import PaperField
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label

SCALES = ((0, 1), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 9))
"""Scales a single number key can answer."""
LARGE_LETTERS = 140  # per cent


def _scale_words(ends: tuple[int, int]) -> str:
    return tr("No or yes") if ends == (0, 1) else tr("{low} to {high}", low=ends[0], high=ends[1])


def _waiting(ends: tuple[int, int]) -> str:
    if ends == (0, 1):
        return tr("A question people answer with no or yes")
    return tr("A question people answer from {low} to {high}", low=ends[0], high=ends[1])


class QuestionRow(QWidget):
    """A blank one becomes a question when somebody writes in it."""

    written = Signal(object, str, str)
    """This row, field key and words."""
    another_asked = Signal(object)
    remove_asked = Signal(object)
    scale_chosen = Signal(object, int, int)
    """This row, the lowest and the highest answer."""
    level_chosen = Signal(object, str)
    """This row and a level of a training, or empty."""
    trace_requested = Signal(str)

    def __init__(self, theme: ThemeHolder, scale: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.item_id = ""
        self._answered = False
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        self.code = CodeButton(theme, self)
        self.code.clicked.connect(self._trace)
        self.code.delete_asked.connect(self._remove)
        self.box = PaperField(
            theme,
            name=tr("Question"),
            hint=_waiting(scale),
            goes_on=False,
            quiet=True,
            parent=self,
        )
        self.box.committed.connect(self._text)
        self.box.entered.connect(self._entered)
        self.remove = Button(
            theme, icon_name="delete", role="quiet", small=True, name=tr("Delete question"), parent=self
        )
        self.remove.clicked.connect(self._remove)
        for widget, stretch in ((self.code, 0), (self.box, 1), (self.remove, 0)):
            head.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
        self._head = head
        self._column.addLayout(head)
        self._ends = QHBoxLayout()
        self.low = PaperField(theme, name=tr("Words at the low end"), hint=tr("not at all"), parent=self)
        self.high = PaperField(theme, name=tr("Words at the high end"), hint=tr("very much"), parent=self)
        self.low.committed.connect(self._low)
        self.high.committed.connect(self._high)
        self.low_number = label("1", "meta", parent=self)
        self.high_number = label("5", "meta", parent=self)
        for number, field in ((self.low_number, self.low), (self.high_number, self.high)):
            self._ends.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
            self._ends.addWidget(field, 1)
        self.scale = QComboBox(self)
        self.scale.setAccessibleName(tr("Scale"))
        for ends in SCALES:
            self.scale.addItem(_scale_words(ends), ends)
        self.scale.activated.connect(self._scale)
        self.scale.installEventFilter(self)
        self.level = QComboBox(self)
        self.level.setAccessibleName(tr("Level"))
        self.level.addItem(tr("No level"), "")
        for key, name in LEVELS.items():
            self.level.addItem(tr(name), key)
        self.level.activated.connect(self._level)
        self.level.installEventFilter(self)
        self._choices = QHBoxLayout()
        self._choices.addStretch(1)
        for choice in (self.level, self.scale):
            self._choices.addWidget(choice, 0, Qt.AlignmentFlag.AlignTop)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.addLayout(self._ends, 1)
        self._below.addLayout(self._choices)
        self._column.addLayout(self._below)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_question(None)

    def show_question(self, question: Question | None, *, levels: bool = False) -> None:
        """Show a question, or a line that waits for one; with `levels` it says which one it asks about."""
        self.level.setVisible(levels and question is not None)
        self.level.setCurrentIndex(self.level.findData(question.level if question else ""))
        self.item_id = question.item.id if question else self.item_id
        self.code.show_code(question.code if question else "")
        self.box.set_text(question.text if question else "")
        self.remove.setVisible(question is not None)
        self.scale.setVisible(question is not None)
        for widget in (self.low, self.high, self.low_number, self.high_number):
            widget.setVisible(
                question is not None and question.scale != (0, 1)
            )  # no and yes need no words at their ends
        if question is not None:
            low, high = question.scale
            self.low_number.setText(str(low))
            self.high_number.setText(str(high))
            self._show_scale(question)
            self.low.set_text(question.low_label)
            self.high.set_text(question.high_label)

    def commit(self) -> None:
        for field in (self.box, self.low, self.high):
            field.commit()

    def enter(self) -> None:
        self.box.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        for field in (self.box, self.low, self.high):
            field.setReadOnly(read_only)
        self.remove.setEnabled(not read_only)
        self.level.setEnabled(not read_only)
        self.scale.setEnabled(not read_only and not self._answered)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Scrolling past a choice must not change it.
        wheel = event.type() == QEvent.Type.Wheel
        return wheel and isinstance(watched, QComboBox) and not watched.hasFocus()

    def _show_scale(self, question: Question) -> None:
        ends = question.scale
        place = self.scale.findText(_scale_words(ends))
        if place < 0:
            self.scale.addItem(_scale_words(ends), ends)
            place = self.scale.count() - 1
        self.scale.setCurrentIndex(place)
        self._answered = question.is_answered
        self.scale.setEnabled(not self._answered and not self.box.isReadOnly())
        self.scale.setToolTip(tr("The scale stays as it is once somebody has answered.") if self._answered else "")

    def _scale(self, _place: int) -> None:
        low, high = self.scale.currentData()
        self.scale_chosen.emit(self, low, high)

    def _level(self, _place: int) -> None:
        self.level_chosen.emit(self, self.level.currentData())

    def _text(self, text: str) -> None:
        if text.strip() or self.item_id:
            self.written.emit(self, "text", text)

    def _low(self, text: str) -> None:
        self.written.emit(self, "low_label", text)

    def _high(self, text: str) -> None:
        self.written.emit(self, "high_label", text)

    def _entered(self, _text: str) -> None:
        self.another_asked.emit(self)

    def _remove(self) -> None:
        if self.item_id and self.remove.isEnabled():
            self.remove_asked.emit(self)

    def _trace(self) -> None:
        self.trace_requested.emit(self.item_id)

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(9), 0, px(9))
        self._column.setSpacing(px(6))
        self._head.setSpacing(px(8))
        for line in (self._ends, self._choices, self._below):
            line.setSpacing(px(8))
        self._below.setContentsMargins(px(40), 0, px(40), 0)
        # Large letters leave no room for scale and words side by side.
        large = px(100) > LARGE_LETTERS
        self._below.setDirection(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRectF(0, 0, self.width(), 1), self._theme.colour("line"))
