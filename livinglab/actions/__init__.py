"""What a facilitator can do: one plain function a verb, each one step of the store."""

from __future__ import annotations
