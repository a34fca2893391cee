"""Votes as tables: what was asked, the ways votes came in, counts an option. Never a single ballot; a covered vote
stays covered, and in a secret one no way in which fewer than five voted is told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from livinglab.analysis.display import SMALLEST_CELL
from livinglab.documents.raw.table import RawTable, Row, Value, figure, moment
from livinglab.i18n import tr
from livinglab.sheets import kind as kind_of
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.counting import ballots_of, judged, ranked, squared, starred
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.setup import RULE_NAMES
from livinglab.views.lab import Lab


def voted(lab: Lab) -> Iterator[RawTable]:
    """Every table of votes."""
    views = [kind_of("ballot").read(lab.store, sheet) for sheet in lab.sheets if sheet.kind == "ballot"]
    numbered = [(f"V{number}", view) for number, view in enumerate((one for one in views if one.poll), 1)]
    shown = [(code, view) for code, view in numbered if view.revealed]
    titles = {one.id: one.title for one in lab.activities}
    yield RawTable(
        tr("The votes"),
        (tr("Vote"), tr("Activity"), tr("Question"), tr("Rule"), tr("Secret"), tr("Open to see"), tr("Closed at"), tr("People present"), tr("Why it was chosen so")),
        tuple(_vote(code, view, titles.get(view.sheet.activity_id, "")) for code, view in numbered),
    )  # fmt: skip
    yield RawTable(
        tr("Ways of voting"),
        (tr("Vote"), tr("Way"), tr("Papers given out"), tr("Counted"), tr("Blank"), tr("Spoilt"), tr("Unused")),
        tuple(row for code, view in shown for row in _ways(code, view)),
    )
    yield RawTable(
        tr("Counts an option"),
        (tr("Vote"), tr("Code"), tr("Words"), tr("Cost"), tr("Chosen"), tr("Ballots that name it"), tr("Result"), tr("Result counts")),
        tuple(row for code, view in shown for row in _options(code, view)),
    )  # fmt: skip
    yield RawTable(
        tr("Counts a value"),
        (tr("Vote"), tr("Code"), tr("What was given"), tr("Ballots")),
        tuple(row for code, view in shown for row in _values(code, view)),
    )
    yield RawTable(
        tr("Sums of each way"),
        (tr("Vote"), tr("Way"), tr("Code"), tr("Dots")),
        tuple(row for code, view in shown for row in _sums(code, view)),
    )


def _vote(code: str, view: BallotView, activity: str) -> Row:
    poll = view.poll
    rule = RULE_NAMES.get(view.rule)
    return (
        code, activity, view.question, tr(rule) if rule else view.rule, bool(poll and poll.secret), view.revealed,
        moment(poll.closed_at) if poll else None, view.present, str(view.data.get("chosen_text") or "") if view.revealed else "",
    )  # fmt: skip


def told_apart(view: BallotView) -> bool:
    """Whether the ways votes came in may be shown one by one."""
    secret = bool(view.poll and view.poll.secret)
    return (
        not secret
        or len(view.channels) < 2
        or all(one.counted >= SMALLEST_CELL for one in view.channels if one.counted)
    )


def _ways(code: str, view: BallotView) -> Iterator[Row]:
    if told_apart(view):
        for one in view.channels:
            yield (code, one.name, one.channel.issued, one.counted, one.blank, one.spoiled, one.unused)
    else:
        sums = [
            sum(part)
            for part in zip(*((one.counted, one.blank, one.spoiled, one.unused) for one in view.channels), strict=True)
        ]
        yield (code, tr("All ways together"), None, *sums)  # fmt: skip


def _options(code: str, view: BallotView) -> Iterator[Row]:
    named, results = _named(view), _results(view)
    for option in view.options:
        yield (
            code, option.code, option.title, figure(option.cost), option.chosen, named.get(option.code),
            results.get(option.code), _unit(view) if option.code in results else "",
        )  # fmt: skip


def _named(view: BallotView) -> Mapping[str, int | None]:
    """On how many ballots each option stands; unknown where some votes came as sums."""
    if view.by_dots:
        return {row.option.code: row.people for row in count(view).rows}
    found = Counter(code for ballot in ballots_of(view) for code in ballot)
    return {option.code: found[option.code] for option in view.options}


def _results(view: BallotView) -> Mapping[str, Value]:
    """What the rule makes of the ballots; nothing where they cannot be counted."""
    reader = _READERS.get(view.rule)
    try:
        return reader(view) if reader else {}
    except (ValueError, ZeroDivisionError):
        return {}


def _grades(view: BallotView) -> Mapping[str, Value]:
    grades, result = view.terms.grades, judged(view)
    middles = {code: one.median for code, one in result.grades.items()}
    return {code: grades[middle] for code, middle in middles.items() if middle is not None}


_READERS: Mapping[str, Callable[[BallotView], Mapping[str, Value]]] = {
    "dots": lambda view: {row.option.code: row.dots for row in count(view).rows},
    "approval": lambda view: {row.option.code: row.dots for row in count(view).rows},
    "borda": lambda view: {code: figure(float(points)) for code, points in ranked(view).points.items()},
    "majority_judgment": _grades,
    "star": lambda view: dict(starred(view).totals),
    "quadratic": lambda view: dict(squared(view).votes),
}


def _unit(view: BallotView) -> str:
    units = {
        "dots": tr("Dots"), "approval": tr("People"), "borda": tr("Points"), "majority_judgment": tr("Middle grade"),
        "star": tr("Stars"), "quadratic": tr("Votes"),
    }  # fmt: skip
    return units.get(view.rule, "")


def _values(code: str, view: BallotView) -> Iterator[Row]:
    """How many ballots gave what to each option, added up over all ways."""
    if view.by_dots or view.rule == "equal_shares":
        return
    found = Counter((name, value) for ballot in ballots_of(view) for name, value in ballot.items())
    for option in view.options:
        for value in sorted(value for name, value in found if name == option.code):
            yield (code, option.code, _given(view, value), found[option.code, value])


def _given(view: BallotView, value: int) -> Value:
    if view.rule == "majority_judgment" and 0 <= value < len(view.terms.grades):
        return view.terms.grades[value]
    if view.rule == "consent":
        return {1: tr("No objection"), 2: tr("Concern"), 3: tr("Objection")}.get(int(value), figure(value))
    return figure(value)


def _sums(code: str, view: BallotView) -> Iterator[Row]:
    if not view.by_dots or not told_apart(view):
        return
    for channel, result in count(view).parts:
        for option in view.options:
            yield (code, channel.name, option.code, result.totals[option.code])
