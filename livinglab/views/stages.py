"""Which stages a project has reached: those in whose activities something was made."""

from __future__ import annotations

from livinglab.store import Store


def reached_stages(store: Store, project_id: str) -> set[str]:
    """Stages with at least one note or card."""
    rows = store.rows(
        "select distinct a.stage from activity a join item i on i.activity_id=a.id where a.project_id=? and a.stage<>''",
        (project_id,),
    )
    return {str(row[0]) for row in rows}
