"""The facilitator's guide at the right: steps, what to ask, what to watch; it folds to a rail."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from livinglab.blocks.words import literal
from livinglab.i18n import tr
from livinglab.methods import Method
from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label, rule
from ui.widgets.paragraph import Paragraph

_RING = 4  # room for the focus ring around a step


class _Step(QAbstractButton):
    """A step of the method: a number in a ring, a tick once it is done; Space or a click ticks it."""

    def __init__(self, theme: ThemeHolder, number: int, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = number
        self.current = False
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(tr("Step {n}: {text}", n=number, text=text))
        self._words = Paragraph(theme, text, size=15, parent=self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("ring-radius", 4)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(30), px(4), 0, px(4))
        self.update()

    def show_state(self, current: bool) -> None:
        self.current = current
        text = self.text()
        self._words.set_text(
            f"**{literal(text)}**" if current else literal(text), "ink-2" if self.isChecked() else "ink"
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, px(5), px(20), px(20))
        if self.isChecked():
            paint_icon(painter, box.adjusted(px(2), px(2), -px(2), -px(2)), "check", theme.colour("ink-2"))
            return
        if self.current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ink"))
            painter.drawEllipse(box)
        else:
            painter.setPen(QPen(theme.colour("ink-2"), 1))
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(theme.colour("on-fill" if self.current else "ink-2"))
        painter.setFont(theme.font(13, bold=self.current))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))


class Guide(QFrame):
    """Shows one method's guide; what is ticked is remembered while the page lives."""

    folded = Signal(bool)
    gate_asked = Signal()
    """What this stage hands over is asked for."""
    paper_asked = Signal(str)
    """The blank worksheet of the method with this id is asked for."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ticked: dict[str, set[int]] = {}
        self._method: Method | None = None
        self._steps: list[_Step] = []
        self.is_folded = False
        self.setProperty("ground", "surface")
        self.setAccessibleName(tr("Guide"))
        column = QVBoxLayout(self)
        self._column = column
        self._head = head = QHBoxLayout()
        self._title = label(tr("Guide"), "lead", parent=self)
        self.fold_button = Button(theme, icon_name="fold", role="bar", name=tr("Fold the guide"), parent=self)
        self.fold_button.clicked.connect(self._toggle)
        head.addWidget(self._title, 1)
        head.addWidget(self.fold_button)
        column.addLayout(head)
        column.setAlignment(head, Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._scroll, 1)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_method(None)

    def _restyle(self) -> None:
        px = self._theme.px
        side = px(4) if self.is_folded else px(16 - _RING)
        self._head.setContentsMargins(0 if self.is_folded else px(_RING), 0, 0, 0)
        self._column.setContentsMargins(side, px(8), px(4) if self.is_folded else px(12), px(8))
        self._column.setSpacing(px(6))

    def set_folded(self, folded: bool) -> None:
        """A rail of one button, or the whole guide."""
        if folded == self.is_folded:
            return
        self.is_folded = folded
        self._title.setVisible(not folded)
        self._scroll.setVisible(not folded)
        self.fold_button.set_icon("unfold" if folded else "fold")
        self.fold_button.setAccessibleName(tr("Open the guide") if folded else tr("Fold the guide"))
        self.fold_button.setToolTip(self.fold_button.accessibleName())
        self._restyle()

    def _toggle(self) -> None:
        self.set_folded(not self.is_folded)
        self.folded.emit(self.is_folded)

    def show_method(self, method: Method | None, before_next: str = "") -> None:
        """Show the guide to a method, or say that this activity needs none; `before_next` is what the gate behind it says."""
        self._method = method
        inside = QWidget(self)
        inside.setProperty("ground", "surface")
        column = QVBoxLayout(inside)
        ring = self._theme.px(_RING)
        column.setContentsMargins(ring, ring, self._theme.px(6), self._theme.px(8))
        column.setSpacing(self._theme.px(4))
        self._steps = []
        if method is None:
            column.addWidget(Paragraph(self._theme, tr("Nothing is written down in this part. The clock runs below."),
                                       size=15, ink="ink-2", parent=inside))  # fmt: skip
        else:
            self._fill(method, inside, column)
        if before_next:
            self._add_gate(before_next, inside, column)
        column.addStretch(1)
        self._scroll.setWidget(inside)

    def _add_gate(self, sentence: str, inside: QWidget, column: QVBoxLayout) -> None:
        column.addSpacing(self._theme.px(14))
        column.addWidget(label(tr("Before the next stage"), "strong", ink="2", parent=inside))
        column.addWidget(Paragraph(self._theme, literal(sentence), size=15, parent=inside))
        self.gate = Button(self._theme, tr("Have a look"), small=True, parent=inside)
        self.gate.clicked.connect(self.gate_asked)
        line = QHBoxLayout()
        line.addWidget(self.gate)
        line.addStretch(1)
        column.addLayout(line)

    def _fill(self, method: Method, inside: QWidget, column: QVBoxLayout) -> None:
        for number, words in enumerate(method.steps, 1):
            step = _Step(self._theme, number, str(words), inside)
            step.setChecked(number in self._ticked.get(method.id, ()))
            step.toggled.connect(self._ticked_step)
            self._steps.append(step)
            column.addWidget(step)
        self._show_current()
        if method.kind:
            self.paper = Button(self._theme, tr("Blank worksheet"), small=True, icon_name="print", parent=inside)
            self.paper.clicked.connect(self._ask_paper)
            line = QHBoxLayout()
            line.addWidget(self.paper)
            line.addStretch(1)
            column.addSpacing(self._theme.px(10))
            column.addLayout(line)
        for title, lines in (
            (tr("Ask it this way"), method.questions),
            (tr("Keep an eye on"), method.look_for),
            (tr("For people who do not write"), method.not_writing),
        ):
            if not lines:
                continue
            column.addSpacing(self._theme.px(12))
            column.addWidget(label(title, "strong", ink="2", parent=inside))
            for place, words in enumerate(lines):
                if place:
                    column.addWidget(rule(parent=inside))
                column.addSpacing(self._theme.px(4))
                column.addWidget(Paragraph(self._theme, str(words), size=15, parent=inside))
                column.addSpacing(self._theme.px(4))

    def _ask_paper(self) -> None:
        if self._method is not None:
            self.paper_asked.emit(self._method.id)

    def _ticked_step(self) -> None:
        if self._method is not None:
            self._ticked[self._method.id] = {place for place, step in enumerate(self._steps, 1) if step.isChecked()}
        self._show_current()

    def _show_current(self) -> None:
        current = next((step for step in self._steps if not step.isChecked()), None)
        for step in self._steps:
            step.show_state(step is current)
