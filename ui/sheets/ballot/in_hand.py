"""The ballot in the hand: what the keys have said of it so far, and why a key is refused."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from livinglab.i18n import tr
from livinglab.sheets.ballot.read import ASIDE, BEGUN, BLANK, COUNTED, DOUBT, Option, Slip

ONE_KEY = 9  # more options than keys: each is typed as two figures

Values = tuple[tuple[str, float], ...]

_SAID = (BLANK, ASIDE, DOUBT)
"""What a ballot is, whatever stands on it."""
_MOST = 999
"""Dots; more than anybody gives."""


@dataclass
class Hand:
    """What every rule's ballot has in common. `given` is what was said, in the order of the keys; `half` is the first
    of two figures."""

    options: Sequence[Option] = ()
    given: list[Any] = field(default_factory=list)
    status: str = BEGUN
    half: str = ""
    spaced: bool = False
    """Numbers are typed with spaces between them, so that a space and Enter end a number of one figure."""
    cursor: int = -1
    """The option the next figure is for, where figures are values and not options."""

    # --- what it is --------------------------------------------------------------------------------------------------
    @property
    def two_figures(self) -> bool:
        return len(self.options) > ONE_KEY

    @property
    def empty(self) -> bool:
        """Nothing was said yet."""
        return not self.given and self.status == BEGUN

    def values(self) -> Values:
        """What is written down when the ballot is put down."""
        return tuple(self.given)

    def final_status(self) -> str:
        """What the ballot is when it is put down."""
        return self.status if self.status in _SAID else COUNTED

    def says_as(self, slip: Slip | None) -> bool:
        """Whether the hand holds just what the slip says."""
        if slip is None:
            return self.empty
        same = copy(self)
        same.take(slip)
        return same.given == self.given and same.status == self.status

    # --- keys --------------------------------------------------------------------------------------------------------
    def take(self, slip: Slip | None) -> None:
        """Pick up a ballot entered before, or a fresh one."""
        self.half, self.spaced = "", False
        self.given = [] if slip is None else self.taken(slip)
        self.status = BEGUN if slip is None or slip.status == COUNTED else slip.status

    def taken(self, slip: Slip) -> list[Any]:
        return list(slip.given)

    def figure(self, figure: str) -> str:
        """A figure was typed; the sentence of a refusal, else nothing."""
        if not self.two_figures:
            return self._number(int(figure))
        if not self.half:
            self.half = figure
            return ""
        number, self.half = int(self.half + figure), ""
        return self._number(number)

    def _number(self, number: int) -> str:
        if number == 0:
            return self.blank()
        if number > len(self.options):
            return tr("There is no number {n} on this ballot.", n=number)
        return self.give(self.options[number - 1].id)

    def give(self, option_id: str) -> str:
        """An option was named."""
        raise NotImplementedError

    def sign(self, sign: str) -> str | None:
        """A sign that is no figure; None where it means nothing here."""
        if sign == " ":
            return self.space()
        if sign == "?":
            return self.doubt()
        return self.blank() if sign == "/" else None

    def space(self) -> str:
        """Numbers may be parted by spaces; then a number of one figure needs no nought before it."""
        self.spaced = self.two_figures
        return self.end_number() if self.half else ""

    def end_number(self) -> str:
        """The number typed so far is whole."""
        number, self.half = int(self.half), ""
        return self._number(number)

    def click(self, place: int, cell: int | None) -> str:
        """A click on an option, or on one of its cells."""
        raise NotImplementedError

    def move(self, step: int) -> bool:
        """To the option above or below; False where there is no such place."""
        return False

    def back(self) -> None:
        """The last key undone."""
        if self.half:
            self.half = ""
        elif self.status != BEGUN:
            self.status = BEGUN
        elif self.given:
            self.given.pop()

    def blank(self) -> str:
        """Nobody was given anything, on purpose."""
        if self.given:
            return tr("Something stands on this ballot. Take it away with Backspace to make it a blank one.")
        self.status = BLANK
        return ""

    def aside(self) -> str:
        """The paper cannot be counted; what stands on it is kept."""
        self.status = ASIDE
        return ""

    def doubt(self) -> str:
        """People have to decide what this paper says; what stands on it is kept."""
        self.status = DOUBT
        return ""

    # --- what is shown -----------------------------------------------------------------------------------------------
    def words(self) -> str:
        """What a slip shows: what was said in the order it was said, or what else it is."""
        if self.status == BLANK:
            return tr("blank")
        if self.status == ASIDE:
            return tr("spoiled")
        if self.status == DOUBT:
            return tr("doubtful")
        return self.told() + self.half

    def told(self) -> str:
        raise NotImplementedError

    def prompt(self) -> str:
        """What the keys do now."""
        if self.half:
            return tr("{figure}_ : one more figure", figure=self.half)
        if self.status == BLANK:
            return tr("A blank ballot. Enter puts it down.")
        if self.status == ASIDE:
            return tr("A spoiled ballot. Enter puts it down.")
        if self.status == DOUBT:
            return tr("A doubtful ballot, to be decided later. Enter puts it down.")
        return self.asked()

    def asked(self) -> str:
        raise NotImplementedError

    def nothing(self) -> str:
        """Why an empty ballot is not put down."""
        return tr("Nothing was given. Press 0 for a blank ballot.")

    def left_words(self) -> str:
        """What is left to give, at the right of the head."""
        return ""

    def head_dots(self) -> tuple[int, int]:
        """Dots given and dots to give, as painted in the head."""
        return 0, 0

    def dots(self, option: Option) -> int:
        """Dots painted beside an option."""
        return 0

    def most_dots(self) -> int:
        return 0

    def cells(self) -> tuple[str, ...]:
        """Values that may be clicked beside each option."""
        return ()

    def cell(self, option: Option) -> int | None:
        """Which of them the option has."""
        return None

    def badge(self, option: Option) -> str:
        """A word beside an option."""
        return ""

    def title(self, option: Option) -> str:
        return option.title

    def named(self, option: Option) -> bool:
        """Whether the ballot says something of an option."""
        return bool(self.dots(option) or self.badge(option) or self.cell(option) is not None)

    def spoken(self) -> str:
        """The whole ballot for a screen reader."""
        parts = [f"{option.number} {option.title}" for option in self.options if self.named(option)]
        ending = self.prompt() if self.status in _SAID else self.left_words()
        return ", ".join(part for part in (*parts, self.told() if self.given else "", ending) if part)


@dataclass
class InHand(Hand):
    """Dots given to options, or options named: `budget` of 0 is as many as there are."""

    budget: int = 3
    cap: int = 1
    named_only: bool = False
    costs: tuple[str, ...] = ()
    advised: int = 0

    @property
    def left(self) -> int:
        return self.budget - len(self.given)

    def values(self) -> Values:
        return tuple((option, float(self.given.count(option))) for option in dict.fromkeys(self.given))

    def taken(self, slip: Slip) -> list[Any]:
        return [option for option, value in slip.given for _ in range(min(int(value), _MOST))]

    def give(self, option_id: str) -> str:
        """One more dot for an option."""
        if self.given.count(option_id) >= self.cap:
            if self.named_only:
                return tr("This one is named already.")
            return tr("One idea can get up to {n} dots from a person.", n=self.cap)
        if self.left <= 0:
            if self.named_only:
                return tr("Each person can name up to {n}.", n=self.budget)
            return tr("Each person can give up to {n} dots.", n=self.budget)
        self.status = BEGUN
        self.given.append(option_id)
        return ""

    def click(self, place: int, cell: int | None) -> str:
        option_id = self.options[place].id
        if self.given.count(option_id) < self.cap:
            return self.give(option_id)
        self.given = [each for each in self.given if each != option_id]
        return ""

    def told(self) -> str:
        numbers = {option.id: str(option.number) for option in self.options}
        return " ".join(numbers.get(option_id, "?") for option_id in self.given)

    def asked(self) -> str:
        if self.named_only and self.advised:
            return tr("Press the numbers that were named; {n} or more work best.", n=self.advised)
        if self.named_only:
            return tr("Press the numbers that were named.")
        if self.two_figures:
            return tr("Two figures give a dot: 01, 02 …")
        return tr("Press a number to give a dot.")

    def left_words(self) -> str:
        if self.named_only:
            return tr("{n} named", n=len(self.given))
        return tr("{n} dots left", n=self.left)

    def head_dots(self) -> tuple[int, int]:
        return (0, 0) if self.named_only else (len(self.given), min(self.budget, 8))

    def dots(self, option: Option) -> int:
        return self.given.count(option.id)

    def most_dots(self) -> int:
        return min(self.cap, self.budget)

    def title(self, option: Option) -> str:
        return f"{option.title} · {self.costs[option.number - 1]}" if self.costs else option.title
