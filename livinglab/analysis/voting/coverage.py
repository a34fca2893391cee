"""Who is heard by a choice: voters who find something of theirs among the chosen, and the voices beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from livinglab.analysis.voting.places import in_code_order


@dataclass(frozen=True)
class OtherVoice:
    """An option that was not chosen: how many support it, and how many of those got nothing at all that was chosen."""

    option: str
    supporters: int
    with_nothing_chosen: int


@dataclass(frozen=True)
class Coverage:
    """Of `voters`, how many support at least one chosen option, how many support each of them, how many supported none.

    `blank` voters supported nothing at all, so no choice could have reached them."""

    voters: int
    at_least_one: int
    each_chosen: int
    blank: int
    others: tuple[OtherVoice, ...]

    @property
    def minority(self) -> tuple[OtherVoice, ...]:
        """Options whose supporters, at least some of them, got nothing that was chosen."""
        return tuple(voice for voice in self.others if voice.with_nothing_chosen)


def coverage(supports: Sequence[Collection[str]], chosen: Collection[str], options: Collection[str]) -> Coverage:
    """`supports` holds for each voter the options she gave anything to.

    The other voices stand by falling number of voters left with nothing, then of supporters, then by code."""
    picked = set(chosen)
    own = [set(support) for support in supports]
    left_out = [support for support in own if support and not support & picked]
    voices = [
        OtherVoice(option, sum(option in support for support in own), sum(option in support for support in left_out))
        for option in in_code_order(set(options) - picked)
    ]
    voices.sort(key=lambda voice: (-voice.with_nothing_chosen, -voice.supporters))
    return Coverage(
        voters=len(own),
        at_least_one=sum(bool(support & picked) for support in own),
        each_chosen=sum(bool(picked) and picked <= support for support in own),
        blank=sum(not support for support in own),
        others=tuple(voice for voice in voices if voice.supporters),
    )


def supports_of(ballots: Sequence[Mapping[str, int]]) -> list[set[str]]:
    """The options each ballot gave something to."""
    return [{option for option, value in ballot.items() if value > 0} for ballot in ballots]
