"""Every key of the samples has a fate, and every word of them is found again in the library or has another fate."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from livinglab.exchange.workshop_json import import_workshop
from livinglab.exchange.workshop_json.fates import Fate, fate_of, parts_of
from livinglab.exchange.workshop_json.reader import LATER, READERS
from livinglab.exchange.workshop_json.writing.notes import note_kind
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Kept
from livinglab.model.record import to_row
from livinglab.model.results import Answer, Ballot, Mark, Measurement, Rating
from livinglab.sheets.log.kinds import KOREAN_KINDS
from livinglab.store import Store
from tests.exchange.workshops import SAMPLES, THIRD, as_bytes, leaves, records, sample

FILES = {name: sample(name) for name in SAMPLES} | {"third": THIRD}


@pytest.mark.parametrize("name", FILES)
def test_nothing_in_the_files_is_unknown(name: str) -> None:
    fates = {place: fate_of(place) for place, _ in leaves(FILES[name])}
    assert [place for place, fate in fates.items() if fate is Fate.UNKNOWN] == []


@pytest.mark.parametrize(
    ("place", "fate"),
    [
        ("title_ko", Fate.STORED), ("notes[3][2]", Fate.STORED), ("dotvote.ballots[0][1]", Fate.STORED),
        ("dotvote.tally.I1", Fate.COMPARED), ("measurements.M1[0][0]", Fate.STORED),
        ("measurements.M1_ci[0][0]", Fate.COMPARED), ("measurements.M1.wilcoxon.p", Fate.COMPARED),
        ("measurements.M1.before[2]", Fate.STORED), ("evaluation.criteria[0][0]", Fate.STORED),
        ("evaluation.criteria[0][1][2]", Fate.COMPARED), ("seed_facts[0]", Fate.PROVENANCE),
        ("weather", Fate.UNKNOWN), ("dotvote.mood", Fate.UNKNOWN), ("measurements.M1.colour", Fate.STORED),
    ],
)  # fmt: skip
def test_a_place_has_the_fate_its_longest_path_says(place: str, fate: Fate) -> None:
    assert fate_of(place) is fate


def test_each_key_of_the_table_has_its_reader() -> None:
    assert parts_of("") == {*READERS, LATER}


@pytest.mark.parametrize("name", FILES)
def test_every_stored_word_is_found_again(store: Store, methods: Library, name: str) -> None:
    import_workshop(store, methods, as_bytes(FILES[name]))
    words = _words(store)
    stored = [
        (place, text)
        for place, text in leaves(FILES[name])
        if isinstance(text, str) and fate_of(place) is not Fate.COMPARED
    ]
    assert len(stored) > 50
    assert [(place, text) for place, text in stored if not _found(text, place, words)] == []


def _words(store: Store) -> set[str]:
    """Every text of every row, also inside fields, and the codes as they print."""
    found: set[str] = set()
    for record in records(store):
        found.update(
            text
            for _, text in leaves({name: getattr(record, name) for name in to_row(record)})
            if isinstance(text, str)
        )
        if isinstance(record, Item):
            found.add(record.code)
    return found


# What stands in the library in place of the words of the file.
_KEYS: dict[str, Callable[[str], str | None]] = {"notes": note_kind, "log": KOREAN_KINDS.get}


def _found(text: str, place: str, words: set[str]) -> bool:
    key = _KEYS.get(place.split("[")[0])
    if text in words or (key is not None and key(text) in words):
        return True
    if place.startswith("agenda") and text.isdecimal():
        return True  # minutes: counted below
    pieces = [piece for piece in re.split(r"^관찰: | 배움: | / 고른 까닭: |\s+—\s+|·", text) if piece.strip()]
    return len(pieces) > 1 and all(any(piece.strip() in word for word in words) for piece in pieces)


def test_every_number_of_the_mart_is_stored(store: Store, methods: Library) -> None:
    file = sample()
    import_workshop(store, methods, as_bytes(file))
    marks = store.rows("select i.prefix||i.code_no, count(*) from mark m join item i on i.id=m.option_id group by 1")
    assert dict(marks) == file["dotvote"]["tally"]
    assert len(store.find(Ballot)) == 18
    assert len(store.find(Mark)) == 54
    minutes = [int(step[0]) for meeting in file["agenda"] if isinstance(meeting[1], list) for step in meeting[1]]
    assert sorted(minutes) == sorted(one.planned_minutes for one in store.find(Activity) if one.planned_minutes)
    ratings: dict[str, list[float]] = {"nuf": [], "traits": []}
    for rating in store.find(Rating):
        assert rating.value is not None
        ratings["nuf" if rating.target_id else "traits"].append(rating.value)
    assert sorted(ratings["nuf"]) == sorted(value for _, value in leaves(file["nuf"]["scores"]))
    assert sorted(ratings["traits"]) == sorted(value for _, value in leaves(file["evaluation"]["raw"]))
    for wave in ("before", "after"):
        answers = {one.respondent: one.value for one in store.find(Answer, wave=wave)}
        assert [answers[f"{person}번"] for person in range(1, 17)] == file["survey"][wave]
    weekly = {code: _readings(store, code) for code in ("M1", "M2", "M3", "M4")}
    assert weekly == {code: file["measurements"][code] for code in ("M1", "M2", "M3")} | {"M4": [[51, 60]]}


def _readings(store: Store, code: str) -> list[Any]:
    rows = store.select(
        Measurement, "join item i on i.id=t.item_id where i.prefix||i.code_no=? order by t.ord", (code,)
    )
    return [[row.k, row.n] if row.n is not None else row.value for row in rows]


def test_what_is_not_known_is_kept_with_its_place(store: Store, methods: Library) -> None:
    file = sample()
    file["weather"] = {"1회차": "비"}
    file["dotvote"]["mood"] = "좋음"
    file["notes"][2].append("덧붙인 칸")
    file["measurements"]["M9_remark"] = "숫자가 아님"
    report = import_workshop(store, methods, as_bytes(file))
    kept = {one.key: one.value[0] for one in store.find(Kept, order="ord", fate="unknown")}
    assert kept == {
        "weather": {"1회차": "비"}, "dotvote.mood": "좋음", "notes[2][5]": "덧붙인 칸",
        "measurements.M9_remark": "숫자가 아님",
    }  # fmt: skip
    assert set(report.unknown) == set(kept)
    assert not report.mistakes


def test_provenance_is_kept_apart(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample()))
    assert [one.value[0] for one in store.find(Kept, order="ord", fate="provenance")] == sample()["seed_facts"]
