"""What all writers share: the open step, codes as printed, what was made under which code, arrows between them."""

from __future__ import annotations

import re
import uuid
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from livinglab.actions.items import link as draw
from livinglab.actions.items import place
from livinglab.analysis.finding import Finding
from livinglab.exchange.workshop_json.content import Content
from livinglab.model.ids import new_id
from livinglab.model.items import PREFIXES, Item, format_code
from livinglab.model.lab import Sheet, Team
from livinglab.model.order import keys
from livinglab.store.journal import Step

_CODE = re.compile(r"([A-Za-z]{1,4})(\d{1,7})")
_SPOKEN = re.compile(rf"(?<![A-Za-z0-9]){_CODE.pattern}(?![A-Za-z0-9])")


class Desk:
    """The state of one import. `items` finds what was made by its printed code, `made` by its kind."""

    def __init__(self, step: Step, project_id: str, origin_id: str, content: Content) -> None:
        self.step = step
        self.project_id = project_id
        self.origin_id = origin_id
        self.content = content
        self.mistakes: list[Finding] = []
        self.items: dict[str, Item] = {}
        self.made: dict[str, list[Item]] = {}
        self.teams: dict[str, Team] = {}
        self._last_id = 0
        self._odd: list[str] = []
        self._taken: set[tuple[str, int]] = set()
        self._reserve()

    def new_id(self) -> str:
        """Ids that sort in the order they were asked for, even within one millisecond: people stay in their row."""
        self._last_id = max(uuid.UUID(new_id()).int, self._last_id + 1)
        return str(uuid.UUID(int=self._last_id))

    # --- codes -------------------------------------------------------------------------------------------------------
    def _reserve(self) -> None:
        """Counters go beyond all printed numbers first, so that no card without a code takes one of them."""
        content = self.content
        printed = [
            row.code for rows in (content.notes, content.clusters, content.ideas, content.indicators) for row in rows
        ]
        if content.experiment is not None:
            printed.append(content.experiment.code)
        highest: dict[str, int] = {}
        for code in printed:
            if found := _CODE.fullmatch(code):
                highest[found[1]] = max(highest.get(found[1], 0), int(found[2]))
        for prefix, number in highest.items():
            self.step.number(self.project_id, prefix, at_least=number)

    def _numbered(self, kind: str, code: str) -> tuple[str, int, str]:
        """Prefix, number and label that print as `code`."""
        found = _CODE.fullmatch(code)
        if found and int(found[2]) > 0 and (found[1], int(found[2])) not in self._taken:
            prefix, number = found[1], int(found[2])
            return (prefix, number, "" if format_code(prefix, number) == code else code)
        prefix = found[1] if found else PREFIXES.get(kind, "X")
        return (prefix, self.step.number(self.project_id, prefix), code)

    # --- making ------------------------------------------------------------------------------------------------------
    def item(self, kind: str, text: str, data: dict[str, Any] | None = None, *, code: str = "", sheet: Sheet | None = None,
             team_id: str | None = None) -> Item:  # fmt: skip
        """A new item; without a printed code it gets the next one of its kind."""
        prefix, number, label = self._numbered(kind, code)
        self._taken.add((prefix, number))
        item = Item(
            id=self.new_id(), project_id=self.project_id, kind=kind, prefix=prefix, code_no=number, label=label, text=text,
            data={key: value for key, value in (data or {}).items() if value not in ("", None)},
            activity_id=sheet.activity_id if sheet else None, team_id=team_id, origin_id=self.origin_id,
            created_at=self.step.at,
        )  # fmt: skip
        self.step.add(item)
        self.made.setdefault(kind, []).append(item)
        if self.items.setdefault(code or item.code, item) is item and is_odd(code or item.code):
            self._odd.append(code or item.code)
        return item

    def lay_out(self, sheet: Sheet, items: Sequence[Item], lanes: Sequence[str] = (),
                places: Sequence[tuple[float, float] | None] = ()) -> None:  # fmt: skip
        """Stand items on a sheet in this order, behind what stands there; without places the sheet arranges them."""
        standing = self.step.connection.execute(
            "select count(*) from placement where sheet_id=?", (sheet.id,)
        ).fetchone()[0]
        order = keys(standing + len(items))[standing:]
        for position, (item, ord) in enumerate(zip(items, order, strict=True)):
            x, y = (places[position] if places else None) or (None, None)
            place(self.step, sheet.id, item.id, ord, x=x, y=y, lane=lanes[position] if lanes else "")

    def one(self, kind: str) -> Item | None:
        """The first item of a kind, or None."""
        return next(iter(self.made.get(kind, ())), None)

    # --- arrows ------------------------------------------------------------------------------------------------------
    def link(self, later: Item | None, earlier: Item | None, relation: str) -> None:
        """An arrow from the later thing to the earlier one, where both are there."""
        if later is not None and earlier is not None:
            draw(self.step, later.id, earlier.id, relation)

    def link_all(self, later: Item | None, earlier: Iterable[Item], relation: str) -> None:
        for one in earlier:
            self.link(later, one, relation)

    def named_in(self, text: str, *kinds: str) -> list[Item]:
        """The items whose codes stand in a text, in the order they are named."""
        found = (self.items[code] for code in codes_in(text, self.items, self._odd))
        return [item for item in found if not kinds or item.kind in kinds]

    def mistake(self, message_id: str, **arguments: object) -> None:
        self.mistakes.append(Finding(message_id, arguments))


def codes_in(text: str, codes: Collection[str], odd: Iterable[str]) -> list[str]:
    """Which of the codes stand in a text as whole words, in the order they are named; `odd` are those among them that
    are no letters with a number and have to be looked for one by one."""
    found: dict[str, int] = {}
    for match in _SPOKEN.finditer(text):
        if match[0] in codes:
            found.setdefault(match[0], match.start())
    for code in odd:
        if code in text and (spoken := re.search(rf"(?<![A-Za-z0-9]){re.escape(code)}(?![A-Za-z0-9])", text)):
            found.setdefault(code, spoken.start())
    return sorted(found, key=found.__getitem__)


def is_odd(code: str) -> bool:
    """Whether a code is spelled in a way of its own."""
    return _CODE.fullmatch(code) is None
