"""Votes, ratings, answers and measurements: the numbers people made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, NamedTuple

from livinglab.model.record import Record


@dataclass(frozen=True, kw_only=True)
class Poll(Record):
    """A vote on a ballot sheet. Options are the items placed on the sheet; data: budget, cap, voters, question,
    revealed_at, chosen ids, minority, file_rule …"""

    table: ClassVar[str] = "poll"
    sheet_id: str
    rule: str = "dots"
    secret: bool = True
    opened_at: str = ""
    revealed_at: str = ""
    closed_at: str = ""
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Channel(Record):
    """A way votes came in: paper, hands, early, another hall."""

    table: ClassVar[str] = "channel"
    poll_id: str
    kind: str = "paper"
    source: str = ""
    issued: int | None = None
    spoiled: int | None = None
    unused: int | None = None


@dataclass(frozen=True, kw_only=True)
class Ballot(Record):
    """One ballot: `serial` is the number on the paper or the order of entry; status is counted, blank or aside."""

    table: ClassVar[str] = "ballot"
    channel_id: str
    serial: str
    entry: int = 1
    status: str = "counted"
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Mark(Record):
    """What one ballot says of one option; `rank` keeps the order it was written in."""

    table: ClassVar[str] = "mark"
    ballot_id: str
    option_id: str
    value: float = 1.0
    rank: int = 0


@dataclass(frozen=True, kw_only=True)
class Subtotal(Record):
    """Votes known only as a sum for one option of one channel."""

    table: ClassVar[str] = "subtotal"
    channel_id: str
    option_id: str
    count: int


@dataclass(frozen=True, kw_only=True)
class Rating(Record):
    """A rater's value for a criterion (an item), of a target (an item) or of the project as a whole."""

    table: ClassVar[str] = "rating"
    sheet_id: str
    criterion_id: str
    rater: str
    target_id: str | None = None
    value: float | None = None
    comment: str = ""


@dataclass(frozen=True, kw_only=True)
class Answer(Record):
    """One answer of a survey: `respondent` is an alias, `wave` before, after, then or follow_up."""

    table: ClassVar[str] = "answer"
    question_id: str
    wave: str
    respondent: str
    value: float | None = None
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Measurement(Record):
    """A reading of an indicator (an item): a value, or k of n; `phase` before/after and `subject` (an alias) where
    the same people were measured twice."""

    table: ClassVar[str] = "measurement"
    item_id: str
    ord: str = ""
    at_text: str = ""
    at_date: str = ""
    value: float | None = None
    k: int | None = None
    n: int | None = None
    subject: str = ""
    phase: str = ""
    version_id: str | None = None
    note: str = ""


class ByAlias(NamedTuple):
    """A table of results that hang on an alias: the columns of the alias, of words said with it, and of the item whose
    project it belongs to."""

    table: str
    alias: str
    owner: str
    words: str


BY_ALIAS = (
    ByAlias("answer", "respondent", "question_id", "text"), ByAlias("rating", "rater", "criterion_id", "comment"),
    ByAlias("measurement", "subject", "item_id", "note"),
)  # fmt: skip


def with_people(data: Mapping[str, Any], called: Callable[[str], str]) -> dict[str, Any]:
    """The data of a survey or rating sheet with whoever has a line in it called otherwise: in the lists of each wave, and
    beside the numbers that were typed a second time."""
    told = dict(data)
    if isinstance(people := data.get("people"), dict):
        told["people"] = {wave: [called(str(one)) for one in line] if isinstance(line, list) else line
                          for wave, line in people.items()}  # fmt: skip
    if isinstance(again := data.get("again"), dict):
        told["again"] = {wave: {called(who): cells for who, cells in lines.items()} if isinstance(lines, dict) else lines
                         for wave, lines in again.items()}  # fmt: skip
    return told
