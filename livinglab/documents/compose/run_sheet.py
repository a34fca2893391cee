"""The run sheet on paper for those who help: what begins when, how long, what is needed, and room for who does what."""

from __future__ import annotations

from datetime import date

from livinglab.blocks.blocks import Block, Document, Paragraph, Space, Table, Title, Wide, WriteLine, WriteLines
from livinglab.blocks.words import Words, ours, theirs
from livinglab.i18n import N_, language, speaking, tr, trn
from livinglab.methods import Library
from livinglab.model.lab import Activity, Project, Workshop
from livinglab.store import Store
from livinglab.views.dates import day_in_words, parse_day, weekday
from livinglab.views.lab import Lab
from livinglab.views.meetings import meeting_name
from livinglab.views.run_sheet import Row, rows

STAGE_NAMES = {
    "define": N_("Define"),
    "ideate": N_("Ideas"),
    "experiment": N_("Experiment"),
    "evaluate": N_("Evaluate"),
}
_WIDTHS = (0.09, 0.31, 0.09, 0.11, 0.23, 0.17)


def run_sheet(store: Store, workshop_id: str, methods: Library, *, language: str = "ko") -> Document:
    """A meeting's run sheet as it is planned now; what began already stands at its real time."""
    with speaking(language, on_paper=True):
        workshop = store.get(Workshop, workshop_id)
        project = store.get(Project, workshop.project_id)
        activities = store.find(Activity, order="ord", workshop_id=workshop_id)
        found = rows(workshop, activities, store.clock())
        kicker = tr("Run sheet for helpers")
        name = " ".join(part for part in meeting_name(store, workshop) if part)
        badge = tr("Fictional example") if project.fiction else ""
        blocks: list[Block] = [
            Title(theirs(name), ours(f"{kicker} · ") + theirs(project.title), theirs(_facts(store, workshop)), badge),
            Wide((_table(found, methods), Paragraph(ours(_total(activities, found)), "note"))),
            Space(8),
            WriteLines((WriteLine(tr("Leads"), 0.5), WriteLine(tr("Writes down"), 0.5)), wide=True),
        ]
        return Document(
            title=name, blocks=tuple(blocks), language=language, kind="run-sheet", subject=kicker,
            header=f"{name} · {kicker}", badge=badge,
            footer=tr("Fictional example: places, people and figures are invented for teaching. Not the result of a real project.")
            if project.fiction else "",
        )  # fmt: skip


def _facts(store: Store, workshop: Workshop) -> str:
    lab = Lab(store, workshop.project_id)
    people, teams = lab.people, ", ".join(f"{one.name} {one.people}" for one in lab.teams if one.people)
    teams = f" ({teams})" if teams else ""
    day = parse_day(workshop.date)
    return " · ".join(
        part
        for part in (
            _day(day) if day else "",
            workshop.starts_at,
            workshop.place,
            (trn("{n} person", "{n} people", people) + teams) if people else "",
        )
        if part
    )


def _day(day: date) -> str:
    return f"{day_in_words(day)}({weekday(day)})" if language() == "ko" else f"{weekday(day)} {day_in_words(day)}"


def _table(found: list[Row], methods: Library) -> Table:
    head = (tr("Start"), tr("Activity"), tr("Minutes"), tr("Stage"), tr("What is needed"), tr("Who, notes"))
    return Table(
        tuple(ours(one) for one in head), tuple(_row(row, methods) for row in found),
        ("start", "start", "end", "start", "start", "start"), _WIDTHS, wide=True, kind="run-sheet",
    )  # fmt: skip


def _row(row: Row, methods: Library) -> tuple[Words, ...]:
    activity = row.activity
    method = methods.get(activity.method_id)
    title = theirs(activity.title, bold=True)
    if row.skipped:
        title += ours(f" {tr('(left out)')}", quiet=True)
    elif activity.pinned:
        title += ours(f" {tr('(begins on time)') if row.fixed else tr('(is not shortened)')}", quiet=True)
    stage = tr(STAGE_NAMES[activity.stage]) if activity.stage in STAGE_NAMES else ""
    return (
        theirs(row.start), title, theirs(str(activity.planned_minutes or "")), ours(stage),
        theirs(str(method.materials)) if method else (), (),
    )  # fmt: skip


def _total(activities: list[Activity], found: list[Row]) -> str:
    minutes = sum(row.activity.planned_minutes for row in found if not row.skipped)
    counted = trn("{n} activity", "{n} activities", len(activities))
    return counted + (" · " + trn("{n} minute", "{n} minutes", minutes) if minutes else "")
