"""A form that came as DOCX is filled with what the project knows, and says what it could not fill."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import HealthCheck, given, settings

from livinglab.documents.forms.facts import Facts
from livinglab.documents.forms.fill import fill_form, read_form
from livinglab.documents.forms.report import FormReport, Kind, Outcome, Place
from livinglab.errors import UserError
from tests.documents.forms.known import FACTS
from tests.documents.hwpx.reading import bare
from tests.documents.hwpx.shown import shown
from tests.documents.test_pdf_hostile import texts

Filler = Callable[..., tuple[Any, FormReport]]


@pytest.fixture
def filled(tmp_path: Path) -> Filler:
    def fill(form: Any, facts: Facts = FACTS) -> tuple[Any, FormReport]:
        form.save(tmp_path / "form.docx")
        told = read_form(tmp_path / "form.docx", facts)
        report = fill_form(tmp_path / "form.docx", facts, tmp_path / "filled.docx")
        assert report == told
        return docx.Document(str(tmp_path / "filled.docx")), report

    return fill


def table(form: Any, *rows: tuple[str, ...]) -> Any:
    made = form.add_table(len(rows), len(rows[0]))
    for row, words in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    return made


def grid(result: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for one in result.tables for row in one.rows]


def control(name: str, content: str, kind: str = "<w:text/>", *, asks: bool = True, attribute: str = "alias") -> Any:
    """A content control in a paragraph; `asks` while it shows only what to write."""
    sign = "<w:showingPlcHdr/>" if asks else ""
    bound = '<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>'
    letters = '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>' if asks else ""
    facts = f'<w:sdtPr><w:{attribute} w:val="{name}"/><w:id w:val="7"/>{sign}{bound}{kind}</w:sdtPr>'
    words = f"<w:sdtContent><w:r>{letters}<w:t>{content}</w:t></w:r></w:sdtContent>"
    return parse_xml(f"<w:sdt {nsdecls('w')}>{facts}{words}</w:sdt>")


def words(result: Any) -> list[str]:
    paragraphs = result.element.body.iter(qn("w:p"))
    return ["".join("\n" if one.tag == qn("w:br") else one.text or "" for one in p.iter(qn("w:t"), qn("w:br")))
            for p in paragraphs]  # fmt: skip


def test_a_label_gets_its_value_in_the_empty_cell_at_its_right_or_below(filled: Filler) -> None:
    form = docx.Document()
    table(form, ("사 업 명 :", ""), ("참여 인원", "20명"), ("결정", ""), ("문제", ""))
    table(form, ("장소", "비고"), ("", ""))
    result, report = filled(form)
    assert grid(result) == [
        ["사 업 명 :", "마을 의자 <&>"], ["참여 인원", "20명"], ["결정", ""], ["문제", "쉴 곳이 없다\n그래서 안 나온다"],
        ["장소", "비고"], ["새솔읍", ""],
    ]  # fmt: skip
    assert [(place.name, place.outcome) for place in report.places] == [
        ("사 업 명 :", Outcome.FILLED), ("참여 인원", Outcome.KEPT), ("결정", Outcome.EMPTY), ("문제", Outcome.FILLED),
        ("장소", Outcome.FILLED), ("비고", Outcome.UNKNOWN),
    ]  # fmt: skip


def test_cells_that_reach_over_others_are_found_where_they_stand(filled: Filler) -> None:
    form = docx.Document()
    made = table(form, ("사업 개요", "사업명", ""), ("", "장소", ""), ("", "비고", ""))
    made.cell(0, 0).merge(made.cell(2, 0))
    made.cell(1, 2).merge(made.cell(2, 2))
    wide = table(form, ("문제", "", ""))
    wide.cell(0, 1).merge(wide.cell(0, 2))
    result, report = filled(form)
    assert result.tables[0].cell(0, 2).text == "마을 의자 <&>"
    assert result.tables[0].cell(1, 2).text.strip() == "새솔읍"
    assert result.tables[1].cell(0, 1).text.startswith("쉴 곳이 없다")
    assert report.names(Outcome.FILLED) == ["사업명", "장소", "문제"]


def test_content_controls_are_filled_by_title_or_tag_and_unknown_ones_told(filled: Filler) -> None:
    form = docx.Document()
    parts = [
        control("사업명", "사업 이름을 적으세요"), control("문제_문장", "문제", attribute="tag"), control("결정", "적으세요"),
        control("예산액", "원"), control("장소", "이미 적은 곳", asks=False),
        control("참여 인원", "고르기", "<w:dropDownList/>"),
    ]  # fmt: skip
    for part in parts:
        form.add_paragraph("")._p.append(part)
    result, report = filled(form)
    assert [line for line in words(result) if line] == [
        "마을 의자 <&>", "쉴 곳이 없다\n그래서 안 나온다", "적으세요", "원", "이미 적은 곳", "고르기",
    ]  # fmt: skip
    assert [(place.name, place.outcome) for place in report.places] == [
        ("사업명", Outcome.FILLED), ("문제_문장", Outcome.FILLED), ("결정", Outcome.EMPTY), ("예산액", Outcome.UNKNOWN),
        ("장소", Outcome.KEPT), ("참여 인원", Outcome.UNKNOWN),
    ]  # fmt: skip
    filled_control = next(result.element.body.iter(qn("w:sdt")))
    assert not list(filled_control.iter(qn("w:showingPlcHdr"), qn("w:dataBinding"), qn("w:rStyle")))


def test_the_text_field_of_an_older_form_is_filled(filled: Filler) -> None:
    form = docx.Document()
    runs = [
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="사업명"/><w:textInput/></w:ffData></w:fldChar>',
        "<w:instrText>FORMTEXT</w:instrText>", '<w:fldChar w:fldCharType="separate"/>', "<w:t>\u2002\u2002</w:t>",
        "<w:t>\u2002</w:t>", '<w:fldChar w:fldCharType="end"/>', "<w:t> 끝</w:t>",
    ]  # fmt: skip
    for run in runs:
        paragraph = form.paragraphs[0] if form.paragraphs else form.add_paragraph()
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{run}</w:r>"))
    result, report = filled(form)
    assert words(result)[0] == "마을 의자 <&> 끝"
    assert report.places == [Place(Kind.FIELD, "사업명", Outcome.FILLED, "마을 의자 <&>")]


def test_a_label_beside_a_control_or_placeholder_is_told_once(filled: Filler) -> None:
    form = docx.Document()
    made = table(form, ("사업명", "{{사업명}}"), ("장소", ""))
    made.cell(1, 1).paragraphs[0]._p.append(control("장소", "어디"))
    result, report = filled(form)
    assert words(result)[1] == "마을 의자 <&>"
    assert words(result)[3] == "새솔읍"
    assert [(place.kind, place.name) for place in report.places] == [
        (Kind.PLACEHOLDER, "사업명"), (Kind.FIELD, "장소"),
    ]  # fmt: skip


def test_a_placeholder_split_over_runs_is_filled_and_keeps_the_letters_around_it(filled: Filler) -> None:
    form = docx.Document()
    paragraph = form.add_paragraph("문제: {{문")
    paragraph.add_run("제_문").bold = True
    paragraph.add_run("장}} 그리고 {{ 장소 }}.{{예산}}{{결정}}끝")
    result, report = filled(form)
    assert words(result) == ["문제: 쉴 곳이 없다\n그래서 안 나온다 그리고 새솔읍.{{예산}}끝"]
    assert report.names(Outcome.UNKNOWN) == ["예산"]
    assert report.names(Outcome.EMPTY) == ["결정"]


def test_heads_feet_and_footnotes_are_filled_too(filled: Filler) -> None:
    form = docx.Document()
    form.sections[0].header.paragraphs[0].text = "{{사업명}} 결과 보고"
    form.sections[0].footer.paragraphs[0].text = "{{없는 이름}}"
    result, report = filled(form)
    assert result.sections[0].header.paragraphs[0].text == "마을 의자 <&> 결과 보고"
    assert report.names(Outcome.UNKNOWN) == ["없는 이름"]


def test_a_marked_row_stands_once_for_each_commitment(filled: Filler) -> None:
    form = docx.Document()
    made = table(
        form,
        ("무엇을", "누가", "언제", "모두"),
        ("{{#실행약속}}{{번호}} {{무엇을}}", "{{누가}}", "{{언제까지}}{{/실행약속}}", ""),
        ("위와 같이 약속합니다", "{{사업명}}", "", "끝"),
    )
    made.cell(0, 3).merge(made.cell(1, 3))
    mark = f'<w:bookmarkStart {nsdecls("w")} w:id="3" w:name="here"/>'
    made.cell(1, 0).paragraphs[0]._p.append(parse_xml(mark))
    result, report = filled(form)
    assert [row[:3] for row in grid(result)] == [
        ["무엇을", "누가", "언제"], ["A1 의자 놓기", "이장", "3월"], ["A2 등 달기", "부녀회", ""],
        ["A3 다시 모이기", "모두", "5월"], ["위와 같이 약속합니다", "마을 의자 <&>", ""],
    ]  # fmt: skip
    assert Place(Kind.ROWS, "실행약속", Outcome.FILLED, "3") in report.places
    assert report.names(Outcome.EMPTY) == ["언제까지"]
    assert [row[3].strip() for row in grid(result)] == ["모두", "모두", "모두", "모두", "끝"]
    assert len(list(result.element.body.iter(qn("w:bookmarkStart")))) == 1


def test_rows_without_records_become_one_empty_row_and_unknown_ones_stay(filled: Filler) -> None:
    form = docx.Document()
    table(form, ("{{#지표}}{{지표명}}", "{{끝}}"), ("{{#예산}}{{금액}}", "원"))
    result, report = filled(form)
    assert grid(result) == [["", ""], ["{{#예산}}{{금액}}", "원"]]
    assert report.names(Outcome.EMPTY)[0] == "지표"
    assert report.names(Outcome.UNKNOWN) == ["금액", "예산"]


def test_what_people_wrote_is_never_read_as_a_form(filled: Filler) -> None:
    told = {"no": "A1", "what": "{{장소}}", "who": "장소", "when": "", "check": "{{#지표}}"}
    facts = Facts({"title": "{{장소}}", "place": "새솔읍", "problem": "{{사업명}} 사업명"}, {"commitments": (told,)})
    form = docx.Document()
    table(form, ("{{#약속}}{{무엇을}}", "{{누가}}", "{{언제}}", "{{확인}} {{장소}}"), ("사업명", "", "", ""))
    form.add_paragraph("{{문제}} {{장소}}")
    form.paragraphs[-1]._p.append(control("사업명", "적으세요"))
    result, report = filled(form, facts)
    assert grid(result) == [["{{장소}}", "장소", "", "{{#지표}} 새솔읍"], ["사업명", "{{장소}}", "", ""]]
    assert words(result)[-1] == "{{사업명}} 사업명 새솔읍{{장소}}"
    assert report.names(Outcome.UNKNOWN) == []


def test_what_a_person_chose_for_a_name_is_put_there_and_what_they_left_stays(filled: Filler) -> None:
    form = docx.Document()
    table(form, ("추진 배경", ""), ("사업명", ""))
    result, report = filled(form, Facts(FACTS.texts, FACTS.rows, {"추진배경": "problem", "사업명": ""}))
    assert grid(result) == [["추진 배경", "쉴 곳이 없다\n그래서 안 나온다"], ["사업명", ""]]
    assert [place.outcome for place in report.places] == [Outcome.FILLED, Outcome.UNKNOWN]


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, texts)
def test_any_text_is_filled_in_as_it_is_seen(filled: Filler, title: str, promise: str) -> None:
    form = docx.Document()
    table(form, ("사업명", ""), ("{{#약속}}", "{{무엇을}}"))
    form.add_paragraph("앞{{사업명}}뒤")
    form.add_paragraph()._p.append(control("사업명", "이름"))
    facts = Facts({"title": title}, {"commitments": ({"what": promise},)})
    result, _report = filled(form, facts)
    seen, said = bare(shown(title)), bare(shown(promise))
    field = seen if shown(title) else "이름"
    assert bare("".join(words(result))) == f"사업명{seen}{said}앞{seen}뒤{field}"


def _broken(content: bytes) -> bytes:
    """A package whose text is cut off."""
    made, form = BytesIO(), BytesIO()
    docx.Document().save(form)
    with zipfile.ZipFile(form) as whole, zipfile.ZipFile(made, "w") as cut:
        for name in whole.namelist():
            cut.writestr(name, content if name == "word/document.xml" else whole.read(name))
    return made.getvalue()


@pytest.mark.parametrize("content", [b"", b"\xd0\xcf\x11\xe0 locked", b"PK\x05\x06" + b"\0" * 18, _broken(b"<w:doc")])
def test_a_file_that_is_no_form_is_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "form.docx").write_bytes(content)
    with pytest.raises(UserError, match="DOCX"):
        fill_form(tmp_path / "form.docx", FACTS, tmp_path / "x.docx")
    assert not (tmp_path / "x.docx").exists()
