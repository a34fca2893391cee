"""Opens the board's menu and does what is picked in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction

from ui.sheets.board.authors import Authors
from ui.sheets.board.canvas import BoardCanvas
from ui.sheets.board.menu import BoardMenu
from ui.sheets.board.picture_acts import PictureActs
from ui.theme.theme import ThemeHolder


class MenuActs(QObject):
    """What a key does too is asked for by its name."""

    act_asked = Signal(str, object)
    trace_asked = Signal(str)

    def __init__(self, theme: ThemeHolder, canvas: BoardCanvas, acts: PictureActs, authors: Authors) -> None:
        super().__init__(canvas)
        self._authors = authors
        self._theme = theme
        self._canvas = canvas
        self._acts = acts
        authors.asked.connect(self.do)

    def open(self, place: QPoint) -> None:
        """The menu for what is chosen, or for the ground."""
        canvas, view = self._canvas, self._acts.view
        if view is None:
            return
        chosen = canvas.selection.acted_on()
        menu = BoardMenu(self._theme, view, chosen, canvas.read_only, canvas, self._authors.menu)
        menu.triggered.connect(self.do)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def do(self, action: QAction) -> None:
        """What the picked line says."""
        act, argument = action.data()
        canvas, acts = self._canvas, self._acts
        ids = canvas.selection.acted_on()
        if act == "edit":
            canvas.edit_asked.emit(canvas.selection.focus or ids[0])
        elif act == "trace":
            self.trace_asked.emit(canvas.selection.focus or ids[0])
        elif act == "all":
            canvas.selection.set(list(canvas.scene.notes))
        elif act in ("one", "whole"):
            getattr(canvas.reach, act)()
        elif act == "zoom":
            canvas.zoom_to(canvas.camera.next_step(argument) if argument else 1.0)
        elif act == "join" and acts.view is not None:
            acts.join(ids, next(group for group in acts.view.groups if group.id == argument))
        elif act in ("set_team", "set_author", "set_kind", "to_lane"):
            getattr(acts, act)(ids, argument)
        elif act == "relate":
            acts.relate(*argument)
        elif act == "hang":
            acts.hang(ids, *argument)
        else:
            self.act_asked.emit(act, argument)
