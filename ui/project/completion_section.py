"""What a certificate asks for, who gets one, who does not and why, and giving them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.actions import attendance as acts
from livinglab.actions.certificates import give_certificates, outlook
from livinglab.errors import UserError
from livinglab.i18n import tr, trn
from livinglab.views.attendance import Attendance, attendance
from livinglab.views.completion import SHARES, Terms, standings, terms_of
from livinglab.views.lab import Lab
from livinglab.views.meetings import meeting_name
from ui.context import Context
from ui.documents.certificates import CertificateSaver
from ui.project.small_controls import Choice
from ui.widgets.buttons import Button
from ui.widgets.layouts import FlowLayout
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph
from ui.widgets.read_table import ReadTable
from ui.widgets.section_header import SectionHeader


class CompletionSection(QWidget):
    """`failed` carries a sentence, `said` what was done."""

    failed = Signal(str)
    said = Signal(str)
    shelf_asked = Signal(str)
    """The id of a paper of the shelf to look at."""

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._project_id = context, project_id
        theme = context.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head = SectionHeader(theme, tr("Certificates"), parent=self)
        self.records = Button(theme, tr("Learning records"), role="quiet", small=True, icon_name="print", parent=self)
        self._head.add(self.records)
        options = [(_key(share), tr(words)) for share, words in SHARES.items()]
        self.share = Choice(options, name=tr("What a certificate asks for"), parent=self)
        self.share.setProperty("small", False)
        self.issuer = LineField(
            name=tr("Who gives the certificate"), placeholder=tr("Who gives it, as it is printed"), parent=self
        )
        self.give = Button(theme, tr("Give certificates"), parent=self)
        self.look = Button(theme, tr("Look at and print"), parent=self)
        self.save = Button(theme, tr("Save as PDF"), parent=self)
        self.state = Paragraph(theme, "", size=15, parent=self)
        self.others = ReadTable(theme, name=tr("Who gets none, and why"), stretch=1, parent=self)
        self._remark = Paragraph(
            theme, tr("Only you see this list. It is not printed."), size=15, ink="ink-2", parent=self
        )
        self.saver = CertificateSaver(context, self)
        flow = FlowLayout(theme, 10)
        for widget in (self.share, self.issuer, self.give, self.look, self.save):
            flow.addWidget(widget)
        self._column.addWidget(self._head)
        self._column.addLayout(flow)
        for part in (self.state, self.others, self._remark):
            self._column.addWidget(part)
        self.share.picked.connect(self._write_terms)
        self.issuer.committed.connect(self._write_terms)
        self.give.clicked.connect(self._give)
        self.look.clicked.connect(self._look)
        self.save.clicked.connect(self._save)
        self.records.clicked.connect(self._look_at_records)
        self.saver.failed.connect(self.failed)
        self.saver.began.connect(self.said)
        self.saver.saved.connect(self._saved)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._context.theme.px
        self._column.setSpacing(px(10))
        self._column.setContentsMargins(0, px(18), 0, 0)
        self.share.setFixedWidth(px(200))
        self.issuer.setFixedWidth(px(320))

    def refresh(self) -> None:
        """Show terms, numbers and reasons as they are."""
        lab = Lab(self._context.store, self._project_id)
        terms, found = terms_of(lab.project), outlook(lab)
        self.share.show_key(_key(terms.share))
        self.issuer.set_text(terms.issuer)
        self.give.setText(_act(len(found.new), len(found.changed)))
        self.give.setEnabled(bool(found.new or found.changed))
        for button in (self.look, self.save):
            button.setEnabled(bool(found.same and not found.changed))
        self._head.set_count(len(found.new) + len(found.changed) + found.same)
        who = attendance(lab)
        told = (_state(len(found.new), len(found.changed), found.same), _untold(lab, who))
        self.state.set_text(" ".join(part for part in told if part))
        reasons = [(one.person.alias, one.why_not()) for one in standings(lab.project, who) if not one.completes]
        self.others.show_table((tr("Alias"), tr("Why no certificate yet")), reasons)
        for part in (self.others, self._remark):
            part.setVisible(bool(reasons))

    # --- acting ----------------------------------------------------------------------------------------------------
    def _write_terms(self) -> None:
        share = next((one for one in SHARES if _key(one) == self.share.key()), Terms.share)
        try:
            acts.set_terms(self._context.store, self._project_id, Terms(share, self.issuer.text()))
        except UserError as error:
            self.failed.emit(str(error))
        self._context.bridge.flush()

    def _give(self) -> None:
        self.issuer.commit()
        try:
            found = give_certificates(self._context.store, self._project_id)
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._context.bridge.flush()
        self.refresh()
        self.said.emit(trn("Gave {n} certificate", "Gave {n} certificates", len(found.new) + len(found.changed)))
        self.look.setFocus()

    def _look(self) -> None:
        self.shelf_asked.emit("certificates")

    def _look_at_records(self) -> None:
        self.shelf_asked.emit("learning-record")

    def _save(self) -> None:
        self.saver.ask([self._project_id])

    def _saved(self, file: Path) -> None:
        self.said.emit(tr("Saved as {name}", name=file.name))

    def commit_input(self) -> None:
        self.issuer.commit()


def _key(share: tuple[int, int]) -> str:
    return f"{share[0]}/{share[1]}"


def _act(new: int, changed: int) -> str:
    if changed and not new:
        return trn("Give {n} certificate anew", "Give {n} certificates anew", changed)
    return trn("Give {n} certificate", "Give {n} certificates", new + changed) if new else tr("Give certificates")


def _untold(lab: Lab, who: Attendance) -> str:
    """Before anything is given: meetings nobody kept a list of count for nobody and against nobody."""
    missing = [one.workshop for one in who.meetings if not one.taken and not one.is_period]
    if not missing or not who.held:
        return ""
    names = ", ".join(meeting_name(lab.store, one)[0] or one.title for one in missing)
    return tr("No list was kept yet of {meetings}; it is not counted.", meetings=names)


def _state(new: int, changed: int, same: int) -> str:
    """What was given, what is to be given, and what giving means."""
    if not new + changed + same:
        return tr("Nobody was at enough meetings yet.")
    parts = []
    if new:
        parts.append(trn("{n} person gets one for the first time.", "{n} people get one for the first time.", new))
    if changed:
        parts.append(trn("What {n} person did was corrected since; the number stays.",
                         "What {n} people did was corrected since; the numbers stay.", changed))  # fmt: skip
    if same:
        parts.append(trn("{n} is given and can be printed.", "{n} are given and can be printed.", same))
    if new:
        parts.append(tr("A number once given stays given: undo does not take it back."))
    return " ".join(parts)
