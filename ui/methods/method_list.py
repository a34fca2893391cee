"""The methods that fit, as a list walked by key: name, stage, time and people."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.methods import Method
from ui.stages import stage_name
from ui.theme.theme import ThemeHolder
from ui.widgets.two_line_list import ListLine, TwoLineList


def facts(method: Method) -> str:
    """Time and people in few letters."""
    low, high = method.minutes
    minutes = tr("{n} min", n=low) if low == high else tr("{low}–{high} min", low=low, high=high)
    return f"{minutes} · {method.group}"


class MethodList(TwoLineList):
    """`picked` tells the method the keys or the mouse stand on."""

    picked = Signal(object)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Methods"), parent)
        self._methods: dict[str, Method] = {}
        self.chosen.connect(self._pick)

    def methods(self) -> list[Method]:
        return list(self._methods.values())

    def show_methods(self, methods: Sequence[Method], wanted: str) -> None:
        """Show these; the one with the id `wanted` is picked if it is among them, else the first."""
        self._methods = {method.id: method for method in methods}
        self.show_lines([_line(method) for method in methods], wanted)

    def current(self) -> Method | None:
        return self._methods.get(self.current_id())

    def _pick(self, method_id: str) -> None:
        self.picked.emit(self._methods[method_id])


def _line(method: Method) -> ListLine:
    told = facts(method) if not method.own else f"{tr('My own')} · {facts(method)}"
    stage = stage_name(method.stage) if method.stage else ""
    spoken = ", ".join(part for part in (str(method.name), stage, facts(method)) if part)
    return ListLine(method.id, str(method.name), told, method.stage, spoken)
