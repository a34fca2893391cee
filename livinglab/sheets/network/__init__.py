"""Networks: groups of a place and what ties them."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.i18n import N_
from livinglab.sheets.contract import Check, SheetKind
from livinglab.sheets.network.blocks import blocks, room, worksheet
from livinglab.sheets.network.read import NetworkView, read


def _is_empty(view: NetworkView) -> bool:
    return not view.groups


def _checks(view: NetworkView) -> Sequence[Check]:
    """Groups nobody is tied to: perhaps somebody forgot to ask."""
    if not view.ties:
        return []
    return [
        Check(N_("{code} has no tie to another group yet."), {"code": group.code})
        for group in view.groups
        if not view.ties_of(group.id)
    ]


KIND = SheetKind(
    id="network",
    name=N_("Network"),
    awaits=N_("No groups here yet"),
    how=N_("Groups and their ties come with an imported project and are shown here to be read."),
    item_kinds=("group",),
    read=read,
    is_empty=_is_empty,
    checks=_checks,
    blocks=blocks,
    worksheet=worksheet,
    room=room,
)
