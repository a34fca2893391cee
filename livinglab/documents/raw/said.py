"""What people wrote, as tables: notes, clusters, cards with their fields, diary, and what follows from what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from livinglab.documents.compose.define import kind_name
from livinglab.documents.raw.table import RawTable, Row, Value, figure, joined, moment
from livinglab.i18n import N_, tr
from livinglab.methods import Field
from livinglab.model.echo import echoes_of
from livinglab.model.items import ITEM_NAMES, Item, Link, Membership
from livinglab.sheets import kind as kind_of
from livinglab.sheets.cards.field_words import field_text, title_of
from livinglab.sheets.log.kinds import LOG_KINDS
from livinglab.views.lab import Lab

RELATION_NAMES = {
    "derived_from": N_("comes from"), "informed_by": N_("learnt from"), "answers": N_("answers"),
    "tests": N_("tries out"), "measures": N_("measures"), "supports": N_("speaks for"),
    "contradicts": N_("speaks against"), "causes": N_("leads to"), "supersedes": N_("takes the place of"),
    "chosen_by": N_("was chosen by"), "merged_into": N_("was merged into"), "tied_to": N_("is tied to"),
}  # fmt: skip
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_NOT_CARDS = ("note", "cluster", "criterion", "question")


def said(lab: Lab) -> Iterator[RawTable]:
    """Every table of words."""
    yield _notes(lab)
    yield _clusters(lab)
    cards = [item for item in lab.by_id.values() if item.kind not in _NOT_CARDS]
    yield _cards(lab, cards)
    yield _fields(lab, cards)
    yield _links(lab)


def _notes(lab: Lab) -> RawTable:
    first, others = _homes(lab)
    followed = _followed(lab)
    columns = (
        tr("Code"), tr("Words"), tr("Kind"), tr("Team"), tr("Alias"), tr("Cluster"), tr("Also in"), tr("Activity"),
        tr("Written at"), tr("Said again"), tr("Followed by"),
    )  # fmt: skip
    rows = tuple(
        (note.code, note.text, kind_name(note), team_of(lab, note), alias_of(lab, note.author_id),
         first.get(note.id, ""), joined(others.get(note.id, [])), activity_of(lab, note), moment(note.created_at),
         len(echoes_of(note.data)), joined(followed.get(note.id, [])))
        for note in lab.items("note")
    )  # fmt: skip
    return RawTable(tr("Notes"), columns, rows)


def _homes(lab: Lab) -> tuple[dict[str, str], dict[str, list[str]]]:
    """The code of each note's cluster, and of those it is also counted to."""
    first: dict[str, str] = {}
    others: dict[str, list[str]] = {}
    rows = lab.store.select(
        Membership, "join item i on i.id=t.cluster_id where i.project_id=? order by i.code_no, t.id", (lab.project.id,)
    )
    for row in rows:
        code = lab.by_id[row.cluster_id].code
        if row.is_primary:
            first[row.item_id] = code
        else:
            others.setdefault(row.item_id, []).append(code)
    return first, others


def _all_links(lab: Lab) -> list[Link]:
    return lab.store.select(
        Link, "join item i on i.id=t.src_id where i.project_id=? order by i.prefix, i.code_no, t.id", (lab.project.id,)
    )


def _followed(lab: Lab) -> dict[str, list[str]]:
    """The codes of what came of each item."""
    found: dict[str, list[str]] = {}
    for link in _all_links(lab):
        if link.src_id in lab.by_id:
            found.setdefault(link.dst_id, []).append(lab.by_id[link.src_id].code)
    return found


def _clusters(lab: Lab) -> RawTable:
    columns = (tr("Code"), tr("Words"), tr("Notes in it"), tr("Codes of the notes"))
    rows = tuple(
        (group.cluster.code, group.cluster.text, len(group.notes), joined([note.code for note in group.notes]))
        for group in lab.groups
    )
    return RawTable(tr("Clusters"), columns, rows)


def _cards(lab: Lab, cards: list[Item]) -> RawTable:
    columns = (
        tr("Code"), tr("Kind"), tr("Words"), tr("Team"), tr("Alias"), tr("Activity"), tr("Written at"),
        tr("Followed by"),
    )  # fmt: skip
    followed = _followed(lab)
    rows = tuple(
        (card.code, item_kind(card), title_of(card), team_of(lab, card), alias_of(lab, card.author_id),
         activity_of(lab, card), moment(card.created_at), joined(followed.get(card.id, [])))
        for card in cards
    )  # fmt: skip
    return RawTable(tr("Cards"), columns, rows)


def _fields(lab: Lab, cards: list[Item]) -> RawTable:
    laid, named = _laid(lab)
    rows: list[Row] = []
    for card in cards:
        own = laid.get(card.id, {})
        for key, value in card.data.items():
            field = own.get(key)
            text = field_text(field, value, named) if field else _bare(card, key, value)
            if text:
                rows.append((card.code, item_kind(card), str(field.name) if field else key, text, figure(value)))
    columns = (tr("Code"), tr("Kind"), tr("Field"), tr("Words"), tr("As a number"))
    return RawTable(tr("Fields of the cards"), columns, tuple(rows))


def _laid(lab: Lab) -> tuple[dict[str, dict[str, Field]], dict[str, Item]]:
    """By card and key the field its sheet laid out, and the items that fields name."""
    found: dict[str, dict[str, Field]] = {}
    named: dict[str, Item] = {}
    for sheet in lab.sheets:
        if sheet.kind == "cards":
            view = kind_of("cards").read(lab.store, sheet)
            named.update(view.named)
            for card in view.cards:
                own = found.setdefault(card.item.id, {})
                own.update({field.key: field for field in view.fields_of(card.item.kind)})
    return found, named


def _bare(card: Item, key: str, value: object) -> str:
    """What stands under a key no sheet lays out; ids and what a picture is made of say nothing to a reader."""
    if card.kind == "log" and key == "kind" and value in LOG_KINDS:
        return tr(LOG_KINDS[str(value)])
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    parts = value if isinstance(value, list) else [value]
    texts = [str(one) for one in parts if isinstance(one, str | int | float) and not _ID.fullmatch(str(one))]
    return joined(texts)


def _links(lab: Lab) -> RawTable:
    columns = (tr("From"), tr("Relation"), tr("To"), tr("Made at"))
    rows = tuple(
        (lab.by_id[link.src_id].code, _relation(link), lab.by_id[link.dst_id].code, moment(link.at))
        for link in _all_links(lab)
        if link.src_id in lab.by_id and link.dst_id in lab.by_id
    )
    return RawTable(tr("Connections"), columns, rows)


def _relation(link: Link) -> str:
    known = RELATION_NAMES.get(link.relation)
    return tr(known) if known else link.relation


def item_kind(item: Item) -> str:
    """What people call its kind."""
    known = ITEM_NAMES.get(item.kind)
    return tr(known) if known else item.kind


def team_of(lab: Lab, item: Item) -> str:
    """The team's name, as the library or the imported file has it."""
    return _names(lab)["teams"].get(item.team_id or "") or str(item.data.get("team_text", ""))


def alias_of(lab: Lab, participant: str | None) -> Value:
    """The alias; the name stands elsewhere and never here."""
    return _names(lab)["aliases"].get(participant or "", "")


def activity_of(lab: Lab, item: Item) -> str:
    """In which activity it was written."""
    return _names(lab)["activities"].get(item.activity_id or "", "")


def _names(lab: Lab) -> Mapping[str, dict[str, str]]:
    def read() -> dict[str, dict[str, str]]:
        return {
            "teams": {team.id: team.name for team in lab.teams},
            "aliases": {one.id: one.alias for one in lab.participants},
            "activities": {one.id: one.title for one in lab.activities},
        }

    return lab.remembered("raw names", read)
