"""Opens the text box over a note or a title, keeps it there while the board moves, and hands the words on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Signal

from livinglab.i18n import tr
from livinglab.sheets.board.geometry import photo_height
from livinglab.sheets.board.view import NoteView
from ui.sheets.board.acts import BoardActs
from ui.sheets.board.canvas import BoardCanvas
from ui.sheets.board.note_edit import NoteEdit
from ui.theme.theme import ThemeHolder


class Editing(QObject):
    """One box at a time. Where the note goes while it is written on, the box stays: its words become a note of their own."""

    asked = Signal(str)
    """The fields of this record are asked for."""

    def __init__(self, theme: ThemeHolder, canvas: BoardCanvas, acts: BoardActs) -> None:
        super().__init__(canvas)
        self._theme = theme
        self._canvas = canvas
        self._acts = acts
        self.box: NoteEdit | None = None
        self._note: NoteView | None = None
        self._before: str | None = None
        self._held = False
        self.open_elsewhere = False
        """On a board of records Enter and a double click are told, and only titles of clusters are edited here."""
        canvas.edit_asked.connect(self._asked)
        canvas.view_changed.connect(self.follow)
        acts.made.connect(self.begin)

    def _asked(self, item_id: str) -> None:
        if self.open_elsewhere and item_id in self._canvas.scene.notes:
            self.asked.emit(item_id)
        else:
            self.begin(item_id)

    def begin(self, item_id: str) -> None:
        """Lay a text box over a note or a title."""
        canvas = self._canvas
        place = canvas.scene.box(item_id)
        if canvas.read_only or place is None:
            return
        self.end()
        made = self._make(item_id)
        if made is None:
            return
        self._note, self._before = canvas.scene.notes.get(item_id), self._acts.text_of(item_id)
        canvas.selection.move_focus(item_id)
        canvas.show_box(place)
        self.box = made
        made.written.connect(self._written)
        made.closed.connect(self._closed)
        made.begin(self._place(item_id))

    def commit(self) -> None:
        """Take what is written so far and go on writing."""
        if self.box is not None:
            self.box.commit()

    def end(self) -> None:
        """Take what is written and close."""
        box = self.box
        if box is not None:
            box.commit()
            box.close_now()  # writing may have closed it already; closing twice is nothing

    def follow(self) -> None:
        """The board moved or changed: stay over the note, or close where it is gone."""
        if self.box is None:
            return
        if self._canvas.scene.box(self.box.item_id) is not None:
            if not self._held:
                self.box.follow(self._place(self.box.item_id))
        elif not self.box.changed():
            self.box.close_now()

    @contextmanager
    def steady(self) -> Iterator[None]:
        """What others do does not move the box somebody writes in; where there is room to scroll, its note stays below
        it too."""
        before = self._seen_at()
        self._held = before is not None
        try:
            yield
            after = self._seen_at()
            if before is not None and after is not None and before != after:
                self._canvas.scroll_by(after.x() - before.x(), after.y() - before.y())
        finally:
            self._held = False

    def _seen_at(self) -> QPoint | None:
        """Where the note somebody writes on is on the screen."""
        if self.box is None or self._canvas.scene.box(self.box.item_id) is None:
            return None
        return self._place(self.box.item_id).topLeft()

    def _make(self, item_id: str) -> NoteEdit | None:
        canvas, theme = self._canvas, self._theme
        note, group = canvas.scene.notes.get(item_id), canvas.scene.groups.get(item_id)
        if note is not None:
            papers = canvas.painter.papers
            return NoteEdit(theme, item_id, note.text, tr("Words of {code}", code=note.code), parent=canvas,
                            paper=papers.colour(papers.tint(note)), ink=papers.inks(note)[0])  # fmt: skip
        if group is not None and not group.lane:
            return NoteEdit(
                theme, item_id, group.title, tr("Name of {code}", code=group.code), title=True, parent=canvas
            )
        return None

    def _place(self, item_id: str) -> QRect:
        box, note = self._canvas.scene.box(item_id), self._canvas.scene.notes.get(item_id)
        assert box is not None
        if note is not None and not self._canvas.scene.measures.row:
            photo = photo_height(note, box.width)  # its words are written below it
            box = box._replace(y=box.y + photo, height=box.height - photo)
        return self._canvas.camera.to_screen(box).toAlignedRect()

    def _written(self, item_id: str, text: str) -> None:
        if item_id in self._canvas.scene.groups:
            self._acts.name(item_id, text)
        elif (now := self._acts.text_of(item_id)) is not None:
            self._acts.edit(item_id, text)
            if now not in (self._before, text):
                self._acts.said.emit(tr("Somebody else changed this note meanwhile; undo gives their words back."))
            self._before = self._acts.text_of(item_id)
        elif text.strip():
            self._rescue(text)

    def _rescue(self, text: str) -> None:
        """Somebody else took the note away while it was written on: the words go up as a new one."""
        note = self._note
        if self.box is not None:
            self.box.close_now()
        said = (note.kind, note.team_id, note.author_id) if note is not None else ("", None, None)
        self._acts.unsaved.write(partial(self._put_up, text, *said))

    def _put_up(self, text: str, kind: str, team_id: str | None, author_id: str | None) -> None:
        self._acts.put_up(text, kind, team_id, author_id)
        self._acts.said.emit(tr("That note was taken away meanwhile; your words are a new one."))

    def _closed(self, back: bool) -> None:
        self.box = None
        if back:
            self._canvas.setFocus()
