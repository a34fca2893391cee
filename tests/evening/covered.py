"""Looks whether anything gives a covered result away: in the room, and in every text of the facilitator's window."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from livinglab.sheets.ballot.read import read
from tests.evening import plan
from tests.evening.stage import Evening
from tests.rehearsal.scenes_vote import ballot
from ui.sheets.ballot.pad import BallotPad

_NUMBER = re.compile(r"\d+")


def texts(widget: QWidget) -> Iterator[str]:
    """Everything a person can read or hear in a window: labels, names, tips, what is painted and said aloud."""
    for each in (widget, *widget.findChildren(QWidget)):
        if not each.isVisible():
            continue
        text = getattr(each, "text", None)
        for told in (
            text() if callable(text) else "", each.accessibleName(), each.accessibleDescription(), each.toolTip(),
        ):  # fmt: skip
            if isinstance(told, str) and told:
                yield told


class Veil:
    """Made before the first ballot: what the room and the window said then."""

    def __init__(self, stage: Evening) -> None:
        self._stage = stage
        self._room = stage.seen()
        self._window = set(self._said())

    def _said(self) -> Iterator[str]:
        """The pad is left out: it holds the one ballot in the hand."""
        pad = ballot(self._stage).entry.pad
        for told in texts(self._stage.window):
            if told not in (pad.accessibleName(), pad.accessibleDescription()):
                yield told

    def still_holds(self) -> None:
        """All votes are in and nothing tells how they stand."""
        stage = self._stage
        assert isinstance(ballot(stage).entry.pad, BallotPad)
        stage.expect_equal(stage.seen(), self._room, "the room reads what it read before the first vote")
        options = {option.code: option.title for option in read(stage.store, ballot(stage).sheet).options}
        for told in set(self._said()) - self._window:
            named = [code for code, title in options.items() if code in told or title in told]
            bare = told
            for code in named:
                bare = bare.replace(options[code], "").replace(code, "")
            stage.expect(not (named and _NUMBER.search(bare)), f"nothing in the window tells a sum: {told!r}")
        stage.expect(not ballot(stage).result.isVisible(), "the result is not shown before it is opened")
        stage.note(f"{plan.VOTES[ballot(stage).view.rule].title}: 다 들어온 뒤에도 방과 창에 결과가 보이지 않음")
