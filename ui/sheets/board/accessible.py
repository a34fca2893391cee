"""What a screen reader finds on the painted board: a list with every mat and note, where it is and whether it is chosen."""

# Qt takes None for "there is none" where its stubs do not say so.
# mypy: disable-error-code="override"
from __future__ import annotations

import weakref
from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from livinglab.i18n import N_, tr, trn
from livinglab.sheets.board.view import NoteView
from ui.sheets.board.note_tip import written_by

if TYPE_CHECKING:
    from ui.sheets.board.canvas import BoardCanvas


_FEW = 5
_HANGS = {"cause": N_("a cause of {code}"), "effect": N_("an effect of {code}")}


class NoteInterface(QAccessibleInterface):
    """One note or one mat's title."""

    def __init__(self, board: BoardInterface, item_id: str) -> None:
        super().__init__()
        self._board = board
        self.item_id = item_id

    def isValid(self) -> bool:
        return self._board.isValid() and self._board.canvas.scene.box(self.item_id) is not None

    def object(self) -> QObject | None:
        return None

    def parent(self) -> QAccessibleInterface:
        return self._board

    def child(self, index: int) -> QAccessibleInterface | None:
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Words are changed by editing, not through here."""

    def rect(self) -> QRect:
        canvas = self._board.canvas
        box = canvas.scene.box(self.item_id)
        if box is None:
            return QRect()
        rect = canvas.camera.to_screen(box).toRect()
        return QRect(canvas.mapToGlobal(rect.topLeft()), rect.size())

    def text(self, t: QAccessible.Text) -> str:
        return spoken(self._board.canvas, self.item_id) if t == QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        canvas = self._board.canvas
        state = QAccessible.State()
        state.focusable = True
        state.selectable = self.item_id in canvas.scene.notes
        state.selected = self.item_id in canvas.selection
        state.focused = canvas.hasFocus() and canvas.selection.focus == self.item_id
        return state


class BoardInterface(QAccessibleWidget):
    """The board as a list in reading order; children are made when asked for and kept, or Qt would hold dead ones."""

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.List, canvas.accessibleName())
        self._canvas = weakref.ref(canvas)
        self._children: dict[str, NoteInterface] = {}

    @property
    def canvas(self) -> BoardCanvas:
        """The board; Qt asks nothing once it is gone."""
        canvas = self._canvas()
        assert canvas is not None
        return canvas

    def _child_of(self, item_id: str) -> NoteInterface:
        if item_id not in self._children:
            self._children[item_id] = NoteInterface(self, item_id)
        return self._children[item_id]

    def childCount(self) -> int:
        return len(self.canvas.scene.reading_order())

    def child(self, index: int) -> QAccessibleInterface | None:
        order = self.canvas.scene.reading_order()
        return self._child_of(order[index]) if 0 <= index < len(order) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self.canvas.scene.places().get(getattr(child, "item_id", ""), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        place = self.canvas.mapFromGlobal(QRect(x, y, 1, 1).topLeft())
        item_id = self.canvas.pointer.hit(place.toPointF())
        return self._child_of(item_id) if item_id else None

    def focusChild(self) -> QAccessibleInterface | None:
        focus = self.canvas.selection.focus
        return self._child_of(focus) if self.canvas.scene.box(focus) is not None else None


def spoken(canvas: BoardCanvas, item_id: str) -> str:
    """A note or title in words: code, words, kind, team, group."""
    note = canvas.scene.notes.get(item_id)
    if note is None:
        group = canvas.scene.groups.get(item_id)
        if group is None:
            return ""
        section = canvas.scene.view.section(group) if canvas.scene.view else ""
        title = " ".join(part for part in (section, group.title) if part)
        return tr(
            "{code} {title}, {n} notes",
            code=group.code,
            title=title or canvas.painter.mats.nameless(),
            n=len(group.notes),
        ).strip()
    team = canvas.scene.view.team(note.team_id) if canvas.scene.view else None
    group = canvas.scene.groups.get(note.group)
    photo = tr("with a photo") if note.photo is not None else ""
    parts = [f"{note.code} {note.text}", photo, note.caption or note.kind_name, *_stands(canvas, note)]
    if team is not None:
        parts.append(tr("team {name}", name=team.name))
    parts.append(written_by(canvas, note))
    if note.echoes:
        parts.append(tr("same words +{n}", n=len(note.echoes)))
    if group is not None and group.lane:
        parts.append(tr("in the lane {title}", title=group.title))
    elif group is not None:
        parts.append(tr("in {code} {title}", code=group.code, title=group.title).strip())
    return ", ".join(part for part in parts if part)


def _stands(canvas: BoardCanvas, note: NoteView) -> list[str]:
    """Where a note stands on a map, or what it hangs from in a tree."""
    view = canvas.scene.view
    axes = view.setup.axes if view is not None else None
    if view is not None and view.picture == "axes" and axes is not None:
        if note.x is None or note.y is None:
            return [tr("not on the map yet")]
        return [
            tr("{name} {n} of 100", name=str(axis.name), n=round(share * 100))
            for axis, share in ((axes.x, note.x), (axes.y, note.y))
        ]
    above = canvas.scene.notes.get(note.under)
    return [tr(_HANGS[note.side], code=above.code)] if above is not None and note.side in _HANGS else []


class Teller(QObject):
    """A screen reader follows the keyboard from note to note, and hears what is selected."""

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        install()
        canvas.selection.changed.connect(self.chosen)
        canvas.selection.focus_changed.connect(self.focused)

    def focused(self) -> None:
        canvas = self._canvas
        place = canvas.scene.places().get(canvas.selection.focus, -1) if QAccessible.isActive() else -1
        if place >= 0:
            event = QAccessibleEvent(canvas, QAccessible.Event.Focus)
            event.setChild(place)
            QAccessible.updateAccessibility(event)

    def chosen(self, ids: Collection[str]) -> None:
        """Each by itself where it is few, else how many there are."""
        canvas = self._canvas
        if not QAccessible.isActive():
            return
        if len(ids) > _FEW:
            say(canvas, trn("{n} note selected", "{n} notes selected", len(canvas.selection)))
            return
        places, state = canvas.scene.places(), QAccessible.State()
        state.selected = True
        for place in (places[item_id] for item_id in ids if item_id in places):
            event = QAccessibleStateChangeEvent(canvas, state)
            event.setChild(place)
            QAccessible.updateAccessibility(event)


def say(speaker: QWidget, words: str) -> None:
    """A screen reader says a sentence when it has finished its own."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(speaker, words))


def _interface(name: str, thing: QObject) -> QAccessibleInterface | None:
    if name != "BoardCanvas":
        return None
    canvas: BoardCanvas = thing  # type: ignore[assignment]
    canvas.accessible = BoardInterface(canvas)
    return canvas.accessible


@cache
def install() -> None:
    """Let Qt ask us for boards; once a process."""
    QAccessible.installFactory(_interface)
