"""The slips keyed in so far, in a row that wraps: what was typed, which one is in the hand, which are still to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from livinglab.i18n import tr
from livinglab.sheets.ballot.read import ASIDE, BEGUN, DOUBT, BallotView, Slip
from ui.sheets.ballot.hands import slip_words
from ui.sheets.ballot.in_hand import Hand
from ui.theme.theme import ThemeHolder

_MOST_SHOWN = 400


@dataclass(frozen=True)
class SlipFace:
    """One slip as painted: `state` is done, hand or ahead; `number` is how its serial stands on the paper."""

    serial: str
    words: str
    state: str = "done"
    number: str = ""


def face_of(view: BallotView, serial: str, slip: Slip | None, hand: Hand | None = None, number: str = "") -> SlipFace:
    """A ballot as painted: the one in the hand, one that is keyed in, or one still to come."""
    number = number or serial
    if hand is not None:
        return SlipFace(serial, hand.words(), "hand", number)
    if slip is None:
        return SlipFace(serial, "", "ahead", number)
    key = f"face {slip.ballot_id}"
    if key not in view.counted:
        view.counted[key] = slip_words(view, slip) + ("…" if slip.status == BEGUN else "")
    return SlipFace(serial, str(view.counted[key]), number=number)


def put_apart(slips: Sequence[Slip]) -> str:
    """Ballots that were set aside or are doubtful, each with its reason."""
    words = [
        f"{slip.serial} {tr('doubtful') if slip.status == DOUBT else tr('spoiled')}"
        + (f" ({slip.reason})" if slip.reason else "")
        for slip in slips
        if slip.status in (ASIDE, DOUBT)
    ]
    return tr("Set aside: {list}", list=", ".join(words)) if words else ""


class SlipStrip(QWidget):
    """Painted slips; a click takes one into the hand."""

    picked = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faces: tuple[SlipFace, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def show_faces(self, faces: Sequence[SlipFace]) -> None:
        """Show these slips."""
        shown = tuple(faces[:_MOST_SHOWN])
        if shown == self._faces:
            return
        self._faces = shown
        done = [face for face in shown if face.state == "done"]
        self.setAccessibleName(tr("Ballots entered: {n}", n=len(done)))
        self._restyle()

    def faces(self) -> tuple[SlipFace, ...]:
        return self._faces

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _widths(self) -> float:
        """All slips are as wide as the widest needs."""
        metrics = QFontMetrics(self._theme.font(15, True))
        wide = max((metrics.horizontalAdvance(face.words) for face in self._faces), default=0)
        small = QFontMetrics(self._theme.font(13))
        number = max((small.horizontalAdvance(face.number) for face in self._faces), default=0)
        return max(self._theme.px(45), wide + self._theme.px(8), number + self._theme.px(6))

    def _boxes(self, width: int) -> list[QRectF]:
        px = self._theme.px
        wide, gap, tall = self._widths(), px(4), px(56)
        columns = max(1, int((width + gap) // (wide + gap)))
        return [
            QRectF((place % columns) * (wide + gap), (place // columns) * (tall + gap), wide, tall)
            for place in range(len(self._faces))
        ]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return round(boxes[-1].bottom()) + 1 if boxes else 0

    def sizeHint(self) -> QSize:
        width = self._theme.px(734)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for face, box in zip(self._faces, self._boxes(self.width()), strict=True):
            if box.contains(event.position()) and face.state != "ahead":
                self.picked.emit(face.serial)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for face, box in zip(self._faces, self._boxes(self.width()), strict=True):
            if box.intersects(QRectF(event.rect())):
                self._paint(painter, face, box)

    def _paint(self, painter: QPainter, face: SlipFace, box: QRectF) -> None:
        px, colour = self._theme.px, self._theme.colour
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(colour("surface") if face.state != "ahead" else Qt.BrushStyle.NoBrush)
        if face.state == "hand":
            painter.setPen(QPen(colour("ink"), 2))
            inner = box.adjusted(1, 1, -1, -1)
        elif face.state == "ahead":
            painter.setPen(QPen(colour("line-strong"), 1, Qt.PenStyle.DashLine))
        else:
            painter.setPen(QPen(colour("line"), 1))
        painter.drawRoundedRect(inner, px(3), px(3))
        painter.setPen(colour("ink-3"))
        painter.setFont(self._theme.font(13))
        top = QRectF(box.left(), box.top() + px(4), box.width(), px(18))
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, face.number)
        painter.setPen(colour("ink"))
        painter.setFont(self._theme.font(15, True))
        rest = QRectF(box.left(), box.top() + px(22), box.width(), px(24))
        painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, face.words)
        if face.state == "hand":
            wide = painter.fontMetrics().horizontalAdvance(face.words)
            x = box.center().x() + wide / 2 + (px(3) if face.words else -px(4))
            x = min(x, box.right() - px(10))
            painter.fillRect(QRectF(x, box.bottom() - px(13), px(7), px(2)), colour("ink"))
