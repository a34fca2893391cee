"""One name of a form: how it stands there, what will be put in, and the choice of something else."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from livinglab.documents.forms.found import FACT_NAMES, FoundLine
from livinglab.documents.forms.report import Kind, Outcome
from livinglab.i18n import N_, tr, trn
from ui.project.small_controls import Choice
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label

_LONGEST = 90  # letters of a value that are shown
_KINDS = {
    Kind.LABEL: N_("label beside an empty cell"),
    Kind.FIELD: N_("field to type in"),
    Kind.PLACEHOLDER: N_("name in double braces"),
    Kind.ROWS: N_("row that is repeated"),
    Kind.COLUMN: N_("part of a repeated row"),
}
_TOLD = {
    Outcome.EMPTY: N_("Stays empty: the project has nothing for it yet"),
    Outcome.UNKNOWN: N_("Stays as it is: choose what belongs here, or leave it"),
    Outcome.KEPT: N_("Stays as it is, there are words already: {words}"),
}


class LineRow(QWidget):
    """`picked` carries the name on the form and our key, empty to leave the place as it is."""

    picked = Signal(str, str)

    def __init__(self, theme: ThemeHolder, line: FoundLine, texts: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._line = line
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(2))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.name = label(line.name, "strong", wrap=True, parent=self)
        self._kind = label("", "caption", ink="2", wrap=True, parent=self)
        self.told = label("", "meta", wrap=True, parent=self)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self._kind, 1, 0)
        self.choice: Choice | None = None
        if line.choices:
            options = [
                ("", tr("Nothing: leave this place as it is")),
                *((own, tr(FACT_NAMES[own])) for own in line.choices),
            ]
            self.choice = Choice(options, name=tr("What belongs to {name}", name=line.name), parent=self)
            self.choice.picked.connect(self._picked)
            for place, (own, _text) in enumerate(options):
                self.choice.setItemData(place, short(texts.get(own, "")), Qt.ItemDataRole.ToolTipRole)
            grid.addWidget(self.choice, 0, 1)
        grid.addWidget(self.told, 1 if line.choices else 0, 1)
        self.show_line(line)

    def show_line(self, line: FoundLine) -> None:
        """Say anew what becomes of the place."""
        self._line = line
        kind = tr(_KINDS[line.kind])
        times = trn("{n} place", "{n} places", line.times)
        self._kind.setText(f"{kind} · {times}" if line.times > 1 and line.kind is not Kind.COLUMN else kind)
        if self.choice is not None:
            self.choice.show_key(line.chosen)
        self.told.setText(told(line))
        self.told.setProperty("ink", "1" if line.outcome is Outcome.FILLED else "2")
        self.setAccessibleName(f"{line.name}: {told(line)}")

    def _picked(self, own: str) -> None:
        self.picked.emit(self._line.name, own)


def told(line: FoundLine) -> str:
    """What becomes of a place, in words."""
    if line.outcome is not Outcome.FILLED:
        return tr(_TOLD[line.outcome], words=short(line.value)) if line.outcome in _TOLD else ""
    if line.kind is Kind.ROWS:
        return trn("{n} row", "{n} rows", int(line.value))
    return tr("filled from each row") if line.kind is Kind.COLUMN else short(line.value)


def short(value: str) -> str:
    """A value in one line, cut where it is long."""
    words = " ".join(value.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
