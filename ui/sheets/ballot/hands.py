"""Ballots of the other rules in the hand: an order, a value for each option, an answer; and which rule takes which."""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt
from typing import Any

from livinglab.i18n import N_, tr
from livinglab.sheets.ballot.problems import dot_rule
from livinglab.sheets.ballot.read import BEGUN, BallotView, Option, Slip
from livinglab.sheets.ballot.rule_words import money
from ui.sheets.ballot.in_hand import Hand, InHand, Values

ANSWERS = (N_("No objection"), N_("A concern"), N_("An objection"))


@dataclass
class RankHand(Hand):
    """An order: the first number typed is the first place; `=` puts the next one level with the one before."""

    ties: bool = True
    most: int = 0
    level: bool = False

    def take(self, slip: Slip | None) -> None:
        super().take(slip)
        self.level = False

    def give(self, option_id: str) -> str:
        if any(option_id == each for each, _ in self.given):
            return tr("This one has a place already.")
        if self.most and len(self.given) >= self.most:
            return tr("Only the first {n} are put in order.", n=self.most)
        self.status = BEGUN
        rank = self.given[-1][1] if self.level and self.given else float(len(self.given) + 1)
        self.given.append((option_id, rank))
        self.level = False
        return ""

    def sign(self, sign: str) -> str | None:
        if sign != "=":
            return super().sign(sign)
        if not self.ties:
            return tr("Each place is given once here.")
        if not self.given:
            return tr("Type the first one before the sign for level.")
        self.level = True
        return ""

    def back(self) -> None:
        if self.level:
            self.level = False
        else:
            super().back()

    def click(self, place: int, cell: int | None) -> str:
        """Next in the order; a click on one that has a place takes it and all behind it away."""
        option_id = self.options[place].id
        found = next((number for number, (each, _) in enumerate(self.given) if each == option_id), None)
        if found is None:
            return self.give(option_id)
        self.given = self.given[:found]
        return ""

    def told(self) -> str:
        numbers = {option.id: str(option.number) for option in self.options}
        words = ""
        for place, (option_id, rank) in enumerate(self.given):
            level = place and rank == self.given[place - 1][1]
            words += ("=" if level else " " if place else "") + numbers.get(option_id, "?")
        return words + ("=" if self.level else "")

    def asked(self) -> str:
        if self.level:
            return tr("The next number is level with the one before.")
        return tr("Press the numbers in their order, the best first.")

    def left_words(self) -> str:
        return tr("{n} in order", n=len(self.given))

    def badge(self, option: Option) -> str:
        rank = dict(self.given).get(option.id)
        return "" if rank is None else tr("place {n}", n=int(rank))


@dataclass
class ValueHand(Hand):
    """A value for each option, from the first to the last: a figure says it and goes on to the next. `names` are the
    values from 0 on; a value is stored as itself, or from the other end where the scale was listed best first."""

    names: tuple[str, ...] = ()
    first: int = 0
    """The figure of the lowest value."""
    credits: int = 0
    """Tokens a person, where n votes cost n × n; 0 where nothing is spent."""
    turned: bool = False
    words_in_head: bool = False

    @property
    def spent(self) -> int:
        return sum(int(value) ** 2 for _, value in self.given) if self.credits else 0

    def take(self, slip: Slip | None) -> None:
        super().take(slip)
        self.cursor = self._after(self.given[-1][0]) if self.given else 0

    def taken(self, slip: Slip) -> list[Any]:
        own = dict(slip.given)
        return [(option.id, own[option.id]) for option in self.options if option.id in own]

    def figure(self, figure: str) -> str:
        if not 0 <= self.cursor < len(self.options):
            return tr("Every option has been told. Enter puts the ballot down.")
        number = int(figure) - self.first
        if number == -1:
            return self._skip()
        if number >= len(self.names):
            return tr("{first} to {last} can be given here.", first=self.first, last=self.first + len(self.names) - 1)
        return self._set(self.cursor, number)

    def _set(self, place: int, number: int) -> str:
        option_id = self.options[place].id
        rest = [(each, value) for each, value in self.given if each != option_id]
        if self.credits:
            left = self.credits - sum(int(value) ** 2 for _, value in rest)
            if number * number > left:
                return tr("{n} votes cost {cost} tokens; {left} are left.", n=number, cost=number * number, left=left)
        self.status = BEGUN
        value = len(self.names) - 1 - number if self.turned else number
        said = {**dict(rest), **({option_id: float(value)} if number or not self.credits else {})}
        self.given = [(option.id, said[option.id]) for option in self.options if option.id in said]
        self.cursor = place + 1
        return ""

    def _skip(self) -> str:
        option_id = self.options[self.cursor].id
        self.given = [(each, value) for each, value in self.given if each != option_id]
        self.cursor += 1
        return ""

    def sign(self, sign: str) -> str | None:
        if sign == "-" and 0 <= self.cursor < len(self.options):
            return self._skip()
        return super().sign(sign)

    def move(self, step: int) -> bool:
        if not 0 <= self.cursor + step < len(self.options):
            return False
        self.cursor += step
        return True

    def back(self) -> None:
        """The option before loses its value and waits for another."""
        if self.status != BEGUN:
            self.status = BEGUN
        elif self.cursor > 0:
            self.cursor -= 1
            option_id = self.options[self.cursor].id
            self.given = [(each, value) for each, value in self.given if each != option_id]

    def click(self, place: int, cell: int | None) -> str:
        self.cursor = place
        if cell is None:
            return ""
        if cell == self.cell(self.options[place]):
            return self._skip()
        return self._set(place, cell)

    def _after(self, option_id: str) -> int:
        return next((place for place, option in enumerate(self.options, 1) if option.id == option_id), 0)

    def cells(self) -> tuple[str, ...]:
        return tuple(str(number + self.first) for number in range(len(self.names)))

    def cell(self, option: Option) -> int | None:
        value = dict(self.given).get(option.id)
        if value is None:
            return None
        return len(self.names) - 1 - int(value) if self.turned else int(value)

    def told(self) -> str:
        if not self.given:
            return ""
        shown = [self.cell(option) for option in self.options]
        empty = "0" if self.credits else "·"
        return " ".join(empty if each is None else str(each + self.first) for each in shown)

    def asked(self) -> str:
        if self.words_in_head:
            return "  ".join(f"{number} {name}" for number, name in enumerate(self.names, self.first))
        if self.credits:
            return tr("A figure gives that many votes and goes on.")
        return tr("A figure gives that many stars and goes on.")

    def nothing(self) -> str:
        return tr("Nothing was given. Press / for a blank ballot.")

    def left_words(self) -> str:
        if self.credits:
            return tr("{n} tokens left", n=self.credits - self.spent)
        return tr("{k} of {n} told", k=len(self.given), n=len(self.options))


@dataclass
class AnswerHand(Hand):
    """One of three answers to one proposal; the answers stand where options stand elsewhere."""

    proposal: str = ""

    def values(self) -> Values:
        return tuple((self.proposal, value) for _, value in self.given)

    def taken(self, slip: Slip) -> list[Any]:
        return [(str(int(value)), value) for _, value in slip.given]

    def give(self, option_id: str) -> str:
        self.status = BEGUN
        self.given = [(option_id, float(option_id))]
        return ""

    def click(self, place: int, cell: int | None) -> str:
        return self.give(self.options[place].id)

    @property
    def answer(self) -> int:
        """0 while nothing was said."""
        return int(self.given[0][1]) if self.given and self.status == BEGUN else 0

    def told(self) -> str:
        return next((option.title for option in self.options for each, _ in self.given if option.id == each), "")

    def asked(self) -> str:
        return tr("Press what this person said.")

    def dots(self, option: Option) -> int:
        return int(any(option.id == each for each, _ in self.given))

    def most_dots(self) -> int:
        return 1


def hand_for(view: BallotView) -> Hand:
    """An empty ballot of the vote's rule."""
    own, options = view.terms, view.options
    match view.rule:
        case "borda":
            return RankHand(options, ties=own.ties, most=own.ranks)
        case "majority_judgment":
            return ValueHand(
                options, cursor=0, names=own.grades, first=1, turned=own.best_first, words_in_head=True
            )  # fmt: skip
        case "star":
            return ValueHand(options, cursor=0, names=tuple("012345"))
        case "quadratic":
            tokens = own.credits or 81
            return ValueHand(options, cursor=0, names=tuple(map(str, range(min(isqrt(tokens), 9) + 1))), credits=tokens)
        case "consent":
            answers = tuple(Option(str(n), "", tr(words), n) for n, words in enumerate(ANSWERS, 1))
            return AnswerHand(answers, proposal=options[0].id if options else "")
        case "equal_shares":
            costs = tuple(money(own, option.cost) if option.cost else tr("no cost yet") for option in options)
            return InHand(options, budget=max(len(options), 1), cap=1, named_only=True, costs=costs, advised=own.advise)
        case _:
            rule = dot_rule(view)
            return InHand(options, budget=rule.budget, cap=rule.cap, named_only=view.rule == "approval")


def slip_words(view: BallotView, slip: Slip) -> str:
    """What a stored ballot says, as its face shows it."""
    hand = hand_for(view)
    hand.take(slip)
    return hand.words()
