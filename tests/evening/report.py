"""What the evening leaves to read: times planned and kept, what was proposed, every vote by way, what the room saw when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from tests.evening import plan, reckoning
from tests.evening.papers import GRADES, Vote, Way
from tests.evening.stage import Evening
from tests.rehearsal.watch import LIMIT_MS


def text(stage: Evening) -> str:
    """The whole report, as Markdown."""
    parts = (_head(stage), _times(stage), _moments(stage), _votes(stage), _room(stage), _stalls(stage))
    return "\n".join(line for part in parts for line in (*part, ""))


def _head(stage: Evening) -> Iterator[str]:
    failures = [f"{task.name}: {failure}" for task in stage.tasks for failure in task.failures]
    yield "# A two-hour evening with forty people"
    yield ""
    yield f"Played on `{stage.app.platformName()}`. {len(failures) or 'Nothing'} not as expected."
    yield from (f"* {failure}" for failure in failures)


def _times(stage: Evening) -> Iterator[str]:
    yield "## Planned and kept"
    yield ""
    yield from _table(("part", "planned", "booked minutes", "in the end", "began", "ended", "took"), _time_rows(stage))


def _time_rows(stage: Evening) -> Iterator[tuple[str, ...]]:
    at = datetime.fromisoformat(f"{plan.DAY}T{plan.BEGINS}:00+09:00")
    for planned in plan.PLAN:
        part = stage.part(planned.title)
        began, ended = stage.record.starts.get(part.title), stage.record.ends.get(part.title)
        took = f"{(ended - began).total_seconds() / 60:.0f}" if began and ended else ""
        pinned = " (pinned)" if planned.fixed else ""
        yield (
            f"{part.title}{pinned}", _clock(at), str(planned.minutes), str(part.planned_minutes), _clock(began), _clock(ended),
            took,
        )  # fmt: skip
        at += timedelta(minutes=planned.minutes)


def _moments(stage: Evening) -> Iterator[str]:
    yield "## What happened"
    yield ""
    yield from (f"* {_clock(at)} {what}" for at, what in stage.record.moments)


def _votes(stage: Evening) -> Iterator[str]:
    yield "## Votes, by way, as the script counts them"
    for cast, summary in stage.record.votes:
        yield ""
        yield f"### {plan.VOTES[cast.rule].title} ({cast.rule})"
        yield ""
        rows = [*(_way(cast, way) for way in cast.ways), ("**all**", *_numbers(cast, [p.marks for p in cast.papers]))]
        named = ("반대 없음", "우려", "반대") if cast.rule == "consent" else plan.IDEAS
        yield from _table(
            ("way", "people", "entered", *named), [(row[0], *_entered(cast, row[0]), *row[1:]) for row in rows]
        )
        yield ""
        yield f"In window, room and summary alike: {summary}"


def _way(cast: Vote, way: Way) -> tuple[str, ...]:
    return (way.source or {"paper": "종이", "hands": "손"}[way.kind], *_numbers(cast, [p.marks for p in way.papers]))


def _entered(cast: Vote, name: str) -> tuple[str, str]:
    for way in cast.ways:
        if name == (way.source or {"paper": "종이", "hands": "손"}[way.kind]):
            singly = "keyed in twice" if way.kind == "paper" else "keyed in" if way.singly else "sums"
            return str(len(way.papers)), singly
    return str(len(cast.papers)), ""


def _numbers(cast: Vote, marks: Sequence[reckoning.Marks]) -> tuple[str, ...]:
    if cast.rule == "consent":
        return tuple(str(sum(one.get(1) == answer for one in marks)) for answer in (1, 2, 3))
    if cast.rule == "majority_judgment":
        grades = reckoning.graded(marks, len(plan.IDEAS), GRADES)
        return tuple("·".join(map(str, counts[::-1])) for counts, _ in grades.values())
    counted = reckoning.ranked if cast.rule == "borda" else reckoning.named
    return tuple(map(str, counted(marks, len(plan.IDEAS)).values()))


def _room(stage: Evening) -> Iterator[str]:
    yield "## What the room saw"
    yield ""
    yield from _table(("from", "shown", "title"), ((_clock(at), kind, title) for at, kind, title in stage.record.room))


def _stalls(stage: Evening) -> Iterator[str]:
    yield f"## Moments longer than {LIMIT_MS:.0f} ms in which the window answered nothing"
    yield ""
    rows = [(one.task, one.doing, f"{one.milliseconds:.0f}", f"{one.own:.0f}") for one in stage.watch.stalls]
    yield from _table(("scene", "doing", "ms", "of which it worked"), rows) if rows else ("None.",)


def _table(head: Sequence[str], rows: Iterator[tuple[str, ...]] | Sequence[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'--|' * len(head)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _clock(at: datetime | None) -> str:
    return f"{at.astimezone():%H:%M}" if at else ""
