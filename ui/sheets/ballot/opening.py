"""The lower half of the reconciliation: that the result is covered, what is missing, opening and closing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from livinglab.blocks.words import literal
from livinglab.i18n import tr
from livinglab.sheets.ballot.checks import missing
from livinglab.sheets.ballot.paper.numbers import outdated
from livinglab.sheets.ballot.read import BallotView
from ui.sheets.ballot.questions import left_over
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.error_strip import IconView
from ui.widgets.labels import label
from ui.widgets.layouts import column, row
from ui.widgets.paragraph import Paragraph


class Opening(QWidget):
    """Says what opening waits for; the panel does what its buttons ask for."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(theme, 10, self)
        veil = row(theme, 8)
        self._icon = IconView(theme, "hide", "ink", 20, self)
        self._title = label("", "lead", wrap=True, parent=self)
        veil.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        veil.addWidget(self._title, 1)
        self.why = Paragraph(theme, "", size=14, ink="ink-2", parent=self)
        self.settings = Button(theme, tr("Enter the number of people"), role="link", parent=self)
        self.left = Button(theme, tr("What of those that are left?"), role="link", parent=self)
        self.open = Button(theme, tr("Open the result"), parent=self)
        self.close_vote = Button(theme, tr("Close the vote"), icon_name="lock", parent=self)
        self.reopen = Button(theme, tr("Reopen the vote"), role="quiet", parent=self)
        lines.addLayout(veil)
        lines.addWidget(self.why)
        for link in (self.settings, self.left):
            lines.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        for button in (self.open, self.close_vote, self.reopen):
            lines.addWidget(button)

    def show_view(self, view: BallotView) -> None:
        lacking = [] if view.revealed else missing(view)
        covered = not view.revealed
        self._icon.setVisible(covered)
        if view.closed:
            self._title.setText(tr("The vote is closed"))
            self.why.set_text(tr("It can be counted again at any time. Reopening stays in the record."))
        elif view.revealed:
            self._title.setText(tr("The result is open"))
            self.why.set_text(tr("Tick what you take forward, then close the vote."))
        else:
            self._title.setText(tr("The result is still covered"))
            tail = tr("The sums are not shown on this screen either.")
            self.why.set_text(literal(" ".join([*_old_papers(view), *(check.sentence() for check in lacking), tail])))
        self.settings.setVisible(covered and view.present is None)
        self.left.setVisible(covered and view.begun and left_over(view) is not None)
        self.open.setVisible(covered)
        self.open.setEnabled(not lacking)
        self.open.setToolTip(" ".join(check.sentence() for check in lacking))
        self.close_vote.setVisible(view.revealed and not view.closed)
        self.reopen.setVisible(view.closed)


def _old_papers(view: BallotView) -> list[str]:
    """Which printed papers show other ideas than those that stand on the ballot now."""
    old = outdated(view)
    words = tr("The ballots printed up to number {n} show other ideas. Put them away and print new ones.", n=old)
    return [words] if old else []
