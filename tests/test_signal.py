"""Listeners hear in their order, each of them, also when one before them fails."""

from __future__ import annotations

import pytest

from livinglab.signal import Signal


def test_all_hear_in_their_order_until_they_go() -> None:
    heard: list[str] = []
    signal: Signal[str] = Signal()
    first, second = (lambda word: heard.append(f"1 {word}")), (lambda word: heard.append(f"2 {word}"))
    signal.connect(first)
    signal.connect(second)
    signal.emit("a")
    signal.disconnect(first)
    signal.disconnect(first)
    signal.emit("b")
    assert heard == ["1 a", "2 a", "2 b"]


def test_one_that_fails_keeps_nobody_from_hearing_and_is_told() -> None:
    heard: list[int] = []
    signal: Signal[int] = Signal()
    signal.connect(lambda _: (_ for _ in ()).throw(ValueError("first")))
    signal.connect(heard.append)
    signal.connect(lambda _: (_ for _ in ()).throw(ValueError("second")))
    with pytest.raises(ValueError, match="first"):
        signal.emit(7)
    assert heard == [7]


def test_a_listener_may_go_while_others_are_told() -> None:
    heard: list[int] = []
    signal: Signal[int] = Signal()

    def once(value: int) -> None:
        heard.append(value)
        signal.disconnect(once)

    signal.connect(once)
    signal.connect(heard.append)
    signal.emit(1)
    signal.emit(2)
    assert heard == [1, 1, 2]
