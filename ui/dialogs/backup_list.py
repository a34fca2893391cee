"""The backups of the library, each with the act that brings it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import column, row
from ui.widgets.paragraph import Paragraph


class BackupList(QWidget):
    """`restore_asked` tells the key of the backup to bring back; asking once more is the window's matter."""

    restore_asked = Signal(str)

    def __init__(self, theme: ThemeHolder, backups: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(theme, 4, self)
        if not backups:
            none = tr("The first backup is made when you close the program, and every ten minutes while you write.")
            lines.addWidget(Paragraph(theme, none, size=14, ink="ink-2", parent=self))
        for key, text in backups:
            line = row(theme, 8)
            line.addWidget(label(text, "list", parent=self), 1)
            button = Button(theme, tr("Restore"), small=True, name=tr("Restore {text}", text=text), parent=self)
            button.setObjectName(key)
            button.clicked.connect(self._clicked)
            line.addWidget(button)
            lines.addLayout(line)

    def _clicked(self) -> None:
        self.restore_asked.emit(self.sender().objectName())
