"""Sentences several documents share: counts of people, shares, the note on made-up samples."""

from __future__ import annotations

from livinglab.analysis.display import number_text, share
from livinglab.i18n import language, tr


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


def plain_slots(text: str) -> str:
    """A sentence with slots as it is read aloud."""
    return text.replace("[", "").replace("]", "")
