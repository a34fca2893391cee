"""Writing a diary and taking readings: what happened, and what was measured in which period."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from livinglab.actions.items import last_ord, link, new_item, place
from livinglab.analysis.number_words import parse_number_words
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.ids import new_id
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between
from livinglab.model.results import Measurement
from livinglab.sheets.log.kinds import entry_data
from livinglab.sheets.log.periods import is_baseline
from livinglab.store import Store

_MOST = 10**12
_MOST_DIGITS = 15
_OF = re.compile(r"(\d[\d,]*)\s*/\s*(\d[\d,]*)\D*")
_AMONG = re.compile(r"(\d[\d,]*)\s*\D{0,4}?\s*(?:가운데|중에서|중)\s*(\d[\d,]*)\D*")
_ENGLISH_OF = re.compile(r"(\d[\d,]*)\s*of\s*(\d[\d,]*)\D*", re.IGNORECASE)


@dataclass(frozen=True)
class Figure:
    """What was typed as a reading: a value, or k of n."""

    value: float | None = None
    k: int | None = None
    n: int | None = None


def parse_figure(words: str) -> Figure | None:
    """43/100, 100명 중 43명, 43 of 100, 31.5, 1,200원; None for nothing. Raises RuleBroken with a sentence."""
    words = unicodedata.normalize("NFKC", nfc(words)).strip()
    if not words or words in ("-", "–"):
        return None
    pair = _pair(words)
    if pair is not None:
        k, n = pair
        if n < 1 or n > _MOST:
            raise RuleBroken(N_("Of how many? Write it like 43/100."))
        if k > n:
            raise RuleBroken(N_("{k} of {n} cannot be: there are more than were counted in all."), k=k, n=n)
        return Figure(k=k, n=n)
    value = parse_number_words(words).value
    if value is None or abs(value) > _MOST:
        raise RuleBroken(N_("Write a number, or how many of how many, like 43/100."))
    return Figure(value=value)


def _pair(words: str) -> tuple[int, int] | None:
    for pattern, swapped in ((_OF, False), (_ENGLISH_OF, False), (_AMONG, True)):
        found = pattern.fullmatch(words)
        if found:
            first, second = (_whole(part) for part in found.groups())
            return (second, first) if swapped else (first, second)
    return None


def _whole(digits: str) -> int:
    digits = digits.replace(",", "")
    if len(digits) > _MOST_DIGITS:
        raise RuleBroken(N_("Write a number, or how many of how many, like 43/100."))
    return int(digits)


# --- readings --------------------------------------------------------------------------------------------------------
def take_reading(store: Store, item_id: str, period: str, words: str, *, at_date: str = "",
                 reading_id: str = "") -> Measurement | None:  # fmt: skip
    """Write what was measured of an indicator in a period; a reading of that period, or the one of that id, is replaced,
    nothing takes it away."""
    item = store.get(Item, item_id)
    period = nfc(period).strip()
    if not period and words.strip() and not reading_id:
        raise RuleBroken(N_("Which week or day? Name the period first."))
    figure = parse_figure(words)
    own = [store.get(Measurement, reading_id)] if reading_id else _of_period(store, item_id, period)
    if figure is None:
        with store.step(N_("Took a reading of {code} away"), project_id=item.project_id, code=item.code) as step:
            for one in own:
                step.delete(one)
        return None
    reading = Measurement(
        id=own[0].id if own else new_id(), item_id=item_id, at_text=own[0].at_text if own else period, at_date=at_date or (own[0].at_date if own else ""),
        ord=own[0].ord if own else period_ord(store, item, period), value=figure.value, k=figure.k, n=figure.n,
        version_id=own[0].version_id if own else None, phase=own[0].phase if own else "", note=own[0].note if own else "",
    )  # fmt: skip
    with store.step(N_("Measured {code}: {period}"), project_id=item.project_id, code=item.code, period=period) as step:
        step.put(reading)
    return reading


def _of_period(store: Store, item_id: str, period: str) -> list[Measurement]:
    """Readings over time that are known by this period, or by a date where they have none."""
    own = [one for one in store.find(Measurement, item_id=item_id) if not one.subject]
    return [one for one in own if period and (one.at_text or one.at_date) == period]


def period_ord(store: Store, item: Item, period: str) -> str:
    """The place a period has with the project's other indicators, else behind all of them; a baseline stands first."""
    known = store.rows(
        "select m.at_text, m.ord from measurement m join item i on i.id=m.item_id where i.project_id=? order by m.ord",
        (item.project_id,),
    )
    same = [ord for label, ord in known if label == period and ord]
    if same:
        return str(same[0])
    ords = [str(ord) for _, ord in known if ord]
    if is_baseline(Measurement(id="", item_id=item.id, at_text=period)):
        return key_between("", ords[0]) if ords else key_between()
    return key_between(ords[-1] if ords else "")


def rename_period(store: Store, project_id: str, old: str, new: str) -> int:
    """Call a period something else, for all indicators at once. Two periods cannot have one name."""
    new = nfc(new).strip()
    rows = store.select(
        Measurement,
        "join item i on i.id=t.item_id where i.project_id=? and (t.at_text in (?,?) or (t.at_text='' and t.at_date=?))",
        (project_id, old, new, old),
    )
    if not new:
        raise RuleBroken(N_("Which week or day? Name the period first."))
    if old != new and any(row.at_text == new for row in rows):
        raise RuleBroken(N_("There is already a period called {period}."), period=new)
    with store.step(N_("Renamed a period to {period}"), project_id=project_id, period=new) as step:
        for row in rows:
            step.put(replace(row, at_text=new))
    return len(rows)


# --- the diary -------------------------------------------------------------------------------------------------------
def write_entry(store: Store, project_id: str, text: str, *, when: str = "", kind: str = "observation", change: str = "",
                date: str = "", sheet: Sheet | None = None, experiment_id: str | None = None,
                beside: Mapping[str, str] | None = None) -> Item:  # fmt: skip
    """Write down what happened, in people's words, on a log sheet and for an experiment where there is one."""
    text = nfc(text).strip()
    if not text:
        raise RuleBroken(N_("What happened? A few words are enough."))
    data = entry_data(nfc(when).strip(), nfc(kind).strip(), nfc(change).strip(), date)
    data |= {key: nfc(words).strip() for key, words in (beside or {}).items() if words.strip()}
    with store.step(N_("Wrote in the diary"), project_id=project_id) as step:
        activity_id = sheet.activity_id if sheet else None
        item = new_item(store, step, project_id, "log", text, data=data, activity_id=activity_id)
        if sheet is not None:
            place(step, sheet.id, item.id, key_between(last_ord(store, sheet.id)))
        if experiment_id is not None:
            link(step, item.id, experiment_id, "derived_from")
    return item


def edit_entry(store: Store, item_id: str, fields: Mapping[str, Any], beside: Mapping[str, str] | None = None) -> Item:
    """Change an entry's text, when, kind, change or what stands beside; equal words make no step."""
    item = store.get(Item, item_id)
    text = nfc(str(fields.get("text", item.text))).strip()
    if not text:
        raise RuleBroken(N_("What happened? A few words are enough."))
    said = {key: str(fields.get(key, item.data.get(key, ""))) for key in ("when", "change", "date")}
    kind = str(fields.get("kind") or item.data.get("kind_text") or item.data.get("kind") or "")
    known = ("when", "kind", "kind_text", "change", "date")
    kept = {key: value for key, value in item.data.items() if key not in known}
    data = kept | entry_data(nfc(said["when"]).strip(), nfc(kind).strip(), nfc(said["change"]).strip(), said["date"])
    data |= {key: nfc(words).strip() for key, words in (beside or {}).items()}
    edited = replace(item, text=text, data=data)
    with store.step(N_("Edited {code}"), project_id=item.project_id, code=item.code) as step:
        step.put(edited)
    return edited


def log_sheet(store: Store, project_id: str) -> Sheet | None:
    """The sheet a diary entry goes on when nobody named one: the project's last log."""
    sheets = store.select(Sheet, "where t.project_id=? and t.kind='log' order by t.id desc limit 1", (project_id,))
    return sheets[0] if sheets else None
