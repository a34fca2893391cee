"""A network in the middle of the workshop page: what to see, the picture or its tables, the line below, a panel beside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from livinglab.blocks.words import literal, ours
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.lab import Activity, Sheet
from livinglab.sheets.network import KIND
from livinglab.sheets.network.picture import picture
from livinglab.sheets.network.read import Tie
from livinglab.sheets.network.words import about, change_sentences, part_words, standing_sentences
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.cards.hints import Hints
from ui.sheets.contract import SheetEditor
from ui.sheets.network.acts import Acts
from ui.sheets.network.canvas import NetworkCanvas
from ui.sheets.network.controls import Controls
from ui.sheets.network.entry import NetworkEntry
from ui.sheets.network.menu import NodeMenu
from ui.sheets.network.panel import NodePanel
from ui.sheets.network.twin import Twin
from ui.widgets.empty_state import EmptyState
from ui.widgets.paragraph import Paragraph
from ui.widgets.segmented import Segmented

TABLES = ("item", "placement", "link", "sheet")


class NetworkEditor(SheetEditor):
    """Picture and tables show the same selection; the panel follows it once it was opened."""

    def __init__(self, context: Context, sheet: Sheet, method: Method | None, parent: QWidget | None = None) -> None:
        super().__init__(context, sheet, method, parent)
        self.acts = Acts(context, sheet, self)
        self.view = self.acts.view()
        self._open = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._scroll)
        self._page = QWidget(self._scroll)
        self._page.setProperty("ground", "surface")
        self._scroll.setWidget(self._page)
        self._column = QVBoxLayout(self._page)
        self._build()
        self._connect()
        self._begin()
        context.theme.changed.connect(self._restyle)
        self._restyle()
        self.reload()

    def _build(self) -> None:
        theme, page = self.context.theme, self._page
        self.shape = Segmented(theme, [("picture", tr("Picture")), ("table", tr("Table"))], "picture",
                               name=tr("Picture or table"), parent=self)  # fmt: skip
        self.controls = Controls(theme, page)
        self.change = Paragraph(theme, "", size=16, parent=page)
        self.guide = Paragraph(theme, "", size=14, ink="ink-2", parent=page)
        self.empty = EmptyState(theme, tr(KIND.awaits), tr(KIND.how), tr("Bring the groups of the earlier picture"),
                                framed=False, parent=page)  # fmt: skip
        self.canvas = NetworkCanvas(theme, page)
        self.twin = Twin(theme, page)
        self.words = Paragraph(theme, "", size=14, ink="ink-2", parent=page)
        self.hints = Hints(theme, page)
        above = (self.controls, self.empty, self.change, self.guide)
        for widget in (*above, self.canvas, self.twin, self.words, self.hints):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.entry = NetworkEntry(theme, self)
        self.entry.hide()
        self.panel = NodePanel(theme, self.acts, self)
        self.panel.hide()
        self.destroyed.connect(self.panel.deleteLater)  # the page gives it another parent

    def _connect(self) -> None:
        self.acts.said.connect(self.said)
        self.acts.failed.connect(self.failed)
        self.shape.chosen.connect(self._show)
        self.controls.changed.connect(self._seen_changed)
        self.empty.acted.connect(self.acts.bring)
        self.canvas.selected.connect(self._selected)
        self.canvas.edit_asked.connect(self.open_panel)
        self.canvas.tie_asked.connect(self.acts.tie)
        self.canvas.step_asked.connect(self.controls.step)
        self.canvas.remove_asked.connect(self._remove)
        self.canvas.menu_asked.connect(self._menu)
        self.canvas.told.connect(self._guide)
        self.twin.selected.connect(self.canvas.select)
        self.twin.edit_asked.connect(self.open_panel)
        self.twin.remove_asked.connect(self._remove)
        self.twin.tie_edit_asked.connect(self._open_tie)
        self.twin.tie_remove_asked.connect(self.acts.untie)
        self.entry.written.connect(self._written)
        self.entry.left.connect(self._to_picture)
        self.panel.left.connect(self._to_picture)
        self.panel.closed.connect(self.close_panel)
        self.panel.trace_asked.connect(self.trace_requested)
        self.panel.tie_asked.connect(self._tie_from_panel)
        self.context.bridge.changed.connect(self._on_changed)

    def _begin(self) -> None:
        """After the project, or where new ties are known, they are shown from the start, and what is drawn is new."""
        found = self.context.store.find(Activity, id=self.sheet.activity_id)
        later = bool(found) and found[0].stage == "evaluate"
        if self.view.setup.compare or later or self.view.pairs("after"):
            self.controls.moment.choose("after")
        self.acts.moment = self.controls.moment.current()

    # --- the contract ------------------------------------------------------------------------------------------------
    def commit_input(self) -> None:
        if self.read_only:
            return
        self.panel.commit()
        self.entry.commit()
        self.acts.flush()

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.acts.read_only = self.canvas.read_only = read_only
        if read_only:
            self.close_panel()
        self.entry.setEnabled(not read_only)
        self.reload()

    def header_widgets(self) -> Sequence[QWidget]:
        return (self.shape,)

    def entry_line(self) -> QWidget:
        return self.entry

    def side_panel(self) -> QWidget | None:
        return self.panel if self._open else None

    def focus_entry(self) -> None:
        self.entry.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_item(self) -> str:
        return self.canvas.current

    def show_item(self, item_id: str) -> bool:
        if self.view.node(item_id) is None:
            return False
        if self.canvas.box(item_id).isEmpty():
            self.controls.show_everything()
            self._seen_changed()
        self.canvas.select(item_id)
        self.twin.show_current(item_id)
        return True

    # --- what is shown -----------------------------------------------------------------------------------------------
    def reload(self) -> None:
        """Read the sheet again and show it."""
        self.view = self.acts.view()
        empty = KIND.is_empty(self.view)
        self.empty.setVisible(empty)
        self.empty.button.setVisible(empty and not self.read_only and self.acts.can_bring())
        self.controls.show_view(self.view)
        self.change.set_text(ours(literal(" · ".join(change_sentences(self.view)))))
        self.words.setVisible(not empty)
        self.hints.show_checks(KIND.checks(self.view))
        self._show()
        if self._open:
            self._follow()

    def _show(self, _shape: str = "") -> None:
        drawn = self.shape.current() == "picture"
        empty = KIND.is_empty(self.view)
        seen = self.controls.seen().of(self.view)
        self.words.set_text(ours(literal("\n".join((" · ".join(standing_sentences(seen)), *part_words(seen))))))
        self.canvas.abouts = {node.id: about(self.view, node) for node in self.view.nodes}
        self.canvas.show_chart(picture(self.view, self.controls.seen()))
        self.shape.setVisible(not empty)
        self.controls.setVisible(drawn and not empty)
        self.canvas.setVisible(drawn and not empty)
        self.twin.setVisible(not drawn and not empty)
        if not drawn:
            self.twin.show_view(self.view, self.canvas.current)
        self.change.setVisible(bool(self.change.text()) and self.controls.moment.current() == "after")
        if not self.canvas.tying:
            self._guide("")

    def _guide(self, sentence: str) -> None:
        usual = (
            ""
            if self.read_only
            else tr("Enter edits, T ties to another, Delete takes it out. Or drag from one to another.")
        )
        self.guide.set_text(ours(literal(sentence or usual)))
        self.guide.setVisible(self.shape.current() == "picture" and bool(self.view.nodes) and bool(sentence or usual))

    def _seen_changed(self) -> None:
        self.acts.moment = self.controls.moment.current()
        self._show()

    def _on_changed(self, batch: object) -> None:
        assert isinstance(batch, Batch)
        if batch.in_project(self.sheet.project_id) and batch.touches(*TABLES):
            self.reload()

    # --- the panel ---------------------------------------------------------------------------------------------------
    def open_panel(self, node_id: str) -> None:
        """What is known of one, beside the picture."""
        if self.read_only:
            self.trace_requested.emit(node_id)
            return
        self.canvas.select(node_id)
        self._open = True
        self._follow()
        self.side_changed.emit()
        self.panel.enter()

    def close_panel(self) -> None:
        if self._open:
            self.panel.commit()
            self._open = False
            self.side_changed.emit()
            self._to_picture()

    def _follow(self) -> None:
        node = self.view.node(self.canvas.current)
        if node is not None:
            self.panel.show_node(self.view, node)
        elif self._open and not self.view.node(self.panel.node.id if self.panel.node else ""):
            self._open = False
            self.side_changed.emit()

    def _selected(self, node_id: str) -> None:
        self.twin.show_current(node_id)
        if node_id:
            middle = self.canvas.mapTo(self._page, self.canvas.centre(node_id))
            margin = self.context.theme.px(48)
            self._scroll.ensureVisible(middle.x(), middle.y(), margin, margin)
        if self._open:
            self._follow()

    def _to_picture(self) -> None:
        (self.canvas if self.shape.current() == "picture" else self.twin.groups).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _open_tie(self, tie: Tie) -> None:
        self.open_panel(tie.one.id)
        row = self.panel.ties.rows.get(tie.id)
        if row is not None and not self.read_only:
            row.words.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- acts --------------------------------------------------------------------------------------------------------
    def _written(self, lines: list[str]) -> None:
        found = self.acts.write_lines(lines)
        if found:
            self.entry.field.take()
            self.show_item(found[-1])

    def _tie_from_panel(self) -> None:
        self.shape.choose("picture")
        self._to_picture()
        self.canvas.begin_tie()

    def _remove(self, node_id: str) -> None:
        node = self.view.node(node_id)
        if node is not None:
            self.acts.remove(node)

    def _menu(self, point: QPoint) -> None:
        if self.canvas.current:
            menu = NodeMenu(self.context.theme, self.read_only, self)
            menu.triggered.connect(self._chosen)
            menu.popup(point)

    def _chosen(self, action: QAction) -> None:
        current, act = self.canvas.current, action.data()
        if act == "edit":
            self.open_panel(current)
        elif act == "tie":
            self.canvas.begin_tie()
        elif act == "remove":
            self._remove(current)
        else:
            self.trace_requested.emit(current)

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._column.setContentsMargins(px(24), px(12), px(24), px(16))
        self._column.setSpacing(px(10))
