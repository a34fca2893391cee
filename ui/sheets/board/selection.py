"""Which notes are selected and where the keyboard stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """Ids in the order they were chosen; `focus` is one note or mat, or empty."""

    changed = Signal(object)
    """The set of ids whose look changed."""
    focus_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, None] = {}
        self.focus = ""

    def __contains__(self, item_id: object) -> bool:
        return item_id in self._chosen

    def __len__(self) -> int:
        return len(self._chosen)

    def ids(self) -> list[str]:
        return list(self._chosen)

    def set(self, ids: Iterable[str], focus: str | None = None) -> None:
        """Select exactly these."""
        new = dict.fromkeys(ids)
        changed = self._chosen.keys() ^ new.keys()
        self._chosen = new
        if focus is not None:
            self.move_focus(focus)
        if changed:
            self.changed.emit(changed)

    def toggle(self, item_id: str) -> None:
        if item_id in self._chosen:
            del self._chosen[item_id]
        else:
            self._chosen[item_id] = None
        self.changed.emit({item_id})

    def add(self, ids: Iterable[str]) -> None:
        new = [item_id for item_id in ids if item_id not in self._chosen]
        self._chosen.update(dict.fromkeys(new))
        if new:
            self.changed.emit(set(new))

    def move_focus(self, item_id: str) -> None:
        if item_id != self.focus:
            old, self.focus = self.focus, item_id
            self.changed.emit({old, item_id} - {""})
            self.focus_changed.emit(item_id)

    def keep_only(self, there: Collection[str], order: Sequence[str]) -> None:
        """Forget what is not on the board any more; where the keyboard stood on it, it goes on to the next in `order`."""
        if self.focus and self.focus not in there:
            place = order.index(self.focus) if self.focus in order else len(order)
            behind = [key for key in (*order[place:], *reversed(order[:place])) if key in there]
            self.move_focus(behind[0] if behind and place < len(order) else "")
        self.set([item_id for item_id in self._chosen if item_id in there])

    def acted_on(self) -> list[str]:
        """What a key acts on: the selected notes, else the one the keyboard stands on."""
        return self.ids() or ([self.focus] if self.focus else [])
