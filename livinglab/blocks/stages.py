"""The four stages by their keys; on their own, because the window draws them before it needs any page."""

from __future__ import annotations

from typing import Literal

Stage = Literal["define", "ideate", "experiment", "evaluate"]
STAGES: tuple[Stage, ...] = ("define", "ideate", "experiment", "evaluate")
