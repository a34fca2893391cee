"""What of a network is to be seen: until which year, one track or outcome, before or after the project."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.network.picture import Seen
from livinglab.sheets.network.read import NetworkView
from livinglab.sheets.network.words import named
from ui.sheets.network.choice import Choice
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout
from ui.widgets.segmented import Segmented

TALL = 900.0  # points: the window scrolls


class Controls(QWidget):
    """`changed` where a person wants to see something else."""

    changed = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._years: tuple[int, ...] = ()
        self._place = 0  # how many years are left out at the end
        flow = FlowLayout(theme, 8, self)
        stepper = QWidget(self)
        line = QHBoxLayout(stepper)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(4))
        self.earlier = Button(theme, icon_name="back", small=True, name=tr("A year back ([)"), parent=stepper)
        self.year = label("", "strong", parent=stepper)
        self.later = Button(theme, icon_name="forward", small=True, name=tr("A year on (])"), parent=stepper)
        line.addWidget(self.earlier)
        line.addWidget(self.year)
        line.addWidget(self.later)
        self._stepper = stepper
        self.moment = Segmented(theme, [("before", tr("Before the project")), ("after", tr("With new ties"))], "before",
                                name=tr("Before or after"), stage="evaluate", parent=self)  # fmt: skip
        self.track = Choice([("", tr("All tracks"))], name=tr("Track"), parent=self)
        self.outcome = Choice([("", tr("All results"))], name=tr("Result"), parent=self)
        for box in (self.track, self.outcome):
            box.setMinimumContentsLength(6)
        for widget in (self.moment, stepper, self.track, self.outcome):
            flow.addWidget(widget)
        self.earlier.clicked.connect(self._earlier)
        self.later.clicked.connect(self._later)
        self.moment.chosen.connect(self._chosen)
        self.track.picked.connect(self.changed)
        self.outcome.picked.connect(self.changed)

    def show_view(self, view: NetworkView) -> None:
        """Offer the years, tracks and outcomes that are there."""
        self._years = view.years
        self._place = min(self._place, max(len(self._years) - 1, 0))
        told = [one for node in view.nodes for one in node.applications]
        tracks = dict.fromkeys(one.track for one in told if one.track)
        outcomes = dict.fromkeys(one.outcome for one in told if one.outcome)
        self.track.offer([("", tr("All tracks")), *((key, named(view.setup.tracks, key)) for key in tracks)])
        self.outcome.offer([("", tr("All results")), *((key, named(view.setup.outcomes, key)) for key in outcomes)])
        self.track.setVisible(len(tracks) > 1)
        self.outcome.setVisible(len(outcomes) > 1)
        self._stepper.setVisible(len(self._years) > 1)
        self._tell()

    def seen(self) -> Seen:
        return Seen(self.until(), self.track.key(), self.outcome.key(), self.moment.current(), tall=TALL)

    def until(self) -> int | None:
        """The last year to be seen; None for all."""
        return self._years[-1 - self._place] if self._place and self._years else None

    def show_everything(self) -> None:
        """Nothing is left out any more."""
        self._place = 0
        self.track.show_key("")
        self.outcome.show_key("")
        self._tell()

    def step(self, by: int) -> None:
        """A year on or back."""
        place = min(max(self._place - by, 0), max(len(self._years) - 1, 0))
        if place != self._place:
            self._place = place
            self._tell()
            self.changed.emit()

    def _tell(self) -> None:
        until = self.until()
        self.year.setText(tr("Until {year}", year=until) if until is not None else tr("All years"))
        self.earlier.setEnabled(self._place < len(self._years) - 1)
        self.later.setEnabled(self._place > 0)

    def _earlier(self) -> None:
        self.step(-1)

    def _later(self) -> None:
        self.step(1)

    def _chosen(self, _key: str) -> None:
        self.changed.emit()
