"""Slips of the finger put into simulated ballots, keyed in by the pad's own rules: what is caught in one pass, what in two.

`python -m tests.ui.ballot.slips` keys in 2,000 ballots a rule and writes out/ballot-slips.txt."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

from livinglab.sheets.ballot.read import COUNTED, Option, Slip
from ui.sheets.ballot.hands import AnswerHand, RankHand, ValueHand
from ui.sheets.ballot.in_hand import Hand, InHand

OPTIONS = tuple(Option(f"id{n}", f"I{n}", f"{n}안", n) for n in range(1, 7))
ANSWERS = tuple(Option(str(n), "", f"답 {n}", n) for n in (1, 2, 3))
KINDS = ("swap", "omission", "double", "out of range")
SHARE = 0.08


def _some(rng: random.Random, least: int, most: int) -> str:
    return "".join(rng.sample("123456", rng.randint(least, most)))


def _tokens(rng: random.Random) -> str:
    while True:
        keys = [rng.choice((0, 0, 1, 1, 2, 3)) for _ in OPTIONS]
        if 0 < sum(n * n for n in keys) <= 25:
            return "".join(map(str, keys))


RULES: dict[str, tuple[Hand, Callable[[random.Random], str]]] = {
    "dots": (InHand(OPTIONS, budget=3, cap=1), lambda rng: _some(rng, 3, 3)),
    "approval": (InHand(OPTIONS, budget=6, cap=1, named_only=True), lambda rng: _some(rng, 1, 4)),
    "borda": (RankHand(OPTIONS, ties=False), lambda rng: _some(rng, 6, 6)),
    "majority_judgment": (
        ValueHand(OPTIONS, cursor=0, names=tuple("가나다라마"), first=1),
        lambda rng: "".join(rng.choice("12345") for _ in OPTIONS),
    ),
    "star": (ValueHand(OPTIONS, cursor=0, names=tuple("012345")), lambda rng: "".join(rng.choice("012345") for _ in OPTIONS)),
    "quadratic": (ValueHand(OPTIONS, cursor=0, names=tuple("012345"), credits=25), _tokens),
    "equal_shares": (InHand(OPTIONS, budget=6, cap=1, named_only=True), lambda rng: _some(rng, 2, 4)),
    "consent": (AnswerHand(ANSWERS, proposal="id1"), lambda rng: rng.choice("1112223")),
}  # fmt: skip


@dataclass
class Campaign:
    """What became of the slips of one rule: `told` at once, `harmless` (the ballot says the same), or `kept` wrong."""

    rule: str
    ballots: int = 0
    told: Counter[str] = field(default_factory=Counter)
    harmless: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    one_pass_wrong: int = 0
    found_in_two: int = 0
    left: int = 0

    @property
    def caught(self) -> float:
        """Share of slips that matter which one pass tells at once."""
        told, kept = self.told.total(), self.kept.total()
        return told / (told + kept) if told + kept else 1.0


def slip_into(rng: random.Random, keys: str, kind: str) -> str:
    """The keys with one slip of a kind; as they are where the ballot is too short for it."""
    place = rng.randrange(len(keys))
    match kind:
        case "swap" if len(keys) > 1:
            place = rng.randrange(len(keys) - 1)
            return keys[:place] + keys[place + 1] + keys[place] + keys[place + 2 :]
        case "omission":
            return keys[:place] + keys[place + 1 :]
        case "double":
            return keys[:place] + keys[place] + keys[place:]
        case "out of range":
            return keys[:place] + rng.choice("789") + keys[place + 1 :]
    return keys


def typed(blank: Hand, keys: str) -> tuple[Slip, bool]:
    """The ballot as these keys leave it, and whether a key or Enter was refused."""
    hand = deepcopy(blank)
    hand.take(None)
    told = [hand.figure(key) for key in keys]
    refused = any(told) or bool(hand.half) or (hand.final_status() == COUNTED and not hand.values())
    return Slip("", "", 1, hand.final_status(), "", hand.values()), refused


def one_pass(found: Campaign, blank: Hand, keys: str, rng: random.Random) -> Slip:
    """One ballot keyed in with a slip now and then; whoever is told of it looks and types it right."""
    truth, _ = typed(blank, keys)
    if rng.random() >= SHARE:
        return truth
    kind = rng.choice(KINDS)
    wrong = slip_into(rng, keys, kind)
    if wrong == keys:
        return truth
    slip, refused = typed(blank, wrong)
    if refused:
        found.told[kind] += 1
        return truth
    (found.harmless if slip.same_as(truth) else found.kept)[kind] += 1
    return slip


def campaign(rule: str, ballots: int = 200, seed: int = 4) -> Campaign:
    """Key in each ballot twice, each pass with slips of its own."""
    blank, paper = RULES[rule]
    rng, found = random.Random(f"{rule} {seed}"), Campaign(rule, ballots)
    for _ in range(ballots):
        keys = paper(rng)
        truth, refused = typed(blank, keys)
        assert not refused, keys
        first, second = (one_pass(found, blank, keys, rng) for _ in range(2))
        wrong = [slip for slip in (first, second) if not slip.same_as(truth)]
        differs = not first.same_as(second)
        if len(wrong) == 1:
            found.one_pass_wrong += 1
            found.found_in_two += differs
        found.left += len(wrong) == 2 and not differs
    return found


def table(found: list[Campaign]) -> str:
    """Of the slips that matter: how many one pass tells, by kind, and what two passes leave."""
    lines = [
        f"{'rule':<18}{'slips':>6}{'caught':>8}  "
        + "".join(f"{kind:>14}" for kind in KINDS)
        + f"{'two passes':>12}{'left':>6}"
    ]
    for one in found:
        by_kind = [(one.told[kind], one.told[kind] + one.kept[kind]) for kind in KINDS]
        cells = "".join(f"{f'{told} of {all_of}':>14}" for told, all_of in by_kind)
        number = one.told.total() + one.kept.total()
        lines.append(
            f"{one.rule:<18}{number:>6}{one.caught:>8.0%}  {cells}{f'{one.found_in_two} of {one.one_pass_wrong}':>12}{one.left:>6}"
        )
    return "\n".join(lines)


def main() -> None:
    told = table([campaign(rule, 2000) for rule in RULES])
    target = Path("out") / "ballot-slips.txt"
    target.parent.mkdir(exist_ok=True)
    target.write_text(told + "\n", encoding="utf-8")
    print(told)


if __name__ == "__main__":
    main()
