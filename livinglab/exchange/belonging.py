"""Which rows of each table belong to one project: what a package holds and a round trip compares."""

from __future__ import annotations

from livinglab.model.record import Record, from_row, shape
from livinglab.model.tables import JOURNALLED
from livinglab.store import Store

_ITEMS = "select id from item where project_id=?"
_SHEETS = "select id from sheet where project_id=?"
_POLLS = "select p.id from poll p join sheet s on s.id=p.sheet_id where s.project_id=?"
_CHANNELS = (
    "select c.id from channel c join poll p on p.id=c.poll_id join sheet s on s.id=p.sheet_id where s.project_id=?"
)
_BALLOTS = (
    "select b.id from ballot b join channel c on c.id=b.channel_id join poll p on p.id=c.poll_id"
    " join sheet s on s.id=p.sheet_id where s.project_id=?"
)

# Tables that name their project say so themselves; the others hang on a parent.
_WHERE: dict[str, str] = {
    "project": "id=?",
    "placement": f"sheet_id in ({_SHEETS})",
    "membership": f"item_id in ({_ITEMS})",
    "link": f"src_id in ({_ITEMS})",
    "version": f"item_id in ({_ITEMS})",
    "poll": f"sheet_id in ({_SHEETS})",
    "channel": f"poll_id in ({_POLLS})",
    "ballot": f"channel_id in ({_CHANNELS})",
    "mark": f"ballot_id in ({_BALLOTS})",
    "subtotal": f"channel_id in ({_CHANNELS})",
    "rating": f"sheet_id in ({_SHEETS})",
    "answer": f"question_id in ({_ITEMS})",
    "measurement": f"item_id in ({_ITEMS})",
}


def project_rows(store: Store, project_id: str) -> dict[type[Record], list[Record]]:
    """All rows of a project, parents first; names of people are never among them."""
    found: dict[type[Record], list[Record]] = {}
    for kind in JOURNALLED:
        columns = shape(kind).columns
        where = _WHERE.get(kind.table, "project_id=?")
        rows = store.rows(f"select {','.join(columns)} from {kind.table} where {where} order by id", (project_id,))
        found[kind] = [from_row(kind, dict(zip(columns, row, strict=True))) for row in rows]
    return found
