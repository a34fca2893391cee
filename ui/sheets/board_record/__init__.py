"""Records on a board: their fields are filled in beside it, in the guide's place."""

from __future__ import annotations
