"""The words of every method: as many as a facilitator needs, its own for people who do not write, in plain talk."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from livinglab.methods import Library, Method
from livinglab.methods.table import Words
from livinglab.paths import resources

METHODS = Library(resources() / "methods")
SEED = re.compile(r"S[0-4]-\d{1,2}")
ADDRESS = re.compile(r"https?://|www\.|[\w.]+@[\w.]+|\d{2,3}-\d{3,4}-\d{4}")
UNKIND = ("퍼실리테이", "세션", "아웃풋", "인사이트", "니즈", "솔루션", "디브리핑", "아이스브레이킹", "임팩트", "—")
PLAIN_END = re.compile(r"요(\([^)]+\))?[.?]?$")


def said(method: Method) -> list[Words]:
    """Everything a facilitator reads of it while she works."""
    return [
        method.name, method.purpose, method.question, method.group, method.materials, method.feeds,
        *method.steps, *method.questions, *method.look_for, *method.not_writing,
    ]  # fmt: skip


@pytest.mark.parametrize("method", list(METHODS), ids=lambda one: one.id)
def test_a_method_says_as_much_as_a_facilitator_needs(method: Method) -> None:
    assert 3 <= len(method.steps) <= 6
    assert 1 <= len(method.questions) <= 4
    assert 1 <= len(method.look_for) <= 3
    assert 1 <= len(method.not_writing) <= 3
    assert method.source.ko
    assert method.source.en
    assert all(SEED.fullmatch(seed) for seed in method.seeds)
    assert len(set(method.seeds)) == len(method.seeds)


@pytest.mark.parametrize("method", list(METHODS), ids=lambda one: one.id)
def test_a_method_is_told_in_plain_words(method: Method) -> None:
    for words in said(method):
        told = f"{words.ko} {words.en}"
        assert not [one for one in UNKIND if one in told], told
        assert not ADDRESS.search(told), told
        assert len(words.ko) <= 190, words.ko
        assert "  " not in told
        assert not re.search("[가-힣]", words.en), words.en
    for words in (method.purpose, *method.steps, *method.look_for, *method.not_writing):
        assert PLAIN_END.search(words.ko), words.ko
    for words in (*method.questions, *method.look_for, *method.not_writing, method.purpose):
        assert words.ko[-1] in ".?", words.ko
        assert words.en[-1] in ".?”", words.en


def test_what_to_do_for_people_who_do_not_write_is_each_methods_own() -> None:
    found = Counter(words.ko for method in METHODS for words in method.not_writing)
    found += Counter(words.en for method in METHODS for words in method.not_writing)
    assert [words for words, times in found.items() if times > 1] == []


def test_nothing_a_facilitator_watches_for_is_told_twice() -> None:
    found = Counter(words.ko for method in METHODS for words in (*method.look_for, *method.questions))
    assert [words for words, times in found.items() if times > 1] == []


NAMED = {
    "paper": "종이|지[,나]|지$|표|틀|지도",
    "notes": "쪽지",
    "wall": "벽|종이|지도",
    "stickers": "스티커|붙임딱지",
    "tokens": "콩|바둑알",
    "cards": "카드",
    "camera": "카메라",
    "timer": "시계",
    "figures": "통계",
}


@pytest.mark.parametrize("method", list(METHODS), ids=lambda one: one.id)
def test_what_one_can_sort_by_is_named_among_the_materials(method: Method) -> None:
    assert [need for need in method.needs if not re.search(NAMED[need], method.materials.ko)] == []
    for need, word in (("camera", "카메라"), ("timer", "시계"), ("figures", "통계")):
        assert (word in method.materials.ko) == (need in method.needs), need
