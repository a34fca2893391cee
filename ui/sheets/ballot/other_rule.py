"""A vote by another rule, to be read: the rule in a sentence, the table, and what it says."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.rule_words import full_rule
from livinglab.sheets.ballot.tables import rule_result
from ui.context import Context
from ui.widgets.labels import label
from ui.widgets.layouts import column
from ui.widgets.paragraph import Paragraph
from ui.widgets.read_table import ReadTable


class OtherRuleView(QWidget):
    """Counted anew from the ballots each time it is shown."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._rule = Paragraph(theme, "", size=15, ink="ink-2", parent=self)
        self.table = ReadTable(theme, name=tr("Result of the vote"), parent=self)
        self._words = Paragraph(theme, "", size=15, parent=self)
        self._why = label("", "body", wrap=True, parent=self)
        lines = column(theme, 12, self)
        for widget in (self._rule, self.table, self._words, self._why):
            lines.addWidget(widget)
        lines.addStretch(1)

    def show_view(self, view: BallotView) -> None:
        """Show the result, or that nobody has voted by this rule yet."""
        self._rule.set_text(full_rule(view) or view.rule)
        result = rule_result(view) if view.revealed else None
        self.table.setVisible(result is not None and bool(result.rows))
        if result is None:
            self._words.set_text(tr("There are no ballots of this vote in the library."))
        else:
            rows = [[f"{option.code}  {option.title}", *cells] for option, cells in result.rows]
            self.table.show_table([tr("Option"), *result.head], rows, bold=[option.chosen for option, _ in result.rows])
            self._words.set_text(" ".join(result.sentences))
        chosen = str(view.data.get("chosen_text") or "")
        self._why.setText(chosen)
        self._why.setVisible(bool(chosen))
