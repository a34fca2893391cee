"""The panel beside a board: words and fields of the record one stands on, or what several have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from livinglab.i18n import tr, trn
from livinglab.methods import Field
from livinglab.model.items import ITEM_NAMES, Item
from livinglab.sheets.cards.card import Card
from ui.context import Context
from ui.sheets.board_record.shared import in_common
from ui.sheets.cards.field_column import FieldColumn
from ui.sheets.field_desk import FieldDesk
from ui.widgets.buttons import Button
from ui.widgets.labels import label

TEXT = "text"


class RecordPanel(QWidget):
    """It follows the selection; what was typed is told for the record it was typed on, before another is shown."""

    written = Signal(list, str, object)
    """Ids of the records, field key, value."""
    left = Signal()
    """Escape or F2: back to the board."""
    closed = Signal()
    trace_asked = Signal(str)

    def __init__(self, context: Context, project_id: str, fields: Sequence[Field], stage: str,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        theme = self._theme = context.theme
        self._context = context
        self._project_id = project_id
        self._ids: list[str] = []
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(scroll)
        self._scroll = scroll
        inner = QWidget(scroll)
        inner.setProperty("ground", "")
        scroll.setWidget(inner)
        self._column = QVBoxLayout(inner)
        self._column.addLayout(self._head(inner))
        self.words = FieldColumn(theme, [field for field in fields if field.key == TEXT], stage, inner)
        self.fields = FieldColumn(theme, [field for field in fields if field.key != TEXT], stage, inner)
        for column in (self.words, self.fields):
            column.written.connect(self._written)
            column.escaped.connect(self._leave)
            self._column.addWidget(column)
        self._column.addStretch(1)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        theme.changed.connect(self._restyle)
        self._restyle()

    def _head(self, parent: QWidget) -> QHBoxLayout:
        self._row = QHBoxLayout()
        self.code = Button(self._theme, "", role="code", parent=parent)
        self.code.clicked.connect(self._trace)
        self.title = label("", "caption", wrap=True, parent=parent)
        self.close_button = Button(
            self._theme, icon_name="close", role="quiet", small=True, name=tr("Back to the guide"), parent=parent
        )
        self.close_button.clicked.connect(self.closed)
        self._row.addWidget(self.code)
        self._row.addWidget(self.title, 1)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        return self._row

    @property
    def field_desk(self) -> FieldDesk:
        """What fields may ask about the project; it stands beside the sheet, not in it."""
        return FieldDesk(self._context, self._project_id, self.trace_asked.emit)

    # --- showing -----------------------------------------------------------------------------------------------------
    @property
    def ids(self) -> list[str]:
        """The records that are filled in now."""
        return list(self._ids)

    def show_records(self, items: Sequence[Item]) -> None:
        """Show one record, or what several have in common."""
        ids = [item.id for item in items]
        if ids != self._ids:
            self.commit()
            self._let_go()
        self._ids = ids
        one = items[0] if len(items) == 1 else None
        self.code.setVisible(one is not None)
        if one is not None:
            self.code.setText(one.code)
            self.code.setAccessibleName(tr("Show the thread of {code}", code=one.code))
            self.title.setText(tr(ITEM_NAMES.get(one.kind, "")))
        else:
            self.title.setText(trn("Fill in {n} card", "Fill in {n} cards at once", len(items)))
        self.words.setVisible(one is not None)
        self.words.show_card(Card(one) if one is not None else None)
        self.fields.show_card(Card(one) if one is not None else in_common(items))

    def _let_go(self) -> None:
        """A field one is in would keep the old words until it is left."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()

    def commit(self) -> None:
        """Tell what is being typed, composition included."""
        self.words.commit()
        self.fields.commit()

    def enter(self) -> None:
        """Put the cursor into the words, or with several records into the first field."""
        (self.words if len(self._ids) == 1 and self.words.fields else self.fields).enter()

    def set_read_only(self, read_only: bool) -> None:
        self.words.set_read_only(read_only)
        self.fields.set_read_only(read_only)

    # --- telling -----------------------------------------------------------------------------------------------------
    def _written(self, key: str, value: object) -> None:
        if self._ids:
            self.written.emit(self.ids, key, value)

    def _trace(self) -> None:
        if self._ids:
            self.trace_asked.emit(self._ids[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F2):
            self._leave()
            return
        super().keyPressEvent(event)

    def _leave(self) -> None:
        self.commit()
        self.left.emit()

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, self._theme.px(40))

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(12), px(20), px(24))
        self._column.setSpacing(px(14))
        self._row.setSpacing(px(8))
