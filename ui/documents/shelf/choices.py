"""How the papers are printed: for which meeting, in which language and size, how many sheets that takes, and the doing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QProgressBar, QWidget

from livinglab.i18n import language, tr, trn
from livinglab.settings import Settings
from ui.documents.shelf.row import sheets_said
from ui.documents.side_panel import SidePanel
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.paragraph import Paragraph
from ui.widgets.segmented import Segmented


class Choices(SidePanel):
    """`changed` when another meeting, language or size is chosen; all but the meeting as it was chosen last time."""

    changed = Signal()

    def __init__(
        self, theme: ThemeHolder, meetings: Sequence[tuple[str, str]], meeting: str, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        inside = self.inside
        self._began: QWidget | None = None
        self.meeting = QComboBox(inside)
        self.meeting.setAccessibleName(tr("Meeting"))
        self.show_meetings(meetings, meeting)
        self.meeting.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.languages = Segmented(
            theme, [("ko", "한국어"), ("en", "English")], settings.paper_language or language(),
            name=tr("Language of the paper"), parent=inside,
        )  # fmt: skip
        self.large = QCheckBox(tr("Large print"), inside)
        self.large.setChecked(settings.paper_large)
        self.two_sided = QCheckBox(tr("Print on both sides"), inside)
        self.two_sided.setChecked(settings.paper_two_sided)
        self.form_button = Button(theme, tr("Fill an office's form"), parent=inside)
        self.sum = Paragraph(theme, "", size=16, parent=self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Making the papers …"))
        self.cancel_button = Button(theme, tr("Cancel"), parent=self)
        self.save_button = Button(theme, tr("Save as one PDF"), parent=self)
        self.print_button = Button(
            theme, tr("Print what is chosen"), role="primary", icon_name="print", parent=self
        )  # fmt: skip
        self.print_button.setToolTip("Ctrl+P")
        self.save_button.setToolTip("Ctrl+S")
        self._lay_out()
        self.meeting.currentIndexChanged.connect(self.changed)
        self.languages.chosen.connect(self.changed)
        self.large.toggled.connect(self.changed)
        self.two_sided.toggled.connect(self.changed)
        theme.changed.connect(self._restyle)
        self.show_working(False)
        self._restyle()

    def _lay_out(self) -> None:
        column = self.choices
        column.addWidget(label(tr("For which meeting"), "meta", parent=self.inside))
        column.addWidget(self.meeting)
        column.addWidget(label(tr("Language of the paper"), "meta", parent=self.inside))
        column.addWidget(self.languages)
        column.addWidget(self.large)
        column.addWidget(self.two_sided)
        column.addStretch(1)
        column.addWidget(self.form_button)
        for widget in (self.sum, self.progress, self.cancel_button, self.save_button, self.print_button):
            self.foot.addWidget(widget)

    def show_meetings(self, meetings: Sequence[tuple[str, str]], chosen: str) -> None:
        """What can be chosen; a meeting that is gone leaves all of them."""
        self.meeting.blockSignals(True)
        self.meeting.clear()
        self.meeting.addItem(tr("All meetings"), "")
        for meeting_id, name in meetings:
            self.meeting.addItem(name, meeting_id)
        self.meeting.setCurrentIndex(max(0, self.meeting.findData(chosen)))
        self.meeting.blockSignals(False)

    def write_down(self, settings: Settings) -> bool:
        """Keep language, size and sides for the next time; whether anything is new."""
        chosen = self.languages.current()
        wanted = ("" if chosen == language() else chosen, self.large.isChecked(), self.two_sided.isChecked())
        if wanted == (settings.paper_language, settings.paper_large, settings.paper_two_sided):
            return False
        settings.paper_language, settings.paper_large, settings.paper_two_sided = wanted
        return True

    def show_sum(self, papers: int, sheets: int, large_sheets: int, *, counted: bool) -> None:
        """How many papers are chosen, wherever they stand in the list, and how many sheets lie in the printer then."""
        chosen = trn("{n} paper", "{n} papers", papers)
        if not papers:
            self.sum.set_text(tr("Choose the papers you need."))
        elif not counted:
            self.sum.set_text(tr("{papers}. Counting the sheets …", papers=chosen))
        else:
            said = " · ".join(sheets_said(sheets, large_sheets))
            self.sum.set_text(tr("{papers}, in all **{sheets}**", papers=chosen, sheets=said))
        for button in (self.save_button, self.print_button):
            button.setEnabled(papers > 0)

    def show_working(self, working: bool) -> None:
        """While papers are made a bar and a way to stop stand where the buttons were; the keys go there and back."""
        begins = next((one for one in (self.save_button, self.print_button) if one.hasFocus()), None)
        stood_at_cancel = self.cancel_button.hasFocus()
        self._began = begins or self._began
        self.progress.setRange(0, 0)
        for widget in (self.progress, self.cancel_button):
            widget.setVisible(working)
        for button in (self.save_button, self.print_button):
            button.setVisible(not working)
        if working and begins is not None:
            self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not working and stood_at_cancel and self._began is not None:
            self._began.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, of: int) -> None:
        """How many papers of how many are drawn."""
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _restyle(self) -> None:
        self.progress.setFixedHeight(self._theme.px(8))
