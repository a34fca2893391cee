"""What is done on a network sheet: each act writes one step, tells it in a sentence, or says why not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from livinglab.actions import network as acts
from livinglab.actions.items import edit_data
from livinglab.i18n import tr, trn
from livinglab.model.lab import Sheet
from livinglab.sheets.network.read import Application, NetworkView, Node, Part, Tie, read
from ui.context import Context
from ui.sheets.unsaved import Unsaved


class Acts(QObject):
    """`moment` is what a tie drawn now is: there before the project, or since."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, context: Context, sheet: Sheet, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._sheet = sheet
        self._unsaved = Unsaved(self.failed.emit)
        self.moment = "before"
        self.read_only = False

    def view(self) -> NetworkView:
        """The sheet as it stands in the library now."""
        store = self._context.store
        found = store.find(Sheet, id=self._sheet.id)
        self._sheet = found[0] if found else self._sheet
        return read(store, self._sheet)

    def flush(self) -> None:
        """What a full disk stopped goes first."""
        self._unsaved.write()

    def _do(self, act: Callable[[], object], told: Callable[[], str] | None = None) -> bool:
        if self.read_only:
            return False
        done: list[bool] = []

        def whole() -> None:
            act()
            done.append(True)

        self._unsaved.write(whole)
        self._context.bridge.flush()
        if done and told is not None:
            self.said.emit(told())
        return bool(done)

    def write_lines(self, lines: Sequence[str]) -> list[str]:
        """Ids of the groups these lines made or told more about."""
        found: list[acts.Written] = []
        self._do(lambda: found.append(acts.write_lines(self._context.store, self._sheet, lines)))
        if not found:
            return []
        made, known = found[0].made, found[0].known
        if len(made) == 1 and not known:
            self.said.emit(tr("{code} is in the picture", code=made[0].code))
        elif made:
            self.said.emit(trn("{n} group is in the picture", "{n} groups are in the picture", len(made)))
        else:
            self.said.emit(tr("Added to {code}, which was there already", code=known[0].code))
        return [item.id for item in (*made, *known)]

    def rename(self, node: Node, name: str) -> bool:
        return self._do(lambda: acts.rename_node(self._context.store, self._sheet, node.id, name))

    def put(self, node: Node, key: str, value: object) -> None:
        """One field of a group; an empty one is taken away."""
        self._do(lambda: edit_data(self._context.store, node.id, **{key: value or None}))

    def apply(self, node: Node, applications: Sequence[Application]) -> None:
        self._do(lambda: acts.set_applications(self._context.store, node.id, applications))

    def tie(self, one: str, other: str) -> Tie | None:
        found: list[Tie] = []
        self._do(
            lambda: found.append(acts.tie(self._context.store, self._sheet, one, other, moment=self.moment)),
        )
        if not found:
            return None
        self.said.emit(tr("Tied {one} and {other}", one=found[0].one.name, other=found[0].other.name))
        return found[0]

    def edit_tie(self, tie: Tie, **known: Any) -> None:
        self._do(lambda: acts.edit_tie(self._context.store, tie, **known))

    def untie(self, tie: Tie) -> None:
        self._do(
            lambda: acts.untie(self._context.store, tie),
            lambda: tr("Untied {one} and {other}", one=tie.one.name, other=tie.other.name),
        )

    def remove(self, node: Node) -> None:
        self._do(
            lambda: acts.remove_nodes(self._context.store, self._sheet, [node.id]),
            lambda: tr("Took {name} out of the picture", name=node.name),
        )

    def name_part(self, part: Part, name: str) -> None:
        self._do(lambda: acts.name_part(self._context.store, self._sheet, part.nodes, name))

    def can_bring(self) -> bool:
        return acts.earlier_network(self._context.store, self._sheet) is not None

    def bring(self) -> None:
        self._do(lambda: acts.bring_groups(self._context.store, self._sheet))
