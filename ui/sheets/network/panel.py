"""The panel beside the picture: what is known of one group, what it applied for, and whom it is tied to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.network.read import Application, NetworkView, Node, Tie, applications_of
from ui.sheets.network.acts import Acts
from ui.sheets.network.application_rows import ApplicationRows
from ui.sheets.network.choice import Choice
from ui.sheets.network.tie_rows import TieRows
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.line_field import LineField


class NodePanel(QWidget):
    """Everything is written when it is left; Escape goes back to the picture."""

    left = Signal()
    closed = Signal()
    trace_asked = Signal(str)
    tie_asked = Signal()

    def __init__(self, theme: ThemeHolder, acts: Acts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._acts = acts
        self._view: NetworkView | None = None
        self.node: Node | None = None
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._scroll)
        self._inner = QWidget(self._scroll)
        self._inner.setProperty("ground", "")
        self._scroll.setWidget(self._inner)
        self._column = QVBoxLayout(self._inner)
        self._head()
        self._fields()
        self._lists()
        self._column.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _head(self) -> None:
        line = QHBoxLayout()
        self.code = Button(self._theme, "", role="code", parent=self._inner)
        self.code.clicked.connect(self._trace)
        close = Button(self._theme, icon_name="close", role="quiet", small=True, name=tr("Back to the guide"),
                       parent=self._inner)  # fmt: skip
        close.clicked.connect(self.closed)
        line.addWidget(self.code)
        line.addStretch(1)
        line.addWidget(close)
        self._column.addLayout(line)

    def _fields(self) -> None:
        inner = self._inner
        self.name = LineField(name=tr("Name of the group"), parent=inner)
        self.person = QCheckBox(tr("A person, not a group"), inner)
        self.disagrees = QCheckBox(tr("Sees it differently from us"), inner)
        self.hub = Choice([("", tr("Hub"))], name=tr("Hub"), parent=inner)
        self.sector = LineField(name=tr("Sector"), placeholder=tr("Residents, market, public …"), parent=inner)
        self.members = LineField(name=tr("Members"), placeholder=tr("How many, and who"), parent=inner)
        for words, field in ((tr("Name of the group"), self.name), (tr("Hub"), self.hub), (tr("Sector"), self.sector),
                             (tr("Members"), self.members)):  # fmt: skip
            self._column.addWidget(label(words, "caption", parent=inner))
            self._column.addWidget(field)
        self._column.addWidget(self.person)
        self._column.addWidget(self.disagrees)
        self.name.committed.connect(self._rename)
        self.sector.committed.connect(self._sector)
        self.members.committed.connect(self._members)
        self.hub.picked.connect(self._hub)
        self.person.clicked.connect(self._person)
        self.disagrees.clicked.connect(self._disagrees)

    def _lists(self) -> None:
        inner = self._inner
        self._column.addWidget(label(tr("What it applied for"), "caption", parent=inner))
        self.applications = ApplicationRows(self._theme, inner)
        self.applications.written.connect(self._applications)
        self.applications.refused.connect(self._refuse)
        self._column.addWidget(self.applications)
        self._part_label = label("", "caption", parent=inner)
        self.part_name = LineField(
            name=tr("Name of the part"), placeholder=tr("What do you call this part?"), parent=inner
        )
        self.part_name.committed.connect(self._name_part)
        self._column.addWidget(self._part_label)
        self._column.addWidget(self.part_name)
        self._column.addWidget(label(tr("Ties"), "caption", parent=inner))
        self.ties = TieRows(self._theme, inner)
        self.ties.written.connect(self._edit_tie)
        self.ties.removed.connect(self._acts.untie)
        self.ties.refused.connect(self._refuse)
        self._column.addWidget(self.ties)
        self.tie_button = Button(self._theme, tr("Tie to another"), icon_name="plus", small=True, parent=inner)
        self.tie_button.clicked.connect(self.tie_asked)
        self._column.addWidget(self.tie_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.refusal = label("", "meta", ink="signal", wrap=True, parent=inner)
        self.refusal.hide()
        self._column.addWidget(self.refusal)

    # --- showing -----------------------------------------------------------------------------------------------------
    def show_node(self, view: NetworkView, node: Node) -> None:
        """Show what is known of one; fields somebody is in keep what they type."""
        if self.node is None or self.node.id != node.id:
            self.commit()
            self.applications.clear()
            self._refuse("")
            for field in (self.name, self.sector, self.members):
                field.set_wrong(False)
        self._view, self.node = view, node
        self.code.setText(node.code)
        self.code.setAccessibleName(tr("Show the thread of {code}", code=node.code))
        for field, words in ((self.name, node.name), (self.sector, node.sector), (self.members, node.members)):
            if not field.property("wrong"):
                field.set_text(words)
        self.hub.offer([("", tr("Not said")), *((one.key, str(one.name)) for one in view.setup.hubs)])
        self.hub.show_key(node.hub)
        self.person.setChecked(node.person)
        self.disagrees.setChecked(node.disagrees)
        self.applications.show_applications(applications_of(node.item.data, view.setup), view.setup)
        self.ties.show_ties(view.ties_of(node.id), node.id)
        part = next((part for part in view.parts if node in part.nodes), None)
        self._part_label.setVisible(part is not None)
        self.part_name.setVisible(part is not None)
        if part is not None:
            self._part_label.setText(tr("Part {letter}", letter=part.letter))
            self.part_name.set_text(part.name)

    def enter(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Take what is being typed, for the group it was typed on."""
        if self.node is None:
            return
        for field in (self.name, self.sector, self.members, self.part_name):
            field.commit()
        self.applications.commit()
        self.ties.commit()

    # --- writing -----------------------------------------------------------------------------------------------------
    def _rename(self, words: str) -> None:
        if self.node is not None:
            done = self._acts.rename(self.node, words)
            self.name.set_wrong(not done)

    def _sector(self, words: str) -> None:
        self._put("sector", words.strip())

    def _members(self, words: str) -> None:
        self._put("members", words.strip())

    def _hub(self) -> None:
        self._put("hub", self.hub.key())

    def _person(self) -> None:
        self._put("person", self.person.isChecked())

    def _disagrees(self) -> None:
        self._put("disagrees", self.disagrees.isChecked())

    def _put(self, key: str, value: object) -> None:
        if self.node is not None:
            self._acts.put(self.node, key, value)

    def _applications(self, several: list[Application]) -> None:
        self._refuse("")
        if self.node is not None:
            self._acts.apply(self.node, several)

    def _edit_tie(self, tie: Tie, known: dict[str, object]) -> None:
        self._refuse("")
        self._acts.edit_tie(tie, **known)

    def _name_part(self, words: str) -> None:
        part = next((part for part in self._view.parts if self.node in part.nodes), None) if self._view else None
        if part is not None:
            self._acts.name_part(part, words)

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def _trace(self) -> None:
        if self.node is not None:
            self.trace_asked.emit(self.node.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F2):
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(10), px(16), px(16))
        self._column.setSpacing(px(6))
