"""A window on a library with both samples and a few begun projects, for pictures and rehearsals."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from livinglab import i18n, paths
from livinglab.actions.projects import start_project
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.settings import Settings
from livinglab.store import Store
from ui.bridge import Bridge
from ui.context import Context
from ui.main_window import MainWindow
from ui.theme.apply import ThemeApplier
from ui.theme.theme import Theme, ThemeHolder
from ui.theme.tokens import THEMES

SAMPLES = ("no-plastic-mart", "hometown-mother")
BEGUN = (
    ("등굣길 안전 지도", "하늘초 앞 골목"),
    ("버스 기다리는 자리", "돌담면 정류장 네 곳"),
    ("빈집 마당 텃밭", "안골마을"),
)


def wait(milliseconds: int) -> None:
    """Let the window live for a while; workers run meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@contextmanager
def desk(
    app: QApplication, folder: Path, *, theme: str = "light", scale: float = 1.0, language: str = "ko"
) -> Iterator[MainWindow]:
    """A main window on a fresh library with the samples; closed at the end."""
    i18n.set_language(language)
    store = Store(folder / "library.sqlite")
    methods = Library(paths.resources() / "methods")
    for sample in SAMPLES:
        import_workshop(store, methods, paths.resources() / "samples" / f"{sample}.json")
    for title, place in BEGUN:
        start_project(store, title, place=place)
    holder = ThemeHolder(Theme(THEMES[theme], scale))
    applier = ThemeApplier(app, holder)
    bridge = Bridge(store)
    settings = Settings(language=language, theme=theme, text_percent=round(scale * 100))
    window = MainWindow(Context(store, bridge, holder, settings, methods))
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        wait(0)
        bridge.close()
        store.close()
        del applier
