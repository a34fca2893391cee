"""Keeps what could not be saved, so that words on the screen reach the library once it can be written again."""

from __future__ import annotations

from collections.abc import Callable

from livinglab.errors import StoreError, UserError

Act = Callable[[], object]


class Unsaved:
    """Acts that a full disk or a locked file stopped wait in their order and go first the next time."""

    def __init__(self, fail: Callable[[str], object]) -> None:
        self._fail = fail
        self._waiting: list[Act] = []

    def write(self, *acts: Act) -> None:
        """Do what waits, then these; what is refused by a rule is told and not tried again."""
        # Taken out first: an act may lead to another write before it is done.
        left, self._waiting = [*self._waiting, *acts], []
        while left:
            try:
                left[0]()
            except StoreError as error:
                self._waiting = left + self._waiting
                self._fail(str(error))
                return
            except UserError as error:
                self._fail(str(error))
            del left[0]
