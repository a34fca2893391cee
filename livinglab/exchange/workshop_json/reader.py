"""The declarative table: which reader reads which key of a workshop file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from livinglab.errors import ImportRefused
from livinglab.exchange.workshop_json.content import Content
from livinglab.exchange.workshop_json.fates import parts_of
from livinglab.exchange.workshop_json.node import Node
from livinglab.exchange.workshop_json.reading import closing, experiment, measurements, notes, people, ratings, votes
from livinglab.exchange.workshop_json.strict import read_json
from livinglab.i18n import N_


def _texts(node: Node) -> tuple[str, ...]:
    return tuple(node.each(Node.text))


READERS: dict[str, Callable[[Node], Any]] = {
    "id": Node.some_text,
    "title_ko": Node.some_text,
    "title_en": Node.words,
    "place": Node.text,
    "region_type": Node.words,
    "fiction": Node.text,
    "seed_facts": _texts,
    "teams": people.teams,
    "roles": people.roles,
    "agenda": people.agenda,
    "notes": notes.notes,
    "clusters": notes.clusters,
    "needs": notes.needs,
    "problem": Node.words,
    "hmw": _texts,
    "ideas": notes.ideas,
    "dotvote": votes.dot_vote,
    "priority": ratings.priority,
    "majority_judgment": votes.judgment,
    "budget_vote": votes.budget_vote,
    "nuf": ratings.nuf,
    "selected": Node.words,
    "assumptions": experiment.assumptions,
    "experiment": experiment.experiment,
    "indicators": experiment.indicators,
    "log": experiment.log,
    "survey": closing.survey,
    "evaluation": ratings.evaluation,
    "learning": Node.words,
    "decision": Node.words,
    "trace": Node.words,
    "msc": closing.stories,
    "msc_selected": Node.words,
    "kpt": closing.retrospective,
    "fourL": closing.retrospective,
    "reflection": closing.retrospective,
    "actions": closing.actions,
}
NEEDED = ("id", "title_ko", "fiction", "place")
LATER = "measurements"
"""Read last: what its rows mean depends on the indicators."""


@dataclass(frozen=True)
class Read:
    """What a file holds, and what the format does not know in it, each with its place."""

    content: Content
    unknown: tuple[tuple[str, Any], ...]


def read_workshop(source: Path | bytes) -> Read:
    """Read and check a whole file. Raises ImportRefused with one sentence that names the place."""
    root = Node(read_json(source))
    if not isinstance(root.value, dict):
        raise ImportRefused(N_("This is not a workshop file: it does not begin with an object."))
    parts = root.object()
    for key in NEEDED:
        if key not in parts:
            raise ImportRefused(N_("This is not a workshop file: “{key}” is missing."), key=key)
    values: dict[str, Any] = {
        key: READERS[key](part)
        for key, part in parts.items()
        if key != LATER and (part.value is not None or key in NEEDED)
    }
    if LATER in parts and parts[LATER].value is not None:
        codes = [row.code for row in values.get("indicators", ())]
        values[LATER] = measurements.measurements(parts[LATER], codes)
    return Read(Content(**values), tuple(root.unknown))


assert parts_of("") == {*READERS, LATER}, "each key of the table of fates has its reader"
