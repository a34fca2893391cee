"""What every kind of sheet promises: one public record, `KIND`, in its package."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from livinglab.i18n import tr
from livinglab.model.lab import Sheet
from livinglab.store import Store

if TYPE_CHECKING:
    from livinglab.blocks.blocks import Block
    from livinglab.methods import Method, MethodTable


@dataclass(frozen=True)
class Check:
    """Something missing or odd on a sheet, as a message id with arguments; a hint never locks anything."""

    message_id: str
    arguments: dict[str, Any]
    level: str = "hint"  # hint, warning

    def sentence(self) -> str:
        return tr(self.message_id, **self.arguments)


def no_setup(_method: Method, setup: MethodTable) -> None:
    """For a kind whose method files need say nothing more."""
    setup.only(())


@dataclass(frozen=True, kw_only=True)
class SheetKind:
    """All the rest of the program may ask of a kind of sheet; nothing else knows a kind by name."""

    id: str
    """The word stored in `sheet.kind`."""
    name: str
    """Message id of the name people read."""
    awaits: str
    """Message id of the empty state: what is waited for."""
    how: str
    """Message id of the empty state: how to do it."""
    item_kinds: tuple[str, ...]
    """Kinds of item that are made on such a sheet."""
    read: Callable[[Store, Sheet], Any]
    """Everything on the sheet as one frozen view."""
    is_empty: Callable[[Any], bool]
    """Whether a view holds nothing people made."""
    checks: Callable[[Any], Sequence[Check]]
    """What is missing or odd in a view."""
    blocks: Callable[[Any], Sequence[Block]]
    """A view for reports."""
    worksheet: Callable[[Method], Sequence[Block]]
    """What is filled in on blank paper of a method of this kind; `sheets.blank` sets name, steps and foot around it."""
    room: Callable[[Any], Sequence[Block]]
    """A view for the projector: no person's name, nothing covered that is not yet opened."""
    layouts: Mapping[str, str] = field(default_factory=dict)
    """Layouts a method of this kind may have, with the message id of each one's name."""
    check_method: Callable[[Method, MethodTable], None] = no_setup
    """Reads layout, fields and [setup] of a method file of this kind; raises FieldMistake for what it does not know."""
