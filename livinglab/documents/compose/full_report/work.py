"""The chapters of the work itself: the meetings, the problem, the ideas, and what changed for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from livinglab.blocks.blocks import Align, Block, BulletList, ListItem, Paragraph, Table
from livinglab.blocks.words import Words, literal, ours, theirs
from livinglab.documents.compose.define import kind_name, needs_apart, problem_part, whose_needs
from livinglab.documents.compose.evaluate import learning, observations, stories, surveys
from livinglab.documents.compose.full_report.chapters import part
from livinglab.documents.compose.ideate import questions
from livinglab.documents.compose.opening import define_words
from livinglab.documents.compose.rest import ratings, reflection
from livinglab.documents.compose.sheets import name_of
from livinglab.documents.compose.words import number
from livinglab.i18n import tr
from livinglab.model.items import Item
from livinglab.model.lab import Workshop
from livinglab.sheets.cards.choices import IDEA_STATUS
from livinglab.sheets.cards.shapes import Idea
from livinglab.sheets.log.read import ExperimentView, Series
from livinglab.views.attendance import attendance
from livinglab.views.dates import day_in_words, parse_day
from livinglab.views.indicators import INPUT, runs
from livinglab.views.lab import Group, Lab
from livinglab.views.meetings import kept_minutes, meeting_name


def method(lab: Lab) -> list[Block]:
    """When we met, for how long and what was done; then what was put in."""
    put_in = tuple(ListItem(words) for words in (*_inputs(lab), *_costs(lab)))
    return [
        *part(tr("What was done when"), meetings_table(lab, who_came(lab))),
        *part(tr("What was put in"), [BulletList(put_in)] if put_in else []),
    ]


def who_came(lab: Lab) -> dict[str, int]:
    """How many were at each meeting, by its id, where somebody wrote that down."""
    return {one.workshop.id: len(one.present) for one in attendance(lab).meetings if one.taken}


def meetings_table(lab: Lab, there: Mapping[str, int] | None = None) -> list[Block]:
    """A row a meeting; with how many were `there`, by the meeting's id, where that was written down."""
    if not lab.workshops:
        return []
    present = [tr("Present")] if there else []
    names = (tr("Meeting"), tr("Minutes planned"), tr("Minutes taken"), *present, tr("What was done"))
    rows = []
    for workshop in lab.workshops:
        *facts, done = _meeting(lab, workshop)
        came = [ours(str(there.get(workshop.id, "–")))] if there else []
        rows.append((*facts, *came, done))
    shares = (0.28, 0.1, 0.1, 0.1, 0.42) if there else (0.3, 0.11, 0.11, 0.48)
    align: tuple[Align, ...] = ("start", "end", "end", "end", "start") if there else ("start", "end", "end", "start")
    return [Table(tuple(map(ours, names)), tuple(rows), align=align, widths=shares, wide=True)]


def _meeting(lab: Lab, workshop: Workshop) -> tuple[Words, ...]:
    first, title = meeting_name(lab.store, workshop)
    day = parse_day(workshop.date)
    named = theirs(" ".join(word for word in (first, title) if word), bold=True)
    when = ours(f"\n{day_in_words(day)}", quiet=True) if day else ()
    own = [one for one in lab.activities if one.workshop_id == workshop.id]
    planned = workshop.planned_minutes or sum(one.planned_minutes for one in own)
    taken = kept_minutes(own)
    ids = {one.id for one in own}
    used = dict.fromkeys(name_of(lab, sheet) for sheet in lab.sheets if sheet.activity_id in ids)
    done: Words = ()
    for name in used or [theirs(one.title) for one in own]:
        done += (ours(" · ", quiet=True) if done else ()) + name
    return (
        named + when, ours(str(planned or "–")), ours("–" if taken is None else str(taken)), done or ours("–"),
    )  # fmt: skip


def _inputs(lab: Lab) -> list[Words]:
    """What was put in is no result: it is told here."""
    found = []
    for one in (series for run in runs(lab) for series in _put_in(run)):
        readings = ", ".join(
            f"{reading.label} {number(reading.value)}".strip() for reading in one.readings if reading.value is not None
        )
        unit = f" ({one.indicator.unit})" if one.indicator.unit else ""
        found.append(theirs(one.indicator.text, bold=True) + theirs(f"{unit} {readings}"))
    return found


def _put_in(run: ExperimentView) -> list[Series]:
    return [one for one in run.series if one.indicator.kind == INPUT]


def _costs(lab: Lab) -> list[Words]:
    """What the chosen ideas were said to cost, as it was written."""
    found = []
    for idea in lab.chosen_ideas:
        cost = Idea(idea).cost
        if cost.text:
            label = ours(tr("Cost of {code} as estimated:", code=literal(idea.code)) + " ", quiet=True)
            found.append(label + theirs(f"{cost.text} {idea.data.get('cost_unit', '')}".strip()))
    return found


def problem(lab: Lab) -> list[Block]:
    """What was heard in counts, then the problem sentence; the notes themselves stand in the appendix."""
    counted: list[Block] = []
    if lab.groups or lab.loose_in("define"):
        counted = [Paragraph(ours(define_words(lab) + " " + tr("All notes stand word for word in the appendix.")))]
    groups = [group for group in lab.groups if group.notes or group.cluster.text]
    if groups:
        head = tuple(ours(text) for text in (tr("Group of notes"), tr("Notes"), tr("Of these")))
        rows = tuple((_named(group), ours(str(len(group.notes))), _kinds(group.notes)) for group in groups)
        counted.append(Table(head, rows, align=("start", "end", "start"), widths=(0.5, 0.1, 0.4)))
    return [
        *part(tr("What was heard"), counted), *whose_needs(lab), *needs_apart(lab), *problem_part(lab), *questions(lab),
    ]  # fmt: skip


def _named(group: Group) -> Words:
    name = theirs(group.cluster.text, bold=True) or ours(tr("Not named yet"))
    return ours(f"{group.cluster.code} ", quiet=True) + name


def _kinds(notes: tuple[Item, ...]) -> Words:
    counts = Counter(kind for note in notes if (kind := kind_name(note)))
    return theirs(" · ".join(f"{kind} {count}" for kind, count in counts.items()))


def ideas(lab: Lab) -> list[Block]:
    """Where every idea stands, what stays on the list too; an idea shown with its vote is not listed again."""
    found = lab.items("idea")
    if not lab.votes or not found:
        return []
    rows = [(_coded(idea), ours(_status(idea)), theirs(str(idea.data.get("reason", "")))) for idea in found]
    columns = 3 if any(row[2] for row in rows) else 2
    head = tuple(ours(text) for text in (tr("Idea"), tr("What became of it"), tr("Why"))[:columns])
    table = Table(head, tuple(row[:columns] for row in rows), widths=(0.54, 0.2, 0.26) if columns > 2 else (0.76, 0.24))
    return part(tr("What became of the ideas"), [table])


def _coded(item: Item) -> Words:
    bold = item.data.get("status") in ("chosen", "testing", "adopted")
    return ours(f"{item.code} ", quiet=True) + theirs(item.text, bold=bold)


def _status(idea: Item) -> str:
    status = Idea(idea).status
    return tr(IDEA_STATUS[status]) if status else tr("Stays on the list")


def change(lab: Lab) -> list[Block]:
    """Answers before and after, stories, what was learned, and what people made of it together."""
    return [
        *surveys(lab), *stories(lab), *learning(lab), *ratings(lab, "evaluate"), *reflection(lab), *observations(lab),
    ]  # fmt: skip
