"""Where an item can be seen."""

from __future__ import annotations

from livinglab.store import Store


def sheet_of_item(store: Store, item_id: str) -> tuple[str, str] | None:
    """Ids of the meeting and the activity on whose sheet an item stands first; None for one that stands nowhere."""
    rows = store.rows(
        "select a.workshop_id, a.id from placement p join sheet s on s.id=p.sheet_id join activity a on a.id=s.activity_id"
        " join workshop w on w.id=a.workshop_id where p.item_id=? order by w.no, a.ord limit 1",
        (item_id,),
    )
    return (str(rows[0][0]), str(rows[0][1])) if rows else None
