"""The columns of the table of readings: those nobody gave a time first, then a column a period."""

from __future__ import annotations

from dataclasses import dataclass, field

from livinglab.sheets.log.read import ExperimentView, Reading


@dataclass(frozen=True)
class Column:
    """A period with the reading of each indicator; without a label the readings have no time yet."""

    label: str
    readings: dict[str, Reading] = field(default_factory=dict)


def columns_of(view: ExperimentView) -> tuple[Column, ...]:
    """Every reading in time stands in exactly one column; the last of two that share a period is shown."""
    timeless = {one.item.id: [each for each in one.readings if not each.label] for one in view.series}
    deep = max((len(several) for several in timeless.values()), default=0)
    first = [
        Column("", {item_id: several[place] for item_id, several in timeless.items() if place < len(several)})
        for place in range(deep)
    ]
    return (*first, *(_period(view, label) for _, label in view.axis.ticks))


def _period(view: ExperimentView, label: str) -> Column:
    return Column(label, {one.item.id: each for one in view.series for each in one.readings if each.label == label})
