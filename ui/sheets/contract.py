"""What every sheet editor promises to the workshop page that shows it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from livinglab.methods import Method
from livinglab.model.lab import Sheet
from ui.context import Context
from ui.sheets.field_desk import FieldDesk


class SheetEditor(QWidget):
    """Shows and edits one sheet in the middle of the workshop page.

    It listens to `context.bridge.changed` with a bound method, writes through `livinglab.actions`, and never resets
    itself while somebody is typing."""

    trace_requested = Signal(str)
    """An item's id: show where it came from and what became of it."""
    said = Signal(str)
    """A sentence for the top line after an act, offered with undo for six seconds."""
    failed = Signal(str)
    """A sentence that says why something was not possible."""

    go = Signal(object)
    """A `Destination`: somewhere else in the program, such as a paper to print."""

    for_teams = ""
    """How the same sheet for each team is shown: `beside` each other, one by one in `tabs`, or not at all."""
    least_width = 256
    """How wide it must be, at usual text, to be of use beside others."""
    side_changed = Signal()
    """Another panel than before (or none) is to stand in the guide's place: ask `side_panel` again."""

    def __init__(self, context: Context, sheet: Sheet, method: Method | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.sheet = sheet
        self.method = method
        self.read_only = False

    @property
    def field_desk(self) -> FieldDesk:
        """What fields of this sheet may ask about its project."""
        return FieldDesk(self.context, self.sheet.project_id, self.trace_requested.emit)

    def set_read_only(self, read_only: bool) -> None:
        """A finished activity is shown, not edited; the page offers to reopen it."""
        self.read_only = read_only

    def commit_input(self) -> None:
        """Take what is being typed, composition included; called before page change, undo and closing."""

    def leave(self) -> None:
        """The person goes to another sheet or page, or closes: nothing that was typed may stay behind unsaved."""
        self.commit_input()

    def header_widgets(self) -> Sequence[QWidget]:
        """Small widgets for the right of the question line (counts, filters, one or two acts)."""
        return ()

    def entry_line(self) -> QWidget | None:
        """The line under the sheet, one key away, where the sheet is filled by typing; None where there is none."""
        return None

    def side_panel(self) -> QWidget | None:
        """A panel that takes the guide's place while this sheet is shown (the vote's reconciliation); usually None."""
        return None

    def hand_over(self) -> str:
        """What was typed in the line and not entered yet, taken out: the sheet is gone, the words are not."""
        return ""

    def take_over(self, text: str) -> None:
        """Words that were typed in the line of another sheet."""

    def focus_sheet(self) -> None:
        """Put the keyboard on the sheet itself."""
        self.focus_entry()

    def focus_entry(self) -> None:
        """Put the cursor where typing goes."""
        self.setFocus()

    def selected_item(self) -> str:
        """The id of the item the person stands on or selected alone; empty where there is none."""
        return ""

    def show_item(self, item_id: str) -> bool:
        """Bring an item into view and select it; False when it is not on this sheet."""
        return False
