"""Finds what people said: notes, cards and titles in the whole library, by scanning, which is quick up to 50,000 notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from livinglab.hangul import nfc
from livinglab.model.items import format_code
from livinglab.store import Store

LIMIT = 50
_CANDIDATES = 4 * LIMIT  # letters in the right order may stand in different words; those are sorted out afterwards
_LONGEST = 80
# Fields that hold the key of a choice, which nobody said.
_ECHOES = (
    "(select group_concat(case when e.type='object' then coalesce(json_extract(e.value,'$.code'),'')||' '"
    "||coalesce(json_extract(e.value,'$.text'),'') end, char(10)) from json_each(data,'$.echoes') e)"
)
"""Who else said what a note says, with the codes their notes had."""
_NOT_SAID = "('type','class','direction','shape','status','column','kind','kind_text','due_date')"


@dataclass(frozen=True)
class Hit:
    """Something found. `place` and `id` say where it opens: a project, a workshop or an item; `start` and `length` are
    the found stretch of `text`, length 0 where it was found in another field."""

    place: str
    id: str
    project_id: str
    project: str
    code: str
    kind: str
    text: str
    start: int = 0
    length: int = 0


def search(store: Store, wanted: str, limit: int = LIMIT) -> list[Hit]:
    """Titles, then cards, then notes that hold the text. Upper and lower case are the same, and spaces do not count:
    장 바구니 finds 장바구니. A code such as n04 finds its note."""
    wanted = " ".join(nfc(wanted).split())[:_LONGEST]
    if not wanted:
        return []
    hits = [*_titles(store, wanted), *_items(store, wanted)]
    return hits[:limit]


def _pattern(wanted: str) -> str:
    """The letters of the text in this order, whatever stands between them."""
    return "%" + "%".join(_escaped(letter) for letter in wanted if letter != " ") + "%"


def _escaped(text: str) -> str:
    """LIKE's own signs taken literally; char(92) in the questions is the backslash."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _holds(text: str, wanted: str) -> bool:
    return _bare(wanted) in _bare(text)


def _bare(text: str) -> str:
    return "".join(text.casefold().split())


def _titles(store: Store, wanted: str) -> Iterator[Hit]:
    like = "like ? escape char(92)"
    rows = store.rows(
        f"select 'project', id, id, title, code, '', title, title_en, place from project where title {like}"
        f" or title_en {like} or place {like} or code {like}"
        " union all select 'workshop', w.id, w.project_id, p.title, '', '', w.title, '', '' from workshop w"
        f" join project p on p.id=w.project_id where w.title {like}", (_pattern(wanted),) * 5)  # fmt: skip
    for *head, title, title_en, place in rows:
        found = next((text for text in (title, title_en, place, head[4]) if _holds(text, wanted)), None)
        if found is not None:
            yield _hit((*head, title if found == head[4] else found), wanted)


def _items(store: Store, wanted: str) -> list[Hit]:
    """Cards are searched in all their fields, notes in their words and those that say the same; whole words as they were typed come first."""
    found = _candidates(store, wanted, _pattern(wanted))
    hits = [_hit((*row[:4], _code(row), row[5], row[6]), wanted) for row in found if _is_meant(row, wanted)]
    if len(found) == _CANDIDATES and len(hits) < LIMIT:
        # Too many hold the letters somewhere: ask again for the very words.
        known = {hit.id for hit in hits}
        exact = _candidates(store, wanted, f"%{_escaped(wanted)}%")
        hits += [_hit((*row[:4], _code(row), row[5], row[6]), wanted) for row in exact if row[1] not in known]
    return sorted(hits, key=lambda hit: not hit.length)


def _candidates(store: Store, wanted: str, pattern: str) -> list[tuple[Any, ...]]:
    said = f"f.type='text' and f.key not in {_NOT_SAID} and f.value like ? escape char(92)"
    in_card = f"(kind<>'note' and exists(select 1 from json_each(data) f where {said}))"
    again = f"(kind='note' and instr(data,'\"echoes\"') and {_ECHOES} like ? escape char(92))"
    tests = ["text like ? escape char(92)", in_card, again]
    values: list[object] = [pattern, pattern, pattern]
    code = _code_of(wanted)
    if code is not None:
        tests.append("(prefix=? and code_no=?)")
        values += code
    return store.rows(
        "select 'item', i.id, i.project_id, p.title, i.label, i.kind, i.text, i.prefix, i.code_no, i.series, i.said from"
        " (select id,project_id,label,kind,text,prefix,code_no,series,case when kind<>'note' then data"
        f" when instr(data,'\"echoes\"') then coalesce({_ECHOES},'') else '' end as said"
        f" from item where {' or '.join(tests)} limit ?) i join project p on p.id=i.project_id"
        " order by i.kind='note', p.created_at, i.prefix, i.code_no", (*values, _CANDIDATES))  # fmt: skip


def _is_meant(row: tuple[Any, ...], wanted: str) -> bool:
    return (row[7], row[8]) == _code_of(wanted) or _holds(row[6], wanted) or _holds(row[10], wanted)


def _code_of(wanted: str) -> tuple[str, int] | None:
    """Prefix and number of a code as people type it, n04 or N4; None for other words."""
    letters = wanted.rstrip("0123456789")
    digits = wanted[len(letters) :]
    return (letters.upper(), int(digits)) if digits and letters.isalpha() and len(digits) < 9 else None


def _code(row: tuple[Any, ...]) -> str:
    plain = row[4] or format_code(row[7], row[8])
    return f"{row[9]}·{plain}" if row[9] else str(plain)


def _hit(row: tuple[Any, ...], wanted: str) -> Hit:
    place, row_id, project_id, project, code, kind, text = row
    folded = text.casefold()
    start = folded.find(wanted.casefold()) if len(folded) == len(text) else -1
    if start < 0:
        return Hit(place, row_id, project_id, project, code, kind, text)
    return Hit(place, row_id, project_id, project, code, kind, text, start, len(wanted))
