"""Hands at keyboard and mouse: every key and click goes to the window as the system would send it, and is counted."""

from __future__ import annotations

from collections import Counter
from unicodedata import normalize

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.helpers import commit, compose
from tests.rehearsal.watch import Watch

Key = Qt.Key
Mod = Qt.KeyboardModifier
Left = Qt.MouseButton.LeftButton
_BEAT_MS = 10
_LETTER_MS = 6  # long enough that the window paints between two letters
_ACT_MS = 60


class Hands:
    """Counts `letters` (the words people said), `keys` (everything else pressed), `clicks` and `drags`."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch
        self.count: Counter[str] = Counter()
        self.composed = 0
        self._heart = QTimer()  # beats in dialogs' own loops too
        self._heart.timeout.connect(watch.beat)
        self._heart.start(_BEAT_MS)

    # --- waiting ---------------------------------------------------------------------------------------------------
    def wait(self, milliseconds: int = _ACT_MS) -> None:
        """Let the window live; workers run meanwhile, the heart beats."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        self.watch.rest()

    # --- keyboard --------------------------------------------------------------------------------------------------
    def key(self, key: Key, modifier: Mod = Mod.NoModifier, times: int = 1) -> None:
        """Press a key, wherever the focus is."""
        for _ in range(times):
            self.count["keys"] += 1
            self.watch.begin(f"key {modifier.name or ''} {key.name}".replace("NoModifier ", ""))
            QTest.keyClick(_window(), key, modifier)
            self.wait(_ACT_MS)

    def say(self, words: str) -> None:
        """Write what was said: Hangul syllable by syllable through the input method, the rest by keys."""
        for letter in normalize("NFC", words):
            self.count["letters"] += 1
            self.watch.begin("a letter")
            if len(normalize("NFD", letter)) > 1 or ord(letter) > 0x7F:
                self._compose(letter)
            else:
                QTest.sendKeyEvent(QTest.KeyAction.Click, _window(), Key(ord(letter.upper())), letter, Mod.NoModifier)
            self.wait(_LETTER_MS)

    def _compose(self, syllable: str) -> None:
        target = focus()
        letters = normalize("NFD", syllable)
        for end in range(1, len(letters) + 1):
            compose(target, normalize("NFC", letters[:end]))
            self.composed += 1
        commit(target, syllable)

    def begin_syllable(self, letters: str) -> None:
        """Leave a syllable in the making, as when a hand stops in the middle of a word."""
        self.count["letters"] += 1
        self.composed += 1
        compose(focus(), letters)

    def paste(self, text: str) -> None:
        """Paste what was copied elsewhere."""
        QGuiApplication.clipboard().setText(text)
        self.key(Key.Key_V, Mod.ControlModifier)

    # --- mouse -----------------------------------------------------------------------------------------------------
    def click(self, widget: QWidget, at: QPoint | None = None, modifier: Mod = Mod.NoModifier) -> None:
        """Click where a widget is seen; what lies over it would get the click."""
        self.count["clicks"] += 1
        self._roll_to(widget, at)
        where = _in_window(widget, at)
        self.watch.begin(f"click on {type(widget).__name__} {widget.accessibleName() or _text(widget)}".strip())
        QTest.mouseClick(_window(widget), Left, modifier, where)
        self.wait(_ACT_MS)

    def _roll_to(self, widget: QWidget, at: QPoint | None) -> None:
        """Turn the wheel until it is in sight, where the page is longer than the window."""
        local = at if at is not None else widget.rect().center()
        area = widget.parentWidget()
        while area is not None and not widget.visibleRegion().contains(local):
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(widget)
                self.wait(30)
            area = area.parentWidget()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Carry something from one place of a widget to another."""
        self.count["drags"] += 1
        window, first, last = _window(widget), _in_window(widget, start), _in_window(widget, end)
        self._move(window, first)
        self.watch.begin("press")
        QTest.mousePress(window, Left, Mod.NoModifier, first)
        for part in range(1, 9):
            self._move(window, first + (last - first) * part / 8)
        self._move(window, last)
        self.watch.begin("drop")
        QTest.mouseRelease(window, Left, Mod.NoModifier, last)
        self.wait(_ACT_MS)

    def _move(self, window: QWindow, where: QPoint) -> None:
        self.watch.begin("carry")
        QTest.mouseMove(window, where)
        self.wait(16)


def focus() -> QWidget:
    """Who gets what is typed."""
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the keyboard focus"
    return found


def _window(widget: QWidget | None = None) -> QWindow:
    found = widget.window().windowHandle() if widget is not None else QGuiApplication.focusWindow()
    assert found is not None, "no window has the focus"
    return found


def _in_window(widget: QWidget, at: QPoint | None) -> QPoint:
    assert widget.isVisible(), f"{widget} is not seen"
    assert widget.isEnabled(), f"{widget} cannot be clicked now"
    local = at if at is not None else widget.rect().center()
    shown = widget.visibleRegion().boundingRect()
    assert shown.contains(local), f"{widget} is scrolled out of sight at {local}: {shown}"
    return widget.mapTo(widget.window(), local)


def _text(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else ""
