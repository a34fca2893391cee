"""People's names: kept apart and never journalled; `forgetting` erases them for good."""

from __future__ import annotations

from livinglab.hangul import nfc
from livinglab.model.lab import Identity
from livinglab.store.faults import world_faults
from livinglab.store.store import Store


def name_of(store: Store, participant_id: str) -> Identity | None:
    """The name behind an alias, where one was given."""
    rows = store.rows("select id,name,contact from person_identity where id=?", (participant_id,))
    return Identity(id=rows[0][0], name=rows[0][1], contact=rows[0][2]) if rows else None


def write_name(store: Store, participant_id: str, name: str, contact: str = "") -> None:
    """Keep a name and contact; an empty pair removes the row. Undo knows nothing of it."""
    with world_faults():
        if nfc(name).strip() or nfc(contact).strip():
            store.connection.execute(
                "insert into person_identity values(?,?,?) on conflict do update set name=excluded.name,"
                " contact=excluded.contact", (participant_id, nfc(name).strip(), nfc(contact).strip()))  # fmt: skip
        else:
            store.connection.execute("delete from person_identity where id=?", (participant_id,))


def drop_strangers(store: Store) -> None:
    """Let go of names whose alias was removed: no page shows them any more, so nobody could erase them."""
    strangers = "from person_identity where id not in (select id from participant)"
    if store.rows(f"select 1 {strangers} limit 1"):
        with world_faults():
            store.connection.execute(f"delete {strangers}")
