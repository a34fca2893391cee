"""One window per library: a second start brings the first to the front and ends."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_PATIENCE = 1000
_KNOCK = b"raise\n"


class SingleInstance(QObject):
    """Holds a lock beside the library and listens for later starts; `raise_asked` when one knocks."""

    raise_asked = Signal()

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        resolved = library.resolve()
        # Short enough for a socket of any system, and another one for each library.
        sign = "".join(
            f"{crc32(bytes([seed]) + str(resolved).encode('utf-8', 'surrogatepass')):08x}" for seed in (1, 2)
        )
        self._name = f"livinglab-{sign}"
        self._folder = resolved.parent
        with suppress(OSError):  # without a folder there is no lock, and the store tells why
            self._folder.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(f"{resolved}.lock")
        # Only a lock whose process is gone counts as stale, however long a workshop lasts.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """True for the first start; a later one knocks at the first and gets False. Where no lock can be made, or one
        left behind cannot be taken away (a read-only folder), the store itself tells what is wrong: that is a first."""
        if self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError:
            return True
        return not self._knock() and not _can_write(self._folder)

    def listen(self) -> None:
        """Hear later starts from now on; after the first paint, because Qt's network part takes its time to load."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._knocked)
        # After a kill the socket's name is still taken; the lock says it is ours now.
        QLocalServer.removeServer(self._name)
        server.listen(self._name)
        self._server = server

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _knock(self) -> bool:
        """Whether somebody opened."""
        from PySide6.QtNetwork import QLocalSocket

        line = QLocalSocket()
        line.connectToServer(self._name)
        if not line.waitForConnected(_PATIENCE):
            return False
        line.write(_KNOCK)
        line.waitForBytesWritten(_PATIENCE)
        line.disconnectFromServer()
        return True

    def _knocked(self) -> None:
        line = self._server.nextPendingConnection() if self._server is not None else None
        if line is not None:
            line.disconnected.connect(line.deleteLater)
            self.raise_asked.emit()


def _can_write(folder: Path) -> bool:
    from tempfile import TemporaryFile

    try:
        with TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
