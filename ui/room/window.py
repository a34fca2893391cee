"""The window the room looks at: one page, the clock over it, nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRectF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from livinglab.blocks.drawing import Drawing
from livinglab.i18n import tr
from livinglab.room.motion import growing
from livinglab.room.type import HEIGHT
from ui.painter import paint_drawing
from ui.room.desk import RoomDesk
from ui.theme.theme import ThemeHolder

_BLACK = QColor("#000000")
_LARGE_FOR = 6000  # milliseconds a new note is shown large
_FADES, _GROWS = 320, 480


class RoomWindow(QWidget):
    """Paints drawings in units of its height / 1080. It never takes the keys from the facilitator's window when it fills
    a screen of its own."""

    def __init__(self, theme: ThemeHolder, desk: RoomDesk) -> None:
        super().__init__(None)
        self._theme = theme
        self._desk = desk
        self._page: Drawing | None = None
        self._clock: Drawing | None = None
        self._news: Drawing | None = None
        self._black = False
        self._painted: QPixmap | None = None
        self.setWindowTitle(tr("The room’s screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMinimumSize(320, 180)
        self._large = QTimer(self)
        self._large.setSingleShot(True)
        self._large.setInterval(_LARGE_FOR)
        self._large.timeout.connect(self._news_is_old)
        self._fade = self._movement(1.0, 0.0)
        self._fade.finished.connect(self._faded)
        self._growth = self._movement(0.0, 1.0)
        theme.changed.connect(self._restyle)

    def _movement(self, start: float, end: float) -> QVariantAnimation:
        made = QVariantAnimation(self)
        made.setStartValue(start)
        made.setEndValue(end)
        made.setEasingCurve(QEasingCurve.Type.OutCubic)
        made.valueChanged.connect(self.update)
        return made

    def fill_screen(self) -> None:
        """Without frame, and without ever taking the keys."""
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
        if self.windowFlags() != flags:
            self.setWindowFlags(flags)

    def be_window(self) -> None:
        """An ordinary window, where there is no second screen."""
        self.setWindowFlags(Qt.WindowType.Window)

    # --- what is shown -----------------------------------------------------------------------------------------------
    @property
    def aspect(self) -> float:
        return self.width() / max(self.height(), 1)

    def show_page(self, page: Drawing | None, *, black: bool, opened: bool = False) -> None:
        """Show a page; None and `black` show nothing. The bars of one that was just `opened` grow."""
        self._growth.stop()
        if opened and (duration := self._theme.duration(_GROWS)):
            self._growth.setDuration(duration)
            self._growth.start()
        if page is not self._page or black != self._black:
            self._page, self._black = page, black
            self._painted = None
            self.setAccessibleName("" if black or page is None else page.alt)
            self.update()

    def show_clock(self, clock: Drawing | None) -> None:
        if clock != self._clock:
            self._clock = clock
            self.update()

    def show_news(self, news: Drawing | None) -> None:
        """Show a note that was just written, large, for a few seconds."""
        self._news = news
        self._large.stop()
        self._fade.stop()
        if news is not None:
            self._large.start()
        self.update()

    def _news_is_old(self) -> None:
        if duration := self._theme.duration(_FADES):
            self._fade.setDuration(duration)
            self._fade.start()
        else:
            self.show_news(None)

    def _faded(self) -> None:
        self.show_news(None)

    def _restyle(self) -> None:
        self._painted = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._painted = None
        self._desk.wished.emit()
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by hand, where it is an ordinary window."""
        if self._desk.open:
            self._desk.toggle()
        super().closeEvent(event)

    def picture(self, width: int) -> QPixmap:
        """What the room sees, `width` pixels wide, for the facilitator's window."""
        height = max(round(width / max(self.aspect, 0.1)), 1)
        ratio = self.devicePixelRatioF()
        made = QPixmap(round(width * ratio), round(height * ratio))
        made.setDevicePixelRatio(ratio)
        painter = QPainter(made)
        self._paint(painter, QRectF(0, 0, width, height))
        painter.end()
        return made

    # --- painting ----------------------------------------------------------------------------------------------------
    def _paint(self, painter: QPainter, whole: QRectF) -> None:
        painter.fillRect(whole, _BLACK if self._black else self._theme.colour("paper"))
        if self._black or self._page is None:
            return
        for drawing in (self._page, self._clock):
            if drawing is not None:
                paint_drawing(painter, drawing, self._fitted(drawing, whole), self._theme, "paper")

    @staticmethod
    def _fitted(drawing: Drawing, whole: QRectF) -> QRectF:
        scale = whole.height() / HEIGHT
        return QRectF(0, 0, drawing.width * scale, drawing.height * scale)

    def _still(self) -> QPixmap:
        """The page without its clock, painted once."""
        if self._painted is None:
            ratio = self.devicePixelRatioF()
            self._painted = QPixmap(self.size() * ratio)
            self._painted.setDevicePixelRatio(ratio)
            painter = QPainter(self._painted)
            clock, self._clock = self._clock, None
            self._paint(painter, QRectF(self.rect()))
            self._clock = clock
            painter.end()
        return self._painted

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        moving = self._growth.state() == QVariantAnimation.State.Running
        if moving and self._page is not None and not self._black:
            painter.fillRect(whole, self._theme.colour("paper"))
            page = growing(self._page, self._growth.currentValue())
            paint_drawing(painter, page, self._fitted(page, whole), self._theme, "paper")
        else:
            painter.drawPixmap(0, 0, self._still())
        if self._black:
            return
        for drawing in (self._clock, self._news):
            if drawing is None:
                continue
            if drawing is self._news and self._fade.state() == QVariantAnimation.State.Running:
                painter.setOpacity(self._fade.currentValue())
            paint_drawing(painter, drawing, self._fitted(drawing, whole), self._theme, "paper")

    # --- keys, where it is an ordinary window ------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F5 | Qt.Key.Key_Escape:
                self._desk.toggle()
            case Qt.Key.Key_F8 | Qt.Key.Key_B:
                self._desk.black_out()
            case Qt.Key.Key_F9 | Qt.Key.Key_Right | Qt.Key.Key_Space | Qt.Key.Key_PageDown:
                back = event.key() == Qt.Key.Key_F9 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self._desk.turn(-1 if back else 1)
            case Qt.Key.Key_Left | Qt.Key.Key_PageUp:
                self._desk.turn(-1)
            case _:
                super().keyPressEvent(event)
