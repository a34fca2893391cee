"""The project page: the thread with each stage's conclusion, the time axis, and the panels behind the tabs."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from livinglab.actions import projects, promises
from livinglab.errors import UserError
from livinglab.i18n import language, tr, trn
from livinglab.model.lab import Project
from livinglab.views.lab import Lab
from livinglab.views.next_act import NextAct, next_act
from livinglab.views.overview import StageCell, overview
from livinglab.views.time_axis import Mark, time_axis
from ui.bridge import Batch
from ui.context import Context
from ui.page import Destination, Page
from ui.project.axis_view import AxisView
from ui.project.flow import Flow
from ui.project.head import ProjectHead
from ui.project.panels import Panels
from ui.project.tab_row import TabRow
from ui.widgets.page_scroll import PageScroll

_LOW = 640
_TABS_ABOVE = 1040
_TABS = ("flow", "meetings", "people", "attendance", "history", "consents")


class ProjectPage(Page):
    """One living lab over time."""

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(context, project_id, parent, margin=40)
        theme = context.theme
        self.top_bar.show_place(tr("Living Lab"), "", "")
        self._scroll = PageScroll(theme, self)
        inside = self._scroll.inside
        self.head = ProjectHead(theme, inside)
        names = (
            tr("Thread"), tr("Meetings"), tr("Teams and people"), tr("Attendance and certificates"), tr("History"),
            tr("Consents"),
        )  # fmt: skip
        self.tabs = TabRow(theme, list(zip(_TABS, names, strict=True)), name=tr("What to show"), parent=self)
        self.flow = Flow(theme, inside)
        self.panels = Panels(context, project_id, inside)
        self.axis = AxisView(theme, self)
        self._inner = QVBoxLayout(inside)
        self._inner.addWidget(self.head)
        self._inner.addWidget(self.flow)
        self._inner.addWidget(self.panels)
        self._inner.addStretch(1)
        self.column.addWidget(self._scroll, 1)
        self.column.addWidget(self.axis)
        self._connect()
        self.refresh()
        self._show_tab("flow")
        self._restyle()
        self._brought: QWidget | None = None
        self._bring_soon = QTimer(self)
        self._bring_soon.setSingleShot(True)
        self._bring_soon.timeout.connect(self._bring)

    def _connect(self) -> None:
        self.top_bar.back_asked.connect(self._back)
        self.head.renamed.connect(self._rename)
        self.head.document_asked.connect(self._document)
        self.head.act_asked.connect(self._act)
        self.tabs.chosen.connect(self._show_tab)
        self.flow.item_opened.connect(self._open_item)
        self.flow.act_asked.connect(self._act)
        self.flow.promise_ticked.connect(self._keep)
        self.flow.gate_asked.connect(self._open_gate)
        self.axis.opened.connect(self._open_mark)
        self.panels.failed.connect(self.fail)
        self.panels.workshop_opened.connect(self._open_workshop)
        self.panels.methods_asked.connect(self._open_methods)
        self.panels.print_asked.connect(self._print_run_sheet)
        self.panels.shelf_asked.connect(self._look_at_paper)
        self.panels.paper_asked.connect(self._print_notes)
        self.panels.said.connect(self._tell)
        self.panels.moved_to.connect(self._follow)
        self.panels.bring_asked.connect(self._bring_later)
        self.panels.panel_asked.connect(self._lead_to)
        self._scroll.verticalScrollBar().valueChanged.connect(self.panels.scrolled)
        self.context.bridge.changed.connect(self._on_changed)
        self.context.theme.changed.connect(self._restyle)
        for number, key in enumerate(_TABS, 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.setObjectName(key)
            shortcut.activated.connect(self._tab_key)

    # --- showing ---------------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        """Read the project anew."""
        store, today = self.context.store, self._today()
        lab = Lab(store, self.project_id)
        found = overview(store, today, self.project_id)
        cells = found[0].stages if found else tuple(StageCell("not_yet") for _ in range(4))
        self.head.show_project(_title(lab.project), bool(lab.project.fiction), _facts(lab), next_act(lab))
        self.flow.show_lab(lab, cells, today)
        self.axis.show_axis(time_axis(lab, today))
        self._show_axis()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Columns are made anew, which puts them behind everything: the axis comes after them again."""
        buttons = self.flow.columns[-1].inside.findChildren(QAbstractButton)
        if buttons:
            QWidget.setTabOrder(buttons[-1], self.axis)

    def _today(self) -> date:
        return self.context.store.clock().astimezone().date()

    def _on_changed(self, batch: Batch) -> None:
        if not batch.in_project(self.project_id):
            return
        if not self.context.store.find(Project, id=self.project_id):
            self.go.emit(Destination("home"))
            return
        self.refresh()
        self.panels.refresh(batch)

    def take_focus(self) -> None:
        """The keys stand on what comes next: Enter goes on with the work; back from a paper they are where they were."""
        if self.tabs.current() != "flow":
            self.panels.enter()
        elif self.head.act.isVisible():
            self.head.act.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    def show_item(self, item_id: str) -> bool:
        """Bring an item into view where the thread shows it."""
        self.tabs.choose("flow")
        shown = self.flow.show_item(item_id)
        if shown is not None:
            self._scroll.ensureWidgetVisible(shown)
        return shown is not None

    def _show_tab(self, key: str) -> None:
        self.commit_input()
        self.flow.setVisible(key == "flow")
        self.panels.show_panel("" if key == "flow" else key)
        self._scroll.verticalScrollBar().setValue(0)
        self._show_axis()

    def _follow(self, widget: QWidget, place: QPoint) -> None:
        """The keys stay in sight."""
        spot, px = widget.mapTo(self._scroll.inside, place), self.context.theme.px
        self._scroll.ensureVisible(spot.x(), spot.y(), px(40), px(72))

    def _bring_later(self, widget: QWidget) -> None:
        """Once everything has its place."""
        self._brought = widget
        self._bring_soon.start(0)

    def _bring(self) -> None:
        if self._brought is not None and self._brought.isVisible():
            self._scroll.ensureWidgetVisible(self._brought, 0, self.context.theme.px(40))
        self._brought = None

    def _lead_to(self, key: str) -> None:
        """Another panel, ready for what has to be written there first."""
        self.tabs.choose(key)
        self.panels.enter()
        if key == "meetings":
            self.panels.begin_meeting()

    def show_panel(self, key: str) -> None:
        """Open at one of the panels."""
        self.tabs.choose(key)

    def _tab_key(self) -> None:
        """Who goes to a panel by key goes on by key: the cursor waits where something new is written."""
        self.tabs.choose(self.sender().objectName())
        self.panels.enter()

    def _show_axis(self) -> None:
        """At the foot of the page; where it is low it scrolls with the rest."""
        low = self.height() < self.context.theme.px(_LOW)
        wanted = self._inner if low else self.column
        if wanted.indexOf(self.axis) < 0:
            (self.column if low else self._inner).removeWidget(self.axis)
            wanted.addWidget(self.axis)
        self.axis.setVisible(bool(self.axis.marks()) and self.tabs.current() == "flow")

    def _place_tabs(self) -> None:
        """In the top line where there is room, else below the head."""
        narrow = self.width() < self.context.theme.px(_TABS_ABOVE)
        if narrow and self._inner.indexOf(self.tabs) < 0:
            self._inner.insertWidget(1, self.tabs)
            self.tabs.show()
        elif not narrow and self.tabs.parentWidget() is not self.top_bar:
            self._inner.removeWidget(self.tabs)
            self.top_bar.add_middle(self.tabs)
            self.tabs.show()

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._inner.setContentsMargins(px(40), 0, px(40), px(16))
        self._inner.setSpacing(px(20))
        self._place_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tabs()
        self._show_axis()

    # --- going -----------------------------------------------------------------------------------------------------
    def _back(self) -> None:
        self.go.emit(Destination("home"))

    def _here(self) -> Destination:
        """This page at the panel in view, for the way back from a paper."""
        return Destination("project", self.project_id, part=self.tabs.current())

    def _print_notes(self, owner_id: str) -> None:
        self.commit_input()
        self.go.emit(Destination("note_page", owner_id, back=self._here()))

    def _look_at_paper(self, paper_id: str) -> None:
        self.go.emit(Destination("paper", self.project_id, part=paper_id, back=self._here()))

    def _print_run_sheet(self, workshop_id: str) -> None:
        self.go.emit(Destination("run_sheet", workshop_id, back=self._here()))

    def _document(self) -> None:
        self.go.emit(Destination("papers", self.project_id))

    def _open_item(self, item_id: str) -> None:
        self.go.emit(Destination("item", item_id))

    def _open_gate(self, stage: str) -> None:
        self.go.emit(Destination("gate", self.project_id, stage=stage))

    def _open_workshop(self, workshop_id: str) -> None:
        self.go.emit(Destination("workshop", workshop_id))

    def _open_methods(self, workshop_id: str) -> None:
        self.go.emit(Destination("methods", workshop_id=workshop_id))

    def _tell(self, sentence: str) -> None:
        self.top_bar.saved.show_act(sentence, can_undo=False)

    def _open_mark(self, mark: Mark) -> None:
        if mark.kind in ("meeting", "period"):
            self._open_workshop(mark.id)
        else:
            self._open_item(mark.id)

    def _act(self, act: NextAct) -> None:
        if act.place == "meetings":
            self.tabs.choose("meetings")
            self.panels.begin_meeting(act.id)
        else:
            self.go.emit(Destination(act.place, act.id))

    # --- acting ----------------------------------------------------------------------------------------------------
    def commit_input(self) -> None:
        self.head.title.commit()
        self.panels.commit_input()

    def _rename(self, title: str) -> None:
        field = "title_en" if self._shows_english() else "title"
        try:
            projects.describe_project(self.context.store, self.project_id, **{field: title})
        except UserError as error:
            self.fail(str(error))
            self.refresh()

    def _shows_english(self) -> bool:
        return language() == "en" and bool(self.context.store.get(Project, self.project_id).title_en)

    def _keep(self, item_id: str, kept: bool) -> None:
        try:
            promises.keep_promise(self.context.store, item_id, kept)
        except UserError as error:
            self.fail(str(error))


def _title(project: Project) -> str:
    return project.title_en if language() == "en" and project.title_en else project.title


def _facts(lab: Lab) -> str:
    """Place, kind of region, teams with their people."""
    region = {"community_led": tr("led by the community"), "resource_combining": tr("combining resources")}
    teams = "·".join(team.name for team in lab.teams)
    people = trn("{n} person", "{n} people", lab.people) if lab.people else ""
    who = tr("teams {names}, {people}", names=teams, people=people) if teams and people else people
    parts = (lab.project.place, region.get(lab.project.region_type, ""), who)
    return " · ".join(part for part in parts if part)
