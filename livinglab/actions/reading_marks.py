"""What is said about readings that stand already: when they were taken, and how they came about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from livinglab.actions.measurements import period_ord
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.items import Item
from livinglab.model.results import Measurement
from livinglab.sheets.log.quality import QUALITY
from livinglab.store import Store


def name_readings(store: Store, project_id: str, ids: Sequence[str], period: str) -> None:
    """Say when readings without a period were taken. Two readings of an indicator cannot share a period."""
    period = nfc(period).strip()
    if not period:
        raise RuleBroken(N_("Which week or day? Name the period first."))
    readings = [store.get(Measurement, one) for one in ids]
    for one in readings:
        if any(not other.subject for other in store.find(Measurement, item_id=one.item_id, at_text=period)):
            raise RuleBroken(N_("There is already a period called {period}."), period=period)
    with store.step(N_("Said when readings were taken: {period}"), project_id=project_id, period=period) as step:
        for one in readings:
            ord_ = period_ord(store, store.get(Item, one.item_id), period)
            step.put(replace(one, at_text=period, ord=ord_))


def set_quality(store: Store, measurement_id: str, quality: str) -> Measurement:
    """Say how a reading came about, one of QUALITY; the number stays as it is."""
    if quality not in QUALITY:
        raise RuleBroken(N_("Please choose how the number came about."))
    reading = store.get(Measurement, measurement_id)
    item = store.get(Item, reading.item_id)
    marked = replace(reading, note="" if quality == "measured" else quality)
    with store.step(N_("Said how a reading of {code} came about"), project_id=item.project_id, code=item.code) as step:
        step.put(marked)
    return marked
