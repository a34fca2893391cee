"""What every kind of sheet promises, held against every kind, every method, an empty sheet and the samples' sheets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from livinglab.exchange.workshop_json import import_workshop
from livinglab.i18n import speaking, tr
from livinglab.methods import Library, Method
from livinglab.model.lab import Participant, Sheet
from livinglab.model.results import Poll
from livinglab.paths import resources
from livinglab.sheets import KINDS, kind
from livinglab.sheets.blank.pages import blank_pages
from livinglab.sheets.blank.size import Size
from livinglab.sheets.contract import SheetKind
from livinglab.store import Store
from tests.sheets.lab import Lab
from tests.told import told, with_hangul

METHODS = Library(resources() / "methods")
SAMPLES = ("no-plastic-mart", "hometown-mother")
IN_THE_SAMPLES = ("board", "cards", "rating", "ballot", "survey", "log")


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Both samples in one library, only read here."""
    store = Store(tmp_path_factory.mktemp("samples") / "library.sqlite")
    for name in SAMPLES:
        import_workshop(store, METHODS, resources() / "samples" / f"{name}.json")
    yield store
    store.close()


def sheets(store: Store, name: str) -> list[Sheet]:
    return store.select(Sheet, "where t.kind=? order by t.id", (name,))


def test_the_seven_kinds_and_no_other() -> None:
    assert tuple(KINDS) == ("board", "cards", "rating", "ballot", "survey", "log", "network")
    with pytest.raises(KeyError):
        kind("sculpture")


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_names_itself_in_both_languages(name: str) -> None:
    record = kind(name)
    assert record.id == name
    assert record.item_kinds or name in ("ballot",)
    for message in (record.name, record.awaits, record.how):
        with speaking("en"):
            assert tr(message) == message
        assert with_hangul(tr(message)), message


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("name", KINDS)
def test_an_empty_sheet_says_it_is_empty_and_keeps_every_promise(lab: Lab, name: str, language: str) -> None:
    record = kind(name)
    with speaking(language):
        view = record.read(lab.store, lab.sheet(name, "define", "빈 종이"))
        assert record.is_empty(view)
        assert all(check.level == "hint" for check in record.checks(view)), "nothing on it can be wrong yet"
        words = told([*record.blocks(view), *record.room(view)])
    assert language == "ko" or not with_hangul(words)


@pytest.mark.parametrize("name", KINDS)
def test_reading_twice_tells_the_same_and_writes_nothing(lab: Lab, name: str) -> None:
    record = kind(name)
    sheet = lab.sheet(name)
    steps = lab.store.rows("select count(*) from step")
    view = record.read(lab.store, sheet)
    assert record.read(lab.store, sheet) == view
    assert told(record.blocks(view)) == told(record.blocks(record.read(lab.store, sheet)))
    assert lab.store.rows("select count(*) from step") == steps


@pytest.mark.parametrize("name", KINDS)
def test_a_view_cannot_be_changed(lab: Lab, name: str) -> None:
    view = kind(name).read(lab.store, lab.sheet(name))
    assert is_dataclass(view)
    with pytest.raises(AttributeError):
        setattr(view, fields(view)[0].name, None)


@pytest.mark.parametrize("name", IN_THE_SAMPLES)
def test_the_sheets_of_the_samples_are_told_on_paper_and_to_the_room(samples: Store, name: str) -> None:
    record = kind(name)
    found = [sheet for sheet in sheets(samples, name) if not record.is_empty(record.read(samples, sheet))]
    assert found, "no sample fills such a sheet in"
    for sheet in found:
        view = record.read(samples, sheet)
        for check in record.checks(view):
            assert "{" not in check.sentence()
            assert with_hangul(check.sentence())
        assert told(record.blocks(view))
        assert told(record.room(view))


@pytest.mark.parametrize("name", IN_THE_SAMPLES)
def test_the_room_reads_no_alias(samples: Store, name: str) -> None:
    record = kind(name)
    aliases = {person.alias for person in samples.find(Participant) if len(person.alias) > 1}
    for sheet in sheets(samples, name):
        said = told(record.room(record.read(samples, sheet)))
        assert not {alias for alias in aliases if alias in said}


def test_a_covered_vote_shows_the_room_no_count(samples: Store) -> None:
    sheet = next(one for one in sheets(samples, "ballot") if samples.find(Poll, sheet_id=one.id)[0].rule == "dots")
    record = kind("ballot")
    view = record.read(samples, sheet)
    assert view.poll is not None
    covered = replace(view, poll=replace(view.poll, revealed_at="", closed_at=""))
    opened, shut = told(record.room(view)), told(record.room(covered))
    assert "16" in opened
    assert not {str(count) for count in (16, 12, 10)} & set(shut.replace(",", " ").split())
    assert "16" not in shut


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("method", [one for one in METHODS if one.kind], ids=lambda one: one.id)
def test_every_method_has_blank_paper(method: Method, language: str) -> None:
    record: SheetKind = kind(method.kind)
    with speaking(language):
        assert record.worksheet(method)
        said = "\n".join(f"{page.alt} {' '.join(page.texts())}" for page in blank_pages(method, Size()))
        assert str(method.name) in said
    assert with_hangul(said) == (language == "ko"), "blank paper is in one language"


def test_a_kind_is_fit_for_the_cards_its_methods_make() -> None:
    made = {(method.kind, item) for method in METHODS for item in method.item_kinds}
    assert {(name, item) for name, item in made if item not in kind(name).item_kinds} == set()
