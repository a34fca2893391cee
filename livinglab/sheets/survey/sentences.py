"""What a survey's numbers carry, in sentences: counts, the middle, who is missing, and what cannot be said."""

from __future__ import annotations

from datetime import date

from livinglab.analysis.quartiles import quartiles
from livinglab.i18n import N_, tr, trn
from livinglab.sheets.cards.understood import understood
from livinglab.sheets.survey.setup import WAVE_NAMES
from livinglab.sheets.survey.shares import part
from livinglab.sheets.survey.view import Question, SurveyView

HONEST = N_("With no comparison group we cannot say this activity caused it.")
FEWEST_FOR_HALF = 4
"""With fewer answers a middle half is nobody's."""


def pair_sentences(question: Question, first: str = "before", second: str = "after") -> list[str]:
    """Two waves of the same people, who is missing from them, and what cannot be said."""
    counts = _changed_sides(question, first, second) if question.is_yes_no else _moved(question, first, second)
    return [*counts, *_missing(question, first, second), tr(HONEST)]


def wave_sentences(question: Question, wave: str) -> list[str]:
    """One wave alone."""
    given = [value for value in question.wave(wave).values() if value is not None]
    found = []
    middle = quartiles(given)
    if question.is_yes_no and given:
        yes = part(tr("Yes"), sum(value == 1 for value in given), len(given))
        found = [tr("“Yes” said {told}.", told=yes.told), tr("By chance it could as well be {reach}.", reach=yes.reach)]
    elif middle is not None and len(given) >= FEWEST_FOR_HALF:
        found = [
            tr("Of {n} people the middle answer is {median}; the middle half lies between {low} and {high}.",
               n=len(given), median=f"{middle.median:g}", low=f"{middle.low:g}", high=f"{middle.high:g}")
        ]  # fmt: skip
    elif given:
        found = [trn("{n} person has answered.", "{n} people have answered.", len(given))]
    return found + _unknown(question.unknown(wave))


def answered_line(answered: int, invited: int) -> str:
    return tr("{answered} of {invited} people answered.", answered=answered, invited=invited)


def follow_up_line(view: SurveyView) -> str:
    """When it will be asked again; empty where nobody said so or it was asked already."""
    if not view.follow_up_date or view.answered("follow_up"):
        return ""
    day = date.fromisoformat(view.follow_up_date)
    return tr("It will be asked again on {day}.", day=understood("date", view.follow_up_date, day))


def sheet_lines(view: SurveyView) -> list[str]:
    """What is said of the whole survey: who answered of those who were asked, and when it will be asked again."""
    lines = [
        f"{tr(name)}: {answered_line(len(view.answered(wave)), view.invited[wave])}"
        for wave, name in WAVE_NAMES.items()
        if wave in view.invited
    ]
    again = follow_up_line(view)
    return [*lines, again] if again else lines


def _moved(question: Question, first: str, second: str) -> list[str]:
    change = question.between(first, second)
    found = [
        tr("Of {n} people who answered both times, {up} went up, {same} stayed and {down} went down.",
           n=change.n, up=change.up, same=change.same, down=change.down)
    ]  # fmt: skip
    if change.before is None or change.after is None:
        return found
    before, after = f"{change.before.median:g}", f"{change.after.median:g}"
    if (first, second) == ("before", "after"):
        return [*found, tr("The middle answer was {before} before and {after} after.", before=before, after=after)]
    names = {"first": tr(WAVE_NAMES[first]), "second": tr(WAVE_NAMES[second])}
    return [*found, tr("The middle answers: {first} {before}, {second} {after}.", **names, before=before, after=after)]


def _changed_sides(question: Question, first: str, second: str) -> list[str]:
    """The four counts of yes and no, told and not tested."""
    table = question.yes_no(first, second)
    return [
        tr("Of {n} people who answered both times, {gained} went from no to yes and {lost} from yes to no;"
           " {yes} said yes both times and {no} said no both times.",
           n=table.n, gained=table.improved, lost=table.worsened, yes=table.stayed_yes, no=table.stayed_no),
        tr("The line under each bar shows how far chance alone may reach."),
    ]  # fmt: skip


def _missing(question: Question, first: str, second: str) -> list[str]:
    change = question.between(first, second)
    usual = (first, second) == ("before", "after")
    names = (tr("before"), tr("after")) if usual else (tr(WAVE_NAMES[first]), tr(WAVE_NAMES[second]))
    found = []
    if question.started and question.started > change.n:
        found.append(tr("{start} people began; {n} are compared.", start=question.started, n=change.n))
    for n, once in ((len(change.before_only), names[0]), (len(change.after_only), names[1])):
        if n:
            found.append(
                trn(
                    "{n} person answered only {once} and is not counted.",
                    "{n} people answered only {once} and are not counted.",
                    n,
                    once=once,
                )
            )
    return found + _unknown(question.unknown(first) + question.unknown(second))


def _unknown(n: int) -> list[str]:
    return [trn("{n} answer was “do not know”.", "{n} answers were “do not know”.", n)] if n else []
