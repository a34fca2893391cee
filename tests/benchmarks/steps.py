"""What one durable step costs beside the one row by plain sqlite3 on the same disk, in turns."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from livinglab.actions import notes
from livinglab.model.ids import new_id
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.store import Store
from tests.benchmarks.figures import KEY_MS, ROUNDS, Figure, percentile, person, rounded

_EACH = 400  # steps a round: the slowest hundredth is then the fourth slowest


def durable(library: Path, folder: Path) -> list[Figure]:
    """A note typed, and one changed row; both on copies of the same library."""
    ours, plain = folder / "ours.sqlite", folder / "plain.sqlite"
    shutil.copyfile(library, ours)
    shutil.copyfile(library, plain)
    store, peer = Store(ours), _plain(plain)
    try:
        return [*_typed(store, peer), *_changed(store, peer)]
    finally:
        store.close()
        peer.close()


def _plain(file: Path) -> sqlite3.Connection:
    """What anybody would write without a journal, as safe against a pulled plug as ours."""
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in ("journal_mode=wal", "synchronous=full", "foreign_keys=on"):
        connection.execute(f"pragma {pragma}").fetchall()
    return connection


def _typed(store: Store, peer: sqlite3.Connection) -> list[Figure]:
    sheet = store.find(Sheet)[0]
    columns = [row[1] for row in peer.execute("pragma table_info(item)")]
    model = dict(zip(columns, peer.execute("select * from item limit 1").fetchone(), strict=True))
    insert = f"insert into item({','.join(columns)}) values({','.join('?' * len(columns))})"

    def ours(number: int) -> None:
        notes.add_notes(store, sheet, [f"방금 들은 말 {number}"], kind="cause")

    def plain(number: int) -> None:
        row = {**model, "id": new_id(), "code_no": 1_000_000 + number, "text": f"방금 들은 말 {number}"}
        peer.execute("begin immediate")
        peer.execute(insert, list(row.values()))
        peer.execute("commit")

    return _compared("a note typed, durable (item, placement, code, journal)", ours, plain)


def _changed(store: Store, peer: sqlite3.Connection) -> list[Figure]:
    item = store.get(Item, _one_id(store))

    def ours(number: int) -> None:
        with store.step("Edited {code}", project_id=item.project_id, code=item.code) as step:
            step.put(replace(item, text=f"고친 말 {number}"))

    def plain(number: int) -> None:
        peer.execute("begin immediate")
        peer.execute("update item set text=? where id=?", (f"고친 말 {number}", item.id))
        peer.execute("commit")

    return _compared("one changed row, durable (row and journal)", ours, plain)


def _one_id(store: Store) -> str:
    return str(store.rows("select id from item where kind='note' limit 1")[0][0])


def _compared(name: str, ours: Callable[[int], None], plain: Callable[[int], None]) -> list[Figure]:
    """Ours and plain in turns, step by step; a ratio a round at the middle and at the slowest hundredth."""
    rounds: list[tuple[list[float], list[float]]] = []
    for turn in range(ROUNDS + 1):
        mine: list[float] = []
        theirs: list[float] = []
        for number in range(_EACH):
            mine.append(_milliseconds(ours, turn * _EACH + number))
            theirs.append(_milliseconds(plain, turn * _EACH + number))
        if turn:  # the first warms caches and the log
            rounds.append((mine, theirs))
    figures = []
    for label, share in (("p50", 0.5), ("p99", 0.99)):
        own = [percentile(mine, share) for mine, _ in rounds]
        other = [percentile(theirs, share) for _, theirs in rounds]
        ratios = [one / two for one, two in zip(own, other, strict=True)]
        beside = {"plain_ms": rounded(sorted(other)[ROUNDS // 2])}
        figures.append(
            Figure(f"{name} / the one row plain, {label}", "times", ratios, 2.0, person(KEY_MS, own), beside)
        )
    return figures


def _milliseconds(act: Callable[[int], None], number: int) -> float:
    begun = time.perf_counter()
    act(number)
    return (time.perf_counter() - begun) * 1000
