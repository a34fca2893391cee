"""Networks: groups of a place, the years they applied for something, and what ties them."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.sheets.contract import SheetKind
from livinglab.sheets.network.blocks import blocks, room, worksheet
from livinglab.sheets.network.checks import checks
from livinglab.sheets.network.read import NetworkView, read
from livinglab.sheets.network.setup import check_method


def _is_empty(view: NetworkView) -> bool:
    return not view.nodes


KIND = SheetKind(
    id="network",
    name=N_("Network"),
    awaits=N_("Waiting for the first group"),
    how=N_("Write a group you know in the line below, then tie it to those it has worked with."),
    item_kinds=("group",),
    read=read,
    is_empty=_is_empty,
    checks=checks,
    blocks=blocks,
    worksheet=worksheet,
    room=room,
    check_method=check_method,
)
