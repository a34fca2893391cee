"""Says that the program made a mistake, that the work is safe, and gives the trace to pass on."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from livinglab import __version__
from livinglab.i18n import tr
from ui.focus_ring import FocusRing
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.paragraph import Paragraph

_WIDTH, _HEIGHT = 680, 520


def report(trace: str, last_lines: Sequence[str] = ()) -> str:
    """Version, system, trace and the last lines of the log; the person's own folder is not named."""
    head = (
        f"livinglab {__version__} · Python {platform.python_version()} · Qt {qVersion()} · "
        f"{platform.system()} {platform.release()} {platform.machine()}"
    )
    parts = [head, trace.rstrip()]
    if last_lines:
        parts.append("\n".join(last_lines))
    return "\n\n".join(parts).replace(str(Path.home()), "~")


class CrashDialog(QDialog):
    """Stands beside the window, not in its way; `quit_asked` when the person prefers to start anew."""

    quit_asked = Signal()

    def __init__(self, theme: ThemeHolder, text: str, parent: QWidget | None = None, *, earlier: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Something went wrong"))
        self._ring = FocusRing(theme, self)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(20))
        column.setSpacing(px(12))
        said = (
            tr("Last time the program stopped suddenly. Everything written up to then is safe.")
            if earlier
            else tr("The program made a mistake. Everything written so far is safe, and you can go on working.")
        )
        asked = tr("Please pass the text below on to whoever looks after the program. What people wrote is not in it.")
        column.addWidget(label(tr("Something went wrong"), "section", parent=self))
        column.addWidget(Paragraph(theme, said, parent=self))
        column.addWidget(Paragraph(theme, asked, size=15, ink="ink-2", parent=self))
        self.text = QPlainTextEdit(text, self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("What happened, for the developers"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        column.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.copy = Button(theme, tr("Copy"), icon_name="copy", parent=self)
        self.quit = Button(theme, tr("Quit the program"), role="quiet", parent=self)
        self.go_on = Button(theme, tr("Go on"), role="primary", parent=self)
        self.copy.clicked.connect(self._copy)
        self.quit.clicked.connect(self._quit)
        self.go_on.clicked.connect(self.close)
        self.go_on.setDefault(True)
        self.quit.setVisible(not earlier)
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(self.quit)
        row.addWidget(self.go_on)
        column.addLayout(row)
        self.resize(px(_WIDTH), px(_HEIGHT))
        self.go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(tr("Copied"))

    def _quit(self) -> None:
        self.quit_asked.emit()
        self.close()
