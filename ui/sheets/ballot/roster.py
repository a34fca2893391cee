"""Who voted this way, as a list of aliases to tick: only to find people with two votes, never tied to a ballot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView, ChannelView
from livinglab.sheets.ballot.voters import settled_words, voted
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import column


class Roster(QWidget):
    """Folded until somebody wants it; `ticked` carries the participants of the channel shown."""

    ticked = Signal(list)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape: object = None
        self.ticks: dict[str, QCheckBox] = {}
        outer = column(theme, 6, self)
        self.fold = Button(theme, "", small=True, role="quiet", icon_name="people", parent=self)
        self.fold.setCheckable(True)
        self._body = QWidget(self)
        self._lines: QVBoxLayout = column(theme, 2, self._body)
        self._lines.addWidget(label(
            tr("Tick who voted this way. It only shows who voted twice; no ballot knows whose it is."), "meta", wrap=True,
            parent=self._body,
        ))  # fmt: skip
        self.settled = label("", "meta", wrap=True, parent=self)
        self.settled.hide()
        outer.addWidget(self.settled)
        outer.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self._body)
        self._body.hide()
        self.fold.toggled.connect(self._body.setVisible)

    def show_channel(self, view: BallotView, channel: ChannelView | None) -> None:
        """The people of the project; hidden where nobody wrote any down."""
        self.setVisible(channel is not None and bool(view.people) and not view.revealed)
        told = settled_words(view)
        self.settled.setText(told)
        self.settled.setVisible(bool(told))
        if channel is None:
            return
        if [(person.id, person.alias) for person in view.people] != self._shape:
            self._build(view)
        own = set(voted(view, channel.id))
        self.fold.setText(tr("Who voted this way: {n}", n=len(own)) if own else tr("Who voted this way"))
        for person_id, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(person_id in own)
            tick.blockSignals(False)

    def _build(self, view: BallotView) -> None:
        for old in self.ticks.values():
            old.hide()
            old.deleteLater()
        self.ticks = {}
        self._shape = [(person.id, person.alias) for person in view.people]
        for person in view.people:
            tick = QCheckBox(person.alias.replace("&", "&&"), self._body)
            tick.toggled.connect(self._ticked)
            self._lines.addWidget(tick)
            self.ticks[person.id] = tick

    def _ticked(self) -> None:
        self.ticked.emit([person_id for person_id, tick in self.ticks.items() if tick.isChecked()])
