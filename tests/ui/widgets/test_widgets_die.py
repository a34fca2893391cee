"""Every small widget dies with its page: the theme's signal keeps nothing alive."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from livinglab.blocks.charts.stage import thread
from tests.helpers import assert_freed_on_close
from ui.dialogs.backup_list import BackupList
from ui.theme.theme import ThemeHolder
from ui.widgets.bar_row import BarRow
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip, KeyCap
from ui.widgets.drawing_view import DrawingView
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_strip import ErrorStrip, IconView
from ui.widgets.labels import ElidedLabel
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph
from ui.widgets.saved_label import SavedLabel
from ui.widgets.section_header import SectionHeader
from ui.widgets.segmented import Segmented
from ui.widgets.text_field import TextField
from ui.widgets.thread_bar import ThreadBar
from ui.widgets.top_bar import TopBar

MAKERS: dict[str, Callable[[ThemeHolder], QWidget]] = {
    "backup list": lambda theme: BackupList(theme, [("b1", "오늘")]),
    "bar row": lambda theme: BarRow(theme, "빌림대", 1, 2, "1명"),
    "button": lambda theme: Button(theme, "멈춤", icon_name="pause"),
    "chip": lambda theme: Chip(theme, "해", count=5),
    "key cap": lambda theme: KeyCap(theme, "Enter"),
    "drawing": lambda theme: DrawingView(theme, thread(("done", "now", "not yet", "not yet"), 400)),
    "empty state": lambda theme: EmptyState(theme, "비어 있어요", "적어 주세요", "적기"),
    "error strip": ErrorStrip,
    "icon": lambda theme: IconView(theme, "warning"),
    "title": lambda _theme: ElidedLabel("제목"),
    "line": lambda _theme: LineField("글", name="이름"),
    "paragraph": lambda theme: Paragraph(theme, "글"),
    "saved": SavedLabel,
    "section": lambda theme: SectionHeader(theme, "프로젝트", count=5),
    "choice": lambda theme: Segmented(theme, [("1", "하나"), ("2", "둘")]),
    "text": lambda _theme: TextField("글", name="이름"),
    "thread": ThreadBar,
    "top bar": TopBar,
}


@pytest.mark.parametrize("name", MAKERS)
def test_it_dies_when_it_is_closed(name: str, theme: ThemeHolder) -> None:
    def make() -> QWidget:
        widget = MAKERS[name](theme)
        theme.change("dark", 1.5)
        return widget

    assert_freed_on_close(make)
    theme.change("light", 1.0)


def test_a_text_box_that_was_written_in_dies_too(theme: ThemeHolder) -> None:
    from tests.helpers import compose, type_hangul

    def make() -> QWidget:
        page = QWidget()
        field = LineField(name="이름", parent=page)
        field.show()
        field.setFocus()
        type_hangul(field, "가")
        compose(field, "나")
        field.commit()
        return page

    assert_freed_on_close(make)
