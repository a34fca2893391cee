"""What became of the papers of one way of voting: given out, blank, spoiled, not used."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from livinglab.actions import votes
from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView, ChannelView
from ui.sheets.ballot.count_field import CountField
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label


class PapersForm(QWidget):
    """`counted` tells that one of the numbers was changed."""

    counted = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(theme.px(12))
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setFormAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._blank = label("0", "strong", parent=self)
        self._not_counted = tr("not counted")
        self.issued = CountField(tr("Papers given out"), votes.MOST_PEOPLE, blank=self._not_counted, parent=self)
        self.spoiled = CountField(tr("Spoiled, not keyed in"), votes.MOST_PEOPLE, parent=self)
        self.unused = CountField(tr("Not used"), votes.MOST_PEOPLE, parent=self)
        self._issued_label = label(self.issued.accessibleName(), "meta", parent=self)
        self._blank_label = label(tr("Blank ballots"), "meta", parent=self)
        form.addRow(self._issued_label, self.issued)
        form.addRow(self._blank_label, self._blank)
        for field in (self.spoiled, self.unused):
            form.addRow(label(field.accessibleName(), "meta", parent=self), field)
        for field in (self.issued, self.spoiled, self.unused):
            field.counted.connect(self.counted)

    def show_channel(self, view: BallotView, channel: ChannelView | None) -> None:
        """Hands leave no papers; of sums the people are told with the sums."""
        self.setVisible(channel is not None and (channel.channel.kind != "hands" or bool(channel.slips)))
        if channel is None:
            return
        single = not channel.by_totals
        for part in (self.issued, self._issued_label, self._blank, self._blank_label):
            part.setVisible(single)
        self._blank.setText(str(channel.blank))
        self.issued.show_number((channel.channel.issued or 0) if single else 0)
        for field, number in ((self.spoiled, channel.channel.spoiled), (self.unused, channel.unused)):
            field.show_number(number or 0)
        for field in (self.issued, self.spoiled, self.unused):
            field.setEnabled(not view.closed)

    def numbers(self, channel: ChannelView) -> dict[str, int | None]:
        """What stands in the fields; people counted by sums stay as many as they were."""
        spoiled, unused = self.spoiled.value() or None, self.unused.value() or None
        issued = self.issued.value() or None
        if channel.by_totals:
            issued = channel.people_by_totals + (spoiled or 0) + (unused or 0)
        return {"issued": issued, "spoiled": spoiled, "unused": unused}

    def commit(self) -> None:
        """Take what is being typed."""
        if self.isVisible():
            for field in (self.issued, self.spoiled, self.unused):
                field.commit()
