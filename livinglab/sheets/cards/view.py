"""Everything on a cards sheet as one frozen view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from livinglab.methods import Field
from livinglab.model.items import NAMED, Item, Link, Version
from livinglab.model.lab import Activity, Sheet
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.field_words import named_items
from livinglab.sheets.cards.setup import Setup, carried_fields, carried_kinds
from livinglab.sheets.cards.shapes import CARD_KINDS, read_card
from livinglab.sheets.photo_blocks import printable_pictures
from livinglab.store import Store
from livinglab.store.attachments import Picture


@dataclass(frozen=True)
class CardsView:
    """The cards in their order, what each came from, and the versions of those that are frozen."""

    sheet: Sheet
    cards: tuple[Card, ...]
    evidence: Mapping[str, tuple[Item, ...]]
    versions: Mapping[str, tuple[Version, ...]]
    indicators: tuple[Card, ...]
    """All indicators of the project: an experiment needs its guardrail, wherever that was written."""
    fields: tuple[Field, ...] = ()
    """The fields the sheet's method laid out, as the sheet carries them."""
    setup: Setup = field(default_factory=Setup)
    named: Mapping[str, Item] = field(default_factory=dict)
    """The items that fields name, by id."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The photos that may be printed, by id."""
    stage: str = "define"

    def kind(self, kind: str) -> tuple[Card, ...]:
        """The cards of one kind."""
        return tuple(card for card in self.cards if card.item.kind == kind)

    def fields_of(self, kind: str) -> tuple[Field, ...]:
        """The fields of one kind of card; none for a kind that another method makes."""
        if kind not in carried_kinds(self.sheet):
            return ()
        return tuple(one for one in self.fields if not one.card or one.card == kind)

    def frozen(self, item_id: str) -> Version | None:
        """Version 1, or None for a card that is still open."""
        return next(iter(self.versions.get(item_id, ())), None)

    def amendments(self, item_id: str) -> tuple[Version, ...]:
        """All later versions; amendment n is version n + 1."""
        return self.versions.get(item_id, ())[1:]


def read(store: Store, sheet: Sheet) -> CardsView:
    """All cards placed on the sheet."""
    items = store.select(
        Item, "join placement p on p.item_id=t.id where p.sheet_id=? and p.layer='now' order by p.ord", (sheet.id,)
    )
    items = [item for item in items if item.kind in CARD_KINDS or item.kind not in _OTHERS]
    sources = {item.id: _sources(store, item.id) for item in items}
    versions = {item.id: tuple(store.find(Version, order="no", item_id=item.id)) for item in items}
    indicators = store.find(Item, order="code_no", project_id=sheet.project_id, kind="indicator")
    fields = carried_fields(sheet)
    datas = [item.data for item in items]
    return CardsView(
        sheet=sheet,
        cards=tuple(read_card(item) for item in items),
        evidence=sources,
        versions={item_id: found for item_id, found in versions.items() if found},
        indicators=tuple(read_card(item) for item in indicators),
        fields=fields,
        setup=Setup.of(sheet.data),
        named=named_items(store, fields, datas),
        pictures=printable_pictures(store, fields, datas),
        stage=next((one.stage for one in store.find(Activity, id=sheet.activity_id) if one.stage), "define"),
    )


def section_of(version: Version) -> str:
    """The field an amendment belongs to: the one it changes, else how it was checked, which is what changes most."""
    stored = str(version.data.get("section", ""))
    return stored or next(iter(version.data.get("fields", {})), "test")


# Notes first, as people read a thread from its beginning.
_SOURCES = {kind: place for place, kind in enumerate(("note", "cluster", *CARD_KINDS))}
_OTHERS = ("note", "cluster", "log", "question", "criterion")


def _sources(store: Store, item_id: str) -> tuple[Item, ...]:
    links = [one for one in store.find(Link, order="at, id", src_id=item_id) if one.note != NAMED]
    wanted = [
        one.dst_id for one in links if one.relation in ("derived_from", "answers", "tests", "measures", "informed_by")
    ]
    found = [store.get(Item, one) for one in dict.fromkeys(wanted)]
    return tuple(sorted(found, key=lambda item: (_SOURCES.get(item.kind, len(_SOURCES)), item.prefix, item.code_no)))
