"""Several questions tested at once: each p grows, so that one lucky question among many is not taken for a finding."""

from __future__ import annotations

from collections.abc import Sequence


def holm(values: Sequence[float]) -> tuple[float, ...]:
    """Step-down adjusted p in the order given: the smallest times m, the next times m−1 and never below the one before,
    at most 1 (Holm 1979, "A simple sequentially rejective multiple test procedure")."""
    adjusted = [0.0] * len(values)
    highest = 0.0
    for rank, place in enumerate(sorted(range(len(values)), key=lambda at: values[at])):
        if not 0 <= values[place] <= 1:
            raise ValueError(f"{values[place]} is no p")
        highest = max(highest, min(1.0, (len(values) - rank) * values[place]))
        adjusted[place] = highest
    return tuple(adjusted)
