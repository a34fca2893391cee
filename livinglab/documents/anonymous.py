"""A project for research: new random codes for people, no free names, nothing that was not to leave the circle.

What it cannot do is said with it: words in which people tell of themselves stay as they were said."""

from __future__ import annotations

import json
import re
import secrets
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from livinglab.analysis.display import SMALLEST_CELL, merge_small_cells
from livinglab.documents.permitted import told, veil_over
from livinglab.i18n import tr
from livinglab.model.consent import CONSENTS, consents_of
from livinglab.model.ids import secret_id
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Team
from livinglab.model.photo import Photo
from livinglab.model.results import BY_ALIAS, with_people
from livinglab.sheets.cards.details import NAMES
from livinglab.store import Store
from livinglab.store.attachments import is_id
from livinglab.store.veil import Veil, VeiledStore
from livinglab.views.consents import LeftOut, consents, left_out, photos_of

_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"  # none that is read as a digit
_PROJECT_KEYS = ("roles", "region_type_text", "trace", "selected", "source_id", "import_mistakes")
_FREE_NAMES = (*NAMES, "witness", "missing", "facilitator", "helper", "helpers", "host", "issuer", "signed_by")
_WITH_DATA = ("workshop", "activity", "sheet", "item", "version", "poll")
_WORDS = (
    ("item", "text"), ("answer", "text"), ("rating", "comment"), ("measurement", "note"), ("version", "reason"),
    ("workshop", "title"), ("activity", "title"), ("link", "note"),
)  # fmt: skip
_REFUSED = {"record": {"given": False}}  # who is not to be recorded is not counted here either
BANDS = ((20, "–19"), (40, "20–39"), (60, "40–59"), (80, "60–79"), (200, "80–"))
"""Coarse bands of age: the first each age lies below."""


@dataclass
class Codes:
    """Who is called what from now on; codes are drawn, so their order tells nothing."""

    known: dict[str, str] = field(default_factory=dict)

    def of(self, alias: str) -> str:
        """The code of an alias, the same each time; nobody stays nobody."""
        key = alias.strip().casefold()
        if key and key not in self.known:
            self.known[key] = self._drawn()
        return self.known.get(key, alias)

    def _drawn(self) -> str:
        taken = set(self.known.values())
        while True:
            code = f"{secrets.choice(_LETTERS)}{secrets.randbelow(900) + 100}"
            if code not in taken:
                return code


@contextmanager
def anonymous(store: Store, project_id: str) -> Iterator[tuple[VeiledStore, str]]:
    """The library as research may have it, and in a sentence what it is and what was left out.

    People have other codes and ids each time, so that two exports cannot be laid over each other."""
    found = left_out(store, project_id, consents(store, project_id, outside=True))
    seen = VeiledStore(store, _Masking(store, project_id, found).veil())
    try:
        yield seen, _sentence(found)
    finally:
        seen.close()


def band_of(data: Mapping[str, Any]) -> str:
    """The coarse band of a person's age, where it is known; empty where it is not."""
    age = data.get("age")
    if isinstance(age, int) and not isinstance(age, bool) and 0 <= age < BANDS[-1][0]:
        return next(name for below, name in BANDS if age < below)
    return str(data.get("age_band") or "")


def composition(store: Store, project_id: str) -> list[tuple[str, str, int | str]]:
    """How many people of each role and age there are; fewer than five are told together with others."""
    people = store.find(Participant, order="ord", project_id=project_id)
    told_of: list[tuple[str, str, int | str]] = []
    for name, groups in (
        (tr("Role"), Counter(one.role.strip() for one in people if one.role.strip())),
        (tr("Age"), Counter(band for one in people if (band := band_of(one.data)))),
    ):
        cells = merge_small_cells(groups)
        told_of += [(name, group, cells.kept[group]) for group in sorted(cells.kept)]
        if cells.merged:
            few = tr("fewer than {n}", n=SMALLEST_CELL) if cells.fewer else cells.merged_count
            told_of.append((name, tr("{n} other groups together", n=len(cells.merged)), few))
    return told_of


def _sentence(found: LeftOut) -> str:
    return " ".join(part for part in (
        tr("People have new random codes and free names are taken out; cells of fewer than {n} people are told together.", n=SMALLEST_CELL),
        tr("Names that stand inside what people said are still there: read it before you pass it on."),
        told(len(found.stories), sum(map(len, found.photos.values())), len(found.quoted), len(found.results.remarks)),
    ) if part)  # fmt: skip


class _Masking:
    """Every column that says something else, gathered table by table."""

    def __init__(self, store: Store, project_id: str, found: LeftOut) -> None:
        self._store, self._project_id, self._found = store, project_id, found
        self._people = store.find(Participant, order="ord", project_id=project_id)
        self._teams = store.find(Team, project_id=project_id)
        self._codes = Codes()
        self._aliases = {one.alias.casefold(): self._codes.of(one.alias) for one in self._people}
        self._ids = {one.id: secret_id() for one in self._people}
        self._names = self._spelled()
        items = store.find(Item, project_id=project_id)
        self._shown = {Photo.read(value).id for one in items for key, value in photos_of(one.data)
                       if key not in found.photos.get(one.id, ())}  # fmt: skip
        # Numbers of certificates lead back to people, and of what a file said besides nobody knows what it is.
        self._kept = store.rows("select id from kept where project_id=?", (project_id,))
        self._instead: dict[tuple[str, str], dict[str, str | None]] = {}

    def veil(self) -> Veil:
        base = veil_over(self._found)
        self._instead = {column: dict(values) for column, values in base.instead.items()}
        self._rename_people()
        self._rename_results()
        for table in _WITH_DATA:
            self._rename_data(table)
        for table, column in _WORDS:
            self._rename_words(table, column)
        return Veil({*base.hidden, *(row[0] for row in self._kept)}, self._instead)

    def _say(self, table: str, column: str, row_id: str, value: str | None) -> None:
        self._instead.setdefault((table, column), {})[row_id] = value

    # --- people and results ---------------------------------------------------------------------------------------
    def _rename_people(self) -> None:
        small = any(0 < (team.people or 0) < SMALLEST_CELL for team in self._teams)
        for team in self._teams if small else ():
            self._say("team", "people", team.id, None)
        sizes = Counter(one.team_id for one in self._people)
        for person in self._people:
            code = self._codes.of(person.alias)
            band, refused = band_of(person.data), consents_of(person.data)["record"].refused
            data = {**({"age_band": band} if band else {}), **({CONSENTS: _REFUSED} if refused else {})}
            for column, value in (
                ("id", self._ids[person.id]), ("alias", code), ("ord", f"{code.lower()}m"), ("role", ""),
                ("data", _json(data)),
            ):  # fmt: skip
                self._say("participant", column, person.id, value)
            if sizes[person.team_id] < SMALLEST_CELL:
                self._say("participant", "team_id", person.id, None)
        for (row_id,) in self._store.rows("select id from person_identity"):
            self._say("person_identity", "name", row_id, "")
            self._say("person_identity", "contact", row_id, "")
        for (row_id,) in self._store.rows("select id from origin"):
            self._say("origin", "name", row_id, "")
        data = json.loads(self._store.rows("select data from project where id=?", (self._project_id,))[0][0])
        kept = {key: value for key, value in data.items() if key in _PROJECT_KEYS}
        self._say("project", "data", self._project_id, _json(kept))
        authors = self._store.rows(
            "select id,author_id from item where project_id=? and author_id is not null", (self._project_id,)
        )
        known = self._instead.get(("item", "author_id"), {})
        for item_id, author in authors:
            self._say("item", "author_id", item_id, self._ids.get(author) if known.get(item_id, author) else None)

    def _rename_results(self) -> None:
        for one in BY_ALIAS:
            known = dict(self._instead.get((one.table, one.alias), {}))
            rows = self._store.rows(
                f"select t.id,t.{one.alias} from {one.table} t join item i on i.id=t.{one.owner} where i.project_id=?",
                (self._project_id,),
            )
            for row_id, alias in rows:
                self._say(one.table, one.alias, row_id, self._codes.of(known.get(row_id) or alias))

    # --- data and words -------------------------------------------------------------------------------------------
    def _rows_of(self, table: str, column: str) -> list[tuple[str, str]]:
        belongs = {
            "version": "item_id in (select id from item where project_id=?)",
            "poll": "sheet_id in (select id from sheet where project_id=?)",
            "answer": "question_id in (select id from item where project_id=?)",
            "rating": "sheet_id in (select id from sheet where project_id=?)",
            "measurement": "item_id in (select id from item where project_id=?)",
            "link": "src_id in (select id from item where project_id=?)",
        }.get(table, "project_id=?")
        return [(row[0], row[1]) for row in self._store.rows(
            f"select id,{column} from {table} where {belongs}", (self._project_id,))]  # fmt: skip

    def _rename_data(self, table: str) -> None:
        veiled = self._instead.get((table, "data"), {})
        for row_id, data in self._rows_of(table, "data"):
            read = json.loads(veiled.get(row_id) or data)
            written = _json(self._renamed(with_people(read, self._codes.of) if table == "sheet" else read))
            if written != data:
                self._say(table, "data", row_id, written)

    def _renamed(self, value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {self._ids.get(name, name): self._renamed(one, name) for name, one in value.items()
                    if not self._is_hidden(one)}  # fmt: skip
        if isinstance(value, list):
            return [self._renamed(one, key) for one in value if not self._is_hidden(one)]
        if not isinstance(value, str):
            return value
        if value in self._ids:
            return self._ids[value]
        if value.strip().casefold() in self._aliases:
            return self._aliases[value.strip().casefold()]
        return self._teams_of(value) if key in _FREE_NAMES else self._without_names(value)

    def _is_hidden(self, value: Any) -> bool:
        """Whether it is a picture that may not leave, or that no card shows any more."""
        picture = value.get("id") if isinstance(value, dict) else None
        return is_id(picture) and picture not in self._shown

    def _teams_of(self, words: str) -> str:
        """Of who somebody is only the team is told."""
        parts = [part.strip() for part in re.split(r"[/,·]", words)]
        own = {
            name for team in self._teams for name in (team.name, f"{team.name} 모둠", f"{team.name}모둠", team.label)
        }
        return " / ".join(self._aliases.get(part.casefold(), part) for part in parts
                          if part and (part in own or part.casefold() in self._aliases))  # fmt: skip

    def _rename_words(self, table: str, column: str) -> None:
        veiled = self._instead.get((table, column), {})
        for row_id, words in self._rows_of(table, column):
            written = self._without_names(words)
            if written != words and row_id not in veiled:
                self._say(table, column, row_id, written)

    def _spelled(self) -> re.Pattern[str] | None:
        """Names kept apart, and aliases said with 님 behind them, wherever they stand in a text."""
        names = [row[0].strip() for row in self._store.rows(
            "select i.name from person_identity i join participant p on p.id=i.id where p.project_id=?",
            (self._project_id,))]  # fmt: skip
        parts = [re.escape(name) for name in names if len(name) > 2]
        parts += [re.escape(one.alias) + r"(?=\s?님)" for one in self._people if one.alias.strip()]
        return re.compile("|".join(sorted(parts, key=len, reverse=True)), re.IGNORECASE) if parts else None

    def _without_names(self, words: str) -> str:
        if self._names is None or not words:
            return words
        return self._names.sub(lambda found: self._aliases.get(found[0].casefold(), "○○○"), words)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
