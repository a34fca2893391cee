"""Kirkpatrick's levels side by side: what each was asked with, when, and what came out; liking alone is no success."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Block, Heading, Paragraph, Table
from livinglab.blocks.words import Words, ours, theirs
from livinglab.i18n import N_, tr
from livinglab.sheets.survey.charts import parts_of
from livinglab.sheets.survey.setup import LEVELS
from livinglab.sheets.survey.view import COMPARISONS, Question, SurveyView

NOTHING_ASKED = N_("Nothing was asked at this level.")


@dataclass(frozen=True)
class Told:
    """One question at a level: when it was asked and the first that can be said of it."""

    asked: str
    when: str
    came_out: str


@dataclass(frozen=True)
class Level:
    name: str
    told: tuple[Told, ...]


def levels_of(view: SurveyView) -> tuple[Level, ...]:
    """All four in their order, those nobody asked about too; none where a survey knows no levels."""
    if not view.has_levels:
        return ()
    return tuple(
        Level(tr(name), tuple(told for question in view.questions if question.level == key for told in _told(question)))
        for key, name in LEVELS.items()
    )


def _told(question: Question) -> list[Told]:
    before_after = tr(COMPARISONS["before", "after"])
    parts = [Told(question.text, name or before_after, sentences[0]) for name, _, sentences in parts_of(question)]
    return parts or [Told(question.text, "–", tr("Nobody has answered yet."))]


def level_blocks(view: SurveyView) -> list[Block]:
    """The levels as a table; a level is named once."""
    rows: list[tuple[Words, ...]] = []
    for level in levels_of(view):
        for place, told in enumerate(level.told):
            name = ours(level.name, bold=True) if place == 0 else ()
            rows.append((name, theirs(told.asked), ours(told.when), ours(told.came_out)))
        if not level.told:
            rows.append((ours(level.name, bold=True), ours(tr(NOTHING_ASKED), quiet=True), (), ()))
    if not rows:
        return []
    head = tuple(ours(word) for word in (tr("Level"), tr("What was asked"), tr("When"), tr("What came out")))
    widths = (0.14, 0.33, 0.15, 0.38)
    note = tr("The levels are read apart: that people liked it does not say that they learned or changed something.")
    return [
        Heading(ours(tr("Level by level")), 3),
        Table(head, tuple(rows), widths=widths, wide=True),
        Paragraph(ours(note), "note"),
    ]
