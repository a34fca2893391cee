"""Every rule, whatever it counts: nobody's name matters, nor an option's, nor the order things were written down in."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.analysis.voting.election import Election
from livinglab.analysis.voting.equal_shares import _count_a_town, _count_at_a_table
from livinglab.analysis.voting.purse import PurseVote
from livinglab.analysis.voting.tally import RULES, CannotCount, Tally, Terms, tally
from livinglab.i18n import speaking
from tests.analysis.fixtures import published
from tests.analysis.voting.test_equal_shares import votes

OPTIONS = ("A", "B", "C", "D")
COSTS = dict(zip(OPTIONS, map(Fraction, (30, 20, 45, 10)), strict=True))
FORMS = {
    "approval": ("named", 1), "dots": ("valued", 3), "borda": ("ranked", 4), "majority_judgment": ("graded", 4),
    "star": ("valued", 5), "quadratic": ("valued", 5), "equal_shares": ("named", 1),
}  # fmt: skip
TERMS = {"dots": Terms(budget=12, cap=3), "quadratic": Terms(budget=100)}


def elections(rule: str) -> st.SearchStrategy[Election]:
    form, most = FORMS[rule]
    least = 0 if form == "valued" else 1
    ballot = st.dictionaries(st.sampled_from(OPTIONS), st.integers(least, most).map(Fraction))
    return st.lists(ballot, min_size=1, max_size=9).map(
        lambda ballots: Election(OPTIONS, tuple(ballots), form, costs=COSTS, budget=Fraction(60),
                                 grades=("1", "2", "3", "4", "5") if form == "graded" else ())
    )  # fmt: skip


def counted(rule: str, election: Election) -> Tally:
    return tally(election, rule, TERMS.get(rule))


def renamed(election: Election, names: Mapping[str, str], options: tuple[str, ...]) -> Election:
    ballots = tuple({names[option]: value for option, value in ballot.items()} for ballot in election.ballots)
    costs = {names[option]: cost for option, cost in election.costs.items()}
    return Election(options, ballots, election.form, costs=costs, budget=election.budget, grades=election.grades)


@pytest.mark.parametrize("rule", RULES)
@settings(max_examples=60)
@given(data=st.data(), chance=st.randoms(use_true_random=False))
def test_who_voted_and_when_makes_no_difference(rule: str, data: st.DataObject, chance: Random) -> None:
    election = data.draw(elections(rule))
    ballots = list(election.ballots)
    chance.shuffle(ballots)
    mixed = [dict(chance.sample(list(ballot.items()), len(ballot))) for ballot in ballots]
    other = Election(OPTIONS, tuple(mixed), election.form, costs=COSTS, budget=election.budget, grades=election.grades)
    one, again = counted(rule, election), counted(rule, other)
    assert (one.selected, one.totals, one.order) == (again.selected, again.totals, again.order)


@pytest.mark.parametrize("rule", [one for one in RULES if one != "equal_shares"])
@settings(max_examples=60)
@given(data=st.data(), order=st.permutations(OPTIONS))
def test_what_an_option_is_called_and_where_it_stands_makes_no_difference(
    rule: str, data: st.DataObject, order: list[str]
) -> None:
    """Equal shares and a purse have a lot for what is level in everything, so names may matter there, and only there."""
    election = data.draw(elections(rule))
    election = Election(OPTIONS, election.ballots, election.form, grades=election.grades)
    names = dict(zip(OPTIONS, order, strict=True))
    one, other = counted(rule, election), counted(rule, renamed(election, names, tuple(reversed(OPTIONS))))
    assert {names[option] for option in one.selected} == set(other.selected)
    assert {names[option]: total for option, total in one.totals.items()} == dict(other.totals)


@pytest.mark.parametrize("rule", ["approval", "dots", "borda", "majority_judgment", "star", "quadratic"])
@settings(max_examples=80)
@given(data=st.data())
def test_more_support_never_costs_the_winner_its_place(rule: str, data: st.DataObject) -> None:
    election = data.draw(elections(rule))
    election = Election(OPTIONS, election.ballots, election.form, grades=election.grades)
    before = counted(rule, election)
    if len(before.selected) != 1:
        return
    (winner,) = before.selected
    number = data.draw(st.integers(0, len(election.ballots) - 1))
    ballot = dict(election.ballots[number])
    form, most = FORMS[rule]
    if form == "ranked":
        ballot = {option: rank + 1 for option, rank in ballot.items() if option != winner} | {winner: Fraction(1)}
    else:
        ballot[winner] = Fraction(most)
    ballots = (*election.ballots[:number], ballot, *election.ballots[number + 1 :])
    after = counted(rule, Election(OPTIONS, ballots, form, grades=election.grades))
    assert after.selected == (winner,)


@settings(max_examples=80)
@given(data=st.data(), rule=st.sampled_from(["approval", "equal_shares"]))
def test_a_purse_is_never_overdrawn(data: st.DataObject, rule: str) -> None:
    found = counted(rule, data.draw(elections(rule)))
    assert found.cost is not None
    assert found.cost == sum(COSTS[option] for option in found.selected) <= 60


@pytest.mark.parametrize("rule", RULES)
@given(data=st.data())
@settings(max_examples=25)
def test_every_result_is_told_in_whole_sentences_in_both_languages(rule: str, data: st.DataObject) -> None:
    found = counted(rule, data.draw(elections(rule)))
    assert found.steps
    for language in ("ko", "en"):
        with speaking(language):
            for step in (*found.steps, *([found.tie_break] if found.tie_break else [])):
                sentence = str(step)
                assert sentence.strip()[-1] in ".요"
                assert "{" not in sentence
                assert (language == "ko") == any("가" <= letter <= "힣" for letter in sentence), sentence


@settings(max_examples=120)
@given(votes(), st.integers(0, 40))
def test_a_town_is_counted_as_a_table_is(vote: PurseVote, raised: int) -> None:
    share = vote.share + raised
    assert _count_a_town(vote, share)[0] == _count_at_a_table(vote, share)[0]


def test_published_majority_judgment_star_and_borda() -> None:
    tennessee = {"Memphis": 42, "Nashville": 26, "Chattanooga": 15, "Knoxville": 17}
    orders = {
        "Memphis": ("Memphis", "Nashville", "Chattanooga", "Knoxville"),
        "Nashville": ("Nashville", "Chattanooga", "Knoxville", "Memphis"),
        "Chattanooga": ("Chattanooga", "Knoxville", "Nashville", "Memphis"),
        "Knoxville": ("Knoxville", "Chattanooga", "Nashville", "Memphis"),
    }
    ballots = [
        {city: Fraction(rank) for rank, city in enumerate(orders[first], 1)}
        for first, n in tennessee.items()
        for _ in range(n)
    ]
    found = tally(Election(tuple(tennessee), tuple(ballots), "ranked"), "borda")
    assert found.selected == ("Nashville",)
    assert found.totals == {"Nashville": 194, "Chattanooga": 173, "Memphis": 126, "Knoxville": 107}
    assert published("borda")


def test_ballots_of_another_kind_are_refused_in_a_sentence() -> None:
    graded = Election(("A",), ({"A": Fraction(1)},), "graded", grades=("bad", "good"))
    with pytest.raises(CannotCount) as refused:
        tally(graded, "star")
    assert str(refused.value.finding)
    for empty in (Election((), (), "named"), Election(("A",), (), "named")):
        with pytest.raises(CannotCount):
            tally(empty, "approval")


def test_a_ballot_that_breaks_the_rule_is_set_aside_and_told() -> None:
    ballots = ({"A": Fraction(9)}, {"B": Fraction(5)}, {})
    found = tally(Election(OPTIONS, ballots, "valued"), "star")
    assert (found.voters, found.blank, found.selected) == (2, 1, ("B",))
    assert [number for number, _ in found.aside] == [1]
