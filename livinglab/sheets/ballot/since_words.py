"""What changed after a result was opened, in plain sentences for the window, paper and the room alike."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from livinglab.analysis.display import number_text
from livinglab.i18n import N_, language, tr, trn
from livinglab.sheets.ballot.channel_words import score_text
from livinglab.sheets.ballot.opened import Since, SumsChanged, since
from livinglab.sheets.ballot.outcome import Outcome, Row
from livinglab.sheets.ballot.read import BallotView

_BALLOTS = {
    (True, False, False): N_("After the result was opened, {added} ballots were added."),
    (False, True, False): N_("After the result was opened, {corrected} ballots were corrected."),
    (False, False, True): N_("After the result was opened, {gone} ballots were taken out."),
    (True, True, False): N_("After the result was opened, {added} ballots were added and {corrected} corrected."),
    (True, False, True): N_("After the result was opened, {added} ballots were added and {gone} taken out."),
    (False, True, True): N_("After the result was opened, {corrected} ballots were corrected and {gone} taken out."),
    (True, True, True): N_("After the result was opened, {added} ballots were added, {corrected} corrected and {gone} taken out."),
}  # fmt: skip
_SUMS = {
    "in": (N_("After the result was opened, the sums of {name} were handed in ({now} people)."),
           N_("The sums of {name} were handed in too ({now} people).")),
    "out": (N_("After the result was opened, the sums of {name} were taken out ({before} people)."),
            N_("The sums of {name} were taken out too ({before} people).")),
    "same": (N_("After the result was opened, the sums of {name} were corrected."),
             N_("The sums of {name} were corrected too.")),
    "others": (N_("After the result was opened, the sums of {name} were corrected ({before} people then, {now} now)."),
               N_("The sums of {name} were corrected too ({before} people then, {now} now).")),
}  # fmt: skip
"""Said alone, and behind something else that changed."""
_FIRST = {
    "equal_shares": N_("Taken then: {then}; taken now: {now}."),
    "": N_("First then: {then}; first now: {now}."),
}


def since_sentence(view: BallotView) -> str:
    """What changed, what was seen first, and what came first then and now; empty where nothing changed."""
    found = since(view)
    if found is None:
        return ""
    told = [*_changes(found), tr("The result as it was first opened: {result}.", result=_result(view, found.then))]
    return " ".join([*told, *_first(view, found)])


def _changes(found: Since) -> list[str]:
    told = []
    if found.ballots:
        words = _BALLOTS[bool(found.added), bool(found.corrected), bool(found.gone)]
        told.append(tr(words, added=found.added, corrected=found.corrected, gone=found.gone))
    for one in found.sums:
        told.append(_sums(one, too=bool(told)))
    return told or [tr("After the result was opened, the terms it is counted by changed.")]


def _sums(one: SumsChanged, too: bool) -> str:
    words = _SUMS[_what(one)][too]
    return tr(words, name=one.name, before=one.before, now=one.now)


def _what(one: SumsChanged) -> str:
    if not one.before:
        return "in"
    if not one.now:
        return "out"
    return "same" if one.before == one.now else "others"


def _result(view: BallotView, told: Outcome) -> str:
    rows = [_row(view, row) for row in told.rows if view.option(row.option)]
    return ", ".join([trn("{n} person", "{n} people", told.people), *rows])


def _row(view: BallotView, row: Row) -> str:
    option = view.option(row.option)
    if view.rule == "consent":
        return _answers(row)
    words = f"{option.code if option else ''} {_number(view, row.number)}"
    return words if row.score is None else tr("{number} · weighted {score}", number=words, score=score_text(row.score))


def _answers(row: Row) -> str:
    agreed, concern, objection = [*row.answers, 0, 0, 0][:3]
    return tr("no objection {agreed}, a concern {concern}, an objection {objection}",
              agreed=agreed, concern=concern, objection=objection)  # fmt: skip


def _number(view: BallotView, number: Fraction | None) -> str:
    grades = view.terms.grades
    if view.rule == "majority_judgment":
        return grades[int(number)] if number is not None and 0 <= number < len(grades) else tr("none")
    if number is None:
        return tr("none")
    shown, n = number_text(round(float(number), 2), language()), 1 if number == 1 else 2
    match view.rule:
        case "dots":
            return trn("{number} dot", "{number} dots", n, number=shown)
        case "borda":
            return trn("{number} point", "{number} points", n, number=shown)
        case "star":
            return trn("{number} star", "{number} stars", n, number=shown)
        case "quadratic":
            return trn("{number} vote", "{number} votes", n, number=shown)
        case _:
            return trn("{n} person", "{n} people", int(number))


def _first(view: BallotView, found: Since) -> list[str]:
    then, now = found.then.first, found.now.first
    if set(then) == set(now):
        same = N_("What was taken is the same.") if view.rule == "equal_shares" else N_("What came first is the same.")
        return [tr(same)] if now and view.rule != "consent" else []
    if view.rule == "consent":
        return [
            tr("The proposal did not stand then; now it does.") if now
            else tr("The proposal stood then; now it does not.")
        ]  # fmt: skip
    words = _FIRST.get(view.rule, _FIRST[""])
    return [tr(words, then=_codes(view, then), now=_codes(view, now))]


def _codes(view: BallotView, ids: Iterable[str]) -> str:
    return ", ".join(option.code for option in view.options if option.id in ids) or tr("none")
