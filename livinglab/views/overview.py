"""Where every project stands with the four stages: asked of the whole library at once, a few counts a project."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from livinglab.analysis.display import number_text
from livinglab.i18n import N_, language, tr, trn
from livinglab.model.items import MERGED
from livinglab.model.lab import STAGES
from livinglab.store import Store
from livinglab.views.dates import day_with_weekday, parse_day

DONE, NOW, NOT_YET, GONE_BACK = "done", "now", "not_yet", "gone_back"

# What a stage leaves behind; a survey filled in at the first meeting does not mean the evaluation has begun.
_LEAVINGS = {
    "define": ("note", "cluster", "need", "problem"),
    "ideate": ("hmw", "idea"),
    "experiment": ("experiment", "indicator"),
    "evaluate": ("learning", "story", "reflection", "decision"),
}
_DECIDED = {
    "continue": N_("Going on"),
    "adapt": N_("Adapting, then going on"),
    "scale": N_("Scaling up"),
    "stop": N_("Stopping"),
    "hand_over": N_("Handing over"),
}
_CHOSEN = "('chosen','testing','adopted')"


@dataclass(frozen=True)
class StageCell:
    """One stage of one project: its state, and the conclusion so far in counts."""

    state: str
    caption: str = ""


@dataclass(frozen=True)
class ProjectRow:
    """One project as the home page shows it; `stages` in the order of STAGES."""

    id: str
    code: str
    title: str
    place: str
    is_sample: bool
    stages: tuple[StageCell, ...]

    @property
    def now(self) -> str:
        """The stage the project stands in, empty before the first."""
        return next(
            (stage for stage, cell in zip(STAGES, self.stages, strict=True) if cell.state in (NOW, GONE_BACK)), ""
        )


@dataclass
class _Facts:
    """What was counted for one project."""

    kinds: dict[str, int] = field(default_factory=dict)
    chosen: int = 0
    running: str = ""
    reading: str = ""
    decision: str = ""
    open_actions: int = 0
    planned: dict[str, str] = field(default_factory=dict)


def overview(store: Store, today: date, project_id: str = "") -> list[ProjectRow]:
    """All projects, the one worked on last first; or one of them."""
    only, of_one = (" where p.id=?", (project_id,)) if project_id else ("", ())
    projects = store.rows(
        "select p.id,p.code,p.title,p.title_en,p.place,p.fiction from project p"
        " left join (select project_id, max(seq) as seq from step group by project_id) s on s.project_id=p.id"
        f"{only} order by coalesce(s.seq,0) desc", of_one)  # fmt: skip
    facts: dict[str, _Facts] = defaultdict(_Facts)
    where = _Where(project_id)
    _count_kinds(store, facts, where)
    _count_chosen(store, facts, where)
    _find_running(store, facts, where)
    _read_indicators(store, facts, where)
    _find_decisions(store, facts, where)
    _find_planned(store, facts, where, today)
    return [_row(row, facts[row[0]]) for row in projects]


@dataclass(frozen=True)
class _Where:
    """Narrows a question to one project, or leaves it open."""

    project_id: str

    def also(self, column: str) -> str:
        # Named so that SQLite takes the index that begins with the project instead of reading every item.
        return f" and {column}=?" if self.project_id else f" and {column} in (select id from project)"

    @property
    def values(self) -> tuple[str, ...]:
        return (self.project_id,) if self.project_id else ()


def _row(row: tuple[Any, ...], facts: _Facts) -> ProjectRow:
    project_id, code, title, title_en, place, fiction = row
    states = _states(facts)
    captions = {
        "define": _define(facts.kinds), "ideate": _ideate(facts), "experiment": _experiment(facts),
        "evaluate": _evaluate(facts),
    }  # fmt: skip
    cells = tuple(StageCell(states[stage], captions[stage] or facts.planned.get(stage, "")) for stage in STAGES)
    shown = title_en if language() == "en" and title_en else title
    return ProjectRow(project_id, code, shown, place, bool(fiction), cells)


def _states(facts: _Facts) -> dict[str, str]:
    """Stages that left something are done, the furthest is now; an earlier one that runs at this moment was gone back to."""
    reached = [stage for stage in STAGES if any(facts.kinds.get(kind) for kind in _LEAVINGS[stage])]
    if facts.running and (not reached or STAGES.index(facts.running) > STAGES.index(reached[-1])):
        reached.append(facts.running)
    states = {stage: DONE if stage in reached else NOT_YET for stage in STAGES}
    if not reached:
        return states
    finished = reached[-1] == "evaluate" and bool(facts.decision) and not facts.open_actions
    if facts.running and facts.running != reached[-1]:
        states[facts.running] = GONE_BACK
    elif not finished:
        states[reached[-1]] = NOW
    return states


def _define(kinds: Mapping[str, int]) -> str:
    if n := kinds.get("problem"):
        return trn("{n} problem sentence", "{n} problem sentences", n)
    return trn("{n} note", "{n} notes", n) if (n := kinds.get("note", 0)) else ""


def _ideate(facts: _Facts) -> str:
    ideas, questions = facts.kinds.get("idea", 0), facts.kinds.get("hmw", 0)
    if ideas and facts.chosen:
        return tr("{k} of {n} ideas", k=facts.chosen, n=ideas)
    if ideas:
        return trn("{n} idea", "{n} ideas", ideas)
    return trn("{n} question", "{n} questions", questions) if questions else ""


def _experiment(facts: _Facts) -> str:
    if facts.reading:
        return facts.reading
    n = facts.kinds.get("experiment", 0)
    return trn("{n} experiment card", "{n} experiment cards", n) if n else ""


def _evaluate(facts: _Facts) -> str:
    if facts.decision:
        return facts.decision
    n = facts.kinds.get("learning", 0)
    return trn("{n} learning card", "{n} learning cards", n) if n else ""


def _count_kinds(store: Store, facts: dict[str, _Facts], where: _Where) -> None:
    rows = store.rows(
        f"select project_id,kind,count(*) from item where 1{where.also('project_id')} group by project_id,kind",
        where.values,
    )
    for project_id, kind, count in rows:
        facts[project_id].kinds[kind] = count
    # A note made by merging others says nothing new, so it is not counted with them.
    merged = store.rows(
        "select project_id,count(*) from item where id in (select src_id from link where relation='derived_from' and"
        f" note='{MERGED}') and kind='note'{where.also('project_id')} group by project_id", where.values)  # fmt: skip
    for project_id, count in merged:
        facts[project_id].kinds["note"] -= count


def _count_chosen(store: Store, facts: dict[str, _Facts], where: _Where) -> None:
    """Ideas set as chosen, or chosen by a vote that was opened: a covered vote says nothing here either."""
    rows = store.rows(
        "select project_id, count(*) from item i where kind='idea'"
        f"{where.also('project_id')} and (json_extract(data,'$.status') in {_CHOSEN} or exists(select 1 from placement t"
        " join poll p on p.sheet_id=t.sheet_id and p.revealed_at<>'', json_each(p.data,'$.chosen') c"
        " where t.item_id=i.id and c.value=i.id)) group by project_id", where.values)  # fmt: skip
    for project_id, count in rows:
        facts[project_id].chosen = count


def _find_running(store: Store, facts: dict[str, _Facts], where: _Where) -> None:
    rows = store.rows(
        "select project_id,stage from activity where started_at<>'' and ended_at='' and stage<>''"
        f"{where.also('project_id')} order by started_at", where.values)  # fmt: skip
    for project_id, stage in rows:
        facts[project_id].running = stage


def _read_indicators(store: Store, facts: dict[str, _Facts], where: _Where) -> None:
    """First and last reading of each project's leading indicator: counted ones and outcomes before others."""
    rows = store.rows(
        "select i.project_id, i.text, i.data, m.value, m.k, m.n from item i join measurement m on m.item_id=i.id"
        f" where i.kind='indicator' and m.subject='' and m.phase=''{where.also('i.project_id')}"
        " order by i.project_id, i.prefix, i.code_no, m.ord", where.values)  # fmt: skip
    several: dict[str, dict[tuple[str, str], list[tuple[float | None, int | None, int | None]]]] = {}
    for project_id, text, data, value, k, n in rows:
        several.setdefault(project_id, {}).setdefault((text, data), []).append((value, k, n))
    said = _sentences(store, where) if several else {}
    for project_id, indicators in several.items():
        (text, data), readings = min(indicators.items(), key=lambda one: _rank(json.loads(one[0][1]), one[1]))
        facts[project_id].reading = _reading_words(
            readings, json.loads(data), f"{text} {data} {said.get(project_id, '')}"
        )


def _rank(data: Mapping[str, Any], readings: list[tuple[float | None, int | None, int | None]]) -> tuple[bool, bool]:
    return data.get("class") != "outcome", readings[-1][1] is None


def _sentences(store: Store, where: _Where) -> dict[str, str]:
    rows = store.rows(
        f"select project_id,data from item where kind='experiment'{where.also('project_id')}", where.values
    )
    return {project_id: str(data) for project_id, data in rows}


def _reading_words(
    readings: list[tuple[float | None, int | None, int | None]], data: Mapping[str, Any], said: str
) -> str:
    first, last = readings[0], readings[-1]
    if last[1] is not None and last[2]:
        people = any(f"{last[2]}{unit}" in said for unit in ("명", " 명", " people", " customers"))
        total = trn("{n} person", "{n} people", last[2]) if people else str(last[2])
        if len(readings) == 1 or first[2] != last[2]:
            return f"{last[1]} / {total}"
        return f"{first[1]} → {last[1]} / {total}"
    shown = [number_text(value, language()) for value in (first[0], last[0]) if value is not None]
    return f"{' → '.join(shown if len(readings) > 1 else shown[-1:])} {data.get('unit', '')}".strip()


def _find_decisions(store: Store, facts: dict[str, _Facts], where: _Where) -> None:
    rows = store.rows(
        "select project_id, kind, coalesce(json_extract(data,'$.type'),''), text, coalesce(json_extract(data,'$.done'),0)"
        f" from item where kind in ('decision','action'){where.also('project_id')} order by code_no", where.values)  # fmt: skip
    for project_id, kind, choice, text, done in rows:
        if kind == "decision":
            facts[project_id].decision = decision_words({"type": choice}, text)
        elif not done:
            facts[project_id].open_actions += 1


def decision_words(data: Mapping[str, Any], text: str) -> str:
    """The choice in a few words, or that something was decided in people's own."""
    choice = data.get("type")
    return tr(_DECIDED[choice]) if choice in _DECIDED else tr("Decided") if text else ""


def _find_planned(store: Store, facts: dict[str, _Facts], where: _Where, today: date) -> None:
    """For stages not begun: the day of the meeting that will begin them."""
    rows = store.rows(
        "select w.project_id, a.stage, (select count(*) from workshop b where b.project_id=w.project_id and b.form='meeting'"
        " and b.no<=w.no), w.date from workshop w join activity a on a.workshop_id=w.id"
        f" where w.date>=? and a.stage<>''{where.also('w.project_id')} order by w.date desc", (today.isoformat(), *where.values))  # fmt: skip
    for project_id, stage, no, text in rows:
        day = parse_day(text)
        if day is not None:
            facts[project_id].planned[stage] = f"{tr('Meeting {n}', n=no)} {day_with_weekday(day)}"
