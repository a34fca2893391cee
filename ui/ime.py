"""Hangul is never lost: what is still being composed counts as written, wherever focus or page goes next."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


@runtime_checkable
class Composing(Protocol):
    """A text box of ours: knows its unfinished syllable and can hand over everything written."""

    def preedit(self) -> str:
        """The syllable being composed, empty between syllables."""

    def full_text(self) -> str:
        """What is written and what is being composed, as the person sees it."""

    def commit(self) -> str:
        """Finish the composition, tell `committed` if something changed, and return the text."""


def commit_composition(widget: QWidget) -> None:
    """Make the syllable being composed in `widget` part of its text.

    Qt's own `commit()` delivers nothing on some platforms (macOS with the 2-set keyboard, or none at all), so what
    is still hanging afterwards is put in by hand and the input method told to forget it."""
    if not isinstance(widget, Composing) or not widget.preedit():
        return
    method = QGuiApplication.inputMethod()
    if QGuiApplication.focusObject() is widget:
        method.commit()
    hanging = widget.preedit()
    if not hanging:
        return
    event = QInputMethodEvent()
    event.setCommitString(hanging)
    QCoreApplication.sendEvent(widget, event)
    if QGuiApplication.focusObject() is widget:
        method.reset()


def commit_focused(within: QObject | None = None) -> None:
    """Before a page changes, a window closes or a step is undone: hand over what the focused text box holds.

    `within` limits this to one window or page."""
    focused = QApplication.focusWidget()
    step: QObject | None = focused
    while within is not None and step is not None and step is not within:
        step = step.parent()
    if focused is not None and (within is None or step is within) and isinstance(focused, Composing):
        focused.commit()


def with_piece(text: str, position: int, piece: str) -> str:
    """`text` with `piece` at a position counted as Qt counts, in UTF-16 units."""
    if not piece:
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    both = units[: 2 * position] + piece.encode("utf-16-le", "surrogatepass") + units[2 * position :]
    return both.decode("utf-16-le", "surrogatepass")
