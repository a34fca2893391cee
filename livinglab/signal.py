"""A list of listeners for rooms that know nothing of Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Signal(Generic[T]):
    """Calls its listeners in the order they came; a listener that raises does not keep the others from hearing."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[T], None]] = []

    def connect(self, listener: Callable[[T], None]) -> None:
        self._listeners.append(listener)

    def disconnect(self, listener: Callable[[T], None]) -> None:
        """Forget a listener; one that is not there is no error, so closing twice is safe."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    def emit(self, value: T) -> None:
        """Tell everyone; the first error is raised after all have heard."""
        first: Exception | None = None
        for listener in list(self._listeners):
            try:
                listener(value)
            except Exception as error:  # noqa: BLE001 - kept and raised below, nothing is swallowed
                first = first or error
        if first is not None:
            raise first
