"""What speaks for each way of working, side by side, and the people's own choice with its reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from livinglab.blocks.words import theirs
from livinglab.i18n import tr, trn
from livinglab.sheets.rating.read import RatingView
from livinglab.sheets.rating.region import TYPES, chosen, reasons
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph
from ui.widgets.segmented import Segmented


class RegionPanel(QFrame):
    """The program lists reasons and never chooses."""

    chosen = Signal(str, str)
    """Type and reason."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._showing = False
        self.setProperty("panel", "card")
        self._column = QVBoxLayout(self)
        self._column.addWidget(label(tr("How we work here"), "strong", parent=self))
        self.lists: dict[str, Paragraph] = {}
        for side, name in TYPES.items():
            self._column.addWidget(label(tr("What speaks for “{type}”", type=tr(name)), "meta", parent=self))
            self.lists[side] = Paragraph(theme, "", size=14, parent=self)
            self._column.addWidget(self.lists[side])
        self.between = Paragraph(theme, "", size=14, ink="ink-2", parent=self)
        options = [("", tr("Not chosen yet")), *((side, tr(name)) for side, name in TYPES.items())]
        self.choice = Segmented(theme, options, "", name=tr("How we work here"), parent=self)
        self.why = LineField(name=tr("Why we chose this"), placeholder=tr("Why we chose this"), parent=self)
        for widget in (self.between, self.choice, self.why):
            self._column.addWidget(widget)
        self.choice.chosen.connect(self._type_chosen)
        self.why.committed.connect(self._reason_written)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_view(self, view: RatingView) -> None:
        """Reasons from the filled indicators, and the choice as it stands on the project."""
        self.setVisible(view.setup.region_type)
        if not view.setup.region_type:
            return
        found = reasons(view)
        for side, lines in found.of.items():
            self.lists[side].set_text(theirs("\n".join(f"· {line}" for line in lines) or tr("Nothing yet")))
        parts = (
            [trn("{n} indicator speaks for neither.", "{n} indicators speak for neither.", found.between)]
            if found.between
            else []
        )
        parts += (
            [trn("{n} indicator has no value yet.", "{n} indicators have no value yet.", found.empty)]
            if found.empty
            else []
        )
        parts.append(tr("These reasons are an aid to talk, no official index. People decide."))
        self.between.set_text(theirs(" ".join(parts)))
        choice, why = chosen(view)
        self._showing = True
        self.choice.choose(choice if choice in TYPES else "")
        self._showing = False
        self.why.set_text(why)

    def commit(self) -> None:
        if not self.why.isReadOnly():
            self.why.commit()

    def set_read_only(self, read_only: bool) -> None:
        self.choice.setEnabled(not read_only)
        self.why.setReadOnly(read_only)

    def _type_chosen(self, key: str) -> None:
        if not self._showing:
            self.chosen.emit(key, self.why.full_text())

    def _reason_written(self, words: str) -> None:
        self.chosen.emit(self.choice.current(), words)

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(14), px(10), px(14), px(12))
        self._column.setSpacing(px(6))
