"""What the room sees now, in the corner of the facilitator's window; a click or key offers what else could be shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from livinglab.i18n import N_, tr
from livinglab.room.wish import SHOWS
from ui.icons import paint_icon
from ui.room.desk import IN_WINDOW, OFF, ON_SCREEN, UNPLUGGED, RoomDesk
from ui.theme.theme import ThemeHolder

_WIDE, _NARROW = 256, 116
_STATES = {
    OFF: N_("The room’s screen is off"),
    UNPLUGGED: N_("The projector is unplugged"),
    "black": N_("Blacked out"),
}


class RoomStrip(QAbstractButton):
    """A small picture of the room's screen with its name. `next_title` is what the run sheet leads to."""

    def __init__(self, theme: ThemeHolder, desk: RoomDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._narrow = False
        self._next_title = ""
        self.menu: QMenu | None = None
        self.setProperty("ring-radius", 4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.offer)
        desk.shown_changed.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._tell()

    # --- what it says ------------------------------------------------------------------------------------------------
    def now(self) -> str:
        """What the room sees, in a few words."""
        shown = self._desk.shown
        if shown.where in _STATES:
            return tr(_STATES[shown.where])
        if shown.black:
            return tr(_STATES["black"])
        name = tr(SHOWS[shown.kind]) if shown.kind in SHOWS else ""
        return f"{name} {shown.page + 1}/{shown.pages}" if shown.pages > 1 else name

    def next(self) -> str:
        """What the room sees after this."""
        return tr("Next: {title}", title=self._next_title) if self._next_title else tr("Nothing comes after this")

    def show_next(self, title: str) -> None:
        if title != self._next_title:
            self._next_title = title
            self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(tr("The room sees now: {what}", what=self.now()))
        self.setAccessibleDescription(self.next())
        self.setToolTip("\n".join((self.accessibleName(), self.next(), tr("F5 switches the room’s screen on and off"))))
        self.update()

    # --- looks -------------------------------------------------------------------------------------------------------
    def set_narrow(self, narrow: bool) -> None:
        """Where it gets tight only the picture stays."""
        self._narrow = narrow
        self._restyle()

    def _restyle(self) -> None:
        self.setFixedWidth(self._theme.px(_NARROW if self._narrow else _WIDE))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_NARROW if self._narrow else _WIDE), self._theme.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.colour("hover" if self.underMouse() else "surface"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme.colour("line"))
        painter.fillRect(QRectF(0, 0, 1, self.height()), theme.colour("line"))
        box = QRectF(px(16), (self.height() - px(34)) / 2, px(56), px(34))
        self._paint_screen(painter, box)
        side = px(16)
        caret = QRectF(self.width() - px(14) - side, (self.height() - side) / 2, side, side)
        paint_icon(painter, caret, "up", theme.colour("ink-2"))
        if self._narrow:
            return
        left, room = box.right() + px(10), caret.left() - box.right() - px(16)
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("ink-2"))
        top = self.height() / 2 - px(21)
        single = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
        caption = painter.fontMetrics().elidedText(tr("The room sees now"), Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QRectF(left, top, room, px(18)), single, caption)
        painter.setFont(theme.font(15, bold=True))
        painter.setPen(theme.colour("signal" if self._desk.shown.where == UNPLUGGED else "ink"))
        said = painter.fontMetrics().elidedText(self.now(), Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QRectF(left, top + px(19), room, px(22)), single, said)

    def _paint_screen(self, painter: QPainter, box: QRectF) -> None:
        shown = self._desk.shown
        painter.setPen(QPen(self._theme.colour("line-strong"), 1))
        painter.setBrush(self._theme.colour("well"))
        painter.drawRoundedRect(box, 3, 3)
        if shown.picture is not None and shown.where in (ON_SCREEN, IN_WINDOW):
            painter.drawPixmap(box.adjusted(1, 1, -1, -1), shown.picture, QRectF(shown.picture.rect()))
            return
        side = self._theme.px(18)
        centre = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        paint_icon(painter, centre, "warning" if shown.where == UNPLUGGED else "projector", self._theme.colour("ink-2"))

    # --- what it offers ----------------------------------------------------------------------------------------------
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave, QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def offer(self) -> None:
        """The menu: on and off, what to show, pages, black, swap."""
        self.menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.destroyed.connect(self._menu_gone)
        desk = self._desk
        head = menu.addAction(self.next())
        head.setEnabled(False)
        menu.addSeparator()
        on = menu.addAction(tr("Show to the room") + "\tF5")
        on.setCheckable(True)
        on.setChecked(desk.open)
        on.triggered.connect(desk.toggle)
        black = menu.addAction(tr("Black out") + "\tF8")
        black.setCheckable(True)
        black.setChecked(desk.black)
        black.setEnabled(desk.open)
        black.triggered.connect(desk.black_out)
        menu.addSeparator()
        group = QActionGroup(menu)
        for kind, name in SHOWS.items():
            action = menu.addAction(tr(name))
            action.setCheckable(True)
            action.setChecked(desk.wish.show == kind)
            action.setData(kind)
            group.addAction(action)
        group.triggered.connect(self._wanted)
        menu.addSeparator()
        for text, step in ((tr("Next page") + "\tF9", 1), (tr("Page before") + "\tShift+F9", -1)):
            action = menu.addAction(text)
            action.setEnabled(desk.shown.pages > 1)
            action.setData(step)
            action.triggered.connect(self._turn)
        swap = menu.addAction(tr("Swap the screens") + "\tF7")
        swap.setEnabled(desk.shown.where == ON_SCREEN)
        swap.triggered.connect(desk.swap_asked)
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _menu_gone(self) -> None:
        self.menu = None

    def _wanted(self, action: object) -> None:
        self._desk.show(action.data())  # type: ignore[attr-defined]
        if not self._desk.open:
            self._desk.toggle()

    def _turn(self) -> None:
        self._desk.turn(self.sender().data())  # type: ignore[attr-defined]
