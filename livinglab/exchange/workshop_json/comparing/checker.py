"""Holds what a file says was counted against what follows from its own data."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from livinglab.analysis.finding import Finding
from livinglab.i18n import N_

_EXACT = 1e-9


class Checker:
    """Collects differences as sentences, and figures that nothing in the file could prove or disprove."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.unchecked: list[tuple[str, Any]] = []

    def say(self, message_id: str, **arguments: object) -> None:
        self.findings.append(Finding(message_id, arguments))

    def number(self, place: str, claimed: float | None, found: float | None) -> None:
        """A figure is right when it is the counted one, rounded as far as the file rounds it."""
        if claimed is not None and (found is None or not agrees(claimed, found)):
            self._differs(place, _words(claimed), _words(found))

    def numbers(self, place: str, claimed: Sequence[Any], found: Sequence[Any]) -> None:
        """Figures in a row, also rows of rows; null claims nothing."""
        if len(claimed) != len(found):
            self._differs(place, _words(claimed), _words(found))
            return
        for index, (one, other) in enumerate(zip(claimed, found, strict=True)):
            self.either(f"{place}[{index}]", one, other)

    def either(self, place: str, claimed: Any, found: Any) -> None:
        """One figure, or a row of them."""
        if isinstance(claimed, (list, tuple)):
            if isinstance(found, (list, tuple)):
                self.numbers(place, claimed, found)
            else:
                self._differs(place, _words(claimed), _words(found))
        elif isinstance(found, (list, tuple)):
            if claimed is not None:
                self._differs(place, _words(claimed), _words(found))
        else:
            self.number(place, claimed, found)

    def codes(self, place: str, claimed: Sequence[str], found: Sequence[str]) -> None:
        """Codes in the same order."""
        if list(claimed) != list(found):
            self._differs(place, _words(claimed), _words(found))

    def words(self, place: str, claimed: str, found: str) -> None:
        if claimed != found:
            self._differs(place, claimed, found)

    def cannot(self, place: str, claimed: Any) -> None:
        """What a figure was counted from is not in the file: then the figure itself is kept."""
        self.say(N_("{place}: the file does not hold what this was counted from."), place=place)
        self.unchecked.append((place, claimed))

    def _differs(self, place: str, claimed: str, found: str) -> None:
        self.say(
            N_("{place}: the file says {claimed}, counted again it is {found}."),
            place=place,
            claimed=claimed,
            found=found,
        )


def agrees(claimed: float, found: float) -> bool:
    """Whether `claimed` is `found`, rounded to as many decimals as `claimed` has (a half either way)."""
    exponent = Decimal(repr(claimed)).as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) else 0
    reach = 0.0 if isinstance(claimed, int) and float(found).is_integer() else 0.5 * 10.0 ** -max(decimals, 0)
    return abs(claimed - found) <= reach + _EXACT


def _words(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_words(one) for one in value) + "]"
    return f"{value:.10g}" if isinstance(value, (int, float)) else str(value)
