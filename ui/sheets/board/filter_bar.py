"""The line over the board that finds notes by words and kind while one types, and says how many there are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from livinglab.i18n import tr
from livinglab.model.items import NOTE_KINDS
from ui.sheets.board.kinds import kind_icon
from ui.sheets.board.pick_button import PickButton
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.line_field import LineField

_ROOMY = 620


class FilterField(LineField):
    """Enter walks from note to note, Shift+Enter back, Down goes to the board; Alt with a number picks a team, Alt with
    an arrow a kind."""

    walked = Signal(int)
    to_board = Signal()
    team_key = Signal(int)
    kind_key = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.walked.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif alt and Qt.Key.Key_0 <= key <= Qt.Key.Key_6:
            self.team_key.emit(key - int(Qt.Key.Key_0))
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.kind_key.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Down and not self.preedit():
            self.to_board.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Words, kind, how many, all of them chosen, away with it."""

    changed = Signal()
    closed = Signal()
    all_asked = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.kind = ""
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.field = FilterField(name=tr("Find notes on this board"), placeholder=tr("Word or number"), parent=self)
        self.kinds = PickButton(theme, tr("Kind"), self, downwards=True)
        self.count = label("", "list", parent=self)
        self.choose = Button(theme, tr("Select these"), icon_name="check", parent=self)
        self.shut = Button(theme, icon_name="close", role="quiet", name=tr("Show all notes again"), parent=self)
        self.shut.setToolTip(tr("Show all notes again") + "  (Esc)")
        self._row = QHBoxLayout(self)
        for widget in (self.field, self.kinds, self.count, self.choose, self.shut):
            self._row.addWidget(widget, 1 if widget is self.field else 0)
        self.kinds.add_choice(tr("All kinds"), "")
        for kind, name in NOTE_KINDS.items():
            self.kinds.add_choice(tr(name), kind, kind_icon(kind))
        self.field.live.connect(self.changed)
        self.field.escaped.connect(self.closed)
        self.field.kind_key.connect(self._kind_key)
        self.kinds.choices().triggered.connect(self._kind_picked)
        self.choose.clicked.connect(self.all_asked)
        self.shut.clicked.connect(self.closed)
        theme.changed.connect(self._restyle)
        self.set_kind("")
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(56))
        self._row.setContentsMargins(px(15), 0, px(15), 0)
        self._row.setSpacing(px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the words on the button go; its icon stays."""
        roomy = self.width() >= self._theme.px(_ROOMY)
        self.choose.setText(tr("Select these") if roomy else "")
        self.choose.setAccessibleName(tr("Select these"))
        super().resizeEvent(event)

    def offer_kinds(self, offered: bool) -> None:
        """Records have no kind of note."""
        self.kinds.setVisible(offered)

    def set_kind(self, kind: str) -> None:
        self.kind = kind
        if kind:
            self.kinds.show_pick(tr(NOTE_KINDS[kind]), kind_icon(kind))
        else:
            self.kinds.show_pick(tr("All kinds"), "filter")
        self.changed.emit()

    def show_count(self, found: int, of: int) -> None:
        self.count.setText(f"{found:,} / {of:,}")
        self.count.setAccessibleName(tr("{n} of {all} notes", n=f"{found:,}", all=f"{of:,}"))
        self.choose.setEnabled(found > 0)

    def _kind_key(self, step: int) -> None:
        order = ["", *NOTE_KINDS]
        self.set_kind(order[(order.index(self.kind) + step) % len(order)])

    def _kind_picked(self, action: QAction) -> None:
        self.set_kind(action.data())
        self.field.setFocus()
