"""The lengths inside a note and a mat's title (LOOK §3), at the text size in use."""

from __future__ import annotations

from livinglab.sheets.board.view import GroupView, NoteView
from ui.sheets.board.texts import Texts
from ui.theme.theme import ThemeHolder

NOTE_TEXT = 15
NOTE_LINE = 20
TITLE = 16
TITLE_LINE = 21
FOOT = 13
LEAST = 13  # no text is ever smaller, however far away the board is
SLIP_BELOW = LEAST / NOTE_TEXT  # below this zoom the words of a note would be: notes become slips


class Measures:
    """`compact` is the tighter note of a low screen."""

    def __init__(self, theme: ThemeHolder, texts: Texts) -> None:
        self._theme = theme
        self._texts = texts
        self.compact = False

    # --- notes -----------------------------------------------------------------------------------------------------
    @property
    def left(self) -> int:
        return self._theme.px(13)

    @property
    def top(self) -> int:
        return self._theme.px(7 if self.compact else 9)

    @property
    def foot(self) -> int:
        """From the last line of words to the lower edge: gap, stamp, padding."""
        return self._theme.px(32 if self.compact else 36)

    @property
    def stamp(self) -> int:
        return self._theme.px(22)

    @property
    def stamp_bottom(self) -> int:
        return self._theme.px(6 if self.compact else 8)

    @property
    def line(self) -> int:
        return self._theme.px(NOTE_LINE)

    @property
    def text_width(self) -> float:
        return float(self._theme.px(176) - 2 * self._theme.px(13))

    def note_lines(self, note: NoteView) -> tuple[str, ...]:
        return self._texts.lines(note.text, self.text_width, NOTE_TEXT)

    def note_height(self, note: NoteView) -> float:
        least = 1 if self.compact else 2
        return float(self.top + max(len(self.note_lines(note)), least) * self.line + self.foot)

    # --- titles ----------------------------------------------------------------------------------------------------
    @property
    def head_top(self) -> int:
        return self._theme.px(7 if self.compact else 10)

    @property
    def head_foot(self) -> int:
        return self._theme.px(6 if self.compact else 8)

    @property
    def title_line(self) -> int:
        return self._theme.px(TITLE_LINE)

    def code_width(self, group: GroupView) -> float:
        """Room for the code before a title; a lane has none."""
        if not group.code:
            return 0.0
        return max(self._theme.px(26), self._texts.width(group.code, FOOT, True) + self._theme.px(8))

    def title_width(self, group: GroupView, mat: float) -> float:
        return mat - 2 * self._theme.px(12) - self.code_width(group)

    def title_lines(self, group: GroupView, title: str) -> tuple[str, ...]:
        return self._texts.lines(title, self.title_width(group, self._theme.px(196)), TITLE, True)

    def head_height(self, group: GroupView) -> float:
        lines = max(len(self.title_lines(group, group.title)), 1)
        return float(self.head_top + lines * self.title_line + self.head_foot)
