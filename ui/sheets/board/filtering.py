"""Finding notes on a board: the line over it and the team chips together say which notes stand out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.sheets.board.sieve import Sieve
from ui.sheets.board import accessible
from ui.sheets.board.canvas import BoardCanvas
from ui.sheets.board.filter_bar import FilterBar
from ui.sheets.board.team_chips import TeamChips
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button

_SPOKEN_MS = 600  # after the last letter


class Filtering(QObject):
    """Nothing of it is written down: it ends with the page, with Escape or with its button."""

    def __init__(self, theme: ThemeHolder, canvas: BoardCanvas, chips: TeamChips, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._chips = chips
        self.bar = FilterBar(theme, parent)
        self.bar.hide()
        self.button = Button(theme, icon_name="filter", name=tr("Find notes on this board"), parent=parent)
        self.button.setToolTip(tr("Find notes on this board") + "  (/, Ctrl+Shift+F)")
        self.button.setCheckable(True)
        self._spoken = QTimer(self)
        self._spoken.setSingleShot(True)
        self._spoken.setInterval(_SPOKEN_MS)
        self._spoken.timeout.connect(self._speak)
        self.button.clicked.connect(self._toggle)
        self.bar.changed.connect(self._sift)
        self.bar.closed.connect(self.close)
        self.bar.all_asked.connect(self.choose_all)
        self.bar.field.walked.connect(self.walk)
        self.bar.field.to_board.connect(self._to_board)
        self.bar.field.team_key.connect(chips.toggle_number)
        chips.filtered.connect(self._sift)
        canvas.filter_key.connect(self._asked)
        shortcut = QShortcut(QKeySequence("Ctrl+Shift+F"), parent)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self.open)

    @property
    def field(self) -> QWidget:
        return self.bar.field

    def open(self) -> None:
        """Show the line and write in it."""
        self.bar.show()
        self.button.setChecked(True)
        self.show_count()
        self.bar.field.setFocus()
        self.bar.field.selectAll()

    def close(self) -> None:
        """All notes are alike again."""
        inside = self.bar.isAncestorOf(self.bar.window().focusWidget() or self._canvas)
        self.bar.field.take()
        self.bar.set_kind("")
        self._chips.uncheck()
        self.bar.hide()
        self.button.setChecked(False)
        self._sift()
        if inside:
            self._canvas.setFocus()

    def walk(self, step: int) -> None:
        """To the next note that is looked for, or the one before, round and round."""
        found, selection = self._canvas.scene.looked_for(), self._canvas.selection
        here = selection.focus
        if found:
            place = found.index(here) if here in found else (0 if step > 0 else -1)
            on = step if here in found and here in selection else 0
            self._go(found[(place + on) % len(found)])

    def choose_all(self) -> None:
        """Every note that is looked for is selected, to be grouped, moved or given to a team at once."""
        found = self._canvas.scene.looked_for()
        self._canvas.selection.set(found, focus=found[0] if found else None)
        self._canvas.setFocus()
        accessible.say(self._canvas, tr("Selected {n} notes", n=len(found)))

    def show_count(self) -> None:
        """The board or what is looked for changed."""
        scene = self._canvas.scene
        self.bar.show_count(len(scene.notes) if scene.passing is None else len(scene.passing), len(scene.notes))

    def _sift(self) -> None:
        sieve = Sieve(self.bar.field.full_text(), self._chips.checked(), self.bar.kind)
        if sieve != self._canvas.scene.sieve:
            self._canvas.sift(sieve)
            self.show_count()
            self._spoken.start()

    def _speak(self) -> None:
        if self._canvas.scene.passing is not None:
            accessible.say(self._canvas, self.bar.count.accessibleName())

    def _asked(self, wanted: bool) -> None:
        if wanted:
            self.open()
        elif not self._canvas.scene.sieve.is_open or self.bar.isVisible():
            self.close()

    def _toggle(self, on: bool) -> None:
        if on:
            self.open()
        else:
            self.close()

    def _to_board(self) -> None:
        found = self._canvas.scene.looked_for()
        if found and self._canvas.selection.focus not in found:
            self._go(found[0])
        self._canvas.setFocus()

    def _go(self, item_id: str) -> None:
        canvas = self._canvas
        canvas.selection.set([item_id], focus=item_id)
        box = canvas.scene.box(item_id)
        if box is not None:
            canvas.show_box(box)
