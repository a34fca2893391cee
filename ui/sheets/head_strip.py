"""The head of a sheet: a few fields above it, folded into one line once they are filled in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from livinglab.actions.records import set_head
from livinglab.blocks.words import plain
from livinglab.i18n import tr
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.sheets.cards.card import Card
from livinglab.sheets.head import head_of
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.cards.field_column import FieldColumn
from ui.sheets.field_desk import FieldDesk
from ui.sheets.unsaved import Unsaved
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel

_LARGE = 1.5  # of the text


class HeadStrip(QFrame):
    """Stands between the question and the sheet, for every kind of sheet whose method declares a head."""

    failed = Signal(str)
    trace_requested = Signal(str)

    def __init__(self, context: Context, sheet: Sheet, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._sheet = sheet
        self._unsaved = Unsaved(self.failed.emit)
        self._gave_room = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = head_of(sheet)
        self._row = QHBoxLayout(self)
        self._line = ElidedLabel("", "list", parent=self)
        self._row.addWidget(self._line, 1)
        self.fields = FieldColumn(context.theme, head.fields, stage, self, grid=True)
        self._row.addWidget(self.fields, 1)
        side = QVBoxLayout()
        self.fold = Button(context.theme, icon_name="up", role="quiet", small=True, parent=self)
        self.fold.clicked.connect(self._turn)
        side.addWidget(self.fold)
        side.addStretch(1)
        self._row.addLayout(side)
        self.fields.written.connect(self._written)
        self.fields.escaped.connect(self._turn)
        context.bridge.changed.connect(self._changed)
        context.theme.changed.connect(self._restyle)
        self._restyle()
        self._show()
        self._set_folded(bool(head.line()) or context.theme.scale >= _LARGE)

    @property
    def field_desk(self) -> FieldDesk:
        return FieldDesk(self._context, self._sheet.project_id, self.trace_requested.emit)

    # --- showing -----------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        head = head_of(self._sheet)
        made = Item(
            id=self._sheet.id, project_id=self._sheet.project_id, kind="head", prefix="", code_no=0,
            data=dict(head.values or {}), created_at=self._context.store.now(),
        )  # fmt: skip
        self.fields.show_card(Card(made))
        self._line.setText(plain(head.line()) or tr("Nothing at the head of this sheet yet"))

    def _set_folded(self, folded: bool) -> None:
        self._gave_room = False
        self._line.setVisible(folded)
        self.fields.setVisible(not folded)
        self.fold.set_icon("down" if folded else "up")
        name = tr("Fill in the head of the sheet") if folded else tr("Fold the head of the sheet")
        self.fold.setAccessibleName(name)
        self.fold.setToolTip(name)

    def set_tight(self, tight: bool) -> None:
        """Where there is little height the head folds to its line, unless somebody is writing in it."""
        focused = QApplication.focusWidget()
        if tight and not self.fields.isHidden() and (focused is None or not self.isAncestorOf(focused)):
            self.commit()
            self._set_folded(True)
            self._gave_room = True
        elif not tight and self._gave_room:
            self._set_folded(False)

    def _turn(self) -> None:
        folds = not self.fields.isHidden()
        if folds:
            self.commit()
        self._set_folded(folds)
        if folds:
            self.fold.setFocus()
        else:
            self.fields.enter()

    def commit(self) -> None:
        self.fields.commit()
        self._unsaved.write()

    def set_read_only(self, read_only: bool) -> None:
        self.fields.set_read_only(read_only)

    # --- writing -----------------------------------------------------------------------------------------------------
    def _written(self, key: str, value: object) -> None:
        self._unsaved.write(lambda: self._write(key, value))

    def _write(self, key: str, value: object) -> None:
        self._sheet = set_head(self._context.store, self._sheet.id, {key: value}, dates=head_of(self._sheet).dates)

    def _changed(self, batch: Batch) -> None:
        if self._sheet.id in batch.ids("sheet"):
            found = self._context.store.find(Sheet, id=self._sheet.id)
            if found:
                self._sheet = found[0]
                self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.fields.isHidden():
            self._turn()
            return
        super().keyPressEvent(event)

    def _restyle(self) -> None:
        px = self._context.theme.px
        if self._context.theme.scale >= _LARGE and not self.isAncestorOf(QApplication.focusWidget() or self):
            self._set_folded(True)  # the sheet itself needs the room
        self._row.setContentsMargins(px(15), px(8), px(15), px(8))
        self._row.setSpacing(px(12))
