"""What changed between the two waves: a chart a question, its counts in sentences, and who is not in it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.blocks.words import literal, ours, theirs
from livinglab.i18n import tr, trn
from livinglab.sheets.survey.charts import parts_of
from livinglab.sheets.survey.levels import NOTHING_ASKED, levels_of
from livinglab.sheets.survey.sentences import sheet_lines
from livinglab.sheets.survey.view import SurveyView
from ui.theme.theme import ThemeHolder
from ui.widgets.drawing_view import DrawingView
from ui.widgets.labels import label
from ui.widgets.paragraph import Paragraph

_CHART = 520.0  # points wide: the letters of the drawing come out as large as those of the page


class ResultView(QWidget):
    """Built anew when answers changed; nobody types in it."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._parts: list[QWidget] = []

    def show_view(self, view: SurveyView) -> None:
        """Every question that somebody answered."""
        for widget in self._parts:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._parts = []
        self._column.setSpacing(self._theme.px(10))
        for line in sheet_lines(view):
            self._add(Paragraph(self._theme, ours(line), size=15, parent=self))
        self._levels(view)
        for question in view.questions:
            parts = parts_of(question)
            self._add(
                Paragraph(
                    self._theme,
                    (*ours(f"{question.code}  ", bold=True), *theirs(question.text, bold=True)),
                    size=18,
                    parent=self,
                )
            )
            if not parts:
                self._add(label(tr("Nobody has answered yet."), "list", ink="3", parent=self))
                continue
            for name, figure, sentences in parts:
                if name:
                    self._add(label(name, "strong", wrap=True, parent=self))
                # A drawing is as wide as text is read; on a narrow page it is drawn smaller by its view.
                self._add(DrawingView(self._theme, figure.drawing(_CHART), self, largest=1.0, behind="paper"))
                for sentence in sentences:
                    self._add(Paragraph(self._theme, ours(literal(sentence)), size=15, ink="ink-2", parent=self))
        self._unmatched(view)

    def _levels(self, view: SurveyView) -> None:
        for level in levels_of(view):
            self._add(label(level.name, "strong", parent=self))
            for told in level.told:
                words = (*theirs(told.asked, bold=True), *ours(f"  {told.when}  ", quiet=True), *ours(told.came_out))
                self._add(Paragraph(self._theme, words, size=15, parent=self))
            if not level.told:
                self._add(Paragraph(self._theme, ours(tr(NOTHING_ASKED)), size=15, ink="ink-2", parent=self))

    def _unmatched(self, view: SurveyView) -> None:
        groups = (
            (tr("Answered only before"), view.unmatched("before")),
            (tr("Answered only after"), view.unmatched("after")),
        )
        if not view.answered("after"):
            return
        for name, aliases in groups:
            if aliases:
                count = trn("{n} person", "{n} people", len(aliases))
                self._add(label(f"{name} · {count}", "strong", parent=self))
                self._add(Paragraph(self._theme, theirs(", ".join(aliases)), size=15, parent=self))

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.show()
        self._parts.append(widget)

    def texts(self) -> list[str]:
        """Everything that is said here, from the top."""
        return [part.text() for part in self._parts if hasattr(part, "text")]
