"""What every page promises to the main window, and where a page can ask to go."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import Context
from ui.ime import commit_focused
from ui.widgets.error_strip import ErrorStrip
from ui.widgets.top_bar import TopBar


@dataclass(frozen=True)
class Destination:
    """A place in the program: `place` names the page, `id` what it shows, `item_id` what to bring into view there."""

    place: str
    """home, project, workshop, experiment, document, papers, paper, worksheet, run_sheet, note_page (of a participant or
    a team), trace_page (of an experiment), gate, methods, reading, or what is printed of a
    sheet: ballots, tally, rating_sheet, survey_sheet."""
    id: str = ""
    item_id: str = ""
    trace: bool = False  # show the way of the item there, as one walks along it
    workshop_id: str = (
        ""  # of the methods and what is read beside them: the meeting one came from; of papers: their meeting
    )
    stage: str = ""  # of a gate: the stage it ends
    part: str = ""  # of a numbered sheet: the wave or round it is for; of a paper: which one; of a project: the panel
    back: Destination | None = None  # of what is printed: where one came from, if it is not what stands above it
    activity_id: str = ""  # of a workshop: the part to open; of a worksheet: the part one came from


class Page(QWidget):
    """A page: top line, a strip for what went wrong, and its own content below. It dies when it is left."""

    go = Signal(object)
    """A `Destination`."""

    def __init__(
        self, context: Context, project_id: str = "", parent: QWidget | None = None, *, margin: int = 15
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.project_id = project_id
        """The project whose steps undo takes back here; empty on the home page."""
        self._held = False
        self.setProperty("ground", "paper")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.top_bar = TopBar(context.theme, self, margin=margin)
        self.errors = ErrorStrip(context.theme, self)
        self.column.addWidget(self.top_bar)
        self.column.addWidget(self.errors)

    def commit_input(self) -> None:
        """Take what is being typed, composition included; called before leaving, undo and closing."""
        commit_focused(self)

    def take_focus(self) -> None:
        """The page was just opened: put the keys where its work begins."""
        self.setFocus()

    def leave(self) -> None:
        """The person goes elsewhere or closes: nothing that was typed may stay behind unsaved."""
        self.commit_input()

    def let_go(self) -> bool:
        """Leave; False the first time something typed could not be saved, which is told and stays in view. Who leaves
        again means it."""
        told = self.errors.told
        self.leave()
        if self.errors.told == told or self._held:
            return True
        self._held = True
        return False

    def undo_here(self) -> bool:
        """Take back what was last done on a page whose work is no step of the library; False where there is nothing."""
        return False

    def print_here(self) -> bool:
        """Print what is in view on a page that shows paper; False where there is none."""
        return False

    def show_item(self, item_id: str) -> bool:
        """Bring an item into view; False when it is not on this page."""
        return False

    def show_trace(self, item_id: str) -> None:
        """Show where an item came from and what became of it, on pages that have room for it."""

    def say(self, sentence: str) -> None:
        """Tell in the top line what was just done, with undo beside it where it can be taken back."""
        past = self.context.store.next_undo(self.project_id) if self.project_id else None
        self.top_bar.saved.show_act(sentence, can_undo=past is not None and not past.barrier)

    def fail(self, sentence: str) -> None:
        """Tell why something was not possible; it stays until it is read."""
        self.errors.say(sentence)
