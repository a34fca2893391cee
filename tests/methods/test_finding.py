"""A method is found by what is at hand; own run sheets are kept and taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from livinglab.methods import Library, Words
from livinglab.methods.finding import Wish, found
from livinglab.methods.method import MATERIALS, WRITING
from livinglab.methods.presets import PresetActivity, PresetMeeting, Presets
from livinglab.paths import resources

METHODS = Library(resources() / "methods")


def ids(wish: Wish) -> list[str]:
    return [method.id for method in found(METHODS, wish)]


def test_an_empty_wish_finds_everything_in_the_order_of_the_stages() -> None:
    assert Wish().is_empty
    assert ids(Wish()) == [method.id for method in METHODS]


@pytest.mark.parametrize("words", ["점투표", "dot vote", " DOT ", "점 투표지"])
def test_words_are_found_in_both_languages_whatever_the_case(words: str) -> None:
    assert "dot_vote" in ids(Wish(words=words))


def test_a_name_comes_before_what_only_mentions_it() -> None:
    assert ids(Wish(words="문제 문장"))[0] == "problem_statement"


def test_time_people_and_writing_are_limits() -> None:
    for minutes in (10, 30):
        assert all(METHODS.get(one).minutes[0] <= minutes for one in ids(Wish(minutes=minutes)))  # type: ignore[union-attr]
    assert set(ids(Wish(minutes=10))) < set(ids(Wish(minutes=30)))
    assert set(ids(Wish(writing="none"))) <= set(ids(Wish(writing="little"))) <= set(ids(Wish()))
    assert set(ids(Wish(people=2))) < set(ids(Wish()))


@pytest.mark.parametrize("material", MATERIALS)
def test_what_is_not_at_hand_leaves_out_what_needs_it(material: str) -> None:
    wish = Wish().toggled(material)
    assert all(material not in METHODS.get(one).needs for one in ids(wish))  # type: ignore[union-attr]
    assert wish.toggled(material) == Wish()


def test_every_level_of_writing_has_its_word() -> None:
    assert {method.writing for method in METHODS} <= set(WRITING)


def test_a_run_sheet_of_ones_own_is_kept_and_taken_away(tmp_path: Path) -> None:
    presets = Presets(resources() / "presets", tmp_path / "own")
    before = len(list(presets))
    rows = (
        PresetActivity(Words("말하기", "말하기"), 40, "define", "story_circle", pinned=True),
        PresetActivity(Words("쉬기", "쉬기"), 10, is_break=True),
    )
    kept = presets.save("우리 모임", [PresetMeeting(Words("1회차", "1회차"), "meeting", rows)])
    again = Presets(resources() / "presets", tmp_path / "own")
    mine = again.get(kept)
    assert mine is not None
    assert (mine.name.ko, mine.own, mine.meetings[0].activities) == ("우리 모임", True, rows)
    assert [one.own for one in again] == [False] * before + [True], "one's own stand behind the others"
    again.remove(mine)
    assert len(list(again)) == before
    (tmp_path / "own" / "torn.toml").write_text("order = ", encoding="utf-8")
    assert len(list(Presets(resources() / "presets", tmp_path / "own"))) == before
