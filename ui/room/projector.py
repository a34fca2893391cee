"""Where the room's window stands: on the projector when there is one, nowhere when it is unplugged, swapped by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QWidget

from livinglab.errors import UserError
from ui.context import Context
from ui.room.desk import IN_WINDOW, OFF, ON_SCREEN, UNPLUGGED, Shown
from ui.room.screens import bring_back, screen_for_room

if TYPE_CHECKING:
    from ui.room.show import Show
    from ui.room.window import RoomWindow


class Projector(QObject):
    """Lives as long as the facilitator's window, `main`; the room's window is made when it is first wanted."""

    def __init__(self, context: Context, main: QWidget) -> None:
        super().__init__(main)
        self._context = context
        self._desk = context.room
        self._main = main
        self.window: RoomWindow | None = None
        self._where = OFF
        self._show: Show | None = None
        self._desk.wished.connect(self._wished)
        self._desk.turned_over.connect(self._turned_over)
        self._desk.swap_asked.connect(self.swap)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._screen_added)
        app.screenRemoved.connect(self._screen_removed)
        self._keys: list[QShortcut] = []
        for keys, act in (
            ("F5", self._desk.toggle), ("F7", self.swap), ("F8", self._desk.black_out), ("F9", self._next_page),
            ("Shift+F9", self._page_before),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), main)
            shortcut.activated.connect(act)
            self._keys.append(shortcut)

    def retire(self) -> None:
        """The facilitator's window closes, or shows another library: the room sees nothing more of this one."""
        self._desk.open = False
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
            self.window = self._show = None
        for key in self._keys:
            key.deleteLater()
        self._keys.clear()

    def _next_page(self) -> None:
        self._desk.turn(1)

    def _page_before(self) -> None:
        self._desk.turn(-1)

    # --- where -------------------------------------------------------------------------------------------------------
    def _wished(self) -> None:
        if self._desk.open and self._where == OFF:
            self._open()
        elif not self._desk.open and self._where != OFF:
            self._close()
        elif self._show is not None and self._where in (ON_SCREEN, IN_WINDOW):
            self._show.compose()

    def _turned_over(self) -> None:
        if self._show is not None and self._where in (ON_SCREEN, IN_WINDOW):
            self._show.turn_over()

    def _open(self) -> None:
        if self.window is None:
            from ui.room.show import Show
            from ui.room.window import RoomWindow

            self.window = RoomWindow(self._context.theme, self._desk)
            self._show = Show(self._context, self.window)
        self._place(self._screen())

    def _screen(self) -> QScreen | None:
        return screen_for_room(
            QGuiApplication.screens(), self._main.screen(), self._context.settings.room_screen
        )  # fmt: skip

    def _place(self, screen: QScreen | None) -> None:
        """Fill a screen, or be a window where there is none but the facilitator's."""
        window, show = self.window, self._show
        assert window is not None
        assert show is not None
        self._where = IN_WINDOW if screen is None else ON_SCREEN
        if screen is None:
            window.be_window()
            width = self._main.screen().availableSize().width() // 2
            window.resize(width, width * 9 // 16)
            window.show()
        else:
            window.fill_screen()
            window.setScreen(screen)
            window.setGeometry(screen.geometry())
            window.setWindowState(Qt.WindowState.WindowFullScreen)
            window.show()  # `showFullScreen` would ask for the keys too
            self._remember(screen)
        self._main.activateWindow()  # the keys stay where the facilitator types
        show.run(self._where)

    def _remember(self, screen: QScreen) -> None:
        if self._context.settings.room_screen != screen.name():
            self._context.settings.room_screen = screen.name()
            try:
                self._context.settings.save()
            except UserError:
                return  # what is remembered is a comfort; closing the program tries again

    def _close(self) -> None:
        self._where = OFF
        if self.window is not None and self._show is not None:
            self._show.stop()
            self.window.hide()
        self._desk.report(Shown())

    def swap(self) -> None:
        """The facilitator's window and the room's change screens."""
        if self._where != ON_SCREEN or self.window is None:
            return
        theirs, mine = self.window.screen(), self._main.screen()
        if theirs is mine:
            self._place(self._screen())  # she dragged her window to where the room's covers it
            return
        state = self._main.windowState()
        self._main.setWindowState(Qt.WindowState.WindowNoState)
        room = theirs.availableGeometry()
        self._main.setScreen(theirs)
        self._main.resize(self._main.size().boundedTo(room.size()))
        self._main.move(room.topLeft())
        self._main.setWindowState(state)
        self._place(mine)
        self._main.activateWindow()

    def _screen_removed(self, screen: QScreen) -> None:
        """The projector was unplugged: nothing of the room may land on the facilitator's screen."""
        if (
            self._where == ON_SCREEN
            and self.window is not None
            and self.window.screen() in (screen, self._main.screen())
        ):
            self._unplugged()
        QTimer.singleShot(0, self._bring_back)

    def _unplugged(self) -> None:
        self._where = UNPLUGGED
        if self.window is not None and self._show is not None:
            self._show.stop()
            self.window.hide()
        self._desk.report(Shown(UNPLUGGED))

    def _bring_back(self) -> None:
        bring_back(self._main)
        if self._where == ON_SCREEN and self.window is not None and self.window.screen() is self._main.screen():
            self._unplugged()  # the facilitator's window was on the projector and came back to where the room stood

    def _screen_added(self, _screen: QScreen) -> None:
        """It is plugged in again: the room goes on where it was, wherever it was shown meanwhile."""
        if self._desk.open and self._where in (UNPLUGGED, IN_WINDOW):
            QTimer.singleShot(0, self._plugged_in)

    def _plugged_in(self) -> None:
        screen = self._screen()
        if self._desk.open and screen is not None:
            self._place(screen)
