"""Brings a workshop file into the library as a project of its own: all of it in one step, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from livinglab.actions.projects import free_code
from livinglab.analysis.finding import Finding
from livinglab.exchange.workshop_json.comparing.checker import Checker
from livinglab.exchange.workshop_json.comparing.compare import compare
from livinglab.exchange.workshop_json.fates import Fate
from livinglab.exchange.workshop_json.reader import Read, read_workshop
from livinglab.exchange.workshop_json.writing import (
    assumptions,
    closing,
    experiment,
    ideas,
    notes,
    people,
    ratings,
    votes,
)
from livinglab.exchange.workshop_json.writing.agenda import RunSheet
from livinglab.exchange.workshop_json.writing.arrows import draw_arrows
from livinglab.exchange.workshop_json.writing.desk import Desk
from livinglab.i18n import N_
from livinglab.methods import Library
from livinglab.model.ids import new_id
from livinglab.model.lab import Kept, Project
from livinglab.model.order import keys
from livinglab.store import Store
from livinglab.store.journal import Step

_FAMILIES = (
    notes.write_board, ideas.write_needs, ideas.write_problem, ideas.write_questions, ideas.write_ideas,
    votes.write_votes, ratings.write_ratings, assumptions.write_assumptions, experiment.write_experiment,
    experiment.write_indicators, experiment.write_log, closing.write_survey, closing.write_learning,
    closing.write_stories, closing.write_retrospectives, closing.write_decision, closing.write_actions,
)  # fmt: skip


@dataclass(frozen=True)
class ImportReport:
    """What an import did: `mistakes` are the file's own, `unknown` the places kept without being understood, `counts`
    how many rows each table got."""

    project_id: str
    code: str
    title: str
    mistakes: tuple[Finding, ...]
    unknown: tuple[str, ...]
    counts: dict[str, int]


def import_workshop(store: Store, methods: Library, source: Path | bytes) -> ImportReport:
    """Read, check, count again and write a workshop file. Raises ImportRefused, the library untouched."""
    read = read_workshop(source)
    content = read.content
    checked = compare(content)
    project_id = new_id()
    code = free_code(store, code_of(content.id))
    with store.step(N_("Imported {title}"), project_id=project_id, barrier=True, title=content.title_ko) as step:
        project = people.new_project(content, project_id, code, step.at)
        step.add(project)
        desk = Desk(step, project_id, _origin(step, content.id), content)
        people.write_teams(desk)
        run_sheet = RunSheet(desk, methods)
        for write in _FAMILIES:
            write(desk, run_sheet)
        draw_arrows(desk)
        _keep(step, project_id, read, checked)
        mistakes = (*desk.mistakes, *checked.findings)
        if mistakes:
            step.put(_with_mistakes(project, mistakes))
        counts = _counts(step)
    return ImportReport(project_id, code, content.title_ko, mistakes, tuple(place for place, _ in read.unknown), counts)


def code_of(source_id: str) -> str:
    """The short code a file's id suggests: the first letters of its words, no-plastic-mart is NPM."""
    words = re.findall(r"[A-Za-z0-9]+", source_id)
    return "".join(word[0] for word in words)[:6].upper() if len(words) > 1 else source_id[:3].upper()


def _origin(step: Step, name: str) -> str:
    """Who wrote the items: this import. Origins are not journalled."""
    origin_id = new_id()
    step.connection.execute(
        "insert into origin(id,kind,name,series,at) values(?,'import',?,'',?)", (origin_id, name, step.at)
    )
    return origin_id


def _keep(step: Step, project_id: str, read: Read, checked: Checker) -> None:
    """Provenance, and what the format does not know: kept as it came, to be printed in an appendix."""
    kept: list[tuple[str, Fate, Any]] = [
        (f"seed_facts[{index}]", Fate.PROVENANCE, fact) for index, fact in enumerate(read.content.seed_facts)
    ]
    kept += [(place, Fate.PROVENANCE, value) for place, value in checked.unchecked]
    kept += [(place, Fate.UNKNOWN, value) for place, value in read.unknown]
    for (place, fate, value), ord in zip(kept, keys(len(kept)), strict=True):
        step.add(Kept(id=new_id(), project_id=project_id, ord=ord, key=place, fate=fate.value, value=[value]))


def _with_mistakes(project: Project, mistakes: tuple[Finding, ...]) -> Project:
    """Message ids with arguments, so that they read in either language."""
    listed = [{"message_id": one.message_id, "arguments": dict(one.args)} for one in mistakes]
    return replace(project, data={**project.data, "import_mistakes": listed})


def _counts(step: Step) -> dict[str, int]:
    counts: dict[str, int] = {}
    for change in step.changes:
        if change.before is None:
            counts[change.table] = counts.get(change.table, 0) + 1
    return counts
