"""The keys of a ballot in one line, each with what it does under the vote's rule."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.i18n import N_, tr
from ui.theme.theme import ThemeHolder
from ui.widgets.chip import KeyCap
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, row

_FIRST = (("Enter", N_("next ballot")), ("←", N_("correct the one before")))
_LAST = (("Del", N_("spoiled")), ("?", N_("doubtful")), ("Ctrl Z", N_("undo")))
_ZERO = ("0", N_("blank ballot"))
_OWN = {
    "borda": (("=", N_("level with the one before")), _ZERO),
    "majority_judgment": (("0", N_("no grade")), ("↑↓", N_("another one")), ("/", N_("blank ballot"))),
    "star": (("↑↓", N_("another one")), ("/", N_("blank ballot"))),
    "quadratic": (("↑↓", N_("another one")), ("/", N_("blank ballot"))),
}


class KeyLine(QWidget):
    """Rebuilt only when another rule is shown."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rule: str | None = None
        self._holder: QWidget | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)

    def show_rule(self, rule: str) -> None:
        if rule == self._rule:
            return
        self._rule = rule
        if self._holder is not None:
            self._lines.removeWidget(self._holder)
            self._holder.deleteLater()
        self._holder = QWidget(self)
        flow = FlowLayout(self._theme, 8)
        for cap, words in (*_FIRST, *_OWN.get(rule, (_ZERO,)), *_LAST):
            pair = QWidget(self._holder)  # a key never stands in another line than its words
            line = row(self._theme, 8, pair)
            line.addWidget(KeyCap(self._theme, cap, pair))
            said = label(tr(words), "meta", parent=pair)
            said.setContentsMargins(0, self._theme.px(1), self._theme.px(12), 0)
            line.addWidget(said)
            flow.addWidget(pair)
        self._holder.setLayout(flow)
        self._lines.addWidget(self._holder)
