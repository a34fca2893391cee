"""Every icon of the table exists, is painted in the theme's colour, and sharp where pixels are small."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.icons import ICONS, glyph, icon, paint_icon
from ui.theme.theme import ThemeHolder


def ink_of(image: QImage) -> list[QColor]:
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return [one for one in pixels if one.alpha() > 200]


@pytest.mark.parametrize("name", ICONS)
def test_each_icon_has_ink_inside_its_square(name: str, qapp: QApplication) -> None:
    box = glyph(name).boundingRect()
    assert box.width() > 0.1
    assert QRectF(-0.02, -0.02, 1.04, 1.04).contains(box)


def test_an_unknown_name_is_found_when_it_is_asked_for(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icon(ThemeHolder(), "no-such-icon")


def test_an_icon_follows_the_theme(qapp: QApplication) -> None:
    holder = ThemeHolder()
    made = icon(holder, "check", "signal")
    holder.change("dark", 1.0)
    inks = ink_of(made.pixmap(QSize(64, 64)).toImage())
    assert inks
    assert all(abs(one.red() - QColor(holder.tokens.signal).red()) < 3 for one in inks)


def test_what_is_not_possible_yet_is_paler(qapp: QApplication) -> None:
    holder = ThemeHolder()
    made = icon(holder, "check", "ink")
    pale = ink_of(made.pixmap(QSize(64, 64), QIcon.Mode.Disabled).toImage())
    assert abs(pale[0].red() - QColor(holder.tokens.ink_3).red()) < 12


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_in_the_screens_own_pixels(ratio: float, qapp: QApplication) -> None:
    made = icon(ThemeHolder(), "clock").pixmap(QSize(16, 16), ratio)
    assert made.devicePixelRatio() == ratio
    assert made.width() == round(16 * ratio)


def test_before_and_after_a_label_the_glyph_leaves_the_gap(qapp: QApplication) -> None:
    for before, columns in ((True, range(18, 24)), (False, range(6))):
        image = icon(ThemeHolder(), "tidy", before_text=before, after_text=not before).pixmap(QSize(24, 18)).toImage()
        assert not any(image.pixelColor(x, y).alpha() for x in columns for y in range(18))


def test_painting_leaves_the_painter_as_it_was(qapp: QApplication) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    before = painter.transform()
    paint_icon(painter, QRectF(0, 0, 40, 40), "leaf", QColor("black"))
    assert painter.transform() == before
    painter.end()


def test_qtawesome_itself_is_never_imported() -> None:
    code = (
        "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
        "from ui.icons import glyph; glyph('check'); sys.exit('qtawesome' in sys.modules or 'qtpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
