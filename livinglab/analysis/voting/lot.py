"""A lot drawn once before a vote: an order of options that anybody can draw again from the seed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def lot_order(options: Iterable[str], seed: str) -> tuple[str, ...]:
    """Sort by the SHA-256 of seed and option, so neither codes nor the order of entry have a say."""
    return tuple(sorted(options, key=lambda option: hashlib.sha256(f"{seed}\n{option}".encode()).digest()))
