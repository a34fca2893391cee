"""Whose notes and commitments are whose: a part for each team and each participant, by alias, in the order of teams."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from livinglab.hangul import nfc
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Team
from livinglab.views.lab import Lab
from livinglab.views.routes import Routed, routes

_BETWEEN = re.compile(r"[/,;·&+\n]|\band\b")
_AND = re.compile(r"(?<=\S)[와과]\s+")
_TEAM_WORDS = ("모둠", "팀", "조", "team", "group")


@dataclass(frozen=True)
class Own:
    """What is told to one participant or one team. `of_team` where the notes of a participant carry no alias: the
    team's are told instead. Neither person nor team: notes of nobody known."""

    team: Team | None
    person: Participant | None
    notes: tuple[Routed, ...]
    promises: tuple[Item, ...]
    of_team: bool = False


def owners(lab: Lab) -> list[Own]:
    """Every note stands with its author, else with its team, else with nobody's; people without a note of their own are
    told of their team's. Who has neither a note, a team that wrote one, nor a commitment, has nothing to be told."""
    shares = _Shares(lab)
    found: list[Own] = []
    for team in (*lab.teams, None):
        team_id = team.id if team else ""
        unsigned = shares.unsigned.get(team_id, ())
        people = [one for one in lab.participants if shares.team_of(one) == team_id]
        promises = shares.promises(_team_names(team)) if team else ()
        if unsigned or (team and promises):
            found.append(Own(team, None, tuple(unsigned), promises))
        found += filter(None, (_person(shares, one, team, unsigned if team else ()) for one in people))
    return found


def own_part(lab: Lab, person_id: str = "", team_id: str = "") -> Own:
    """What is told to one participant, else to one team; empty where there is nothing. KeyError for nobody known."""
    for own in owners(lab):
        if own.person.id == person_id if own.person else not person_id and own.team and own.team.id == team_id:
            return own
    teams = {one.id: one for one in lab.teams}
    if not person_id:
        return Own(teams[team_id], None, (), ())
    person = {one.id: one for one in lab.participants}[person_id]
    return Own(teams.get(person.team_id or ""), person, (), ())


def _person(shares: _Shares, one: Participant, team: Team | None, unsigned: Collection[Routed]) -> Own | None:
    notes = shares.signed.get(one.id, ())
    promises = shares.promises({one.alias.strip(), one.role.strip()} - {""})
    if not (notes or unsigned or promises):
        return None
    return Own(team, one, tuple(notes or unsigned), promises, of_team=not notes and bool(unsigned))


class _Shares:
    """Notes by author and by team, and whom each commitment names; read once."""

    def __init__(self, lab: Lab) -> None:
        people = {one.id for one in lab.participants}
        self._teams = {team.id for team in lab.teams}
        self.signed: dict[str, list[Routed]] = {}
        self.unsigned: dict[str, list[Routed]] = {}
        for note in routes(lab):
            author = note.author_id
            if author in people and author is not None:
                self.signed.setdefault(author, []).append(note)
            else:
                known = note.team_id if note.team_id in self._teams else None
                self.unsigned.setdefault(known or "", []).append(note)
        self._promised = [(item, named_in(str(item.data.get("who", "")))) for item in lab.items("action")]

    def team_of(self, one: Participant) -> str:
        return one.team_id if one.team_id in self._teams and one.team_id else ""

    def promises(self, names: Collection[str]) -> tuple[Item, ...]:
        """Commitments that name one of these."""
        return tuple(item for item, named in self._promised if not named.isdisjoint(map(spelled, names)))


def named_in(who: str) -> frozenset[str]:
    """Who a commitment names, as `spelled`: "별 모둠 / 점주" the team and the shopkeeper, "솔잎과 두레 님" both of them."""
    parts = [name for part in _BETWEEN.split(who) for name in (part, *_AND.split(part))]
    return frozenset(map(spelled, parts)) - {""}


def spelled(name: str) -> str:
    """How names are compared: capital letters, spaces around and 님 behind do not matter."""
    return nfc(name).strip().removesuffix("님").strip().casefold()


def _team_names(team: Team) -> set[str]:
    """What a team is called where people write of it; a bare syllable such as 해 only with the word for a team."""
    name = team.name.strip()
    called = {f"{name}{gap}{word}" for word in _TEAM_WORDS for gap in ("", " ")} | {team.label.strip()}
    if len(name) > 1:
        called.add(name)
    return called - {""} if name else {team.label.strip()} - {""}
