"""The inks of the paper: what the names used in blocks and drawings look like in print."""

from __future__ import annotations

# Four accents of nearly one grey on purpose: number, word and shape name the stage, never the colour alone.
PAPER: dict[str, str] = {
    "ink": "#1B1B1B",
    "second": "#4A4A4A",
    "rule": "#808080",
    "hair": "#C2C2C2",
    "paper": "#FFFFFF",
    "on-fill": "#FFFFFF",
    "band": "#ECECE8",
    "hatch": "#7A7A7A",
    "slot": "#8A8A8A",
    "not-chosen": "#A3A3A3",
    "guardrail": "#1B1B1B",
    "signal": "#A5321B",
    "stage:define": "#2B5C8C",
    "stage:ideate": "#8A5200",
    "stage:experiment": "#1E6B55",
    "stage:evaluate": "#7B3B6E",
    # Papers of teams, all light: a pattern over them tells them apart in grey.
    "team-1": "#FBE9A9",
    "team-2": "#D3E5F4",
    "team-3": "#F8D9CF",
    "team-4": "#DDEBC8",
    "team-5": "#E4DCF2",
    "team-6": "#E3DED3",
}


def paper_ink(name: str) -> str:
    """The colour of an ink on paper as #RRGGBB; raises KeyError for a name no paper knows."""
    return PAPER[name]
