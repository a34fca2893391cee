"""The room's screen in pictures: every kind of scene at three sizes, Korean and English, light and dark; and one sheet of
them all at an eighth of their size, as they look from the last row."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from livinglab.model.lab import Activity, Project, Workshop
from livinglab.room.clock import clock_drawing
from livinglab.room.page import Page, pages
from livinglab.room.scene import RoomClock, Scene
from livinglab.room.scenes import Scenes
from livinglab.room.wish import CLOCK, PROGRESS, QUESTION, SHEET, WELCOME, Wish
from ui.context import Context
from ui.painter import paint_drawing
from ui.theme.theme import ThemeHolder

SIZES = ((1280, 720), (1920, 1080), (3840, 2160))
_EIGHTH = 8
_COLUMNS = 6
_METHODS = ("affinity", "need_ladder", "idea_card", "dot_vote", "nuf", "test_card", "log", "pre_post", "six_traits",
            "kpt", "decision_action")  # fmt: skip


def scenes(context: Context) -> Iterator[tuple[str, Scene]]:
    """Each kind of scene once, and the sheets of the first sample."""
    store = context.store
    project = next(one for one in store.find(Project) if one.code == "NPM")
    now = store.clock()
    for number, workshop in enumerate(store.find(Workshop, order="no", project_id=project.id), 1):
        reader = Scenes(store, context.methods, workshop.id)
        if number == 1:
            for show in (WELCOME, PROGRESS):
                yield show, reader.scene(Wish(show), now)
            first = next(one for one in reader.activities if one.method_id)
            yield QUESTION, reader.scene(Wish(QUESTION, first.id), now)
            yield CLOCK, _timed(reader.scene(Wish(CLOCK, first.id), now), first)
        for activity in reader.activities:
            if activity.method_id in _METHODS:
                yield f"{number}-{activity.method_id}", _timed(reader.scene(Wish(SHEET, activity.id), now), activity)


def _timed(scene: Scene, activity: Activity) -> Scene:
    """The scene as it is while its clock runs."""
    return Scene(scene.kind, scene.title, activity.stage, scene.kicker, scene.blocks, True, scene.badge, activity.id)


def picture(scene: Scene, page: Page, theme: ThemeHolder, width: int, height: int) -> QImage:
    """One page as the room sees it."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(theme.colour("paper"))
    painter = QPainter(made)
    whole = QRectF(0, 0, width, height)
    paint_drawing(painter, page.drawing, whole, theme, "paper")
    if scene.clocked:
        clock = RoomClock("12:24", 0.41, "calm", scene.stage)
        paint_drawing(painter, clock_drawing(clock, scene, width / height, page.compact), whole, theme, "paper")
    painter.end()
    return made


def take(context: Context, look: str, folder: Path) -> int:
    """All pictures of one look; returns how many."""
    count = 0
    found = list(scenes(context))
    for width, height in SIZES:
        small: list[QImage] = []
        for name, scene in found:
            for number, page in enumerate(pages(scene, width / height), 1):
                made = picture(scene, page, context.theme, width, height)
                small.append(made.scaledToWidth(width // _EIGHTH))
                if number == 1 or width == SIZES[1][0]:
                    made.save(str(folder / f"room-{name}-{number}-{look}-{width}x{height}.png"))
                    count += 1
        _sheet(small).save(str(folder / f"room-eighth-{look}-{width}x{height}.png"))
    return count


def _sheet(pictures: list[QImage]) -> QImage:
    width, height = pictures[0].width() + 8, pictures[0].height() + 8
    made = QImage(_COLUMNS * width, ceil(len(pictures) / _COLUMNS) * height, QImage.Format.Format_RGB32)
    made.fill(0x777777)
    painter = QPainter(made)
    for place, one in enumerate(pictures):
        painter.drawImage(place % _COLUMNS * width + 4, place // _COLUMNS * height + 4, one)
    painter.end()
    return made
