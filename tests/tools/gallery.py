"""Shows every component of the window in all themes: `python -m tests.tools.gallery DIR` writes PNGs to look at."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QVBoxLayout, QWidget

from livinglab.blocks.charts.stage import thread
from livinglab.blocks.words import slots
from livinglab.i18n import set_language
from ui.focus_ring import FocusRing
from ui.fonts import load_bundled_fonts
from ui.icons import ICONS, paint_icon
from ui.shapes import StageState, paint_stage
from ui.stages import states_until
from ui.theme.apply import ThemeApplier
from ui.theme.theme import Theme, ThemeHolder
from ui.theme.tokens import STAGES, THEMES
from ui.widgets.bar_row import BarRow
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip, KeyCap
from ui.widgets.drawing_view import DrawingView
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_strip import ErrorStrip
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, row
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph
from ui.widgets.section_header import SectionHeader
from ui.widgets.segmented import Segmented
from ui.widgets.top_bar import TopBar


class _Marks(QWidget):
    """Stage shapes in all states, and all icons."""

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setMinimumHeight(theme.px(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        painter = QPainter(self)
        x = px(4)
        for stage in STAGES:
            for state in StageState:
                paint_stage(painter, QRectF(x, px(4), px(22), px(22)), stage, state, self._theme)
                x += px(40)
            x += px(16)
        x, y = px(4), px(40)
        for name in ICONS:
            paint_icon(painter, QRectF(x, y, px(18), px(18)), name, self._theme.colour("ink-2"))
            x += px(28)
            if x > self.width() - px(24):
                x, y = px(4), y + px(26)


class Gallery(QWidget):
    """Everything on one sheet."""

    def __init__(self, theme: ThemeHolder) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.ring = FocusRing(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.addWidget(self._bar())
        inner = QVBoxLayout()
        inner.setContentsMargins(40, 8, 40, 0)
        inner.setSpacing(14)
        column.addLayout(inner)
        inner.addWidget(_Marks(theme, self))
        inner.addLayout(self._buttons())
        inner.addLayout(self._fields())
        inner.addLayout(self._small())
        inner.addLayout(self._results())
        strip = ErrorStrip(theme, self)
        strip.say(
            "저장할 자리가 없어요. USB를 꽂거나 오래된 백업을 지워 주세요. 지금까지 적은 것은 안전해요.", "다시 해 보기"
        )
        inner.addWidget(strip)

    def _bar(self) -> TopBar:
        bar = TopBar(self.theme, self)
        bar.show_place("No 플라스틱 마트 만들기", "1회차", "문제 정의와 아이디어")
        bar.show_thread(states_until("ideate"))
        bar.saved.show_saved(datetime(2026, 10, 6, 15, 20))
        bar.set_undo("쪽지 붙이기")
        return bar

    def _buttons(self) -> FlowLayout:
        theme, line = self.theme, FlowLayout(self.theme, 16)
        self.focused = Button(theme, "멈춤", parent=self)
        made = [
            Button(
                theme,
                "다음 · 문제나무",
                role="primary",
                stage="define",
                icon_name="forward",
                trailing=True,
                parent=self,
            ),
            *(Button(theme, stage, role="primary", stage=stage, parent=self) for stage in STAGES[1:]),
            Button(theme, "열기", role="primary", parent=self),
            Button(theme, "멈춤", icon_name="pause", parent=self),
            self.focused,
            Button(theme, "그대로 두기", role="quiet", parent=self),
            Button(theme, "결과 열기", parent=self),
            Button(theme, "정돈", icon_name="tidy", small=True, parent=self),
            Button(theme, icon_name="fold", role="bar", name="접기", parent=self),
        ]
        made[-3].setEnabled(False)
        for button in made:
            line.addWidget(button)
        line.addWidget(Segmented(theme, [("1", "첫 번째 넣기"), ("2", "한 번 더 넣기")], stage="ideate", parent=self))
        return line

    def _fields(self) -> FlowLayout:
        line = FlowLayout(self.theme, 16)
        empty = LineField(placeholder="들은 말을 그대로 적어 주세요", parent=self)
        wrong = LineField("3점보다 많아요", name="점", parent=self)
        wrong.set_wrong(True)
        box = QComboBox(self)
        box.addItems(["원인", "현상"])
        ticked = QCheckBox("무게표 개선판 비치", self)
        ticked.setChecked(True)
        for widget in (empty, wrong, box, ticked, QCheckBox("낱개 실험 카드", self)):
            line.addWidget(widget)
        return line

    def _small(self) -> FlowLayout:
        theme, line = self.theme, FlowLayout(self.theme, 10)
        for widget in (
            Chip(theme, "예시", parent=self),
            *(Chip(theme, name, count=5, team=team, parent=self) for team, name in enumerate("해달별솔꽃물", 1)),
            Chip(theme, "고정", icon_name="lock", parent=self),
            Chip(theme, "4일 지났어요", icon_name="clock", tone="signal", parent=self),
            KeyCap(theme, "Enter", self),
            KeyCap(theme, "0", self),
            label("15:20 설명 줄", "meta", parent=self),
            label("페이지 제목", "page", parent=self),
            label("12:24", "clock", parent=self),
        ):
            line.addWidget(widget)
        return line

    def _results(self) -> QVBoxLayout:
        theme = self.theme
        both = row(theme, 40)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(SectionHeader(theme, "막대: 사람 수로", count=3, remark="12.1 – 12.6", parent=self))
        for text, value in (("장바구니 빌림대", 12), ("낱개 진열", 10), ("납품업체와 약속", 3)):
            chosen = value == 12
            left.addWidget(
                BarRow(theme, text, value, 18, f"{value}명", stage="ideate", chosen=chosen, code="I3", parent=self)
            )
        sentence = "[1~2인 가구와 어르신]이 [동네 마트에서 적은 양을 살 때] 원하지 않는 플라스틱을 함께 사 온다."
        left.addWidget(Paragraph(theme, slots(sentence), slot_ink="define", parent=self))
        left.addStretch(1)
        both.addLayout(left, 1)
        right = QVBoxLayout()
        how = "아래 줄에 들은 말을 적고 **Enter**를 누르면 이 자리에 붙어요. 여러 줄을 한꺼번에 붙여 넣어도 돼요."
        right.addWidget(
            EmptyState(theme, "첫 쪽지를 기다리고 있어요", how, "목록 붙여 넣기", icon_name="paper", parent=self)
        )
        states = ("done", "done", "now", "not yet")
        right.addWidget(DrawingView(theme, thread(states, 320), self, behind="paper"))
        both.addLayout(right, 1)
        outer = QVBoxLayout()
        outer.addLayout(both)
        return outer


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    load_bundled_fonts()
    set_language("ko")
    holder = ThemeHolder()
    ThemeApplier(app, holder)
    for name in THEMES:
        for scale in (1.0, 2.0):
            holder.now = Theme(THEMES[name], scale)
            holder.changed.emit()
            sheet = Gallery(holder)
            sheet.resize(1366, 100)
            sheet.show()
            sheet.focused.setFocus(Qt.FocusReason.TabFocusReason)
            app.processEvents()
            sheet.resize(1366, sheet.layout().heightForWidth(1366))
            app.focusChanged.emit(None, sheet.focused)
            app.processEvents()
            sheet.grab().save(str(folder / f"{name}-{round(scale * 100)}.png"))
            sheet.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/gallery"))
