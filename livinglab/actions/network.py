"""Drawing a network: groups and people one after another, ties between them, names of the parts that hang together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from livinglab.actions.items import delete_item, last_ord, link, new_item, place
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.items import Item, Link, Placement
from livinglab.model.lab import Participant, Sheet
from livinglab.model.order import key_between
from livinglab.sheets.network.lines import Typed, read_line
from livinglab.sheets.network.read import MOMENTS, Application, NetworkView, Node, Tie, applications_of, read, told_by
from livinglab.store import Store
from livinglab.store.journal import Step

_OLD = ("year", "track", "outcome")  # how one application was said before there could be several


@dataclass(frozen=True)
class Written:
    """What became of typed lines: groups made, and those that were there and got what was said besides."""

    made: tuple[Item, ...]
    known: tuple[Item, ...]


def write_lines(store: Store, sheet: Sheet, lines: Sequence[str]) -> Written:
    """Groups as typed, one a line, as one step. A name that is there already gets the applications said with it; the
    alias of somebody who takes part is a person."""
    view = read(store, sheet)
    typed = [read_line(line, view.setup) for line in lines if line.strip()]
    if not typed or not all(one.name for one in typed):
        raise RuleBroken(N_("What is the group called? Write its name first."))
    items = {node.name.casefold(): node.item for node in view.nodes}
    people = {one.alias.casefold() for one in store.find(Participant, project_id=sheet.project_id)}
    typed = [replace(one, person=one.person or one.name.casefold() in people) for one in typed]
    made: dict[str, Item] = {}
    known: dict[str, Item] = {}
    with store.step(N_("Wrote {n} groups"), project_id=sheet.project_id, n=len(typed)) as step:
        ord = last_ord(store, sheet.id)
        for one in typed:
            there = items.get(one.name.casefold())
            if there is not None:
                item = _told_more(step, there, one, view)
                (made if item.id in made else known)[item.id] = item
            else:
                ord = key_between(ord)
                item = new_item(store, step, sheet.project_id, "group", one.name, data=_data(one),
                                activity_id=sheet.activity_id)  # fmt: skip
                place(step, sheet.id, item.id, ord)
                made[item.id] = item
            items[one.name.casefold()] = item
    return Written(tuple(made.values()), tuple(known.values()))


def _data(one: Typed) -> dict[str, Any]:
    said = {"applications": [each.data() for each in one.applications], "hub": one.hub, "person": one.person}
    return {key: value for key, value in said.items() if value}


def _told_more(step: Step, item: Item, one: Typed, view: NetworkView) -> Item:
    known = list(applications_of(item.data, view.setup))
    added = [each for each in one.applications if each not in known]
    data = _with_applications(item.data, [*known, *added]) if added else dict(item.data)
    more = replace(item, data=data | {key: value for key, value in _data(one).items() if key != "applications"})
    step.put(more)
    return more


def _with_applications(data: dict[str, Any], several: Iterable[Application]) -> dict[str, Any]:
    kept = {key: value for key, value in data.items() if key not in (*_OLD, "applications")}
    said = [found for one in several if (found := one.data())]
    return kept | ({"applications": said} if said else {})


# --- what is known of one --------------------------------------------------------------------------------------------
def rename_node(store: Store, sheet: Sheet, item_id: str, name: str) -> None:
    """Call it something else; no two on a sheet are called the same."""
    name = nfc(name).strip()
    item = store.get(Item, item_id)
    if not name:
        raise RuleBroken(N_("What is the group called? Write its name first."))
    others = [node for node in read(store, sheet).nodes if node.id != item_id]
    if any(node.name.casefold() == name.casefold() for node in others):
        raise RuleBroken(N_("There is already a group called {name}."), name=name)
    with store.step(N_("Edited {code}"), project_id=item.project_id, code=item.code) as step:
        step.put(replace(item, text=name))


def set_applications(store: Store, item_id: str, applications: Sequence[Application]) -> None:
    """Everything it applied for, and what came of it."""
    item = store.get(Item, item_id)
    with store.step(N_("Edited {code}"), project_id=item.project_id, code=item.code) as step:
        step.put(replace(item, data=_with_applications(item.data, applications)))


def remove_nodes(store: Store, sheet: Sheet, item_ids: Sequence[str]) -> None:
    """Take them out of the picture with their ties; one that stands on another sheet too stays there."""
    with store.step(N_("Deleted {n} items"), project_id=sheet.project_id, n=len(item_ids)) as step:
        for item_id in item_ids:
            placements = store.find(Placement, item_id=item_id)
            here = [one for one in placements if one.sheet_id == sheet.id]
            if len(here) == len(placements):
                delete_item(store, step, item_id)
            else:
                for one in here:
                    step.delete(one)


# --- ties ------------------------------------------------------------------------------------------------------------
def tie(store: Store, sheet: Sheet, one_id: str, other_id: str, *, words: str = "", weight: int = 0,
        since: int | None = None, moment: str = "") -> Tie:  # fmt: skip
    """Tie two of the sheet. Two that are tied already stay as they are."""
    view = read(store, sheet)
    one, other = view.node(one_id), view.node(other_id)
    if one is None or other is None or one.id == other.id:
        raise RuleBroken(N_("A tie needs two different groups."))
    if view.tie(one_id, other_id) is not None:
        raise RuleBroken(N_("{one} and {other} are tied already."), one=one.name, other=other.name)
    with store.step(N_("Tied {one} and {other}"), project_id=sheet.project_id, one=one.code, other=other.code) as step:
        link(step, one.id, other.id, "tied_to", nfc(words).strip())
        _tell(step, one.item, other.id, weight, since, moment)
    found = read(store, sheet).tie(one_id, other_id)
    assert found is not None
    return found


def edit_tie(store: Store, found: Tie, *, words: str | None = None, **known: Any) -> None:
    """Change what is known of a tie: `words`, `weight`, `since`, `moment`; equal values make no step."""
    arrow, item = store.get(Link, found.id), store.get(Item, found.one.id)
    told = {"weight": found.weight, "since": found.since, "moment": found.moment} | known
    with store.step(
        N_("Changed the tie of {one} and {other}"), project_id=item.project_id, one=found.one.code, other=found.other.code
    ) as step:  # fmt: skip
        if words is not None:
            step.put(replace(arrow, note=nfc(words).strip()))
            for double in _arrows(store, found):
                if double.id != arrow.id:
                    step.delete(double)
        _tell(step, item, found.other.id, told["weight"], told["since"], told["moment"])


def untie(store: Store, found: Tie) -> None:
    """Take a tie away."""
    item = store.get(Item, found.one.id)
    with store.step(
        N_("Untied {one} and {other}"), project_id=item.project_id, one=found.one.code, other=found.other.code
    ) as step:
        for arrow in _arrows(store, found):
            step.delete(arrow)
        _tell(step, item, found.other.id, 0, None, "")


def _arrows(store: Store, found: Tie) -> list[Link]:
    """Every arrow between the two; imported ones may have several."""
    ends = {found.one.id, found.other.id}
    return [one for end in ends for one in store.find(Link, src_id=end) if {one.src_id, one.dst_id} == ends]


def _tell(step: Step, item: Item, other_id: str, weight: int, since: int | None, moment: str) -> None:
    assert weight in (0, 1, 2, 3)
    assert moment in ("", *MOMENTS)
    said: dict[str, Any] = {"weight": weight, "since": since, "moment": moment}
    said = {key: value for key, value in said.items() if value}
    ties = [dict(told) for to, told in told_by(item.data, "ties", "to").items() if to != other_id]
    ties += [{"to": other_id, **said}] if said else []
    step.put(replace(item, data=_with(item.data, "ties", ties)))


def _with(data: dict[str, Any], key: str, several: list[dict[str, Any]]) -> dict[str, Any]:
    kept = {known: value for known, value in data.items() if known != key}
    return kept | ({key: several} if several else {})


# --- the whole -------------------------------------------------------------------------------------------------------
def name_part(store: Store, sheet: Sheet, nodes: Sequence[Node], name: str) -> None:
    """Call those who hang together by a name; it stays with the first of them when letters change."""
    sheet = store.get(Sheet, sheet.id)
    ids = [node.id for node in nodes]
    names = [dict(told) for of, told in told_by(sheet.data, "part_names", "of").items() if of not in ids]
    name = nfc(name).strip()
    names += [{"of": ids[0], "name": name}] if name else []
    with store.step(N_("Named a part of the network"), project_id=sheet.project_id) as step:
        step.put(replace(sheet, data=_with(sheet.data, "part_names", names)))


def earlier_network(store: Store, sheet: Sheet) -> Sheet | None:
    """The newest other network of the project that has groups on it."""
    found = store.select(
        Sheet,
        "where t.project_id=? and t.kind='network' and t.id<>? and exists(select 1 from placement p where p.sheet_id=t.id)"
        " order by t.id desc limit 1",
        (sheet.project_id, sheet.id),
    )
    return found[0] if found else None


def bring_groups(store: Store, sheet: Sheet) -> int:
    """Stand the groups of the earlier network on this sheet too; their ties come with them."""
    earlier = earlier_network(store, sheet)
    if earlier is None:
        raise RuleBroken(N_("There is no earlier network in this project."))
    here = {one.item_id for one in store.find(Placement, sheet_id=sheet.id)}
    there = [one.item_id for one in store.find(Placement, order="ord", sheet_id=earlier.id) if one.item_id not in here]
    with store.step(N_("Brought {n} groups along"), project_id=sheet.project_id, n=len(there)) as step:
        ord = last_ord(store, sheet.id)
        for item_id in there:
            ord = key_between(ord)
            place(step, sheet.id, item_id, ord)
    return len(there)
