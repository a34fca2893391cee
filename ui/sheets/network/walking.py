"""Which group an arrow key leads to."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks.charts.network_layout import Place


def next_place(places: Sequence[Place], current: str, dx: int, dy: int) -> Place | None:
    """The nearest one in a direction, what lies straight ahead before what lies aside; the first where none is current."""
    here = next((place for place in places if place.node.id == current), None)
    if here is None:
        return places[0] if places else None
    best: tuple[float, Place] | None = None
    for place in places:
        along = (place.x - here.x) * dx + (place.y - here.y) * dy
        aside = abs((place.x - here.x) * dy) + abs((place.y - here.y) * dx)
        if place is here or along < 1 or (dy and aside > along * 8):
            continue
        cost = along + aside * (3.0 if dx else 2.0)
        if best is None or cost < best[0]:
            best = cost, place
    return best[1] if best else None
