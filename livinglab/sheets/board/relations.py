"""Lines between clusters: on a flowing board they run in a band above the mats, on a free wall from mat to mat."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from livinglab.i18n import N_, tr
from livinglab.sheets.board.geometry import Laid, Sizes, Stroke
from livinglab.sheets.board.view import BoardView, Relation

NAMES = {"causes": N_("is a reason for"), "contradicts": N_("is opposed to"), "supports": N_("goes together with")}
_STEPS = 16

Points = tuple[tuple[float, float], ...]


def draw_relations(view: BoardView, laid: Laid, sizes: Sizes, *, wall: bool) -> None:
    """A line for each pair that belongs together; on a flowing board everything makes room for the band."""
    found = [one for one in view.relations if one.src in laid.mats and one.dst in laid.mats]
    if not found:
        return
    if wall:
        for number, one in enumerate(found):
            start, end = _edge(laid, one.src, one.dst), _edge(laid, one.dst, one.src)
            laid.strokes.append(_stroke(one, _bow(start, end, sizes.gap * (2 + number % 3))))
        return
    rows = _rows(found, laid)
    laid.lower((max(rows) + 1) * sizes.band)
    ports = _ports(found, laid)
    for number, (one, row) in enumerate(zip(found, rows, strict=True)):
        y = sizes.top + (row + 0.5) * sizes.band
        out, back = ports[number, one.src], ports[number, one.dst]
        laid.strokes.append(
            _stroke(one, (*_up(laid, one.src, out, y, sizes), *reversed(_up(laid, one.dst, back, y, sizes))))
        )


def _stroke(relation: Relation, points: Points) -> Stroke:
    words = tr(NAMES.get(relation.relation, relation.relation))
    return Stroke(points, relation.relation, arrow=relation.relation == "causes", words=words)


# --- in the band ---------------------------------------------------------------------------------------------------
def _rows(found: Sequence[Relation], laid: Laid) -> list[int]:
    """A row of the band for each line; lines that do not cross share one."""
    taken: list[list[tuple[float, float]]] = []
    rows = []
    for one in found:
        left = min(laid.mats[one.src].x, laid.mats[one.dst].x)
        right = max(laid.mats[one.src].right, laid.mats[one.dst].right)
        row = next((n for n, spans in enumerate(taken) if all(right <= a or b <= left for a, b in spans)), len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append((left, right))
        rows.append(row)
    return rows


def _ports(found: Sequence[Relation], laid: Laid) -> dict[tuple[int, str], float]:
    """Where lines leave a mat: side by side along its upper edge, those that go left at the left."""
    at: dict[str, list[tuple[float, int]]] = {}
    for number, one in enumerate(found):
        for mine, other in ((one.src, one.dst), (one.dst, one.src)):
            at.setdefault(mine, []).append((laid.mats[other].x, number))
    ports = {}
    for mat_id, lines in at.items():
        box = laid.mats[mat_id]
        for place, (_x, number) in enumerate(sorted(lines), start=1):
            ports[number, mat_id] = box.x + box.width * place / (len(lines) + 1)
    return ports


def _up(laid: Laid, mat_id: str, port: float, y: float, sizes: Sizes) -> Points:
    """From a mat up to the band: straight from its upper edge, or through the gap beside the mats above it."""
    box = laid.mats[mat_id]
    above = any(
        other.bottom <= box.y and other.x < port < other.right for key, other in laid.mats.items() if key != mat_id
    )
    if not above:
        return (port, box.y), (port, y)
    gap, side = box.x - sizes.gap / 2, box.y + laid.heads[mat_id] / 2
    return (box.x, side), (gap, side), (gap, y)


# --- on a free wall ------------------------------------------------------------------------------------------------
def _edge(laid: Laid, mat_id: str, other_id: str) -> tuple[float, float]:
    """Where a line leaves a mat: at its title, on the side that faces the other."""
    box, towards = laid.mats[mat_id], laid.mats[other_id]
    y = box.y + laid.heads[mat_id] / 2
    if towards.x >= box.right:
        return box.right, y
    if towards.right <= box.x:
        return box.x, y
    return (box.x + box.width / 2, box.bottom if towards.y >= box.bottom else box.y)


def _bow(start: tuple[float, float], end: tuple[float, float], lift: float) -> Points:
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


def middle_of(points: Points) -> tuple[float, float]:
    """Where the word of a line stands: the middle of its longest piece, or of a bow."""
    if len(points) > _STEPS:
        return points[len(points) // 2]
    pieces = [(abs(bx - ax) - abs(by - ay), ax, ay, bx, by) for (ax, ay), (bx, by) in pairwise(points)]
    _flat, ax, ay, bx, by = max(pieces)
    return (ax + bx) / 2, (ay + by) / 2
