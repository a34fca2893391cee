"""The ways votes come in, in the settings: each with its source, its part of the result, and a way to take it away."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from livinglab.analysis.voting.weighted import MARKS, PEOPLE
from livinglab.i18n import tr
from livinglab.sheets.ballot.channels import kind_name
from livinglab.sheets.ballot.read import BallotView, ChannelView
from livinglab.sheets.ballot.weights import typed_parts, weight_base
from ui.sheets.ballot.count_field import CountField
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, column
from ui.widgets.line_field import LineField

_MOST_PARTS = 100


class ChannelList(QWidget):
    """`named`, `removed` and `added` carry a channel (or a kind and a source), `weighed` the groups as they were typed."""

    named = Signal(str, str)
    removed = Signal(str)
    added = Signal(str, str)
    weighed = Signal(list, str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: BallotView | None = None
        self._shape: object = None
        self._newest = False
        self.names: dict[str, LineField] = {}
        self.parts: dict[str, CountField] = {}
        self.removers: dict[str, Button] = {}
        lines = column(theme, 6, self)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._weights = label(
            tr("Parts such as 50 and 50 give each way a fixed share of the result, however many voted by it. A way without a number counts together with the one above."),
            "meta", wrap=True, parent=self,
        )  # fmt: skip
        self.by_marks = QCheckBox(tr("Shares of the dots, not of the people"), self)
        self._part = label(tr("Part of the result"), "meta", parent=self)
        self._grid.addWidget(label(tr("Ways votes come in"), "meta", parent=self), 0, 0)
        self._grid.addWidget(self._part, 0, 1)
        lines.addLayout(self._grid)
        lines.addWidget(self._weights)
        lines.addWidget(self.by_marks)
        buttons = FlowLayout(theme, 8)
        self.hands = Button(theme, tr("Raised hands too"), small=True, role="quiet", parent=self)
        self.early = Button(theme, tr("Early votes too"), small=True, role="quiet", parent=self)
        self.other = Button(theme, tr("Another hall too"), small=True, role="quiet", parent=self)
        for button in (self.hands, self.early, self.other):
            buttons.addWidget(button)
            button.clicked.connect(self._add)
        lines.addLayout(buttons)
        self.by_marks.toggled.connect(self._weigh)

    def show_view(self, view: BallotView) -> None:
        """Show the channels; a field somebody is in keeps what they type."""
        self._view = view
        shape = [channel.id for channel in view.channels]
        if shape != self._shape:
            self._build(view)
        parts = typed_parts(view)
        for channel in view.channels:
            self.names[channel.id].set_text(channel.channel.source)
            self.parts[channel.id].show_number(parts.get(channel.id, 0))
            self.parts[channel.id].setVisible(view.by_dots and len(view.channels) > 1)
            self.removers[channel.id].setVisible(not channel.begun and not view.revealed and len(view.channels) > 1)
        self._part.setVisible(view.by_dots and len(view.channels) > 1)
        self._weights.setVisible(view.by_dots and len(view.channels) > 1)
        self.by_marks.setVisible(view.by_dots and len([n for n in parts.values() if n]) > 1)
        self.by_marks.blockSignals(True)
        self.by_marks.setChecked(weight_base(view) == MARKS)
        self.by_marks.blockSignals(False)
        self.hands.setVisible(view.channel("hands") is None and not view.revealed)
        for button in (self.early, self.other):
            button.setVisible(not view.revealed)
        for part in (*self.parts.values(), self.by_marks):
            part.setEnabled(not view.revealed)

    def commit_input(self) -> None:
        """Take what is being typed in any field."""
        for line in list(self.names.values()):
            line.commit()
        for field in list(self.parts.values()):
            field.commit()

    # --- fields ------------------------------------------------------------------------------------------------------
    def _build(self, view: BallotView) -> None:
        before = set(self.names)
        for old in (*self.names.values(), *self.parts.values(), *self.removers.values()):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.names, self.parts, self.removers = {}, {}, {}
        self._shape = [channel.id for channel in view.channels]
        for place, channel in enumerate(view.channels):
            self._build_row(place + 1, channel)
        fresh = [self.names[each] for each in self.names if each not in before]
        if self._newest and len(fresh) == 1:
            fresh[0].setFocus(Qt.FocusReason.OtherFocusReason)
            fresh[0].selectAll()
        self._newest = False

    def _build_row(self, place: int, channel: ChannelView) -> None:
        plain = kind_name(channel.channel.kind)
        words = tr("Where these votes come from: {kind}", kind=plain)
        line = LineField(name=words, placeholder=plain, parent=self)
        line.setProperty("channel", channel.id)
        line.committed.connect(self._named)
        field = CountField(tr("Part of {name}", name=channel.name), _MOST_PARTS, blank="–", parent=self)
        field.counted.connect(self._weigh)
        remover = Button(
            self._theme, "", small=True, role="quiet", icon_name="close", name=tr("Take {name} away", name=channel.name),
            parent=self,
        )  # fmt: skip
        remover.setProperty("channel", channel.id)
        remover.clicked.connect(self._remove)
        for spot, widget in enumerate((line, field, remover)):
            self._grid.addWidget(widget, place, spot)
            widget.show()
        self.names[channel.id], self.parts[channel.id], self.removers[channel.id] = line, field, remover

    # --- what is done ------------------------------------------------------------------------------------------------
    def _channel(self) -> str:
        sender = self.sender()
        return str(sender.property("channel")) if sender is not None else ""

    def _named(self, words: str) -> None:
        self.named.emit(self._channel(), words)

    def _remove(self) -> None:
        self.removed.emit(self._channel())

    def _add(self) -> None:
        """The first of a kind needs no name, a further one gets a number until somebody says where it comes from."""
        if self._view is None:
            return
        kind = {self.hands: "hands", self.early: "early"}.get(self.sender(), "other")  # type: ignore[call-overload]
        there = [channel for channel in self._view.channels if channel.channel.kind == kind]
        source = ""
        if kind == "other":
            source = tr("Hall {n}", n=len(there) + 1)
        elif there:
            source = tr("Early votes {n}", n=len(there) + 1)
        self._newest = True
        self.added.emit(kind, source)

    def _weigh(self) -> None:
        """Whole parts make fractions that always add up to 1."""
        groups: list[tuple[list[str], int]] = []
        waiting: list[str] = []
        for channel_id, field in self.parts.items():
            if field.value():
                groups.append(([*waiting, channel_id], field.value()))
                waiting = []
            elif groups:
                groups[-1][0].append(channel_id)
            else:
                waiting.append(channel_id)
        total = sum(parts for _, parts in groups)
        told = [(ids, str(Fraction(parts, total)), parts) for ids, parts in groups]
        self.weighed.emit(told, MARKS if self.by_marks.isChecked() else PEOPLE)
