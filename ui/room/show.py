"""What is shown in the room's window: reads the meeting when something changes, keeps its clock, tells what is new."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from livinglab.model.items import Item
from livinglab.model.lab import Team, Workshop
from livinglab.room.clock import clock_drawing, room_clock
from livinglab.room.news import news_drawing
from livinglab.room.page import Page, pages
from livinglab.room.pieces import pictured
from livinglab.room.scene import Scene
from livinglab.room.scenes import Scenes
from livinglab.room.wish import SHEET
from livinglab.views.run_sheet import running
from livinglab.views.team_clocks import team_clocks
from ui.bridge import Batch
from ui.context import Context
from ui.room.desk import Shown
from ui.room.window import RoomWindow

_TICK_MS = 250  # the clock never lags a second behind
_SOON_MS = 120  # a list pasted at once is shown at once
_PICTURE = 96
_PICTURED = 20  # ticks between two small pictures


class Show(QObject):
    """Lives as long as the window it fills."""

    def __init__(self, context: Context, window: RoomWindow) -> None:
        super().__init__(window)
        self._context = context
        self._desk = context.room
        self._window = window
        self._scenes: Scenes | None = None
        self._scene: Scene | None = None
        self._pages: tuple[Page, ...] = ()
        self._where = ""
        self._news_of = ""
        self._ticks = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.compose)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._ticked)
        context.bridge.changed.connect(self._changed)
        context.theme.changed.connect(self._restyled)

    def run(self, where: str) -> None:
        """Show from now on; `where` is one of the words of the desk."""
        self._where = where
        self._tick.start()
        self.compose()

    def stop(self) -> None:
        self._tick.stop()
        self._soon.stop()

    def _changed(self, batch: Batch) -> None:
        if not self._tick.isActive() or not self._desk.workshop_id:
            return
        if self._scenes is None or batch.in_project(self._scenes.workshop.project_id):
            self._soon.start()
            self._tell_news(batch)

    def _ticked(self) -> None:
        self._show_clock()
        self._ticks += 1
        if self._ticks % _PICTURED == 0:
            self._report()  # the clock in the facilitator's small picture stands still meanwhile

    def _restyled(self) -> None:
        if self._tick.isActive():
            self._report()

    def compose(self) -> None:
        """Read the meeting anew and lay its pages out."""
        desk, window = self._desk, self._window
        before = (self._scene.kind, self._scene.activity_id) if self._scene else None
        covered = self._scene is not None and not any(pictured(self._scene.blocks))
        words = [page.drawing.alt for page in self._pages]
        if desk.workshop_id and self._context.store.find(Workshop, id=desk.workshop_id):
            self._scenes = Scenes(self._context.store, self._context.methods, desk.workshop_id)
            self._scene = self._scenes.scene(desk.wish, self._context.store.clock())
            self._pages = pages(self._scene, window.aspect)
        else:
            self._scenes, self._scene, self._pages = None, None, ()
        after = (self._scene.kind, self._scene.activity_id) if self._scene else None
        if after != before and before is not None:
            desk.page, desk.turned = 0, False
            window.show_news(None)
        elif not desk.turned:
            desk.page = self._page_with_news(words)
        desk.page = min(desk.page, max(len(self._pages) - 1, 0))
        self._show(opened=covered and after == before and self._is_pictured())

    def _is_pictured(self) -> bool:
        return self._scene is not None and any(pictured(self._scene.blocks))

    def turn_over(self) -> None:
        """Show another page of what is laid out already."""
        self._desk.page = min(self._desk.page, max(len(self._pages) - 1, 0))
        self._show()

    def _page_with_news(self, words: list[str]) -> int:
        """The page that says something it did not say before, else the one in view."""
        for number, page in enumerate(self._pages):
            if words and page.drawing.alt not in words:
                return number
        return self._desk.page

    def _show(self, *, opened: bool = False) -> None:
        page = self._pages[self._desk.page] if self._pages else None
        self._window.show_page(page.drawing if page else None, black=self._desk.black, opened=opened)
        self._show_clock()
        self._report()

    def _show_clock(self) -> None:
        """The clock as of now."""
        if self._scenes is None or self._scene is None or not self._scene.clocked or not self._pages:
            self._window.show_clock(None)
            return
        now = self._context.store.clock()
        clock = running(self._scenes.activities, now)
        if clock is not None and self._scene.activity_id not in ("", clock.activity.id):
            self._window.show_clock(None)  # something else is looked at than what the clock runs for
            return
        compact = self._pages[self._desk.page].compact
        teams = team_clocks(clock.activity, self._scenes.teams, now) if clock is not None else ()
        self._window.show_clock(clock_drawing(room_clock(clock, now, teams), self._scene, self._window.aspect, compact))

    def _tell_news(self, batch: Batch) -> None:
        """A single note that was just written is shown large while its board is in view; taken back or written anew it
        is not shown on."""
        scene, window = self._scene, self._window
        if self._news_of in batch.ids("item"):
            window.show_news(None)
        made = [change for change in batch.changes("item") if change.before is None]
        if scene is None or scene.kind != SHEET or len(made) != 1:
            return
        found = self._context.store.find(Item, id=made[0].row_id)
        if not found or found[0].kind != "note" or found[0].activity_id != scene.activity_id:
            return
        self._news_of = found[0].id
        team = next(iter(self._context.store.find(Team, id=found[0].team_id)), None) if found[0].team_id else None
        window.show_news(news_drawing(
            found[0].text, team.stamp if team else "", team.tint if team else 0, window.aspect))  # fmt: skip

    def _report(self) -> None:
        scene, desk = self._scene, self._desk
        desk.report(Shown(self._where, scene.kind if scene else "", scene.title if scene else "", desk.page,
                          len(self._pages), desk.black, self._window.picture(_PICTURE), self._under_way()))  # fmt: skip

    def _under_way(self) -> bool:
        return self._scenes is not None and running(self._scenes.activities, self._context.store.clock()) is not None
