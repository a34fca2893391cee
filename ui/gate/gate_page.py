"""The gate at the end of a stage, as a page of the window."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from livinglab.actions import stages
from livinglab.errors import UserError
from livinglab.i18n import N_, tr
from livinglab.model.lab import Activity, Project, Workshop
from livinglab.views.dates import day_with_weekday, local_day
from livinglab.views.gates import Gate, Move, gate, gate_sentence, moves, next_stage
from livinglab.views.lab import Lab
from livinglab.views.need_levels import need_levels
from livinglab.views.stages import reached_stages
from ui.bridge import Batch
from ui.context import Context
from ui.gate.gate_line import GateRow
from ui.page import Destination, Page
from ui.stages import stage_name, states_of_project
from ui.widgets.buttons import Button
from ui.widgets.drawing_view import DrawingView
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout
from ui.widgets.line_field import LineField
from ui.widgets.page_scroll import PageScroll
from ui.widgets.paragraph import Paragraph
from ui.widgets.section_header import SectionHeader
from ui.widgets.text_field import TextField

_SIDE_BY_SIDE = 940
_CHART = 260.0  # points
_TITLES = {
    "define": N_("Before ideas"), "ideate": N_("Before the experiment"), "experiment": N_("Before the evaluation"),
    "evaluate": N_("Before we part"),
}  # fmt: skip


class GatePage(Page):
    """What a stage leaves behind. Nothing here locks: going on is always possible, going back too."""

    def __init__(self, context: Context, project_id: str, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(context, project_id, parent, margin=40)
        self.stage = stage
        theme = context.theme
        self._scroll = PageScroll(theme, self)
        inside = self._scroll.inside
        self.column.addWidget(self._scroll, 1)
        self._title = label(tr(_TITLES[stage]), "page", parent=inside)
        self._title.setProperty("stage", stage)
        self._state = Paragraph(theme, "", size=16, ink="ink-2", parent=inside)
        self._lines = QWidget(inside)
        self._side = QWidget(inside)
        self._grid = QGridLayout()
        self._inner = QVBoxLayout(inside)
        for widget in (self._title, self._state):
            self._inner.addWidget(widget)
        self._inner.addLayout(self._grid)
        self._inner.addStretch(1)
        self._build_side()
        self._build_foot()
        self.top_bar.back_asked.connect(self._back)
        self.top_bar.stage_asked.connect(self._to_stage)
        context.bridge.changed.connect(self._on_changed)
        theme.changed.connect(self._restyle)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._go_on)
        self.refresh()
        self._restyle()

    def _build_side(self) -> None:
        theme, side = self.context.theme, self._side
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(SectionHeader(theme, tr("Who is missing?"), kind="title", parent=side))
        self.perhaps = Paragraph(theme, "", size=15, ink="ink-2", parent=side)
        column.addWidget(self.perhaps)
        self.missing_people = TextField(
            name=tr("Who is missing?"),
            placeholder=tr("Who should be here and is not? How do we ask them?"),
            parent=side,
        )
        self.missing_people.setFixedHeight(theme.px(96))
        self.missing_people.committed.connect(self._note_missing)
        column.addWidget(self.missing_people)
        column.addSpacing(theme.px(16))
        column.addWidget(SectionHeader(theme, tr("On and back"), kind="title", parent=side))
        self._history = Paragraph(theme, "", size=15, ink="ink-2", parent=side)
        column.addWidget(self._history)
        self.why = LineField(name=tr("Why we go back"), placeholder=tr("Why we go back, in a few words"), parent=side)
        column.addWidget(self.why)
        column.addSpacing(theme.px(16))
        self._needs_head = SectionHeader(theme, tr("Whose needs were spoken of"), kind="title", parent=side)
        self.needs = DrawingView(theme, None, side, largest=1.1, behind="paper")
        column.addWidget(self._needs_head)
        column.addWidget(self.needs)
        column.addStretch(1)

    def _build_foot(self) -> None:
        theme = self.context.theme
        self._foot = QWidget(self)
        self._foot_row = QVBoxLayout(self._foot)
        acts = QWidget(self._foot)
        row = FlowLayout(theme, 10, acts)
        self._foot_row.addWidget(acts)
        following = next_stage(self.stage)
        text = tr("Go on to {stage}", stage=stage_name(following)) if following else tr("Close this round")
        self.on = Button(theme, text, role="primary", stage=following or self.stage, parent=self._foot)
        self.on.clicked.connect(self._go_on)
        self.back_to = Button(theme, tr("Back to {stage}", stage=stage_name(self.stage)), parent=self._foot)
        self.back_to.clicked.connect(self._go_back)
        for button in (self.on, self.back_to):
            row.addWidget(button)
        self.column.addWidget(self._foot)

    # --- showing ---------------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        """Read the gate anew; what is being typed stays."""
        lab = Lab(self.context.store, self.project_id)
        found = gate(lab, self.stage)
        self.top_bar.show_place(lab.project.title, "", "")
        self.top_bar.show_thread(states_of_project(self.stage, reached_stages(self.context.store, self.project_id)))
        self._state.set_text(gate_sentence(found))
        self.perhaps.set_text(_bullets([str(one) for one in found.perhaps_missing]))
        self.perhaps.setVisible(bool(found.perhaps_missing))
        self.missing_people.set_text(found.missing_people)
        self._history.set_text(_bullets([_move_words(one) for one in moves(lab)]) or tr("Nobody went on or back yet."))
        self.back_to.setVisible(bool(found.passed_at))
        self.why.setVisible(bool(found.passed_at))
        levels = need_levels(lab) if self.stage == "define" else None
        for widget in (self._needs_head, self.needs):
            widget.setVisible(levels is not None)
        if levels is not None:
            self.needs.show_drawing(levels.drawing(_CHART))
        self._show_lines(found)

    def _show_lines(self, found: Gate) -> None:
        theme = self.context.theme
        focused = next(
            (row.line.key for row in self.rows() if self.focusWidget() and row.isAncestorOf(self.focusWidget())), ""
        )
        old, self._lines = self._lines, QWidget(self._scroll.inside)
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for title, lines in ((tr("Still missing"), found.missing), (tr("Already there"), found.there)):
            if not lines:
                continue
            column.addWidget(SectionHeader(theme, title, kind="title", count=len(lines), parent=self._lines))
            for line in lines:
                row = GateRow(theme, line, self._act_of(line.item_id, line.methods, line.done), self._lines)
                row.opened.connect(self._open_item)
                row.begun.connect(self._begin)
                column.addWidget(row)
            column.addSpacing(theme.px(14))
        column.addStretch(1)
        self._grid.replaceWidget(old, self._lines)
        old.hide()
        old.deleteLater()
        self._lines.show()
        self._arrange()
        stops = [row.button for row in self.rows() if row.button is not None]
        for one, following in pairwise([*stops, self.missing_people, self.why, self.on, self.back_to]):
            QWidget.setTabOrder(one, following)
        for row in self.rows():
            if row.line.key == focused and row.button is not None:
                row.button.setFocus()

    def rows(self) -> list[GateRow]:
        """The lines as they stand on the page."""
        return self._lines.findChildren(GateRow)

    def _act_of(self, item_id: str, methods: tuple[str, ...], done: bool) -> str:
        if item_id:
            return tr("Open") if done else tr("Go there")
        return tr("Begin it") if methods and self.context.methods.get(methods[0]) is not None else ""

    def _arrange(self) -> None:
        wide = self.width() >= self.context.theme.px(_SIDE_BY_SIDE)
        for widget in (self._lines, self._side):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self._lines, 0, 0)
        self._grid.addWidget(self._side, 0 if wide else 1, 1 if wide else 0)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2 if wide else 0)

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._inner.setContentsMargins(px(40), px(16), px(40), px(16))
        self._inner.setSpacing(px(10))
        self._grid.setHorizontalSpacing(px(40))
        self._grid.setVerticalSpacing(px(24))
        self._foot_row.setContentsMargins(px(40), px(12), px(40), px(16))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def take_focus(self) -> None:
        """The first thing to do has the keys; where nothing is missing, the way on has."""
        buttons = [row.button for row in self.rows() if not row.line.done and row.button is not None]
        (buttons[0] if buttons else self.on).setFocus()

    def _on_changed(self, batch: Batch) -> None:
        if batch.in_project(self.project_id) and self.context.store.find(Project, id=self.project_id):
            self.refresh()

    # --- acting ----------------------------------------------------------------------------------------------------
    def commit_input(self) -> None:
        self.missing_people.commit()
        super().commit_input()

    def _note_missing(self, words: str) -> None:
        self._try(lambda: stages.note_missing_people(self.context.store, self.project_id, self.stage, words))

    def _go_on(self) -> None:
        self.commit_input()
        if self._try(lambda: stages.pass_gate(self.context.store, self.project_id, self.stage)):
            self.go.emit(self._place_of(next_stage(self.stage)))

    def _go_back(self) -> None:
        self.commit_input()
        why = self.why.full_text()
        if self._try(lambda: stages.go_back(self.context.store, self.project_id, self.stage, why)):
            self.why.set_text("")
            self.go.emit(self._place_of(self.stage))

    def _place_of(self, stage: str) -> Destination:
        """The first activity of a stage that is still ahead; the project where none is planned."""
        rows = self.context.store.rows(
            "select a.workshop_id, a.id from activity a join workshop w on w.id=a.workshop_id where a.project_id=? and a.stage=?"
            " and a.ended_at='' order by w.no, a.ord limit 1",
            (self.project_id, stage),
        )
        if not rows:
            return Destination("project", self.project_id)
        return Destination("workshop", str(rows[0][0]), activity_id=str(rows[0][1]))

    def _begin(self, method_id: str) -> None:
        made: list[Activity] = []

        def act() -> None:
            made.append(
                stages.begin_missing(self.context.store, self.context.methods, self.project_id, method_id, self.stage)
            )

        if self._try(act):
            meeting = self.context.store.get(Workshop, made[0].workshop_id)
            self.go.emit(Destination("workshop", meeting.id, activity_id=made[0].id))

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except UserError as error:
            self.fail(str(error))
            return False
        self.context.bridge.flush()
        return True

    def _open_item(self, item_id: str) -> None:
        self.go.emit(Destination("item", item_id))

    def _back(self) -> None:
        self.go.emit(Destination("project", self.project_id))

    def _to_stage(self, stage: str) -> None:
        self.go.emit(Destination("gate", self.project_id, stage=stage))


def _move_words(move: Move) -> str:
    when = local_day(move.at)
    day = day_with_weekday(when) if when else ""
    if not move.stage:
        words = tr("{day}: closed the round", day=day)
    elif move.back:
        words = tr("{day}: back to {stage}", day=day, stage=stage_name(move.stage))
    else:
        words = tr("{day}: on to {stage}", day=day, stage=stage_name(move.stage))
    return f"{words} – {move.why}" if move.why else words


def _bullets(lines: list[str]) -> str:
    return "\n".join(line.replace("*", "＊") for line in lines)
