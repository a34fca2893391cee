"""In our own words no paper says more than its numbers carry, whatever people did; people's own words stay as they are."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from livinglab.analysis.display import FEWEST_FOR_PERCENT, SMALLEST_CELL
from livinglab.blocks.blocks import Appendix, Document
from livinglab.blocks.drawing import Drawing
from livinglab.blocks.words import Span, Voice
from livinglab.documents.compose.summary import summary
from livinglab.exchange.workshop_json import import_workshop
from livinglab.i18n import speaking
from livinglab.methods import Library
from livinglab.paths import resources
from livinglab.store import Store
from tests.documents.generated import INPUT, workshops
from tests.exchange.workshops import as_bytes, leaves
from tests.told import WIDTH, told

METHODS = Library(resources() / "methods")
PERCENT = re.compile(r"(?<![\d.,])(\d+(?:[.,]\d+)?)\s?%(?!\s?(?:구간|interval))")
WISHED = re.compile(
    r"(목표|시작 전|안전선|Target|Before|Limit) -?[\d.,]+\s?%"
)  # what people wished for, in their figures
K_OF_N = re.compile(r"(\d+)(?:명|개|번|곳|회|장)? 가운데 (\d+)|(\d+)/(\d+)|(\d+) of (\d+)|(\d+) out of (\d+)")


def ours_in(value: Any) -> Iterator[str]:
    """Our own words, a text each: paragraphs, cells, labels; people's words are blanked."""
    if isinstance(value, tuple) and value and all(isinstance(one, Span) for one in value):
        yield "".join(span.text if span.voice is Voice.OURS else "□" for span in value)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from ours_in(one)
    elif isinstance(value, Drawing):
        yield value.alt
    elif hasattr(value, "drawing") and callable(value.drawing):
        yield value.drawing(WIDTH).alt
    elif is_dataclass(value):
        for field in fields(value):
            yield from ours_in(getattr(value, field.name))
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value


def groups(document: Document) -> Iterator[Any]:
    """What a reader sees as one: each block of the document, and each row of a table in it."""
    for block in document.blocks:
        yield from _inside(block)


def _inside(block: Any) -> Iterator[Any]:
    inner = getattr(block, "blocks", None)
    if isinstance(block, Appendix) or (inner and not hasattr(block, "note")):
        for one in inner:
            yield from _inside(one)
    else:
        yield block


def composed(workshop: dict[str, Any], language: str) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "library.sqlite")
        try:
            project_id = import_workshop(store, METHODS, as_bytes(workshop)).project_id
            return summary(store, project_id, language=language)
        finally:
            store.close()


@pytest.mark.parametrize("language", ["ko", "en"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(workshop=workshops())
def test_our_words_claim_nothing_the_numbers_do_not_carry(workshop: dict[str, Any], language: str) -> None:
    with speaking(language, on_paper=True):
        document = composed(workshop, language)
        honest(document, workshop)
        main = [block for block in document.blocks if not isinstance(block, Appendix)]
        assert INPUT not in told(main), "what was put in is told as a result"


def honest(document: Document, workshop: dict[str, Any]) -> None:
    """What every paper with numbers keeps to; to be asked in the paper's own language."""
    for group in groups(document):
        texts = list(ours_in(group))
        whole = " ".join(texts)
        for text in texts:
            _no_bare_percent(text, whole)
            _no_cause(text)
            _no_mean(text)
            _no_spoken_ending(text)
        _no_early_p(whole, workshop)
    _no_small_cells(told(document.blocks), workshop)


def _no_bare_percent(text: str, around: str) -> None:
    for found in PERCENT.finditer(WISHED.sub("", text)):
        shares = [tuple(int(one) for one in match if one) for match in K_OF_N.findall(around)]
        assert shares, f"a percentage without k of n: {text!r}"
        assert any(max(pair) >= FEWEST_FOR_PERCENT for pair in shares), f"a percentage of few people: {text!r}"
        if "." in found[1]:
            assert any(max(pair) >= 100 for pair in shares), f"decimals of a percent: {text!r}"


ALLOWED = ("이 활동 때문이라고 말할 수는 없", "이 활동 때문에 달라졌는지는 말할 수 없")


def _no_cause(text: str) -> None:
    for allowed in ALLOWED:
        text = text.replace(allowed, "")
    assert "때문" not in text, text
    assert "thanks to" not in text.lower()
    assert "because of this activity" not in text.lower()


def _no_mean(text: str) -> None:
    assert "평균" not in text, text
    assert not re.search(r"\b(mean|average)s?\b", text, re.IGNORECASE), text
    assert "±" not in text


def _no_spoken_ending(text: str) -> None:
    """Paper speaks 합니다체, also where the window says the same."""
    assert not re.search(r"(?<!필)(?<!아니)요([.!?]|\s*$)", text), text


def _no_early_p(text: str, workshop: dict[str, Any]) -> None:
    if re.search(r"\bp\s?[=<≈]|\bp-value|p값|유의", text):
        changed = [
            sum(a != b for a, b in zip(one["before"], one["after"], strict=True))
            for one in (workshop["survey"], workshop["measurements"]["M3"])
        ]
        assert max(changed) >= 6, text


def _no_small_cells(text: str, workshop: dict[str, Any]) -> None:
    for role, people in workshop["roles"]:
        if people < SMALLEST_CELL:
            assert not re.search(rf"{role} {people}(명| people| person)", text), f"{role} can be picked out"


def test_the_samples_say_because_nowhere_but_in_the_one_sentence() -> None:
    for name in ("no-plastic-mart", "hometown-mother"):
        workshop = json.loads((resources() / "samples" / f"{name}.json").read_text(encoding="utf-8"))
        with speaking("ko", on_paper=True):
            said = sorted({str(value) for _, value in leaves(workshop) if len(str(value)) > 3}, key=len, reverse=True)
            for text in ours_in(composed(workshop, "ko").blocks):
                for words in said:  # a chart's text names indicators in people's words
                    text = text.replace(words, "□")
                _no_cause(text)
                _no_mean(text)
                _no_spoken_ending(text)
