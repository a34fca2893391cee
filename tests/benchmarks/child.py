"""One window in a process of its own: the bare one or ours, told when it is painted and how much memory it holds."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SETTLE_MS = 1500
_SOON = 1  # Qt.HighEventPriority; naming Qt would make its hundred enums, which a bare window does not need


class FirstPaint(QObject):
    """Calls once the event in which the window painted itself first is over."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._then is not None:
            # The children are painted within this event; what is posted now comes right after it, before any timer.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), _SOON)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User and self._then is not None:
            then, self._then = self._then, None
            then()
        return super().event(event)


class Report(QObject):
    """Says when the window is ready, waits until it has settled, says what it holds, and ends."""

    def __init__(self, window: QWidget, settle: bool) -> None:
        super().__init__(window)
        self._told: dict[str, Any] = {}
        self._settle = settle
        FirstPaint(window, self._ready)

    def _ready(self) -> None:
        self._told |= {"ready": time.perf_counter(), "cpu_ms": time.process_time() * 1000}
        QTimer.singleShot(_SETTLE_MS if self._settle else 0, self._end)

    def _end(self) -> None:
        self._told |= memory()
        print(json.dumps(self._told), flush=True)
        QCoreApplication.quit()


def memory() -> dict[str, float]:
    """Resident memory in MiB, now and at its highest; from `/proc`, or as far as the system tells."""
    status = Path("/proc/self/status")
    if not status.exists():
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
        return {"resident": peak, "peak": peak}
    fields = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
    return {name: int(fields[key].split()[0]) / 1024 for name, key in (("resident", "VmRSS"), ("peak", "VmHWM"))}


def bare(settle: bool) -> int:
    """A main window with nothing in it."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(["bare"])
    window = QMainWindow()
    window.resize(1366, 768)
    Report(window, settle)
    window.show()
    return app.exec()


def real(library: Path, place: str, settle: bool) -> int:
    """The program as `main.py` opens it, on a library; `place` names a page to go to as a person would."""
    from ui.platform_check import can_open_window

    assert can_open_window()
    from livinglab.store.integrity import ReadAhead

    ahead = ReadAhead(library)
    from ui import start
    from ui.app import Start, run_window

    def make(begun: Start) -> QWidget:
        window = start.make_window(begun, ahead)
        if place:
            _go(window, place)
        Report(window, settle)
        return window

    return run_window(library, ["livinglab"], make)


def _go(window: Any, place: str) -> None:
    """Open the page in the window, on the sheet with most notes."""
    from ui.page import Destination

    query = (
        "select a.workshop_id, p.item_id from placement p join item i on i.id=p.item_id and i.kind='note'"
        " join sheet s on s.id=p.sheet_id join activity a on a.id=s.activity_id"
        " group by s.id order by count(*) desc limit 1"
    )
    workshop, item = window.context.store.rows(query)[0]
    window.open(Destination(place, workshop, item))


if __name__ == "__main__":
    kind, *rest = sys.argv[1:]
    waits = "settle" in rest
    sys.exit(bare(waits) if kind == "bare" else real(Path(rest[0]), rest[1] if rest[1] != "-" else "", waits))
