"""The stages as the window says them, and the usual course through them."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from livinglab.blocks.charts import stage as stages
from livinglab.blocks.stages import Stage
from livinglab.i18n import N_, tr
from ui.shapes import StageState
from ui.theme.tokens import STAGES

_STATES = {
    StageState.DONE: N_("{stage}, done"),
    StageState.NOW: N_("{stage}, now"),
    StageState.NOT_YET: N_("{stage}, not yet"),
    StageState.GONE_BACK: N_("{stage}, gone back to"),
}


def stage_name(stage: str) -> str:
    """문제 정의, 아이디어, 실험, 평가."""
    return stages.name(cast(Stage, stage))


def stage_in_words(stage: str, state: StageState) -> str:
    """Name and state in one phrase, for screen readers."""
    return tr(_STATES[state], stage=stage_name(stage))


def states_until(now: str, gone_back: bool = False) -> dict[str, StageState]:
    """The usual course: stages before `now` are done, later ones not yet; all are not yet where `now` is empty."""
    place = STAGES.index(now) if now else -1
    states = {}
    for number, stage in enumerate(STAGES):
        if number == place:
            states[stage] = StageState.GONE_BACK if gone_back else StageState.NOW
        else:
            states[stage] = StageState.DONE if number < place else StageState.NOT_YET
    return states


def states_of_project(now: str, reached: Collection[str]) -> dict[str, StageState]:
    """The stage in view is now; what lies before it, or was reached already, is done."""
    states = {}
    for number, stage in enumerate(STAGES):
        before = bool(now) and number < STAGES.index(now)
        states[stage] = StageState.DONE if before or stage in reached else StageState.NOT_YET
    if now:
        states[now] = StageState.NOW
    return states
