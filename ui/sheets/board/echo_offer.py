"""Offers, after a note went up, to count it with one that says the same; nobody has to answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from livinglab.actions import echoes
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.board.same_words import Saying, first_same, saying
from livinglab.sheets.board.setup import item_kind
from livinglab.sheets.board.view import NoteView
from ui.context import Context
from ui.sheets.board.canvas import BoardCanvas
from ui.sheets.board.entry import EntryLine
from ui.sheets.board.picture_acts import PictureActs
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel

_KEY = "Ctrl+E"
_MANY = 20_000  # sayings kept for comparing


class OfferStrip(QFrame):
    """One line between the board and the line that writes, so that it covers no note: who said the same, the act with
    its key, and a way to put it aside."""

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = ElidedLabel("", "list", parent=self)
        self.act = Button(theme, icon_name="merge", parent=self)
        self.aside = Button(theme, icon_name="close", role="bar", name=tr("Leave it as it is"), parent=self)
        self._row = QHBoxLayout(self)
        for widget in (self.words, self.act, self.aside):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a click leaves the keyboard where somebody writes
            self._row.addWidget(widget, 1 if widget is self.words else 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def say(self, code: str, count: int) -> None:
        """Offer to count what was just written with a note."""
        sentence = tr("That says the same as {code}", code=code)
        self.words.setText(sentence)
        self.act.setText(f"{tr('same words +{n}', n=count)}  ({_KEY})")
        self.setAccessibleName(f"{sentence}. {self.act.text()}")
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(15), px(4), px(15), px(4))
        self._row.setSpacing(px(8))


class EchoOffer(QObject):
    """Looks at each single new note; the offer goes with the next one, or when either note goes."""

    def __init__(self, context: Context, canvas: BoardCanvas, acts: PictureActs, entry: EntryLine,
                 parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self._context = context
        self._canvas = canvas
        self._acts = acts
        self._entry = entry
        self._sayings: dict[str, Saying] = {}
        self._offered: tuple[str, str] | None = None
        self.strip = OfferStrip(context.theme, parent)
        self.strip.setFocusProxy(entry.field)  # a click on it does not take the keyboard away from the line
        self.strip.act.clicked.connect(self.accept)
        self.strip.aside.clicked.connect(self.withdraw)
        entry.field.same_key.connect(self.accept)
        acts.added.connect(self._look)
        canvas.view_changed.connect(self._still_there)

    @property
    def offered(self) -> bool:
        return self._offered is not None

    def do(self, name: str, ids: Sequence[str]) -> None:
        """What a key or a line of the menu asks for."""
        if name == "unfold":
            self.unfold(ids)
        elif len(self._chosen(ids)) > 1:
            self.fold(ids)
        elif self.offered:
            self.accept()
        elif self._folds():
            self._acts.failed.emit(tr("Choose at least two notes that say the same."))

    def accept(self) -> None:
        """Count the note that just went up with the one that says the same."""
        if self._offered is not None:
            new, first = self._offered
            self.withdraw()
            self._fold([new], first)

    def withdraw(self) -> None:
        """The offer goes; both notes stay."""
        self._offered = None
        self._entry.field.offers_same = False
        self.strip.hide()

    def fold(self, ids: Sequence[str]) -> None:
        """Count all chosen notes with the one that was written first."""
        chosen = sorted(self._chosen(ids), key=_as_written)
        if len(chosen) > 1:
            self._fold([note.id for note in chosen[1:]], chosen[0].id)

    def unfold(self, ids: Sequence[str]) -> None:
        """What was counted on the chosen notes goes up again."""
        for note in self._chosen(ids):
            if note.echoes:
                with self._telling():
                    made = echoes.unfold_notes(self._context.store, self._acts.sheet, note.id)
                    self._acts.said.emit(tr("Put up again: {codes}", codes=", ".join(one.code for one in made)))

    def _fold(self, ids: Sequence[str], into: str) -> None:
        with self._telling():
            first = echoes.fold_notes(self._context.store, self._acts.sheet.project_id, ids, into)
            self._context.bridge.flush()
            note = self._canvas.scene.notes.get(into)
            self._acts.said.emit(tr("Counted with {code}: same words +{n}", code=first.code,
                                    n=len(note.echoes) if note else len(ids)))  # fmt: skip

    def _look(self, ids: Sequence[str]) -> None:
        """Several at once are no moment for a question."""
        self.withdraw()
        notes = self._canvas.scene.notes
        view = self._acts.view
        if len(ids) != 1 or ids[0] not in notes or view is None or not self._folds() or notes[ids[0]].photo:
            return
        new = notes[ids[0]]
        others = sorted((note for note in view.notes() if note.id != new.id and note.photo is None), key=_as_written)
        first = notes.get(first_same(new.text, ((note.id, self._saying(note.text)) for note in others)))
        if first is not None:
            self._offered = (new.id, first.id)
            self._entry.field.offers_same = True
            self.strip.say(first.code, len(first.echoes) + 1)

    def _folds(self) -> bool:
        """Notes are counted; records have fields of their own, and a node of a tree hangs where it hangs."""
        return item_kind(self._acts.sheet) == "note" and self._acts.picture != "tree"

    def _chosen(self, ids: Sequence[str]) -> list[NoteView]:
        notes = self._canvas.scene.notes
        return [notes[item_id] for item_id in ids if item_id in notes] if self._folds() else []

    def _saying(self, text: str) -> Saying:
        if text not in self._sayings:
            if len(self._sayings) >= _MANY:
                self._sayings.clear()
            self._sayings[text] = saying(text)
        return self._sayings[text]

    def _still_there(self) -> None:
        if self._offered is not None and not all(one in self._canvas.scene.notes for one in self._offered):
            self.withdraw()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        self._context.bridge.flush()
        try:
            yield
        except UserError as error:
            self._acts.failed.emit(str(error))


def _as_written(note: NoteView) -> tuple[int, str]:
    return len(note.code), note.code
