"""Small marks that carry one fact each: chip, key cap, team stamp."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder

_TEXT = 13


class Chip(QWidget):
    """A fact in a box 24 high: `tone` plain, signal or team; `count` stands bold behind the word."""

    def __init__(
        self,
        theme: ThemeHolder,
        text: str,
        *,
        count: int | None = None,
        icon_name: str = "",
        tone: str = "plain",
        team: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._count = "" if count is None else str(count)
        self._icon = icon_name
        self._tone = "team" if team else tone
        self._team = team
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.setAccessibleName(f"{text} {self._count}".strip())

    def set_text(self, text: str, count: int | None = None) -> None:
        self._text = text
        self._count = "" if count is None else str(count)
        self.setAccessibleName(f"{text} {self._count}".strip())
        self._restyle()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _bold(self) -> bool:
        return self._tone == "signal"

    def _parts(self) -> tuple[int, int, int]:
        """Widths of icon with its gap, word, and count with its gap."""
        px = self._theme.px
        word = QFontMetrics(self._theme.font(_TEXT, self._bold())).horizontalAdvance(self._text)
        count = QFontMetrics(self._theme.font(_TEXT, True)).horizontalAdvance(self._count)
        return px(15) + px(5) if self._icon else 0, word, px(7) + count if self._count else 0

    def sizeHint(self) -> QSize:
        return QSize(sum(self._parts()) + 2 * self._theme.px(8), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tinted = self._tone == "team" and not self._theme.tokens.flat
        edge = colour({"signal": "signal", "team": "ink"}.get(self._tone, "line-strong"))
        painter.setPen(QPen(Qt.PenStyle.NoPen) if tinted else QPen(edge, 1))
        painter.setBrush(self._theme.team(self._team) if tinted else QColor(Qt.GlobalColor.transparent))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        ink = colour({"signal": "signal", "team": "on-team"}.get(self._tone, "ink-2"))
        icon, word, count = self._parts()
        left = px(8)
        if self._icon:
            paint_icon(painter, QRectF(left, (self.height() - px(15)) / 2, px(15), px(15)), self._icon, ink)
        painter.setPen(ink)
        painter.setFont(self._theme.font(_TEXT, self._bold()))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(left + icon, 0, word + 1, self.height()), middle, self._text)
        if count:
            painter.setFont(self._theme.font(_TEXT, True))
            box = QRectF(left + icon + word + px(7), 0, count + 1, self.height())
            painter.drawText(box, middle, self._count)


def paint_stamp(painter: QPainter, rect: QRectF, team_title: str, theme: ThemeHolder, ink: str = "on-team") -> None:
    """A team's stamp: a circle with the first syllable of its name, because tints cannot be told apart by everyone."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("on-team-2" if ink == "on-team" else ink), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    font = theme.font(_TEXT, True)
    font.setPixelSize(max(round(rect.height() * 0.59), 1))
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, team_title.strip()[:1])
    painter.restore()


class KeyCap(QWidget):
    """A key of the keyboard, shown only where typing is the work."""

    def __init__(self, theme: ThemeHolder, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(key)
        theme.changed.connect(self._restyle)

    def key(self) -> str:
        return self._key

    def show_key(self, key: str) -> None:
        """Another key on the same cap."""
        self._key = key
        self.setAccessibleName(key)
        self._restyle()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        text = QFontMetrics(self._theme.font(_TEXT)).horizontalAdvance(self._key)
        return QSize(max(text + 2 * px(6), px(24)), px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key_cap(QPainter(self), QRectF(self.rect()), self._key, self._theme)


def paint_key_cap(painter: QPainter, rect: QRectF, key: str, theme: ThemeHolder, bold: bool = False) -> None:
    """A key cap with its thicker lower edge, for painted rows."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(theme.colour("line-strong"), 1))
    painter.setBrush(theme.colour("surface"))
    radius = theme.px(4)
    painter.drawRoundedRect(box, radius, radius)
    painter.drawLine(
        round(box.left() + radius), round(box.bottom() - 1), round(box.right() - radius), round(box.bottom() - 1)
    )
    painter.setPen(theme.colour("ink"))
    painter.setFont(theme.font(_TEXT, bold))
    painter.drawText(rect.adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
