"""Which column of a list holds the words, which the team, the kind and who wrote them; guessed, then said by a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from livinglab.exchange.lists.book import Table
from livinglab.hangul import nfc
from livinglab.i18n import tr
from livinglab.model.items import NOTE_KINDS
from livinglab.model.lab import Participant, Team
from livinglab.sheets.board.lines import without_mark

_HEADS = {
    "내용", "의견", "문장", "말", "쪽지", "생각", "아이디어", "답", "답변", "응답", "메모", "모둠", "조", "팀", "종류", "구분", "분류", "번호", "순번",
    "이름", "날짜", "비고", "별칭", "쓴 사람", "작성자", "alias", "author", "note", "notes", "text", "idea", "comment", "answer", "team", "group", "kind", "type", "no", "no.",
}  # fmt: skip
_TEAM_HEADS = {"모둠", "조", "팀", "team", "group"}
_AFTER = re.compile(r"(?:모둠|조|팀|team)$")
NOBODY: Mapping[str, str] = MappingProxyType({})
_SHARE = 0.5  # of the filled cells of a column must be known names


@dataclass(frozen=True, slots=True)
class Columns:
    """Places of columns; -1 where there is none."""

    words: int = 0
    team: int = -1
    kind: int = -1
    head: bool = False
    author: int = -1


@dataclass(frozen=True, slots=True)
class Taking:
    """A row as the note it will be; the words for team, kind and author where nobody knows them."""

    text: str
    team_id: str | None = None
    kind: str = ""
    team_text: str = ""
    kind_text: str = ""
    author_id: str | None = None
    author_text: str = ""


def team_names(teams: Sequence[Team]) -> dict[str, str]:
    """Ids of teams by every way their name may be written."""
    return {_plain(name): team.id for team in teams for name in (team.label, team.name) if name}


def kind_names() -> dict[str, str]:
    """Kinds by their names in the language in use, in English, and by their key."""
    found: dict[str, str] = {}
    for kind, name in NOTE_KINDS.items():
        found |= {_plain(tr(name)): kind, _plain(name): kind, _plain(kind): kind}
    return found


def aliases(people: Sequence[Participant]) -> dict[str, str]:
    """Ids of people by alias, also as it is said politely; an alias itself goes before another's polite form."""
    polite = {_alias(f"{one.alias}님"): one.id for one in people}
    return polite | {_alias(one.alias): one.id for one in people}


def guess(table: Table, teams: Mapping[str, str], kinds: Mapping[str, str],
          people: Mapping[str, str] = NOBODY) -> Columns:  # fmt: skip
    """What a person would say at a glance; who wrote it only where most cells are aliases of the list of people."""
    if not table.rows:
        return Columns()
    first = [_plain(cell) for cell in table.rows[0]]
    known = {_plain(head) for head in _HEADS}
    head = table.columns > 1 and sum(cell in known for cell in first if cell) * 2 >= sum(bool(cell) for cell in first)
    head = head or (table.columns == 1 and first[0] in known and len(table.rows) > 1)
    rows = table.rows[1:] if head else table.rows
    columns = list(zip(*rows, strict=True)) if rows else [()] * table.columns
    named = [place for place, cell in enumerate(first) if head and cell in {_plain(word) for word in _TEAM_HEADS}]
    lettered = [place for place, cells in enumerate(columns) if not all(cell.isdecimal() for cell in cells)]
    team = next((place for place in (*named, *lettered) if _names(columns[place], teams)), -1)
    kind = next((place for place, cells in enumerate(columns) if place != team and _names(cells, kinds)), -1)
    free = [place for place in range(len(columns)) if place not in (team, kind)]
    author = next((place for place in free if len(free) > 1 and _names(columns[place], people, _alias)), -1)
    lengths = [
        sum(len(cell) for cell in cells) if place not in (team, kind, author) else -1
        for place, cells in enumerate(columns)
    ]
    return Columns(lengths.index(max(lengths)), team, kind, head, author)


def takings(table: Table, columns: Columns, teams: Mapping[str, str], kinds: Mapping[str, str],
            people: Mapping[str, str] = NOBODY) -> Iterator[Taking]:  # fmt: skip
    """The rows that have words, in their order."""
    for row in table.rows[1:] if columns.head else table.rows:
        text = without_mark(row[columns.words])
        if text:
            team = row[columns.team] if columns.team >= 0 else ""
            kind = row[columns.kind] if columns.kind >= 0 else ""
            author = row[columns.author] if columns.author >= 0 else ""
            team_id, known, person = teams.get(_plain(team)), kinds.get(_plain(kind), ""), people.get(_alias(author))
            yield Taking(text, team_id, known, "" if team_id else team, "" if known else kind,
                         person, "" if person else author)  # fmt: skip


def _names(cells: Sequence[str], known: Mapping[str, str], plain: Callable[[str], str] | None = None) -> bool:
    filled = [cell for cell in cells if cell]
    spell = plain or _plain
    return bool(filled) and sum(spell(cell) in known for cell in filled) >= _SHARE * len(filled)


def _alias(name: str) -> str:
    return nfc(name).strip().casefold()


def _plain(name: str) -> str:
    """A name without spaces, signs and what is put behind a team's name."""
    word = re.sub(r"[\s·.:\-_/]+", "", name.casefold())
    return _AFTER.sub("", word) or word
