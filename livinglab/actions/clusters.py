"""What people do with clusters on a board: group by dropping or by key, name, order, take out, dissolve, tidy up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from livinglab.actions.items import delete_item, last_ord, new_item, place
from livinglab.actions.notes import clusters_on, leave_clusters, placements
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.ids import new_id
from livinglab.model.items import Item, Link, Membership, Placement
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between
from livinglab.sheets.board.ties import RELATIONS
from livinglab.store import Store
from livinglab.store.journal import Step


def make_cluster(store: Store, sheet: Sheet, item_ids: Sequence[str], title: str = "") -> Item:
    """A new cluster of these notes, behind the others. Notes leave the cluster they lay in."""
    if not item_ids:
        raise RuleBroken(N_("Choose the notes that belong together first."))
    with store.step(N_("Grouped {n} notes"), project_id=sheet.project_id, n=len(item_ids)) as step:
        cluster = new_item(store, step, sheet.project_id, "cluster", title, activity_id=sheet.activity_id)
        first = next(iter(placements(store, sheet, item_ids[:1])), None)
        place(step, sheet.id, cluster.id, key_between(last_ord(store, sheet.id)),
              x=first.x if first else None, y=first.y if first else None)  # fmt: skip
        _join(store, step, sheet, item_ids, cluster.id, "", "")
    return cluster


def put_into_cluster(
    store: Store, sheet: Sheet, item_ids: Sequence[str], cluster_id: str, before: str | None = None
) -> None:
    """Notes join a cluster at its end, or in front of the note `before`; those already in it change their order."""
    cluster = store.get(Item, cluster_id)
    inside = store.find(Membership, order="ord", cluster_id=cluster_id, is_primary=1)
    left, right = gap_before([(one.item_id, one.ord) for one in inside], item_ids, before)
    with store.step(
        N_("Put {n} notes into {code}"), project_id=sheet.project_id, n=len(item_ids), code=cluster.code
    ) as step:
        _join(store, step, sheet, item_ids, cluster_id, left, right)


def _join(
    store: Store, step: Step, sheet: Sheet, item_ids: Sequence[str], cluster_id: str, left: str, right: str
) -> None:
    here = clusters_on(store, sheet)
    for item_id in item_ids:
        left = key_between(left, right)
        kept = None
        for old in store.find(Membership, item_id=item_id):
            if old.cluster_id == cluster_id:
                kept = old
            elif old.is_primary and old.cluster_id in here:
                step.delete(old)
        base = kept or Membership(id=new_id(), item_id=item_id, cluster_id=cluster_id)
        step.put(replace(base, is_primary=True, ord=left))


def take_out(store: Store, sheet: Sheet, item_ids: Sequence[str], before: str | None = None, *,
             to_end: bool = False) -> None:  # fmt: skip
    """Notes leave their clusters and stand alone again: where they stood before, in front of the note `before`, or
    behind all."""
    standing = store.find(Placement, order="ord", sheet_id=sheet.id, layer="now")
    with store.step(N_("Took {n} notes out"), project_id=sheet.project_id, n=len(item_ids)) as step:
        leave_clusters(store, step, sheet, item_ids)
        if before is not None or to_end:
            left, right = gap_before([(one.item_id, one.ord) for one in standing], item_ids, before)
            for placement in placements(store, sheet, item_ids):
                left = key_between(left, right)
                step.put(replace(placement, ord=left))


def gap_before(order: Sequence[tuple[str, str]], moving: Sequence[str], before: str | None) -> tuple[str, str]:
    """The order keys to come between: in front of `before`, or behind the last; what moves does not count."""
    rest = [(item_id, ord) for item_id, ord in order if item_id not in moving]
    place_no = next((i for i, (item_id, _) in enumerate(rest) if item_id == before), len(rest))
    left = rest[place_no - 1][1] if place_no > 0 else ""
    right = rest[place_no][1] if place_no < len(rest) else ""
    # equal keys may come from an import: then there is no room between, and behind is near enough
    return (left, right) if not right or left < right else (left, "")


def name_cluster(store: Store, cluster_id: str, title: str) -> Item:
    """Give a cluster its sentence."""
    cluster = store.get(Item, cluster_id)
    named = replace(cluster, text=" ".join(nfc(title).split()))
    with store.step(N_("Named {code}"), project_id=cluster.project_id, code=cluster.code) as step:
        step.put(named)
    return named


def dissolve_cluster(store: Store, sheet: Sheet, cluster_id: str) -> None:
    """Take a cluster away; its notes stand alone again. One that later work rests on stays, only empty of notes."""
    cluster = store.get(Item, cluster_id)
    rests = "select 1 from link l join item i on i.id=l.src_id where l.dst_id=? and i.kind<>'cluster' limit 1"
    if store.rows(rests, (cluster_id,)):
        raise RuleBroken(
            N_("Later work rests on {code}, so it stays. Notes can still be taken out one by one."), code=cluster.code
        )
    with store.step(N_("Dissolved {code}"), project_id=sheet.project_id, code=cluster.code) as step:
        delete_item(store, step, cluster_id)


def move_cluster(store: Store, sheet: Sheet, cluster_id: str, before: str | None) -> None:
    """Put a cluster in front of another, or behind all."""
    cluster = store.get(Item, cluster_id)
    here = clusters_on(store, sheet)
    standing = [
        one for one in store.find(Placement, order="ord", sheet_id=sheet.id, layer="now") if one.item_id in here
    ]
    left, right = gap_before([(one.item_id, one.ord) for one in standing], [cluster_id], before)
    with store.step(N_("Moved {code}"), project_id=sheet.project_id, code=cluster.code) as step:
        for one in standing:
            if one.item_id == cluster_id:
                step.put(replace(one, ord=key_between(left, right)))


def relate(store: Store, sheet: Sheet, src_id: str, dst_id: str, relation: str) -> None:
    """Draw a line between two clusters in place of the one there may be; an empty relation takes it away."""
    with store.step(N_("Tied two groups together"), project_id=sheet.project_id) as step:
        for one in [*store.find(Link, src_id=src_id, dst_id=dst_id), *store.find(Link, src_id=dst_id, dst_id=src_id)]:
            if one.relation in RELATIONS:
                step.delete(one)
        if relation:
            step.add(Link(id=new_id(), src_id=src_id, dst_id=dst_id, relation=relation, at=step.at))
