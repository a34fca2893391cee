"""How it goes on: the decision and whether commitments are kept, and everything nobody has settled yet."""

from __future__ import annotations

from typing import cast

from livinglab.analysis.verdict import Verdict
from livinglab.blocks.blocks import Block, BulletList, ListItem
from livinglab.blocks.charts import stage as stages
from livinglab.blocks.stages import Stage
from livinglab.blocks.words import Words, literal, ours, theirs
from livinglab.documents.compose.evaluate import decided
from livinglab.documents.compose.experiment import judged_criteria
from livinglab.documents.compose.full_report.chapters import part
from livinglab.i18n import tr, trn
from livinglab.model.items import Item
from livinglab.model.lab import STAGES, Sheet
from livinglab.sheets import kind as kind_of
from livinglab.views.gates import gate
from livinglab.views.indicators import runs
from livinglab.views.lab import Lab
from livinglab.views.routes import routes


def promised(lab: Lab) -> list[Block]:
    """Decision and commitments, each with whether it is kept."""
    return decided(lab, kept=True)


def undecided(lab: Lab) -> list[Block]:
    """Ideas that stay on the list, questions and criteria without an answer, and what the stages still lack."""
    return [
        *part(tr("Ideas that stay on the list"), _items(_unchosen(lab))),
        *part(tr("Questions that stay open"), _bullets(_open_questions(lab))),
        *part(tr("What the stages do not have yet"), _bullets(_lacking(lab))),
    ]


def _bullets(lines: list[Words]) -> list[Block]:
    return [BulletList(tuple(ListItem(words) for words in lines))] if lines else []


def _items(items: list[Item]) -> list[Block]:
    return _bullets([_coded(item) for item in items])


def _coded(item: Item) -> Words:
    return ours(f"{item.code} ", quiet=True) + theirs(item.text)


def _unchosen(lab: Lab) -> list[Item]:
    chosen = {idea.id for idea in lab.chosen_ideas}
    return [idea for idea in lab.items("idea") if idea.id not in chosen and idea.text]


def _open_questions(lab: Lab) -> list[Words]:
    """Criteria nobody could judge, notes that ask and came to no experiment or were parked, votes never opened."""
    found: list[Words] = []
    for run in runs(lab):
        found += [
            ours(tr("Not known yet:") + " ") + theirs(one.words)
            for one in judged_criteria(lab, run)
            if one.verdict is Verdict.UNKNOWN
        ]
    tried = {one.note.id for one in routes(lab) if one.reached.experiments}
    kinds = ("question", "parking")
    found += [_coded(one) for one in lab.items("note") if one.data.get("kind") in kinds and one.id not in tried]
    covered = sum(sheet.kind == "ballot" and _covered(lab, sheet) for sheet in lab.sheets)
    if covered:
        found.append(ours(trn("{n} vote was not opened.", "{n} votes were not opened.", covered)))
    return found


def _covered(lab: Lab, sheet: Sheet) -> bool:
    view = kind_of("ballot").read(lab.store, sheet)
    return view.begun and not view.revealed


def _lacking(lab: Lab) -> list[Words]:
    """What each stage that has begun would hand over and does not have, the needed things first."""
    found = []
    for stage in STAGES:
        at_end = gate(lab, stage)
        if at_end.there:
            found += [
                ours(f"{stages.name(cast(Stage, stage))} · ", quiet=True) + ours(literal(str(line.finding)))
                for line in at_end.missing
            ]
    return found
