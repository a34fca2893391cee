"""Answers before and after, person by person."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from livinglab.analysis.before_after import before_after
from tests.analysis.fixtures import sample

waves = st.dictionaries(st.sampled_from("가나다라마바사아자차"), st.one_of(st.none(), st.integers(1, 5)))


def test_sample_survey_with_two_absent() -> None:
    survey = sample("no-plastic-mart")["survey"]
    before = {f"p{i}": answer for i, answer in enumerate(survey["before"])} | {"p16": 3, "p17": 2}
    after = {f"p{i}": answer for i, answer in enumerate(survey["after"])}
    found = before_after(before, after, scale=range(1, 6))
    assert (found.n, found.up, found.same, found.down) == (16, 13, 2, 1)
    assert found.before_only == ("p16", "p17")
    assert found.after_only == ()
    assert found.before is not None
    assert found.after is not None
    assert list(found.before.middle_first) == survey["before_median_iqr"]
    assert list(found.after.middle_first) == survey["after_median_iqr"]
    assert (found.median_change, found.pseudo_median) == (survey["diff_median"], survey["pseudo_median"])
    assert found.test is not None
    assert found.test.p == survey["wilcoxon"]["p"]
    assert [(count.answer, count.before, count.after) for count in found.answers] == [
        (1, 1, 0),
        (2, 6, 1),
        (3, 7, 6),
        (4, 2, 8),
        (5, 0, 1),
    ]


def test_no_test_under_six_changes() -> None:
    five = before_after({str(i): 1 for i in range(9)}, {str(i): 1 + (i < 5) for i in range(9)})
    assert five.test is None
    six = before_after({str(i): 1 for i in range(9)}, {str(i): 1 + (i < 6) for i in range(9)})
    assert six.test is not None


def test_missing_is_not_zero() -> None:
    found = before_after({"a": 3, "b": None, "c": 2, "d": None}, {"a": None, "b": 4, "c": 2})
    assert [pair.alias for pair in found.pairs] == ["c"]
    assert (found.before_only, found.after_only) == (("a",), ("b",))


def test_nobody_in_both_waves() -> None:
    found = before_after({"a": 1}, {"b": 2})
    assert (found.n, found.before, found.after, found.median_change, found.pseudo_median) == (0, None, None, None, None)
    assert found.test is None


@given(waves, waves)
def test_everybody_who_answered_is_somewhere_exactly_once(
    before: dict[str, int | None], after: dict[str, int | None]
) -> None:
    found = before_after(before, after, scale=range(1, 6))
    paired = {pair.alias for pair in found.pairs}
    groups = [paired, set(found.before_only), set(found.after_only)]
    answered = {alias for wave in (before, after) for alias, answer in wave.items() if answer is not None}
    assert sum(map(len, groups)) == len(answered)
    assert set().union(*groups) == answered
    assert found.up + found.same + found.down == found.n
    assert sum(count.before for count in found.answers) == sum(count.after for count in found.answers) == found.n
    assert all(pair.change == pair.after - pair.before for pair in found.pairs)
