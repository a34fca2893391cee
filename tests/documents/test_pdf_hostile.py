"""Whatever people type is printed as typed: nothing raises, nothing is lost, nothing leaves the page."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.blocks import blocks as b
from livinglab.blocks.charts.tally import Tally, TallyOption
from livinglab.blocks.words import Words, literal, ours, slots, strong, theirs
from tests.documents.reading import Printed, paper, printed

NASTY = (
    "<b>굵게</b> & &amp; </para> {} {name} %s %d \\n \\",
    "\"따옴표\" '홑' «»  ()[]<>",
    "漢字와 社會 그리고 里長",
    "=SUM(A1:A9)",
    "ㅋㅋㅋㅋ ㅠㅠ ·…—–",
)


def everywhere(words: Words) -> tuple[b.Block, ...]:
    """The same words in every kind of block that carries words."""
    line = b.NoteLine("N001", words)
    return (
        b.Title(words, words, words, badge="가상 예시"),
        b.Strip(tuple(b.StripCell(stage, words) for stage in b.STAGES)),
        b.Heading(words, stage="define"),
        b.SideNote((words,), (b.Paragraph(words), b.Lead(words, "define", words))),
        b.NoteColumns((b.NoteCluster("C1", words, (line, line)), b.NoteCluster("C2", words, (line,)))),
        b.Table((words, words), ((words, words), (words, b.Tick("missed", "no"))), wide=True),
        b.CardBox((b.CardField("가", words), b.CardField("나", words))),
        b.BulletList((b.ListItem(words), b.ListItem(words, 12))),
        b.Keep((b.Heading(words, 3), b.Paragraph(words, "note"))),
        b.Appendix(words, (b.Paragraph(words, "caption"),)),
    )


def inside_the_page(result: Printed) -> None:
    for left, low, right, top in result.ink:
        assert left >= 20
        assert right <= 575.5
        assert low >= 20
        assert top <= 822


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("large", [False, True])
def test_markup_is_printed_as_typed(text: str, large: bool) -> None:
    result = printed(paper(*everywhere(theirs(text)), header=text, footer=text), large_print=large)
    kinds = len(everywhere(theirs(text)))
    assert result.letters.count(text.replace(" ", "")) >= kinds
    assert result.report.missing == ""
    inside_the_page(result)


def test_an_emoji_becomes_a_visible_square_and_is_reported() -> None:
    result = printed(paper(b.Paragraph(theirs("좋아요 😀👍🏽 ✔ 끝"))))
    assert "좋아요 □□□ □ 끝" in result.text
    assert set(result.report.missing) == set("😀👍🏽✔")


def test_decomposed_hangul_prints_composed() -> None:
    result = printed(paper(b.Paragraph(theirs("\u1112\u1161\u11ab\u1100\u1173\u11af"))))
    assert "한글" in result.text


def test_control_characters_and_half_characters_do_not_stop_a_paper() -> None:
    result = printed(paper(*everywhere(theirs("가\x00나\x1b[31m다\ud83d라\u202e마\x85바"))))
    assert "가나[31m다" in result.letters
    inside_the_page(result)


@pytest.mark.parametrize("large", [False, True])
def test_three_hundred_letters_without_a_space_are_cut_at_the_edge(large: bool) -> None:
    word = "".join(chr(0xAC00 + 17 * index) for index in range(300))
    result = printed(paper(*everywhere(theirs(word))), large_print=large)
    assert result.letters.count(word) >= 10
    inside_the_page(result)


@pytest.mark.parametrize("large", [False, True])
def test_a_note_of_three_thousand_letters_goes_on_over_pages(large: bool) -> None:
    note = " ".join(f"{index}번째" for index in range(500))[:3000]
    result = printed(paper(*everywhere(theirs(note))), large_print=large)
    for index in range(0, 400, 37):
        assert len(re.findall(rf"(?<!\d){index}번째", result.text)) >= 20
    inside_the_page(result)


def test_a_long_side_note_and_a_long_card_break_over_pages() -> None:
    long = theirs("긴 이야기가 이어집니다 " * 300)
    result = printed(
        paper(b.SideNote((long,), (b.Paragraph(ours("짧은 글")),)), b.CardBox((b.CardField("믿은 것", long),)))
    )
    assert result.report.pages > 3
    assert result.text.count("이어집니다") == 600
    inside_the_page(result)


def test_a_figure_taller_than_the_page_becomes_smaller() -> None:
    tall = Tally(tuple(TallyOption(f"I{index}", "아이디어", index % 18) for index in range(60)), voters=18)
    result = printed(paper(b.Heading(ours("표")), b.Figure(tall)))
    assert result.text.count("아이디어") == 60
    inside_the_page(result)


def test_empty_parts_are_nothing_to_stumble_over() -> None:
    result = printed(
        paper(
            b.Title(()),
            b.Strip(()),
            b.NoteColumns(()),
            b.NoteColumns((b.NoteCluster("", (), ()),)),
            b.Table((), ()),
            b.Table((), (((),),)),
            b.CardBox(()),
            b.Choices((), None),
            b.Choices(("가", "나"), None),
            b.BulletList(()),
            b.WriteLines(()),
            b.SideNote((), ()),
            b.Keep(()),
            b.Wide(()),
            b.Rule(),
            b.Rule(strong=True),
            b.Space(4),
            b.PageBreak(),
            b.Paragraph(()),
            b.Lead((), "define"),
        )
    )
    assert result.report.pages >= 1


def test_a_document_without_blocks_is_one_empty_page() -> None:
    assert printed(paper()).report.pages == 1


def test_three_hundred_notes_keep_their_order_and_their_words() -> None:
    notes = tuple(
        b.NoteLine(f"N{index:03}", theirs(f"쪽지 {index} 어르신이 장을 보러 갈 때 버스가 없다")) for index in range(300)
    )
    clusters = (
        b.NoteCluster("C1", theirs("큰 묶음"), notes[:120]),
        b.NoteCluster("C2", theirs("작은 묶음"), notes[120:125]),
        b.NoteCluster("C3", theirs("또 큰 묶음"), notes[125:]),
    )
    document = paper(
        b.Heading(ours("들은 말"), stage="define"), b.SideNote((ours("그대로"),), (b.NoteColumns(clusters),))
    )
    result = printed(document)
    places = [result.text.index(f"N{index:03} 쪽지 {index} 어르신이 장을 보러") for index in range(300)]
    assert all(before < after for before, after in pairwise(places))
    assert 6 <= result.report.pages <= 12
    inside_the_page(result)


texts = st.text(max_size=60) | st.text(alphabet="가나다 라마<b>&{}\n[]*漢😀\u0301\u200d", max_size=400)


containers = st.sampled_from(("bare", "keep", "wide", "beside"))


def inside(container: str, blocks: tuple[b.Block, ...], note: Words) -> tuple[b.Block, ...]:
    match container:
        case "keep":
            return (b.Keep(blocks),)
        case "wide":
            return (b.Wide(blocks),)
        case "beside":
            return (b.SideNote((note,), blocks),)
    return blocks


@settings(max_examples=40)
@given(texts, containers, st.booleans())
def test_any_text_in_any_block_gives_a_paper(text: str, container: str, large: bool) -> None:
    for words in (theirs(text), slots(text), strong(ours(literal(text)))):
        blocks = inside(container, everywhere(words), words)
        inside_the_page(printed(paper(*blocks, header=text, footer=text), large_print=large))


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("container", ["bare", "keep", "wide", "beside"])
@pytest.mark.parametrize("length", [700, 1100, 2300])
def test_long_texts_in_any_container_stay_on_their_pages(container: str, large: bool, length: int) -> None:
    words = theirs("이야기가 이어집니다 "[: length % 11] + "이야기가 이어집니다 " * (length // 11))
    inside_the_page(printed(paper(*inside(container, everywhere(words), words)), large_print=large))
