"""Knowledge cards and vocabularies: whole in both languages, dated where a number or a list is, and strictly read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from livinglab.i18n import speaking
from livinglab.methods import MethodRefused
from livinglab.methods.data_file import read_data
from livinglab.methods.knowledge import TAGS, Knowledge, knowledge, read_knowledge
from livinglab.methods.table import NO_WORDS, Words
from livinglab.methods.vocabulary import read_vocabulary, vocabularies, vocabulary
from livinglab.paths import resources

CARDS = list(knowledge())
PRIVATE = re.compile(r"[\w.]+@[\w.]+|\d{2,4}-\d{3,4}-\d{4}|https?://")
HANGUL = re.compile("[가-힣]")

GOOD = """
source = { ko = "자료", en = "Source" }
[[cards]]
id = "one"
seeds = ["S0-2"]
tags = ["concept"]
title = { ko = "제목", en = "Title" }
body = [{ ko = "말", en = "words" }]
"""


def said(card: Knowledge) -> list[Words]:
    figures = [part for figure in card.figures for part in (figure.name, figure.value)]
    found = [card.title, card.source, *card.body, *card.points, *figures]
    return found if card.caution is NO_WORDS else [*found, card.caution]


@pytest.mark.parametrize("card", CARDS, ids=lambda one: one.id)
def test_a_card_is_whole_in_both_languages_and_names_nobody_to_call(card: Knowledge) -> None:
    for words in said(card):
        assert words.ko.strip()
        assert words.en.strip()
        assert not HANGUL.search(words.en), words.en
        assert not PRIVATE.search(words.ko + words.en)
        assert "때문에" not in words.ko
    assert card.tags
    assert all(HANGUL.search(words.ko) for words in (card.title, *card.body, *card.points))


@pytest.mark.parametrize("card", [one for one in CARDS if one.figures and one.year], ids=lambda one: one.id)
def test_figures_are_told_with_their_year_as_reference(card: Knowledge) -> None:
    with speaking("ko"):
        assert card.source_line.endswith(f"참고, {card.year}년")
    with speaking("en"):
        assert card.dated == f"For reference, {card.year}"


def test_dated_lists_are_told_as_of_their_year() -> None:
    dated = {card.id: card.year for card in CARDS if card.historical}
    assert dated.items() >= {"programme_2017": 2017, "ministries_2020": 2020}.items()
    with speaking("ko"):
        assert all(f"{card.year}년 당시" in card.source_line for card in CARDS if card.historical)


def test_groups_that_overlap_and_figures_read_from_order_carry_their_caution() -> None:
    for card_id, warned in (("who_appeared", "겹치는"), ("centre_local_gap", "차례"), ("seoul_begins", "2011년")):
        card = knowledge().get(card_id)
        assert card is not None
        assert warned in card.caution.ko


def test_cards_are_found_by_words_and_tag() -> None:
    assert next(card.id for card in knowledge().find("칸막이")) == "authority_and_silos"
    assert {card.id for card in knowledge().find("", "figures")} >= {"who_appeared", "academy_figures"}
    assert knowledge().find("아무 데도 없는 말") == []
    assert knowledge().get("nothing") is None
    assert len(knowledge()) == len({card.id for card in CARDS})


def test_every_tag_is_used() -> None:
    assert {tag for card in CARDS for tag in card.tags} == set(TAGS)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('seeds = ["S0-2"]', 'seeds = ["S9-2"]', "line 5, cards[1].seeds"),
        ('seeds = ["S0-2"]', "seeds = []", "line 5, cards[1].seeds"),
        ('tags = ["concept"]', 'tags = ["novelty"]', "line 6, cards[1].tags"),
        (', en = "Title"', "", "cards[1].title.en"),
        ('body = [{ ko = "말", en = "words" }]', "", "cards[1].body"),
        ('id = "one"', 'id = ""', "line 4, cards[1].id"),
        ('id = "one"', 'id = "one"\nhistorical = true', "cards[1].year"),
        ('id = "one"', 'id = "one"\nhistoric = true', "line 5, cards[1].historic"),
        ("[[cards]]", "[[cards", "line 3, TOML"),
    ],
)
def test_a_mistake_in_a_card_is_told_with_line_and_field(old: str, new: str, told: str) -> None:
    text = GOOD.replace(old, new, 1)
    with speaking("en"), pytest.raises(MethodRefused) as refused:
        read_data(text.encode(), "mine.toml", lambda table: read_knowledge("mine", table))
    with speaking("en"):
        assert told in str(refused.value)


def test_a_card_that_is_there_twice_is_refused() -> None:
    twice = GOOD + GOOD.split("\n", 2)[2]
    with pytest.raises(MethodRefused, match="one"):
        read_data(twice.encode(), "mine.toml", lambda table: read_knowledge("mine", table))


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(MethodRefused, match="mine"):
        read_data(b"\xff\xfe\x00", "mine.toml", lambda table: read_knowledge("mine", table))


# --- vocabularies ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", sorted(vocabularies()))
def test_a_vocabulary_is_whole_in_both_languages(name: str) -> None:
    found = vocabulary(name)
    assert found.seeds
    assert len(list(found)) >= 2
    for words in (found.name, *(entry.words for entry in found)):
        assert not HANGUL.search(words.en)
        assert words.ko.strip()
    assert len({entry.words.ko for entry in found}) == len(list(found))


def test_a_word_is_told_in_the_language_in_use() -> None:
    reach = vocabulary("reach")
    with speaking("ko"):
        assert reach.name_of("adoption") == "채택"
    with speaking("en"):
        assert reach.name_of("adoption") == "Adoption"
    assert reach.name_of("my own") == "my own"
    with pytest.raises(KeyError):
        vocabulary("nothing")


@pytest.mark.parametrize(
    "entries",
    ["", 'entries = [{ key = "a", ko = "가", en = "a" }, { key = "a", ko = "나", en = "b" }]',
     'entries = [{ key = "", ko = "가", en = "a" }]', 'entries = [{ key = "a", ko = "가" }]'],
)  # fmt: skip
def test_a_mistake_in_a_vocabulary_is_refused(entries: str) -> None:
    text = f'seeds = ["S0-1"]\nname = {{ ko = "말", en = "word" }}\n{entries}\n'
    with pytest.raises(MethodRefused, match="mine"):
        read_data(text.encode(), "mine.toml", lambda table: read_vocabulary("mine", table))


def test_the_files_are_the_ones_that_are_read() -> None:
    assert {file.stem for file in Path(resources() / "vocabulary").glob("*.toml")} == set(vocabularies())
