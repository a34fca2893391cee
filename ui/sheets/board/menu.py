"""The board's menu: the same acts as the keys, each with its key beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from livinglab.i18n import tr
from livinglab.model.items import NOTE_KINDS
from livinglab.sheets.board.relations import NAMES
from livinglab.sheets.board.setup import item_kind
from livinglab.sheets.board.view import BoardView, GroupView
from ui.icons import icon
from ui.sheets.board.author_menu import AuthorMenu
from ui.sheets.board.kinds import kind_icon
from ui.theme.theme import ThemeHolder

_LONGEST = 48  # letters of a note in a menu


class BoardMenu(QMenu):
    """Every line carries (act, argument) as its data; the editor does it."""

    def __init__(self, theme: ThemeHolder, view: BoardView, chosen: Sequence[str], read_only: bool,
                 parent: QWidget, authors: Callable[[QWidget], AuthorMenu | None] | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self._authors = authors
        notes = {note.id: note for note in view.notes()}
        self._notes = [notes[item_id] for item_id in chosen if item_id in notes]
        clusters = [group for group in view.clusters if group.id in set(chosen)]
        if self._notes and not read_only:
            self._add_note_acts()
        elif clusters and not read_only:
            self._add(tr("Rename"), "edit", icon_name="edit", key="Enter")
            self._add_lines(clusters)
            self._add(tr("Dissolve the group"), "delete", icon_name="delete", key="Delete")
        if chosen:
            if self.actions():
                self.addSeparator()
            self._add(tr("The way it came"), "trace", icon_name="path")
        elif not read_only:
            self._add(tr("Write a note"), "write", icon_name="edit", key="N")
            self._add(tr("Paste a list"), "paste", icon_name="paper", key="Ctrl+V")
            if item_kind(view.sheet) == "note" and view.picture not in ("tree", "axes"):
                self._add(tr("Put up photos"), "photos", icon_name="photo", key="P")
            self._add(tr("Take in a list from a file"), "take_in", icon_name="import", key="Ctrl+O")
        self._add(tr("Select all"), "all", key="Ctrl+A")
        self.addSeparator()
        if len(chosen) == 1:
            self._add(tr("Read it large"), "one", icon_name="screen", key="Z")
        self._add(tr("The whole board"), "whole", icon_name="fit", key="Ctrl+9")
        self._add(tr("See more of the board"), "zoom", -1, icon_name="zoom-out", key="Ctrl+−")
        self._add(tr("Come closer"), "zoom", 1, icon_name="zoom-in", key="Ctrl++")
        self._add(tr("Usual size"), "zoom", 0, key="Ctrl+0")
        self.addSeparator()
        self._add(tr("Save as a picture …"), "picture", icon_name="save")

    def _add(self, text: str, act: str, argument: object = None, *, icon_name: str = "", key: str = "",
             into: QMenu | None = None) -> QAction:  # fmt: skip
        menu = into or self
        action = QAction(f"{text}\t{key}" if key else text, menu)
        action.setData((act, argument))
        if icon_name:
            action.setIcon(icon(self._theme, icon_name))
        menu.addAction(action)
        return action

    def _add_lines(self, clusters: Sequence[GroupView]) -> None:
        """From the one chosen group to each other one; the line there is can be taken away."""
        if len(clusters) != 1 or len(self._view.clusters) < 2:
            return
        here = clusters[0]
        lines = self.addMenu(tr("Draw a line to") + "\tL")
        for other in self._view.clusters:
            if other.id == here.id:
                continue
            to = lines.addMenu(f"{other.code}  {other.title}".strip())
            for relation, name in NAMES.items():
                self._add(tr(name), "relate", (here.id, other.id, relation), into=to)
            self._add(tr("No line"), "relate", (here.id, other.id, ""), icon_name="close", into=to)

    def _add_picture_acts(self) -> None:
        picture = self._view.picture
        if picture == "lanes":
            into = self.addMenu(tr("Put into a lane"))
            for number, lane in enumerate(self._view.lanes, start=1):
                name = " · ".join(part for part in (self._view.section(lane), lane.title) if part)
                self._add(name, "to_lane", lane.id, key=str(number) if number < 10 else "", into=into)
        elif picture == "axes":
            if any(note.x is None for note in self._notes):
                self._add(tr("Put on the map"), "push", (0, 0, False), icon_name="pin", key="Ctrl+→")
            if any(note.x is not None for note in self._notes):
                self._add(tr("Take off the map"), "take_out", key="U")
        elif picture == "tree":
            self._add_tree_acts()

    def _add_tree_acts(self) -> None:
        tree = self._view.setup.tree
        hung = [note for note in self._notes if note.side]
        if tree is None:
            return
        if hung:
            self._add(tr("Ask why"), "ask_cause", icon_name="branch", key="C")
            if tree.effects.ko:
                self._add(tr("Ask what follows"), "ask_effect", icon_name="right", key="E")
            self._add(tr("Another beside it"), "ask_beside", key="S")
            if tree.weight:
                self._add(tr("Heavier"), "weigh", key="W")
            self._add(tr("In our reach, or not"), "reach", icon_name="hand", key="R")
            self._add(tr("Take down from the tree"), "take_out", key="U")
        elif not any(note.side == "trunk" for note in self._view.loose):
            self._add(tr("Make it the trunk"), "trunk", icon_name="tree", key="T")
        nodes = [note for note in self._view.loose if note.side and note not in self._notes]
        if nodes:
            under = self.addMenu(tr("Hang from"))
            for node in nodes:
                sides = ["cause", "effect"] if node.side == "trunk" and tree.effects.ko else [node.side]
                for side in sides:
                    side = "cause" if side == "trunk" else side
                    arrow = "↓" if side == "cause" else "↑"
                    self._add(f"{arrow} {node.code}  {node.text}"[:_LONGEST], "hang", (side, node.id), into=under)

    def _add_photo_acts(self) -> None:
        """Whether those on it agreed; one line, to say it or to take it back."""
        photos = [note.photo for note in self._notes if note.photo is not None]
        if photos:
            agreed = all(photo.printable for photo in photos)
            words = tr("Do not print or show it") if agreed else tr("Those on it agreed to its being printed")
            self._add(words, "agree", not agreed, icon_name="hide" if agreed else "check")

    def _add_note_acts(self) -> None:
        count = len(self._notes)
        if count == 1:
            self._add(tr("Edit"), "edit", icon_name="edit", key="Enter")
        self._add_photo_acts()
        self._add_picture_acts()
        if self._view.picture in ("", "lanes"):
            self._add(tr("Make a group"), "group", icon_name="similar", key="G")
        if self._view.clusters:
            into = self.addMenu(tr("Put into a group"))
            for number, cluster in enumerate(self._view.clusters, start=1):
                title = f"{cluster.code}  {cluster.title}".strip()
                self._add(
                    title,
                    "join",
                    cluster.id,
                    key=str(number) if number < 10 and cluster.code.endswith(str(number)) else "",
                    into=into,
                )
        if any(note.group for note in self._notes) and self._view.picture != "tree":
            self._add(tr("Take out of the group"), "take_out", key="U")
        if count > 1 and self._view.picture != "tree":
            self._add(tr("Merge into one note"), "merge", icon_name="merge", key="M")
            if item_kind(self._view.sheet) == "note":
                self._add(tr("Count as the same words"), "same", icon_name="plus", key="Ctrl+E")
        if any(note.echoes for note in self._notes):
            self._add(tr("Put up again what was counted here"), "unfold")
        self.addSeparator()
        teams = self.addMenu(tr("Team"))
        for number, team in enumerate(self._view.teams, start=1):
            self._add(team.name, "set_team", team.id, key=f"Alt+{number}" if number <= 6 else "", into=teams)
        self._add(tr("No team"), "set_team", None, key="Alt+0", into=teams)
        authors = self._authors(self) if self._authors is not None else None
        if authors is not None:
            self.addMenu(authors)
        kinds = self.addMenu(tr("Kind") + "\tAlt+↑↓")
        for kind, name in NOTE_KINDS.items():
            self._add(tr(name), "set_kind", kind, icon_name=kind_icon(kind), into=kinds)
        self.addSeparator()
        self._add(tr("Delete"), "delete", icon_name="delete", key="Delete")
