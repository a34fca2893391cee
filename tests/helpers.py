"""Hands for tests: composing Hangul as an input method does, and seeing that windows really die."""

from __future__ import annotations

import gc
import inspect
import weakref
from collections.abc import Callable
from unicodedata import normalize

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtGui import QFont, QInputMethodEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget

TypingTarget = QWidget | None


# ---------------------------------------------------------------------------------------------------- Hangul
def compose(widget: TypingTarget, preedit: str) -> None:
    """Show `preedit` as a syllable in the making, as the keyboard's input method does; None = whoever has the focus."""
    cursor = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, len(preedit), 1, None)
    QApplication.sendEvent(_target(widget), QInputMethodEvent(preedit, [cursor]))


def commit(widget: TypingTarget, text: str) -> None:
    """Hand over finished text from the input method."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(_target(widget), event)


def type_hangul(widget: TypingTarget, text: str) -> None:
    """Type as a person does: each syllable grows letter by letter (ㅎ, 하, 한) and is committed by the next one."""
    for syllable in normalize("NFC", text):
        letters = normalize("NFD", syllable)
        if len(letters) > 1:
            for end in range(1, len(letters) + 1):
                compose(widget, normalize("NFC", letters[:end]))
        commit(widget, syllable)


def _target(widget: TypingTarget) -> QWidget:
    target = widget or QApplication.focusWidget()
    assert target is not None, "nothing has the keyboard focus"
    return target


# ---------------------------------------------------------------------------------------------------- life and death
def send_deferred_deletes() -> None:
    """What `deleteLater` promised; processing events alone does not do it outside a running loop."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def clear_windows() -> None:
    """Wait for background work, then destroy every window. A fixture that closes the library calls this first."""
    if QApplication.instance() is None:
        return
    assert QThreadPool.globalInstance().waitForDone(5000), "background work goes on five seconds after the test"
    QCoreApplication.sendPostedEvents()
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    send_deferred_deletes()


def undress(app: QApplication) -> None:
    """Take theme and helpers off the application, which outlives the test."""
    for child in app.children():
        if type(child).__module__.startswith("ui."):
            child.deleteLater()
    send_deferred_deletes()
    if app.styleSheet():
        app.setStyleSheet("")
    app.setPalette(QPalette())
    app.setFont(bundled_font())


def bundled_font() -> QFont:
    """The type every test starts with."""
    from ui import fonts

    font = QFont(fonts.FAMILY)
    font.setPixelSize(16)
    return font


def assert_freed(reference: weakref.ref[object]) -> None:
    """The object behind the reference is gone without help from the collector; says who holds it if not.

    Use the fixture `no_collector`, or a lucky collection may hide a circle of references.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        send_deferred_deletes()
        left = reference()
        if left is not None:
            holders = [_describe(holder, left) for holder in gc.get_referrers(left) if not inspect.isframe(holder)]
            raise AssertionError(f"a {type(left).__qualname__} is still alive, held by {', '.join(holders)}")
    finally:
        if was_on:
            gc.enable()


def _describe(holder: object, held: object) -> str:
    """Names only: a widget whose C++ half is gone cannot even be printed."""
    if isinstance(holder, dict):
        return "a dict under " + ", ".join(str(key) for key, value in holder.items() if value is held)
    name = getattr(holder, "__qualname__", "")
    return f"a {type(holder).__qualname__} {name}".rstrip()


def assert_freed_on_close(make: Callable[[], QWidget]) -> None:
    """A window made, shown, closed and deleted leaves nothing behind."""
    gc.collect()
    gc.disable()
    try:
        window = make()
        reference: weakref.ref[object] = weakref.ref(window)
        window.show()
        QCoreApplication.processEvents()
        window.close()
        window.deleteLater()
        del window
        assert_freed(reference)
    finally:
        gc.enable()
