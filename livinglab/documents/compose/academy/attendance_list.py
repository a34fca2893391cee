"""The list of who came: a row a person by alias, a column a meeting, totals in counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from livinglab.blocks.blocks import Block, Document, Paragraph, Table, Title, Wide
from livinglab.blocks.words import Words, ours, theirs
from livinglab.documents.compose.opening import title_of
from livinglab.documents.compose.papers import badge_of, paper
from livinglab.i18n import speaking, tr, trn
from livinglab.model.lab import Participant
from livinglab.store import Store
from livinglab.views.attendance import Attendance, Meeting, attendance
from livinglab.views.certificate_words import meetings
from livinglab.views.dates import day_short, parse_day
from livinglab.views.lab import Lab
from livinglab.views.meetings import meeting_name

_AT_ONCE = 8
_NAME, _TOTAL = 0.2, 0.2


def attendance_list(store: Store, project_id: str, *, language: str = "ko") -> Document:
    """Where nobody wrote down who came, cells stay empty: that is not the same as nobody coming."""
    with speaking(language, on_paper=True):
        lab = Lab(store, project_id)
        found = attendance(lab)
        kicker = tr("Attendance")
        blocks: list[Block] = [Title(theirs(title_of(lab)), ours(kicker), ours(_facts(found)), badge_of(lab))]
        parts = _parts(found.meetings)
        blocks += [Wide((_table(lab, found, part, number == len(parts)),)) for number, part in enumerate(parts, 1)]
        blocks += [Wide((Paragraph(ours(line), "note"),)) for line in _remarks(lab, found)]
        title = f"{title_of(lab)} · {kicker}"
        return replace(paper(lab, blocks, title=title, kind="attendance", subject=kicker), landscape=True)


def _facts(found: Attendance) -> str:
    people = trn("{n} person", "{n} people", len(found.people) - len(found.refused))
    return f"{people} · {trn('{n} meeting with a list', '{n} meetings with a list', len(found.held))}"


def _parts(meetings: Sequence[Meeting]) -> list[Sequence[Meeting]]:
    """So many columns as stand side by side, evenly dealt over the tables needed."""
    count = max(-(-len(meetings) // _AT_ONCE), 1)
    size = max(-(-len(meetings) // count), 1)
    return [meetings[at : at + size] for at in range(0, max(len(meetings), 1), size)]


def _table(lab: Lab, found: Attendance, meetings: Sequence[Meeting], last: bool) -> Table:
    head = [ours(tr("Alias")), *(ours(_head(lab, one)) for one in meetings)]
    rows: list[tuple[Words, ...]] = []
    for person in found.people:
        if person.id in found.refused:
            continue
        cells = [theirs(person.alias, bold=True) + _team(lab, person)]
        cells += [ours(_cell(one, person)) for one in meetings]
        rows.append((*cells, ours(_total(found, person))) if last else tuple(cells))
    foot = [ours(tr("Came"), bold=True)]
    foot += [
        ours(trn("{n} person", "{n} people", len(one.present)) if one.taken else "", bold=True) for one in meetings
    ]
    rows.append((*foot, ()) if last else tuple(foot))
    if last:
        head.append(ours(tr("In all")))
    each = (1 - _NAME - (_TOTAL if last else 0.0)) / max(len(meetings), 1)
    widths = (_NAME, *([each] * len(meetings)), *([_TOTAL] if last else []))
    return Table(tuple(head), tuple(rows), widths=widths if meetings else (), wide=True, kind="attendance")


def _head(lab: Lab, one: Meeting) -> str:
    number, title = meeting_name(lab.store, one.workshop)
    day = parse_day(one.workshop.date)
    parts = [number or title, day_short(day) if day else ""]
    if one.minutes:
        parts.append(tr("{n} min", n=one.minutes))
    return " ".join(part for part in parts if part)


def _cell(one: Meeting, person: Participant) -> str:
    """Empty where nobody wrote a list: that says of nobody that they were missing."""
    if person.id not in one.present:
        return "–" if one.taken else ""
    own = one.present[person.id]
    return tr("came") if own is None else tr("{n} min", n=own)


def _total(found: Attendance, person: Participant) -> str:
    there = [one for one in found.held if person.id in one.present]
    stayed = [minutes for one in there if (minutes := one.stayed(person.id)) is not None]
    if not found.held:
        return ""
    said = meetings(len(there), len(found.held))
    if stayed and len(stayed) == len(there):
        said += f" · {tr('{n} min', n=sum(stayed))}"
    return said


def _team(lab: Lab, person: Participant) -> Words:
    name = next((team.name for team in lab.teams if team.id == person.team_id), "")
    return ours(" ") + theirs(name, quiet=True) if name else ()


def _remarks(lab: Lab, found: Attendance) -> list[str]:
    untold = [one for one in found.meetings if not one.taken]
    lines = []
    if untold:
        names = ", ".join(" ".join(part for part in meeting_name(lab.store, one.workshop) if part) for one in untold)
        lines.append(tr("Nobody wrote down who came: {names}.", names=names))
    if found.refused:
        lines.append(trn("{n} person who does not want to be recorded is not on this list.",
                         "{n} people who do not want to be recorded are not on this list.", len(found.refused)))  # fmt: skip
    if any(one.is_period for one in found.meetings):
        lines.append(tr("The weeks of an experiment are not counted among the meetings."))
    return lines
