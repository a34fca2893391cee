"""What a paper on the shelf is: its name, when it is wanted, how it is composed and how many copies are printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from livinglab.actions.numbered_papers import Numbers
from livinglab.blocks.blocks import Document
from livinglab.documents.permitted import composed
from livinglab.methods import Library
from livinglab.model.lab import Sheet, Workshop
from livinglab.store import Store
from livinglab.views.lab import Lab

Moment = Literal["before", "during", "after", "project", "academy"]
Copies = Literal["one", "person", "team"]


@dataclass(frozen=True)
class Asked:
    """Which project's paper, and how; `workshop_id` narrows it to what one meeting needs, empty = all of them.

    `papers` are the ids of all that are made in the same go, so that no two of them carry the same number."""

    store: Store
    project_id: str
    methods: Library
    language: str = "ko"
    large: bool = False
    workshop_id: str = ""
    papers: tuple[str, ...] = ()

    @cached_property
    def lab(self) -> Lab:
        return Lab(self.store, self.project_id)

    @property
    def workshops(self) -> list[Workshop]:
        """The meetings asked for, in order."""
        return [one for one in self.lab.workshops if self.workshop_id in ("", one.id)]

    @property
    def sheets(self) -> list[Sheet]:
        """The sheets of the meetings asked for, in the order they are used."""
        meetings = {one.id for one in self.workshops}
        used = {one.id for one in self.lab.activities if one.workshop_id in meetings}
        return [one for one in self.lab.sheets if one.activity_id in used]


def no_numbers(_asked: Asked) -> Sequence[Numbers]:
    """For a paper that may be printed again as it is."""
    return ()


def nothing_missing(_asked: Asked) -> str:
    """For a paper that can always be printed."""
    return ""


@dataclass(frozen=True)
class PaperKind:
    """`id` is its file's name; `made_by` makes the whole paper, a document each where several people, meetings or methods
    have one of their own (each then counts its own pages). Call `compose`: it lets through only what people agreed to.

    `missing` says in a sentence, in the language of the window, what is not there yet; the paper is then not offered.
    `copies` is how often what is composed is printed; `times` how many of them each (two consent forms a person)."""

    id: str
    name: str
    moment: Moment
    made_by: Callable[[Asked], Sequence[Document]]
    missing: Callable[[Asked], str] = field(default=nothing_missing)
    copies: Copies = "one"
    times: int = 1
    has_large: bool = True
    one_sided: bool = False
    """Cut apart, hung up or signed: never printed on both sides."""
    usual: bool = True
    """Printed with the others of its moment unless somebody chooses otherwise."""
    numbers: Callable[[Asked], Sequence[Numbers]] = field(default=no_numbers)
    """The numbers that stand on it. Ask when it is composed; once it was printed or saved they are given out."""
    own: bool = False
    """Goes to the very person it tells of, so it keeps whose words are whose."""

    def compose(self, asked: Asked) -> Sequence[Document]:
        """The paper with what may be shown, and a sentence on what was left out."""
        return composed(
            asked.store, asked.project_id, lambda seen: self.made_by(replace(asked, store=seen)),
            language=asked.language, own=self.own,
        )  # fmt: skip
