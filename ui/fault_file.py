"""A file where the interpreter writes its last words when it dies hard; the next start offers them."""

from __future__ import annotations

import contextlib
import faulthandler
from datetime import datetime
from pathlib import Path
from typing import TextIO

FILE = "crash.log"


class FaultFile:
    """Open while the program runs; empty unless it died."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self.earlier = self._take_earlier()
        self._stream: TextIO | None = None
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            # Kept open on purpose: faulthandler writes to its descriptor when nothing else works any more.
            self._stream = self._file.open("w", encoding="utf-8")
            faulthandler.enable(self._stream)

    def _take_earlier(self) -> str:
        """What the last run left behind, kept under its own name; empty if it ended well."""
        try:
            text = self._file.read_text("utf-8", "replace").strip()
        except OSError:
            return ""
        if text:
            with contextlib.suppress(OSError):
                stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
                self._file.replace(self._file.with_name(f"crash-{stamp}.log"))
        return text

    def close(self) -> None:
        """The program ends well."""
        if self._stream is not None:
            faulthandler.disable()
            self._stream.close()
            self._stream = None
