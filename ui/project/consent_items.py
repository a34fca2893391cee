"""The stories and photos that need somebody's consent: a tick each, who is on a photo, and why it is not printed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QImageReader, QPixmap
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QMenu, QWidget

from livinglab.actions.consents import agree_to_story
from livinglab.actions.photos import agree_to_photo, name_on_photo
from livinglab.i18n import tr, trn
from livinglab.model.lab import Participant
from livinglab.sheets.cards.field_words import title_of
from livinglab.store.attachments import is_id, path_of
from livinglab.views.consents import Claim, claims
from ui.context import Context
from ui.project.part import ProjectPart
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.section_header import SectionHeader

_PICTURE = (64, 44)


class _Row(QWidget):
    """One story or photo."""

    ticked = Signal(bool)
    named = Signal(list)

    def __init__(self, context: Context, claim: Claim, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: ThemeHolder = context.theme
        self._people: list[Participant] = []
        self.claim = claim
        self._file = str(path_of(context.store.path, claim.picture_id)) if is_id(claim.picture_id) else ""
        self.picture = QLabel(self)
        self.words = ElidedLabel("", "list", parent=self)
        self.why = label("", "meta", ink="2", wrap=True, parent=self)
        self.box = QCheckBox(tr("Those on it agreed") if claim.key else tr("May be printed"), self)
        self.box.setAccessibleDescription(claim.item.code)
        self.who = Button(context.theme, "", small=True, icon_name="person", parent=self)
        self.who.setVisible(bool(claim.key))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.picture, 0, 0, 2, 1)
        self._grid.addWidget(self.words, 0, 1)
        self._grid.addWidget(self.why, 1, 1)
        self._grid.addWidget(self.box, 0, 2)
        self._grid.addWidget(self.who, 0, 3)
        self._grid.setColumnStretch(1, 1)
        self.box.clicked.connect(self.ticked)
        self.who.clicked.connect(self._ask_who)
        context.theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(0))
        self.picture.setFixedSize(px(_PICTURE[0]), px(_PICTURE[1]))
        self.picture.setVisible(bool(self._file))
        if self._file:
            reader = QImageReader(self._file)
            if reader.size().isValid():
                wanted = QSize(px(_PICTURE[0]), px(_PICTURE[1]))
                reader.setScaledSize(reader.size().scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio))
            self.picture.setPixmap(QPixmap.fromImage(reader.read()))

    def show_claim(self, claim: Claim, people: list[Participant]) -> None:
        """Show what is ticked, who is named, and what follows from it."""
        self.claim, self._people = claim, people
        self.words.setText(f"{claim.item.code}  {title_of(claim.item)}")
        self.why.setText(claim.ruling.sentence() or tr("It may be printed."))
        self.box.setChecked(claim.ticked)
        named = [one.alias for one in people if one.id in claim.people]
        self.who.setText(", ".join(named) if len(named) < 3 and named else
                         trn("{n} person on it", "{n} people on it", len(named)) if named else tr("Who is on it?"))  # fmt: skip
        self.who.setEnabled(bool(people))
        self.who.setAccessibleName(tr("{code}: who is on it", code=claim.item.code))

    def _ask_who(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in self._people:
            action = menu.addAction(person.alias)
            action.setCheckable(True)
            action.setChecked(person.id in self.claim.people)
            action.setData(person.id)
        menu.triggered.connect(self._chosen)
        menu.popup(self.who.mapToGlobal(self.who.rect().bottomLeft()))

    def _chosen(self, action: QAction) -> None:
        others = [one for one in self.claim.people if one != action.data()]
        self.named.emit([*others, action.data()] if action.isChecked() else others)


class ConsentItems(ProjectPart):
    """Rows keep their widgets while nothing came or went; `failed` carries a sentence."""

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(context, project_id, parent)
        self.rows: list[_Row] = []
        self._head = SectionHeader(context.theme, tr("Stories and photos"), parent=self)
        self._column.addWidget(self._head)
        context.theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self._column.setSpacing(self._context.theme.px(8))
        self._column.setContentsMargins(0, self._context.theme.px(16), 0, 0)

    def refresh(self) -> None:
        """Show every story and photo with what may become of it."""
        store = self._context.store
        found = claims(store, self._project_id)
        people = store.find(Participant, order="ord", project_id=self._project_id)
        if [_name(row.claim) for row in self.rows] != [_name(claim) for claim in found]:
            for row in self.rows:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
            self.rows = [self._new_row(claim) for claim in found]
        for row, claim in zip(self.rows, found, strict=True):
            row.show_claim(claim, people)
        out = sum(not claim.ruling.allowed for claim in found)
        self._head.set_count(len(found))
        self._head.set_remark(trn("{n} is not printed", "{n} are not printed", out) if out else "")
        self.setVisible(bool(found))

    def _new_row(self, claim: Claim) -> _Row:
        made = _Row(self._context, claim, self)
        made.ticked.connect(self._ticked)
        made.named.connect(self._named)
        self._column.addWidget(made)
        return made

    def _ticked(self, on: bool) -> None:
        claim, store = self._sender().claim, self._context.store
        if claim.key:
            self.attempt(lambda: agree_to_photo(store, claim.item.id, claim.key, on))
        else:
            self.attempt(lambda: agree_to_story(store, claim.item.id, on))

    def _named(self, people: list[str]) -> None:
        claim = self._sender().claim
        self.attempt(lambda: name_on_photo(self._context.store, claim.item.id, claim.key, people))

    def _sender(self) -> _Row:
        row = self.sender()
        assert isinstance(row, _Row)
        return row


def _name(claim: Claim) -> tuple[str, str, str]:
    return claim.item.id, claim.key, claim.picture_id
