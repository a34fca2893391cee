"""What people do with notes on a board: write, say whose and what kind, move, merge, bring along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from livinglab.actions.authors import signed
from livinglab.actions.items import delete_item, edit_text, last_ord, link, new_item, place, refuse_frozen
from livinglab.errors import RuleBroken
from livinglab.i18n import N_
from livinglab.model.echo import KEY as ECHOES
from livinglab.model.echo import echoes_of
from livinglab.model.ids import new_id
from livinglab.model.items import MERGED, PHOTO, PREFIXES, Item, Membership, Placement, format_code
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between
from livinglab.sheets.board.setup import item_kind, note_kind_of, setup_of
from livinglab.store import Store
from livinglab.store.journal import Step


def add_notes(store: Store, sheet: Sheet, texts: Sequence[str], *, kind: str = "", team_id: str | None = None,
              author_id: str | None = None, cluster_id: str | None = None, lane: str = "",
              at: tuple[float, float] | None = None) -> list[Item]:  # fmt: skip
    """Put new notes at the end of the board (or of a cluster) as one step; empty texts are left out."""
    said = [text for text in texts if text.strip()]
    if not said:
        return []
    label = N_("Put up one note") if len(said) == 1 else N_("Put up {n} notes")
    if lane and item_kind(sheet) == "note":
        kind = note_kind_of(sheet, lane) or kind
    with store.step(label, project_id=sheet.project_id, n=len(said)) as step:
        return _write(store, step, sheet, said, kind, (team_id, signed(store, sheet, author_id)), cluster_id, lane, at)


def _write(store: Store, step: Step, sheet: Sheet, texts: Sequence[str], kind: str,
           whose: tuple[str | None, str | None], cluster_id: str | None, lane: str, at: tuple[float, float] | None) -> list[Item]:  # fmt: skip
    team_id, author_id = whose
    ord = last_ord(store, sheet.id)
    member = last_member(store, cluster_id) if cluster_id else ""
    made = []
    for number, text in enumerate(texts):
        item = new_item(store, step, sheet.project_id, item_kind(sheet), text, data={"kind": kind} if kind else {},
                        activity_id=sheet.activity_id, team_id=team_id, author_id=author_id)  # fmt: skip
        ord = key_between(ord)
        x, y = (at[0], at[1] + number * 96.0) if at else (None, None)
        place(step, sheet.id, item.id, ord, x=x, y=y, lane=lane)
        if cluster_id:
            member = key_between(member)
            step.add(Membership(id=new_id(), item_id=item.id, cluster_id=cluster_id, ord=member))
        made.append(item)
    return made


def last_member(store: Store, cluster_id: str) -> str:
    """The order key of the last note of a cluster, empty for an empty one."""
    found = store.rows("select max(ord) from membership where cluster_id=?", (cluster_id,))
    return str(found[0][0] or "")


def edit_note(store: Store, item_id: str, text: str) -> Item:
    """Change a note's words; a note without words is refused, deleting is its own act."""
    if not text.strip():
        raise RuleBroken(N_("A note needs words. To take it away, delete it."))
    return edit_text(store, item_id, text)


def set_kind(store: Store, project_id: str, item_ids: Iterable[str], kind: str) -> None:
    """Say what kind of words these are; the words an imported file used for the kind go."""
    ids = list(item_ids)
    with store.step(N_("Changed the kind of {n} notes"), project_id=project_id, n=len(ids)) as step:
        for item in (store.get(Item, item_id) for item_id in ids):
            data = {key: value for key, value in item.data.items() if key not in ("kind", "kind_text")}
            step.put(replace(item, data={**data, "kind": kind} if kind else data))


def set_team(store: Store, project_id: str, item_ids: Iterable[str], team_id: str | None) -> None:
    """Say which team wrote these; None for no team."""
    ids = list(item_ids)
    with store.step(N_("Changed the team of {n} notes"), project_id=project_id, n=len(ids)) as step:
        for item_id in ids:
            step.put(replace(store.get(Item, item_id), team_id=team_id))


def move_notes(store: Store, sheet: Sheet, places: Mapping[str, tuple[float, float]]) -> None:
    """Stand notes or whole clusters elsewhere on a free wall, as one step; their words stay untouched. A note that gets
    a place of its own leaves its cluster."""
    with store.step(N_("Moved {n} notes"), project_id=sheet.project_id, n=len(places)) as step:
        for placement in placements(store, sheet, places):
            x, y = places[placement.item_id]
            step.put(replace(placement, x=float(x), y=float(y)))
        leave_clusters(store, step, sheet, places)


def leave_clusters(store: Store, step: Step, sheet: Sheet, item_ids: Iterable[str]) -> None:
    """Take notes out of the clusters that stand on this board; those of other boards keep them."""
    here = clusters_on(store, sheet)
    for item_id in item_ids:
        for membership in store.find(Membership, item_id=item_id, is_primary=1) if here else ():
            if membership.cluster_id in here:
                step.delete(membership)


def clusters_on(store: Store, sheet: Sheet) -> set[str]:
    """Ids of the clusters that stand on a board."""
    rows = store.rows(
        "select i.id from placement p join item i on i.id=p.item_id where p.sheet_id=? and i.kind='cluster'",
        (sheet.id,),
    )
    return {row[0] for row in rows}


def placements(store: Store, sheet: Sheet, item_ids: Iterable[str]) -> list[Placement]:
    """Where the items stand on this sheet, in the order they were named."""
    standing = {one.item_id: one for one in store.find(Placement, sheet_id=sheet.id, layer="now")}
    return [standing[item_id] for item_id in item_ids if item_id in standing]


def delete_notes(store: Store, project_id: str, item_ids: Iterable[str]) -> int:
    """Delete notes with what hangs on them, as one step; undo brings all back. Emptied clusters stay."""
    ids = list(item_ids)
    label = N_("Deleted one note") if len(ids) == 1 else N_("Deleted {n} notes")
    with store.step(label, project_id=project_id, n=len(ids)) as step:
        for item_id in ids:
            delete_item(store, step, item_id)
    return len(ids)


def merge_notes(store: Store, sheet: Sheet, item_ids: Sequence[str], text: str = "") -> Item:
    """Make one new note of several. The parents leave the board and their clusters, stay in the library, and the trace
    leads back to them. The new note stands where the first stood; team, author and kind are kept where all agree, and so
    are a photo and all that was counted on any of them."""
    if len(item_ids) < 2:
        raise RuleBroken(N_("Choose at least two notes to merge."))
    parents = [store.get(Item, item_id) for item_id in item_ids]
    with store.step(N_("Merged {n} notes"), project_id=sheet.project_id, n=len(parents)) as step:
        teams = {parent.team_id for parent in parents}
        authors = {parent.author_id for parent in parents}
        kinds = {parent.data.get("kind", "") for parent in parents}
        kind = kinds.pop() if len(kinds) == 1 else ""
        merged = new_item(
            store, step, sheet.project_id, parents[0].kind, text or joined(parents), data=_merged_data(parents, kind),
            activity_id=sheet.activity_id, team_id=teams.pop() if len(teams) == 1 else None,
            author_id=authors.pop() if len(authors) == 1 else None,
        )  # fmt: skip
        stood = placements(store, sheet, item_ids)
        first = stood[0] if stood else None
        place(step, sheet.id, merged.id, first.ord if first else key_between(last_ord(store, sheet.id)),
              x=first.x if first else None, y=first.y if first else None, lane=first.lane if first else "")  # fmt: skip
        _inherit_cluster(store, step, sheet, parents, merged)
        for parent in parents:
            refuse_frozen(store, parent)
            link(step, merged.id, parent.id, "derived_from", MERGED)
        for placement in stood:
            step.delete(placement)
    return merged


def _merged_data(parents: Sequence[Item], kind: str) -> dict[str, Any]:
    photos = [parent.data[PHOTO] for parent in parents if parent.data.get(PHOTO)]
    if len(photos) > 1:
        raise RuleBroken(N_("Only one of the notes that are merged may be a photo."))
    echoes = [echo.row() for parent in parents for echo in echoes_of(parent.data)]
    data = {"kind": kind, PHOTO: photos[0] if photos else None, ECHOES: echoes}
    return {key: value for key, value in data.items() if value}


def joined(parents: Iterable[Item]) -> str:
    """The words of several notes as one text, said twice only once."""
    return "\n".join(dict.fromkeys(parent.text for parent in parents if parent.text))


def _inherit_cluster(store: Store, step: Step, sheet: Sheet, parents: Sequence[Item], merged: Item) -> None:
    """The merged note takes the place of the first parent that lies in a cluster here; the parents leave theirs.
    Those of other boards keep them, as they keep the parents."""
    here = clusters_on(store, sheet)
    memberships = [one for parent in parents for one in store.find(Membership, item_id=parent.id, is_primary=1)
                   if one.cluster_id in here]  # fmt: skip
    for membership in memberships:
        step.delete(membership)
    if memberships:
        step.add(replace(memberships[0], id=new_id(), item_id=merged.id))


def bring_notes(store: Store, sheet: Sheet, item_ids: Iterable[str]) -> int:
    """Put notes written in an earlier activity onto this board too; the earlier board keeps them. On a map that compares
    they begin where they stood then, and a shadow stays there; where lanes are called like states of a record, each goes
    into its own."""
    lanes = {lane.key for lane in setup_of(sheet).lanes}
    axes = setup_of(sheet).axes
    stood = _stood_before(store, sheet, item_kind(sheet)) if axes is not None and axes.compare else {}
    standing = {one.item_id for one in store.find(Placement, sheet_id=sheet.id)}
    coming = [item_id for item_id in item_ids if item_id not in standing]
    ord = last_ord(store, sheet.id)
    with store.step(N_("Brought {n} notes along"), project_id=sheet.project_id, n=len(coming)) as step:
        for item_id in coming:
            ord = key_between(ord)
            x, y = stood.get(item_id, (None, None))
            status = str(store.get(Item, item_id).data.get("status", "")) if lanes else ""
            place(step, sheet.id, item_id, ord, x=x, y=y, lane=status if status in lanes else "")
            if x is not None:
                place(step, sheet.id, item_id, ord, x=x, y=y, layer="before")
    return len(coming)


def _stood_before(store: Store, sheet: Sheet, kind: str) -> dict[str, tuple[float | None, float | None]]:
    """Where items of a kind stood last on an earlier map of the project."""
    rows = store.rows(
        "select p.item_id,p.x,p.y from placement p join item i on i.id=p.item_id and i.kind=?"
        " join sheet s on s.id=p.sheet_id and s.kind='board' and s.layout='axes' and s.id<>?"
        " where s.project_id=? and p.layer='now' and p.x is not null and p.y is not null order by s.id",
        (kind, sheet.id, sheet.project_id),
    )
    return {item_id: (x, y) for item_id, x, y in rows}


def put_back(store: Store, sheet: Sheet, item_ids: Sequence[str]) -> None:
    """Take notes off a map; they wait beside it."""
    with store.step(N_("Took {n} notes off the map"), project_id=sheet.project_id, n=len(item_ids)) as step:
        for placement in placements(store, sheet, item_ids):
            step.put(replace(placement, x=None, y=None))


def earlier_notes(store: Store, sheet: Sheet) -> list[str]:
    """What the board is made of, on the nearest earlier board of the project that has any, in its order."""
    rows = store.rows(
        "select p.sheet_id, p.item_id from placement p join item i on i.id=p.item_id and i.kind=?"
        " join sheet s on s.id=p.sheet_id and s.kind='board' and s.id<>? join activity a on a.id=s.activity_id"
        " join workshop w on w.id=a.workshop_id, activity b join workshop v on v.id=b.workshop_id"
        " where b.id=? and a.project_id=b.project_id and p.layer='now'"
        " and (w.no < v.no or (w.no = v.no and a.ord < b.ord)) order by w.no desc, a.ord desc, s.ord, s.id, p.ord",
        (item_kind(sheet), sheet.id, sheet.activity_id),
    )
    nearest = _with_its_teams(store, rows[0][0]) if rows else set()
    return list(dict.fromkeys(item_id for sheet_id, item_id in rows if sheet_id in nearest))


def _with_its_teams(store: Store, sheet_id: str) -> set[str]:
    """A board with those of the teams that belong to it: what was not gathered yet was written too."""
    sheet = store.get(Sheet, sheet_id)
    whole = sheet.data.get("team_of") or sheet.id
    beside = store.find(Sheet, activity_id=sheet.activity_id, kind=sheet.kind)
    return {one.id for one in beside if whole in (one.id, one.data.get("team_of"))}


def next_code(store: Store, project_id: str, kind: str = "note") -> str:
    """The code the next item of a kind will get."""
    prefix, series = PREFIXES.get(kind, "X"), store.origin.series
    row = store.rows("select next from code_counter where project_id=? and prefix=? and series=?",
                     (project_id, prefix, series))  # fmt: skip
    plain = format_code(prefix, row[0][0] if row else 1)
    return f"{series}·{plain}" if series else plain
