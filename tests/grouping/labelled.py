"""Notes with the theme a person gave them: the samples' own clusters, and made-up village boards (가상)."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

_BOARDS = Path(__file__).parent / "boards"
_SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
_ORDER = 20261129
ALONE = "-"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One board: each note's words, and its theme; `-` marks a note that belongs to none."""

    name: str
    texts: tuple[str, ...]
    themes: tuple[str, ...]
    question: str = ""
    """What the room was asked; the program knows it of every board."""
    sides: tuple[str, ...] = ()
    """Where the notes have kinds: what there is (an asset) apart from everything else."""


def development() -> list[Labelled]:
    return [*samples(), *_half("development")]


def held_out() -> list[Labelled]:
    """Four boards and their themes were written before there was a rule; their first figures led to one change, that
    the room's question is heeded. library, guest_village and village_life were written when the rules stood."""
    return _half("held_out")


def _half(name: str) -> list[Labelled]:
    return [_read(path) for path in sorted((_BOARDS / name).glob("*.txt"))]


def _read(path: Path) -> Labelled:
    theme, question, found = ALONE, "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            theme = line.removeprefix("== ")
        elif line.startswith("? "):
            question = line.removeprefix("? ")
        elif line and not line.startswith("#"):
            found.append((line, theme, ""))
    return _mixed(path.stem, found, question)


def samples() -> list[Labelled]:
    boards = []
    for path in sorted(_SAMPLES.glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        if "agenda" in told:
            found = [(note[2], note[4] or ALONE, "asset" if note[1] == "자산" else "") for note in told["notes"]]
            boards.append(_mixed(path.stem, found, told["title_ko"]))
    return boards


def _mixed(name: str, found: list[tuple[str, str, str]], question: str) -> Labelled:
    """In an order that tells nothing of the themes."""
    random.Random(_ORDER).shuffle(found)
    texts, themes, sides = zip(*found, strict=True)
    return Labelled(name, texts, themes, question, sides)
