"""Who completes a course: came to as many of its meetings as the organiser asks, and for everybody else why not."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from livinglab.i18n import N_, tr, trn
from livinglab.model import plain
from livinglab.model.lab import STAGES, Participant, Project
from livinglab.views.attendance import Attendance, Meeting

KEY = "academy"
"""Where the data of a project keeps its terms: {"share": [2, 3], "issuer": "…"}."""
SHARES: dict[tuple[int, int], str] = {
    (1, 2): N_("half of the meetings"),
    (2, 3): N_("two thirds of the meetings"),
    (3, 4): N_("three quarters of the meetings"),
    (1, 1): N_("all meetings"),
}
DEFAULT_SHARE = (2, 3)


@dataclass(frozen=True)
class Terms:
    """Which share of the meetings a certificate asks for, and who gives it."""

    share: tuple[int, int] = DEFAULT_SHARE
    issuer: str = ""

    def needed(self, held: int) -> int:
        """So many of the meetings held; never none."""
        return max(math.ceil(Fraction(*self.share) * held), 1)


@dataclass(frozen=True)
class Standing:
    """What one person took part in."""

    person: Participant
    meetings: tuple[Meeting, ...]
    periods: tuple[Meeting, ...]
    held: int
    needed: int
    refused: bool = False

    @property
    def completes(self) -> bool:
        return not self.refused and len(self.meetings) >= self.needed

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages worked on where the person was, in their order."""
        there = {stage for one in (*self.meetings, *self.periods) for stage in one.stages}
        return tuple(stage for stage in STAGES if stage in there)

    @property
    def minutes(self) -> tuple[int, ...]:
        """The minutes of each meeting; empty unless all are known."""
        found = [one.stayed(self.person.id) for one in self.meetings]
        return tuple(one for one in found if one is not None) if None not in found else ()

    def why_not(self) -> str:
        """For the trainer: how far a person is from a certificate; empty for who gets one."""
        if self.completes:
            return ""
        if self.refused:
            return tr("Does not want to be recorded.")
        if not self.held:
            return tr("Nobody wrote down yet who came.")
        return trn("Was at {k} of {n} meeting, {needed} are asked for.", "Was at {k} of {n} meetings, {needed} are asked for.",
                   self.held, k=len(self.meetings), needed=self.needed)  # fmt: skip


def terms_of(project: Project) -> Terms:
    """What the organiser set, else two thirds."""
    stored = plain.mapped(project.data.get(KEY))
    return Terms(_share(stored.get("share")), str(stored.get("issuer") or ""))


def _share(value: Any) -> tuple[int, int]:
    found = tuple(plain.whole(one, 0) for one in plain.listed(value))
    return (found[0], found[1]) if found in SHARES else DEFAULT_SHARE


def standings(project: Project, found: Attendance) -> list[Standing]:
    """Everybody in the order of the project."""
    held, terms = found.held, terms_of(project)
    needed = terms.needed(len(held))
    periods = [one for one in found.meetings if one.is_period]
    return [
        Standing(person, tuple(one for one in held if person.id in one.present),
                 tuple(one for one in periods if person.id in one.present), len(held), needed, person.id in found.refused)
        for person in found.people
    ]  # fmt: skip
