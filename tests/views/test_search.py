"""Whatever people said is found again: as typed, in pieces, with or without spaces, by its code."""

from __future__ import annotations

from dataclasses import replace
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.actions import echoes, items
from livinglab.actions.projects import start_project
from livinglab.model.items import Item
from livinglab.store import Store
from livinglab.views.search import Hit, search


def note(store: Store, text: str, project_title: str = "마을") -> str:
    """A note with this text in a project of its own; returns its id."""
    project = start_project(store, project_title)
    with store.step("Note", project_id=project.id) as step:
        return items.new_item(store, step, project.id, "note", text).id


def ids(hits: list[Hit]) -> list[str]:
    return [hit.id for hit in hits]


def test_a_note_is_found_by_any_part_of_it(samples: Store) -> None:
    hit = next(hit for hit in search(samples, "반찬통") if hit.kind == "note")
    assert (hit.place, hit.code, hit.project) == ("item", "N04", "No 플라스틱 마트 만들기")
    assert hit.text[hit.start : hit.start + hit.length] == "반찬통"


def test_spaces_do_not_count(library: Store) -> None:
    found = note(library, "장바구니를 빌린다")
    assert ids(search(library, "장 바구니")) == [found]
    other = note(library, "버스 정류장에 그늘이 없다")
    assert ids(search(library, "버스정류장")) == [other]


def test_words_counted_on_another_note_are_found_there(library: Store) -> None:
    project = start_project(library, "마을")
    with library.step("Notes", project_id=project.id) as step:
        first = items.new_item(library, step, project.id, "note", "봉투값이 비싸요")
        again = items.new_item(library, step, project.id, "note", "비닐값 비쌈")
    echoes.fold_notes(library, project.id, [again.id], first.id)
    assert ids(search(library, "비닐 값")) == [first.id]
    assert ids(search(library, again.code.lower())) == [first.id]
    assert search(library, "team_id") == []
    damaged = library.get(Item, first.id)
    with library.step("Odd", project_id=project.id) as step:
        step.put(replace(damaged, data={"echoes": ["비닐값", 3, None]}))
    assert search(library, "비닐값") == []


def test_words_that_only_share_letters_are_not_found(library: Store) -> None:
    note(library, "나무 아래 비가 온다")
    assert search(library, "나비") == []


def test_letters_of_either_case_and_decomposed_hangul_are_the_same(library: Store) -> None:
    found = note(library, "USB에 담아 갔다")
    assert ids(search(library, "usb")) == [found]
    assert ids(search(library, normalize("NFD", "담아"))) == [found]


@pytest.mark.parametrize("code", ["N04", "n4", "n04"])
def test_a_code_finds_its_note(samples: Store, code: str) -> None:
    assert {hit.code for hit in search(samples, code) if hit.kind == "note"} == {"N04"}


def test_signs_of_sql_are_taken_literally(library: Store) -> None:
    percent, under, back = note(library, "40% 줄었다"), note(library, "a_b"), note(library, "길\\골목")
    note(library, "40명 줄었다")
    assert ids(search(library, "40%")) == [percent]
    assert ids(search(library, "a_b")) == [under]
    assert ids(search(library, "\\")) == [back]
    assert search(library, "'") == []


def test_cards_are_found_in_all_that_was_said_but_not_by_the_keys_of_choices(samples: Store) -> None:
    assert any(hit.kind == "action" for hit in search(samples, "점주"))
    assert search(samples, "before_after") == []


def test_projects_and_meetings_are_found_by_their_titles(samples: Store) -> None:
    hits = search(samples, "고향 엄마")
    assert (hits[0].place, hits[0].text) == ("project", "고향 엄마를 부탁해")
    assert any(hit.place == "workshop" for hit in search(samples, "실험 설계"))


def test_too_many_are_cut_and_nothing_is_asked_for_nothing(library: Store) -> None:
    project = start_project(library, "많은 말")
    with library.step("Notes", project_id=project.id) as step:
        for number in range(120):
            items.new_item(library, step, project.id, "note", f"말 {number}")
    assert len(search(library, "말")) == 50
    assert search(library, "   ") == []


def test_the_very_words_are_found_among_many_that_share_their_letters(library: Store) -> None:
    project = start_project(library, "많은 말")
    with library.step("Notes", project_id=project.id) as step:
        for number in range(300):
            items.new_item(library, step, project.id, "note", f"가 {number} 나 {number} 다")
        wanted = items.new_item(library, step, project.id, "note", "여기 가나다 있다").id
    assert wanted in ids(search(library, "가나다"))


@given(st.text(max_size=12))
def test_any_text_can_be_asked_for(text: str) -> None:
    store = _shared()
    for hit in search(store, text):
        assert 0 <= hit.start <= hit.start + hit.length <= len(hit.text)


_stores: list[Store] = []


def _shared() -> Store:
    """One library for all the texts of a property."""
    if not _stores:
        from pathlib import Path
        from tempfile import mkdtemp

        _stores.append(Store(Path(mkdtemp()) / "library.sqlite"))
        note(_stores[0], "İstanbul 40% ß_가나다\\ 길")
    return _stores[0]
