"""Single blocks on paper: fitting to the wanted pages, choices, lists, lines to write on, large clusters."""

from __future__ import annotations

import re

import pytest

from livinglab.blocks import blocks as b
from livinglab.blocks.charts import stage
from livinglab.blocks.drawing import Close, CurveTo, Drawing, LineTo, Move, Path, Pen, Polyline, Text
from livinglab.blocks.words import Span, ours, theirs
from livinglab.documents.pdf.writer import PdfReport
from tests.documents.reading import Printed, paper, printed


def _pages(count: int, wanted: int | None) -> tuple[int, float]:
    paragraphs = tuple(b.Paragraph(ours(f"{index}번째 문단입니다.")) for index in range(count))
    report = printed(paper(*paragraphs, wanted_pages=wanted)).report
    return report.pages, report.density


def test_lines_move_together_where_that_saves_a_page() -> None:
    fits = max(count for count in range(20, 45) if _pages(count, None) == (1, 1.0))
    assert _pages(fits + 12, None) == (2, 1.0)
    assert _pages(fits + 1, 1) == (1, 0.97)
    assert _pages(fits + 2, 1)[1] < 1.0
    tightest = [_pages(fits + more, 1) for more in range(1, 8)]
    assert (1, 0.91) in tightest
    assert tightest[-1] == (2, 1.0)  # no density saves the page: full distances again


@pytest.mark.parametrize("large", [False, True])
def test_a_page_for_two_lines_is_saved(large: bool) -> None:
    def report(count: int) -> PdfReport:
        blocks = tuple(b.Paragraph(ours(f"{index}번째 문단입니다.")) for index in range(count))
        return printed(paper(*blocks), large_print=large).report

    fits = max(count for count in range(15, 45) if report(count) == PdfReport(1, 1.0, ""))
    assert report(fits + 1).pages == 1
    assert report(fits + 1).density < 1
    assert report(fits + 12).pages == 2
    assert report(fits + 12).density == 1


def test_one_page_has_no_page_number() -> None:
    assert "1 / 1" not in printed(paper(b.Paragraph(ours("한 장")))).text


def test_all_options_are_seen_also_those_not_chosen() -> None:
    options = (
        "계속",
        "보완해서 계속하고 다음 달에 다시 살펴보기",
        "확산",
        "중단",
        "이관",
        "아직 정하지 못함",
        "다른 마을에 넘기기",
    )
    result = printed(paper(b.Choices(options, 1)))
    for option in options:
        assert option in result.text
    assert _heard(result, "고른 것: 보완해서 계속하고 다음 달에 다시 살펴보기")
    assert _heard(printed(paper(b.Choices(options))), "아직 고르지 않음")


def _heard(result: Printed, text: str) -> bool:
    """Whether an alternative text in the file says this."""
    return text.encode("utf-16-be").hex().encode() in result.data


def test_ticks_say_in_words_what_their_shape_shows() -> None:
    verdicts: tuple[b.Verdict, ...] = ("met", "missed", "unknown")
    rows = tuple((ours("기준"), b.Tick(verdict, f"표시 {verdict}")) for verdict in verdicts)
    result = printed(paper(b.Table((ours("기준"), ours("닿음")), rows, align=("start", "end"))))
    for verdict in verdicts:
        assert _heard(result, f"표시 {verdict}")


def test_lists_are_numbered_as_given() -> None:
    items = (b.ListItem(theirs("첫째 일"), 1), b.ListItem(theirs("점 하나")), b.ListItem(theirs("열두째 일"), 12))
    result = printed(paper(b.BulletList(items)))
    assert "1 첫째 일" in result.text
    assert "12 열두째 일" in result.text
    assert result.data.count(b"/S /LI ") == 3


def test_lines_to_write_on_keep_their_labels() -> None:
    result = printed(paper(b.WriteLines((b.WriteLine("물어볼 곳", 2), b.WriteLine("전화")), wide=True)))
    assert "물어볼 곳" in result.text
    assert _heard(result, "적는 칸: 물어볼 곳, 전화")


def test_a_figure_keeps_its_caption_and_any_shape_is_drawn() -> None:
    curve = Path((Move(0, 0), CurveTo(10, 0, 20, 10, 20, 20), LineTo(0, 20), Close()), "band", Pen("ink", 1))
    drawing = Drawing(
        100, 40, (curve, Polyline(((0, 0), (9, 9))), Text(50, 30, "가운데", anchor="middle", halo="paper")), "그림"
    )
    result = printed(
        paper(b.Figure(drawing, theirs("그림 아래 글"), wide=True), b.Figure(stage.thread(("done",) * 4, 390)))
    )
    assert "가운데" in result.text
    assert "그림 아래 글" in result.text
    assert _heard(result, "그림")


def test_a_large_cluster_fills_both_columns_in_reading_order_over_pages() -> None:
    long = "긴 쪽지입니다 " * 60
    notes = (b.NoteLine("N001", theirs(long)), *(b.NoteLine(f"N{n:03}", theirs(f"{n} 쪽지")) for n in range(2, 200)))
    result = printed(paper(b.NoteColumns((b.NoteCluster("C1", theirs("큰 묶음"), notes),))))
    found = [int(code) for code in re.findall(r"N(\d\d\d)", result.text)]
    assert found == list(range(1, 200))
    assert result.text.count("C1 큰 묶음 (이어서)") == result.report.pages - 1


@pytest.mark.parametrize("large", [False, True])
def test_a_note_longer_than_a_page_in_a_large_cluster_is_whole(large: bool) -> None:
    notes = tuple(b.NoteLine(f"N{n:03}", theirs("끝없는이야기 " * 500)) for n in range(16))
    result = printed(paper(b.NoteColumns((b.NoteCluster("C1", theirs("긴 묶음"), notes),))), large_print=large)
    assert result.text.count("끝없는이야기") == 16 * 500


def test_a_wide_table_shares_its_width_by_content() -> None:
    head = (ours("무엇을"), ours("누가"))
    rows = ((theirs("아주 긴 약속의 이름이 여기 서고 또 이어져서 두 줄이 됩니다 그리고 더"), theirs("달")),)
    result = printed(paper(b.Table(head, rows, wide=True)))
    assert "무엇을" in result.text
    assert "달" in result.text


def test_a_word_in_two_weights_is_read_as_one() -> None:
    result = printed(paper(b.Paragraph((Span("24명", bold=True), Span("에서 늘었습니다")))))
    assert "24명에서 늘었습니다" in result.text


def test_english_papers_say_so() -> None:
    result = printed(paper(b.Heading(ours("What we heard"), stage="define"), language="en"))
    assert "Define" in result.text
    assert b"/Lang (en)" in result.data


@pytest.mark.parametrize("large", [False, True])
def test_the_sentence_about_invented_data_is_never_shortened(large: bool) -> None:
    sentence = (
        "Fictional example: places, people and figures are invented for teaching. Not the result of a real project."
    )
    blocks = tuple(b.Paragraph(ours(f"paragraph {index}")) for index in range(60))
    result = printed(paper(*blocks, language="en", footer=sentence), large_print=large)
    assert result.text.count(sentence) == result.report.pages > 1
    feet = [top for left, low, right, top in result.ink if low < 45]
    bodies = [low for left, low, right, top in result.ink if low > 49]
    assert max(feet) < min(bodies)


def test_an_appendix_does_not_count_among_the_wanted_pages() -> None:
    paragraphs = tuple(b.Paragraph(ours(f"{index}번째 문단입니다.")) for index in range(30))
    fits = max(count for count in range(20, 45) if _pages(count, None) == (1, 1.0))
    main = tuple(b.Paragraph(ours(f"{index}번째 문단입니다.")) for index in range(fits + 1))
    report = printed(paper(*main, b.Appendix(ours("나머지"), paragraphs), wanted_pages=1)).report
    assert (report.pages, report.density) == (2, 0.97)
    alone = printed(paper(b.Appendix(ours("나머지"), paragraphs)))
    assert alone.report.pages == 1
    assert "나머지" in alone.text


def test_figures_stand_next_to_what_they_count() -> None:
    rows = tuple((ours(str(minutes)), theirs("사전 설문과 책 소개")) for minutes in (5, 10, 120))
    result = printed(paper(b.Table((ours("분"), ours("무엇을")), rows, align=("end", "start"), wide=True)))
    assert "120 사전 설문" in result.text
    assert "분 무엇을" in result.text


def test_a_bold_line_is_never_the_last_on_a_page() -> None:
    rows = tuple((theirs(f"{index}번째 약속"),) for index in range(12))
    for above in range(20, 45):
        blocks: list[b.Block] = [b.Paragraph(ours(f"{index}번째 문단입니다.")) for index in range(above)]
        blocks += [b.Paragraph(ours("둘째 모임", bold=True)), b.Table((ours("무엇을"),), rows)]
        result = printed(paper(*blocks))
        (page,) = (page for page in result.pages if "둘째 모임" in page)
        assert "0번째 약속" in page.split("둘째 모임")[1]
