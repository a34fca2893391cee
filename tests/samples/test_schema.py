"""The schema of the workshop JSON: holds for the samples, refuses what is broken, and its page names every key."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from livinglab import paths

FOLDER = paths.resources() / "samples"
NAMES = ["no-plastic-mart", "hometown-mother"]


@cache
def schema() -> Any:
    return json.loads((FOLDER / "workshop.schema.json").read_text(encoding="utf-8"))


def sample(name: str = "no-plastic-mart") -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def places(workshop: object) -> list[str]:
    """Where the schema finds something wrong, e.g. `indicators[2][5]`."""
    return sorted(error.json_path.removeprefix("$.") for error in Draft202012Validator(schema()).iter_errors(workshop))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("name", NAMES)
def test_samples_keep_to_it_and_say_that_they_are_made_up(name: str) -> None:
    assert places(sample(name)) == []
    assert "가상" in sample(name)["fiction"]
    assert set(sample(name)) <= set(schema()["properties"])


@given(st.sets(st.sampled_from(sorted(set(sample()) - {"id", "title_ko", "fiction", "place"}))))
def test_everything_else_may_be_missing(dropped: set[str]) -> None:
    assert places({key: value for key, value in sample().items() if key not in dropped}) == []


@pytest.mark.parametrize("needed", ["id", "title_ko", "fiction", "place"])
def test_what_must_be_there(needed: str) -> None:
    assert places({key: value for key, value in sample().items() if key != needed}) == ["$"]


def test_a_real_workshop_has_an_empty_word_for_fiction() -> None:
    assert places(sample() | {"fiction": ""}) == []


@pytest.mark.parametrize("key", sorted(schema()["properties"]))
def test_a_known_key_of_another_type_is_refused(key: str) -> None:
    assert places(sample() | {key: True})
    assert places(sample() | {key: 7})


def test_unknown_keys_are_kept() -> None:
    workshop = sample() | {"weather": {"rain": [1, 2]}}
    workshop["measurements"]["remark"] = "비"
    workshop["survey"]["asked by"] = 3
    assert places(workshop) == []


BROKEN: dict[str, Callable[[Any], None]] = {
    "indicators[2][5]": lambda w: w["indicators"][2].__setitem__(5, [38]),
    "notes[0][2]": lambda w: w["notes"][0].__setitem__(2, 5),
    "notes[3]": lambda w: w["notes"][3].append("more"),
    "clusters[1]": lambda w: w["clusters"][1].pop(),
    "teams[0][2]": lambda w: w["teams"][0].__setitem__(2, -6),
    "agenda[0][1]": lambda w: w["agenda"][0].__setitem__(1, {"10": "여는 말"}),
    "dotvote.voters": lambda w: w["dotvote"].__setitem__("voters", "18"),
    "dotvote.ballots[0]": lambda w: w["dotvote"]["ballots"].__setitem__(0, "I1"),
    "dotvote.tally.I1": lambda w: w["dotvote"]["tally"].__setitem__("I1", 1.5),
    "nuf.scores.I1[0]": lambda w: w["nuf"]["scores"]["I1"][0].pop(),
    "measurements.M1": lambda w: w["measurements"]["M1"][0].append(1),
    "measurements.M1_ci": lambda w: w["measurements"].__setitem__("M1_ci", "16.7–33.2"),
    "measurements.M2": lambda w: w["measurements"]["M2"].__setitem__(0, "31.5"),
    "measurements.weeks[4]": lambda w: w["measurements"]["weeks"].__setitem__(4, 4),
    "survey.before[2]": lambda w: w["survey"]["before"].__setitem__(2, "2"),
    "survey.wilcoxon.p": lambda w: w["survey"]["wilcoxon"].__setitem__("p", 1.2),
    "survey.before_median_iqr": lambda w: w["survey"]["before_median_iqr"].pop(),
    "evaluation.raw[5][0]": lambda w: w["evaluation"]["raw"][5].__setitem__(0, 2.5),
    "evaluation.criteria[0][1]": lambda w: w["evaluation"]["criteria"][0].__setitem__(1, [3.0]),
    "experiment.criteria": lambda w: w["experiment"].__setitem__("criteria", ["40% 이상"]),
    "kpt.Keep": lambda w: w["kpt"].__setitem__("Keep", "무게표"),
    "log[0][2]": lambda w: w["log"][0].__setitem__(2, 1),
    "actions[1]": lambda w: w["actions"].__setitem__(1, "질문 시간"),
}


@pytest.mark.parametrize("place", sorted(BROKEN))
def test_a_broken_place_is_named(place: str) -> None:
    workshop = deepcopy(sample())
    BROKEN[place](workshop)
    assert places(workshop) == [place]


@pytest.mark.parametrize(
    "measured",
    [
        43,
        [31.5, None, 27.4],
        [51, 60],
        [[24, 100], None, [29, 100]],
        {"before": [2, 3], "after": [4, 5], "diff": [2, 2], "plus2": 2},
        {"before": [0, 1], "after": [1, 1], "stay_success": 1, "improved": 1, "worsened": 0, "stay_fail": 0},
        {"before": [12, 20], "after": [15, 20], "improved": 4},
        {"weekly": [[16, 12], [16, 13]], "total": [25, 32], "ci": [61.2, 89.0]},
        {"raw": [2, 3, 2], "median_iqr": [2.0, 2.0, 2.5]},
    ],
)
def test_every_shape_of_a_measurement(measured: object) -> None:
    assert places(sample() | {"measurements": {"weeks": ["1주"], "M9": measured, "M9_ci": [20.5, 40]}}) == []


@pytest.mark.parametrize("measured", ["43", None, {"values": [1]}, {"before": [1]}, {"raw": 3}, [[1, 2, 3]], [[-1, 5]]])
def test_what_is_no_measurement(measured: object) -> None:
    assert places(sample() | {"measurements": {"M9": measured}}) == ["measurements.M9"]


def test_keys_that_the_samples_do_not_use() -> None:
    workshop = sample() | {
        "priority": {
            "items": ["가", "나"],
            "raters": 3,
            "ranks": [[1, 2], [1, 2], [2, 1]],
            "rank_sum": [4, 5],
            "W": 0.111,
            "null_mean": 0.333,
            "reading": "서로 다르게 봅니다",
        },
        "majority_judgment": {
            "grades": ["아주 좋음", "좋음", "나쁨"],
            "voters": 3,
            "ballots": {"I1": [0, 1, 2], "I2": [1, 1, 1]},
            "counts": {"I1": [1, 1, 1], "I2": [0, 3, 0]},
            "median": {"I1": "좋음", "I2": "좋음"},
            "order": ["I2", "I1"],
        },
        "fourL": {"Liked": ["함께"], "Longed for": []},
    }
    assert places(workshop) == []
    workshop["priority"]["ranks"][0][1] = 0
    workshop["majority_judgment"]["ballots"]["I1"][0] = "좋음"
    assert places(workshop) == ["majority_judgment.ballots.I1[0]", "priority.ranks[0][1]"]


def test_the_page_of_the_format_names_every_key_in_both_languages() -> None:
    korean, english = (FOLDER / "FORMAT.md").read_text(encoding="utf-8").split("\n## English\n")
    for key in schema()["properties"]:
        assert f"`{key}`" in korean
        assert f"`{key}`" in english
    for half in (korean, english):
        parts = {part for row in re.findall(r"\| \{([^}]*)\}", half) for part in re.findall(r"\w+", row)}
        for key in ("dotvote", "priority", "majority_judgment", "budget_vote", "nuf", "experiment"):
            assert set(schema()["properties"][key]["properties"]) <= parts
