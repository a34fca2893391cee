"""Lines break between words, hold every letter, and leave no short word alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from livinglab.blocks.metrics import printable, text_width
from livinglab.blocks.words import Span, ours, plain, slots
from livinglab.blocks.wrapping import broken, wrap, wrap_words

SENTENCE = "이를 확인하려고 한아름마트 계산대 한 곳에서 네 주 동안 운영하고 매주 목요일에 손님 백 명을 관찰해 있다"
LETTERS = st.text(alphabet="가나다라 마바사 abc<&漢😀-", max_size=120)


def test_a_sentence_breaks_between_words() -> None:
    lines = wrap(SENTENCE, 200, 12)
    assert " ".join(lines) == SENTENCE
    assert len(lines) > 2
    assert all(text_width(line, 12) <= 200.5 for line in lines)


def test_a_short_last_word_takes_the_one_before_along() -> None:
    width = text_width("아주 긴 문장이 여기", 12) + 1
    assert wrap("아주 긴 문장이 여기 있다", width, 12) == ["아주 긴 문장이", "여기 있다"]


def test_a_word_wider_than_the_line_is_cut_and_nothing_is_lost() -> None:
    word = "가" * 300
    lines = wrap("앞 " + word + " 뒤", 200, 12)
    assert "".join(lines).replace(" ", "") == "앞" + word + "뒤"
    assert all(text_width(line, 12) <= 200.5 for line in lines)


def test_an_accent_is_never_parted_from_its_letter() -> None:
    lines = wrap("x\u0323" * 60, 30, 12)
    assert not any(line.startswith("\u0323") for line in lines)


def test_newlines_and_double_spaces_stay() -> None:
    assert wrap("한 줄\n\n두  칸", 200, 12) == ["한 줄", "", "두  칸"]
    assert wrap("", 200, 12) == [""]


def test_a_bold_word_in_the_middle_changes_no_word() -> None:
    words = ours("손님이 100명 가운데 **24명**에서 **43명**이 되었습니다. 그리고 다시 왔습니다.")
    lines = wrap_words(words, 120, 12)
    assert "".join(plain(line) for line in lines) == plain(words)
    assert any(span.bold and span.text == "43명" for line in lines for span in line)
    assert not any(plain(line).startswith("에서") for line in lines)  # 24명에서 is one word in two weights


def test_underlined_slots_stay_underlined_on_every_line() -> None:
    lines = wrap_words(slots("[동네 마트에서 적은 양을 살 때 원하지 않는 것]을 산다"), 90, 12)
    assert len(lines) > 2
    assert all(line[0].underline for line in lines[:-1])


@given(LETTERS, st.floats(min_value=15, max_value=300))
def test_lines_joined_are_the_text_again(text: str, width: float) -> None:
    lines = broken(text, width, 11)
    assert "".join(lines).replace(" ", "") == printable(text).replace(" ", "")
    for line in lines:
        assert text_width(line.rstrip(" "), 11) <= width + 0.6 or len(line.strip()) == 1


@given(st.lists(st.builds(Span, LETTERS, st.booleans(), st.booleans()), max_size=6), st.floats(20, 300))
def test_mixed_lines_joined_are_the_text_again(spans: list[Span], width: float) -> None:
    lines = wrap_words(tuple(spans), width, 11)
    assert "".join(plain(line) for line in lines).replace(" ", "") == plain(tuple(spans)).replace(" ", "")


def test_what_stands_between_two_things_ends_a_line_and_never_begins_one() -> None:
    text = "장보는 주민 · 마트 점주 · 시장 상인 · 학부모회원 / 대학생"
    for width in range(90, 300, 7):
        for lines in (
            wrap(text, width, 12),
            [plain(line) for line in wrap_words((*ours("장보는"), *ours(text[3:])), width, 12)],
        ):
            assert not [line for line in lines if line.startswith(("·", "/"))], width
