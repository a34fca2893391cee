"""Lines between clusters: a bow from title to title with a word on it."""

from __future__ import annotations

from livinglab.i18n import N_, tr
from livinglab.sheets.board.geometry import Box, Laid, Sizes, Stroke
from livinglab.sheets.board.view import BoardView

NAMES = {"causes": N_("is a reason for"), "contradicts": N_("is opposed to"), "supports": N_("goes together with")}
_STEPS = 16


def draw_relations(view: BoardView, laid: Laid, sizes: Sizes) -> None:
    """A line for each pair that belongs together."""
    for number, relation in enumerate(view.relations):
        one, other = laid.mats.get(relation.src), laid.mats.get(relation.dst)
        if one is None or other is None:
            continue
        start, end = _edge(one, other, laid.heads[relation.src]), _edge(other, one, laid.heads[relation.dst])
        points = _bow(start, end, sizes.gap * (2 + number % 3))
        words = tr(NAMES.get(relation.relation, relation.relation))
        laid.strokes.append(Stroke(points, relation.relation, arrow=relation.relation == "causes", words=words))


def _edge(box: Box, towards: Box, head: float) -> tuple[float, float]:
    """Where a line leaves a mat: at its title, on the side that faces the other."""
    y = box.y + head / 2
    if towards.x >= box.right:
        return box.right, y
    if towards.right <= box.x:
        return box.x, y
    return (box.x + box.width / 2, box.bottom if towards.y >= box.bottom else box.y)


def _bow(start: tuple[float, float], end: tuple[float, float], lift: float) -> tuple[tuple[float, float], ...]:
    """A line that hangs a little, so that two of them do not lie on each other."""
    far = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
    sag = min(far / 4, lift * 2)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag)
    found = []
    for step in range(_STEPS + 1):
        t = step / _STEPS
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        found.append((a * start[0] + b * middle[0] + c * end[0], a * start[1] + b * middle[1] + c * end[1]))
    return tuple(found)
