"""What a rule leaves open, as fields: settled before the first ballot, and from then on as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from livinglab.blocks.words import literal
from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.rule_words import full_rule, tie_rule
from livinglab.sheets.ballot.setup import EXCLUDED, LOWEST, MOST_CREDITS
from ui.sheets.ballot.count_field import CountField
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph

_MOST_MONEY = 2_000_000_000
_MOST_OPTIONS = 40


class TermsFields(QWidget):
    """`settled` carries a term's name and value, `costed` an option and its cost, `proposed` a proposal's words."""

    settled = Signal(str, object)
    costed = Signal(str, int)
    proposed = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._made_for: object = None
        self.numbers: dict[str, CountField] = {}
        self.flags: dict[str, QCheckBox] = {}
        self.lines: dict[str, LineField] = {}
        self.costs: dict[str, CountField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._rule = Paragraph(theme, "", size=14, ink="ink-2", parent=self)
        self._column.addWidget(self._rule)
        self._fields: QWidget | None = None

    def show_view(self, view: BallotView) -> None:
        """Show a view; a field somebody is in keeps what they type."""
        shape = (view.rule, tuple(option.id for option in view.options) if view.rule == "equal_shares" else ())
        if shape != self._made_for:
            self._made_for = shape
            self._build(view)
        stays = [tr("Ballots are in, so the rule stays as it is.")] if view.begun else []
        self._rule.set_text(literal(" ".join([full_rule(view), tie_rule(view), *stays])))
        own = view.terms
        values = {"most": own.most, "ranks": own.ranks, "credits": own.credits, "purse": int(own.purse)}
        for name, field in self.numbers.items():
            field.show_number(values[name])
        for option_id, field in self.costs.items():
            option = view.option(option_id)
            field.show_number(int(option.cost or 0) if option else 0)
        flags = {"ties": own.ties, "blank": own.blank_is_worst, "add1": own.add1}
        for name, tick in self.flags.items():
            tick.blockSignals(True)
            tick.setChecked(flags[name])
            tick.blockSignals(False)
        if "grades" in self.lines:
            self.lines["grades"].set_text(", ".join(own.grades))
        if "proposal" in self.lines and self._fields is not None:
            self._fields.setVisible(not view.options)

    def focus(self) -> None:
        """To the first field."""
        first = next(iter((*self.lines.values(), *self.numbers.values())), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit_input(self) -> None:
        """Take what is being typed."""
        for line in self.lines.values():
            line.commit()
        for number in (*self.numbers.values(), *self.costs.values()):
            number.commit()

    # --- fields ------------------------------------------------------------------------------------------------------
    def _build(self, view: BallotView) -> None:
        if self._fields is not None:
            self._column.removeWidget(self._fields)
            self._fields.hide()
            self._fields.deleteLater()
        self.numbers, self.flags, self.lines, self.costs = {}, {}, {}, {}
        self._fields = QWidget(self)
        self._grid = QGridLayout(self._fields)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._column.addWidget(self._fields)
        match view.rule:
            case "approval":
                self._number("most", tr("At most, a person"), _MOST_OPTIONS, 0, tr("as many as liked"))
            case "borda":
                self._number("ranks", tr("Places a person fills"), _MOST_OPTIONS, 0, tr("all of them"))
                self._flag("ties", tr("Two may be level on a ballot"))
            case "majority_judgment":
                self._line("grades", tr("Grades, the worst first, with commas between"))
                self._flag("blank", tr("Without a grade counts as the lowest"))
            case "quadratic":
                self._number("credits", tr("Tokens a person"), MOST_CREDITS, 1)
            case "equal_shares":
                self._shares(view)
            case "consent":
                self._line("proposal", tr("The proposal in one sentence"))

    def _shares(self, view: BallotView) -> None:
        unit = view.terms.unit
        self._number(
            "purse",
            f"{tr('In the purse')} ({unit})" if unit else tr("In the purse"),
            _MOST_MONEY,
            0,
            tr("not known yet"),
        )
        for option in view.options:
            field = CountField(
                tr("What {code} costs", code=option.code), _MOST_MONEY, blank=tr("not known yet"), parent=self
            )
            field.setProperty("option", option.id)
            field.counted.connect(self._costed)
            self._add(f"{option.code}  {option.title}", field)
            self.costs[option.id] = field
        self._flag("add1", tr("Go on until no more can be bought (Add1)"))

    def _add(self, words: str, field: QWidget) -> None:
        place = self._grid.rowCount()
        self._grid.addWidget(label(words, "meta", wrap=True, parent=self._fields), place, 0)
        self._grid.addWidget(
            field, place, 1, Qt.AlignmentFlag.AlignLeft if isinstance(field, CountField) else Qt.AlignmentFlag(0)
        )

    def _number(self, name: str, words: str, most: int, least: int, blank: str = "") -> None:
        field = CountField(words, most, least, blank=blank, parent=self._fields)
        field.setProperty("term", name)
        field.counted.connect(self._counted)
        self._add(words, field)
        self.numbers[name] = field

    def _flag(self, name: str, words: str) -> None:
        tick = QCheckBox(words, self._fields)
        tick.setProperty("term", name)
        tick.toggled.connect(self._toggled)
        self._grid.addWidget(tick, self._grid.rowCount(), 0, 1, 2)
        self.flags[name] = tick

    def _line(self, name: str, words: str) -> None:
        line = LineField(name=words, placeholder=words, parent=self._fields)
        line.setProperty("term", name)
        line.committed.connect(self._written)
        self._add(words, line)
        self.lines[name] = line

    # --- what is done ------------------------------------------------------------------------------------------------
    def _term(self) -> str:
        sender = self.sender()
        return str(sender.property("term")) if sender is not None else ""

    def _counted(self, number: int) -> None:
        self.settled.emit(self._term(), number)

    def _costed(self, number: int) -> None:
        sender = self.sender()
        if sender is not None:
            self.costed.emit(str(sender.property("option")), number)

    def _toggled(self, on: bool) -> None:
        name = self._term()
        self.settled.emit(name, (LOWEST if on else EXCLUDED) if name == "blank" else on)

    def _written(self, words: str) -> None:
        if self._term() == "grades":
            self.settled.emit("grades", [part.strip() for part in words.split(",") if part.strip()])
        elif words.strip():
            self.proposed.emit(words)
