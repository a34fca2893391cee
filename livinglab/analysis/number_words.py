"""Numbers inside words: "6명 이상 +2일" keeps its text and also says 6 people at least, and +2 days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from livinglab.analysis.exact import Number, exact

LONGEST = 2000
"""Words longer than this are a text, not a target; what comes behind is not read."""


class Comparator(Enum):
    """How a value is held against a limit."""

    AT_LEAST = "≥"
    AT_MOST = "≤"
    ABOVE = ">"
    BELOW = "<"

    def holds(self, value: Number, limit: Number) -> bool:
        """Whether the value keeps to the limit; exact for decimals."""
        one, other = exact(value), exact(limit)
        if self is Comparator.AT_LEAST:
            return one >= other
        if self is Comparator.AT_MOST:
            return one <= other
        return one > other if self is Comparator.ABOVE else one < other


@dataclass(frozen=True)
class Quantity:
    """One number with its unit as written. `signed`: a change ("+2일"). `out_of`: only says of how many ("8명 가운데")."""

    value: float
    unit: str = ""
    comparator: Comparator | None = None
    signed: bool = False
    out_of: bool = False
    end: int = 0


@dataclass(frozen=True)
class NumberWords:
    """The words as typed and the quantities in them. Names of times and of places in a row (4주차, 16시, dates) are
    none, and a range is its upper end."""

    text: str
    quantities: tuple[Quantity, ...]

    @property
    def main(self) -> Quantity | None:
        """The quantity that counts: the first with a comparator, else the first."""
        real = [quantity for quantity in self.quantities if not quantity.out_of]
        compared = [quantity for quantity in real if quantity.comparator]
        return next(iter(compared or real), None)

    @property
    def value(self) -> float | None:
        """Its value, None where the words hold no number."""
        return None if self.main is None else self.main.value


_MOST_DIGITS = 20
_NATIVE = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
_THOUSANDS = {"천": 10**3, "만": 10**4, "백만": 10**6, "억": 10**8}
_UNITS = (
    "%|％|퍼센트|per ?cent|개월|개|주일|주|시간|달(?!성)|일|년|해|분|초(?!과)|명|사람|가구|곳|건|장|회|번|점|원|쪽|가지|배|도|"
    "kg|km|cm|mm|㎏|g(?![a-z])|m(?![a-z])|l(?![a-z])|people|persons?|households?|days?|weeks?|months?|years?|hours?|"
    "minutes?|seconds?|points?|times"
)
_DATE = re.compile(r"\d{4}\s?[-./]\s?\d{1,2}(?:\s?[-./]\s?\d{1,2})?|(?:\d{4}년\s?)?\d{1,2}월\s?\d{1,2}일|\d{4}년")
_PARTICLE = r"(?:이|가|은|는|을|를|의|으로|로)?"
_AFTER = {
    Comparator.AT_LEAST: r"이상|or more|or higher|or over",
    Comparator.AT_MOST: r"이하|이내|안(?:에|으로)?(?![가-힣])|까지|or less|or fewer|or lower|or under",
    Comparator.ABOVE: r"초과|넘|보다\s*(?:많|높|길|크|큰)",
    Comparator.BELOW: r"미만|보다\s*(?:적|낮|짧|작)",
}
_BEFORE = {
    Comparator.AT_LEAST: r"≥|>=|at least|no (?:less|fewer) than|최소|적어도",
    Comparator.AT_MOST: r"≤|<=|at most|no more than|up to|within|최대|많아야",
    Comparator.ABOVE: r">|more than|over|above",
    Comparator.BELOW: r"<|less than|fewer than|under|below",
}


def _choices(patterns: dict[Comparator, str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns.values())


_QUANTITY = re.compile(
    rf"(?P<before>{_choices(_BEFORE)})?\s*(?P<sign>(?<![\d가-힣A-Za-z])[+＋\-−–])?"
    rf"(?:(?<![\w.,/])|(?<=[가-힣_~]))(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|(?P<native>(?<![가-힣]){'|'.join(_NATIVE)})(?=\s?(?:명|사람|주|달|개|번|시간|해|곳|가지)))"
    rf"\s?(?P<thousands>천|백만|만|억)?\s?(?P<unit>(?<=\S)(?:{_UNITS})|(?:{_UNITS})(?={_PARTICLE}(?![가-힣])))?(?P<row>차|째|번째|시(?!간)|월|\s?[~∼～](?=\s?\d)|[-–/](?=\d))?"
    rf"(?:{_PARTICLE}\s*(?:(?P<out_of>가운데|중(?:에)?(?![가-힣]))|(?P<after>{_choices(_AFTER)})))?",
    re.IGNORECASE,
)


def parse_number_words(words: str | Number) -> NumberWords:
    """Read what can be read; a bare number is its own words."""
    text = words if isinstance(words, str) else str(words)
    read = _DATE.sub(lambda match: " " * len(match[0]), text[:LONGEST])
    found = (_quantity(match) for match in _QUANTITY.finditer(read))
    return NumberWords(text, tuple(quantity for quantity in found if quantity is not None))


def _quantity(match: re.Match[str]) -> Quantity | None:
    if match["row"] or len(match["digits"] or "") > _MOST_DIGITS:
        return None
    size = _NATIVE[match["native"]] if match["native"] else float(match["digits"].replace(",", ""))
    value = float(size * _THOUSANDS.get(match["thousands"] or "", 1))
    if match["sign"] and match["sign"] not in "+＋":
        value = -value
    comparator = _comparator(match["after"], _AFTER) or _comparator(match["before"], _BEFORE)
    return Quantity(
        value,
        match["unit"] or "",
        comparator,
        bool(match["sign"]),
        bool(match["out_of"]) and not comparator,
        match.end(),
    )


def _comparator(words: str | None, patterns: dict[Comparator, str]) -> Comparator | None:
    if not words:
        return None
    return next(kind for kind, pattern in patterns.items() if re.fullmatch(pattern, words, re.IGNORECASE))
