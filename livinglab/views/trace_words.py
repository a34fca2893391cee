"""The sentence for each stop on the way of a note: what it became, in counts and the cards' own words."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.i18n import tr, trn
from livinglab.model.items import Item
from livinglab.store import Store

_TOLD = "(p.revealed_at<>'' or p.closed_at<>'') and p.rule in ('dots','approval','equal_shares')"
"""A covered vote says nothing, and a grade or a rank is no vote for something."""


@dataclass(frozen=True)
class Said:
    """A sentence and the parts of it that carry the weight."""

    text: str
    strong: tuple[str, ...] = ()


def sentence(store: Store, item: Item, kind: str, items: list[Item], *, forward: bool) -> Said:
    """What to say of the items of one kind on the way from (or to) `item`."""
    teller = _FORWARD.get(kind) if forward else None
    if teller is not None:
        return teller(store, item, items)
    if kind == "note" and not forward:
        return _from_notes(items)
    titles = [_title(one) for one in items]
    return Said(" / ".join(titles), tuple(titles[:1]))


def _title(item: Item) -> str:
    return item.text.replace("[", "").replace("]", "") or item.code


def _quoted(text: str) -> str:
    return f"‘{text}’"


def _from_notes(items: list[Item]) -> Said:
    count = trn("From {n} note", "From {n} notes", len(items))
    return Said(f"{count}: " + " / ".join(f"{one.code} {one.text}" for one in items), (count,))


def _clusters(store: Store, item: Item, items: list[Item]) -> Said:
    title = _title(items[0])
    mates = [
        other.code
        for other in store.select(
            Item,
            "join membership m on m.item_id=t.id where m.cluster_id=? and t.id<>? order by m.ord",
            (items[0].id, item.id),
        )
    ]
    if item.kind != "note" or not mates:
        return Said(tr("Grouped as {title}.", title=_quoted(title)), (title,))
    return Said(tr("Grouped with {codes} as {title}.", codes="·".join(mates), title=_quoted(title)), (title,))


def _problem(_store: Store, _item: Item, items: list[Item]) -> Said:
    text = _title(items[0])
    return Said(tr("Went into the problem sentence: {text}", text=text))


def _hmw(_store: Store, _item: Item, items: list[Item]) -> Said:
    text = _title(items[0])
    if len(items) == 1:
        return Said(tr("Became the question {text}", text=_quoted(text)))
    return Said(tr("Became {n} questions, first {text}", n=len(items), text=_quoted(text)))


def _ideas(store: Store, _item: Item, items: list[Item]) -> Said:
    chosen = [one for one in items if one.data.get("status") in ("chosen", "testing", "adopted")]
    if not chosen:
        names = " / ".join(f"{one.code} {_title(one)}" for one in items)
        return Said(
            trn(
                "Led to {n} idea: {names}. Kept on the list.",
                "Led to {n} ideas: {names}. Kept on the list.",
                len(items),
                names=names,
            )
        )
    names = ", ".join(_title(one) for one in chosen)
    poll = _told_poll(store, chosen[0].id)
    if not poll:
        return Said(tr("Chosen: {names}.", names=names), (names,))
    counts = ", ".join(str(_people_for(store, poll, one.id)) for one in chosen)
    return Said(
        tr("Chosen: {names}. {counts} of {people} people.", names=names, counts=counts, people=_voters(store, poll)),
        (names,),
    )


def _told_poll(store: Store, option_id: str) -> str:
    """The last opened vote in which people gave this idea something; empty where there is none, or where only sums are
    known, which say nothing of people."""
    rows = store.rows(
        f"select p.id from poll p join placement t on t.sheet_id=p.sheet_id where t.item_id=? and {_TOLD}"
        " and exists (select 1 from ballot b join channel c on c.id=b.channel_id where c.poll_id=p.id and b.entry=1)"
        " and not exists (select 1 from subtotal s join channel c on c.id=s.channel_id where c.poll_id=p.id)"
        " order by p.id desc limit 1", (option_id,))  # fmt: skip
    return str(rows[0][0]) if rows else ""


def _people_for(store: Store, poll_id: str, option_id: str) -> int:
    """How many ballots of the first entry named an option."""
    return int(store.rows(
        "select count(distinct b.id) from mark m join ballot b on b.id=m.ballot_id join channel c on c.id=b.channel_id"
        " where c.poll_id=? and m.option_id=? and b.entry=1 and b.status='counted' and m.value>0",
        (poll_id, option_id))[0][0])  # fmt: skip


def _voters(store: Store, poll_id: str) -> int:
    """How many people handed in a ballot."""
    return int(store.rows(
        "select count(*) from ballot b join channel c on c.id=b.channel_id"
        " where c.poll_id=? and b.entry=1 and b.status in ('counted','blank')", (poll_id,))[0][0])  # fmt: skip


def _experiment(_store: Store, _item: Item, items: list[Item]) -> Said:
    text = _title(items[0])
    return Said(tr("Tried out: {text}", text=text), (text,))


def _indicators(store: Store, _item: Item, items: list[Item]) -> Said:
    first = items[0]
    rows = store.rows("select value,k,n from measurement where item_id=? and phase='' order by ord", (first.id,))
    if len(rows) > 1 and rows[0][1] is not None and rows[-1][1] is not None:
        change = tr("{k1} → {k2} of {n}", k1=rows[0][1], k2=rows[-1][1], n=rows[-1][2])
        return Said(tr("Measured: {name}, {change}", name=_title(first), change=change), (change,))
    return Said(tr("Measured: {names}", names=", ".join(_title(one) for one in items)))


def _learning(_store: Store, _item: Item, items: list[Item]) -> Said:
    return Said(tr("Learned: {text}", text=_title(items[0])))


def _decision(_store: Store, _item: Item, items: list[Item]) -> Said:
    text = _title(items[0])
    return Said(tr("Decided: {text}", text=text), (text.split(":", 1)[0],))


def _actions(_store: Store, _item: Item, items: list[Item]) -> Said:
    still_open = [one for one in items if not one.data.get("done")]
    names = ", ".join(_title(one) for one in items)
    if not still_open:
        return Said(
            trn("{n} commitment, kept: {names}", "{n} commitments, all kept: {names}", len(items), names=names),
            (names,),
        )
    text = tr(
        "{n} commitments, {still_open} still open: {names}", n=len(items), still_open=len(still_open), names=names
    )
    return Said(text, (names,))


_FORWARD = {
    "cluster": _clusters, "problem": _problem, "hmw": _hmw, "idea": _ideas, "experiment": _experiment,
    "indicator": _indicators, "learning": _learning, "decision": _decision, "action": _actions,
}  # fmt: skip
