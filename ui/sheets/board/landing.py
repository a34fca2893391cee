"""Where carried notes would land: into a cluster, beside a note, onto a note, or out into the open."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from livinglab.sheets.board.geometry import Box
from ui.sheets.board.scene import Scene

_EDGE = 0.16  # of a note's width at either side: between two notes


class Act(Enum):
    JOIN = "join"  # into a cluster
    LANE = "lane"  # into a column of the method
    PAIR = "pair"  # onto a note that stands alone: a new cluster
    OUT = "out"  # out of the cluster, or to another place among those that stand alone
    MOVE = "move"  # elsewhere on a free wall
    ORDER = "order"  # a mat before another
    HANG = "hang"  # from another node of a tree; `group` is the side, empty for down from the tree
    OFF = "off"  # off a map, to wait beside it
    NOTHING = "nothing"


@dataclass(frozen=True)
class Landing:
    """`group` or `note` is what is landed on; `before` the note the carried ones would stand in front of; `line` shows
    that place, `ring` what is landed on, in board pixels."""

    act: Act
    group: str = ""
    note: str = ""
    before: str | None = None
    line: Box | None = None
    ring: Box | None = None


def landing_at(scene: Scene, x: float, y: float, carried: Collection[str]) -> Landing:
    """What dropping the carried notes at a board point would do."""
    picture = scene.view.picture if scene.view is not None else ""
    if picture == "tree":
        return _on_tree(scene, x, y, carried)
    if picture == "axes":
        return _on_map(scene, x, y, carried)
    free = scene.view is not None and scene.view.sheet.layout == "free" and not scene.listed
    if any(key in scene.groups for key in carried):
        return Landing(Act.MOVE) if free else _among_mats(scene, x, y, carried)
    group_id = scene.group_at(x, y)
    if group_id is not None and scene.groups[group_id].lane and picture:
        return _in_lane(scene, group_id, x, y, carried)
    if group_id is not None:
        return _in_mat(scene, group_id, y, carried)
    if free:
        return Landing(Act.MOVE)
    note_id = next((key for key in scene.grid.within((x, y)) if key not in carried), None)
    if note_id is not None and not picture:
        return _on_note(scene, note_id, x, carried)
    alone = [key for key in carried if scene.notes[key].group]
    tray = scene.laid.tray
    return Landing(Act.OUT, ring=tray) if alone else Landing(Act.NOTHING)


def _among_mats(scene: Scene, x: float, y: float, carried: Collection[str]) -> Landing:
    """A carried mat comes before or behind the mat it is over, as its left or right half is."""
    order = [group.id for group in scene.groups.values() if not group.lane and group.id not in carried]
    over = scene.group_at(x, y)
    if over not in order:
        return Landing(Act.NOTHING)
    box, gap = scene.laid.mats[over], scene.sizes.gap
    if x < box.x + box.width / 2:
        return Landing(Act.ORDER, before=over, line=Box(box.x - gap / 2 - 1.5, box.y, 3, box.height))
    following = order.index(over) + 1
    before = order[following] if following < len(order) else None
    return Landing(Act.ORDER, before=before, line=Box(box.right + gap / 2 - 1.5, box.y, 3, box.height))


def _in_mat(scene: Scene, group_id: str, y: float, carried: Collection[str]) -> Landing:
    group = scene.groups[group_id]
    mat = scene.laid.mats[group_id]
    boxes = [(note.id, scene.laid.notes[note.id]) for note in group.notes if note.id not in carried]
    before = next((key for key, box in boxes if y < box.y + box.height / 2), None)
    gap = scene.sizes.note_gap
    if before is not None:
        top = scene.laid.notes[before].y - gap / 2
    elif boxes:
        top = boxes[-1][1].bottom + gap / 2
    else:
        top = mat.y + scene.laid.heads[group_id] + gap
    line = Box(mat.x + scene.sizes.pad, top - 1.5, mat.width - 2 * scene.sizes.pad, 3)
    return Landing(Act.LANE if group.lane else Act.JOIN, group_id, before=before, line=line, ring=mat)


def _in_lane(scene: Scene, group_id: str, x: float, y: float, carried: Collection[str]) -> Landing:
    """In front of the note the hand is over or before; notes stand in rows."""
    mat = scene.laid.mats[group_id]
    boxes = [(note.id, scene.laid.notes[note.id]) for note in scene.groups[group_id].notes if note.id not in carried]
    gap = scene.sizes.note_gap
    before = next((key for key, box in boxes if _comes_after(box, x, y, gap)), None)
    if before is not None:
        box = scene.laid.notes[before]
        line = Box(box.x - gap / 2 - 1.5, box.y, 3, box.height)
    elif boxes:
        box = boxes[-1][1]
        line = Box(box.right + gap / 2 - 1.5, box.y, 3, box.height)
    else:
        pad = scene.sizes.pad
        line = Box(mat.x + pad, mat.y + scene.laid.heads[group_id], mat.width - 2 * pad, 3)
    return Landing(Act.LANE, group_id, before=before, line=line, ring=mat)


def _comes_after(box: Box, x: float, y: float, gap: float) -> bool:
    """Whether a note stands behind a point in reading order."""
    return y < box.y - gap / 2 or (y < box.bottom + gap / 2 and x < box.x + box.width / 2)


def _on_map(scene: Scene, x: float, y: float, carried: Collection[str]) -> Landing:
    plot = scene.laid.plot
    if any(key in scene.groups for key in carried) or plot is None:
        return Landing(Act.NOTHING)
    if plot.contains(x, y):
        return Landing(Act.MOVE)
    placed = any(scene.notes[key].x is not None for key in carried)
    return Landing(Act.OFF, ring=scene.laid.tray) if placed else Landing(Act.NOTHING)


def _on_tree(scene: Scene, x: float, y: float, carried: Collection[str]) -> Landing:
    """Onto a node: hung from it; onto the trunk from below a cause, from above an effect; elsewhere: taken down."""
    tree = scene.view.setup.tree if scene.view is not None else None
    note_id = next((key for key in scene.grid.within((x, y)) if key not in carried), None)
    if note_id is None:
        hung = any(scene.notes[key].side for key in carried)
        return Landing(Act.HANG, ring=scene.laid.tray) if hung and _in_tray(scene, x, y) else Landing(Act.NOTHING)
    side, box = scene.notes[note_id].side, scene.laid.notes[note_id]
    if not side or tree is None or _hangs_from(scene, note_id, carried):
        return Landing(Act.NOTHING)
    if side == "trunk":
        side = "effect" if tree.effects.ko and y < box.y + box.height / 2 else "cause"
    return Landing(Act.HANG, side, note=note_id, ring=box.grown(scene.sizes.pad / 2))


def _in_tray(scene: Scene, x: float, y: float) -> bool:
    """In the tray, or below everything where there is none yet."""
    tray = scene.laid.tray
    if tray is not None:
        return tray.contains(x, y)
    return y > max((box.bottom for box in scene.laid.notes.values()), default=0.0)


def _hangs_from(scene: Scene, note_id: str, carried: Collection[str]) -> bool:
    """Whether a node is one of the carried, or hangs from one."""
    while note_id:
        if note_id in carried:
            return True
        note = scene.notes.get(note_id)
        note_id = note.under if note is not None else ""
    return False


def _on_note(scene: Scene, note_id: str, x: float, carried: Collection[str]) -> Landing:
    box = scene.laid.notes[note_id]
    share = (x - box.x) / box.width
    if _EDGE <= share <= 1 - _EDGE and not _has_lanes(scene):
        return Landing(Act.PAIR, note=note_id, ring=box.grown(scene.sizes.pad))
    order = [note.id for note in scene.view.loose if note.id not in carried] if scene.view else []
    gap = scene.sizes.gap
    if share < 0.5:
        return Landing(Act.OUT, before=note_id, line=Box(box.x - gap / 2 - 1.5, box.y, 3, box.height))
    following = order.index(note_id) + 1
    before = order[following] if following < len(order) else None
    return Landing(Act.OUT, before=before, line=Box(box.right + gap / 2 - 1.5, box.y, 3, box.height))


def _has_lanes(scene: Scene) -> bool:
    return any(group.lane for group in scene.groups.values())
