"""What stands in a field of any type as words for paper and screens, so that nothing filled in is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from livinglab.blocks.words import Words, ours, plain, slots, theirs
from livinglab.i18n import tr
from livinglab.methods import Field
from livinglab.model.items import Item
from livinglab.model.photo import Photo
from livinglab.model.plain import number
from livinglab.sheets.cards.sentence import Sentence
from livinglab.store import Store


def field_words(field: Field, value: object, named: Mapping[str, Item] | None = None) -> Words:
    """The words of a value; empty where nobody filled it in. `named` are the items a field of type "items" may name."""
    if value is None or value == "" or value is False:
        return ()
    if field.type == "flag":
        return ours(tr("Yes"))
    if field.options:
        keys = value if isinstance(value, list | tuple) else [value]
        return _joined((_option(field, str(key)) for key in keys), " · ")
    if field.type == "items":
        ids = value if isinstance(value, list | tuple) else []
        return _joined((_item(named[one]) for one in ids if named and one in named), ", ")
    if field.type == "photo":
        return _photo(Photo.read(value))
    if field.type == "sentence":
        return slots(str(value))
    if isinstance(value, list | tuple):
        return theirs(", ".join(str(one) for one in value))
    amount = None if isinstance(value, str) else number(value)
    return theirs(str(value) if amount is None else f"{amount:,.10g}")


def field_text(field: Field, value: object, named: Mapping[str, Item] | None = None) -> str:
    """The same in plain letters."""
    return plain(field_words(field, value, named))


def named_items(store: Store, fields: Iterable[Field], datas: Iterable[Mapping[str, object]]) -> dict[str, Item]:
    """The items that fields of type "items" name in these records, by id; what was deleted is not among them."""
    keys = [field.key for field in fields if field.type == "items"]
    ids = {str(one) for data in datas for key in keys for one in _listed(data.get(key))}
    return {item.id: item for one in sorted(ids) for item in store.find(Item, id=one)}


def title_of(item: Item) -> str:
    """An item in one line."""
    return " ".join(Sentence.read(item.text).plain.split())


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, list | tuple) else ()


def _option(field: Field, key: str) -> Words:
    """An option's name is ours; a word of an imported file that fits none is theirs."""
    found = next((words for option, words in field.options if option == key), None)
    return ours(str(found)) if found is not None else theirs(key)


def _item(item: Item) -> Words:
    return (*ours(item.code, quiet=True), *theirs(f" {title_of(item)}" if item.text else ""))


def _photo(photo: Photo) -> Words:
    """The caption; that there is a picture which may not be printed is said, its reader would miss it otherwise."""
    kept = ours(tr("a photo that stays in the library"), quiet=True) if photo.id and not photo.printable else ()
    caption = theirs(photo.caption)
    return (*caption, *ours(" · ", quiet=True), *kept) if caption and kept else (*caption, *kept)


def _joined(parts: Iterable[Words], between: str) -> Words:
    found: list[Words] = []
    for part in parts:
        if part:
            found += [ours(between), part] if found else [part]
    return tuple(span for part in found for span in part)
