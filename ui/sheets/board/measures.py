"""The lengths inside a note and a mat's title (LOOK §3), at the text size in use."""

from __future__ import annotations

from livinglab.sheets.board.geometry import photo_height
from livinglab.sheets.board.view import GroupView, NoteView
from ui.sheets.board.texts import Texts
from ui.theme.theme import ThemeHolder

NOTE_WIDE = 176
ROW_PHOTO = 120  # how wide a photo is where notes are rows
NOTE_TEXT = 15
NOTE_LINE = 20
TITLE = 16
TITLE_LINE = 21
FOOT = 13
LEAST = 13  # no text is ever smaller, however far away the board is
SLIP_BELOW = LEAST / NOTE_TEXT  # below this zoom the words of a note would be: notes become slips


class Measures:
    """`compact` is the tighter note of a low screen. Everything is computed when type or spacing change."""

    def __init__(self, theme: ThemeHolder, texts: Texts) -> None:
        self._theme = theme
        self._texts = texts
        self._heights: dict[str, float] = {}
        self.row = 0.0
        self.compact = False
        self.refresh()

    def refresh(self, compact: bool | None = None) -> None:
        """Type or spacing changed."""
        if compact is not None:
            self.compact = compact
        px, compact = self._theme.px, self.compact
        self._heights.clear()
        self.left = px(13)
        self.top = px(7 if compact else 9)
        self.foot = px(32 if compact else 36)  # from the last line to the lower edge: gap, stamp, padding
        self.stamp = px(22)
        self.stamp_bottom = px(6 if compact else 8)
        self.line = px(NOTE_LINE)
        self.least_lines = 1 if compact else 2
        self.text_width = float(px(NOTE_WIDE) - 2 * px(14))
        self.row_top = px(8)
        self.row_code = px(13) + self._texts.width("N0000", FOOT, True) + px(10)
        self.head_top = px(7 if compact else 10)
        self.head_foot = px(6 if compact else 8)
        self.title_line = px(TITLE_LINE)

    def set_row(self, width: float) -> None:
        """Notes are rows this wide; 0 where they are papers."""
        if width != self.row:
            self.row = width
            self._heights.clear()

    # --- notes -----------------------------------------------------------------------------------------------------
    def note_lines(self, note: NoteView) -> tuple[str, ...]:
        return self._texts.lines(note.text, self._room(note) if self.row else self.text_width, NOTE_TEXT)

    def _room(self, note: NoteView) -> float:
        """For the words of a row: behind its code, before its stamp and photo."""
        px = self._theme.px
        photo = px(ROW_PHOTO) + px(8) if note.photo is not None else 0
        return max(self.row - self.row_code - px(13) - self.stamp - px(34) - photo, float(px(60)))

    def note_height(self, note: NoteView) -> float:
        if self.row:
            words = self.row_top * 2 + len(self.note_lines(note)) * self.line
            return float(max(words, self._theme.px(ROW_PHOTO * 3 // 4) + 2 * self.row_top if note.photo else 0))
        height = self._heights.get(note.text)
        if height is None:
            height = float(self.top + max(len(self.note_lines(note)), self.least_lines) * self.line + self.foot)
            self._heights[note.text] = height
        return height + photo_height(note, self._theme.px(NOTE_WIDE)) if note.photo is not None else height

    # --- titles ----------------------------------------------------------------------------------------------------
    def code_width(self, group: GroupView) -> float:
        """Room for the code before a title; a lane has none."""
        if not group.code:
            return 0.0
        return max(self._theme.px(26), self._texts.width(group.code, FOOT, True) + self._theme.px(8))

    def title_width(self, group: GroupView, mat: float) -> float:
        return mat - 2 * self._theme.px(12) - self.code_width(group)

    def title_lines(self, group: GroupView, title: str) -> tuple[str, ...]:
        mat = self.row or self._theme.px(196)
        return self._texts.lines(title, self.title_width(group, mat), TITLE, True)

    def head_height(self, group: GroupView) -> float:
        lines = max(len(self.title_lines(group, group.title)), 1)
        return float(self.head_top + lines * self.title_line + self.head_foot)
