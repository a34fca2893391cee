"""Who agreed to what: the day and the way for all that is written now, the table, and what the paper form says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from livinglab.actions.consents import record_consents, withdraw_consents
from livinglab.i18n import tr, trn
from livinglab.model.consent import PURPOSES, WAYS, consents_of
from livinglab.model.lab import Participant
from livinglab.views.dates import typed_day
from ui.context import Context
from ui.project.consent_grid import ACTS, ConsentGrid
from ui.project.consent_items import ConsentItems
from ui.project.consent_terms import ConsentTerms
from ui.project.part import ProjectPart
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, tab_through
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph
from ui.widgets.section_header import SectionHeader
from ui.widgets.segmented import Segmented

_GIVEN = {"yes": True, "no": False, "unasked": None}
_KEY_CAPS = {"yes": "Space", "no": "N", "unasked": "Delete", "back": "W", "all": "A"}


class ConsentPanel(ProjectPart):
    """Every answer is one step at once; `failed` carries a sentence."""

    people_asked = Signal()
    shelf_asked = Signal(str)
    """The id of a paper of the shelf to look at."""
    moved_to = Signal(QWidget, QPoint)
    """Where in which widget the keys are, for the page to scroll there."""

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(context, project_id, parent)
        theme = context.theme
        self._head = SectionHeader(theme, tr("Consents"), parent=self)
        self.form = Button(theme, tr("Consent form"), role="quiet", small=True, icon_name="print", parent=self)
        self._head.add(self.form)
        self._remark = Paragraph(
            theme, tr("One by one, as on the form. What nobody was asked counts as a no: the story, the photo or the alias stays out of every paper and file."),
            size=15, ink="ink-2", parent=self,
        )  # fmt: skip
        self.people = Button(theme, tr("Add people"), icon_name="person", parent=self)
        self._begin()
        self.grid = ConsentGrid(theme, self)
        self._told = label("", "meta", ink="2", parent=self)
        self._acts = FlowLayout(theme, 8)
        self.buttons = {key: self._button(key) for key in ACTS}
        self.items = ConsentItems(context, project_id, self)
        self.terms = ConsentTerms(context, project_id, self)
        for part in (
            self._head,
            self._remark,
            self.people,
            self._said,
            self._wrong,
            self._acts,
            self._told,
            self.grid,
            self.items,
            self.terms,
        ):
            if isinstance(part, FlowLayout):
                self._column.addLayout(part)
            elif part is self.people:
                self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                self._column.addWidget(part)
        self.form.clicked.connect(self._look_at_form)
        self.people.clicked.connect(self.people_asked)
        self.grid.acted.connect(self._act)
        self.grid.told.connect(self._tell)
        self.grid.moved_to.connect(self._moved)
        self.items.failed.connect(self.failed)
        self.terms.failed.connect(self.failed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.refresh()

    def _begin(self) -> None:
        """Day, way and witness of all that is entered now."""
        theme = self._context.theme
        self._said = QWidget(self)
        line = FlowLayout(theme, 8, self._said)
        self.day = LineField(name=tr("Day of the consent"), placeholder=tr("Day: today"), parent=self._said)
        self.way = Segmented(theme, [(key, tr(name)) for key, name in WAYS.items()], name=tr("How it was said"),
                             parent=self._said)  # fmt: skip
        self.witness = LineField(name=tr("Witness, by alias"), placeholder=tr("Witness (alias)"), parent=self._said)
        self._wrong = label("", "meta", ink="signal", wrap=True, parent=self)
        self._wrong.hide()
        for one in (self.day, self.way, self.witness):
            line.addWidget(one)
        self.way.chosen.connect(self._show_witness)
        self.day.committed.connect(self._check_day)
        self.day.entered.connect(self._to_grid)
        self.witness.entered.connect(self._to_grid)
        self._show_witness()

    def _button(self, key: str) -> Button:
        made = Button(self._context.theme, f"{tr(ACTS[key])} ({_KEY_CAPS[key]})", small=True, parent=self)
        made.setObjectName(key)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys in the table
        made.clicked.connect(self._pressed)
        self._acts.addWidget(made)
        return made

    def _restyle(self) -> None:
        px = self._context.theme.px
        self._column.setSpacing(px(10))
        for field, width in ((self.day, 150), (self.witness, 190)):
            field.setFixedWidth(px(width))

    # --- showing ---------------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        """Show everybody's answers as they are."""
        people = self._context.store.find(Participant, order="ord", project_id=self._project_id)
        self.grid.show_people(people)
        self.items.refresh()
        self.terms.refresh()
        asked = sum(any(one.given is not None for one in consents_of(person.data).values()) for person in people)
        self._head.set_count(len(people))
        self._head.set_remark(trn("{n} person asked", "{n} people asked", asked) if people else "")
        for one in (self.grid, self._told, self._said, *self.buttons.values()):
            one.setVisible(bool(people))
        self.people.setVisible(not people)
        self._remark.set_text(
            tr("One by one, as on the form. What nobody was asked counts as a no: the story, the photo or the alias stays out of every paper and file.")
            if people else tr("Nobody is on the list yet. Add people by alias in “Teams and people”; then what they agree to is written down here.")
        )  # fmt: skip

        tab_through(self.form, self.people, self._said, *self.buttons.values(), self.grid, self.items, self.terms)

    def enter(self) -> None:
        """The keys go to the table, or to where people are added first."""
        first = self.people if self.grid.isHidden() else self.grid
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _look_at_form(self) -> None:
        self.shelf_asked.emit("consent-form")

    def _show_witness(self) -> None:
        self.witness.setVisible(self.way.current() == "spoken")

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self.buttons["back"].setEnabled(self.grid.consent().holds)

    def _moved(self, place: QPoint) -> None:
        self.moved_to.emit(self.grid, place)

    def _to_grid(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- acting ----------------------------------------------------------------------------------------------------
    def commit_input(self) -> None:
        """Take what is being typed."""
        self.terms.commit_input()

    def _check_day(self) -> None:
        self._day()

    def _day(self) -> str | None:
        """The day typed, today where none is; None where the words name no day."""
        today: date = self._context.store.clock().astimezone().date()
        try:
            found = typed_day(self.day.text(), today) or today
        except ValueError:
            self._tell_wrong(tr("Please write the day as 12.3 or 2026-12-03."))
            return None
        self._tell_wrong("")
        return found.isoformat()

    def _tell_wrong(self, sentence: str) -> None:
        self.day.set_wrong(bool(sentence))
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def _pressed(self) -> None:
        self.grid.act(self.sender().objectName())

    def _act(self, person_id: str, purpose: str, what: str) -> None:
        day = self._day()
        if day is None:
            self.grid.stay()
            return
        store, way = self._context.store, self.way.current()
        if what == "back":
            self._try(lambda: withdraw_consents(store, person_id, [purpose], date=day))
            return
        answers = dict.fromkeys(PURPOSES, True) if what == "all" else {purpose: _GIVEN[what]}
        self._try(lambda: record_consents(store, person_id, answers, date=day, way=way, witness=self.witness.text()))

    def _try(self, act: Callable[[], object]) -> None:
        if not self.attempt(act):
            self.grid.stay()
