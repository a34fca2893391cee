"""The dialog that fills an office's own form: nothing is written before a person has seen what goes where."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.documents.forms.facts import Facts, facts_of, key
from livinglab.documents.forms.fill import ENDINGS, ending_of_form, fill_form, read_form
from livinglab.documents.forms.found import FoundLine, found_lines
from livinglab.documents.forms.report import FormReport, Outcome
from livinglab.errors import UserError
from livinglab.hangul import nfc
from livinglab.i18n import language, tr, trn
from livinglab.model.lab import Project
from ui.background import Job, in_background
from ui.context import Context
from ui.documents.forms.line_row import LineRow
from ui.focus_ring import FocusRing
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_strip import ErrorStrip
from ui.widgets.labels import label, rule
from ui.widgets.page_scroll import PageScroll

_WIDTH, _HIGH = 760, 620
_EDGE = 24


class FormDialog(QDialog):
    """`saved` carries the written file."""

    saved = Signal(object)

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._theme = context.theme
        self._project = context.store.get(Project, project_id)
        self._facts: Facts = facts_of(context.store, project_id, language())
        self._job: Job | None = None
        self._form: Path | None = None
        self.rows: dict[tuple[str, str], LineRow] = {}
        self._ring = FocusRing(self._theme, self)
        self.setWindowTitle(tr("Fill an office's form"))
        self._build()
        room = parent.size() if parent is not None else self.size()
        px = self._theme.px
        self.resize(min(px(_WIDTH), room.width() - _EDGE), min(px(_HIGH), room.height() - _EDGE))

    # --- building --------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.errors = ErrorStrip(theme, self)
        outer.addWidget(self.errors)
        column = QVBoxLayout()
        column.setContentsMargins(px(28), px(22), px(28), px(20))
        column.setSpacing(px(12))
        outer.addLayout(column, 1)
        self.title = label("", "title", wrap=True, parent=self)
        self.said = label("", "list", wrap=True, parent=self)
        how = tr("Its labels, fields and names in double braces are found; you see what goes where before it is saved.")
        self.empty = EmptyState(
            theme, tr("Drop the office's form here"), how, tr("Choose the form"), icon_name="folder", parent=self
        )  # fmt: skip
        self.empty.acted.connect(self.choose)
        self._scroll = PageScroll(theme, self)
        self._lines = QVBoxLayout(self._scroll.inside)
        self._lines.setContentsMargins(0, 0, px(12), 0)
        self._lines.setSpacing(0)
        for widget in (self.title, self.said):
            column.addWidget(widget)
        column.addWidget(self.empty)
        column.addWidget(self._scroll, 1)
        end = QHBoxLayout()
        end.setSpacing(px(8))
        self.other = Button(theme, tr("Another form"), parent=self)
        self.other.clicked.connect(self.choose)
        self.leave = Button(theme, tr("Close"), parent=self)
        self.leave.clicked.connect(self.reject)
        self.save_button = Button(theme, tr("Save the filled form"), role="primary", parent=self)
        self.save_button.clicked.connect(self.ask_where)
        end.addWidget(self.other)
        end.addStretch(1)
        end.addWidget(self.leave)
        end.addWidget(self.save_button)
        column.addLayout(end)
        self._show_waiting(True)

    def _show_waiting(self, waiting: bool) -> None:
        """Before a form is there, and after."""
        self.empty.setVisible(waiting)
        for widget in (self._scroll, self.said, self.title, self.other, self.save_button):
            widget.setVisible(not waiting)
        (self.empty.button if waiting else self.save_button).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the form --------------------------------------------------------------------------------------------------
    def choose(self) -> None:
        """Ask which file."""
        dialog = QFileDialog(self, tr("Choose the form"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{tr('Forms')} ({' '.join(f'*.{ending}' for ending in ENDINGS)})")
        dialog.fileSelected.connect(self.read)
        dialog.open()

    def read(self, file: str) -> None:
        """Look into a form off the window's thread; the one in view stays until it is read."""
        self.errors.hide()
        self._look(Path(file), replace(self._facts, chosen={}))

    def _look(self, form: Path, facts: Facts) -> None:
        if self._job is not None:
            self._job.cancel()
        self._asked = (form, facts)
        self._job = in_background(read_form, form, facts, on_done=self._looked, on_error=self._refused)

    def _looked(self, report: FormReport) -> None:
        self._job = None
        form, self._facts = self._asked
        self._form = form
        lines = found_lines(report, self._facts)
        self.title.setText(nfc(form.name))
        self.said.setText(summary(lines))
        if self.empty.isVisibleTo(self):
            self._show_waiting(False)
        self.save_button.setEnabled(True)
        if list(self.rows) != [line.key for line in lines]:
            self._make_rows(lines)
        for line in lines:
            self.rows[line.key].show_line(line)

    def _make_rows(self, lines: tuple[FoundLine, ...]) -> None:
        kept = next((where for where, row in self.rows.items() if row.isAncestorOf(self.focusWidget() or self)), None)
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        for line in lines:
            row = LineRow(self._theme, line, self._facts.texts, self._scroll.inside)
            row.picked.connect(self._pick)
            self._lines.addWidget(row)
            self._lines.addWidget(rule(parent=self._scroll.inside))
            self.rows[line.key] = row
        self._lines.addStretch(1)
        again = self.rows.get(kept) if kept is not None else None
        if again is not None and again.choice is not None:
            again.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick(self, name: str, own: str) -> None:
        if self._form is not None:
            chosen = {**self._asked[1].chosen, key(name): own}
            self._look(self._form, replace(self._facts, chosen=chosen))

    def _refused(self, error: Exception) -> None:
        self._job = None
        self.save_button.setEnabled(True)
        if not isinstance(error, UserError | OSError):
            raise error
        if isinstance(error, OSError):
            self.errors.say(tr("The file could not be read: {reason}", reason=error.strerror or str(error)))
        else:
            self.errors.show_error(error)

    # --- saving ----------------------------------------------------------------------------------------------------
    def ask_where(self) -> None:
        """Ask where the filled form goes, and write it."""
        if self._form is None:
            return
        ending = self._form.suffix[1:].lower()
        name = nfc(f"{self._form.stem}-{self._project.code}.{ending}")
        chosen, _kind = QFileDialog.getSaveFileName(
            self, tr("Save the filled form"), str(self._form.with_name(name)), f"{ending.upper()} (*.{ending})"
        )
        if chosen:
            self.save(Path(chosen))

    def save(self, target: Path) -> None:
        """Write it off the window's thread; the office's own form is never written over."""
        if self._form is None:
            return
        try:
            if target.suffix.lower() != self._form.suffix.lower():
                target = target.with_name(f"{target.name}.{ending_of_form(self._form)}")
            itself = target.exists() and target.samefile(self._form)
        except (UserError, OSError) as error:  # a stick that was pulled out
            self._refused(error)
            return
        if itself:
            self.errors.say(
                tr("This is the form itself. Choose another name, so that it stays blank for the next time.")
            )
            return
        self.save_button.setEnabled(False)
        self._target = target
        self._job = in_background(
            fill_form, self._form, self._facts, target, on_done=self._written, on_error=self._not_written
        )  # fmt: skip

    def reject(self) -> None:
        """Nobody leaves while the form is written: what became of it is told."""
        if self.save_button.isEnabled():
            super().reject()

    def _written(self, _report: FormReport) -> None:
        self._job = None
        self.accept()
        self.saved.emit(self._target)

    def _not_written(self, error: Exception) -> None:
        if isinstance(error, OSError):
            self._job = None
            self.save_button.setEnabled(True)
            self.errors.say(tr("The file could not be saved: {reason}", reason=error.strerror or str(error)))
        else:
            self._refused(error)

    # --- dropping --------------------------------------------------------------------------------------------------
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _file_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _file_in(event)
        if file:
            event.acceptProposedAction()
            self.read(file)


def _file_in(event: QDropEvent) -> str:
    return next((file for url in event.mimeData().urls() if (file := url.toLocalFile())), "")


def summary(lines: tuple[FoundLine, ...]) -> str:
    """How many names were found, and what becomes of them, in sentences."""
    if not lines:
        return tr(
            "Nothing to fill was found in this form: no label with an empty cell, no field, no name in double braces."
        )
    counted = {outcome: sum(line.outcome is outcome for line in lines) for outcome in Outcome}
    said = [trn("{n} name was found.", "{n} names were found.", len(lines))]
    n = counted[Outcome.FILLED]
    said.append(trn("{n} is filled in.", "{n} are filled in.", n) if n else "")
    n = counted[Outcome.EMPTY]
    said.append(trn("{n} stays empty.", "{n} stay empty.", n) if n else "")
    n = counted[Outcome.UNKNOWN]
    said.append(trn("{n} is not known here.", "{n} are not known here.", n) if n else "")
    n = counted[Outcome.KEPT]
    said.append(trn("{n} has words already.", "{n} have words already.", n) if n else "")
    return " ".join(filter(None, said))
