"""The sum of a bundle of papers counted by hand, typed in to be compared with what was keyed in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from livinglab.actions import votes
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.ballot.bundles import SUMMED, bundles, compared, differing
from livinglab.sheets.ballot.read import BallotView, ChannelView
from ui.context import Context
from ui.sheets.ballot.count_field import CountField
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import column, row

_NOT = -1  # nobody counted it


class BundleForm(QWidget):
    """Folded until somebody has counted papers by hand; each sum is written when it is complete."""

    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: BallotView | None = None
        self._channel: ChannelView | None = None
        self._follows = True  # the numbers go as far as was keyed in until somebody types others
        self.sums: dict[str, CountField] = {}
        self._titles: list[QLabel] = []
        theme = context.theme
        lines: QVBoxLayout = column(theme, 6, self)
        self.fold = Button(theme, tr("Compare with sums counted by hand"), small=True, role="quiet", parent=self)
        self.fold.setCheckable(True)
        self._body = QWidget(self)
        inner = column(theme, 6, self._body)
        self.first = CountField(tr("From ballot"), 9999, 1, parent=self._body)
        self.last = CountField(tr("To ballot"), 9999, 1, parent=self._body)
        line = row(theme, 8)
        for field in (self.first, self.last):
            line.addWidget(label(field.accessibleName(), "meta", parent=self._body))
            line.addWidget(field)
            field.counted.connect(self._another)
        line.addStretch(1)
        inner.addLayout(line)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        inner.addLayout(self._grid)
        self.told = label("", "meta", wrap=True, parent=self._body)
        inner.addWidget(self.told)
        lines.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(self._body)
        self._body.hide()
        self.fold.toggled.connect(self._body.setVisible)

    def show_view(self, view: BallotView, channel: ChannelView, last: int) -> None:
        """Show the bundle of these numbers; a fresh form goes as far as was keyed in."""
        another = self._channel is None or self._channel.id != channel.id
        self._view, self._channel = view, channel
        self.setVisible(view.rule in SUMMED and not view.revealed and bool(channel.slips))
        if list(self.sums) != [option.id for option in view.options]:
            self._build(view)
        self._follows = self._follows or another
        if self._follows:
            self.first.show_number(1)
            self.last.show_number(max(last, 1))
        self._show_sums()

    def _build(self, view: BallotView) -> None:
        for old in (*self.sums.values(), *self._titles):
            old.hide()
            old.deleteLater()
        self.sums, self._titles = {}, []
        for place, option in enumerate(view.options):
            words = tr("Counted by hand for {title}", title=option.title)
            field = CountField(words, votes.MOST_PEOPLE, _NOT, blank="–", parent=self._body)
            field.counted.connect(self._write)
            code, title = label(option.code, "meta", parent=self._body), label(option.title, "body", parent=self._body)
            for spot, widget in enumerate((code, title, field)):
                self._grid.addWidget(widget, place, spot)
            self.sums[option.id] = field
            self._titles += [code, title]

    def _another(self) -> None:
        self._follows = False
        self._show_sums()

    def _own(self) -> dict[str, int]:
        """What is written down of the bundle with these numbers."""
        if self._view is None or self._channel is None:
            return {}
        for one in bundles(self._view):
            if (one.channel.id, one.first, one.last) == (self._channel.id, self.first.value(), self.last.value()):
                return dict(one.sums)
        return {}

    def _show_sums(self) -> None:
        if self._view is None or self._channel is None:
            return
        own = self._own()
        for option_id, field in self.sums.items():
            field.show_number(own.get(option_id, _NOT))
            field.setEnabled(not self._view.closed)
        known = [one for one in bundles(self._view) if one.channel.id == self._channel.id]
        apart = [one for one in differing(self._view) if one.bundle.channel.id == self._channel.id]
        words = [
            tr("Ballots {first} to {last}: {code} differs.", first=one.bundle.first, last=one.bundle.last, code=one.option.code)
            for one in apart
        ]  # fmt: skip
        agreed = [one for one in known if compared(self._view, one) and not any(each.bundle == one for each in apart)]
        words += [tr("Ballots {first} to {last}: both sums agree.", first=one.first, last=one.last) for one in agreed]
        self.told.setText(" ".join(words))
        self.told.setVisible(bool(words))

    def commit_input(self) -> None:
        """Take what is being typed."""
        if self._body.isVisible():
            for field in (self.first, self.last, *self.sums.values()):
                field.commit()

    def _write(self) -> None:
        if self._view is None or self._channel is None:
            return
        self._follows = False
        told = {option_id: field.value() for option_id, field in self.sums.items() if field.value() != _NOT}
        try:
            votes.sum_bundle(
                self._context.store, self._view.sheet, self._channel.id, self.first.value(), self.last.value(), told
            )  # fmt: skip
        except UserError as error:
            self.failed.emit(str(error))
        else:
            self._context.bridge.flush()
