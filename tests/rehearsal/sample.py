"""The words of the sample's first meeting, as the people in the play say them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from livinglab import paths
from livinglab.exchange.workshop_json.writing.notes import note_kind
from livinglab.model.items import NOTE_KINDS


@dataclass(frozen=True)
class SaidNote:
    """One note: its code, kind (as the program names it), words, team and cluster."""

    code: str
    kind: str
    text: str
    team: str
    cluster: str | None


class Sample:
    """No 플라스틱 마트 만들기."""

    def __init__(self) -> None:
        file = paths.resources() / "samples" / "no-plastic-mart.json"
        self.data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))

    @cached_property
    def notes(self) -> list[SaidNote]:
        return [
            SaidNote(code, note_kind(kind), text, team, cluster)
            for code, kind, text, team, cluster in self.data["notes"]
        ]

    @property
    def teams(self) -> list[tuple[str, int]]:
        return [(name, people) for name, _label, people in self.data["teams"]]

    @property
    def clusters(self) -> dict[str, str]:
        return dict(self.data["clusters"])

    def in_cluster(self, code: str) -> list[str]:
        return [note.code for note in self.notes if note.cluster == code]

    @property
    def needs(self) -> list[str]:
        return list(self.data["needs"].values())

    @property
    def slots(self) -> list[str]:
        return [piece.split("]")[0] for piece in self.data["problem"].split("[")[1:]]

    @property
    def questions(self) -> list[tuple[str, str]]:
        """Each with the codes it answers, as written behind it."""
        pairs = [words.rsplit(" (", 1) for words in self.data["hmw"]]
        return [(words, codes.rstrip(")").replace(",", "")) for words, codes in pairs]

    @property
    def ideas(self) -> list[tuple[str, str]]:
        return [(text, codes) for _code, text, codes in self.data["ideas"]]

    @property
    def ballots(self) -> list[list[int]]:
        """Each ballot as the numbers of the ideas."""
        return [[int(code[1:]) for code in ballot] for ballot in self.data["dotvote"]["ballots"]]


def kind_steps(now: str, wanted: str) -> int:
    """How many times Alt+Down (or, negative, Alt+Up) lead from one kind to another the shorter way."""
    order = list(NOTE_KINDS)
    down = (order.index(wanted) - order.index(now)) % len(order)
    return down if down <= len(order) / 2 else down - len(order)
