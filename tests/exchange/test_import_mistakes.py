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


def told(store: Store, methods: Library, **parts: Any) -> list[str]:
    """The mistakes of a file with these parts only."""
    return [str(one) for one in import_workshop(store, methods, as_bytes(SMALLEST | parts)).mistakes]


M1 = [["M1", "지표"]]


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        ({"weekly": [3, 4], "total": 8}, "measurements.M1.total: 파일에는 8이라고 적혀 있는데 다시 세어 보니 7이에요."),
        ({"weekly": [3, 4], "total": 7}, ""),
        ({"weekly": [3, 4], "total": [7, 9]}, "measurements.M1.total: 파일에는 [7, 9]라고"),
        ({"weekly": [[3, 4], [2, 4]], "total": 5}, ""),
        ({"weekly": [[3, 4], [2, 4]], "total": [8, 5]}, ""),
        ({"weekly": [[0, 0]], "ci": [0, None]}, "measurements.M1.ci[0]: 파일에는 0이라고"),
        ({"weekly": [[1, 2], [2, 2]], "ci": [[9.5, 90.5]]}, "measurements.M1.ci: 파일에는 [[9.5, 90.5]]라고"),
        ({"weekly": [3, 4], "ci": [1, 2]}, "measurements.M1.ci: 무엇을 세었는지"),
        ({"weekly": [3, 4], "median": 3.5}, ""),
        ({"weekly": [], "median_iqr": [1, 2, 3]}, "measurements.M1.median_iqr: 무엇을 세었는지"),
        ({"weekly": [], "median": 3}, "measurements.M1.median: 무엇을 세었는지"),
        ({"weekly": [3, 4], "up": 2}, "measurements.M1.up: 무엇을 세었는지"),
        ({"before": [1, 2], "after": [2, 4], "p": 0.5}, ""),
        ({"before": [1, 2], "after": [2, 4], "p": 0.4}, "measurements.M1.p: 파일에는 0.4라고"),
        ({"before": [1, 2, 2], "after": [2, 4, 2], "improved": 2}, "measurements.M1.improved: 무엇을"),
        ({"before": [1, 2], "after": [2, 4], "median": 2}, "measurements.M1.median: 무엇을 세었는지"),
        ({"before": [], "after": [], "wilcoxon": {"n": 3}}, "measurements.M1.wilcoxon: 무엇을 세었는지"),
        ({"before": [], "after": [], "p": 0.5}, "measurements.M1.p: 파일에는 0.5라고 적혀 있는데 다시 세어 보니 –예요."),
        ({"before": [1], "after": [2], "diff_median": None, "before_median_iqr": [1, 1, 1]}, ""),
        ({"before": [], "after": [], "before_median_iqr": [1, 1, 1]}, "measurements.M1.before_median_iqr: 파일에는 [1, 1, 1]"),
        ({"before": [1], "after": [2], "diff": [1, 2]}, "measurements.M1.diff: 파일에는 [1, 2]라고 적혀 있는데 다시 세어 보니 [1]이에요."),
        ({"total": [3, 4]}, ""),
        ({"total": 3}, ""),
        ({"note": "재지 못함"}, ""),
        ({"before": 3, "after": 5}, ""),
        ({"before": [3, 20], "after": [5, 20], "before_ci": [5.2, 36.0], "improved": 3, "stay_success": 2, "worsened": 1, "stay_fail": 14}, ""),
        ({"before": [3, 20], "improved": 3, "stay_success": 2, "worsened": 1, "stay_fail": 14, "up": 3}, "measurements.M1.up: 무엇을"),
    ],
)  # fmt: skip
def test_figures_beside_measurements(store: Store, methods: Library, measured: Any, said: str) -> None:
    found = told(store, methods, indicators=M1, measurements={"M1": measured})
    assert found == [] if not said else len(found) == 1 and found[0].startswith(said), found


def test_an_interval_where_one_figure_belongs(store: Store, methods: Library) -> None:
    found = told(store, methods, indicators=M1, measurements={"M1": [[1, 2], [2, 2]], "M1_ci": [[9.5, 90.5], 50]})
    assert found == ["measurements.M1_ci[1]: 파일에는 50이라고 적혀 있는데 다시 세어 보니 [34.23802275, 100]이에요."]
    found = told(store, methods, indicators=M1, measurements={"M1": [[1, 2], [2, 2]], "M1_ci": 5})
    assert found == ["measurements.M1_ci: 무엇을 세었는지 파일에 없어서 확인하지 못했어요."]
    found = told(
        store, methods, indicators=M1, measurements={"M1": [3, 5, 7], "M1_median_iqr": [5, 4, 6], "M1_median": 4}
    )
    assert found == ["measurements.M1_median: 파일에는 4라고 적혀 있는데 다시 세어 보니 5예요."]


@pytest.mark.parametrize(
    ("grades", "order", "said"),
    [
        (["가", "나", "다"], ["I1", "I2"], 0),
        (["가", "나", "다"], ["I2", "I1"], 0),
        (["나쁨", "보통", "좋음"], ["I2", "I1"], 0),
        (["나쁨", "보통", "좋음"], ["I1", "I2"], 1),
        (["좋지 않음", "보통", "만족"], ["I2", "I1"], 0),
        (["하나"], None, 0),
    ],
)
def test_which_end_of_the_grades_is_the_good_one(
    store: Store, methods: Library, grades: list[str], order: list[str] | None, said: int
) -> None:
    last = len(grades) - 1
    vote: dict[str, Any] = {"grades": grades, "ballots": {"I1": [0, 0, 0], "I2": [last, last, 0]}}
    if order:
        vote["order"] = order
    assert len(told(store, methods, ideas=[["I1", "가"], ["I2", "나"]], majority_judgment=vote)) == said


def test_true_ties_may_stand_either_way(store: Store, methods: Library) -> None:
    vote = {
        "grades": ["나쁨", "좋음"],
        "ballots": {"I1": [1, 0], "I2": [0, 1], "I3": [0, 0]},
        "order": ["I2", "I1", "I3"],
    }
    ideas = [["I1", "가"], ["I2", "나"], ["I3", "다"]]
    assert told(store, methods, ideas=ideas, majority_judgment=vote) == []
    assert len(told(store, methods, ideas=ideas, majority_judgment=vote | {"order": ["I2", "I1"]})) == 1


def test_votes_that_cannot_be_counted_again(store: Store, methods: Library) -> None:
    ideas = [["I1", "가", 0], ["I2", "나", 50]]
    claims = {"median": {"I1": 1}, "order": ["I1"], "counts": {"I1": [1]}}
    assert len(told(store, methods, ideas=ideas, majority_judgment=claims)) == 3
    purse = {"budget": 100, "voters": 3, "approvals": {"I1": [1, 2], "I2": [3]}, "votes": {"I1": 2, "I2": 1},
             "greedy": {"selected": ["I1"]}, "mes": {"selected": ["I1"]}, "covered": {"mes": 2}}  # fmt: skip
    found = told(store, methods, ideas=ideas, budget_vote=purse)
    assert [one.split(":")[0] for one in found] == ["budget_vote.greedy", "budget_vote.mes", "budget_vote.covered"]
    without = told(store, methods, ideas=[["I1", "가"], ["I2", "나"]], budget_vote={**purse, "budget": None})
    assert len(without) == 3


def test_what_a_purse_buys_may_be_named_in_part(store: Store, methods: Library) -> None:
    ideas = [["I1", "가", 60], ["I2", "나", 50]]
    purse = {"budget": 100, "approvals": {"I1": ["가", "나"], "I2": ["다"]}, "covered": {"greedy": 2, "mes": 2},
             "mes_add1": {"selected": ["I1"], "rounds": [["I1", None, 30]], "mood": "기쁨"}}  # fmt: skip
    report = import_workshop(store, methods, as_bytes(SMALLEST | {"ideas": ideas, "budget_vote": purse}))
    assert [str(one) for one in report.mistakes] == []
    assert report.unknown == ("budget_vote.mes_add1.mood",)


def test_rankings_by_name_and_by_too_few(store: Store, methods: Library) -> None:
    ranking = {
        "items": ["가", "나"],
        "ranks": [[1, 2], [1, 2]],
        "rank_sum": {"가": 2, "나": 4},
        "W": 1,
        "null_mean": 0.5,
    }
    assert told(store, methods, priority=ranking) == []
    alone = {"items": ["가", "나"], "ranks": [[1, 2]], "rank_sum": [1, 2], "W": 1.0}
    assert len(told(store, methods, priority=alone)) == 2
    shared = {"items": ["가", "나", "다"], "ranks": [[1, 2, 2], [1, 2, 3]], "rank_sum": [2, 4.5, 5.5]}
    assert told(store, methods, priority=shared) == []
    assert told(store, methods, priority=shared | {"rank_sum": [2, 4, 5]}) == []
    assert len(told(store, methods, priority=shared | {"rank_sum": [2, 4, 7]})) == 1
    assert len(told(store, methods, priority=shared | {"rank_sum": [2, 4]})) == 1


def test_criteria_in_short_forms(store: Store, methods: Library) -> None:
    assert told(store, methods, evaluation={"criteria": ["믿음", ["고마움", [3]]], "raw": [[1, 2], [3, 3, None]]}) == []
    assert told(store, methods, evaluation={"raw": [[1, 2], [3, 3]], "n": 2}) == []
