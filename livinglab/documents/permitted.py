"""The one gate before every paper and file: composing is given the library as it may be shown, and the paper says in a
sentence how much was left out of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from typing import Any

from livinglab.blocks.blocks import Appendix, Block, Document, FullPage, Paragraph
from livinglab.blocks.drawing import Drawing, Image
from livinglab.blocks.walk import said
from livinglab.blocks.words import ours
from livinglab.i18n import speaking, tr, trn
from livinglab.model.echo import KEY as ECHOES
from livinglab.model.items import Item
from livinglab.store import Store
from livinglab.store.veil import Veil, VeiledStore
from livinglab.views.consents import LeftOut, consents, left_out

Compose = Callable[[Store], Sequence[Document]]
_STRUCTURE = (ECHOES, "kind", "status", "selected", "column", "frame", "type", "class", "chosen")
"""What a covered card keeps, so that what hangs on it still stands where it stood."""


@contextmanager
def permitted(store: Store, project_id: str, *, own: bool = False) -> Iterator[Store]:
    """The library without what nobody may see printed; one that is veiled already is given back as it is.

    `own` is for a paper that goes to the very person it tells of: it keeps whose words are whose."""
    if isinstance(store, VeiledStore):
        yield store
        return
    with _behind_a_veil(store, project_id, own) as (seen, _found):
        yield seen


@contextmanager
def _behind_a_veil(store: Store, project_id: str, own: bool) -> Iterator[tuple[Store, LeftOut]]:
    found = LeftOut()

    def veil(plain: Store) -> Veil:
        nonlocal found
        found = left_out(plain, project_id, consents(plain, project_id))
        return veil_over(found, own=own)

    seen = VeiledStore(store, veil)
    try:
        yield seen, found
    finally:
        seen.close()


def composed(store: Store, project_id: str, compose: Compose, *, language: str, own: bool = False) -> list[Document]:
    """What `compose` makes of what may be shown; a document that would have shown more says so at its end."""
    if isinstance(store, VeiledStore):
        return list(compose(store))
    with speaking(language, on_paper=True), _behind_a_veil(store, project_id, own) as (seen, found):
        made = list(compose(seen))
    drawn = all(isinstance(block, FullPage) for one in made for block in one.blocks)  # there is no room for a sentence
    if drawn or not (found.stories or found.quoted or found.photos or found.results.remarks):
        return made
    whole = VeiledStore(store, _everything(found))
    try:
        full = list(compose(whole))
    finally:
        whole.close()
    if len(full) == len(made):
        return [
            _saying(one, _sentence(found, [one], [all_of], language)) for one, all_of in zip(made, full, strict=True)
        ]
    return [*made[:-1], _saying(made[-1], _sentence(found, made, full, language))]


def _saying(document: Document, sentence: Block | None) -> Document:
    """The sentence at the end of what everybody reads, before an appendix."""
    blocks = document.blocks
    if sentence is None or all(isinstance(block, FullPage) for block in blocks):
        return document
    end = next((place for place, block in enumerate(blocks) if isinstance(block, Appendix)), len(blocks))
    return replace(document, blocks=(*blocks[:end], sentence, *blocks[end:]))


def veil_over(found: LeftOut, *, own: bool = False) -> Veil:
    """Stories are not there, words of who said no stand covered under their code, photos are not printable."""
    text: dict[str, str | None] = {}
    data: dict[str, str | None] = {}
    covered = tr("(Not shown: who said it did not agree.)")
    for item in found.quotes:
        text[item.id] = covered
        data[item.id] = _json({key: value for key, value in item.data.items() if key in _STRUCTURE})
    for item in found.with_photos:
        if item.id not in data:
            data[item.id] = _json(_with_photos(item, found.photos[item.id], printable=False))
    for one in found.carried:
        item = one.item
        if one.passages and item.id not in text:
            text[item.id] = _covering(item.text, one.passages, covered)
        if one.echoes:
            base = json.loads(data.get(item.id) or _json(item.data))
            refused = {echo.author_id for echo in one.echoes}
            rows = [row | {"text": covered} if row.get("author_id") in refused else row for row in base[ECHOES]]
            data[item.id] = _json(base | {ECHOES: rows})
    authors: dict[str, str | None] = {} if own else {one.id: None for one in (*found.quotes, *found.nameless)}
    instead: dict[tuple[str, str], Mapping[str, str | None]] = {
        ("item", "text"): text,
        ("item", "data"): data,
        ("item", "author_id"): authors,
        ("version", "data"): dict.fromkeys(found.versions, _json({"text": covered, "fields": {}})),
    }
    return Veil({one.id for one in found.stories}, instead | dict(found.results.instead))


def _covering(words: str, passages: Sequence[str], covered: str) -> str:
    """Words with these passages covered, the longest first: one may stand in another."""
    for passage in sorted(passages, key=len, reverse=True):
        words = words.replace(passage, covered)
    return words


def _everything(found: LeftOut) -> Veil:
    """As if everybody had agreed, to see what is missing."""
    data = {one.id: _json(_with_photos(one, found.photos[one.id], printable=True)) for one in found.with_photos}
    return Veil(instead={("item", "data"): data})


def _with_photos(item: Item, keys: Sequence[str], *, printable: bool) -> dict[str, Any]:
    photos = {key: {name: one for name, one in item.data[key].items() if name != "printable"} for key in keys}
    return {**item.data, **{key: photo | ({"printable": True} if printable else {}) for key, photo in photos.items()}}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _sentence(found: LeftOut, made: list[Document], whole: list[Document], language: str) -> Block | None:
    """How many stories, photos and quotes would have stood in the paper; None where nothing is missing."""
    missing = said([one.blocks for one in whole]) - said([one.blocks for one in made])
    stories = _among(missing, [one.text for one in found.stories])
    quotes = _among(missing, found.quoted)
    remarks = _among(missing, found.results.remarks)
    photos = sum(_pictures(one.blocks) for one in whole) - sum(_pictures(one.blocks) for one in made)
    with speaking(language, on_paper=True):
        text = told(stories, photos, quotes, remarks)
    return Paragraph(ours(text), "meta") if text else None


def missing_in(store: Store, project_id: str) -> str:
    """The sentence for files that hold everything; photos are no part of them, so they are not counted."""
    found = left_out(store, project_id, consents(store, project_id))
    return told(len(found.stories), 0, len(found.quoted), len(found.results.remarks))


def _among(missing: set[str], texts: Sequence[str]) -> int:
    """How many of these texts are missing, alone or in a line with others."""
    return sum(any(text.strip() in words for words in missing) for text in texts if text.strip())


def told(stories: int, photos: int, quotes: int = 0, remarks: int = 0) -> str:
    """The sentence about what is not shown; empty where all is."""
    parts = [
        *([trn("{n} story", "{n} stories", stories)] if stories else []),
        *([trn("{n} photo", "{n} photos", photos)] if photos > 0 else []),
        *([trn("{n} note or card", "{n} notes or cards", quotes)] if quotes else []),
        *([trn("{n} remark", "{n} remarks", remarks)] if remarks else []),
    ]
    return tr("Not shown, because nobody agreed to it: {list}.", list=", ".join(parts)) if parts else ""


def _pictures(blocks: Any) -> int:
    """How many photos stand in blocks."""
    if isinstance(blocks, Drawing):
        return sum(isinstance(mark, Image) for mark in blocks.marks)
    if isinstance(blocks, (list, tuple)):
        return sum(map(_pictures, blocks))
    if is_dataclass(blocks) and not isinstance(blocks, type):
        return sum(_pictures(getattr(blocks, field.name)) for field in fields(blocks))
    return 0
