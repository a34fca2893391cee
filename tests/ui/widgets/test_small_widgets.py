"""Chips, bars, labels, strips: each shows what it is given, says it in words, and grows with the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from livinglab.blocks.words import plain, slots
from livinglab.errors import DiskFull
from ui.theme.theme import ThemeHolder
from ui.widgets.bar_row import BarRow
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip, KeyCap, paint_stamp
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_strip import ErrorStrip
from ui.widgets.labels import ElidedLabel, label, rule
from ui.widgets.layouts import FlowLayout
from ui.widgets.paragraph import Paragraph, paint_words
from ui.widgets.section_header import SectionHeader
from ui.widgets.segmented import Segmented

LONG = "동네 수거장이 늘 넘쳐서 재활용 배출일마다 비닐이 한 자루씩 나온다는 이야기를 여러 모둠에서 들었다"


def shown(widget: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda theme: Chip(theme, "해", count=5, team=1), "해 5"),
        (lambda theme: Chip(theme, "4일 지났어요", icon_name="clock", tone="signal"), "4일 지났어요"),
        (lambda theme: KeyCap(theme, "Enter"), "Enter"),
        (
            lambda theme: BarRow(theme, "빌림대", 12, 18, "12명", stage="ideate", chosen=True, code="I3"),
            "I3 빌림대: 12명",
        ),
    ],
)
def test_painted_marks_say_themselves_and_grow(
    make: Callable[[ThemeHolder], QWidget], words: str, theme: ThemeHolder, qtbot: QtBot
) -> None:
    widget = shown(make(theme), qtbot)
    assert widget.accessibleName() == words
    small = widget.sizeHint()
    for name in ("dark", "contrast"):
        theme.change(name, 2.0)
        assert not widget.grab().isNull()
    assert widget.sizeHint().height() == 2 * small.height()


def test_a_chip_changes_its_fact(theme: ThemeHolder, qtbot: QtBot) -> None:
    chip = Chip(theme, "해", count=5, team=1)
    chip.set_text("해", 12)
    assert chip.accessibleName() == "해 12"
    seen = shown(chip, qtbot).grab().toImage()
    assert seen.pixelColor(seen.width() // 2, 3) == theme.team(1)


def test_high_contrast_tells_teams_by_their_stamp_alone(theme: ThemeHolder, qtbot: QtBot) -> None:
    theme.change("contrast", 1.0)
    seen = shown(Chip(theme, "해", count=5, team=1), qtbot).grab().toImage()
    assert seen.pixelColor(seen.width() // 2, 3) == QColor("white")
    pixmap = QPixmap(24, 24)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    paint_stamp(painter, QRect(2, 2, 20, 20), "해 모둠", theme)
    painter.end()
    assert pixmap.toImage().pixelColor(12, 2) != QColor("white")


@pytest.mark.parametrize("value", [0, 9, 18, 40])
def test_a_bars_scale_is_everyone_present(value: int, theme: ThemeHolder, qtbot: QtBot) -> None:
    row = BarRow(theme, "빌림대", value, 18, f"{value}명", stage="ideate", chosen=True)
    row.resize(400, 32)
    image = shown(row, qtbot).grab().toImage()
    middle = [image.pixelColor(x, 16) for x in range(400)]
    filled = middle.count(theme.colour("ideate"))
    track = 400 * 0.48 - 56
    assert filled == pytest.approx(track * min(value, 18) / 18, abs=2)


def test_an_idea_in_a_bar_is_never_cut(theme: ThemeHolder, qtbot: QtBot) -> None:
    row = BarRow(theme, LONG, 3, 18, "3명", stage="ideate", chosen=True, code="I6")
    assert row.heightForWidth(300) > row.heightForWidth(3000) == 32
    row.resize(300, row.heightForWidth(300))
    assert not shown(row, qtbot).grab().isNull()


def test_a_long_title_elides_and_tells_the_whole(theme: ThemeHolder, qtbot: QtBot) -> None:
    title = ElidedLabel(LONG, "title")
    shown(title, qtbot)
    title.resize(120, 26)
    assert title.is_cut()
    assert title.toolTip() == LONG
    assert title.accessibleName() == LONG
    assert title.focusPolicy() == Qt.FocusPolicy.TabFocus
    title.resize(2000, 26)
    assert title.toolTip() == ""
    assert title.focusPolicy() == Qt.FocusPolicy.NoFocus
    title.grab()


def test_what_people_type_never_becomes_markup(theme: ThemeHolder, qtbot: QtBot) -> None:
    made = label("<b>굵게</b> & {}", "title", wrap=True)
    shown(made, qtbot)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert rule(vertical=True).property("rule") == "v"


def test_a_paragraph_takes_the_height_its_lines_need(theme: ThemeHolder, qtbot: QtBot) -> None:
    paragraph = Paragraph(theme, LONG, size=15)
    assert paragraph.heightForWidth(100_000) == 22
    assert paragraph.heightForWidth(200) % 22 == 0
    assert paragraph.heightForWidth(200) > 44
    theme.change("light", 2.0)
    assert paragraph.heightForWidth(100_000) == 44
    paragraph.set_text("**30명**이 넘어요", ink="signal")
    assert paragraph.text() == paragraph.accessibleName() == "30명이 넘어요"
    assert not shown(paragraph, qtbot).grab().isNull()


def test_lines_break_at_spaces_in_korean(theme: ThemeHolder) -> None:
    """A word stays whole where it fits into a line."""
    from ui.widgets.paragraph import lay_out

    layout = lay_out(slots(LONG), 220, theme, 15)
    starts = [layout.lineAt(number).textStart() for number in range(1, layout.lineCount())]
    assert starts
    assert all(LONG[start - 1] == " " for start in starts)


def test_slots_are_underlined_where_people_wrote(theme: ThemeHolder, qtbot: QtBot) -> None:
    words = slots("🌱 [한 사람]이 왔다")
    paragraph = Paragraph(theme, words, slot_ink="define")
    paragraph.resize(300, 24)
    image = shown(paragraph, qtbot).grab().toImage()
    blue = [
        x
        for x in range(300)
        for y in range(18, 24)
        if image.pixelColor(x, y).blue() > 140 > image.pixelColor(x, y).red()
    ]
    assert blue
    assert min(blue) > 10
    pixmap = QPixmap(200, 200)
    painter = QPainter(pixmap)
    height = paint_words(painter, pixmap.rect().toRectF(), words, theme, centred=True)
    painter.end()
    assert height == 24
    assert plain(words) == "🌱 한 사람이 왔다"


def test_an_empty_place_says_how_to_begin(theme: ThemeHolder, qtbot: QtBot) -> None:
    empty = EmptyState(
        theme, "첫 쪽지를 기다리고 있어요", "아래 줄에 적어 주세요.", "목록 붙여 넣기", icon_name="paper"
    )
    shown(empty, qtbot)
    with qtbot.waitSignal(empty.acted):
        empty.button.click()
    empty.say("다음 쪽지", "더 적어 주세요.")
    assert empty.button.isHidden()


def test_an_error_strip_stays_until_it_is_answered(theme: ThemeHolder, qtbot: QtBot) -> None:
    page = QWidget()
    strip = ErrorStrip(theme, page)
    shown(page, qtbot)
    assert strip.isHidden()
    strip.show_error(DiskFull("{folder} is full **now**", folder="USB"), "다시")
    assert strip.text() == strip.accessibleName() == "USB is full **now**"
    with qtbot.waitSignal(strip.acted):
        strip.act.click()
    with qtbot.waitSignal(strip.dismissed):
        strip.close_button.click()
    assert strip.isHidden()


def test_a_choice_is_made_by_mouse_and_arrows(theme: ThemeHolder, qtbot: QtBot) -> None:
    choice = Segmented(theme, [("1", "첫 번째 넣기"), ("2", "한 번 더 넣기")], name="몇 번째")
    shown(choice, qtbot)
    heard: list[str] = []
    choice.chosen.connect(heard.append)
    buttons = choice.findChildren(QPushButton)
    assert choice.current() == "1"
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    choice.choose("1")
    assert heard == ["2", "1"]


def test_a_section_has_a_title_and_a_count(theme: ThemeHolder, qtbot: QtBot) -> None:
    header = SectionHeader(theme, "프로젝트", count=5, remark="12.1 – 12.6")
    header.add(QPushButton("더 보기"))
    header.set_title("약속")
    header.set_count(None)
    header.set_remark("")
    shown(header, qtbot)
    assert [one.text() for one in header.findChildren(QLabel)] == ["약속", "", ""]


def test_a_flow_begins_a_new_line_where_the_width_ends(theme: ThemeHolder, qtbot: QtBot) -> None:
    page = QWidget()
    flow = FlowLayout(theme, 8, page)
    boxes = [QWidget(page) for _ in range(4)]
    for box in boxes:
        box.setFixedSize(QSize(100, 20))
        flow.addWidget(box)
    boxes[1].hide()
    page.resize(220, 200)
    shown(page, qtbot)
    assert [(box.x(), box.y()) for box in boxes if box.isVisible()] == [(0, 0), (108, 0), (0, 28)]
    assert flow.heightForWidth(1000) == 20
    assert flow.count() == 4
    assert flow.itemAt(9) is None
    assert flow.takeAt(3) is not None
    assert flow.takeAt(9) is None


def test_a_paragraph_in_a_column_is_never_cut(theme: ThemeHolder, qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    paragraph = Paragraph(theme, LONG)
    column.addWidget(paragraph)
    column.addStretch(1)
    page.resize(240, 400)
    shown(page, qtbot)
    assert paragraph.height() >= paragraph.heightForWidth(paragraph.width())


def test_a_button_that_gets_its_words_later_makes_room_for_them(theme: ThemeHolder, qtbot: QtBot) -> None:
    button = Button(theme, icon_name="check", name="마치기")
    shown(button, qtbot)
    assert button.toolTip() == button.accessibleName() == "마치기"
    alone = button.sizeHint().width()
    button.setText("마치기")
    assert button.property("with-icon") == "text"
    assert button.sizeHint().width() > alone + 30
    button.set_role("primary")
    button.set_stage("define")
    assert button.grab().toImage().pixelColor(button.width() // 2, 4) == theme.colour("define")
