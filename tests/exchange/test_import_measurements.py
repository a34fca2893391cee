"""Measurements and answers in all the shapes the format allows."""

from __future__ import annotations

from typing import Any

import pytest

from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.model.results import Answer, Measurement
from livinglab.store import Store
from tests.exchange.workshops import SMALLEST, THIRD, as_bytes, item, readings


def test_all_shapes_of_measurements(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(THIRD))
    assert [row[2] for row in readings(store, "M1")] == [3, 5, 7]
    assert [row[3:] for row in readings(store, "M2")] == [(10, 20), (16, 20)]
    labels = [one.at_text for one in store.find(Measurement, order="ord", item_id=item(store, "M2").id)]
    assert labels == ["기준선", "2주"]
    assert readings(store, "M3") == [
        ("before", "1번", 4, None, None), ("before", "2번", 3, None, None), ("before", "3번", 5, None, None),
        ("before", "4번", 4, None, None), ("after", "1번", 2, None, None), ("after", "2번", 3, None, None),
        ("after", "3번", 3, None, None),
    ]  # fmt: skip
    assert item(store, "M3").data["note"] == "한 사람은 뒤에 없었음"
    assert readings(store, "M4") == [("", "", 2, None, None)]
    assert [row[2] for row in readings(store, "M5")] == [0, 1, 0, 0, 1, 1, 1, 0]
    assert [row[3:] for row in readings(store, "M6")] == [(5, 7), (6, 7)]
    assert [row[1:3] for row in readings(store, "M7")] == [("1번", 12.5), ("2번", 30), ("3번", 18)]
    assert readings(store, "M8") == [("", "", None, 9, 12)]
    assert readings(store, "M9") == [("before", "", None, 6, 20), ("after", "", None, 14, 20)]
    assert item(store, "M9").data["change"] == {"stay_success": 5, "improved": 9, "worsened": 1, "stay_fail": 5}


@pytest.mark.parametrize(
    ("weeks", "value", "expected"),
    [
        (["1주", "2주"], [38, 49], [(38, None), (49, None)]),
        (["1주", "2주", "3주"], [38, 49], [(None, 49)]),
        ([], [38, 49], [(None, 49)]),
        (["1주", "2주"], [38.5, 49], [(38.5, None), (49, None)]),
        (["1주"], [1, 2, 3], [(1, None), (2, None), (3, None)]),
        (["1주", "2주"], [0, 0], [(0, None), (0, None)]),
    ],
)
def test_two_numbers_are_a_share_unless_there_are_two_weeks(
    store: Store, methods: Library, weeks: list[str], value: list[float], expected: list[tuple[float | None, ...]]
) -> None:
    file = SMALLEST | {"indicators": [["M1", "지표"]], "measurements": {"weeks": weeks, "M1": value}}
    import_workshop(store, methods, as_bytes(file))
    assert [(row[2], row[4]) for row in readings(store, "M1")] == expected


def test_an_interval_says_that_two_numbers_of_two_weeks_are_a_share(store: Store, methods: Library) -> None:
    measured = {"weeks": ["1주", "2주"], "M1": [51, 60], "M1_ci": [73.9, 91.9]}
    report = import_workshop(
        store, methods, as_bytes(SMALLEST | {"indicators": [["M1", "지표"]], "measurements": measured})
    )
    assert readings(store, "M1") == [("", "", None, 51, 60)]
    assert report.mistakes == ()


def test_measured_without_a_card(store: Store, methods: Library) -> None:
    report = import_workshop(store, methods, as_bytes(SMALLEST | {"measurements": {"M1": [1, 2, 3]}}))
    assert [one.code for one in store.find(Item)] == ["M1"]
    assert len(store.find(Measurement)) == 3
    assert [one.args["code"] for one in report.mistakes] == ["M1"]


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        ({"before": [24, 100], "after": [43, 100]}, [("before", "", 24), ("after", "", 43)]),
        ({"before": [12, 20], "after": [15, 18], "after_ci": [60.8, 94.2]}, [("before", "", 12), ("after", "", 15)]),
        ({"before": [20, 6], "after": [20, 14], "improved": 9, "worsened": 1, "stay_success": 5, "stay_fail": 5},
         [("before", "", 6), ("after", "", 14)]),
        ({"before": [2, 5], "after": [3, 5]}, [("before", "1번", None), ("before", "2번", None), ("after", "1번", None), ("after", "2번", None)]),
        ({"before": [[1, 2], [0, 2]], "after": [[2, 2], None]}, [("before", "1번", 1), ("before", "2번", 0), ("after", "1번", 2)]),
        ({"before": 5, "after": 9}, [("before", "", None), ("after", "", None)]),
    ],
)  # fmt: skip
def test_before_and_after_as_shares_or_as_people(store: Store, methods: Library, measured: Any, expected: Any) -> None:
    report = import_workshop(
        store, methods, as_bytes(SMALLEST | {"indicators": [["M1", "지표"]], "measurements": {"M1": measured}})
    )
    assert [(phase, subject, k) for phase, subject, _, k, _ in readings(store, "M1")] == expected
    assert report.mistakes == ()


def test_classes_directions_and_targets(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(THIRD))
    assert item(store, "M4").data["class"] == "guardrail"
    assert item(store, "M4").data["direction"] == "down"
    assert item(store, "M1").data["target"] == "20일 이상"
    assert item(store, "M2").data["baseline"] == "절반"
    assert item(store, "M7").data["class_text"] == "기타 갈래"
    assert "class" not in item(store, "M7").data
    assert "direction" not in item(store, "M7").data


def test_answers_of_people_who_missed_a_wave(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(THIRD))
    assert len(store.find(Answer, wave="before")) == 3
    assert len(store.find(Answer, wave="after")) == 2


def test_more_people_than_a_hall_holds_are_stored_but_not_counted_again(store: Store, methods: Library) -> None:
    answers = [1, 2] * 300
    file = SMALLEST | {"survey": {"item": "물음", "before": answers, "after": answers, "up": 5}}
    report = import_workshop(store, methods, as_bytes(file))
    assert len(store.find(Answer)) == 1200
    assert [str(one) for one in report.mistakes] == ["survey.up: 무엇을 세었는지 파일에 없어서 확인하지 못했어요."]
