"""A button that leads to a sheet of paper, for one wave or round where there are several."""

from __future__ import annotations

from PySide6.QtCore import Signal

from livinglab.i18n import tr
from ui.page import Destination
from ui.sheets.contract import SheetEditor
from ui.widgets.buttons import Button

_LARGE = 1.4
"""From this size of text on a heading has room for the sign alone."""


def fit_words(button: Button, words: str, scale: float) -> None:
    """The button's words, or only its sign where large letters leave no room beside the question."""
    button.setText("" if scale >= _LARGE else words)
    button.setAccessibleName(words)


class PaperButton(Button):
    """Asks for its place; `part` is the wave or round in view."""

    asked = Signal(object)

    def __init__(self, editor: SheetEditor, place: str) -> None:
        super().__init__(editor.context.theme, icon_name="print", small=True, name=tr("On paper"), parent=editor)
        self.setToolTip(tr("Print sheets with numbers, to fill in by hand"))
        self._place, self._sheet_id = place, editor.sheet.id
        self.part = ""
        self.clicked.connect(self._ask)
        self.asked.connect(editor.go)

    def show_part(self, part: str, shown: bool) -> None:
        """Which wave or round it prints, if there is anything to print."""
        self.part = part
        fit_words(self, tr("On paper"), self._theme.scale)
        self.setVisible(shown)

    def _ask(self) -> None:
        self.asked.emit(Destination(self._place, self._sheet_id, part=self.part))
