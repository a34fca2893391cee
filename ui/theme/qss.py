"""The style sheet: one template of rules, filled with a theme's colours and lengths."""

from __future__ import annotations

import re
from pathlib import Path

from ui.theme.theme import Theme
from ui.theme.tokens import STAGES

# `@ink-2` is a token; lengths above two pixels grow with the text size. Borders do not grow, so `box(40,1)` is what
# remains of a height of 40 inside a border of 1, and `edge(16,2)` of a distance of 16 behind a border of 2: hover and
# focus may widen a border without moving anything.
_TOKEN = re.compile(r"@([a-z][a-z0-9-]*)")
_LENGTH = re.compile(r"\b(\d+)px")
_INSIDE = re.compile(r"\b(box|edge)\((\d+),(\d)\)")

_GROUND = """
QWidget { color: @ink; font-size: 16px; }
QMainWindow, QDialog, QMessageBox, QWidget[ground="paper"] { background: @paper; }
QWidget[ground="surface"] { background: @surface; }
QWidget[ground="ground"] { background: @ground; }
QWidget[ground="well"] { background: @well; }
QFrame[panel="true"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame[panel="card"] { background: @paper; border: 1px solid @line-strong; border-radius: 8px; }
QFrame[panel="empty"] { background: @ground; border: 1px solid @ground; border-radius: 8px; }
QFrame[rule="h"] { background: @line; border: none; min-height: 1px; max-height: 1px; }
QFrame[rule="v"] { background: @line; border: none; min-width: 1px; max-width: 1px; }
QScrollArea, QAbstractScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[ground=""] { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QToolTip { background: @ink; color: @paper; border: 1px solid @ink; padding: 4px 8px; font-size: 14px; }
QSplitter::handle { background: @line; }
"""

_TYPE = """
QLabel { background: transparent; }
QLabel[type="code"] { font-size: 13px; font-weight: 700; color: @ink-2; }
QLabel[type="caption"] { font-size: 13px; color: @ink-3; }
QLabel[type="meta"] { font-size: 14px; color: @ink-2; }
QLabel[type="strong"] { font-size: 14px; font-weight: 700; color: @ink; }
QLabel[type="list"] { font-size: 15px; }
QLabel[type="body"] { font-size: 16px; }
QLabel[type="lead"] { font-size: 16px; font-weight: 700; }
QLabel[type="title"] { font-size: 18px; font-weight: 700; }
QLabel[type="section"] { font-size: 20px; font-weight: 700; }
QLabel[type="page"] { font-size: 24px; font-weight: 700; }
QLabel[type="counter"] { font-size: 32px; font-weight: 700; }
QLabel[type="clock"] { font-size: 40px; font-weight: 700; }
QLabel[ink="1"] { color: @ink; }
QLabel[ink="2"] { color: @ink-2; }
QLabel[ink="3"] { color: @ink-3; }
QLabel[ink="signal"] { color: @signal; }
"""

_BUTTONS = """
QPushButton { background: @surface; color: @ink; border: 1px solid @line-strong; border-radius: 6px;
    min-height: box(40,1); padding: 0 edge(16,1); font-size: 16px; icon-size: 18px; outline: none; }
QPushButton[with-icon="text"] { padding: 0 edge(15,1); }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @press; }
QPushButton[role="primary"] { background: @ink; color: @on-fill; border-color: @ink; font-weight: 700; }
QPushButton[role="primary"]:hover { background: @ink-2; border-color: @ink-2; }
QPushButton[role="primary"]:pressed { background: @ink; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover { background: @hover; }
QPushButton[role="quiet"]:pressed { background: @press; }
QPushButton[role="bar"] { background: transparent; border-color: transparent; color: @ink-2;
    font-size: 14px; min-height: box(36,1); padding: 0 edge(10,1); }
QPushButton[role="bar"]:hover { background: @hover; color: @ink; }
QPushButton[role="bar"]:pressed { background: @press; }
QPushButton[role="link"] { background: transparent; border: none; border-bottom: 1px solid @ink; border-radius: 0;
    color: @ink; font-size: 14px; min-height: 20px; padding: 0; }
QPushButton[role="code"], QPushButton[role="code"]:hover { background: transparent; border: none; border-radius: 4px;
    color: @ink-2; font-size: 14px; font-weight: 700; min-height: 24px; padding: 0 4px; }
QPushButton[role="code"]:hover { color: @ink; text-decoration: underline; }
QPushButton[role="link"]:hover { color: @ink-2; border-bottom-color: @ink-2; }
QPushButton[small="true"] { min-height: box(32,1); padding: 0 edge(13,1); font-size: 14px; }
QPushButton[role="standing"] { font-size: 20px; min-height: box(56,1); min-width: box(88,1); }
QPushButton[with-icon="only"] { padding: 0; min-width: box(40,1); }
QPushButton[with-icon="only"][small="true"] { min-width: box(32,1); }
QPushButton:disabled { background: transparent; color: @ink-3; border: 1px solid @line; }
QPushButton[role="bar"]:disabled, QPushButton[role="quiet"]:disabled { border-color: transparent; }
QPushButton::menu-indicator { image: none; width: 0; }
QFrame[panel="segments"] { background: @surface; border: 1px solid @line-strong; border-radius: 6px; }
QPushButton[role="segment"] { background: transparent; border: none; border-radius: 0; color: @ink-2;
    min-height: box(40,1); padding: 0 edge(16,1); }
QPushButton[role="segment"][place="first"] { border-top-left-radius: 5px; border-bottom-left-radius: 5px; }
QPushButton[role="segment"][place="last"] { border-top-right-radius: 5px; border-bottom-right-radius: 5px; }
QPushButton[role="segment"]:hover { background: @hover; }
QPushButton[role="segment"]:checked { background: @press; color: @ink; font-weight: 700; }
QFrame[panel="strip"] { background: @paper; border: 1px solid @signal; border-radius: 8px; }
"""

_STAGE_BUTTON = """
QPushButton[role="primary"][stage="STAGE"] { background: @STAGE; border-color: @STAGE; }
QPushButton[role="primary"][stage="STAGE"]:hover { background: @STAGE; border-color: @ink; }
QPushButton[role="primary"][stage="STAGE"]:disabled { background: transparent; border: 1px solid @line; }
QPushButton[role="segment"][stage="STAGE"]:checked { background: @STAGE-soft; }
QLabel[stage="STAGE"] { color: @STAGE; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit {
    background: @surface; color: @ink; border: 1px solid @line-strong; border-radius: 6px; font-size: 16px;
    selection-background-color: @ink; selection-color: @paper; placeholder-text-color: @ink-3; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit {
    min-height: box(40,1); padding: 0 edge(12,1); }
QPlainTextEdit, QTextEdit { padding: edge(7,1) edge(9,1); }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus {
    border: 2px solid @ink; min-height: box(40,2); padding: 0 edge(12,2); }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @ink; padding: edge(7,2) edge(9,2); }
QLineEdit[small="true"], QComboBox[small="true"], QSpinBox[small="true"] { min-height: box(32,1); font-size: 14px; }
QLineEdit[small="true"]:focus, QComboBox[small="true"]:focus, QSpinBox[small="true"]:focus { min-height: box(32,2); }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QSpinBox[wrong="true"], QComboBox[wrong="true"] {
    border: 2px solid @signal; }
QLineEdit[wrong="true"] { min-height: box(40,2); padding: 0 edge(12,2); }
QPlainTextEdit[wrong="true"] { padding: edge(7,2) edge(9,2); }
QLineEdit:read-only, QPlainTextEdit:read-only { background: @paper; border-color: @line; }
QLineEdit[bare="true"], QPlainTextEdit[bare="true"], QTextEdit[bare="true"] {
    background: transparent; border: none; padding: 0; }
QPlainTextEdit[strong="true"] { font-weight: 700; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @ink-3; border-color: @line; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url("PICTURES/down-THEME.svg"); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @line-strong; outline: none; padding: 4px;
    selection-background-color: @press; selection-color: @ink; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; }
QCheckBox, QRadioButton { spacing: 10px; font-size: 16px; background: transparent; min-height: 28px; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; background: @surface;
    border: 1px solid @line-strong; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: @ink; border: 1px solid @ink; image: url("PICTURES/check-THEME.svg"); }
QRadioButton::indicator:checked { background: @surface; width: 8px; height: 8px; border: 5px solid @ink; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @ink; }
QCheckBox:disabled, QRadioButton:disabled { color: @ink-3; }
"""

_TABLES = """
QTableView, QListView, QTreeView, QListWidget, QTableWidget { background: @surface; color: @ink; border: none;
    gridline-color: @line; outline: none; font-size: 15px; selection-background-color: @press; selection-color: @ink; }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @line; }
QTableView::item, QListView::item { border-top: 1px solid @line; padding: 4px 8px; }
QTableView::item:selected, QListView::item:selected { background: @press; color: @ink; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: @ink-3; border: none; border-bottom: 1px solid @line;
    padding: 8px; font-size: 14px; }
QMenu { background: @surface; color: @ink; border: 1px solid @line-strong; padding: 4px; font-size: 15px; menu-scrollable: 1; }
QMenu::item { padding: 8px 24px 8px 12px; border-radius: 4px; }
QMenu::item:selected { background: @press; color: @ink; }
QMenu::item:disabled { color: @ink-3; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @line-strong; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px; }
QScrollBar::handle:hover { background: @ink-3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider { min-height: 32px; }
QSlider::groove:horizontal { height: 4px; background: @line-strong; border-radius: 2px; }
QSlider::handle:horizontal { background: @ink; width: 18px; height: 18px; margin: -7px 0; border-radius: 9px; }
QProgressBar { background: @ground; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: @ink; border-radius: 4px; }
QTabBar::tab { background: transparent; color: @ink-2; border: none; padding: 8px 12px; font-size: 15px; }
QTabBar::tab:selected { color: @ink; font-weight: 700; border-bottom: 2px solid @ink; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
"""

# Without fills a two-pixel border says what the mouse is on and what is chosen.
_FLAT = """
QPushButton:hover, QPushButton:pressed, QPushButton:checked {
    border: 2px solid @ink; min-height: box(40,2); padding: 0 edge(16,2); }
QPushButton[role="segment"]:checked { background: @surface; color: @ink; }
QPushButton[with-icon="text"]:hover, QPushButton[with-icon="text"]:pressed { padding: 0 edge(15,2); }
QPushButton[small="true"]:hover, QPushButton[small="true"]:pressed { min-height: box(32,2); padding: 0 edge(13,2); }
QPushButton[role="standing"]:hover, QPushButton[role="standing"]:pressed, QPushButton[role="standing"]:checked {
    min-height: box(56,2); min-width: box(88,2); }
QPushButton[role="bar"]:hover, QPushButton[role="bar"]:pressed { min-height: box(36,2); padding: 0 edge(10,2); }
QPushButton[small="true"]:checked { min-height: box(32,2); padding: 0 edge(13,2); }
QPushButton[with-icon="only"]:hover, QPushButton[with-icon="only"]:pressed, QPushButton[with-icon="only"]:checked {
    padding: 0; }
QPushButton[role="link"]:hover { border: none; border-bottom: 2px solid @ink; min-height: 19px; padding: 0; }
QPushButton:disabled { border: 1px dashed @ink-3; }
QWidget { selection-background-color: #000000; selection-color: #FFFFFF; }
QFrame[panel="empty"] { border: 1px solid @ink; }
QTableView::item:selected, QListView::item:selected, QMenu::item:selected { background: #000000; color: #FFFFFF; }
QProgressBar { border: 1px solid @ink; }
"""


def style_sheet(theme: Theme, pictures: Path) -> str:
    """The whole style sheet of a theme; in `pictures` lie the few marks only a file can bring (tick, arrow)."""
    parts = [_GROUND, _TYPE, _BUTTONS, *(_STAGE_BUTTON.replace("STAGE", stage) for stage in STAGES), _FIELDS, _TABLES]
    if theme.tokens.flat:
        parts.append(_FLAT)
    text = _LENGTH.sub(lambda found: f"{theme.px(int(found[1]))}px", "".join(parts))
    text = _INSIDE.sub(lambda found: _inside(theme, found), text)
    text = _TOKEN.sub(lambda found: theme.hex(found[1]), text)
    return text.replace("PICTURES", pictures.as_posix()).replace("THEME", theme.tokens.name)


def _inside(theme: Theme, found: re.Match[str]) -> str:
    borders = int(found[3]) * (2 if found[1] == "box" else 1)
    return f"{theme.px(int(found[2])) - borders}px"
