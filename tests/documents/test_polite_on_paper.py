"""Paper speaks 합니다체 in all that is ours: worksheets of every method, papers of votes and questions, the whole shelf."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path as FilePath
from typing import Any

import pytest

from livinglab.blocks.blocks import Document
from livinglab.blocks.drawing import Drawing
from livinglab.blocks.words import Span, Voice
from livinglab.commands.demo_people import invent_people
from livinglab.documents.compose.ballots import ballots
from livinglab.documents.compose.numbered_sheets import rating_sheets, survey_sheets
from livinglab.documents.compose.tally_sheet import tally_sheet
from livinglab.documents.compose.worksheet import worksheet
from livinglab.documents.shelf import PAPERS, Asked
from livinglab.exchange.workshop_json import import_workshop
from livinglab.i18n import speaking
from livinglab.methods import Method
from livinglab.methods.table import KO_PAPER
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.store import Store
from tests.documents.compose.test_ballots import vote
from tests.exchange.workshops import leaves
from tests.sheets.ballot.by_rule import CASES, METHODS
from tests.sheets.lab import IDEAS, Lab
from tests.told import WIDTH

SAMPLES = ("no-plastic-mart", "hometown-mother")
OF_THE_WINDOW = re.compile(r"[가-힣]*(?:(?<![필중주수개소])요|죠)(?![가-힣])")
ON_PAPER_TOO = {"아니요"}
WITH_SHEETS = [method for method in METHODS if method.kind]


def ours(value: Any) -> Iterator[str]:
    """Every text of a document but what is marked as people's own."""
    if isinstance(value, Span):
        if value.voice is Voice.OURS:
            yield value.text
    elif isinstance(value, Drawing):
        yield from (value.alt, " ".join(value.texts()), *value.texts())
    elif hasattr(value, "drawing") and callable(value.drawing):
        yield from ours(value.drawing(WIDTH))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from ours(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from ours(getattr(value, field.name))
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value


def closed(text: str) -> str:
    return re.sub(r"\s", "", text)


def of_the_window(document: Document) -> set[str]:
    """Words in the form of address of the window; on a drawing people's own too."""
    found = {word for text in ours(document) for word in OF_THE_WINDOW.findall(text)}
    return found - ON_PAPER_TOO


@pytest.mark.parametrize("method", WITH_SHEETS, ids=lambda one: one.id)
def test_a_worksheet_speaks_as_paper_does(method: Method) -> None:
    assert of_the_window(worksheet(method)) == set()


def forms_on_paper(value: Any) -> Iterator[dict[str, Any]]:
    """The tables of a method file that have a form on paper."""
    if isinstance(value, dict):
        if KO_PAPER in value:
            yield value
        for one in value.values():
            yield from forms_on_paper(one)
    elif isinstance(value, list):
        for one in value:
            yield from forms_on_paper(one)


def test_forms_on_paper_stand_only_where_the_window_speaks_otherwise() -> None:
    for method in METHODS:
        for one in forms_on_paper(dict(method.raw)):
            assert one["ko"] != one[KO_PAPER], one
            assert not OF_THE_WINDOW.search(one[KO_PAPER]), one


@pytest.mark.parametrize("name", ["affinity", "need_ladder", "star_vote", "log"])
def test_a_method_without_forms_for_paper_is_printed_in_the_words_of_the_window(name: str) -> None:
    method = METHODS.get(name)
    assert method is not None
    raw: dict[str, Any] = deepcopy(dict(method.raw))
    raw["question"].pop(KO_PAPER)
    found = of_the_window(worksheet(Method.read(method.id, raw)))
    said = set(OF_THE_WINDOW.findall(method.question.ko))
    assert found
    assert found <= said, "one form taken away is one sentence of the window"


def test_the_window_and_english_never_speak_as_paper_does() -> None:
    words = METHODS.get("need_ladder").question  # type: ignore[union-attr]
    assert str(words).endswith("될까요?")
    with speaking("ko", on_paper=True):
        assert str(words).endswith("됩니까?")
    with speaking("en", on_paper=True):
        assert str(words) == words.en


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    made = Lab(FilePath(tmp_path_factory.mktemp("lab")))
    yield made
    made.close()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_ballots_and_tally_sheets_speak_as_paper_does(lab: Lab, case: Any) -> None:
    sheet = vote(lab, case, list(IDEAS))
    asked_by_people = {"볼까요"}
    assert of_the_window(ballots(lab.store, sheet, 1)) <= asked_by_people
    assert of_the_window(tally_sheet(lab.store, sheet)) <= asked_by_people


@pytest.mark.parametrize(
    "method", [one for one in WITH_SHEETS if one.kind in ("rating", "survey")], ids=lambda one: one.id
)
def test_rating_and_question_sheets_speak_as_paper_does(lab: Lab, method: Method) -> None:
    sheet = replace(lab.sheet(method.kind, "evaluate"), data=method.sheet_data())
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        step.put(sheet)
    composed: dict[str, Callable[[Store, Sheet, int], Document]] = {"rating": rating_sheets, "survey": survey_sheets}
    assert of_the_window(composed[method.kind](lab.store, sheet, 1)) == set()


@pytest.mark.parametrize("name", SAMPLES)
def test_every_paper_of_a_sample_speaks_as_paper_does(name: str, tmp_path: FilePath) -> None:
    file = resources() / "samples" / f"{name}.json"
    people_said = closed(
        " ".join(one for _, one in leaves(json.loads(file.read_text("utf-8"))) if isinstance(one, str))
    )
    store = Store(tmp_path / "library.sqlite")
    try:
        asked = Asked(store, import_workshop(store, METHODS, file).project_id, METHODS)
        invent_people(store, asked.project_id)
        told = {
            kind.id: kind.compose(asked) for kind in PAPERS
            if not kind.id.startswith("worksheets") and not kind.missing(asked)
        }  # fmt: skip
    finally:
        store.close()
    assert len(told) > 20
    found = {
        (kind, text) for kind, documents in told.items() for text in ours(documents)
        if set(OF_THE_WINDOW.findall(text)) - ON_PAPER_TOO and not _said(text, people_said)
    }  # fmt: skip
    assert found == set()


def _said(text: str, people_said: str) -> bool:
    """Whether all of it that sounds of the window was written by people."""
    parts = [part for part in re.split(r"(?<=[.?!;:,])\s", text) if OF_THE_WINDOW.search(part)]
    return all(closed(part).strip(".;:,") in people_said for part in parts)
