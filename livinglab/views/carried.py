"""Words somebody refused that stand on in what is not theirs: in a note made of several, and counted on another one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from livinglab.model.echo import Echo, echoes_of
from livinglab.model.items import MERGED, Item
from livinglab.store import Store


@dataclass(frozen=True)
class Carried:
    """A note with the passages of it that are refused, and what was counted on it, with who said it."""

    item: Item
    passages: tuple[str, ...] = ()
    echoes: tuple[Echo, ...] = ()


def carried(store: Store, project_id: str, quotes: Sequence[Item], refused: Collection[str]) -> tuple[Carried, ...]:
    """Notes that carry words of these refused items, or of these people (by id), taken over word for word."""
    if not refused:
        return ()
    passages = _merged(store, project_id, quotes)
    counted = store.select(Item, "where t.project_id=? and instr(t.data,'\"echoes\"')", (project_id,))
    echoes = {one.id: told for one in counted
              if (told := tuple(echo for echo in echoes_of(one.data) if echo.author_id in refused))}  # fmt: skip
    named = {item.id: item for item in counted} | {item.id: item for item in _items(store, passages)}
    return tuple(
        Carried(item, tuple(passages.get(key, ())), echoes.get(key, ()))
        for key, item in sorted(named.items())
        if key in passages or key in echoes
    )


def _merged(store: Store, project_id: str, quotes: Sequence[Item]) -> dict[str, set[str]]:
    """By the id of each note that was made of refused ones, also by way of others: their words."""
    arrows = store.rows(
        "select l.src_id,l.dst_id from link l join item i on i.id=l.src_id"
        " where i.project_id=? and l.relation='derived_from' and l.note=?", (project_id, MERGED))  # fmt: skip
    found: dict[str, set[str]] = {}
    waiting = [(one.id, one.text) for one in quotes if one.text.strip()]
    while waiting:
        parent, words = waiting.pop()
        for made, of in arrows:
            if of == parent and words not in found.setdefault(made, set()):
                found[made].add(words)
                waiting.append((made, words))
    return found


def _items(store: Store, ids: Collection[str]) -> list[Item]:
    return [item for one in ids for item in store.find(Item, id=one)]
