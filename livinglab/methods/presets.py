"""Ways to begin: run sheets for meetings of a known length, one data file each."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from livinglab.methods.table import Words


@dataclass(frozen=True)
class PresetActivity:
    """One row of a run sheet to be; `stage` is empty for a break."""

    title: Words
    minutes: int
    stage: str = ""
    method_id: str = ""
    pinned: bool = False
    is_break: bool = False


@dataclass(frozen=True)
class PresetMeeting:
    """A meeting, or (`form` "period") the weeks of an experiment, whose minutes are the work done in them."""

    title: Words
    form: str
    activities: tuple[PresetActivity, ...]

    @property
    def minutes(self) -> int:
        return sum(activity.minutes for activity in self.activities)


@dataclass(frozen=True)
class Share:
    """A piece of the bar that shows a preset to scale; an empty stage is a break or time nobody has planned."""

    stage: str
    minutes: int


@dataclass(frozen=True)
class Preset:
    """`lines` are the two captions under its name: how long, and up to where."""

    id: str
    order: int
    name: Words
    lines: tuple[Words, ...]
    meetings: tuple[PresetMeeting, ...]

    @property
    def bar(self) -> tuple[Share, ...]:
        """Minutes a stage in the order they come, neighbours of one stage joined; one empty share for a blank preset."""
        shares: list[Share] = []
        for activity in (one for meeting in self.meetings for one in meeting.activities):
            if shares and shares[-1].stage == activity.stage:
                shares[-1] = Share(activity.stage, shares[-1].minutes + activity.minutes)
            elif activity.minutes:
                shares.append(Share(activity.stage, activity.minutes))
        return tuple(shares) or (Share("", 1),)

    @property
    def stage_bar(self) -> tuple[Share, ...]:
        """Minutes a stage in the order of their first coming, breaks left out: four pieces at most."""
        sums: dict[str, int] = {}
        for share in self.bar:
            if share.stage:
                sums[share.stage] = sums.get(share.stage, 0) + share.minutes
        return tuple(Share(stage, minutes) for stage, minutes in sums.items()) or self.bar


class Presets:
    """The preset files of one folder, read when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _presets(self) -> dict[str, Preset]:
        found = []
        for file in sorted(self._folder.glob("*.toml")):
            with file.open("rb") as handle:
                found.append(read_preset(file.stem, tomllib.load(handle)))
        return {preset.id: preset for preset in sorted(found, key=lambda preset: (preset.order, preset.id))}

    def __iter__(self) -> Iterator[Preset]:
        return iter(self._presets.values())

    def get(self, preset_id: str) -> Preset | None:
        return self._presets.get(preset_id)


def read_preset(preset_id: str, value: Mapping[str, Any]) -> Preset:
    """Raises KeyError or TypeError where the file lacks a part."""
    meetings = tuple(
        PresetMeeting(
            Words.read(one["title"]),
            one.get("form", "meeting"),
            tuple(
                PresetActivity(
                    Words.read(row), int(row["minutes"]), row.get("stage", ""), row.get("method", ""),
                    bool(row.get("pinned", False)), bool(row.get("break", False)),
                )
                for row in one["activities"]
            ),
        )
        for one in value["meetings"]
    )  # fmt: skip
    lines = tuple(Words.read(line) for line in value["lines"])
    return Preset(preset_id, int(value["order"]), Words.read(value["name"]), lines, meetings)
