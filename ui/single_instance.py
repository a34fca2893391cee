"""One window per library: a second start brings the first to the front and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 1000
_KNOCK = b"raise\n"


class SingleInstance(QObject):
    """Holds a lock beside the library and listens for later starts; `raise_asked` when one knocks."""

    raise_asked = Signal()

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        resolved = str(library.resolve())
        self._name = "livinglab-" + hashlib.sha256(resolved.encode("utf-8", "surrogatepass")).hexdigest()[:20]
        library.parent.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(f"{resolved}.lock")
        # Only a lock whose process is gone counts as stale, however long a workshop lasts.
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._knocked)

    def claim(self) -> bool:
        """True for the first start; a later one knocks at the first and gets False. Where no lock can be made
        (a read-only folder) the store itself tells what is wrong, so that counts as first."""
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            self._knock()
            return False
        # After a kill the socket's name is still taken; the lock says it is ours now.
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        self._server.close()
        self._lock.unlock()

    def _knock(self) -> None:
        line = QLocalSocket()
        line.connectToServer(self._name)
        if line.waitForConnected(_PATIENCE):
            line.write(_KNOCK)
            line.waitForBytesWritten(_PATIENCE)
            line.disconnectFromServer()

    def _knocked(self) -> None:
        line = self._server.nextPendingConnection()
        if line is not None:
            line.disconnected.connect(line.deleteLater)
            self.raise_asked.emit()
