"""Which notes of a board are looked for: words (the last syllable may still be in the making), teams, a kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from livinglab.hangul import nfc, syllable_pattern
from livinglab.sheets.board.view import NoteView


@dataclass(frozen=True)
class Sieve:
    """Empty parts ask for nothing."""

    words: str = ""
    teams: frozenset[str] = frozenset()
    kind: str = ""

    @property
    def is_open(self) -> bool:
        """Whether every note passes."""
        return not self.words.strip() and not self.teams and not self.kind

    def passing(self, notes: Iterable[NoteView], said: Said | None = None) -> frozenset[str]:
        """Ids of the notes that are looked for; `said` is asked again while the same notes are sifted letter by letter."""
        said = said or Said()
        wanted = [re.compile(pattern) for pattern in _patterns(self.words)]
        found = []
        for note in notes:
            if self.teams and (note.team_id or "") not in self.teams:
                continue
            if self.kind and note.kind != self.kind:
                continue
            if wanted:
                words = said.of(note)
                if not all(one.search(words) for one in wanted):
                    continue
            found.append(note.id)
        return frozenset(found)


class Said:
    """What is searched of each note, made once a note."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[NoteView, str]] = {}

    def of(self, note: NoteView) -> str:
        found = self._known.get(note.id)
        if found is None or found[0] is not note:
            found = self._known[note.id] = (note, f"{note.code}\n{note.text}\n{note.caption}".casefold())
        return found[1]


def _patterns(words: str) -> list[str]:
    """A pattern a word. Only the very last sound may be unfinished."""
    said = nfc(words).casefold()
    parts = said.split()
    if not parts or said[-1].isspace():
        return [re.escape(part) for part in parts]
    return [*(re.escape(part) for part in parts[:-1]), re.escape(parts[-1][:-1]) + syllable_pattern(parts[-1][-1])]
