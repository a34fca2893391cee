"""Language, theme, text size, and where the library lies; everything applies at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from livinglab.blocks.words import theirs
from livinglab.errors import UserError
from livinglab.i18n import tr
from ui.dialogs.backup_list import BackupList
from ui.focus_ring import FocusRing
from ui.qt_words import speak
from ui.widgets.buttons import Button
from ui.widgets.error_strip import ErrorStrip
from ui.widgets.labels import label
from ui.widgets.layouts import column, row
from ui.widgets.paragraph import Paragraph
from ui.widgets.section_header import SectionHeader
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from ui.context import Context

_SIZES = (100, 125, 150, 175, 200)
_WIDTH = 640
_STACKED_FROM = 1.5
# A language is named in itself: who cannot read the other one finds the way back.
_LANGUAGES = (("ko", "한국어"), ("en", "English"))


class SettingsDialog(QDialog):
    """Made anew each time; dies when closed. `language_changed` after all texts speak the new language."""

    language_changed = Signal()
    restore_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = context.theme
        self._settings = context.settings
        self._folder = context.store.path.parent
        self._backups: Sequence[tuple[str, str]] | None = None
        self._ring = FocusRing(self._theme, self)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.errors = ErrorStrip(self._theme, self)
        self._outer.addWidget(self.errors)
        self._outer.addWidget(self._area, 1)
        self._end = QWidget(self)
        self._outer.addWidget(self._end)
        # Rebuilt after the signal that asked for it is through: its sender lies in what is replaced.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._build)
        self._theme.changed.connect(self._build_soon)
        self._build()
        self._size()

    def show_backups(self, backups: Sequence[tuple[str, str]]) -> None:
        """(key, text) of each backup, newest first; `restore_asked` tells the key the person chose."""
        self._backups = backups
        self._build()
        self._size()

    # ------------------------------------------------------------------------------------------ building
    def _build_soon(self) -> None:
        self._soon.start()

    def _build(self) -> None:
        """All texts and sizes anew; the keyboard stays on the control it was on."""
        focused = self.focusWidget()
        kept = focused.objectName() if focused is not None else ""
        self.setWindowTitle(tr("Settings"))
        sheet = QWidget(self)
        px = self._theme.px
        page = column(self._theme, 14, sheet)
        page.setContentsMargins(px(32), px(28), px(32), px(24))
        page.addWidget(label(tr("Settings"), "page", parent=sheet))
        page.addLayout(self._choices(sheet))
        page.addWidget(SectionHeader(self._theme, tr("Library"), kind="title", parent=sheet))
        page.addLayout(self._library(sheet))
        if self._backups is not None:
            page.addWidget(
                SectionHeader(self._theme, tr("Backups"), count=len(self._backups), kind="title", parent=sheet)
            )
            backups = BackupList(self._theme, self._backups, sheet)
            backups.restore_asked.connect(self.restore_asked)
            page.addWidget(backups)
        page.addStretch(1)
        self._area.setWidget(sheet)
        foot = self._foot()
        self._outer.replaceWidget(self._end, foot)
        self._end.deleteLater()
        self._end = foot
        again = (sheet.findChild(QWidget, kept) or foot.findChild(QWidget, kept)) if kept else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choices(self, sheet: QWidget) -> QGridLayout:
        grid = QGridLayout()
        px = self._theme.px
        # Large text needs the whole width.
        stacked = self._theme.scale >= _STACKED_FROM
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(14))
        grid.setColumnStretch(1, 1)
        themes = [("light", tr("Light")), ("dark", tr("Dark")), ("contrast", tr("High contrast"))]
        sizes = [(str(size), f"{size}%") for size in _SIZES]
        nearest = str(min(_SIZES, key=lambda size: abs(size - self._settings.text_percent)))
        parts = (
            ("language", tr("Language"), _LANGUAGES, self._settings.language, self._choose_language),
            ("theme", tr("Colours"), themes, self._settings.theme, self._choose_theme),
            ("size", tr("Text size"), sizes, nearest, self._choose_size),
        )
        for line, (name, text, options, current, act) in enumerate(parts):
            choice = Segmented(self._theme, options, current, name=text, parent=sheet)
            choice.name_buttons(name)
            choice.chosen.connect(act)
            left, right = ((2 * line, 0), (2 * line + 1, 0)) if stacked else ((line, 0), (line, 1))
            grid.addWidget(label(text, "body", parent=sheet), *left)
            grid.addWidget(choice, *right, 1, 2 if stacked else 1, alignment=Qt.AlignmentFlag.AlignLeft)
        switches = (
            ("calm", tr("Motion"), tr("Keep everything still"), self._settings.reduced_motion, self._choose_calm),
            ("sound", tr("Sound"), tr("A soft sound when an activity is almost over"), self._settings.sound,
             self._choose_sound),
        )  # fmt: skip
        for line, (name, text, what, on, choose) in enumerate(switches, len(parts)):
            switch = QCheckBox(what, sheet)
            switch.setObjectName(name)
            switch.setChecked(on)
            switch.toggled.connect(choose)
            if stacked:
                grid.addWidget(switch, len(parts) + line, 0, 1, 2)
            else:
                grid.addWidget(label(text, "body", parent=sheet), line, 0)
                grid.addWidget(switch, line, 1)
        return grid

    def _library(self, sheet: QWidget) -> QVBoxLayout:
        lines = column(self._theme, 8)
        lines.addWidget(Paragraph(self._theme, theirs(str(self._folder)), size=15, parent=sheet))
        how = tr("Everything you write stays in this folder, on this computer only.")
        lines.addWidget(Paragraph(self._theme, how, size=14, ink="ink-2", parent=sheet))
        button = Button(self._theme, tr("Open the folder"), icon_name="folder", small=True, parent=sheet)
        button.setObjectName("folder")
        button.clicked.connect(self._open_folder)
        lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return lines

    def _foot(self) -> QWidget:
        """The way out, always in view."""
        foot = QWidget(self)
        px = self._theme.px
        line = row(self._theme, 8, foot)
        line.setContentsMargins(px(32), px(12), px(32), px(20))
        line.addStretch(1)
        close = Button(self._theme, tr("Close"), role="primary", parent=foot)
        close.setObjectName("close")
        close.clicked.connect(self.close)
        line.addWidget(close)
        return foot

    def _size(self) -> None:
        """As large as the text asks for, but never larger than the screen."""
        room = self.screen().availableSize()
        px = self._theme.px
        sheet = self._area.widget()
        hint = sheet.sizeHint() if sheet is not None else self.sizeHint()
        wanted = QSize(max(px(_WIDTH), hint.width() + px(16)), hint.height() + self._end.sizeHint().height() + px(8))
        self.resize(wanted.boundedTo(room - QSize(40, 60)))

    # ------------------------------------------------------------------------------------------ choosing
    def _choose_language(self, language: str) -> None:
        self._settings.language = language
        app = QApplication.instance()
        assert app is not None
        speak(app, language)
        self._save()
        self._build_soon()
        self.language_changed.emit()

    def _choose_theme(self, theme: str) -> None:
        self._settings.theme = theme
        self._apply()

    def _choose_size(self, percent: str) -> None:
        self._settings.text_percent = int(percent)
        self._apply()
        self._size()

    def _choose_calm(self, on: bool) -> None:
        self._settings.reduced_motion = on
        self._theme.reduced_motion = on
        self._save()

    def _choose_sound(self, on: bool) -> None:
        self._settings.sound = on
        self._save()

    def _apply(self) -> None:
        self._save()
        self._theme.change(self._settings.theme, self._settings.text_scale)

    def _save(self) -> None:
        try:
            self._settings.save()
        except UserError as error:
            self.errors.show_error(error)

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            self.errors.say(tr("The folder could not be opened here. It is {folder}.", folder=str(self._folder)))
