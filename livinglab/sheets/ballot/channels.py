"""One way votes came in: its ballots, its sums, and what became of its papers."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.i18n import N_, tr
from livinglab.model.results import Channel

COUNTED, BLANK, ASIDE, BEGUN, DOUBT = "counted", "blank", "aside", "begun", "doubt"
"""A ballot of `doubt` waits for people to decide what it says; nothing of it counts until then."""

CHANNELS = {"paper": N_("Paper"), "hands": N_("Hands"), "early": N_("Early votes"), "other": N_("Another way")}


@dataclass(frozen=True)
class Slip:
    """One ballot: options with their values in the order they were written."""

    ballot_id: str
    serial: str
    entry: int
    status: str
    reason: str
    given: tuple[tuple[str, float], ...]

    @property
    def values(self) -> dict[str, float]:
        return dict(self.given)

    def same_as(self, other: Slip) -> bool:
        """Whether both say the same, in whatever order it was written."""
        return self.status == other.status and self.values == other.values


@dataclass(frozen=True)
class Difference:
    """A ballot that was keyed in differently the second time."""

    channel_id: str
    first: Slip
    second: Slip


@dataclass(frozen=True)
class ChannelView:
    """One way votes came in. `slips` are first entries in the order of their numbers, `second` the second pass.

    `subtotals` are sums an option; `graded` how often each grade was given to an option, grades as they are listed."""

    channel: Channel
    slips: tuple[Slip, ...] = ()
    second: tuple[Slip, ...] = ()
    subtotals: tuple[tuple[str, int], ...] = ()
    graded: tuple[tuple[str, tuple[int, ...]], ...] = ()

    @property
    def id(self) -> str:
        return self.channel.id

    @property
    def name(self) -> str:
        """What it is called: by its source where one was told, else by its kind."""
        return self.channel.source or kind_name(self.channel.kind)

    @property
    def by_totals(self) -> bool:
        return bool(self.subtotals or self.graded)

    @property
    def begun(self) -> bool:
        """Whether anybody's vote came in this way."""
        return bool(self.slips or self.second or self.by_totals)

    def having(self, status: str) -> int:
        """How many ballots of the first pass have this status."""
        return sum(slip.status == status for slip in self.slips)

    @property
    def counted(self) -> int:
        """People whose vote counts, blank ballots not included."""
        return self.people_by_totals if self.by_totals else self.having(COUNTED)

    @property
    def blank(self) -> int:
        return self.having(BLANK)

    @property
    def doubtful(self) -> tuple[Slip, ...]:
        """Ballots somebody has to decide on."""
        return tuple(slip for slip in self.slips if slip.status == DOUBT)

    @property
    def spoiled(self) -> int:
        """Ballots that cannot be counted: set aside while keying in, or only counted on the side."""
        return self.having(ASIDE) + (self.channel.spoiled or 0)

    @property
    def unused(self) -> int:
        return self.channel.unused or 0

    @property
    def people_by_totals(self) -> int:
        if self.channel.issued is None:
            return 0
        return max(0, self.channel.issued - (self.channel.spoiled or 0) - self.unused)

    @property
    def accounted(self) -> int:
        """Papers or hands of which it is known what became of them."""
        return self.counted + self.blank + self.spoiled + self.unused

    def differences(self) -> list[Difference]:
        """Ballots whose two passes do not agree."""
        firsts = {slip.serial: slip for slip in self.slips}
        return [
            Difference(self.id, firsts[slip.serial], slip)
            for slip in self.second
            if slip.status != BEGUN and slip.serial in firsts and not slip.same_as(firsts[slip.serial])
        ]


def kind_name(kind: str) -> str:
    """What votes of a kind are called where nobody told their source."""
    known = CHANNELS.get(kind)
    return tr(known) if known else kind
