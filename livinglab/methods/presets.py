"""Ways to begin: run sheets for meetings of a known length, one data file each."""

from __future__ import annotations

import contextlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from livinglab.methods.table import Words
from livinglab.paths import write_whole
from livinglab.toml_text import toml_text


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
    own: bool = False  # saved by a facilitator

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
    """The preset files of the program and of the folder of one's own, read when first asked for. A file of one's own that
    cannot be read is left out."""

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        self._folder = folder
        self._own = own

    @cached_property
    def _presets(self) -> dict[str, Preset]:
        found = [read_preset(file.stem, _content(file)) for file in sorted(self._folder.glob("*.toml"))]
        for file in sorted(self._own.glob("*.toml")) if self._own is not None else ():
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):  # TOML mistakes are ValueErrors
                found.append(replace(read_preset(_OWN + file.stem, _content(file)), own=True))
        return {preset.id: preset for preset in sorted(found, key=lambda preset: (preset.own, preset.order, preset.id))}

    def read_again(self) -> None:
        """A file was added or taken away."""
        self.__dict__.pop("_presets", None)

    def __iter__(self) -> Iterator[Preset]:
        return iter(self._presets.values())

    def get(self, preset_id: str) -> Preset | None:
        return self._presets.get(preset_id)

    def save(self, name: str, meetings: Sequence[PresetMeeting]) -> str:
        """Keep run sheets as a way to begin of one's own; returns its id. Raises OSError."""
        assert self._own is not None
        number = 1
        while (self._own / f"mine_{number}.toml").exists():
            number += 1
        minutes = sum(meeting.minutes for meeting in meetings)
        value = {
            "order": number,
            "name": _both(name),
            "lines": [
                {"ko": f"{minutes}분", "en": f"{minutes} min"},
                {"ko": "저장해 둔 순서", "en": "Saved run sheet"},
            ],
            "meetings": [_meeting_value(meeting) for meeting in meetings],
        }
        write_whole(self._own / f"mine_{number}.toml", toml_text(value).encode())
        self.read_again()
        return f"{_OWN}mine_{number}"

    def remove(self, preset: Preset) -> None:
        """Take one of one's own away. Raises OSError."""
        if preset.own and self._own is not None:
            (self._own / f"{preset.id.removeprefix(_OWN)}.toml").unlink(missing_ok=True)
            self.read_again()


_OWN = "own/"


def _content(file: Path) -> dict[str, Any]:
    with file.open("rb") as handle:
        return tomllib.load(handle)


def _both(text: str) -> dict[str, str]:
    """Words of one's own stand in both languages as they were written."""
    return {"ko": text, "en": text}


def _meeting_value(meeting: PresetMeeting) -> dict[str, Any]:
    rows = [
        {
            "ko": one.title.ko, "en": one.title.en, "minutes": one.minutes, "stage": one.stage, "method": one.method_id,
            "pinned": one.pinned, "break": one.is_break,
        }
        for one in meeting.activities
    ]  # fmt: skip
    return {"title": {"ko": meeting.title.ko, "en": meeting.title.en}, "form": meeting.form, "activities": rows}


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
