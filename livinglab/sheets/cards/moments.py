"""Times as people read them on a card: local, short."""

from __future__ import annotations

from datetime import datetime

from livinglab import i18n

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def moment(at: str, *, long: bool = False) -> str:
    """A stored UTC time as 10.19 09:00, in a sentence as 10월 19일 09:00; empty for none."""
    if not at:
        return ""
    local = datetime.fromisoformat(at).astimezone()
    clock = f"{local:%H:%M}"
    if i18n.language() == "ko":
        return f"{local.month}월 {local.day}일 {clock}" if long else f"{local.month}.{local.day} {clock}"
    return (
        f"{local.day} {_MONTHS[local.month - 1]}, {clock}"
        if long
        else f"{local.day} {_MONTHS[local.month - 1]} {clock}"
    )


def day_of(at: str) -> str:
    """The day of a stored time."""
    if not at:
        return ""
    local = datetime.fromisoformat(at).astimezone()
    return f"{local.month}.{local.day}" if i18n.language() == "ko" else f"{local.day} {_MONTHS[local.month - 1]}"
