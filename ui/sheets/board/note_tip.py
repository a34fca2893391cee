"""What is told of a note under the mouse: from far away its words, and who wrote it, which stands on no paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livinglab.i18n import tr
from livinglab.sheets.board.view import GroupView, NoteView

if TYPE_CHECKING:
    from ui.sheets.board.canvas import BoardCanvas


def tip(canvas: BoardCanvas, note: NoteView | None, group: GroupView | None, far: bool) -> str:
    """Empty where all that is known can be read."""
    if note is None:
        return f"{group.code} {group.title}".strip() if group is not None and far else ""
    words = f"{note.code} {note.text}" if far else ""
    return "\n".join(part for part in (words, written_by(canvas, note)) if part)


def written_by(canvas: BoardCanvas, note: NoteView) -> str:
    """Who wrote a note, by alias; empty for nobody known."""
    alias = canvas.aliases.get(note.author_id or "")
    return tr("written by {alias}", alias=alias) if alias else ""
