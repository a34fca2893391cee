"""Whatever somebody does to a workshop file, it either comes in whole or is refused in a sentence."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from livinglab.errors import ImportRefused
from livinglab.exchange.workshop_json import import_workshop
from livinglab.store import Store
from tests.exchange.workshops import SMALLEST, THIRD, as_bytes, library, row_counts, sample

FILES = [sample(), sample("hometown-mother"), THIRD]
WORDS = st.sampled_from(
    ["", "I1", "N04", "C1", "M1", "E1", "2주", "기준선", "말", "[a] (C1)", "→", "1인 0점", "\ud800", "é"]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | WORDS
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4), max_leaves=8
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        opened = Store(Path(folder) / "library.sqlite")
        yield opened
        opened.close()


def _places(value: Any, steps: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if steps:
        yield steps
    for key, one in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _places(one, (*steps, key))


PLACES = [sorted(_places(file), key=str) for file in FILES]


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """A sample with some of its values replaced, taken away, doubled or swapped."""
    which = draw(st.integers(0, len(FILES) - 1))
    file = deepcopy(FILES[which])
    for _ in range(draw(st.integers(1, 4))):
        steps = draw(st.sampled_from(PLACES[which]))
        inner = file
        try:
            for step in steps[:-1]:
                inner = inner[step]
            old = inner[steps[-1]]
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took this place away
        if not isinstance(inner, (dict, list)):
            continue
        match draw(st.sampled_from(["replace", "remove", "double", "wrap", "unwrap"])):
            case "replace":
                inner[steps[-1]] = draw(VALUES)
            case "remove":
                del inner[steps[-1]]
            case "double" if isinstance(inner, list):
                inner.append(deepcopy(old))
            case "wrap":
                inner[steps[-1]] = [old]
            case "unwrap" if isinstance(old, (list, dict)) and old:
                inner[steps[-1]] = next(iter(old.values())) if isinstance(old, dict) else old[0]
    return file


def _in_or_refused(store: Store, source: bytes) -> None:
    before = row_counts(store)
    try:
        report = import_workshop(store, library(), source)
    except ImportRefused:
        assert row_counts(store) == before
        return
    assert store.rows("select code from project where id=?", (report.project_id,)) == [(report.code,)]
    assert all(str(mistake) for mistake in report.mistakes)
    assert store.rows("pragma foreign_key_check") == []


MANY = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


@MANY
@given(mutated())
def test_a_changed_sample(store: Store, file: Any) -> None:
    _in_or_refused(store, json.dumps(file).encode())


@MANY
@given(st.dictionaries(st.sampled_from(sorted({key for file in FILES for key in file})), VALUES, max_size=6))
def test_any_value_under_any_key(store: Store, values: dict[str, Any]) -> None:
    _in_or_refused(store, json.dumps(SMALLEST | values).encode())


@MANY
@given(st.binary(max_size=200))
def test_any_bytes(store: Store, data: bytes) -> None:
    _in_or_refused(store, data)


@MANY
@given(st.sampled_from(FILES), st.data())
def test_a_few_bytes_changed(store: Store, file: Any, data: st.DataObject) -> None:
    whole = bytearray(as_bytes(file))
    for _ in range(data.draw(st.integers(1, 3))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    _in_or_refused(store, bytes(whole))
