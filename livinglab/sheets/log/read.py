"""Reads an experiment as it runs: its frozen card, amendments, indicators with their readings, and the diary.

A diary entry is an item of kind "log" placed on a log sheet: `text` what happened; data: `when` in people's words
("2주 목"), `date` (ISO, where known), `kind` one of LOG_KINDS, `kind_text` the original word of an unknown kind,
`change` what was changed. An entry or indicator belongs to the experiment it is linked to (derived_from, measures,
informed_by); without such a link to the only experiment of the project.

A measurement is a reading of an indicator: `at_text` its period ("기준선", "1주"), `ord` the order of periods; a
`value`, or `k` of `n`; `phase` before/after with a `subject` where the same people were measured twice. A period
called like one of BASELINES (or with phase "before" and no subject) is the baseline. `version_id` names the frozen
version or amendment of the experiment that was in force; readings without one follow their period."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from livinglab.i18n import tr
from livinglab.methods import Field
from livinglab.methods.mistake import FieldMistake
from livinglab.model.items import Item, Link, Version
from livinglab.model.lab import Sheet
from livinglab.model.results import Measurement
from livinglab.sheets.cards.shapes import Experiment, Indicator
from livinglab.sheets.log.dates import Span, span_of
from livinglab.sheets.log.kinds import LOG_KINDS
from livinglab.sheets.log.periods import Axis, is_baseline
from livinglab.store import Store


@dataclass(frozen=True)
class Entry:
    """A diary entry; `number` counts through the diary, `at` is its place on the axis where its words name one."""

    item: Item
    number: int
    at: float | None
    fields: tuple[Field, ...] = ()

    @property
    def beside(self) -> str:
        """What stands in the sheet's own fields, each under its name."""
        said = ((str(field.name), str(self.item.data.get(field.key) or "")) for field in self.fields)
        return " · ".join(f"{name}: {words}" for name, words in said if words)

    @property
    def count(self) -> str:
        """What was counted, where the sheet has a field for a number."""
        said = (str(self.item.data.get(field.key) or "") for field in self.fields if field.type == "number")
        return next(filter(None, said), "")

    @property
    def when(self) -> str:
        return str(self.item.data.get("when") or self.item.data.get("date") or "")

    @property
    def kind(self) -> str:
        kind = str(self.item.data.get("kind") or "")
        return kind if kind in LOG_KINDS else "other"

    @property
    def kind_words(self) -> str:
        return str(self.item.data.get("kind_text") or "") or tr(LOG_KINDS[self.kind])

    @property
    def change(self) -> str:
        return str(self.item.data.get("change") or "")


@dataclass(frozen=True)
class Amendment:
    """A numbered change of a frozen experiment; `at` is its place on the axis where its words name one."""

    version: Version
    at: float | None

    @property
    def number(self) -> int:
        return self.version.no - 1

    @property
    def when(self) -> str:
        return str(self.version.data.get("at_text") or "")


@dataclass(frozen=True)
class Reading:
    """One reading with its place on the axis."""

    measurement: Measurement
    at: float
    baseline: bool

    @property
    def label(self) -> str:
        return self.measurement.at_text or self.measurement.at_date

    @property
    def is_share(self) -> bool:
        return self.measurement.k is not None and self.measurement.n is not None

    @property
    def value(self) -> float | None:
        """As it is drawn: k of n in per cent."""
        m = self.measurement
        if m.k is not None and m.n is not None:
            return 100 * m.k / m.n if m.n else None
        return m.value


@dataclass(frozen=True)
class Series:
    """An indicator: readings over time in order, and people measured before and after (by alias)."""

    indicator: Indicator
    readings: tuple[Reading, ...]
    before: tuple[Measurement, ...] = ()
    after: tuple[Measurement, ...] = ()

    @property
    def item(self) -> Item:
        return self.indicator.item

    @property
    def latest(self) -> Reading | None:
        """The last reading that is not the baseline."""
        return next((reading for reading in reversed(self.readings) if not reading.baseline), None)

    @property
    def is_empty(self) -> bool:
        return not (self.readings or self.before or self.after)


@dataclass(frozen=True)
class ExperimentView:
    """Everything the experiment page shows; `experiment` is None on a log that belongs to none."""

    experiment: Experiment | None
    frozen: Version | None
    amendments: tuple[Amendment, ...]
    series: tuple[Series, ...]
    entries: tuple[Entry, ...]
    axis: Axis
    sources: tuple[Item, ...] = ()
    """What the experiment came from or tries."""
    span: Span = (None, None)
    """The days between which it ran, where they are set."""

    def of(self, item_id: str) -> Series | None:
        return next((series for series in self.series if series.item.id == item_id), None)

    @property
    def changes(self) -> tuple[float, ...]:
        """Places where what was done changed."""
        return tuple(amendment.at for amendment in self.amendments if amendment.at is not None)


@dataclass(frozen=True)
class LogView:
    """A log sheet: its entries, and the experiment it is about with all its numbers."""

    sheet: Sheet
    entries: tuple[Entry, ...]
    run: ExperimentView


def read(store: Store, sheet: Sheet) -> LogView:
    """A log sheet; its experiment is the one named in its data, else the project's latest."""
    experiments = _items(store, sheet.project_id, "experiment")
    named = str(sheet.data.get("experiment_id") or "")
    chosen = next((item for item in experiments if item.id == named), experiments[-1] if experiments else None)
    run = _run(store, sheet.project_id, chosen)
    placed = {row[0] for row in store.rows("select item_id from placement where sheet_id=?", (sheet.id,))}
    own = store.select(
        Item,
        "join placement p on p.item_id=t.id where p.sheet_id=? and t.kind='log' order by p.ord, t.code_no",
        (sheet.id,),
    )
    known = {entry.item.id: entry for entry in run.entries if entry.item.id in placed}
    fields = fields_of(sheet)
    entries = tuple(
        replace(known.get(item.id) or Entry(item, place, run.axis.place(_when(item))), fields=fields)
        for place, item in enumerate(own, 1)
    )
    return LogView(sheet, entries, run)


def fields_of(sheet: Sheet | None) -> tuple[Field, ...]:
    """What is written beside the words of an entry on this sheet."""
    value = sheet.data.get("fields") if sheet is not None else None
    try:
        return tuple(Field.read(one) for one in value) if isinstance(value, list) else ()
    except FieldMistake:
        return ()


def read_experiment(store: Store, project_id: str, experiment_id: str) -> ExperimentView:
    """One experiment with all that hangs on it; raises KeyError when there is none."""
    return _run(store, project_id, store.get(Item, experiment_id))


def _run(store: Store, project_id: str, item: Item | None) -> ExperimentView:
    versions = store.find(Version, order="no", item_id=item.id) if item else []
    indicators = _belonging(store, project_id, item, "indicator")
    measured = {one.id: store.find(Measurement, order="ord, id", item_id=one.id) for one in indicators}
    axis = Axis.of(_in_series(measured.values()), measuring_day(item))
    logs = _belonging(store, project_id, item, "log")
    return ExperimentView(
        experiment=Experiment(item) if item else None,
        frozen=versions[0] if versions else None,
        amendments=tuple(Amendment(version, _placed(axis, version, logs)) for version in versions[1:]),
        series=tuple(_series(one, measured[one.id], axis) for one in indicators),
        entries=tuple(Entry(one, number, axis.place(_when(one))) for number, one in enumerate(logs, 1)),
        axis=axis,
        sources=_sources(store, item) if item else (),
        span=span_of(store, item),
    )


def _sources(store: Store, item: Item) -> tuple[Item, ...]:
    found = store.select(Item, "join link l on l.dst_id=t.id where l.src_id=? order by l.at, l.id", (item.id,))
    return tuple({one.id: one for one in found}.values())


def _items(store: Store, project_id: str, kind: str) -> list[Item]:
    return store.select(Item, "where t.project_id=? and t.kind=? order by t.code_no, t.id", (project_id, kind))


def measuring_day(item: Item | None) -> str:
    """The sentences that may name the weekday on which is measured ("매주 목요일")."""
    return " ".join(str(item.data.get(key) or "") for key in ("test", "metric")) if item else ""


def _placed(axis: Axis, version: Version, logs: list[Item]) -> float | None:
    """Where an amendment stands: by its own words, else by the diary entry it was made from."""
    words = str(version.data.get("at_text") or "")
    if not words:
        source = next((log for log in logs if log.id == version.data.get("log_id")), None)
        words = _when(source) if source else ""
    return axis.place(words)


def _when(item: Item | None) -> str:
    return str(item.data.get("when") or item.data.get("date") or "") if item else ""


def _in_series(measured: Iterable[list[Measurement]]) -> list[Measurement]:
    return [one for several in measured for one in several if not one.subject]


def _series(item: Item, measured: list[Measurement], axis: Axis) -> Series:
    readings = [
        Reading(one, place, is_baseline(one))
        for number, one in enumerate(one for one in measured if not one.subject)
        if (place := axis.place_of(one, number)) is not None
    ]
    readings.sort(key=lambda reading: (reading.at, reading.measurement.ord))
    return Series(
        Indicator(item),
        tuple(readings),
        tuple(one for one in measured if one.subject and one.phase == "before"),
        tuple(one for one in measured if one.subject and one.phase != "before"),
    )


def _belonging(store: Store, project_id: str, experiment: Item | None, kind: str) -> list[Item]:
    """Items of a kind that are tied to the experiment, or to none at all."""
    if kind == "log":
        items = store.select(
            Item, "left join placement p on p.item_id=t.id where t.project_id=? and t.kind='log' group by t.id"
            " order by min(p.sheet_id), min(p.ord), t.code_no", (project_id,))  # fmt: skip
    else:
        items = _items(store, project_id, kind)
    if experiment is None:
        return items
    ties: dict[str, set[str]] = {}
    for link in store.select(
        Link, "join item s on s.id=t.src_id join item d on d.id=t.dst_id"
        " where s.project_id=? and s.kind=? and d.kind='experiment'", (project_id, kind)):  # fmt: skip
        ties.setdefault(link.src_id, set()).add(link.dst_id)
    return [item for item in items if not ties.get(item.id) or experiment.id in ties[item.id]]
