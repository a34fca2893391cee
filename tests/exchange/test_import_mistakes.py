"""What a file counted wrongly is said in the report and stays out of the library."""

from __future__ import annotations

from typing import Any

import pytest

from livinglab import i18n
from livinglab.exchange.workshop_json import import_workshop
from livinglab.exchange.workshop_json.comparing.checker import agrees
from livinglab.methods import Library
from livinglab.model.lab import Kept, Project
from livinglab.store import Store
from tests.exchange.workshops import SMALLEST, THIRD, as_bytes, changed, leaves, records, sample

MART, HOME = sample(), sample("hometown-mother")
WRONG: list[tuple[Any, list[str | int], Any]] = [
    (MART, ["dotvote", "tally", "I1"], 17),
    (MART, ["dotvote", "tally", "I6"], 0),
    (MART, ["nuf", "median", "I2", 1], 8.5),
    (MART, ["measurements", "M1_ci", 0, 0], 16.6),
    (MART, ["measurements", "M4_ci", 1], 92.0),
    (MART, ["survey", "n_pairs"], 15),
    (MART, ["survey", "up"], 12),
    (MART, ["survey", "same"], 3),
    (MART, ["survey", "down"], 2),
    (MART, ["survey", "diff_median"], 1.5),
    (MART, ["survey", "pseudo_median"], 1.5),
    (MART, ["survey", "before_median_iqr", 0], 2.5),
    (MART, ["survey", "after_median_iqr", 2], 4.5),
    (MART, ["survey", "wilcoxon", "n"], 16),
    (MART, ["survey", "wilcoxon", "Wplus"], 98.0),
    (MART, ["survey", "wilcoxon", "Wminus"], 7.0),
    (MART, ["survey", "wilcoxon", "p"], 0.002),
    (MART, ["survey", "wilcoxon", "r"], 0.95),
    (MART, ["evaluation", "n"], 17),
    (MART, ["evaluation", "criteria", 4, 1, 0], 3.0),
    (HOME, ["budget_vote", "votes", "J1"], 8),
    (HOME, ["budget_vote", "greedy", "selected"], ["J2", "J4"]),
    (HOME, ["budget_vote", "greedy", "cost"], 900),
    (HOME, ["budget_vote", "mes", "selected"], ["J2", "J3", "J1"]),
    (HOME, ["budget_vote", "mes", "rounds", 1, 2], 23.7),
    (HOME, ["budget_vote", "mes_add1", "share"], 54),
    (HOME, ["budget_vote", "mes_add1", "cost"], 1000),
    (HOME, ["budget_vote", "covered", "greedy"], 20),
    (HOME, ["measurements", "M1", "diff", 6], 1),
    (HOME, ["measurements", "M1", "plus2"], 6),
    (HOME, ["measurements", "M1", "wilcoxon", "p"], 0.06),
    (HOME, ["measurements", "M2", "total"], [79, 96]),
    (HOME, ["measurements", "M2", "ci", 0], 70.0),
    (HOME, ["measurements", "M3", "median_iqr", 0], 3.0),
    (THIRD, ["priority", "W"], 0.5),
    (THIRD, ["priority", "rank_sum"], [4, 7, 7]),
    (THIRD, ["priority", "null_mean"], 0.5),
    (THIRD, ["priority", "raters"], 4),
    (THIRD, ["majority_judgment", "counts", "I1"], [1, 3, 1, 0]),
    (THIRD, ["majority_judgment", "median", "I2"], "좋음"),
    (THIRD, ["majority_judgment", "order"], ["I2", "I1", "I10"]),
    (THIRD, ["measurements", "M5", "improved"], 3),
    (THIRD, ["measurements", "M5", "p"], 0.25),
    (THIRD, ["measurements", "M9", "after"], [13, 20]),
    (THIRD, ["measurements", "M9", "mcnemar_p"], 0.05),
    (THIRD, ["measurements", "M1_median"], 6),
    (THIRD, ["measurements", "M3", "down"], 1),
]


@pytest.mark.parametrize(("file", "place", "wrong"), WRONG, ids=[".".join(map(str, one[1])) for one in WRONG])
def test_a_wrong_figure_is_the_one_mistake_named(
    store: Store, methods: Library, file: Any, place: list[str | int], wrong: Any
) -> None:
    report = import_workshop(store, methods, as_bytes(changed(file, *place, to=wrong)))
    assert report.mistakes, "the difference was not noticed"
    spoken = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)[1:]
    places = {str(one.args["place"]) for one in report.mistakes}
    assert all(name.startswith(spoken) or spoken.startswith(name) for name in places), places


def test_a_mistake_is_a_sentence_in_both_languages_and_kept_with_the_project(store: Store, methods: Library) -> None:
    report = import_workshop(store, methods, as_bytes(changed(MART, "dotvote", "tally", "I1", to=17)))
    assert [str(one) for one in report.mistakes] == [
        "dotvote.tally.I1: 파일에는 17이라고 적혀 있는데 다시 세어 보니 16이에요."
    ]
    with i18n.speaking("en"):
        assert str(report.mistakes[0]) == "dotvote.tally.I1: the file says 17, counted again it is 16."
    (kept,) = store.get(Project, report.project_id).data["import_mistakes"]
    assert i18n.tr(kept["message_id"], **kept["arguments"]) == str(report.mistakes[0])


def test_the_wrong_figure_itself_is_stored_nowhere_else(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(changed(MART, "survey", "wilcoxon", "p", to=0.123456)))
    found = [
        (record.table, place)
        for record in records(store)
        for place, value in leaves({name: getattr(record, name) for name in record.__dataclass_fields__})
        if value == 0.123456
    ]
    assert found == []


def test_a_figure_nothing_stands_behind_is_kept_and_said(store: Store, methods: Library) -> None:
    file = SMALLEST | {"evaluation": {"criteria": [["믿음", [3.0, 2.0, 4.0]]]}, "nuf": {"median": {"I1": [1, 2, 3]}},
                       "ideas": [["I1", "하나"]]}  # fmt: skip
    report = import_workshop(store, methods, as_bytes(file))
    kept = {one.key: one.value[0] for one in store.find(Kept)}
    assert kept == {"evaluation.criteria[0][1]": [3.0, 2.0, 4.0], "nuf.median.I1": [1, 2, 3]}
    assert len(report.mistakes) == 2


def test_a_ballot_above_the_rule_counts_and_is_named(store: Store, methods: Library) -> None:
    file = SMALLEST | {"ideas": [["I1", "하나"], ["I2", "둘"]],
                       "dotvote": {"rule": "1인 1점", "voters": 1, "ballots": [["I1"], ["I1", "I2"]]}}  # fmt: skip
    report = import_workshop(store, methods, as_bytes(file))
    assert [str(one) for one in report.mistakes] == [
        "dotvote.ballots[1]: 이 표는 정한 것보다 많이 주었어요.", "dotvote.ballots: 표는 2장인데 투표한 사람은 1명이에요.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("trace", "said"),
    [
        ("N04 → C9 → 문제", ["이어짐에 나오는 C9가 파일에 없어요."]),
        ("C2 → HMW4", ["이어짐에 나오는 HMW4가 파일에 없어요."]),
        ("결정 → 실행 약속 5건", ["이어짐에는 “실행 약속 5건”, 파일에는 4개가 있어요."]),
        ("N04 → C2 → 문제 문장", []),
    ],
)
def test_a_trace_that_names_what_is_not_there(store: Store, methods: Library, trace: str, said: list[str]) -> None:
    report = import_workshop(store, methods, as_bytes(MART | {"trace": trace}))
    assert [str(one) for one in report.mistakes] == said


def test_votes_for_an_idea_the_file_forgot_are_not_lost(store: Store, methods: Library) -> None:
    report = import_workshop(store, methods, as_bytes(changed(MART, "ideas", 5, 0, to="I7")))
    assert {one.args["code"] for one in report.mistakes} == {"I6"}
    assert store.rows("select count(*) from mark") == [(54,)]


@pytest.mark.parametrize(
    ("claimed", "found", "right"),
    [(16.7, 16.6545, True), (16.6, 16.6545, False), (3, 3.0, True), (3, 3.25, True), (3.0, 3.25, False), (17, 16, False),
     (0.00146484375, 0.00146484375, True), (1e-05, 1.2e-05, True), (40.909, 40.90909, True), (40.91, 40.90909, True)],
)  # fmt: skip
def test_a_figure_may_be_rounded(claimed: float, found: float, right: bool) -> None:
    assert agrees(claimed, found) is right
