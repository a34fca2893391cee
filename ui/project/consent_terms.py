"""What the paper consent form says of this organisation, and whether somebody checked its wording."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from livinglab.actions.consents import confirm_terms, write_terms
from livinglab.i18n import N_, tr
from livinglab.model.consent_terms import Terms
from livinglab.model.lab import Project
from ui.context import Context
from ui.project.part import ProjectPart
from ui.widgets.labels import label
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph
from ui.widgets.section_header import SectionHeader

_FIELDS = {
    "organisation": (N_("Organisation that asks"), ""),
    "contact": (N_("Contact on the form"), ""),
    "kept_until": (N_("Kept until"), N_("a day; empty leaves a line to write on")),
    "outside": (N_("Who outside gets the results"), ""),
    "why": (N_("Why, in your own words"), N_("empty leaves our sentence")),
    "what": (N_("What, in your own words"), N_("empty leaves our sentence")),
    "refusal": (N_("Refusing, in your own words"), N_("empty leaves our sentence")),
}


class ConsentTerms(ProjectPart):
    """Each field is one step; other words take the tick away, since they need to be checked again."""

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(context, project_id, parent)
        theme = context.theme
        self._column.addWidget(SectionHeader(theme, tr("The consent form on paper"), parent=self))
        self._remark = Paragraph(theme, tr("The form says “legal check needed” until your organisation has confirmed its wording."),
                                 size=15, ink="ink-2", parent=self)  # fmt: skip
        self._column.addWidget(self._remark)
        self._grid = QGridLayout()
        self.fields: dict[str, LineField] = {}
        for number, (key, (name, hint)) in enumerate(_FIELDS.items()):
            field = LineField(name=tr(name), placeholder=tr(hint) if hint else "", parent=self)
            field.setObjectName(key)
            field.committed.connect(self._written)
            self.fields[key] = field
            self._grid.addWidget(label(tr(name), "list", ink="2", parent=self), number, 0)
            self._grid.addWidget(field, number, 1)
        self._grid.setColumnStretch(1, 4)
        self._grid.setColumnStretch(2, 1)
        self._column.addLayout(self._grid)
        self.reads_first = QCheckBox(tr("We read a story to its teller before it is printed"), self)
        self.confirmed = QCheckBox(tr("Our organisation has confirmed this wording"), self)
        for box, act in ((self.reads_first, self._promised), (self.confirmed, self._confirmed)):
            self._column.addWidget(box)
            box.clicked.connect(act)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._context.theme.px
        self._column.setSpacing(px(10))
        self._column.setContentsMargins(0, px(16), 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(6))
        for field in self.fields.values():
            field.setMaximumWidth(px(720))

    def refresh(self) -> None:
        """Show what is written."""
        terms = Terms.of(self._context.store.get(Project, self._project_id).data)
        for key, field in self.fields.items():
            field.set_text(getattr(terms, key))
        self.reads_first.setChecked(terms.reads_first)
        self.confirmed.setChecked(terms.confirmed)

    def commit_input(self) -> None:
        """Take what is being typed."""
        for field in self.fields.values():
            field.commit()

    def _written(self, text: str) -> None:
        key = self.sender().objectName()
        self.attempt(lambda: write_terms(self._context.store, self._project_id, **{key: text}))

    def _promised(self, on: bool) -> None:
        self.attempt(lambda: write_terms(self._context.store, self._project_id, reads_first=on))

    def _confirmed(self, on: bool) -> None:
        self.attempt(lambda: confirm_terms(self._context.store, self._project_id, on))
