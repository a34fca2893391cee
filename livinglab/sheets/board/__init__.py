"""The board: notes on a surface, alone, in clusters, or in the columns of a method."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.sheets.board.blocks import blocks, room
from livinglab.sheets.board.checks import checks
from livinglab.sheets.board.read import read_to_show
from livinglab.sheets.board.setup import ITEM_KINDS, check_method
from livinglab.sheets.board.view import BoardView
from livinglab.sheets.board.worksheet import worksheet
from livinglab.sheets.contract import SheetKind


def _is_empty(view: BoardView) -> bool:
    return not view.count and not view.clusters


KIND = SheetKind(
    id="board",
    name=N_("Board"),
    awaits=N_("Waiting for the first note"),
    how=N_(
        "Write what you hear in the line below and press Enter; it goes up here. You can also paste a list, or drop a file with one here."
    ),
    item_kinds=(*ITEM_KINDS, "cluster"),
    read=read_to_show,
    is_empty=_is_empty,
    checks=checks,
    blocks=blocks,
    worksheet=worksheet,
    room=room,
    check_method=check_method,
)
