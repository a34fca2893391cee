"""Frozen criteria held against what was measured, also where people were asked one by one."""

from __future__ import annotations

from livinglab import paths
from livinglab.analysis.verdict import Leaning, Verdict
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.store import Store
from livinglab.views.indicators import criteria, runs, verdict_of
from livinglab.views.lab import Lab


def lab_of(store: Store, sample: str) -> Lab:
    methods = Library(paths.resources() / "methods")
    return Lab(store, import_workshop(store, methods, paths.resources() / "samples" / f"{sample}.json").project_id)


def test_counts_of_the_last_week_decide(store: Store) -> None:
    lab = lab_of(store, "no-plastic-mart")
    found = criteria(runs(lab)[0])
    assert next((one.reading.k if one.reading else None, one.verdict) for one in found) == (43, Verdict.MET)
    assert [one.verdict for one in found] == [Verdict.MET, Verdict.MET]
    assert verdict_of(found) is Leaning.FOR


def test_people_measured_twice_are_counted_against_a_criterion_about_people(store: Store) -> None:
    lab = lab_of(store, "hometown-mother")
    people, burden = criteria(runs(lab)[0])
    assert people.reached == (5, 8), "five of eight gained two days or more; six were agreed"
    assert people.verdict is Verdict.NOT_MET
    assert burden.reading is not None
    assert burden.verdict is Verdict.MET, "the middle answer stayed at three or below"
    assert verdict_of([people, burden]) is Leaning.AGAINST
