"""What the program did, for the day something goes wrong: a rotating file, and the last lines in memory."""

from __future__ import annotations

import contextlib
import logging
from collections import deque
from pathlib import Path

FILE = "livinglab.log"
_SIZE = 512 * 1024
_KEPT = 3
_LAST = 200
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class LastLines(logging.Handler):
    """Remembers the newest lines, for the crash dialog; the file may be unreachable just then."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self._lines: deque[str] = deque(maxlen=_LAST)
        self.setFormatter(logging.Formatter(_FORMAT))

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(self.format(record))

    def lines(self) -> list[str]:
        return list(self._lines)


class RotatingFile(logging.FileHandler):
    """Begins a new file at half a megabyte and keeps three older ones (the standard library's own handler draws in
    sockets and queues, a tenth of the whole start)."""

    def emit(self, record: logging.LogRecord) -> None:
        if self.stream is not None and self.stream.tell() > _SIZE:
            self.acquire()
            try:
                self._rotate()
            finally:
                self.release()
        super().emit(record)

    def _rotate(self) -> None:
        file = Path(self.baseFilename)
        if self.stream is not None:
            self.stream.close()
        with contextlib.suppress(OSError):  # a file somebody looks at just now simply grows on
            for number in range(_KEPT - 1, 0, -1):
                older = file.with_name(f"{file.name}.{number}")
                if older.exists():
                    older.replace(file.with_name(f"{file.name}.{number + 1}"))
            file.replace(file.with_name(f"{file.name}.1"))
        self.stream = self._open()


class Log:
    """The running log; `close` takes its handlers off again. What people write never goes into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.last = LastLines()
        self._handlers: list[logging.Handler] = [self.last]
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = RotatingFile(folder / FILE, encoding="utf-8")
        except OSError as error:
            trouble: OSError | None = error
        else:
            trouble = None
            file.setFormatter(logging.Formatter(_FORMAT))
            self._handlers.append(file)
        root = logging.getLogger()
        self._level_before = root.level
        root.setLevel(logging.INFO)
        for handler in self._handlers:
            root.addHandler(handler)
        if trouble is not None:
            logging.getLogger(__name__).warning("no log file: %s", type(trouble).__name__)

    def close(self) -> None:
        root = logging.getLogger()
        for handler in self._handlers:
            root.removeHandler(handler)
            handler.close()
        root.setLevel(self._level_before)
