"""The vote in the window: keying in, counting, opening, choosing."""

from __future__ import annotations

from ui.sheets.ballot.editor import BallotEditor

__all__ = ["BallotEditor"]
