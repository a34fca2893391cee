"""Under the table of readings: how the number the cursor was last in came about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from livinglab.actions.reading_marks import set_quality
from livinglab.i18n import tr
from livinglab.sheets.log.quality import QUALITY, quality_of
from livinglab.sheets.log.read import Reading
from ui.context import Context
from ui.widgets.labels import label
from ui.widgets.layouts import row


class QualityChoice(QWidget):
    """One choice; hidden until the cursor was in a number that is written down."""

    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reading: Reading | None = None
        line = row(context.theme, 8)
        self.setLayout(line)
        self.whose = label("", "meta", parent=self)
        self.choice = QComboBox(self)
        for key, words in QUALITY.items():
            self.choice.addItem(tr(words), key)
        self.choice.activated.connect(self._picked)
        self.choice.installEventFilter(self)
        line.addWidget(self.whose)
        line.addWidget(self.choice)
        line.addStretch(1)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Scrolling past the choice must not change it.
        return watched is self.choice and event.type() == QEvent.Type.Wheel and not self.choice.hasFocus()

    def show_reading(self, reading: Reading | None, name: str) -> None:
        """Show how this reading came about; None hides the choice."""
        self._reading = reading
        self.setVisible(reading is not None)
        if reading is None:
            return
        own = self.choice.count() > len(QUALITY)
        quality = quality_of(reading.measurement)
        if own:
            self.choice.removeItem(len(QUALITY))
        if not quality:
            self.choice.addItem(reading.measurement.note, "")
        self.choice.setCurrentIndex(self.choice.findData(quality))
        self.whose.setText(tr("How {reading} came about", reading=name))
        self.choice.setAccessibleName(self.whose.text())

    def _picked(self) -> None:
        quality = str(self.choice.currentData())
        if self._reading is None or not quality or quality == quality_of(self._reading.measurement):
            return
        set_quality(self._context.store, self._reading.measurement.id, quality)
        self._context.bridge.flush()
        self.said.emit(tr("{quality}: noted", quality=self.choice.currentText()))
