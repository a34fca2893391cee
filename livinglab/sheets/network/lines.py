"""A group as it is typed in one line: "솔잎 모임, 2012, 씨앗, 선정"; in any order behind the name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from livinglab.hangul import nfc
from livinglab.i18n import N_, tr
from livinglab.sheets.network.read import Application, year_of
from livinglab.sheets.network.setup import Setup, find

_PARTS = re.compile(r"[,，;\t]")
_PERSON = N_("Person")


@dataclass(frozen=True)
class Typed:
    """What one line says; `unknown` are words behind the name that mean nothing here, kept with the name."""

    name: str
    applications: tuple[Application, ...] = ()
    hub: str = ""
    person: bool = False
    unknown: tuple[str, ...] = ()


def read_line(line: str, setup: Setup) -> Typed:
    """A name, and behind commas years, tracks, outcomes, a hub or 사람; each further year begins another application.

    "기타" is a track where none was said yet, else an outcome. Words nobody knows belong to the name."""
    name, *parts = (part.strip() for part in _PARTS.split(nfc(line)))
    said: list[dict[str, object]] = []
    hub, person, unknown = "", False, []
    for part in filter(None, parts):
        year, track, outcome = year_of(part), find(setup.tracks, part), find(setup.outcomes, part)
        now = said[-1] if said else {}
        if year is not None:
            said.append({"year": year}) if not said or "year" in now else now.update(year=year)
        elif track is not None and not (outcome is not None and "track" in now):
            said.append({"track": track.key}) if not said or "track" in now else now.update(track=track.key)
        elif outcome is not None:
            said.append({"outcome": outcome.key}) if not said or "outcome" in now else now.update(outcome=outcome.key)
        elif (place := find(setup.hubs, part)) is not None:
            hub = place.key
        elif part.casefold() in _person_words():
            person = True
        else:
            unknown.append(part)
    applications = tuple(Application(**one) for one in said)  # type: ignore[arg-type]
    return Typed(", ".join([name, *unknown]) if name else "", applications, hub, person, tuple(unknown))


def _person_words() -> set[str]:
    return {"사람", "person", tr(_PERSON).casefold()}
