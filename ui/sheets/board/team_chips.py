"""A chip a team with the number of its notes; pressing one lets the notes of others step back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from livinglab.i18n import tr, trn
from livinglab.sheets.board.view import BoardView
from ui.theme.theme import ThemeHolder

_TEXT = 13
_WIDEST = 72  # of a name
_HIGH, _SEEN = 40, 24  # of the chip: where it can be hit, and what is painted of it
_MANY = 5  # more teams than this show their stamps only


class TeamChip(QAbstractButton):
    """One team: name and count on its paper; checked = only this team stands out."""

    def __init__(
        self, theme: ThemeHolder, team_id: str, name: str, tint: int, parent: QWidget, *, short: bool = False
    ) -> None:
        super().__init__(parent)
        self._short = short
        self._theme = theme
        self._tint = tint
        self._count = 0
        self.team_id = team_id
        self.setText(name)
        self.setCheckable(True)
        self.setProperty("ring-radius", 4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Show the notes of {team} only", team=name))
        theme.changed.connect(self._restyle)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self.text()} {trn('{n} note', '{n} notes', count)}")
        self._restyle()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def shown(self) -> str:
        """The name as there is room for it: with many teams only its stamp; the tip tells the whole."""
        if self._short:
            return self.text().strip()[:1]
        metrics = QFontMetrics(self._theme.font(_TEXT))
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self._theme.px(_WIDEST))

    def sizeHint(self) -> QSize:
        px = self._theme.px
        name = QFontMetrics(self._theme.font(_TEXT)).horizontalAdvance(self.shown())
        count = QFontMetrics(self._theme.font(_TEXT, True)).horizontalAdvance(str(self._count))
        return QSize(name + px(7) + count + 2 * px(8), px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        flat = theme.tokens.flat
        if self.isChecked():
            painter.setPen(QPen(theme.colour("ink"), 2))
        elif flat or self.underMouse():
            painter.setPen(QPen(theme.colour("ink" if flat else "line-strong"), 1))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.team(self._tint) if not flat else theme.colour("surface"))
        inset = 1.0 if self.isChecked() else 0.5
        chip = QRectF(0, (self.height() - px(_SEEN)) / 2, self.width(), px(_SEEN))
        painter.drawRoundedRect(chip.adjusted(inset, inset, -inset, -inset), px(4), px(4))
        painter.setPen(theme.colour("on-team"))
        painter.setFont(theme.font(_TEXT))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(px(8), 0, self.width(), self.height()), middle, self.shown())
        painter.setFont(theme.font(_TEXT, True))
        painter.drawText(
            QRectF(0, 0, self.width() - px(8), self.height()), middle | Qt.AlignmentFlag.AlignRight, str(self._count)
        )


class TeamChips(QWidget):
    """All teams in a row."""

    filtered = Signal()
    """Other teams than before stand out."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._chips: list[TeamChip] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def chips(self) -> list[TeamChip]:
        return list(self._chips)

    def show_counts(self, view: BoardView) -> None:
        """Numbers of the view; chips are made anew only when teams changed."""
        known = [(team.id, team.name, team.tint) for team in view.teams]
        if known != [(chip.team_id, chip.text(), chip._tint) for chip in self._chips]:
            self._make(known)
        counts = view.count_by_team()
        for chip in self._chips:
            chip.set_count(counts[chip.team_id])

    def _make(self, teams: list[tuple[str, str, int]]) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [TeamChip(self._theme, *team, self, short=len(teams) > _MANY) for team in teams]
        for chip in self._chips:
            chip.toggled.connect(self.filtered)
            self._row.addWidget(chip)
            chip.show()

    def checked(self) -> frozenset[str]:
        """Ids of the teams whose notes stand out; empty for all."""
        return frozenset(chip.team_id for chip in self._chips if chip.isChecked())

    def toggle_number(self, number: int) -> None:
        """Team 1 … 6 in the order of the chips; 0 lets all stand out."""
        if number == 0:
            self.uncheck()
        elif number <= len(self._chips):
            self._chips[number - 1].toggle()

    def uncheck(self) -> None:
        for chip in self._chips:
            chip.setChecked(False)

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.px(4))
