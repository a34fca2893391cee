"""Sentences several documents share: counts of people, shares, the note on made-up samples."""

from __future__ import annotations

from livinglab.analysis.display import FEWEST_FOR_DECIMALS, number_text, share, unit_beside
from livinglab.analysis.wilson import people_interval, wilson
from livinglab.i18n import language, tr, trn
from livinglab.views.lab import Lab


def number(value: float) -> str:
    """A figure in the language in use."""
    return number_text(value, language())


def counted(k: int, n: int, *, people: bool, strong: bool = False) -> str:
    """ "100명 가운데 43명", or without people where things were counted; `strong` marks the figure bold."""
    figure = f"**{k}**" if strong else str(k)
    if people:
        return tr("{k} of {n} people", k=figure, n=n)
    return tr("{k} of {n}", k=figure, n=n)


def percent_beside(k: int, n: int) -> str:
    """ " (85 %)" where a percentage is honest and says more than the count, else nothing."""
    shown = share(k, n).percent if n != 100 else None
    return f" ({shown} %)" if shown is not None else ""


def reach(k: int | None, n: int | None) -> str:
    """Wilson's 95 % interval of k of n, in per cent from twenty on, else in whole counts; empty where there is none."""
    if k is None or not n or not 0 <= k <= n:
        return ""
    found, counts = wilson(k, n), people_interval(k, n)
    if found is None or counts is None:
        return ""
    if share(k, n).percent is None:
        return tr("{low}–{high} of {n}", low=counts[0], high=counts[1], n=n)
    low, high = found.percent(1 if n >= FEWEST_FOR_DECIMALS else 0)
    return tr("{low}–{high} %", low=number(low), high=number(high))


def with_unit(text: str, unit: str) -> str:
    """A value as somebody wrote it, with its unit where it is a bare number."""
    bare = text.replace(".", "", 1).replace(",", "").isdigit()
    return f"{text}{unit_beside(unit)}" if bare else text


def plain_slots(text: str) -> str:
    """A sentence with slots as it is read aloud."""
    return text.replace("[", "").replace("]", "")


def hours(minutes: int) -> str:
    """ "8시간", "7시간 30분": what a plan adds up to."""
    whole, rest = divmod(minutes, 60)
    parts = [trn("{n} hour", "{n} hours", whole)] if whole else []
    return " ".join(parts + ([trn("{n} minute", "{n} minutes", rest)] if rest or not whole else []))


def period(lab: Lab) -> str:
    """From the first meeting's day to the last one's; empty where no day is known."""
    days = sorted(workshop.date for workshop in lab.workshops if workshop.date)
    return "" if not days else days[0] if days[0] == days[-1] else f"{days[0]} ~ {days[-1]}"


def fiction_foot() -> str:
    """What stands at the foot of every page with invented data."""
    return tr(
        "Fictional example: places, people and figures are invented for teaching. Not the result of a real project."
    )
