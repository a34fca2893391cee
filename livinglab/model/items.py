"""Notes, clusters and cards: everything with a code that a link may name, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from livinglab.i18n import N_
from livinglab.model.record import Record

# What is printed before the number. A kind made by a method of one's own falls back to X.
PREFIXES = {
    "note": "N", "cluster": "C", "need": "ND", "problem": "P", "hmw": "H", "idea": "I", "assumption": "AS",
    "experiment": "E", "indicator": "M", "log": "LG", "question": "Q", "criterion": "K", "learning": "L",
    "story": "ST", "reflection": "R", "decision": "D", "action": "A",
    "stakeholder": "SH", "asset": "AT", "barrier": "B", "risk": "RK", "group": "G", "life_problem": "LP",
    "theory": "TC", "borrowing": "BR", "check": "CH", "adaptation": "DV", "evaluation": "EV", "sketch": "SK",
}  # fmt: skip

# What people call a kind of item.
ITEM_NAMES = {
    "note": N_("Note"), "cluster": N_("Cluster"), "need": N_("Ladder of needs"), "problem": N_("Problem sentence"),
    "hmw": N_("How might we"), "idea": N_("Idea card"), "assumption": N_("Assumption"), "experiment": N_("Test card"),
    "indicator": N_("Indicator"), "log": N_("Diary"), "question": N_("Question of a survey"), "criterion": N_("Criterion"),
    "learning": N_("Learning card"), "story": N_("Story"), "reflection": N_("Retrospective"), "decision": N_("Decision"),
    "action": N_("Commitment"), "stakeholder": N_("Stakeholder"), "asset": N_("Asset"), "barrier": N_("Barrier"),
    "risk": N_("Risk"), "group": N_("Residents’ group"), "life_problem": N_("Life-problem card"),
    "theory": N_("Theory of change"), "borrowing": N_("Borrowed from a case"), "check": N_("Question of a check"),
    "adaptation": N_("What changed on the way"), "sketch": N_("Sketch"),
    "evaluation": N_("Five questions looked back on"),
}  # fmt: skip

# Kinds of note, in the order the quick-entry line offers them.
NOTE_KINDS = {
    "phenomenon": N_("What we see"),
    "need_me": N_("Need · me"),
    "need_neighbour": N_("Need · neighbour"),
    "need_village": N_("Need · village"),
    "cause": N_("Cause"),
    "effect": N_("Effect"),
    "asset": N_("Asset"),
    "barrier_authority": N_("Barrier · authority"),
    "barrier_silo": N_("Barrier · silo"),
    "question": N_("Question"),
    "feeling": N_("Feeling"),
    "thought": N_("Thought"),
    "parking": N_("Parking lot"),
    "other": N_("Other"),
}

RELATIONS = (
    "derived_from", "informed_by", "answers", "tests", "measures", "supports", "contradicts", "causes", "supersedes",
    "chosen_by", "merged_into", "tied_to",
)  # fmt: skip

PHOTO = "photo"  # where the data of a note keeps its picture
MERGED = "merged"  # the note of a derived_from link from a merged note to what it was merged from
NAMED = "field"  # the note of an arrow that a field draws: it goes when the field no longer names the item


def format_code(prefix: str, number: int) -> str:
    """N04, N112, C2: notes carry at least two digits, as on the printed slips."""
    return f"{prefix}{number:02d}" if prefix == "N" else f"{prefix}{number}"


@dataclass(frozen=True, kw_only=True)
class Item(Record):
    """A note (what people wrote), a cluster, or a card (what a stage concludes) with the fields its method declares.

    `label` is the code as an imported file printed it where our own spelling differs (N001)."""

    table: ClassVar[str] = "item"
    project_id: str
    kind: str
    prefix: str
    code_no: int
    series: str = ""
    label: str = ""
    text: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    activity_id: str | None = None
    team_id: str | None = None
    author_id: str | None = None  # a participant's id, never a name
    origin_id: str = ""
    created_at: str = ""

    @property
    def code(self) -> str:
        plain = self.label or format_code(self.prefix, self.code_no)
        return f"{self.series}·{plain}" if self.series else plain


@dataclass(frozen=True, kw_only=True)
class Placement(Record):
    """Where an item stands on a sheet; x and y in board pixels at 100 % (on a map of two axes
    shares of it from 0, low, to 1, high), `ord` its order in a lane or list."""

    table: ClassVar[str] = "placement"
    sheet_id: str
    item_id: str
    layer: str = "now"
    x: float | None = None
    y: float | None = None
    lane: str = ""
    ord: str = ""


@dataclass(frozen=True, kw_only=True)
class Membership(Record):
    """A note belongs to a cluster: one primary, others as references."""

    table: ClassVar[str] = "membership"
    item_id: str
    cluster_id: str
    is_primary: bool = True
    ord: str = ""


@dataclass(frozen=True, kw_only=True)
class Link(Record):
    """An arrow of the trace graph: `src` was derived from, answers, tests … `dst`. Source is always the later thing."""

    table: ClassVar[str] = "link"
    src_id: str
    dst_id: str
    relation: str
    note: str = ""
    at: str = ""


@dataclass(frozen=True, kw_only=True)
class Version(Record):
    """A frozen state of a card: number 1 when it was frozen, each later one an amendment with its reason."""

    table: ClassVar[str] = "version"
    item_id: str
    no: int
    frozen_at: str
    reason: str = ""
    data: dict[str, Any] = field(default_factory=dict)  # {"text": …, "fields": {…}, "at_text": …}
