"""What was counted on the way becomes the first number of an indicator: how it was before anything was tried."""

from __future__ import annotations

from livinglab.actions.items import link, new_item
from livinglab.actions.measurements import parse_figure, period_ord
from livinglab.errors import RuleBroken
from livinglab.i18n import N_, tr
from livinglab.model.ids import new_id
from livinglab.model.items import Item
from livinglab.model.results import Measurement
from livinglab.sheets.log.periods import is_baseline
from livinglab.store import Store


def without_baseline(store: Store, project_id: str) -> list[Item]:
    """Indicators that can still be given a baseline."""
    indicators = store.find(Item, order="code_no, id", project_id=project_id, kind="indicator")
    return [one for one in indicators if not one.data.get("baseline") and not _has_baseline(store, one.id)]


def use_as_baseline(store: Store, entry_id: str, count: str, indicator_id: str | None = None) -> Item:
    """Make a count of the diary the baseline of an indicator, or of a new one called like the entry; in one step."""
    entry = store.get(Item, entry_id)
    figure = parse_figure(count)
    if figure is None:
        raise RuleBroken(N_("Write what was counted first."))
    if indicator_id is not None and _has_baseline(store, indicator_id):
        raise RuleBroken(N_("{code} has a baseline already."), code=store.get(Item, indicator_id).code)
    with store.step(N_("Made a count of {code} the baseline"), project_id=entry.project_id, code=entry.code) as step:
        if indicator_id is None:
            indicator = new_item(store, step, entry.project_id, "indicator", entry.text, activity_id=entry.activity_id)
        else:
            indicator = store.get(Item, indicator_id)
        period = tr("Baseline")
        step.add(Measurement(
            id=new_id(), item_id=indicator.id, at_text=period, ord=period_ord(store, indicator, period),
            value=figure.value, k=figure.k, n=figure.n,
        ))  # fmt: skip
        link(step, indicator.id, entry.id, "derived_from")
    return indicator


def _has_baseline(store: Store, indicator_id: str) -> bool:
    return any(is_baseline(one) for one in store.find(Measurement, item_id=indicator_id))
