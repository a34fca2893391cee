"""Words know their weight and whose they are."""

from __future__ import annotations

from livinglab.blocks.words import Voice, below, literal, ours, plain, slots, strong, theirs


def test_our_sentence_marks_its_numbers_bold() -> None:
    words = ours("쪽지 **16장**을 나누었습니다.")
    assert [(span.text, span.bold) for span in words] == [("쪽지 ", False), ("16장", True), ("을 나누었습니다.", False)]
    assert all(span.voice is Voice.OURS for span in words)


def test_stars_people_typed_stay_stars() -> None:
    words = ours(f"제목은 {literal('**별** 모둠')}입니다.")
    assert plain(words) == "제목은 **별** 모둠입니다."
    assert not any(span.bold for span in words)


def test_their_words_are_taken_as_they_are() -> None:
    words = theirs("**이것** [그대로] <b>")
    assert plain(words) == "**이것** [그대로] <b>"
    assert words[0].voice is Voice.THEIRS
    assert theirs("") == ()
    assert strong(words)[0].bold


def test_filled_slots_are_underlined_and_lose_their_brackets() -> None:
    words = slots("[어르신]이 [적은 양]을 산다.")
    assert plain(words) == "어르신이 적은 양을 산다."
    assert [span.text for span in words if span.underline] == ["어르신", "적은 양"]


def test_an_open_bracket_is_a_bracket() -> None:
    assert plain(slots("[닫지 않은 칸")) == "[닫지 않은 칸"


def test_lines_stand_below_each_other_in_one_paragraph() -> None:
    words = below([ours("**함께 잰 것**"), theirs("회수 포장 무게"), ours("목표 25")])
    assert plain(words) == "함께 잰 것\n회수 포장 무게\n목표 25"
    assert words[0].bold
    assert below([]) == ()
