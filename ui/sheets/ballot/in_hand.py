"""The ballot in the hand: what the keys have said of it so far, and why a key is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from livinglab.i18n import tr
from livinglab.sheets.ballot.read import ASIDE, BEGUN, BLANK, COUNTED, Option, Slip

ONE_KEY = 9  # more options than keys: each is typed as two figures


@dataclass
class InHand:
    """Options given a dot in the order of the keys; `half` is the first of two figures."""

    options: Sequence[Option] = ()
    budget: int = 3
    cap: int = 1
    given: list[str] = field(default_factory=list)
    status: str = BEGUN
    half: str = ""

    @property
    def two_figures(self) -> bool:
        return len(self.options) > ONE_KEY

    @property
    def left(self) -> int:
        return self.budget - len(self.given)

    @property
    def empty(self) -> bool:
        """Nothing was said yet."""
        return not self.given and self.status == BEGUN

    def take(self, slip: Slip | None) -> None:
        """Pick up a ballot entered before, or a fresh one."""
        self.half = ""
        self.given = [] if slip is None else [option for option, value in slip.given for _ in range(int(value))]
        self.status = BEGUN if slip is None or slip.status == COUNTED else slip.status

    def final_status(self) -> str:
        """What the ballot is when it is put down."""
        return self.status if self.status in (BLANK, ASIDE) else COUNTED

    def says_as(self, slip: Slip | None) -> bool:
        """Whether the hand holds just what the slip says."""
        if slip is None:
            return self.empty
        same = InHand(self.options, self.budget, self.cap)
        same.take(slip)
        return same.given == self.given and same.status == self.status

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
        """One more dot for an option."""
        if self.given.count(option_id) >= self.cap:
            return tr("One idea can get up to {n} dots from a person.", n=self.cap)
        if self.left <= 0:
            return tr("Each person can give up to {n} dots.", n=self.budget)
        self.status = BEGUN
        self.given.append(option_id)
        return ""

    def take_back(self, option_id: str) -> None:
        """All dots of an option away: a click on it where it has no room for more."""
        self.given = [each for each in self.given if each != option_id]

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
            return tr("This ballot has dots. Take them away with Backspace to make it a blank one.")
        self.status = BLANK
        return ""

    def aside(self) -> str:
        """The paper cannot be counted; what stands on it is kept."""
        self.status = ASIDE
        return ""


def slip_words(given: Sequence[str], status: str, options: Sequence[Option]) -> str:
    """What a slip shows: the numbers in the order they were said, or what else it is."""
    if status == BLANK:
        return tr("blank")
    if status == ASIDE:
        return tr("spoiled")
    numbers = {option.id: str(option.number) for option in options}
    return " ".join(numbers.get(option_id, "?") for option_id in given)
