"""Finds proposals for one board off the window's thread, shows them one by one, and does what a person takes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from livinglab.actions import clusters
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.lab import Project
from livinglab.sheets.board.offers import Offer, find_offers, told
from livinglab.sheets.board.setup import item_kind
from livinglab.sheets.board.view import GroupView, NoteView
from ui.background import Job, in_background
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.board.aside import keep_aside
from ui.sheets.board.canvas import BoardCanvas
from ui.sheets.board.picture_acts import PictureActs
from ui.sheets.board_grouping.panel import GroupingPanel
from ui.sheets.board_grouping.preview import Preview
from ui.sheets.board_grouping.reasons import quoted
from ui.widgets.buttons import Button

_KEY = "Ctrl+G"
_AGAIN_MS = 250  # after a change of the board


class BoardGrouping(QObject):
    """Open only while somebody wants it; the room never sees it."""

    side_changed = Signal()

    def __init__(self, context: Context, canvas: BoardCanvas, acts: PictureActs, entry: QWidget,
                 method: Method | None, parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self._context = context
        self._canvas = canvas
        self._acts = acts
        self._method = method
        self._open = False
        self._panel: GroupingPanel | None = None
        self._job: Job | None = None
        self._offers: tuple[Offer, ...] = ()
        self._left_alone: list[Offer] = []
        self.preview = Preview(canvas)
        self.button = Button(context.theme, tr("Alike"), icon_name="similar", parent=parent)
        self.button.setToolTip(tr("Show which notes may go together") + f"  ({_KEY})")
        self.button.setAccessibleName(tr("Show which notes may go together"))
        self.button.setCheckable(True)
        self.button.clicked.connect(self.toggle)
        keep_aside(self.button)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._find)
        self._shortcut = QShortcut(QKeySequence(_KEY), parent)
        self._shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        self._shortcut.activated.connect(self.toggle)
        self._shortcut.setEnabled(entry.isVisible())
        entry.installEventFilter(self)
        context.bridge.changed.connect(self._changed)

    @property
    def busy(self) -> bool:
        """Whether something is looked for, or will be in a moment."""
        return self._job is not None or self._again.isActive()

    @property
    def offered(self) -> bool:
        """Where places mean something, and for records with fields of their own, words alone tell too little."""
        return self._acts.picture == "" and item_kind(self._acts.sheet) == "note"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of several boards beside each other the key means the one whose line is shown."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._shortcut.setEnabled(event.type() == QEvent.Type.Show)
        return False

    # --- opening and closing -----------------------------------------------------------------------------------------
    def toggle(self) -> None:
        if self._open:
            self.close()
        elif self.offered and not self._canvas.read_only:
            self.open()

    def open(self) -> None:
        self._open = True
        self._left_alone = []
        self._offers = ()
        self.button.setChecked(True)
        self.panel.say(tr("Reading the notes …"))
        self.side_changed.emit()
        self.panel.enter()
        self._find()

    def close(self) -> None:
        """The guide comes back; nothing was moved."""
        if self._open:
            self._open = False
            self._again.stop()
            self._forget_job()
            self.preview.show_notes(())
            self.button.setChecked(False)
            self.side_changed.emit()
            self._canvas.setFocus()
        self.button.setChecked(False)

    def set_read_only(self, read_only: bool) -> None:
        self.button.setEnabled(not read_only)
        if read_only and self._open:
            self.close()

    def side_panel(self) -> GroupingPanel | None:
        return self.panel if self._open else None

    @property
    def panel(self) -> GroupingPanel:
        if self._panel is None:
            panel = GroupingPanel(self._context.theme, self._canvas.stage, self._canvas)
            panel.hide()
            panel.taken.connect(self.take)
            panel.skipped.connect(self.skip)
            panel.back_asked.connect(self.back)
            panel.closed.connect(self.close)
            panel.changed.connect(self._ring)
            panel.pointed.connect(self.preview.point_at)
            self.destroyed.connect(panel.deleteLater)  # the page gives it another parent
            self._panel = panel
        return self._panel

    # --- finding -----------------------------------------------------------------------------------------------------
    def _find(self) -> None:
        view = self._acts.view
        if self._open and view is not None:
            self._forget_job()
            project = self._context.store.get(Project, self._acts.sheet.project_id)
            asked = f"{project.title}\n{self._method.question if self._method else ''}"
            self._job = in_background(find_offers, told(view, asked), on_done=self._found)

    def _forget_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _found(self, offers: tuple[Offer, ...]) -> None:
        self._job = None
        if self._open:
            now = self.offer
            self._offers = offers
            if now is not None and now in offers:  # what a person is reading stays in front of her
                self._offers = (now, *(one for one in offers if one != now))
            self._show()

    def _changed(self, batch: Batch) -> None:
        if self._open and batch.in_project(self._acts.sheet.project_id):
            self._again.start()

    # --- one by one --------------------------------------------------------------------------------------------------
    @property
    def offer(self) -> Offer | None:
        """The proposal in front of the person."""
        return next(iter(self._waiting()), None)

    def _waiting(self) -> list[Offer]:
        alone = {(one.cluster, frozenset(one.notes)) for one in self._left_alone}
        return [one for one in self._offers if (one.cluster, frozenset(one.notes)) not in alone]

    def _show(self) -> None:
        waiting = self._waiting()
        if waiting:
            notes = self._notes(waiting[0])
            group = self._group(waiting[0])
            self.panel.show_offer(waiting[0], notes, len(waiting), _named(group) if group else "")
            self._ring()
            self.preview.bring_into_view()
            return
        self.preview.show_notes(())
        if self._left_alone and self._offers:
            self.panel.say(tr("That was all for now."), again=True)
        else:
            self.panel.say(tr("No notes are surely alike yet. Gather them by hand."))

    def _ring(self) -> None:
        offer = self.offer
        if offer is not None:
            self.preview.show_notes(self.panel.chosen(), offer.cluster)

    def take(self) -> None:
        """Do what is proposed, without the notes that were left out; one step back undoes it."""
        self._context.bridge.flush()
        offer = self.offer
        if offer is None:
            return
        ids = [note.id for note in self._notes(offer) if note.id in self.panel.chosen()]
        self._offers = tuple(one for one in self._offers if one != offer)
        group = self._group(offer)
        if len(ids) >= offer.fewest and (group is not None or not offer.cluster):
            if group is not None:
                self._acts.join(ids, group)
            else:
                self._make(ids, offer.name)
            self._context.bridge.flush()
        self._show()

    def _make(self, ids: list[str], name: str) -> None:
        try:
            made = clusters.make_cluster(self._context.store, self._acts.sheet, ids, name)
        except UserError as error:
            self._acts.failed.emit(str(error))
        else:
            self._acts.said.emit(tr("Grouped as {code}", code=made.code))

    def skip(self) -> None:
        """These notes stay as they are; the next proposal comes."""
        offer = self.offer
        if offer is not None:
            self._left_alone.append(offer)
            self._show()

    def back(self) -> None:
        """The one skipped last comes back; all of them where none is left."""
        if self.offer is None:
            self._left_alone = []
        elif self._left_alone:
            back = self._left_alone.pop()
            self._offers = (back, *(one for one in self._offers if one != back))
        self._show()

    def _notes(self, offer: Offer) -> list[NoteView]:
        """Its notes that still stand alone."""
        loose = {note.id: note for note in (self._acts.view.loose if self._acts.view else ())}
        return [loose[item_id] for item_id in offer.notes if item_id in loose]

    def _group(self, offer: Offer) -> GroupView | None:
        view = self._acts.view
        return next((one for one in (view.clusters if view else ()) if one.id == offer.cluster), None)


def _named(group: GroupView) -> str:
    return f"{group.code} {quoted(group.title)}" if group.title else group.code
