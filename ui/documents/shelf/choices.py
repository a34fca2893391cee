"""How the papers are printed: for which meeting, in which language and size, how many sheets that takes, and the doing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QProgressBar, QVBoxLayout, QWidget

from livinglab.i18n import language, tr
from ui.documents.shelf.row import sheets_said
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.paragraph import Paragraph
from ui.widgets.segmented import Segmented


class Choices(QFrame):
    """`changed` when another meeting, language or size is chosen."""

    changed = Signal()

    def __init__(self, theme: ThemeHolder, meetings: Sequence[tuple[str, str]], meeting: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "surface")
        self._column = QVBoxLayout(self)
        self.meeting = QComboBox(self)
        self.meeting.setAccessibleName(tr("Meeting"))
        self.meeting.addItem(tr("All meetings"), "")
        for meeting_id, name in meetings:
            self.meeting.addItem(name, meeting_id)
        self.meeting.setCurrentIndex(max(0, self.meeting.findData(meeting)))
        self.meeting.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.languages = Segmented(
            theme, [("ko", "한국어"), ("en", "English")], language(), name=tr("Language of the paper"), parent=self
        )
        self.large = QCheckBox(tr("Large print"), self)
        self.two_sided = QCheckBox(tr("Print on both sides"), self)
        self.two_sided.setChecked(True)
        self.form_button = Button(theme, tr("Fill an office's form"), parent=self)
        self.sum = Paragraph(theme, "", size=16, parent=self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Making the papers …"))
        self.cancel_button = Button(theme, tr("Cancel"), parent=self)
        self.save_button = Button(theme, tr("Save as one PDF"), parent=self)
        self.print_button = Button(theme, tr("Print all"), role="primary", icon_name="print", parent=self)
        self._lay_out()
        self.meeting.currentIndexChanged.connect(self.changed)
        self.languages.chosen.connect(self.changed)
        self.large.toggled.connect(self.changed)
        self.two_sided.toggled.connect(self.changed)
        theme.changed.connect(self._restyle)
        self.show_working(False)
        self._restyle()

    def _lay_out(self) -> None:
        column = self._column
        column.addWidget(label(tr("For which meeting"), "meta", parent=self))
        column.addWidget(self.meeting)
        column.addWidget(label(tr("Language of the paper"), "meta", parent=self))
        column.addWidget(self.languages)
        column.addWidget(self.large)
        column.addWidget(self.two_sided)
        column.addStretch(1)
        column.addWidget(self.form_button)
        column.addWidget(self.sum)
        column.addWidget(self.progress)
        column.addWidget(self.cancel_button)
        column.addWidget(self.save_button)
        column.addWidget(self.print_button)

    def show_sum(self, papers: int, sheets: int, large_sheets: int, *, counted: bool) -> None:
        """How many sheets lie in the printer for what is chosen."""
        if not papers:
            self.sum.set_text(tr("Choose the papers you need."))
        elif not counted:
            self.sum.set_text(tr("Counting the sheets …"))
        else:
            self.sum.set_text(tr("In all: **{sheets}**", sheets=" · ".join(sheets_said(sheets, large_sheets))))
        for button in (self.save_button, self.print_button):
            button.setEnabled(papers > 0)

    def show_working(self, working: bool) -> None:
        """While papers are made a bar and a way to stop stand where the buttons were."""
        self.progress.setRange(0, 0)
        self.progress.setVisible(working)
        self.cancel_button.setVisible(working)
        self.save_button.setVisible(not working)
        self.print_button.setVisible(not working)

    def show_progress(self, done: int, of: int) -> None:
        """How many papers of how many are drawn."""
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(20), px(20), px(20))
        self._column.setSpacing(px(12))
        self.progress.setFixedHeight(px(8))
