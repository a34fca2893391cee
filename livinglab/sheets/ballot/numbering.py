"""Which numbers a pass of keying in goes through: those on the papers where papers were printed, else one after another."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.sheets.ballot.channels import BEGUN, ChannelView
from livinglab.sheets.ballot.check_letter import serial_text
from livinglab.sheets.ballot.paper.numbers import outdated, printed
from livinglab.sheets.ballot.read import BallotView

_SPARE = 3  # blank places shown when nobody said how many ballots there are


@dataclass(frozen=True)
class Numbering:
    """`known` are numbers of this pass, `done` those that are finished; `expected` is how many there are to be, None where
    nobody knows. Papers are printed up to `last`, with the ideas of today from `first` on. `wanted` are the numbers of the
    first pass where this is the second one."""

    known: frozenset[int]
    done: frozenset[int]
    expected: int | None
    first: int = 1
    last: int = 0
    wanted: tuple[int, ...] | None = None

    @property
    def finished(self) -> bool:
        return self.expected is not None and len(self.done) >= self.expected

    def next(self) -> int:
        """The first number not keyed in yet, or only begun."""
        return self.free(1)[0]

    def free(self, number: int, start: int = 0) -> list[int]:
        """So many numbers not keyed in yet, from `start` on."""
        if self.wanted is not None:
            lacking = [each for each in self.wanted if each not in self.done and each >= start]
            behind = max(self.wanted, default=0)
            return [*lacking, *range(behind + 1, behind + 1 + number)][:number]
        begun = sorted(each for each in self.known - self.done if each < self.first)
        found = [each for each in begun if each >= start]
        following = max(self.first, start)
        while len(found) < number:
            if following not in self.done:
                found.append(following)
            following += 1
        return found[:number]

    def has_place(self, number: int) -> bool:
        """Whether a ballot of this number can be keyed in. Of papers that are printed and shuffled any may come back."""
        if number in self.known or self.expected is None:
            return True
        if self.wanted is not None:
            return number in self.wanted
        return not self.finished and number <= max(self.first - 1 + self.expected, self.last)

    def shown(self, own: int) -> list[int]:
        """The numbers of a strip: what is keyed in, what is in the hand, and places for those still to come."""
        there = self.known | ({own} if own else set())
        if self.wanted is not None:
            return sorted({*there, *self.wanted})
        if self.expected is None:
            return sorted({*there, *range(self.first, max([self.first - 1, *there]) + _SPARE + 1)})
        ahead: list[int] = []
        following = self.first
        while len(there) + len(ahead) < self.expected:
            if following not in there:
                ahead.append(following)
            following += 1
        return sorted([*there, *ahead])

    def place(self, own: int) -> int:
        """Which ballot of the pass this is, counted in the order they were keyed in where numbers stand on the papers."""
        if not self.last:
            return own
        return len(self.known) + (own not in self.known)

    def text(self, number: int) -> str:
        """The number as it stands on the paper."""
        return serial_text(number) if self.last else str(number)


def numbering(view: BallotView, channel: ChannelView, entry: int) -> Numbering:
    """The numbers of the first or the second pass of a channel."""
    slips = channel.slips if entry == 1 else channel.second
    known = frozenset(int(slip.serial) for slip in slips if slip.serial.isdecimal())
    done = frozenset(int(slip.serial) for slip in slips if slip.serial.isdecimal() and slip.status != BEGUN)
    on_paper = channel.channel.kind == "paper"
    first, last = (outdated(view) + 1, printed(view)) if on_paper else (1, 0)
    if entry != 1:
        wanted = tuple(sorted(int(slip.serial) for slip in channel.slips if slip.serial.isdecimal()))
        return Numbering(known, done, len(wanted), first, last, wanted)
    return Numbering(known, done, _expected(view, channel), first, last)


def _expected(view: BallotView, channel: ChannelView) -> int | None:
    issued = view.issued(channel)
    if issued is None or (channel.channel.issued is None and not view.takes_the_rest(channel)):
        return None
    return max(issued - (channel.channel.spoiled or 0) - channel.unused, 0)
