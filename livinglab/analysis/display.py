"""How numbers of a small group may be shown: percent only where it is honest, small cells together, figures readable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from livinglab.analysis.exact import Number, exact, half_up

FEWEST_FOR_PERCENT = 20
FEWEST_FOR_DECIMALS = 100
SMALLEST_CELL = 5

_SEPARATORS = {"ko": (",", "."), "en": (",", ".")}


@dataclass(frozen=True)
class Share:
    """k of n people. `percent` is what may stand beside "k of n", as text without its sign, else None."""

    k: int
    n: int
    percent: str | None


def share(k: int, n: int, decimals: int = 0) -> Share:
    """Decide how a share is shown: under 20 people counts alone; from 20 a whole percent; decimals only from 100."""
    if not 0 <= k <= n:
        raise ValueError(f"{k} of {n} cannot be counted")
    if n < FEWEST_FOR_PERCENT:
        return Share(k, n, None)
    places = decimals if n >= FEWEST_FOR_DECIMALS else 0
    return Share(k, n, _plain(_rounded(Fraction(100 * k, n), places)))


@dataclass(frozen=True)
class Cells:
    """A composition with its small cells together: `merged` names them, `merged_count` is their sum.

    `fewer` is True where even the sum is too small to be told: print "fewer than 5"."""

    kept: Mapping[str, int]
    merged: tuple[str, ...]
    merged_count: int

    @property
    def fewer(self) -> bool:
        """Whether the sum itself must stay untold."""
        return 0 < self.merged_count < SMALLEST_CELL


def merge_small_cells(counts: Mapping[str, int], smallest: int = SMALLEST_CELL) -> Cells:
    """Put cells of fewer than five people together so that nobody is picked out; empty cells stay, they tell of nobody.

    One small cell alone could be worked out from the total, so the next smallest joins it."""
    small = [label for label, count in counts.items() if 0 < count < smallest]
    if len(small) == 1:
        rest = [label for label, count in counts.items() if count >= smallest]
        small += [min(rest, key=lambda label: (counts[label], label))] if rest else []
    kept = {label: count for label, count in counts.items() if label not in small}
    return Cells(kept, tuple(label for label in counts if label in small), sum(counts[label] for label in small))


def number_text(value: Number, lang: str = "ko", decimals: int = 2) -> str:
    """Readable figures: groups of three, at most `decimals` places, no trailing zeros, a true minus sign."""
    group, point = _SEPARATORS.get(lang, _SEPARATORS["en"])
    text = _plain(_rounded(exact(value), decimals))
    whole, _, rest = text.removeprefix("-").partition(".")
    sign = "−" if text.startswith("-") else ""
    return f"{sign}{int(whole):,}".replace(",", group) + (f"{point}{rest}" if rest else "")


def change_text(value: Number, lang: str = "ko", decimals: int = 2) -> str:
    """A difference: with its plus sign, and a bare 0 for none."""
    text = number_text(value, lang, decimals)
    return text if text == "0" or exact(value) < 0 else f"+{text}"


def _rounded(value: Fraction, decimals: int) -> Fraction:
    """Round half away from zero, so that +0.5 and −0.5 round alike."""
    scale = 10**decimals
    size = Fraction(half_up(abs(value) * scale), scale)
    return size if value >= 0 else -size


def _plain(value: Fraction) -> str:
    """The decimal text of a fraction whose denominator is a power of ten."""
    digits = 0
    while value.denominator != 1 and 10**digits % value.denominator:
        digits += 1
    scaled = str(abs(value.numerator) * 10**digits // value.denominator).rjust(digits + 1, "0")
    text = f"{scaled[:-digits]}.{scaled[-digits:]}" if digits else scaled
    return f"-{text}" if value < 0 else text


def unit_beside(unit: str) -> str:
    """A unit behind its figure: 44초 and 40% stand close, 25 kg apart."""
    return unit if not unit or unit[0] == "%" or "가" <= unit[0] <= "힣" else f" {unit}"
