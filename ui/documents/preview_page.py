"""A paper before it is printed: its real pages, a few choices, print and save."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from livinglab import paths
from livinglab.blocks.blocks import Document
from livinglab.documents.formats import Documents, Written, ending_of
from livinglab.documents.pdf.styles import Sheet
from livinglab.errors import UserError
from livinglab.hangul import nfc
from livinglab.i18n import language, tr
from ui.background import Job, in_background
from ui.bridge import Batch
from ui.context import Context
from ui.documents.forms import fill_form
from ui.documents.numbered import NumberedChoice
from ui.documents.page_view import PageView
from ui.documents.page_words import told
from ui.documents.papers import Paper
from ui.documents.printing import print_pdf
from ui.documents.render import Rendered, render
from ui.documents.saving import ask_where, write_beside
from ui.documents.side_panel import SidePanel
from ui.page import Page
from ui.widgets.buttons import Button
from ui.widgets.labels import label, rule
from ui.widgets.paragraph import Paragraph
from ui.widgets.segmented import Segmented

_LONGEST_NAME = 60  # letters; a disk takes 255 bytes, and a Hangul letter is three
_SCALE = 1.15  # pixels a point at 100 % text: an A4 page is 684 wide
_A4_WIDTH = 595.3  # points
_LEAST = 300
_SOON_MS = 150


class PreviewPage(Page):
    """Made anew whenever something it tells has changed; the window never waits for it."""

    def __init__(self, context: Context, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(context, paper.project_id, parent)
        self.paper = paper
        self._language = paper.begins_in or language()
        self._job: Job | None = None
        self._waiting: Callable[[], None] | None = None  # what was asked for before the pages were there
        self.rendered: Rendered | None = None
        self._composed: Documents = ()
        self._shown: Documents = ()  # whose pages are in view
        self._composed_to = self._shown_to = 0  # the last number on the papers being laid out, and on those in view
        self._build()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.compose)
        self.top_bar.show_place(tr("Papers") if paper.back.place == "papers" else paper.title(), "", paper.name)
        self.top_bar.back_asked.connect(self._back)
        context.bridge.changed.connect(self._on_changed)
        context.theme.changed.connect(self._soon.start)
        self._soon.start(0)  # once the page has its width

    def _build(self) -> None:
        theme = self.context.theme
        row = QHBoxLayout()
        row.setSpacing(0)
        self._panel = SidePanel(theme, self)
        self._column, inside = self._panel.choices, self._panel.inside
        self.languages = Segmented(theme, [("ko", "한국어"), ("en", "English")], self._language,
                                   name=tr("Language of the paper"), parent=inside)  # fmt: skip
        self.lengths = self._length_choice()
        self._said = Paragraph(theme, "", size=15, ink="ink-2", parent=inside)
        self._column.addWidget(label(self.paper.name, "title", wrap=True, parent=inside))
        self._column.addWidget(self._said)
        for widget in (label(tr("Language of the paper"), "meta", parent=inside), self.languages, self.lengths):
            self._column.addWidget(widget)
        self.numbered: NumberedChoice | None = None
        if self.paper.numbered is not None:
            self.numbered = NumberedChoice(theme, self.paper.numbered, inside)
            self.numbered.changed.connect(self.compose)
            self._column.addWidget(self.numbered)
        self.large = QCheckBox(tr("Large print"), inside)
        self.large.setVisible(self.paper.has_large)
        self.large.setChecked(self.paper.has_large and self.paper.begins_large)
        self.appendix = QCheckBox(self.paper.choice or tr("Add all the rest"), inside)
        self.appendix.setVisible(self.paper.has_appendix or bool(self.paper.choice))
        self._column.addWidget(self.large)
        self._column.addWidget(self.appendix)
        self._column.addStretch(1)
        self.form_button = Button(theme, tr("Fill an office's form"), parent=inside)
        self.form_button.setVisible(self.paper.offers_forms)
        self.form_button.clicked.connect(self._fill_form)
        self._column.addWidget(self.form_button)
        self.save_button = Button(theme, tr("Save as a file"), parent=self._panel)
        self.save_button.setToolTip("Ctrl+S")
        self.print_button = Button(theme, tr("Print"), role="primary", icon_name="print", parent=self._panel)
        self.print_button.setToolTip("Ctrl+P")
        self._panel.foot.addWidget(self.save_button)
        self._panel.foot.addWidget(self.print_button)
        self.view = PageView(theme, self)
        row.addWidget(self._panel)
        row.addWidget(rule(vertical=True, parent=self))
        row.addWidget(self.view, 1)
        self.column.addLayout(row, 1)
        self.languages.chosen.connect(self._choose_language)
        self.large.toggled.connect(self.compose)
        self.appendix.toggled.connect(self.compose)
        self.print_button.clicked.connect(self.print)
        self.save_button.clicked.connect(self.ask_and_save)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self.save_button.click)

    def _length_choice(self) -> Segmented:
        """In full or on two pages, where the paper has both."""
        options = [("full", tr("In full")), ("short", tr("On two pages"))]
        made = Segmented(self.context.theme, options, name=tr("How long"), parent=self._panel.inside)
        made.setVisible(self.paper.short is not None)
        made.chosen.connect(self._choose_length)
        return made

    def _choose_language(self, chosen: str) -> None:
        self._language = chosen
        self.compose()

    def _choose_length(self, chosen: str) -> None:
        self.appendix.setEnabled(chosen == "full")  # two pages hold nothing besides
        self.compose()

    def compose(self) -> None:
        """Compose the document now and lay it out in the background."""
        if self._job is not None:
            self._job.cancel()
        self._composed = self._documents()
        for button in (self.print_button, self.save_button):
            button.setEnabled(bool(self._composed))
        if not self._composed:
            self._show_nothing()
            return
        self._said.set_text(tr("Laying out the pages …"))
        scale = self._scale(self._composed) * self.devicePixelRatioF()
        self._job = in_background(
            render, self._composed, self.large.isChecked(), scale, on_done=self._show, on_error=self._failed
        )

    def _documents(self) -> Documents:
        composed = self._document()
        return (composed,) if isinstance(composed, Document) else composed

    def _document(self) -> Document | Documents:
        if self.paper.numbered is not None and self.numbered is not None:
            self._composed_to = self.numbered.last
            large, ticked = self.large.isChecked(), self.appendix.isChecked()
            return self.paper.numbered.compose(self._language, self.numbered.count.value(), large, ticked)
        if self.paper.short is not None and self.lengths.current() == "short":
            return self.paper.short(self._language)
        if self.paper.in_size is not None:
            return self.paper.in_size(self._language, self.appendix.isChecked(), self.large.isChecked())
        choice = self.large if self.paper.sized else self.appendix
        return self.paper.compose(self._language, choice.isChecked())

    def _scale(self, documents: Documents) -> float:
        """Pixels a point: as large as text is read, but the whole width of the widest page stays in view."""
        room = self.view.viewport().width() - 2 * self.context.theme.px(24) - self.context.theme.px(12)
        widths = (Sheet(paper=one.paper, landscape=one.landscape).width for one in documents)
        return min(_SCALE * self.context.theme.scale, max(room, _LEAST) / max(widths, default=_A4_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.fit_into(self.width())
        if event.size().width() != event.oldSize().width():
            self._soon.start()

    def _show_nothing(self) -> None:
        """What it tells of was taken away meanwhile: the reason stands where the pages were."""
        self._job = self.rendered = self._waiting = None
        self._shown = ()
        self.view.show_pages(())
        self._said.set_text(
            (self.paper.missing() if self.paper.missing else "") or tr("There is nothing to print yet.")
        )

    def _show(self, rendered: Rendered) -> None:
        self._job = None
        self.rendered, self._shown = rendered, self._composed
        self._shown_to = self._composed_to
        self.view.show_pages(rendered.pages)
        self._said.set_text(told(rendered, self.paper.a_person))
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def _failed(self, error: Exception) -> None:
        self._job = self._waiting = None
        if not isinstance(error, UserError):
            raise error
        self.fail(str(error))

    def _on_changed(self, batch: Batch) -> None:
        if batch.in_project(self.project_id):
            if self.numbered is not None:
                self.numbered.show_numbers()
            self._soon.start()

    def print(self) -> None:
        """Print what is in view through the system's dialog; pages that are being laid out are waited for."""
        if self._soon.isActive() or self._job is not None:
            self._waiting = self.print
            return
        if self.rendered is None:
            return
        try:
            if print_pdf(self.rendered.pdf, self.paper.title(), paths.home() / "printing", self):
                self.top_bar.saved.show_act(tr("Sent to the printer"), can_undo=False)
                self._remember()
        except UserError as error:
            self.fail(str(error))

    def print_here(self) -> bool:
        self.print_button.click()
        return True

    def take_focus(self) -> None:
        """Enter prints; the keys for pages turn them from everywhere."""
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.view.turn(event.key()):
            super().keyPressEvent(event)

    def ask_and_save(self) -> None:
        """Ask where to and as what, and save it, once it is laid out as chosen."""
        if self._soon.isActive() or self._job is not None:
            self._waiting = self.ask_and_save
            return
        safe = "".join(c for c in self.paper.file_name() if c not in '\\/:*?"<>|').strip() or self.paper.name
        target = ask_where(self, Path.home() / f"{nfc(safe)[:_LONGEST_NAME].strip()}.pdf")
        if target is not None:
            self.save(target)

    def save(self, target: Path) -> None:
        """Write the PDF in view, or its document as the file's ending says; a fault is told in a sentence."""
        if self.rendered is None or not self._shown:
            return
        if ending_of(target) not in ("", "pdf"):
            self.save_button.setEnabled(False)
            self.top_bar.saved.show_act(tr("Writing {name} …", name=target.name), can_undo=False)
            write_beside(self._shown, target, self.large.isChecked(), self._written, self._not_written)
            return
        try:
            target.write_bytes(self.rendered.pdf)
        except OSError as error:
            self._not_written(error)
        else:
            self._written(Written(target))

    def _fill_form(self) -> None:
        fill_form(self.context, self.project_id, self).saved.connect(self._form_saved)

    def _form_saved(self, file: Path) -> None:
        self.top_bar.saved.show_act(tr("Saved {name}", name=file.name), can_undo=False)

    def _written(self, written: Written) -> None:
        self.save_button.setEnabled(True)
        self.top_bar.saved.show_act(tr("Saved {name}", name=written.file.name), can_undo=False)
        self._remember()

    def _not_written(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, OSError):
            self.fail(tr("The file could not be saved: {reason}", reason=error.strerror or str(error)))
        else:
            self._failed(error)

    def _remember(self) -> None:
        """Numbered papers are out: the next ones go on behind them."""
        try:
            if self.paper.remember is not None:
                self.paper.remember(self._shown)
            if self.paper.numbered is not None:
                self.paper.numbered.remember(self._shown_to)
        except UserError as error:
            self.fail(str(error))
            return
        self.context.bridge.flush()
        if self.numbered is not None:
            self.numbered.go_on()

    def leave(self) -> None:
        """Nothing is laid out any more for a page nobody sees."""
        self._soon.stop()
        super().leave()

    def _back(self) -> None:
        self.go.emit(self.paper.back)
