"""The line at the top of every page: way back, where we are, the thread, what is saved, undo, find."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QSizePolicy, QWidget

from livinglab.i18n import language, tr
from ui.shapes import StageState
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, label, rule
from ui.widgets.layouts import standing_in
from ui.widgets.saved_label import SavedLabel
from ui.widgets.thread_bar import ThreadBar

HEIGHT = 48


class TopBar(QWidget):
    """Pages say what it shows; it says what was asked. Shift with undo means redo."""

    back_asked = Signal()
    stage_asked = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    find_asked = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None, *, margin: int = 15) -> None:
        super().__init__(parent)
        self._theme = theme
        self._margin = margin
        self._fold = 0
        self._place: tuple[str, str, str, bool] = ("", "", "", False)
        self._fitted: tuple[object, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fit)
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.back = Button(theme, "", role="bar", icon_name="back", parent=self)
        self._rule = rule(vertical=True, parent=self)
        self._number = label("", "lead", parent=self)
        self._title = ElidedLabel("", "body", parent=self)
        self.thread_bar = ThreadBar(theme, self)
        self.saved = SavedLabel(theme, self)
        self.undo = Button(theme, role="bar", parent=self)
        self.redo = Button(theme, role="bar", parent=self)
        self.find_button = Button(theme, role="bar", parent=self)
        self._bottom = rule(parent=self)
        self._row = QHBoxLayout(self)
        # The line folds by itself; it never asks for a wider window.
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for widget in (self.back, self._rule, self._number):
            self._row.addWidget(widget)
        self._row.addWidget(self._title)
        self._row.addStretch(1)
        self._row.addWidget(self.thread_bar)
        self._row.addStretch(1)
        for button in (self.saved, self.undo, self.redo, self.find_button):
            self._row.addWidget(button)
        self._connect()
        self._label_buttons()
        self.set_undo(None)
        self.set_redo(None)
        self.show_place("", "", "")
        self.show_thread(None)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.thread_bar.chosen.connect(self.stage_asked)
        self.saved.undo_asked.connect(self.undo_asked)
        self.undo.clicked.connect(self._undo_clicked)
        self.redo.clicked.connect(self.redo_asked)
        self.find_button.clicked.connect(self.find_asked)

    def show_place(self, back: str, number: str, title: str) -> None:
        """`back` names the page behind this one (empty: none), `number` stands bold before the title ("1회차")."""
        self._place = (back, number, title, self._place[3])
        self._label_back("" if self._fold > 2 else back)
        self.back.setVisible(bool(back))
        self._rule.setVisible(bool(back and (number or title)))
        self._number.setText(number)
        self._number.setVisible(bool(number))
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._fit_soon()

    def show_thread(self, states: Mapping[str, StageState] | None) -> None:
        """Show the thread in these states, or hide it on pages that have their own."""
        self._place = (*self._place[:3], states is not None)
        self.thread_bar.setVisible(states is not None)
        if states is not None:
            self.thread_bar.show_states(states)
        self._fit_soon()

    def add_middle(self, widget: QWidget) -> None:
        """Put something of the page's own where other pages have the thread."""
        self._row.insertWidget(self._row.indexOf(self.thread_bar), widget)
        self._fit_soon()

    def set_undo(self, what: str | None) -> None:
        """What undo would take back, for its tip; None when there is nothing."""
        self.undo.setEnabled(what is not None)
        self.undo.setToolTip(tr("Undo: {what} (Ctrl+Z)", what=what) if what else "")

    def set_redo(self, what: str | None) -> None:
        """Redo is only shown while there is something to do again."""
        self.redo.setVisible(what is not None)
        self.redo.setToolTip(tr("Redo: {what} (Ctrl+Shift+Z)", what=what) if what else "")
        self._fit_soon()

    def retranslate(self) -> None:
        """Say everything of the bar's own in the language in use."""
        self.thread_bar.retranslate()
        self.saved.retranslate()
        self._label_buttons()
        self._fit()

    def _undo_clicked(self) -> None:
        shift = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.redo_asked if shift else self.undo_asked).emit()

    def _label_back(self, text: str) -> None:
        self.back.setText(text)
        self.back.set_icon("back")
        self.back.setToolTip("" if text else self._place[0])
        self.back.setAccessibleName(tr("Back to {place}", place=self._place[0]) if self._place[0] else "")

    def _label_buttons(self) -> None:
        texts = (
            (self.undo, "undo", tr("Undo")),
            (self.redo, "redo", tr("Redo")),
            (self.find_button, "find", tr("Find")),
        )
        for button, icon_name, text in texts:
            button.setText("" if self._fold else text)
            button.setAccessibleName(text)
            button.set_icon(icon_name)
        self.find_button.setToolTip(tr("Find (Ctrl+F)"))

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(self._margin) - px(6), 0, px(self._margin) - px(6), 1)
        self._row.setSpacing(px(8))
        self._rule.setFixedHeight(px(22))
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bottom.setGeometry(0, self.height() - 1, self.width(), 1)
        self._bottom.raise_()
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_soon()
        return super().event(event)

    def _fit_soon(self) -> None:
        self._soon.start()

    def _fit(self) -> None:
        """Where it gets tight first the buttons lose their words, then the thread its captions, then the way back its
        name, then the time of saving goes, and at last the thread."""
        if not self.isVisible():
            return
        state = (self.width(), self._theme.scale, language(), self.saved.text(), self.redo.isHidden(), self._place)
        if state == self._fitted:
            return
        self._fitted = state
        for fold in range(6):
            if fold != self._fold:
                self._show_fold(fold)
            if self._needed() <= self.width():
                return

    def _show_fold(self, fold: int) -> None:
        self._fold = fold
        self._label_buttons()
        self.thread_bar.set_compact(fold > 1)
        self._label_back("" if fold > 2 else self._place[0])
        self.saved.set_compact(fold > 3)
        self.thread_bar.setVisible(self._place[3] and fold < 5)

    def _needed(self) -> int:
        """The width everything wants, the title cut to a readable piece."""
        wanted = self._row.contentsMargins().left() * 2
        for widget in standing_in(self._row):
            if not widget.isHidden():
                width = widget.sizeHint().width()
                if widget is self._title:
                    width = min(width, self._theme.px(180))
                wanted += width + self._row.spacing()
        return wanted
