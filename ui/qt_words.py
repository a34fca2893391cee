"""Qt's own words (buttons of file dialogs, menus of text boxes) in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from livinglab import i18n


class QtWords(QTranslator):
    """The one translator of the application; `speak` finds it."""


def speak(app: QCoreApplication, language: str) -> None:
    """Switch texts, Qt's words and the formats of numbers to a language. Raises ValueError for an unknown one."""
    i18n.set_language(language)
    found = app.findChild(QtWords)
    words = found if isinstance(found, QtWords) else QtWords(app)
    app.removeTranslator(words)
    if isinstance(app, QGuiApplication):
        app.setApplicationDisplayName(i18n.tr("Living Lab"))
    QLocale.setDefault(QLocale("ko_KR" if language == "ko" else "en_US"))
    if language == "ko" and words.load("qtbase_ko", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)
