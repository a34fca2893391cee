"""Reads the chain a file states: N04·N06 → C2 → 문제 문장 → HMW1 → I1·I3 → E1 → M1 → 학습 카드 → 결정 → 실행 약속 4건."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ARROW = re.compile(r"\s*(?:→|->|⇒|=>|➔|▶)\s*")
_WORDS = (
    ("problem", ("문제", "problem")),
    ("action", ("실행 약속", "약속", "commitment", "action")),
    ("learning", ("학습", "배움", "learning")),
    ("decision", ("결정", "decision")),
    ("need", ("필요", "need")),
)
_QUESTION = re.compile(r"(?:HMW|H|질문)\s*(\d{1,2})", re.IGNORECASE)


@dataclass(frozen=True)
class Stop:
    """One stop on the way: the words as printed, the codes in them, or the kind of card they speak of."""

    words: str
    codes: tuple[str, ...] = ()
    kind: str = ""
    questions: tuple[int, ...] = ()
    count: int | None = None


def read_trace(line: str) -> tuple[Stop, ...]:
    return tuple(_stop(words) for words in _ARROW.split(line) if words.strip())


def _stop(words: str) -> Stop:
    questions = tuple(int(found) for found in _QUESTION.findall(words))
    if questions:
        return Stop(words, questions=questions)
    outside = re.sub(r"\([^)]*\)", "", words)
    codes = tuple(re.findall(r"(?<![A-Za-z0-9])[A-Za-z]{1,4}\d{1,7}(?![A-Za-z0-9])", outside))
    if codes:
        return Stop(words, codes)
    lower = outside.casefold()
    kind = next((kind for kind, names in _WORDS if any(name in lower for name in names)), "")
    count = re.search(r"(\d{1,3})\s*(?:건|개|가지)", outside)
    return Stop(words, kind=kind, count=int(count[1]) if count else None)
