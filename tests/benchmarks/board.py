"""How smoothly notes move under the hand: frame times of the real board beside a bare QGraphicsScene of the same notes, in
turns, and how long until all in view is painted as it is. A frame that shows blank squares is told, not praised."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.store import Store
from tests.benchmarks.board_library import library
from tests.benchmarks.board_peer import Peer
from tests.benchmarks.board_seen import not_blank, right
from tests.benchmarks.figures import KEY_MS, ROUNDS, Figure, percentile, person, rounded
from tests.helpers import compose
from ui.sheets.board.canvas import BoardCanvas

SIZES = (200, 2_000, 10_000)
WINDOW = (1920, 1080)
FRAME_MS = {200: 8.3, 2_000: 8.3, 10_000: 16.7}
TYPING_MS, SHARP_MS, ENTER_MS = 16.7, 300.0, 50.0
FAR, NEAR = 0.25, 1.0
_FRAMES, _PEER_FRAMES, _LOOKS = 60, 20, 24
_NEW_GROUND = ("pan in", "pan out", "zooming")  # elsewhere what stood there stands until it is painted anew
_SEEN = 0.9  # of the screen at every look; a blank one is told as 0.4 to 0.6
_RIGHT = 0.995  # of the pixels once it says that it is sharp
_WORDS = ("장바구니", "무게", "골목")


@dataclass
class Told:
    """What one size told, a list an act."""

    frames: dict[str, list[list[float]]] = field(default_factory=lambda: defaultdict(list))
    worked: dict[str, list[list[float]]] = field(default_factory=lambda: defaultdict(list))
    peer: dict[str, list[list[float]]] = field(default_factory=lambda: defaultdict(list))
    waits: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    seen: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))


class _Paints(QObject):
    """The moments at which a widget began to paint: an act that moved nothing is no frame, and where squares are painted
    on after it, each further look is a frame of its own."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._begun: list[tuple[float, float]] = []
        self.worked: list[float] = []
        """The same frames in the time this thread really had: what a busy machine takes away is not in it."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._begun.append((time.perf_counter(), time.thread_time()))
        return False

    def frames_of(self, act: Callable[[], object]) -> list[float]:
        """Milliseconds of each frame from a movement of the hand until nothing is left to be painted now."""
        self._begun.clear()
        begun = time.perf_counter(), time.thread_time()
        act()
        QApplication.processEvents()
        if not self._begun:
            return []
        ends = [*self._begun[1:], (time.perf_counter(), time.thread_time())]
        both = list(zip((begun, *ends), ends, strict=False))
        self.worked += [(end[1] - start[1]) * 1000 for start, end in both]
        return [(end[0] - start[0]) * 1000 for start, end in both]


def measure(sizes: tuple[int, ...] = SIZES) -> Iterator[Figure]:
    """All figures of the board; a minute for each size."""
    import ui.sheets.board  # noqa: F401 - a program that is running has loaded it
    from ui.fonts import load_bundled_fonts

    app = QApplication.instance() or QApplication(sys.argv[:1])
    load_bundled_fonts()
    for count in sizes:
        told = Told()
        with tempfile.TemporaryDirectory() as folder:
            store, sheet = library(Path(folder), count)
            _measure(told, store, sheet)
            store.close()
        yield from _figures(count, told)
    assert app is not None


def _measure(told: Told, store: Store, sheet: Sheet) -> None:
    with _editor(store, sheet) as editor:
        editor.show()
        canvas: BoardCanvas = editor.canvas
        _until_sharp(canvas)
        canvas.zoom_to(FAR)
        peers = {FAR: Peer(canvas)}
        canvas.zoom_to(NEAR)
        peers[NEAR] = Peer(canvas)
        for turn in range(ROUNDS):
            _hand(told, editor, turn)
            _peer_hand(told, peers)
            _waits(told, editor)
        for peer in peers.values():
            peer.close()
        _typing(told, editor)
    for _ in range(ROUNDS):
        _opening(told, store, sheet)


# --- ours --------------------------------------------------------------------------------------------------------------
def _hand(told: Told, editor: Any, turn: int) -> None:
    """Frame times of everything a hand does to the view, squares cold where new ground comes into sight."""
    canvas: BoardCanvas = editor.canvas
    middle = QPointF(WINDOW[0] / 2, WINDOW[1] / 2)
    for name, zoom, step in (("pan in", NEAR, 60), ("pan out", FAR, 30)):
        _go(canvas, zoom, turn)
        canvas.tiles.forget()
        _until_sharp(canvas)
        _note(told, name, canvas, _Way(canvas, step).go)
    _go(canvas, NEAR, turn)
    half = _FRAMES // 2
    factor = (FAR / NEAR) ** (1 / half)
    _note(told, "zooming", canvas,
          lambda number: canvas.zoom_to(canvas.camera.zoom * (factor if number < half else 1 / factor), middle))  # fmt: skip
    for count in (1, 200):
        _go(canvas, NEAR, turn)
        with _carried(canvas, count) as carry:
            _note(told, f"drag {count}", canvas, carry)
    _go(canvas, NEAR, turn)
    letters = [word[:end] for word in _WORDS for end in range(1, len(word) + 1)]
    editor.filter.open()
    _note(told, "filter", canvas, lambda number: compose(editor.filter.field, letters[number % len(letters)]))
    editor.filter.close()
    _until_sharp(canvas)
    editor.filter.open()
    compose(editor.filter.field, _WORDS[0])
    told.waits["filter"].append(_sharp_in(told, "filter", canvas))
    editor.filter.close()


class _Way:
    """Down the board and back up where it ends."""

    def __init__(self, canvas: BoardCanvas, step: int) -> None:
        self._canvas, self._step = canvas, step

    def go(self, _number: int) -> None:
        most = self._canvas.camera.furthest[1]
        if not 0 <= self._canvas.camera.y + self._step <= most:
            self._step = -self._step
        self._canvas.scroll_by(0, self._step)


def _note(told: Told, name: str, canvas: BoardCanvas, act: Callable[[int], object]) -> None:
    """Frames of a movement of the hand, and what is seen in some of them."""
    paints, times = _Paints(canvas), []
    for number in range(_FRAMES):
        times += paints.frames_of(lambda one=number: act(one))
        if number % _LOOKS == _LOOKS - 1 and name in _NEW_GROUND:
            told.seen[name].append(not_blank(canvas))
    canvas.removeEventFilter(paints)
    if times:
        told.frames[name].append(times)
        told.worked[name].append(paints.worked)


def _go(canvas: BoardCanvas, zoom: float, turn: int) -> None:
    """Each turn begins at another place."""
    canvas.zoom_to(zoom)
    most = canvas.camera.furthest[1]
    canvas.scroll_by(0, most * turn / (ROUNDS + 1) - canvas.camera.y)
    _until_sharp(canvas)


def _until_sharp(canvas: BoardCanvas, limit: float = 5.0) -> float:
    begun = time.perf_counter()
    QApplication.processEvents()
    while not canvas.is_sharp() and time.perf_counter() - begun < limit:
        QApplication.processEvents()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def _sharp_in(told: Told, name: str, canvas: BoardCanvas) -> float:
    """Time until the board says that it is sharp, and whether it is."""
    took = _until_sharp(canvas)
    told.seen[f"sharp {name}"].append(right(canvas))
    return took


def _waits(told: Told, editor: Any) -> None:
    canvas: BoardCanvas = editor.canvas
    for name, zoom in (("zoom out", FAR), ("zoom in", NEAR)):
        canvas.tiles.forget()
        begun = time.perf_counter()
        canvas.zoom_to(zoom)
        canvas.update()
        _until_sharp(canvas)
        told.waits[name].append((time.perf_counter() - begun) * 1000)
        told.seen[f"sharp {name}"].append(right(canvas))
    canvas.scroll_by(0, 1e9 if canvas.camera.y < canvas.camera.furthest[1] / 2 else -1e9)
    told.waits["jump to the other end"].append(_sharp_in(told, "jump to the other end", canvas))


@contextmanager
def _carried(canvas: BoardCanvas, count: int) -> Iterator[Callable[[int], None]]:
    """`count` notes in the hand; the callable carries them about."""
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

    yield carry
    canvas.pointer.cancel()
    _mouse(canvas, QEvent.Type.MouseButtonRelease, start, Qt.MouseButton.NoButton)
    canvas.selection.set([])


def _mouse(canvas: BoardCanvas, kind: QEvent.Type, at: QPointF, held: Qt.MouseButton) -> None:
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, at, canvas.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, event)


def _typing(told: Told, editor: Any) -> None:
    """From Enter to the note on the disk, and on to the painted board."""
    store, done = editor.context.store, [0.0]

    def durable(_notice: object) -> None:
        done[0] = time.perf_counter()

    store.changed.connect(durable)
    for turn in range(ROUNDS):
        saved, painted = [], []
        for number in range(_FRAMES):
            editor.entry.field.set_text(f"방금 들은 말 {turn} {number}")
            begun = time.perf_counter()
            QTest.keyClick(editor.entry.field, Qt.Key.Key_Return)
            saved.append((done[0] - begun) * 1000)
            QApplication.processEvents()
            painted.append((time.perf_counter() - begun) * 1000)
            if number >= _FRAMES // 3 and len(editor.view.loose) > 5_000:
                break
        told.waits["key"].append(percentile(saved, 0.99))
        told.waits["enter"].append(percentile(painted, 0.95))
    store.changed.disconnect(durable)


def _opening(told: Told, store: Store, sheet: Sheet) -> None:
    begun = time.perf_counter()
    with _editor(store, sheet) as editor:
        editor.show()
        _until_sharp(editor.canvas)
        told.waits["open"].append((time.perf_counter() - begun) * 1000)
        told.seen["sharp open"].append(right(editor.canvas))


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
    editor.resize(*WINDOW)
    try:
        yield editor
    finally:
        editor.close()
        editor.deleteLater()
        bridge.close()
        QApplication.processEvents()


# --- the peer ------------------------------------------------------------------------------------------------------------
def _peer_hand(told: Told, peers: dict[float, Peer]) -> None:
    half = _PEER_FRAMES // 2
    for name, zoom, step in (("pan in", NEAR, 60), ("pan out", FAR, 30)):
        peers[zoom].zoom_to(zoom)
        peers[zoom].view.verticalScrollBar().setValue(0)
        _peer_note(told, name, peers[zoom], lambda number, one=peers[zoom], by=step: one.scroll_by(
            by if number < half else -by))  # fmt: skip
    peer, factor = peers[NEAR], (FAR / NEAR) ** (1 / half)
    _peer_note(told, "zooming", peer, lambda number: peer.view.scale(*(
        (factor, factor) if number < half else (1 / factor, 1 / factor))))  # fmt: skip
    peer.zoom_to(NEAR)
    for count in (1, 200):
        items = peer.items[:count]
        _peer_note(told, f"drag {count}", peer, lambda number, some=items: [
            item.moveBy(37 if number < half else -37, 23 if number < half else -23) for item in some])  # fmt: skip
    _peer_note(told, "filter", peer, lambda number: [
        item.setOpacity(0.28 if (place + number) % 3 else 1.0) for place, item in enumerate(peer.items)])  # fmt: skip


def _peer_note(told: Told, name: str, peer: Peer, act: Callable[[int], object]) -> None:
    QApplication.processEvents()
    paints, times = _Paints(peer.view.viewport()), []
    for number in range(_PEER_FRAMES):
        times += paints.frames_of(lambda one=number: act(one))
    if times:
        told.peer[name].append(times)


# --- telling -------------------------------------------------------------------------------------------------------------
def _figures(count: int, told: Told) -> list[Figure]:
    found = []
    for name, rounds in told.frames.items():
        limit = TYPING_MS if name == "filter" else FRAME_MS[count]
        slow = [percentile(times, 0.95) for times in rounds]
        beside: dict[str, Any] = {f"p{share}_ms": _middle(rounds, share / 100) for share in (50, 95, 99)}
        beside |= {f"scene_p{share}_ms": _middle(told.peer[name], share / 100) for share in (50, 95, 99)}
        beside["worked_p95_ms"] = _middle(told.worked[name], 0.95)
        if name in told.seen:
            beside["least_not_blank"] = round(min(told.seen[name]), 3)
            slow = [one if min(told.seen[name]) >= _SEEN else float("inf") for one in slow]
        found.append(Figure(f"board of {count}: {name}, frame p95 / {limit} ms", "of the limit",
                            [one / limit for one in slow], 1.0, {}, beside))  # fmt: skip
    for name, times in told.waits.items():
        words, limit = _WAITS.get(name, (f"sharp after {name}", SHARP_MS))
        least = min(told.seen.get(f"sharp {name}", [1.0]))
        waits = [one if least >= _RIGHT else float("inf") for one in times]
        beside = {"least_right": round(least, 4)} if f"sharp {name}" in told.seen else {}
        found.append(Figure(f"board of {count}: {words} / {limit} ms", "of the limit",
                            [one / limit for one in waits], 1.0, person(limit, times), beside))  # fmt: skip
    return found


_WAITS = {
    "key": ("Enter to the note on the disk, p99", KEY_MS),
    "enter": ("Enter to the note painted, p95", ENTER_MS),
    "open": ("opened and sharp", SHARP_MS),
}


def _middle(rounds: list[list[float]], share: float) -> float:
    """The median over the rounds of one percentile."""
    found = sorted(percentile(times, share) for times in rounds)
    return rounded(found[len(found) // 2]) if found else 0.0


if __name__ == "__main__":
    begun = time.perf_counter()
    for figure in measure(tuple(int(one) for one in sys.argv[1:]) or SIZES):
        print(figure.line(), flush=True)
    print(f"{time.perf_counter() - begun:.0f} s", file=sys.stderr)
