"""A photo: chosen, dropped or pasted, with its caption, and whether those on it agreed to its being printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImageReader,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QWidget

from livinglab.actions.records import erase_picture, keep_picture
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.model.photo import Photo
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Part
from livinglab.store.attachments import Picture, is_id, path_of
from ui.background import Job, in_background
from ui.sheets.cards.fields import PaperField
from ui.sheets.cards.part_field import PartField
from ui.sheets.field_desk import desk_of
from ui.sheets.picture_source import Source, file_kinds, prepare, sources_in
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label

_WIDE, _HIGH = 200, 150


class PhotoButton(Button):
    """Opens the choice of a file; Ctrl+V pastes one."""

    pasted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
            return
        super().keyPressEvent(event)


class PhotoField(PartField):
    """The picture is scaled off the window's thread; leaving meanwhile waits for it, so that it is not lost."""

    _built = False

    def __init__(
        self, theme: ThemeHolder, part: Part, stage: str, parent: QWidget | None, *, named: bool = True
    ) -> None:
        super().__init__(theme, part, stage, parent, named=named)
        self._photo = Photo()
        self._read_only = False
        self._taken_away = ""
        self._job: Job | None = None
        self._source: Source | None = None
        self.setAcceptDrops(True)
        name = str(part.field.name)
        self.picture = QLabel(self)
        self.picture.setWordWrap(True)
        self.picture.hide()
        self.column.addWidget(self.picture)
        self.choose = PhotoButton(theme, tr("Choose a photo"), icon_name="photo", small=True, parent=self)
        self.choose.setAccessibleDescription(name)
        self.choose.setToolTip(tr("A photo can also be dropped here or pasted with Ctrl+V"))
        self.choose.clicked.connect(self._ask_file)
        self.choose.pasted.connect(self._paste)
        self.remove = Button(theme, tr("Take the photo away"), role="quiet", small=True, parent=self)
        self.remove.clicked.connect(self._remove)
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.box = PaperField(
            theme, name=tr("Caption of {name}", name=name), hint=tr("what is seen on it"), parent=self
        )
        self.box.committed.connect(self._captioned)
        self.column.addWidget(self.box)
        self.consent = QCheckBox(tr("Those on it agreed to its being printed"), self)
        self.consent.setAccessibleDescription(name)
        self.consent.clicked.connect(self._agreed)
        self.column.addWidget(self.consent)
        self.remark = label("", "caption", wrap=True, parent=self)
        self.remark.hide()
        self.erase = Button(theme, tr("Delete the photo for good"), role="link", parent=self)
        self.erase.clicked.connect(self._erase)
        self.erase.hide()
        self.column.addWidget(self.remark)
        self.column.addWidget(self.erase, 0, Qt.AlignmentFlag.AlignLeft)
        self._built = True
        self._show()

    # ------------------------------------------------------------------------------------------ showing
    def show_card(self, card: Card | None) -> None:
        before = self._photo.id
        self._photo = Photo.read(card.item.data.get(self.part.key) if card is not None else None)
        self.box.set_text(self._photo.caption)
        if self._photo.id != before:
            self._say("")
            self.erase.hide()
        self._show()

    def _show(self) -> None:
        has = bool(self._photo.id)
        self.choose.setText(tr("Another photo") if has else tr("Choose a photo"))
        self.choose.setVisible(not self._read_only)
        self.remove.setVisible(has and not self._read_only)
        self.consent.setVisible(has)
        self.consent.setChecked(self._photo.printable)
        self.consent.setEnabled(not self._read_only)
        self._show_picture()

    def _show_picture(self) -> None:
        desk = desk_of(self)
        if not is_id(self._photo.id) or desk is None:
            self.picture.hide()
            return
        reader = QImageReader(str(path_of(desk.context.store.path, self._photo.id)))
        ratio = self.devicePixelRatioF()
        most = QSize(round(self.theme.px(_WIDE) * ratio), round(self.theme.px(_HIGH) * ratio))
        if reader.size().isValid():
            reader.setScaledSize(reader.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
        if image.isNull():
            self.picture.setText(tr("The picture’s file is missing."))
        else:
            shown = QPixmap.fromImage(image)
            shown.setDevicePixelRatio(ratio)
            self.picture.setPixmap(shown)
        self.picture.setAccessibleName(self._photo.caption or str(self.part.field.name))
        self.picture.show()

    def _respace(self) -> None:
        super()._respace()
        self.column.setSpacing(self.theme.px(6))
        if self._built:
            self._show_picture()

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self.remark.setProperty("ink", "signal" if wrong else "2")
        self.remark.style().polish(self.remark)
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def commit(self) -> None:
        if self._source is not None:
            self._finish_now(self._source)
        self.box.commit()

    def enter(self) -> None:
        self.choose.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.box.setReadOnly(read_only)
        self._show()

    # ------------------------------------------------------------------------------------------ taking a picture in
    def take(self, source: Source) -> None:
        """Scale a picture and keep it."""
        if self._read_only:
            return
        if self._source is not None:
            self._finish_now(self._source)
        self._source = source
        self._say(tr("The photo is being made ready…"))
        self._job = in_background(prepare, source, on_done=self._ready, on_error=self._refused)

    def _finish_now(self, source: Source) -> None:
        """Nobody waits for the pool on the way out."""
        if self._job is not None:
            self._job.cancel()
        try:
            self._ready(prepare(source))
        except UserError as error:
            self._refused(error)

    def _ready(self, picture: Picture) -> None:
        self._job, self._source = None, None
        desk = desk_of(self)
        if desk is None:
            return
        try:
            picture_id = keep_picture(desk.context.store, picture)
        except UserError as error:
            self._say(str(error), wrong=True)
            return
        self._say("")
        # Those on the new picture were not asked yet.
        self._write(Photo(picture_id, self._photo.caption))

    def _refused(self, error: Exception) -> None:
        self._job, self._source = None, None
        if not isinstance(error, UserError):
            raise error
        self._say(str(error), wrong=True)

    def _ask_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, tr("Choose a photo"), "", file_kinds())
        if name:
            self.take(Path(name))

    def _paste(self) -> None:
        found = next(iter(sources_in(QGuiApplication.clipboard().mimeData())), None)
        if found is None:
            self._say(tr("There is no picture to paste."), wrong=True)
        else:
            self.take(found)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self._read_only and (event.mimeData().hasUrls() or event.mimeData().hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = next(iter(sources_in(event.mimeData())), None)
        if found is not None:
            event.acceptProposedAction()
            self.take(found)

    # ------------------------------------------------------------------------------------------ telling
    def _captioned(self, caption: str) -> None:
        self._write(replace(self._photo, caption=caption))

    def _agreed(self, on: bool) -> None:
        self._write(replace(self._photo, printable=on))

    def _remove(self) -> None:
        """Undo can bring it back; those on it may want that nothing can."""
        self._taken_away = self._photo.id
        self.choose.setFocus()
        self._write(Photo(caption=self._photo.caption))
        self._say(tr("The photo is off the card. Its file stays in the library, so that it can be undone."))
        self.erase.show()

    def _erase(self) -> None:
        desk = desk_of(self)
        if desk is None:
            return
        desk.context.bridge.flush()
        try:
            erase_picture(desk.context.store, self._taken_away)
        except UserError as error:
            self._say(str(error), wrong=True)
            return
        self.choose.setFocus()
        self._say(tr("The photo is deleted for good."))
        self.erase.hide()

    def _write(self, photo: Photo) -> None:
        if photo != self._photo:
            self._photo = photo  # what comes next builds on it, before the library has told
            self._show()
            self.written.emit(self.part.key, photo.value)
