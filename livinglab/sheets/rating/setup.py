"""What a rating's method lays out: criteria, scale, what is rated and by whom; read strictly, absent parts by default."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.i18n import N_
from livinglab.methods.method import Method
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import NO_WORDS, MethodTable, Words
from livinglab.model.items import ITEM_NAMES
from livinglab.model.lab import Sheet

LAYOUTS = ("table", "scatter", "profile", "poles")
RATERS = ("each", "agreed", "both")
MORE_TYPES = ("line", "text", "number", "choice", "flag")
_KEYS = (
    "of", "low", "high", "steps", "raters", "weights", "rounds", "moments", "evidence", "more", "groups",
    "criteria", "free", "suggested", "covered", "region_type",
)  # fmt: skip


@dataclass(frozen=True)
class Step:
    """A step of the scale with its word."""

    value: int
    words: Words


@dataclass(frozen=True)
class Named:
    """A key with its words: a group of criteria, or a moment such as now and ahead."""

    key: str
    words: Words


@dataclass(frozen=True)
class Blank:
    """Something written beside the numbers: of a criterion (value, unit, source, year)."""

    key: str
    words: Words
    type: str = "line"
    options: tuple[Named, ...] = ()


@dataclass(frozen=True)
class Fixed:
    """A criterion the method brings along; `low` and `high` are the words of its two poles."""

    key: str
    words: Words
    group: str
    low: Words
    high: Words
    hint: Words


@dataclass(frozen=True)
class Setup:
    """`of` is "project" or the kind of item that is rated; `free` criteria are made by people."""

    of: str = "project"
    low: int = 1
    high: int = 5
    steps: tuple[Step, ...] = ()
    raters: str = "each"
    weights: bool = False
    rounds: int = 1
    moments: tuple[Named, ...] = ()
    evidence: bool = False
    more: tuple[Blank, ...] = ()
    groups: tuple[Named, ...] = ()
    criteria: tuple[Fixed, ...] = ()
    free: bool = True
    suggested: tuple[Fixed, ...] = ()
    covered: bool = False
    region_type: bool = False

    @property
    def passes(self) -> tuple[str, ...]:
        """Each time everything is rated: rounds one after another, or moments; the first is ""."""
        if self.moments:
            return ("", *(one.key for one in self.moments[1:]))
        return ("", *(str(number) for number in range(2, self.rounds + 1)))

    @staticmethod
    def of_sheet(sheet: Sheet) -> Setup:
        """What the sheet carries; older and imported sheets have none, and what is not understood is read by default."""
        try:
            return Setup.read(MethodTable(sheet.data.get("setup") or {}))
        except FieldMistake:
            return Setup()

    @staticmethod
    def read(table: MethodTable) -> Setup:
        """Raises FieldMistake."""
        table.only(_KEYS)
        low, high = table.whole("low", 1, most=1), table.whole("high", 5, least=2, most=1000)
        groups = tuple(_named(one) for one in table.tables("groups"))
        criteria = tuple(_fixed(one, groups) for one in table.tables("criteria"))
        moments = tuple(_named(one) for one in table.tables("moments"))
        rounds = table.whole("rounds", 1, least=1, most=3)
        if moments and (len(moments) != 2 or rounds > 1):
            raise table.mistake("moments", N_("two moments are expected here, and no rounds beside them."))
        _unlike(table, "criteria", [one.key for one in criteria])
        return Setup(
            of=table.choice("of", ("project", *ITEM_NAMES), "project"), low=low, high=high,
            steps=_steps(table, low, high), raters=table.choice("raters", RATERS, "each"),
            weights=table.flag("weights"), rounds=rounds, moments=moments, evidence=table.flag("evidence"),
            more=_blanks(table, "more"), groups=groups, criteria=criteria,
            free=table.flag("free", not criteria), suggested=tuple(_fixed(one, ()) for one in table.tables("suggested")),
            covered=table.flag("covered"), region_type=table.flag("region_type"),
        )  # fmt: skip


def check_method(method: Method, setup: MethodTable) -> None:
    """A rating's method file: a known layout, no fields of cards, criteria that fit what is drawn of them."""
    found = Setup.read(setup)
    root = _root(setup)
    if method.layout not in ("free", *LAYOUTS):
        raise root.mistake("layout", N_("“{value}” is not known here. Possible: {allowed}."), value=method.layout,
                           allowed=", ".join(LAYOUTS))  # fmt: skip
    if method.item_kind not in ("", "criterion"):
        raise root.mistake("item_kind", N_("ratings are made on items of the kind “criterion”."))
    if method.fields:
        raise root.mistake("fields", N_("a rating has criteria in [setup] instead of fields."))
    if not found.criteria and not found.free:
        raise setup.mistake("criteria", N_("this is missing."))
    if method.layout == "scatter" and (len(found.criteria) != 2 or found.of == "project"):
        raise setup.mistake("criteria", N_("a scatter needs two criteria and a kind of item that is rated."))
    if method.layout == "poles" and not all(one.low.ko and one.high.ko for one in found.criteria):
        raise setup.mistake("criteria", N_("each criterion needs words for both poles: low and high."))
    if method.layout == "poles" and not found.moments:
        raise setup.mistake("moments", N_("two moments are expected here, and no rounds beside them."))
    if found.weights and found.of == "project":
        raise setup.mistake("weights", N_("weights need a kind of item that is rated."))


def _root(setup: MethodTable) -> MethodTable:
    return type(setup)(setup.value, setup.place[:-1] if setup.place else ())


def _named(table: MethodTable) -> Named:
    table.only(("key", "ko", "en"))
    return Named(_key(table), table.as_words())


def _key(table: MethodTable) -> str:
    key = table.text("key")
    if not key:
        raise table.mistake("key", N_("this is missing."))
    return key


def _fixed(table: MethodTable, groups: tuple[Named, ...]) -> Fixed:
    table.only(("key", "ko", "en", "group", "low", "high", "hint"))
    group = table.choice("group", ("", *(one.key for one in groups)), "")
    return Fixed(
        _key(table), table.as_words(), group, table.words("low", NO_WORDS), table.words("high", NO_WORDS),
        table.words("hint", NO_WORDS),
    )  # fmt: skip


def _steps(table: MethodTable, low: int, high: int) -> tuple[Step, ...]:
    found = table.tables("steps")
    for one in found:
        one.only(("ko", "en"))
    if found and len(found) != high - low + 1:
        raise table.mistake("steps", N_("a word for each step is expected here: {n}."), n=high - low + 1)
    return tuple(Step(low + place, one.as_words()) for place, one in enumerate(found))


def _blanks(table: MethodTable, key: str) -> tuple[Blank, ...]:
    found = []
    for one in table.tables(key):
        one.only(("key", "ko", "en", "type", "options"))
        kind = one.choice("type", MORE_TYPES, "line")
        options = tuple(_named(option) for option in one.tables("options"))
        if bool(options) != (kind == "choice"):
            raise one.mistake("options", N_("options belong to a choice, and only there."))
        found.append(Blank(_key(one), one.as_words(), kind, options))
    _unlike(table, key, [one.key for one in found])
    return tuple(found)


def _unlike(table: MethodTable, key: str, keys: list[str]) -> None:
    if len(set(keys)) < len(keys):
        raise table.mistake(key, N_("two entries have the same key."))
