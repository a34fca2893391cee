"""Whatever is entered, taken out, weighed or undone: no channel and no option ever has fewer than none or more than its
papers allow."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from livinglab.actions import votes
from livinglab.errors import UserError
from livinglab.sheets.ballot.channels import ASIDE, BLANK, COUNTED, DOUBT, Slip
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.problems import dot_rule
from livinglab.sheets.ballot.read import BallotView, read
from tests.sheets.lab import IDEAS, Lab

NUMBERS = st.integers(-2, 6)
PLACES = st.integers(0, 3)


class Voting(RuleBasedStateMachine):
    """A dot vote whose rule, channels and papers change under one's hands; refusals are fine, wrong numbers never."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.lab = Lab(Path(self.folder.name))

    @initialize(budget=st.integers(1, 4), cap=st.integers(1, 3))
    def begin(self, budget: int, cap: int) -> None:
        self.sheet = self.lab.sheet("ballot")
        votes.offer(self.lab.store, self.sheet, [item.id for item in self.lab.items("idea", IDEAS[:3])])
        votes.set_up(self.lab.store, self.sheet, voters=8, budget=budget, cap=min(budget, cap))
        votes.add_channel(self.lab.store, self.sheet, "early", "경로당")

    def view(self) -> BallotView:
        return read(self.lab.store, self.sheet)

    def channel(self, place: int) -> str:
        channels = self.view().channels
        return channels[place % len(channels)].id

    def option(self, place: int) -> str:
        return self.view().options[place % 3].id

    @rule(place=PLACES, serial=st.integers(1, 5), given=st.lists(PLACES, max_size=5),
          status=st.sampled_from((COUNTED, COUNTED, BLANK, ASIDE, DOUBT)), entry=st.integers(1, 2))  # fmt: skip
    def ballot(self, place: int, serial: int, given: list[int], status: str, entry: int) -> None:
        with suppress(UserError):
            votes.enter_ballot(
                self.lab.store, self.sheet, self.channel(place), str(serial),
                [] if status == BLANK else [self.option(each) for each in given], status=status, entry=entry,
            )  # fmt: skip

    @rule(place=PLACES, first=st.integers(1, 6), many=st.integers(0, 5), one=PLACES, value=NUMBERS)
    def alike(self, place: int, first: int, many: int, one: int, value: int) -> None:
        slip = Slip("", "", 1, COUNTED, "", ((self.option(one), float(value)),))
        with suppress(UserError):
            serials = [str(first + each) for each in range(many)]
            votes.enter_alike(self.lab.store, self.sheet, self.channel(place), serials, slip)

    @rule(place=PLACES, serial=st.integers(1, 5), counts=st.booleans())
    def decide(self, place: int, serial: int, counts: bool) -> None:
        with suppress(UserError):
            votes.decide(self.lab.store, self.sheet, self.channel(place), str(serial), counts)

    @rule(place=PLACES, people=NUMBERS, numbers=st.lists(st.integers(-2, 20), min_size=3, max_size=3))
    def totals(self, place: int, people: int, numbers: list[int]) -> None:
        told = {self.option(each): number for each, number in enumerate(numbers)}
        with suppress(UserError):
            votes.enter_totals(self.lab.store, self.sheet, self.channel(place), people, told)

    @rule(place=PLACES, option=PLACES, hands=NUMBERS)
    def hands(self, place: int, option: int, hands: int) -> None:
        with suppress(UserError):
            votes.count_hands(self.lab.store, self.sheet, self.channel(place), self.option(option), hands)

    @rule(place=PLACES, option=PLACES, hands=NUMBERS, right=NUMBERS)
    def again(self, place: int, option: int, hands: int, right: int) -> None:
        with suppress(UserError):
            votes.count_again(self.lab.store, self.sheet, self.channel(place), self.option(option), hands)
            votes.settle_hands(self.lab.store, self.sheet, self.channel(place), self.option(option), right)

    @rule(place=PLACES, issued=st.none() | NUMBERS, spoiled=st.none() | NUMBERS, unused=st.none() | NUMBERS)
    def papers(self, place: int, issued: int | None, spoiled: int | None, unused: int | None) -> None:
        with suppress(UserError):
            votes.count_papers(
                self.lab.store, self.sheet, self.channel(place), issued=issued, spoiled=spoiled, unused=unused
            )  # fmt: skip

    @rule(weights=st.sampled_from((("1/2", "1/2"), ("1/3", "2/3"), ("1/2", "1/3"), ("-1/2", "3/2"), ("1/0", "1"))))
    def weigh(self, weights: tuple[str, str]) -> None:
        groups = [([self.channel(0)], weights[0], 1), ([self.channel(1), self.channel(2)], weights[1], 1)]
        with suppress(UserError):
            votes.set_weights(self.lab.store, self.sheet, groups)

    @rule()
    def undo(self) -> None:
        with suppress(UserError):
            self.lab.store.undo(self.lab.project.id)
        if self.view().poll is None:  # without a vote there is nothing to enter
            self.lab.store.redo(self.lab.project.id)

    @rule()
    def redo(self) -> None:
        with suppress(UserError):
            self.lab.store.redo(self.lab.project.id)

    @invariant()
    def numbers_are_possible(self) -> None:
        if not hasattr(self, "sheet"):
            return
        view = self.view()
        own = dot_rule(view)
        counted = count(view)
        assert not counted.problems
        for channel, result in counted.parts:
            assert 0 <= result.voters == channel.counted + channel.blank
            assert all(0 <= number <= result.voters * own.cap for number in result.totals.values())
            assert sum(result.totals.values()) <= result.voters * own.budget
        for channel in view.channels:
            if channel.channel.issued is not None:
                assert 0 <= channel.accounted <= channel.channel.issued
        if counted.weighted is not None:
            assert all(0 <= score <= own.cap for score in counted.weighted.scores.values())

    def teardown(self) -> None:
        self.lab.close()
        self.folder.cleanup()


TestVotingKeepsItsBounds = Voting.TestCase
TestVotingKeepsItsBounds.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
