"""One column of the project page: the stage's name, then what it concluded; or what is waited for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from livinglab.blocks.words import Words, literal, ours
from livinglab.views.next_act import NextAct
from ui.project.link_words import LinkWords
from ui.stages import stage_name
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.paragraph import Paragraph

_GATE = "gate:"  # what a link to the gate of a stage leads to


class StageColumn(QWidget):
    """Emits the id of what was clicked; is filled anew when the project changes."""

    item_opened = Signal(str)
    act_asked = Signal(object)
    """A `NextAct`."""
    promise_ticked = Signal(str, bool)
    gate_asked = Signal(str)
    """The stage whose gate is asked for."""

    def __init__(self, theme: ThemeHolder, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.stage = stage
        self._act: NextAct | None = None
        self.setAccessibleName(stage_name(stage))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.inside = QWidget(self)
        self.body = QVBoxLayout(self.inside)
        self._column.addWidget(self.inside)
        self._column.addStretch(1)

    def clear(self) -> None:
        """Take everything away, to be filled anew."""
        old = self.inside
        self.inside = QWidget(self)
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(self.theme.px(6))
        self._column.replaceWidget(old, self.inside)
        old.hide()
        old.deleteLater()
        self.inside.show()

    # --- parts -----------------------------------------------------------------------------------------------------
    def head(self, remark: str = "") -> None:
        """The stage's name in its colour; where it was worked on beside it."""
        line = QHBoxLayout()
        line.setSpacing(self.theme.px(10))
        name = label(stage_name(self.stage), "title", parent=self.inside)
        name.setProperty("stage", self.stage)
        line.addWidget(name)
        line.addWidget(ElidedLabel(remark, "meta", ink="3", parent=self.inside), 1)
        self.body.addLayout(line)

    def link(self, words: Words, target: str, *, size: int = 16, ink: str = "ink", slot_ink: str = "") -> LinkWords:
        """Words that open an item."""
        made = LinkWords(
            self.theme, words, target, size=size, ink=ink, slot_ink=slot_ink or self.stage, parent=self.inside
        )
        made.clicked.connect(self._clicked)
        self.body.addWidget(made)
        return made

    def caption(self, text: str) -> None:
        """A small line above a list."""
        self.body.addSpacing(self.theme.px(10))
        self.body.addWidget(label(text, "meta", ink="3", wrap=True, parent=self.inside))

    def add(self, widget: QWidget) -> None:
        self.body.addWidget(widget)

    def add_close(self, widgets: Sequence[QWidget]) -> None:
        """Rows of one list, with nothing between them."""
        close = QVBoxLayout()
        close.setSpacing(0)
        for widget in widgets:
            close.addWidget(widget)
        self.body.addLayout(close)

    def space(self, height: int) -> None:
        self.body.addSpacing(self.theme.px(height))

    def rows(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Short words at the left, what they name at the right, all right sides in one line."""
        widest = 0
        names = []
        for name, text in pairs:
            line = QHBoxLayout()
            line.setSpacing(self.theme.px(16))
            left = label(name, "meta", ink="3", parent=self.inside)
            line.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Paragraph(self.theme, text.replace("*", "＊"), size=15, parent=self.inside), 1)
            self.body.addLayout(line)
            left.ensurePolished()
            widest = max(widest, left.sizeHint().width())
            names.append(left)
        for left in names:
            left.setFixedWidth(widest)

    def gate(self, text: str) -> None:
        """The way to what this stage hands over, at its foot."""
        self.space(8)
        self.link(ours(f"{literal(text)}  ›"), _GATE + self.stage, size=15, ink="ink-2")

    def more(self, text: str, target: str) -> None:
        """A quiet way on, at the foot of a column."""
        self.body.addSpacing(self.theme.px(4))
        self.link(ours(f"{literal(text)}  ›"), target, size=15, ink="ink-2")

    def waiting(self, title: str, how: str, act: NextAct | None) -> None:
        """An empty stage: what is waited for, how to come to it, one act."""
        self._act = act
        self.body.addWidget(label(title, "lead", wrap=True, parent=self.inside))
        self.body.addWidget(Paragraph(self.theme, how, size=15, ink="ink-2", parent=self.inside))
        if act is not None:
            button = Button(self.theme, act.text, small=True, parent=self.inside)
            button.clicked.connect(self._act_clicked)
            line = QHBoxLayout()
            line.setContentsMargins(0, self.theme.px(4), 0, 0)
            line.addWidget(button)
            line.addStretch(1)
            self.body.addLayout(line)

    def _clicked(self) -> None:
        sender = self.sender()
        target = sender.target if isinstance(sender, LinkWords) else str(sender.property("target") or "")
        if target.startswith(_GATE):
            self.gate_asked.emit(target.removeprefix(_GATE))
        elif target:
            self.item_opened.emit(target)

    def open_sender(self) -> None:
        """For painted buttons that carry their target as a property."""
        self._clicked()

    def _act_clicked(self) -> None:
        if self._act is not None:
            self.act_asked.emit(self._act)
