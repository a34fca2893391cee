"""Finds what people said: notes, cards and titles in the whole library, by scanning, which is quick up to 50,000 notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from livinglab.hangul import nfc
from livinglab.model.items import format_code
from livinglab.store import Store

LIMIT = 50
# Fields that hold the key of a choice, which nobody said.
_KEYS_OF_CHOICES = "('type','class','direction','shape','status','column','kind','kind_text','tint','due_date')"


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
    """Titles, then cards, then notes that hold the text; upper and lower case are the same. Where hardly anything is
    found, spaces are left out of account too: 용기 장바구니 finds 용기·장바구니 only as typed, but 장 바구니 finds 장바구니."""
    wanted = " ".join(nfc(wanted).split())
    if not wanted:
        return []
    hits = _find(store, wanted, limit, spaces=True)
    if len(hits) < limit and _without_spaces(wanted):
        seen = {hit.id for hit in hits}
        hits += [hit for hit in _find(store, _without_spaces(wanted), limit, spaces=False) if hit.id not in seen]
    return hits[:limit]


def _without_spaces(text: str) -> str:
    return "".join(text.split())


def _pattern(wanted: str) -> str:
    """The text for LIKE, its own signs taken literally."""
    escaped = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _find(store: Store, wanted: str, limit: int, *, spaces: bool) -> list[Hit]:
    hits = list(_titles(store, wanted, limit, spaces))
    if len(hits) < limit:
        hits += _items(store, wanted, limit - len(hits), spaces)
    return hits[:limit]


def _like(column: str, spaces: bool) -> str:
    """The test for one column; `spaces` says whether they count. char(92) is the backslash."""
    return f"{column if spaces else f'replace({column},char(32),char())'} like ? escape char(92)"


def _titles(store: Store, wanted: str, limit: int, spaces: bool) -> Iterator[Hit]:
    pattern = _pattern(wanted)
    rows = store.rows(
        "select 'project', id, id, title, code, '', case when " + _like("title", spaces) + " then title when "
        + _like("title_en", spaces) + " then title_en else place end from project where " + _like("title", spaces)
        + " or " + _like("title_en", spaces) + " or " + _like("place", spaces) + " or code like ? escape char(92)"
        " union all select 'workshop', w.id, w.project_id, p.title, '', '', w.title from workshop w"
        " join project p on p.id=w.project_id where " + _like("w.title", spaces) + " limit ?",
        (pattern,) * 5 + (_pattern(wanted), pattern, limit))  # fmt: skip
    for row in rows:
        yield _hit(row, wanted)


def _items(store: Store, wanted: str, limit: int, spaces: bool) -> list[Hit]:
    """Cards are searched in all their fields, notes in their words; a code such as N04 finds its note."""
    pattern = _pattern(wanted)
    rows = store.rows(
        "select 'item', i.id, i.project_id, p.title, i.label, i.kind, i.text, i.prefix, i.code_no, i.series"
        " from (select * from item t where " + _like("t.text", spaces) + " or t.label=? collate nocase or"
        " (t.prefix||t.code_no)=? or (t.kind<>'note' and exists(select 1 from json_each(t.data) f where f.type='text' and "
        f"f.key not in {_KEYS_OF_CHOICES} and "
        + _like("f.value", spaces) + ")) limit ?) i join project p on p.id=i.project_id"
        " order by i.kind='note', p.created_at, i.prefix, i.code_no",
        (pattern, wanted, _code_key(wanted), pattern, limit))  # fmt: skip
    return [_hit((*row[:4], _code(row), row[5], row[6]), wanted) for row in rows]


def _code_key(wanted: str) -> str:
    """n04 is the item whose prefix is N and number 4."""
    letters = wanted.rstrip("0123456789")
    digits = wanted[len(letters) :]
    return f"{letters.upper()}{int(digits)}" if digits and len(digits) < 9 else ""


def _code(row: tuple[Any, ...]) -> str:
    plain = row[4] or format_code(row[7], row[8])
    return f"{row[9]}·{plain}" if row[9] else str(plain)


def _hit(row: tuple[Any, ...], wanted: str) -> Hit:
    place, row_id, project_id, project, code, kind, text = row
    start = text.casefold().find(wanted.casefold())
    if start < 0 or len(text.casefold()) != len(text):
        return Hit(place, row_id, project_id, project, code, kind, text)
    return Hit(place, row_id, project_id, project, code, kind, text, start, len(wanted))
