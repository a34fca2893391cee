"""How smoothly 2,000 notes move: frame times of the real board beside the 16.7 ms a person notices, and time until sharp."""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from livinglab.actions import clusters, notes, projects, workshops
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.store import Store
from ui.sheets.board.canvas import BoardCanvas

FRAME_LIMIT = 16.7
SHARP_LIMIT = 300.0
NOTES = 2000
SIZE = (1920, 1080)
_WORDS = (
    "마트",
    "장바구니",
    "포장",
    "어르신",
    "혼자",
    "사는",
    "이웃",
    "비닐",
    "용기",
    "무게",
    "계산대",
    "시장",
    "골목",
    "버스",
    "병원",
    "놀이터",
    "밤길",
    "쓰레기",
    "수거",
    "안내",
    "없어서",
    "불편하다",
    "모르겠다",
    "많다",
    "적다",
    "어렵다",
    "필요하다",
    "있으면",
    "좋겠다",
    "아무도",
    "묻지",
    "않는다",
    "늘",
    "넘친다",
    "멀다",
    "비싸다",
    "함께",
    "하고",
    "싶다",
)


def library(folder: Path, count: int = NOTES, grouped: int = 40) -> tuple[Store, Sheet]:
    """A library with one board of `count` notes, a third of them in clusters."""
    rng = random.Random(7)
    store = Store(folder / "library.db")
    project = projects.start_project(store, "2,000")
    teams = [projects.add_team(store, project.id, name) for name in ("해", "달", "별", "강", "산", "들")]
    with store.step("plan", project_id=project.id) as step:
        workshops.plan_workshop(
            store, step, project.id, "1", [workshops.Planned("친화도 묶기", 30, "affinity", "define")],
            Library(resources() / "methods"),
        )  # fmt: skip
    sheet = store.find(Sheet)[0]
    kinds = ("phenomenon", "need_me", "need_neighbour", "cause", "asset", "barrier_silo", "question")
    made = []
    for part in range(0, count, 100):
        texts = [" ".join(rng.choices(_WORDS, k=rng.randint(3, 11))) for _ in range(min(100, count - part))]
        made += notes.add_notes(store, sheet, texts, kind=rng.choice(kinds), team_id=rng.choice(teams).id)
    for number in range(grouped):
        inside = [note.id for note in made[number * 16 : number * 16 + 16]]
        clusters.make_cluster(store, sheet, inside, f"묶음 {number + 1}의 이름을 한 문장으로")
    return store, sheet


def percentiles(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    return {name: round(ordered[min(int(len(ordered) * share), len(ordered) - 1)], 2)
            for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))}  # fmt: skip


@contextmanager
def _editor(store: Store, sheet: Sheet) -> Iterator[Any]:
    """The real editor in a window of full size."""
    from ui.bridge import Bridge
    from ui.context import Context
    from ui.sheets.board import BoardEditor
    from ui.theme.theme import ThemeHolder

    theme, bridge = ThemeHolder(), Bridge(store)
    context = Context(store, bridge, theme, None, Library(resources() / "methods"))  # type: ignore[arg-type]
    editor = BoardEditor(context, sheet, None)
    editor.resize(*SIZE)
    try:
        yield editor
    finally:
        editor.close()
        bridge.close()


def _until_sharp(canvas: BoardCanvas, limit: float = 5.0) -> float:
    start = time.perf_counter()
    while not canvas.is_sharp() and time.perf_counter() - start < limit:
        QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def _frames(canvas: BoardCanvas, count: int, act: Callable[[int], None]) -> list[float]:
    """Milliseconds from each movement of the hand until the board is painted, everything in between included."""
    times = []
    for number in range(count):
        start = time.perf_counter()
        act(number)
        QApplication.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    return times


def _mouse(canvas: BoardCanvas, kind: QEvent.Type, at: QPointF, held: Qt.MouseButton) -> None:
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, at, canvas.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, event)


def _drag(canvas: BoardCanvas, count: int) -> list[float]:
    """Carry `count` notes across the window and put them back."""
    seen = canvas.camera.seen()
    inside = [key for key, box in canvas.scene.laid.notes.items() if box.overlaps(seen)]
    order = [*inside, *(key for key in canvas.scene.notes if key not in set(inside))]
    canvas.selection.set(order[:count])
    start = canvas.camera.to_screen(canvas.scene.laid.notes[inside[0]]).center()
    _mouse(canvas, QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
    _mouse(canvas, QEvent.Type.MouseMove, start + QPointF(12, 12), Qt.MouseButton.LeftButton)

    def carry(number: int) -> None:
        at = QPointF(100 + (number * 37) % 1700, 100 + (number * 23) % 880)
        _mouse(canvas, QEvent.Type.MouseMove, at, Qt.MouseButton.LeftButton)

    times = _frames(canvas, 240, carry)
    canvas.pointer.cancel()
    _mouse(canvas, QEvent.Type.MouseButtonRelease, start, Qt.MouseButton.NoButton)
    canvas.selection.set([])
    return times


def _moves(canvas: BoardCanvas) -> dict[str, list[float]]:
    """Frame times of everything a hand does to the view."""
    middle = QPointF(SIZE[0] / 2, SIZE[1] / 2)
    found = {}
    canvas.zoom_to(1.0)
    canvas.scroll_by(0, -1e9)
    _until_sharp(canvas)
    found["drag 1"] = _drag(canvas, 1)
    found["drag 200"] = _drag(canvas, 200)
    found["pan near"] = _frames(canvas, 240, lambda number: canvas.scroll_by(0, 40 if number < 120 else -40))
    found["zoom"] = _frames(
        canvas, 120, lambda number: canvas.zoom_to(canvas.camera.zoom * (0.97 if number < 60 else 1 / 0.97), middle)
    )
    canvas.zoom_to(0.25)
    _until_sharp(canvas)
    found["pan far"] = _frames(canvas, 240, lambda number: canvas.scroll_by(0, 30 if number < 120 else -30))
    return found


def measure(count: int = NOTES) -> list[dict[str, Any]]:
    """One line a figure: name, p50, p95 and p99 in milliseconds, and the person's limit."""
    import ui.sheets.board  # noqa: F401 - a program that is running has loaded it
    from ui.fonts import load_bundled_fonts

    app = QApplication.instance() or QApplication(sys.argv[:1])
    load_bundled_fonts()
    lines: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        store, sheet = library(Path(folder), count)
        start = time.perf_counter()
        with _editor(store, sheet) as editor:
            editor.show()
            canvas: BoardCanvas = editor.canvas
            first_sharp = _until_sharp(canvas)
            opened = (time.perf_counter() - start) * 1000
            lines.append({"figure": f"board: open {count} notes until sharp", "ms": round(opened, 1), "limit": SHARP_LIMIT,
                          "after window": round(first_sharp, 1)})  # fmt: skip
            for name, times in _moves(canvas).items():
                lines.append(
                    {"figure": f"board: {name}, {count} notes, frame", **percentiles(times), "limit": FRAME_LIMIT}
                )
            for zoom in (1.0, 0.6, 0.25, 1.0):
                canvas.tiles.forget()
                canvas.zoom_to(zoom)
                canvas.update()
                lines.append({"figure": f"board: sharp after zoom to {zoom}, {count} notes",
                              "ms": round(_until_sharp(canvas), 1), "limit": SHARP_LIMIT})  # fmt: skip
            lines.append(_typing(editor, count))
            lines.append(_restyled(editor, count))
        store.close()
    assert app is not None
    return lines


def _typing(editor: Any, count: int) -> dict[str, Any]:
    """From Enter to the note on the painted board."""
    times = []
    for number in range(40):
        start = time.perf_counter()
        editor.entry.wrote.emit([f"방금 들은 말 {number}"], "cause", editor.entry.team_id)
        QApplication.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    return {"figure": f"board: Enter to painted, {count} notes", **percentiles(times), "limit": 50.0}


def _restyled(editor: Any, count: int) -> dict[str, Any]:
    start = time.perf_counter()
    editor.context.theme.change("dark", 1.0)
    _until_sharp(editor.canvas)
    return {"figure": f"board: sharp after a change of theme, {count} notes",
            "ms": round((time.perf_counter() - start) * 1000, 1), "limit": SHARP_LIMIT}  # fmt: skip


if __name__ == "__main__":
    for told in measure():
        print(told)
