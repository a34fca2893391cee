"""Every block as HWPX: real headings, tables, lists and pictures, each word once and in its place."""

from __future__ import annotations

import time
from io import BytesIO
from typing import get_args

import pytest

from livinglab.blocks import blocks as b
from livinglab.blocks.drawing import Drawing, Rect, Text
from livinglab.blocks.words import Span, ours, slots, theirs
from livinglab.documents.hwpx.writer import write_hwpx
from tests.documents.hwpx.reading import HP, Written, complaints, expected, written
from tests.documents.reading import paper

HH = "{http://www.hancom.co.kr/hwpml/2011/head}"
PICTURE = Drawing(120, 40, (Rect(0, 0, 120, 40, fill="band"), Text(4, 20, "칸")), "그림이 하는 말: 여섯 명")
SHEET = Drawing(595.28, 841.89, (Text(60, 100, "투표지"),), "투표지 한 장: 1번 의자, 2번 등")
LINE = b.NoteLine("N001", theirs("버스가 없다"))
EXAMPLES: dict[type, b.Block] = {
    b.Title: b.Title(theirs("마을 의자"), ours("요약지"), theirs("세 모둠"), "가상 예시"),
    b.Heading: b.Heading(ours("들은 말"), stage="define"),
    b.Paragraph: b.Paragraph(slots("[어르신]이 쉴 곳이 없다")),
    b.Lead: b.Lead(theirs("그래서 의자가 필요하다"), "define", theirs("이야기 모임")),
    b.Strip: b.Strip((b.StripCell("define", ours("쪽지 **3장**")), b.StripCell("ideate", ours("둘을 골랐습니다")))),
    b.NoteColumns: b.NoteColumns((b.NoteCluster("C1", theirs("쉴 곳"), (LINE, LINE)),)),
    b.Table: b.Table((ours("무엇을"), ours("닿음")), ((theirs("의자"), b.Tick("met", "닿았습니다")), (theirs("등"),))),
    b.Spine: b.Spine(
        (
            b.SpineRow("evaluate", "결과", "4주", ours("43명"), "↓ 이 지표를 쟀습니다"),
            b.SpineRow("define", "쪽지", "4장", theirs("의자")),
        )
    ),
    b.Figure: b.Figure(PICTURE, ours("그림 아래 글")),
    b.CardBox: b.CardBox((b.CardField("믿은 것", theirs("앉으면 쉰다")), b.CardField("잰 것", theirs("앉은 사람")))),
    b.Choices: b.Choices(("계속", "보완", "중단"), 1),
    b.BulletList: b.BulletList((b.ListItem(theirs("점 하나")), b.ListItem(theirs("열두째 일"), 12))),
    b.WriteLines: b.WriteLines((b.WriteLine("물어볼 곳", 2), b.WriteLine("전화"))),
    b.Rule: b.Rule(strong=True),
    b.Space: b.Space(8),
    b.PageBreak: b.PageBreak(),
    b.FullPage: b.FullPage(SHEET),
    b.Contents: b.Contents((ours("1. 한눈에 보기"), ours("2. 배경"))),
    b.SideNote: b.SideNote((ours("한 칸이 한 사람"),), (b.Paragraph(ours("열여섯 명")),)),
    b.Wide: b.Wide((b.Paragraph(ours("넓은 글")),)),
    b.Keep: b.Keep((b.Paragraph(ours("함께")), b.Paragraph(ours("선다")))),
    b.Appendix: b.Appendix(ours("나머지"), (b.Paragraph(ours("뒤에 실은 글")),)),
}


def test_no_kind_of_block_is_forgotten() -> None:
    assert set(EXAMPLES) == set(get_args(b.Block))


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind", EXAMPLES, ids=lambda kind: kind.__name__)
def test_each_block_says_its_words_and_nothing_else(kind: type, large: bool) -> None:
    document = paper(b.Paragraph(ours("앞")), EXAMPLES[kind], b.Paragraph(ours("뒤")), kind="시험")
    result = written(document, large_print=large)
    assert result.letters == expected(document, large=large)
    assert result.letters.startswith("앞")
    assert result.letters.endswith("뒤")
    assert complaints(result.data) == []


def test_all_blocks_together_open_without_a_complaint() -> None:
    document = paper(*EXAMPLES.values(), header="머리", badge="가상 예시", footer="지어냈습니다")
    result = written(document)
    assert result.letters == expected(document)
    assert complaints(result.data) == []


def _paragraphs(result: Written, text: str) -> list[dict[str, str]]:
    return [
        paragraph.attrib
        for paragraph in result.section.iter(HP + "p")
        if text == "".join(part.text or "" for part in paragraph.findall(f"{HP}run/{HP}t"))
    ]


def _style(result: Written, number: str) -> str:
    return next(style.get("name", "") for style in result.header.iter(HH + "style") if style.get("id") == number)


def test_headings_are_the_outline_of_the_file_without_numbers_of_their_own() -> None:
    result = written(paper(
        b.Title(theirs("마을 의자")), b.Heading(ours("들은 말"), stage="define"), b.Heading(ours("한 부분"), 3),
        b.Paragraph(ours("글")),
    ))  # fmt: skip
    names = [
        _style(result, _paragraphs(result, text)[0]["styleIDRef"]) for text in ("마을 의자", "들은 말", "한 부분", "글")
    ]
    assert names == ["개요 1", "개요 2", "개요 3", "바탕글"]
    heads = [head.text for one in result.header.iter(HH + "numbering") for head in one.iter(HH + "paraHead")]
    assert heads
    assert not any(heads)


def test_a_section_of_the_same_stage_goes_on_without_its_mark() -> None:
    same = paper(b.Heading(ours("하나"), stage="define"), b.Heading(ours("둘"), stage="define"))
    assert written(same).lines == ["1 문제 정의", "하나", "둘"]
    english = paper(b.Heading(ours("What we heard"), stage="define"), language="en")
    assert written(english).lines == ["1 Define", "What we heard"]


def test_a_table_is_a_table_whose_head_is_repeated_and_which_goes_on_over_pages() -> None:
    rows = tuple((theirs(f"약속 {index}"), theirs("이장")) for index in range(40))
    result = written(paper(b.Table((ours("무엇을"), ours("누가")), rows)))
    (table,) = result.section.iter(HP + "tbl")
    assert (table.get("rowCnt"), table.get("colCnt"), table.get("repeatHeader")) == ("41", "2", "1")
    assert [cell.get("header") for cell in table.iter(HP + "tc")] == ["1"] * 2 + ["0"] * 80
    assert table.find(HP + "pos").get("treatAsChar") == "0"  # type: ignore[union-attr]
    widths = {sum(int(size.get("width", 0)) for size in row.iter(HP + "cellSz")) for row in table.iter(HP + "tr")}
    assert widths == {int(table.find(HP + "sz").get("width", 0))}  # type: ignore[union-attr]


def test_a_picture_has_its_words_and_its_proportions() -> None:
    result = written(paper(b.Figure(PICTURE)))
    (picture,) = result.section.iter(HP + "pic")
    size = picture.find(HP + "sz")
    assert size is not None
    assert int(size.get("width", 0)) / int(size.get("height", 1)) == pytest.approx(124 / 44, rel=0.01)
    assert picture.findtext(HP + "shapeComment") == PICTURE.alt


def test_a_whole_sheet_lies_on_the_paper_itself_on_a_page_of_its_own() -> None:
    document = paper(b.Paragraph(ours("앞")), b.FullPage(SHEET), b.FullPage(SHEET), b.Paragraph(ours("뒤")))
    result = written(document)
    breaks = [paragraph.get("pageBreak") for paragraph in result.section.findall(HP + "p")]
    assert breaks == ["0", "1", "1", "1"]
    for picture in result.section.iter(HP + "pic"):
        place, size = picture.find(HP + "pos"), picture.find(HP + "sz")
        assert place is not None
        assert size is not None
        assert (place.get("vertRelTo"), place.get("horzRelTo"), place.get("treatAsChar")) == ("PAPER", "PAPER", "0")
        assert abs(int(size.get("width", 0)) - 59528) < 5
    assert len(list(result.section.iter(HP + "pageHiding"))) == 2


def test_head_and_foot_say_the_badge_and_count_the_pages() -> None:
    document = paper(b.Paragraph(ours("글")), header="마을 의자 · 요약지", badge="가상 예시", footer="지어냈습니다")
    result = written(document)
    assert "마을 의자 · 요약지" in result.furniture("header")
    assert "가상 예시" in result.furniture("header")
    assert "지어냈습니다" in result.furniture("footer")
    assert "가상 예시" in result.furniture("footer")
    counted = {number.get("numType") for number in result.section.iter(HP + "autoNum")}
    assert counted == {"PAGE", "TOTAL_PAGE"}


def test_the_file_says_what_it_is_and_names_its_fonts() -> None:
    result = written(paper(b.Title(theirs("마을")), subject="요약지"))
    assert "<opf:title>시험</opf:title>" in result.content
    assert "요약지" in result.content
    assert "synthetic" not in result.content
    faces = {font.get("face") for font in result.header.iter(HH + "font")}
    assert faces >= {"함초롬바탕", "맑은 고딕", "Pretendard"}


def test_margins_are_those_of_the_paper() -> None:
    result = written(paper(b.Paragraph(ours("글"))))
    (margin,) = result.section.iter(HP + "margin")
    mm = {name: round(int(margin.get(name, 0)) / 283.46) for name in ("left", "right")}
    assert mm == {"left": 18, "right": 18}
    assert round((int(margin.get("top", 0)) + int(margin.get("header", 0))) / 283.46) == 17
    assert round((int(margin.get("bottom", 0)) + int(margin.get("footer", 0))) / 283.46) == 18


@pytest.mark.parametrize(("large", "floor"), [(False, 1050), (True, 1600)])
def test_no_letters_are_smaller_than_people_can_read(large: bool, floor: int) -> None:
    result = written(paper(*EXAMPLES.values(), header="머리", footer="발", badge="가상"), large_print=large)
    used = {run.get("charPrIDRef") for run in result.section.iter(HP + "run") if len(run.findall(HP + "t"))}
    shapes = {shape.get("id"): int(shape.get("height", 0)) for shape in result.header.iter(HH + "charPr")}
    assert min(shapes[one] for one in used if one) >= floor


def test_line_ends_stay_and_weights_and_lines_to_fill_are_seen() -> None:
    result = written(paper(b.Paragraph((Span("첫 줄\n둘째", bold=True), Span(" 빈칸", underline=True)))))
    assert result.lines == ["첫 줄\n둘째", " 빈칸"]
    shapes = {shape.get("id"): shape for shape in result.header.iter(HH + "charPr")}
    runs = result.section.findall(f"{HP}p/{HP}run")
    bold, lined = (shapes[run.get("charPrIDRef")] for run in runs if run.find(HP + "t") is not None)
    assert bold.find(HH + "bold") is not None
    assert lined.find(HH + "underline").get("type") != "NONE"  # type: ignore[union-attr]


def _seconds(rows: int) -> float:
    line = (theirs("칸"),) * 4
    document = paper(b.Table((ours("머리"),) * 4, (line,) * rows))
    begin = time.process_time()
    write_hwpx(document, BytesIO())
    return time.process_time() - begin


def test_a_long_table_takes_time_by_its_rows_not_by_their_square() -> None:
    _seconds(10)
    short, long = min(_seconds(30) for _ in range(2)), min(_seconds(180) for _ in range(2))
    assert long / short < 12  # six times the rows; the square would be thirty-six


def test_notes_stand_in_two_columns_and_the_rest_across_the_page() -> None:
    notes = b.NoteColumns((b.NoteCluster("C1", theirs("쉴 곳"), (LINE,) * 6),))
    document = paper(b.Paragraph(ours("앞")), notes, b.Paragraph(ours("뒤")))
    result = written(document)
    assert complaints(result.data) == []
    assert result.letters == expected(document)
    turns = []
    for paragraph in result.section.findall(HP + "p"):
        words = "".join(part.text or "" for part in paragraph.findall(f"{HP}run/{HP}t"))
        turns += [(column.get("colCount"), words) for column in paragraph.iter(HP + "colPr")]
    assert turns == [("1", "앞"), ("2", "C1 쉴 곳"), ("1", "뒤")]
    assert len(list(written(document, large_print=True).section.iter(HP + "colPr"))) == 1


def test_a_paper_laid_across_and_its_sheets_are_as_large_as_it_says() -> None:
    board = Drawing(1190.55, 841.89, (Text(60, 100, "보드"),), "보드 한 장")
    document = paper(b.FullPage(board), paper="A3", landscape=True)
    result = written(document)
    assert complaints(result.data) == []
    (page,) = result.section.iter(HP + "pagePr")
    assert (page.get("landscape"), page.get("width"), page.get("height")) == ("NARROWLY", "84189", "119055")
    (picture,) = result.section.iter(HP + "pic")
    size = picture.find(HP + "sz")
    assert size is not None
    assert abs(int(size.get("width", 0)) - 119055) < 5
