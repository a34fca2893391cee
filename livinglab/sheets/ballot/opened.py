"""What was counted when a result was first opened, and what came in, was corrected or taken out since.

`poll.data["opened"]` holds `at`, `people`, `counts` (a row an option, best first), `first` (what came first) and `ways`:
channel id → its people with a fingerprint of each ballot that counts, or with its sums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from livinglab.model import plain
from livinglab.model.results import Poll
from livinglab.sheets.ballot.channels import BLANK, COUNTED, ChannelView, Slip
from livinglab.sheets.ballot.outcome import Outcome, outcome
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.recount import came_as_sums, hands_of

OPENED = "opened"


@dataclass(frozen=True)
class SumsChanged:
    """Votes that came as sums: how many people they were of when it was opened, and how many now."""

    name: str
    before: int
    now: int


@dataclass(frozen=True)
class Since:
    """What differs from what was opened; ballots by how many."""

    added: int
    corrected: int
    gone: int
    sums: tuple[SumsChanged, ...]
    then: Outcome
    now: Outcome

    @property
    def ballots(self) -> int:
        return self.added + self.corrected + self.gone


def kept(view: BallotView, at: str) -> dict[str, Any]:
    """What is counted now, as it is kept beside the vote when it is opened."""
    ways = {channel.id: _way(view, channel) for channel in view.channels}
    return {"at": at, "ways": {key: way for key, way in ways.items() if way}, **outcome(view).stored()}


def with_opened(view: BallotView) -> Poll | None:
    """The poll of an opened vote, holding what was counted: a vote opened elsewhere is kept as it came."""
    poll = view.poll
    if poll is None or not view.revealed or plain.mapped(poll.data.get(OPENED)):
        return poll
    return replace(poll, data={**poll.data, OPENED: kept(view, poll.revealed_at or poll.closed_at or "")})


def since(view: BallotView) -> Since | None:
    """None where the vote is covered, or what counts is what was opened."""
    if not view.revealed or not plain.mapped(view.data.get(OPENED)):
        return None
    if "since" not in view.counted:
        view.counted["since"] = _since(view, plain.mapped(view.data.get(OPENED)))
    found = view.counted["since"]
    assert found is None or isinstance(found, Since)
    return found


def _since(view: BallotView, told: Mapping[str, Any]) -> Since | None:
    added = corrected = gone = 0
    sums: list[SumsChanged] = []
    ways = plain.mapped(told.get("ways"))
    for channel in view.channels:
        then, now = plain.mapped(ways.get(channel.id)), _way(view, channel)
        before, after = plain.mapped(then.get("slips")), plain.mapped(now.get("slips"))
        added += len(after.keys() - before.keys())
        gone += len(before.keys() - after.keys())
        corrected += sum(before[serial] != after[serial] for serial in before.keys() & after.keys())
        if _sums(then) != _sums(now):
            sums.append(SumsChanged(channel.name, _people(then), _people(now)))
    opened, counted = Outcome.read(told), outcome(view)
    if not (added or corrected or gone or sums or opened != counted):
        return None
    return Since(added, corrected, gone, tuple(sums), opened, counted)


def _sums(way: Mapping[str, Any]) -> dict[str, int]:
    """Sums with their people; nothing where single ballots are in."""
    own = plain.mapped(way.get("sums"))
    return {**{key: plain.whole(number, 0) for key, number in own.items()}, "": _people(way)} if own else {}


def _people(way: Mapping[str, Any]) -> int:
    return plain.whole(way.get("people"), 0) if plain.mapped(way.get("sums")) else 0


def _way(view: BallotView, channel: ChannelView) -> dict[str, Any]:
    people = channel.counted + channel.blank
    if came_as_sums(view, channel):
        own = hands_of(view, channel)
        own |= {f"{key}/{grade}": number for key, row in channel.graded for grade, number in enumerate(row)}
        return {"people": people, "sums": own} if people else {}
    slips = {slip.serial: _print(slip) for slip in channel.slips if slip.status in (COUNTED, BLANK)}
    return {"people": people, "slips": slips} if slips else {}


def _print(slip: Slip) -> str:
    """Tells whether a ballot says something else now, without its words standing in a second place."""
    said = ",".join(f"{option}={value:g}" for option, value in sorted(slip.given))
    return sha256(f"{slip.status}:{said}".encode()).hexdigest()[:12]
