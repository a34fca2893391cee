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

    def passing(self, notes: Iterable[NoteView]) -> frozenset[str]:
        """Ids of the notes that are looked for."""
        wanted = [re.compile(pattern) for pattern in _patterns(self.words)]
        found = []
        for note in notes:
            if self.teams and (note.team_id or "") not in self.teams:
                continue
            if self.kind and note.kind != self.kind:
                continue
            if wanted:
                said = f"{note.code}\n{note.text}\n{note.caption}".casefold()
                if not all(one.search(said) for one in wanted):
                    continue
            found.append(note.id)
        return frozenset(found)


def _patterns(words: str) -> list[str]:
    """A pattern a word. Only the very last sound may be unfinished."""
    said = nfc(words).casefold()
    parts = said.split()
    if not parts or said[-1].isspace():
        return [re.escape(part) for part in parts]
    return [*(re.escape(part) for part in parts[:-1]), re.escape(parts[-1][:-1]) + syllable_pattern(parts[-1][-1])]
