"""The same grouping with the words of the Korean analyser kiwipiepy in place of the rules; for comparison only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from livinglab.analysis.grouping.common_words import EMPTY
from livinglab.analysis.grouping.propose import propose
from livinglab.analysis.grouping.words import Word
from tests.grouping.labelled import Labelled

_NOUNS = ("NNG", "NNP", "SL", "XR")
_VERBS = ("VV", "VA")
_ABOUT = frozenset("이 가 은 는 을 를 도".split())  # noqa: SIM905 - read as a list of particles


def with_kiwi(analyser: Any) -> Callable[[Labelled], list[tuple[int, ...]]]:
    def reader(text: str) -> tuple[Word, ...]:
        return _words(text, analyser.tokenize(text))

    def method(board: Labelled) -> list[tuple[int, ...]]:
        found = propose(board.texts, question=board.question, sides=board.sides, reader=reader)
        return [one.notes for one in found]

    return method


def _words(text: str, tokens: list[Any]) -> tuple[Word, ...]:
    found = []
    for number, token in enumerate(tokens):
        after = tokens[number + 1] if number + 1 < len(tokens) else None
        if token.form in EMPTY:
            continue
        said = text[token.start : token.end]
        if token.tag in _NOUNS:
            about = after is None or not after.tag.startswith("J") or after.form in _ABOUT
            found.append(Word(said, noun=token.form.lower(), about=about))
        elif token.tag.startswith(_VERBS) and len(token.form) > 1:
            found.append(Word(said, stem=token.form))
    return tuple(found)
