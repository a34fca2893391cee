"""What a count says in few numbers, by every rule: a row an option, best first, and what came first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from livinglab.analysis.voting.approval import count_approvals
from livinglab.analysis.voting.places import Place
from livinglab.model import plain
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.counting import ballots_of, codes_of, consented, judged, ranked, squared, starred
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.steps import winners


@dataclass(frozen=True)
class Row:
    """An option by its id. `number` is what its rule counts: dots, people, points, stars or votes, or the middle grade's
    place on the scale; `score` its part for 100 where ways of voting are weighed; `answers` those of a consent round."""

    option: str
    number: Fraction | None = None
    score: Fraction | None = None
    answers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """People, rows, and the ids of what came first (or was taken, or stands)."""

    people: int
    rows: tuple[Row, ...] = ()
    first: tuple[str, ...] = ()

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Outcome:
        """As it was stored; whatever cannot be read is left out."""
        rows = [
            Row(str(one.get("option") or ""), _fraction(one.get("number")), _fraction(one.get("score")),
                tuple(plain.whole(each, 0) for each in plain.listed(one.get("answers"))))
            for one in map(plain.mapped, plain.listed(told.get("counts")))
        ]  # fmt: skip
        return cls(plain.whole(told.get("people"), 0), tuple(rows), tuple(plain.texts(told.get("first"))))

    def stored(self) -> dict[str, Any]:
        rows = [
            {
                "option": row.option,
                **({} if row.number is None else {"number": str(row.number)}),
                **({} if row.score is None else {"score": str(row.score)}),
                **({"answers": list(row.answers)} if row.answers else {}),
            }
            for row in self.rows
        ]
        return {"people": self.people, "counts": rows, "first": list(self.first)}


def outcome(view: BallotView) -> Outcome:
    """Ballots that cannot be counted by their rule leave only the people."""
    people = sum(channel.counted + channel.blank for channel in view.channels)
    maker = _ROWS.get(view.rule)
    if maker is None or not view.options:
        return Outcome(people)
    ids = {option.code: option.id for option in view.options}
    try:
        return Outcome(people, maker(view, ids), tuple(ids[code] for code in winners(view) if code in ids))
    except (ValueError, ZeroDivisionError):
        return Outcome(people)


def _fraction(value: object) -> Fraction | None:
    if not isinstance(value, str) or len(value) > 60:
        return None
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError):
        return None


_Ids = Mapping[str, str]


def _placed(order: tuple[Place, ...], ids: _Ids, number: Callable[[str], object]) -> tuple[Row, ...]:
    return tuple(Row(ids[code], _fraction(str(number(code)))) for place in order for code in place.options)


def _dots(view: BallotView, ids: _Ids) -> tuple[Row, ...]:
    return tuple(Row(ids[row.option.code], Fraction(row.dots), row.score) for row in count(view).rows)


def _borda(view: BallotView, ids: _Ids) -> tuple[Row, ...]:
    result = ranked(view)
    return _placed(result.order, ids, lambda code: result.points[code])


def _judgment(view: BallotView, ids: _Ids) -> tuple[Row, ...]:
    result = judged(view)
    return _placed(result.order, ids, lambda code: result.grades[code].median)


def _star(view: BallotView, ids: _Ids) -> tuple[Row, ...]:
    result = starred(view)
    return _placed(result.order, ids, lambda code: result.totals[code])


def _quadratic(view: BallotView, ids: _Ids) -> tuple[Row, ...]:
    result = squared(view)
    return _placed(result.order, ids, lambda code: result.votes[code])


def _shares(view: BallotView, ids: _Ids) -> tuple[Row, ...]:
    result = count_approvals([set(ballot) for ballot in ballots_of(view)], codes_of(view))
    return _placed(result.order, ids, lambda code: result.approvals[code])


def _consent(view: BallotView, ids: _Ids) -> tuple[Row, ...]:
    result = consented(view)
    return (Row(ids[view.options[0].code], answers=(result.no_objection, result.concern, result.objection)),)


_ROWS: dict[str, Callable[[BallotView, _Ids], tuple[Row, ...]]] = {
    "dots": _dots, "approval": _dots, "borda": _borda, "majority_judgment": _judgment, "star": _star,
    "quadratic": _quadratic, "equal_shares": _shares, "consent": _consent,
}  # fmt: skip
