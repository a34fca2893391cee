"""The bundled type: Pretendard for everything, Nanum for Hanja it lacks, so every machine shows the same page."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from livinglab import paths

FAMILY = "Pretendard"
HANJA_FAMILY = "Livinglab Hanja"
FILES = ("Pretendard-Regular.ttf", "Pretendard-Bold.ttf", "NanumGothic-Hanja.ttf")


def load_bundled_fonts() -> list[str]:
    """Load the fonts once a QGuiApplication exists; returns their families. A missing file is skipped, the
    system's type stands in."""
    families: list[str] = []
    for name in FILES:
        file = paths.resources() / "fonts" / name
        number = QFontDatabase.addApplicationFont(str(file)) if file.exists() else -1
        if number >= 0:
            families += [family for family in QFontDatabase.applicationFontFamilies(number) if family not in families]
    if len(families) > 1:
        QFont.insertSubstitutions(FAMILY, families[1:])
    return families
