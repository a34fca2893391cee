"""What the home page tells beside the projects: the next meeting, open promises by day, the latest meetings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from livinglab.i18n import language
from livinglab.model.items import format_code
from livinglab.model.lab import Workshop
from livinglab.store import Store
from livinglab.views.dates import local_day, parse_day
from livinglab.views.meetings import meeting_name

# An activity is over when it was ended here, or came in with a finished workshop (views.run_sheet.is_finished in SQL).
_OVER = "(a.ended_at<>'' or (a.started_at='' and coalesce(json_extract(a.data,'$.imported'),0)=1))"


@dataclass(frozen=True)
class NextMeeting:
    """The meeting to open next: one that runs, else the earliest planned one, else the newest without a day."""

    id: str
    project_id: str
    project: str
    number: str
    title: str
    day: date | None
    starts_at: str
    place: str
    activities: int
    minutes: int
    running: bool


@dataclass(frozen=True)
class Promise:
    """An open commitment; `due` is what people said where no day was given."""

    id: str
    code: str
    project_id: str
    project: str
    text: str
    who: str
    due: str
    day: date | None

    def days_late(self, today: date) -> int:
        """Days since it was due; 0 or less while there is time."""
        return (today - self.day).days if self.day else 0


@dataclass(frozen=True)
class RecentMeeting:
    """A meeting that was held; `stage` is the one most of its minutes went to."""

    id: str
    project: str
    title: str
    stage: str
    day: date | None
    people: int | None


def title_column() -> str:
    """The project's title in the language in use."""
    return "coalesce(nullif(p.title_en,''),p.title)" if language() == "en" else "p.title"


def next_meeting(store: Store, today: date) -> NextMeeting | None:
    """The meeting the home page offers; meetings of the past that nobody walked through are not offered."""
    rows = store.rows(
        f"select w.id, w.project_id, {title_column()}, w.no, w.title, w.date, w.starts_at, w.place, count(a.id),"
        " coalesce(sum(a.planned_minutes),0), max(a.started_at<>'' and a.ended_at=''), w.planned_minutes"
        " from workshop w join project p on p.id=w.project_id join activity a on a.workshop_id=w.id"
        f" where w.form='meeting' group by w.id having sum(not {_OVER})>0 and (w.date='' or w.date>=? or"
        " max(a.started_at<>'' and a.ended_at='')=1)"
        " order by max(a.started_at<>'' and a.ended_at='') desc, w.date='', w.date, w.starts_at, w.no, w.id desc limit 1",
        (today.isoformat(),))  # fmt: skip
    if not rows:
        return None
    row = rows[0]
    number, title = meeting_name(store, store.get(Workshop, row[0]))
    return NextMeeting(
        row[0],
        row[1],
        row[2],
        number,
        title,
        parse_day(row[5]),
        row[6],
        row[7],
        row[8],
        row[9] or row[11] or 0,
        bool(row[10]),
    )


def promises(store: Store, project_id: str = "") -> list[Promise]:
    """Open commitments, the earliest day first, those without a day last."""
    where = " and i.project_id=?" if project_id else " and i.project_id in (select id from project)"
    rows = store.rows(
        f"select i.id, i.label, i.prefix, i.code_no, i.series, i.project_id, {title_column()}, i.text,"
        " coalesce(json_extract(i.data,'$.who'),''), coalesce(json_extract(i.data,'$.due'),''),"
        " coalesce(json_extract(i.data,'$.due_date'),'') as day from item i join project p on p.id=i.project_id"
        f" where i.kind='action' and i.text<>'' and not coalesce(json_extract(i.data,'$.done'),0){where}"
        " order by day='', day, p.created_at, i.code_no", (project_id,) if project_id else ())  # fmt: skip
    return [
        Promise(
            row[0],
            _code(row[1], row[2], row[3], row[4]),
            row[5],
            row[6],
            row[7],
            str(row[8]),
            str(row[9]),
            parse_day(str(row[10])),
        )
        for row in rows
    ]


def _code(label: str, prefix: str, number: int, series: str) -> str:
    plain = label or format_code(prefix, number)
    return f"{series}·{plain}" if series else plain


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday of the week a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def due_by(found: Sequence[Promise], last: date) -> list[Promise]:
    """The promises due until a day, overdue ones first."""
    return [one for one in found if one.day is not None and one.day <= last]


def recent_meetings(store: Store, limit: int = 4) -> list[RecentMeeting]:
    """Meetings that were held, the latest first."""
    rows = store.rows(
        f"select w.id, {title_column()}, w.title, w.date, max(a.started_at), max(a.ended_at),"
        " (select sum(people) from team where project_id=w.project_id),"
        " (select count(*) from participant where project_id=w.project_id),"
        " (select b.stage from activity b where b.workshop_id=w.id and b.stage<>'' group by b.stage"
        "  order by sum(b.planned_minutes) desc limit 1)"
        " from workshop w join project p on p.id=w.project_id join activity a on a.workshop_id=w.id"
        f" where w.form='meeting' group by w.id having sum({_OVER})>0"
        " order by max(max(a.ended_at), max(a.started_at), w.date) desc, p.created_at desc, w.no desc limit ?", (limit,))  # fmt: skip
    return [
        RecentMeeting(
            row[0],
            row[1],
            " · ".join(part for part in meeting_name(store, store.get(Workshop, row[0])) if part),
            row[8] or "",
            parse_day(row[3]) or local_day(row[5] or row[4]),
            row[6] or row[7] or None,
        )
        for row in rows
    ]


def counts(store: Store) -> tuple[int, int]:
    """How many projects and how many open promises there are."""
    found = store.rows(
        "select (select count(*) from project), (select count(*) from item where kind='action' and text<>''"
        " and not coalesce(json_extract(data,'$.done'),0))"
    )
    return int(found[0][0]), int(found[0][1])
