"""The Word document says what the blocks say, in their order, with real headings and tables, and Word need not mend it."""

from __future__ import annotations

import sys
import typing
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import count
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.blocks import blocks as b
from livinglab.blocks.drawing import Drawing, Rect
from livinglab.blocks.words import Words, literal, ours, slots, strong, theirs
from livinglab.documents.docx.writer import docx_bytes
from livinglab.i18n import speaking
from tests.documents.every_block import DRAWING, every_block, letters, read_aloud
from tests.documents.reading import paper
from tests.documents.sample_summary import sample_summary

STAGE = "Stage"  # the mark above a section's heading repeats what the opening says


def opened(document: b.Document) -> Any:
    return docx.Document(BytesIO(docx_bytes(document)))


def said(document: b.Document) -> str:
    """All text of the body in the file's own order, pictures by their alternative texts."""
    return "".join(_texts(opened(document).element.body))


def _texts(body: Any) -> Iterator[str]:
    for paragraph in body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is None or style.get(qn("w:val")) != STAGE:
            for element in paragraph.iter(qn("w:t"), qn("wp:docPr")):
                yield element.get("descr") or element.text or ""


def expected(document: b.Document) -> str:
    with speaking(document.language, on_paper=True):
        return "".join(read_aloud(document.blocks))


def check(document: b.Document) -> None:
    assert letters(said(document)) == letters(expected(document))


@pytest.mark.parametrize("kind", typing.get_args(b.Block), ids=lambda kind: kind.__name__)
def test_every_kind_of_block_is_written(kind: type) -> None:
    """A kind that is added to the blocks and forgotten here has no example, or is refused by the writer."""
    check(paper(every_block(theirs("말 한마디"))[kind]))


def test_the_sample_says_all_it_says_in_order() -> None:
    check(sample_summary())


texts = st.text(max_size=60) | st.text(
    alphabet="가나다 라마<b>&{}\"'\n\t\r[]*漢😀\u0301\u200d\x00\x0b\ufffe\ud83d", max_size=200
)


@settings(max_examples=30)
@given(texts)
def test_any_text_in_any_block_stays_as_it_was_typed(text: str) -> None:
    blocks: list[b.Block] = []
    kinds: tuple[Words, ...] = (theirs(text), slots(text), strong(ours(literal(text))))
    for words in kinds:
        blocks += [
            block for kind, block in every_block(words).items() if kind not in (b.Figure, b.FullPage, b.SideNote)
        ]
    check(b.Document(text, tuple(blocks), header=text, footer=text, subject=text, badge=text))


def test_headings_tables_and_lists_are_real() -> None:
    file = opened(sample_summary())
    headings = [(one.style.name, one.text) for one in file.paragraphs if one.style.name.startswith("Heading")]
    assert headings[0] == ("Heading 1", "No 플라스틱 마트 만들기")
    assert ("Heading 2", "이런 말을 들었습니다") in headings
    assert ("Heading 3", "C1 적은 양을 사기 어려운 묶음 포장") in headings
    outline = file.styles["Heading 2"].element.find(f".//{qn('w:outlineLvl')}")
    assert outline.get(qn("w:val")) == "1"
    assert any(row.cells[0].text == "평균 계산 대기 50초 이하" for table in file.tables for row in table.rows)
    assert [one for one in file.paragraphs if one._p.pPr.numPr is not None]


def test_the_contents_are_a_table_of_contents_that_can_be_updated() -> None:
    file = opened(
        paper(b.Contents((ours("1. 처음"), ours("2. 끝"))), b.Heading(ours("1. 처음")), b.Heading(ours("2. 끝")))
    )
    body = file.element.body
    assert [one.get(qn("w:fldCharType")) for one in body.iter(qn("w:fldChar"))] == ["begin", "separate", "end"]
    (order,) = body.iter(qn("w:instrText"))
    assert 'TOC \\o "2-2"' in str(order.text)
    assert [one.text for one in file.paragraphs[:2]] == ["1. 처음", "2. 끝"]


def test_a_long_table_repeats_its_head_and_is_not_cut_within_a_row() -> None:
    rows = tuple((ours(f"{n}"), ours("값")) for n in range(30))
    table = opened(paper(b.Table((ours("번호"), ours("것")), rows))).tables[0]
    first, second, *_ = table._tbl.tr_lst
    assert first.find(f".//{qn('w:tblHeader')}") is not None
    assert second.find(f".//{qn('w:tblHeader')}") is None
    assert second.find(f".//{qn('w:cantSplit')}") is not None


def test_numbers_of_a_list_begin_where_the_chart_says() -> None:
    file = opened(paper(b.BulletList((b.ListItem(ours("가"), 4), b.ListItem(ours("나"), 5), b.ListItem(ours("점"))))))
    lists = [one._p.pPr.numPr.numId.val for one in file.paragraphs]
    assert lists[0] == lists[1] != lists[2]
    starts = file.part.numbering_part.element.findall(f".//{qn('w:startOverride')}")
    assert [one.get(qn("w:val")) for one in starts] == ["4"]


def test_a_picture_is_a_png_with_its_alternative_text() -> None:
    file = opened(paper(b.Figure(DRAWING, ours("설명"))))
    [shape] = file.inline_shapes
    assert shape._inline.docPr.get("descr") == DRAWING.alt
    assert 0.9 < shape.width.pt / 204 < 1.1
    [image] = [part for part in file.part.package.iter_parts() if part.content_type == "image/png"]
    assert image.blob.startswith(b"\x89PNG")


def test_the_paper_is_a4_in_korean_with_its_facts_and_page_numbers() -> None:
    file = opened(sample_summary())
    section = file.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    facts = file.core_properties
    assert (facts.title, facts.author, facts.language) == ("No 플라스틱 마트 만들기 · 참여자 요약지", "리빙랩", "ko-KR")
    fonts = file.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    assert fonts.get(qn("w:eastAsia")) == "Pretendard"
    for foot in (section.footer, section.first_page_footer):
        fields = [one.text.strip() for one in foot._element.iter(qn("w:instrText"))]
        assert fields == ["PAGE", "NUMPAGES"]
        assert "가상 예시" in foot.paragraphs[0].text
    assert "가상 예시" in section.header.paragraphs[0].text


def test_the_package_names_its_fonts_and_holds_nothing_of_a_strangers() -> None:
    package = zipfile.ZipFile(BytesIO(docx_bytes(paper())))
    assert 'altName w:val="맑은 고딕"' in package.read("word/fontTable.xml").decode()
    assert 'name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in (
        package.read("word/settings.xml").decode()
    )
    names = {name for name in package.namelist() if "thumbnail" in name or "custom" in name}
    assert not names


def test_a_new_page_begins_where_the_paper_has_one() -> None:
    file = opened(
        paper(b.Paragraph(ours("앞")), b.PageBreak(), b.Table((), ((ours("뒤"),),)), b.Appendix(ours("더"), ()))
    )
    breaks = [one.text for one in file.paragraphs if one.paragraph_format.page_break_before]
    assert breaks == ["", "더"]


def test_the_same_document_is_the_same_file() -> None:
    assert docx_bytes(sample_summary()) == docx_bytes(sample_summary())


def test_empty_parts_are_nothing_to_stumble_over() -> None:
    nothing: Words = ()
    check(
        paper(
            b.Title(nothing), b.Strip(()), b.NoteColumns(()), b.NoteColumns((b.NoteCluster("", (), ()),)),
            b.Table((), ()), b.Table((), (((),),)), b.Table((ours("가"),), ((ours("나"), ours("다")),)), b.CardBox(()),
            b.Choices((), None), b.BulletList(()), b.WriteLines(()), b.SideNote((), ()), b.Keep(()), b.Wide(()),
            b.Space(0), b.Lead((), "define"), b.PageBreak(), b.PageBreak(),
        )
    )  # fmt: skip
    check(paper())


def steps_for(rows: int) -> int:
    """How many calls writing a table of so many rows takes: a measure no machine's speed touches."""
    body = tuple(tuple(theirs(f"{n} {c} 칸") for c in range(4)) for n in range(rows))
    document = paper(b.Table(tuple(ours(f"열 {c}") for c in range(4)), body))
    calls = count()
    sys.setprofile(lambda _frame, event, _arg: next(calls) if event in ("call", "c_call") else None)
    try:
        docx_bytes(document)
    finally:
        sys.setprofile(None)
    return next(calls)


def test_a_table_of_three_hundred_rows_costs_three_times_one_of_a_hundred() -> None:
    steps_for(10)  # imports and fonts
    none, hundred, three_hundred = steps_for(0), steps_for(100), steps_for(300)
    assert (three_hundred - none) / (hundred - none) < 3.2


def test_a_whole_sheet_stands_in_its_own_size_on_a_page_without_head_and_margins() -> None:
    sheet = b.FullPage(Drawing(595.3, 841.9, (Rect(10, 10, 50, 50, fill="ink"),), "투표지"))
    words = b.Paragraph(ours("글"))
    file = opened(paper(words, sheet, sheet, words, header="머리", footer="발"))
    margins = [round(section.left_margin.mm) for section in file.sections]
    assert margins == [25, 0, 0, 25]
    heads = [section.header.paragraphs[0].text.strip() for section in file.sections]
    assert heads == ["머리", "", "", "머리"]
    sizes = [one.find(qn("wp:extent")) for one in file.element.body.iter(qn("wp:anchor"))]
    assert [round(int(size.get("cy")) / 12_700) for size in sizes] == [842, 842]
    only = opened(paper(sheet))
    assert [round(section.left_margin.mm) for section in only.sections] == [0]


def test_notes_stand_in_two_columns_and_the_rest_across_the_page() -> None:
    lines = tuple(b.NoteLine(f"N{n:03}", theirs(f"쪽지 {n}")) for n in range(6))
    notes = b.NoteColumns((b.NoteCluster("C1", theirs("묶음"), lines),))
    document = paper(b.Paragraph(ours("앞")), notes, notes, b.Paragraph(ours("뒤")))
    check(document)
    sections = opened(document).sections
    columns = [section._sectPr.find(qn("w:cols")).get(qn("w:num"), "1") for section in sections]
    assert columns == ["1", "2", "2", "1"]
    begins = [section.start_type.name for section in sections]
    assert begins == ["NEW_PAGE", "CONTINUOUS", "CONTINUOUS", "CONTINUOUS"]
    check(paper(notes))
    large = docx.Document(BytesIO(docx_bytes(document, large_print=True)))
    assert len(large.sections) == 1


def test_large_print_has_large_letters_everywhere() -> None:
    blocks = tuple(every_block(theirs("말 한마디")).values())
    file = docx.Document(BytesIO(docx_bytes(paper(*blocks, header="머리", footer="발"), large_print=True)))
    sizes = {style.name: style.font.size.pt for style in file.styles if style.font.size}
    assert min(size for name, size in sizes.items() if name != "Gap") >= 16
    assert sizes["Normal"] == 18


def test_each_sheet_has_the_size_of_its_drawing_and_pages_that_of_the_paper() -> None:
    board = Drawing(1190.55, 841.89, (Rect(10, 10, 50, 50, fill="ink"),), "보드")
    document = paper(b.Paragraph(ours("앞")), b.FullPage(board), b.FullPage(DRAWING), paper="A3", landscape=True)
    check(document)
    sizes = [(round(s.page_width.pt), round(s.page_height.pt)) for s in opened(document).sections]
    assert sizes == [(1191, 842), (1191, 842), (200, 100)]
    (wide,) = {style.get("cx") for style in list(opened(document).element.body.iter(qn("wp:extent")))[:1]}
    assert abs(int(wide) / 12700 - 1190.55) < 1
