"""The line above a sheet: what is done and asked, the tabs of its sheets, and the sheet's own small widgets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from ui.theme.apply import restyle
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel
from ui.widgets.layouts import standing_in, wanted_width


class QuestionLine(QFrame):
    """On a low screen one line of words remains: the question of what is being done, the title of what is finished."""

    tab_asked = Signal(int)

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compact = False
        self._read_only = False
        self._own: list[QWidget] = []
        self.tabs: list[Button] = []
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = ElidedLabel("", "title", parent=self)
        self._question = ElidedLabel("", "list", ink="2", parent=self)
        self._labels = (self._title, self._question)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._question)
        words.addStretch(1)
        self._row.addLayout(words, 1)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.tab_asked)
        self._fixed = 0
        """How many widgets stand at the end whatever the sheet."""
        self.reopen = Button(theme, tr("Reopen"), small=True, parent=self)
        self.add_fixed(self.reopen)
        theme.changed.connect(self._restyle)
        self._restyle()

    def add_fixed(self, widget: QWidget) -> None:
        """Something that stands here for every sheet, in front of what does so already."""
        self._row.insertWidget(self._row.count() - self._fixed, widget)
        self._fixed += 1

    def show_words(self, title: str, question: str, read_only: bool) -> None:
        self._title.setText(title)
        self._question.setText(question)
        self._read_only = read_only
        self._restyle()

    def show_tabs(self, names: Sequence[str], chosen: int) -> None:
        """A button for each sheet; none where there is no choice."""
        for button in self.tabs:
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.tabs = []
        for number, name in enumerate(names if len(names) > 1 else ()):
            button = Button(self._theme, name, role="segment", parent=self)
            button.setCheckable(True)
            button.setChecked(number == chosen)
            self._group.addButton(button, number)
            self._row.insertWidget(1 + number, button)
            button.show()
            self.tabs.append(button)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """The sheet's own; an editor may have hidden what it does not offer now."""
        for widget in self._own:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self._own = list(widgets)
        for widget in widgets:
            self._row.insertWidget(self._row.count() - self._fixed, widget)
            if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                widget.show()

    # --- room for the question -------------------------------------------------------------------------------------
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return done

    def _buttons(self) -> list[Button]:
        """Those of the sheet, also inside what holds several."""
        inside = (one for widget in self._own for one in (widget, *widget.findChildren(Button)))
        return [one for one in inside if isinstance(one, Button)]

    def _fit(self) -> None:
        """The words of the sheet's buttons go before those of the question do."""
        buttons = self._buttons()
        beside = [one for one in standing_in(self._row) if not one.isHidden()]
        taken = [wanted_width(one) + self._row.spacing() for one in beside]
        words = [QFontMetrics(one.font()).horizontalAdvance(one.text()) for one in self._labels if not one.isHidden()]
        edges = self._row.contentsMargins()
        room = self.width() - edges.left() - edges.right() - sum(taken)
        folding = sum(one.folding() for one in buttons if one.isVisibleTo(self))
        for button in buttons:
            button.fold(room - folding < max(words, default=0))

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        for button in self._buttons():
            button.fold(False)  # measured again with the letters they have now
        self.setFixedHeight(px(48) if self._compact else px(64))
        self._row.setContentsMargins(px(15), 0, px(15), 0)
        self._row.setSpacing(px(8))
        asked = bool(self._question.text()) and not self._read_only
        restyle(self._question, type="lead" if self._compact else "list", ink="1" if self._compact else "2")
        self._title.setVisible(not self._compact or not asked)
        self._question.setVisible(bool(self._question.text()) and (asked or not self._compact))
