"""Certificates of several projects at once: which teams of an academy, then one file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from livinglab.actions.certificates import outlook
from livinglab.i18n import language, tr, trn
from livinglab.model.lab import Project
from livinglab.views.lab import Lab
from ui.context import Context
from ui.documents.certificates import CertificateSaver
from ui.focus_ring import FocusRing
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import row, tab_through
from ui.widgets.page_scroll import PageScroll
from ui.widgets.paragraph import Paragraph

_WIDTH, _HIGH, _EDGE = 640, 520, 24


class CohortDialog(QDialog):
    """`saved` carries the written file. Projects in which nobody completes anything are not offered."""

    saved = Signal(object)

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._writing = False
        theme, px = context.theme, context.theme.px
        self._ring = FocusRing(theme, self)
        self.setWindowTitle(tr("Certificates of several projects"))
        self.boxes: dict[str, QCheckBox] = {}
        self._counts: dict[str, int] = {}
        self._new: dict[str, int] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(22), px(28), px(20))
        column.setSpacing(px(12))
        column.addWidget(label(tr("Certificates of several projects"), "title", parent=self))
        how = tr("Everybody who was at enough meetings of a marked project gets one. A number once given stays given.")
        column.addWidget(Paragraph(theme, how, size=15, ink="ink-2", parent=self))
        scroll = PageScroll(theme, self)
        self._list = QVBoxLayout(scroll.inside)
        self._list.setSpacing(px(8))
        column.addWidget(scroll, 1)
        self._told = label("", "list", wrap=True, parent=self)
        column.addWidget(self._told)
        self.leave = Button(theme, tr("Leave it"), parent=self)
        self.go = Button(theme, "", role="primary", parent=self)
        self.go.setDefault(True)
        end = row(theme, 8)
        end.addStretch(1)
        end.addWidget(self.leave)
        end.addWidget(self.go)
        column.addLayout(end)
        self.saver = CertificateSaver(context, self)
        self.saver.began.connect(self._began)
        self.saver.saved.connect(self._saved)
        self.saver.failed.connect(self._not_saved)
        self.leave.clicked.connect(self.reject)
        self.go.clicked.connect(self._go)
        self._fill(project_id)
        room = parent.size() if parent is not None else self.size()
        self.resize(min(px(_WIDTH), room.width() - _EDGE), min(px(_HIGH), room.height() - _EDGE))

    def _fill(self, project_id: str) -> None:
        """The project that was asked for is marked; where it has none, all that have some."""
        store = self._context.store
        for project in store.find(Project, order="code"):
            found = outlook(Lab(store, project.id))
            count = len(found.new) + len(found.changed) + found.same
            if count:
                self._add(project, count, len(found.new))
        if project_id in self.boxes:
            self.boxes[project_id].setChecked(True)
        else:
            for box in self.boxes.values():
                box.setChecked(True)
        self._list.addStretch(1)
        self._show()
        tab_through(*self.boxes.values(), self.leave, self.go)
        first = next((box for box in self.boxes.values() if box.isChecked()), self.leave)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, project: Project, count: int, new: int) -> None:
        title = project.title_en if language() == "en" and project.title_en else project.title
        people = trn("{n} certificate", "{n} certificates", count)
        box = QCheckBox(f"{project.code} · {title} · {people}", self)
        box.toggled.connect(self._show)
        self._list.addWidget(box)
        self.boxes[project.id] = box
        self._counts[project.id], self._new[project.id] = count, new

    def chosen(self) -> list[str]:
        """The marked projects, in the order of their codes."""
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def _show(self) -> None:
        wanted = self.chosen()
        count, new = sum(self._counts[one] for one in wanted), sum(self._new[one] for one in wanted)
        if not self.boxes:
            self._told.setText(
                tr("Nobody was at enough meetings yet. Mark who came on the page of a project, under “Attendance”.")
            )
        else:
            self._told.setText(
                trn("{n} of them is given for the first time.", "{n} of them are given for the first time.", new)
            )
        self.go.setText(trn("Give and save {n} certificate", "Give and save {n} certificates", count))
        self.go.setEnabled(count > 0)
        self.go.setVisible(bool(self.boxes))

    def _go(self) -> None:
        self.saver.ask(self.chosen(), give=True)

    def _began(self, sentence: str) -> None:
        """Nobody gives them a second time, or leaves without a word, while they are written."""
        self._told.setText(sentence)
        self._writing = True
        for button in (self.go, self.leave):
            button.setEnabled(False)

    def reject(self) -> None:
        if not self._writing:
            super().reject()

    def _saved(self, file: object) -> None:
        self.saved.emit(file)
        self.accept()

    def _not_saved(self, sentence: str) -> None:
        self._writing = False
        self.leave.setEnabled(True)
        self._show()
        self._told.setText(sentence)
