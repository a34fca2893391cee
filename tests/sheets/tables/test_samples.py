"""The two sample workshops, imported: each kind of sheet keeps what it promises on real material."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from livinglab import i18n
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.sheets import kind
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import read as read_vote
from livinglab.sheets.ballot.tables import rule_result
from livinglab.sheets.log.figures import reading_words, verdict_words
from livinglab.sheets.log.read import read_experiment
from livinglab.sheets.rating.read import read as read_ratings
from livinglab.sheets.rating.table import table
from livinglab.store import Store

KINDS = ("ballot", "log", "rating")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "library.sqlite")
    yield made
    made.close()


def bring(store: Store, name: str) -> str:
    return import_workshop(store, Library(resources() / "methods"), resources() / "samples" / f"{name}.json").project_id


def sheets(store: Store, wanted: str) -> list[Sheet]:
    return store.select(Sheet, "where t.kind=? order by t.id", (wanted,))


@pytest.mark.parametrize("name", ["no-plastic-mart", "hometown-mother"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_sheet_is_told_on_paper_and_in_the_room(store: Store, name: str, language: str) -> None:
    bring(store, name)
    with i18n.speaking(language):
        for wanted in KINDS:
            for sheet in sheets(store, wanted):
                made = kind(wanted)
                view = made.read(store, sheet)
                assert not made.is_empty(view)
                assert made.blocks(view)
                assert made.room(view)
                assert all(check.sentence() for check in made.checks(view))


def test_the_dot_vote_of_the_sample_counts_to_its_tally(store: Store) -> None:
    bring(store, "no-plastic-mart")
    (sheet,) = sheets(store, "ballot")
    view = read_vote(store, sheet)
    assert view.closed
    assert [count(view).result.totals[f"I{n}"] for n in range(1, 7)] == [16, 10, 12, 7, 6, 3]
    assert [option.code for option in view.chosen] == ["I1", "I3"]
    assert view.left(view.channels[0]) == 0


def test_the_purse_of_the_other_sample_is_shared_as_it_was(store: Store) -> None:
    bring(store, "hometown-mother")
    (sheet,) = sheets(store, "ballot")
    with i18n.speaking("ko"):
        result = rule_result(read_vote(store, sheet))
        taken = i18n.tr("taken")
    assert result is not None
    shared = {option.code for option, cells in result.rows if cells[5] == taken}
    greedy = {option.code for option, cells in result.rows if cells[3] == taken}
    assert (shared, greedy) == ({"J1", "J2", "J3", "J6"}, {"J2", "J3", "J4"})


def test_the_experiment_of_the_sample_is_judged_by_its_frozen_criteria(store: Store) -> None:
    project = bring(store, "no-plastic-mart")
    experiment = store.select(Item, "where t.kind='experiment'")[0]
    view = read_experiment(store, project, experiment.id)
    said = {
        series.item.code: (reading_words(series.latest), verdict_words(series))
        for series in view.series
        if series.latest
    }
    assert said == {
        "M1": (("43", "/100"), "채웠어요"), "M2": (("23.6", ""), "채웠어요"), "M3": (("44", ""), "안전선 안이에요"),
        "M4": (("51", "/60"), "채웠어요"),
    }  # fmt: skip
    assert [entry.number for entry in view.entries] == [1, 2, 3, 4, 5, 6]
    assert view.changes == (2.0,)


def test_the_ratings_of_the_sample_have_the_medians_of_its_file(store: Store) -> None:
    bring(store, "no-plastic-mart")
    nuf, traits = sheets(store, "rating")
    first = table(read_ratings(store, nuf)).rows[0]
    assert [cell.split("  (")[0] for cell in first[1:]] == ["6", "9", "8"]
    assert [row[1:4] for row in table(read_ratings(store, traits)).rows] == [
        ("3", "3~3", "16명"), ("4", "3~4", "16명"), ("4", "3~4", "16명"), ("3", "3~3.25", "16명"), ("2", "2~2", "16명"),
        ("3", "3~3", "16명"),
    ]  # fmt: skip
