"""What may be shown of people's words, stories and photos, and why not: the one place where consent decides.

**The rule.** Nobody asked means nobody agreed.

* A **story** needs its teller's yes to "story". The teller is who wrote it or who has the alias it names; what was
  answered there decides, and a no or a consent taken back is stronger than any tick on a card. Where the teller is not
  on the list or was not asked, the tick on the story's own card ("may be printed") is the consent; without it the story
  is left out.
* A **photo** needs the tick that those on it agreed, and the yes to "photo" of everybody who is named on it.
* **Words whose author is known** are a quote. With the author's yes to "record" they stand with the alias; where nobody
  asked, they stand without it, as any note on the board does; after a no they are not shown at all, neither in a note made of several nor counted on another. Words nobody's alias
  stands by are no quote: what lies on the board without a name belongs to the room.
* **Answers, ratings and readings** of who does not want to be recorded count, under no alias and without remarks.
* What goes **outside** (an export for research) needs in each case the yes to "shared" too, of somebody named.
* A made-up example has nobody to ask: its stories and aliases may be shown, unless a no was written down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from livinglab.hangul import nfc
from livinglab.i18n import N_, tr
from livinglab.model.consent import Consent, consents_of
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Project
from livinglab.model.photo import Photo
from livinglab.store import Store
from livinglab.views.carried import Carried, carried
from livinglab.views.unrecorded import Unrecorded, unrecorded

ASKED_FOR = "where t.project_id=? and (t.kind='story' or t.author_id is not null or instr(t.data,'\"id\":\"'))"
_NOT_ASKED = N_("Nobody was asked whether this may be shown.")


@dataclass(frozen=True)
class Ruling:
    """Whether something may be shown, and why not as a message id with arguments."""

    allowed: bool
    why: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)

    def sentence(self) -> str:
        return tr(self.why, **self.arguments) if self.why else ""


_YES = Ruling(True)


@dataclass(frozen=True)
class Consents:
    """Everybody's answers; asked of a person, a story, a photo, a quote."""

    people: tuple[Participant, ...]
    fiction: bool = False
    outside: bool = False
    """Whether it is to leave the circle of those who worked on it."""

    @cached_property
    def _known(self) -> dict[str, Participant]:
        return {one.id: one for one in self.people}

    @cached_property
    def _answers(self) -> dict[str, dict[str, Consent]]:
        """Read once a person, however many notes are theirs."""
        return {one.id: consents_of(one.data) for one in self.people}

    def of(self, person_id: str | None, purpose: str) -> Consent:
        """What somebody answered; nobody asked where there is no such person."""
        answers = self._answers.get(person_id or "")
        return answers[purpose] if answers is not None else Consent()

    def called(self, alias: str) -> Participant | None:
        """Who has this alias; what is said of them in brackets or behind a comma is no part of it."""
        whole = nfc(alias).strip()
        spellings = [
            one.strip().removesuffix("님").strip().casefold() for one in (whole, re.split(r"[(,·/]", whole)[0])
        ]
        return next((one for one in self.people if one.alias.casefold() in spellings), None)

    def story(self, item: Item) -> Ruling:
        """Whether a story may be shown word for word."""
        teller = self._person(item.author_id) or self.called(str(item.data.get("teller") or ""))
        said = self.of(teller.id, "story") if teller is not None else Consent()
        if teller is not None and said.refused:
            return _refused(teller, said)
        agreed = said.holds or item.data.get("consent") is True
        if self.outside and not self.fiction:
            return self._outside((teller,) if teller is not None else ()) if agreed else Ruling(False, _NOT_ASKED)
        return _YES if agreed or self.fiction else Ruling(False, _NOT_ASKED)

    def photo(self, value: object) -> Ruling:
        """Whether a photo may be shown."""
        photo = Photo.read(value)
        named = [person for one in photo.people if (person := self._person(one)) is not None]
        for person in named:
            said = self.of(person.id, "photo")
            if not said.holds:
                return _refused(person, said)
        if not photo.printable:
            return Ruling(False, _NOT_ASKED)
        return self._outside(named) if self.outside and not self.fiction else _YES

    def quote(self, item: Item) -> Ruling:
        """Whether words may be shown at all, with or without the alias of who said them."""
        author = self._person(item.author_id)
        said = self.of(item.author_id, "record")
        return _refused(author, said) if author is not None and said.refused else _YES

    def beside(self, item: Item) -> Ruling:
        """Whether the alias may stand beside the words."""
        author = self._person(item.author_id)
        said = self.of(item.author_id, "record")
        made_up = self.fiction and not said.refused
        return _YES if author is None or said.holds or made_up else _refused(author, said)

    def _person(self, person_id: str | None) -> Participant | None:
        return self._known.get(person_id or "")

    def _outside(self, people: Iterable[Participant]) -> Ruling:
        """Everybody it tells of, and there is somebody, said it may be shared outside."""
        found = list(people)
        for person in found:
            said = self.of(person.id, "shared")
            if not said.holds:
                return _refused(person, said)
        return _YES if found else Ruling(False, _NOT_ASKED)


def _refused(person: Participant, said: Consent) -> Ruling:
    if said.withdrawn:
        return Ruling(False, N_("{alias} took consent back."), {"alias": person.alias})
    if said.given is False:
        return Ruling(False, N_("{alias} said no."), {"alias": person.alias})
    return Ruling(False, N_("{alias} was not asked."), {"alias": person.alias})


def consents(store: Store, project_id: str, *, outside: bool = False) -> Consents:
    """The answers of a project's people."""
    people = store.find(Participant, order="ord", project_id=project_id)
    return Consents(tuple(people), bool(store.get(Project, project_id).fiction), outside)


@dataclass(frozen=True)
class LeftOut:
    """What may not be shown: stories, quotes, and by item the fields whose photo may not; `nameless` lose their alias."""

    stories: tuple[Item, ...] = ()
    quotes: tuple[Item, ...] = ()
    photos: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nameless: tuple[Item, ...] = ()
    with_photos: tuple[Item, ...] = ()
    versions: tuple[str, ...] = ()
    """Ids of what the quotes said when they were frozen."""
    results: Unrecorded = field(default_factory=Unrecorded)
    carried: tuple[Carried, ...] = ()
    """Notes of others in which quotes stand on."""

    @property
    def quoted(self) -> list[str]:
        """The words that are covered, wherever they stand."""
        echoes = {echo.code: echo.text for one in self.carried for echo in one.echoes}  # once, however often copied
        return [*(one.text for one in self.quotes), *echoes.values()]

    def __bool__(self) -> bool:
        return bool(self.stories or self.quotes or self.photos or self.nameless or self.results.instead or self.carried)


def left_out(store: Store, project_id: str, ruled: Consents) -> LeftOut:
    """Everything of a project that the rule leaves out."""
    found = store.select(Item, f"{ASKED_FOR} order by t.prefix, t.code_no, t.id", (project_id,))
    stories = tuple(one for one in found if one.kind == "story" and not ruled.story(one).allowed)
    gone = {one.id for one in stories}
    quotes = tuple(one for one in found if one.id not in gone and not ruled.quote(one).allowed)
    photos = {one.id: keys for one in found
              if (keys := tuple(key for key, value in photos_of(one.data) if not ruled.photo(value).allowed))}  # fmt: skip
    gone |= {one.id for one in quotes}
    nameless = tuple(one for one in found if one.id not in gone and not ruled.beside(one).allowed)
    frozen = store.rows("select id,item_id from version where item_id in (select id from item where project_id=?)",
                        (project_id,)) if quotes else []  # fmt: skip
    refused = [one for one in ruled.people if ruled.of(one.id, "record").refused]
    return LeftOut(
        stories, quotes, photos, nameless, tuple(one for one in found if one.id in photos),
        tuple(row[0] for row in frozen if row[1] in {one.id for one in quotes}), unrecorded(store, project_id, refused),
        carried(store, project_id, quotes, {one.id for one in refused}),
    )  # fmt: skip


def hidden_photos(store: Store, project_id: str) -> set[str]:
    """Ids of the pictures that may not be shown, also not on the wall of the room."""
    ruled = consents(store, project_id)
    found = store.select(Item, ASKED_FOR, (project_id,))
    values = [value for one in found for _, value in photos_of(one.data)]
    return {Photo.read(value).id for value in values if not ruled.photo(value).allowed}


@dataclass(frozen=True)
class Claim:
    """A story or a photo that needs somebody's consent: where it is, what was ticked on it, and what follows."""

    item: Item
    key: str
    """The field of the photo; empty for a story."""
    ticked: bool
    people: tuple[str, ...]
    ruling: Ruling

    @property
    def picture_id(self) -> str:
        return Photo.read(self.item.data.get(self.key)).id if self.key else ""


def claims(store: Store, project_id: str) -> list[Claim]:
    """Every story and every photo of a project with what may become of it, stories first."""
    ruled = consents(store, project_id)
    found = store.select(Item, f"{ASKED_FOR} order by t.prefix, t.code_no, t.id", (project_id,))
    stories = [
        Claim(one, "", one.data.get("consent") is True, (), ruled.story(one)) for one in found if one.kind == "story"
    ]
    photos = []
    for one in found:
        for key, value in photos_of(one.data):
            photo = Photo.read(value)
            photos.append(Claim(one, key, photo.printable, photo.people, ruled.photo(value)))
    return [*stories, *photos]


def photos_of(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The fields of an item that hold a picture."""
    for key, value in data.items():
        if isinstance(value, dict) and Photo.read(value).id:
            yield key, value
