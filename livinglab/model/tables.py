"""The one list of journalled tables; undo, packages and checks walk it in this order (parents first)."""

from __future__ import annotations

from livinglab.model.items import Item, Link, Membership, Placement, Version
from livinglab.model.lab import Activity, Identity, Kept, Participant, Project, Sheet, Team, Workshop
from livinglab.model.record import Record
from livinglab.model.results import Answer, Ballot, Channel, Mark, Measurement, Poll, Rating, Subtotal

JOURNALLED: tuple[type[Record], ...] = (
    Project, Workshop, Activity, Team, Participant, Sheet, Item, Placement, Membership, Link, Version,
    Poll, Channel, Ballot, Mark, Subtotal, Rating, Answer, Measurement, Kept,
)  # fmt: skip
NOT_JOURNALLED: tuple[type[Record], ...] = (Identity,)
BY_TABLE: dict[str, type[Record]] = {kind.table: kind for kind in JOURNALLED}
