"""A form that came as HWPX is filled with what the project knows, and says what it could not fill."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hwpx import HwpxDocument
from hypothesis import HealthCheck, given, settings

from livinglab.documents.forms.facts import ROW_NAMES, TEXT_NAMES, Facts, facts_of, key
from livinglab.documents.forms.fill import fill_form
from livinglab.documents.forms.report import FormReport, Kind, Outcome, Place
from livinglab.errors import UserError
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.paths import resources
from livinglab.store import Store
from tests.documents.forms.known import FACTS
from tests.documents.hwpx.reading import HP, Written, bare, complaints, read
from tests.documents.hwpx.shown import shown
from tests.documents.test_pdf_hostile import texts


@pytest.fixture
def filled(tmp_path: Path) -> Callable[[HwpxDocument], tuple[Written, FormReport]]:
    def fill(form: HwpxDocument, facts: Facts = FACTS) -> tuple[Written, FormReport]:
        form.save_to_path(tmp_path / "form.hwpx")
        report = fill_form(tmp_path / "form.hwpx", facts, tmp_path / "filled.hwpx")
        data = (tmp_path / "filled.hwpx").read_bytes()
        assert complaints(data) == []
        return read(data), report

    return fill


Filler = Callable[..., tuple[Written, FormReport]]


def table(form: HwpxDocument, *rows: tuple[str, ...]) -> Any:
    made = form.add_table(len(rows), len(rows[0]))
    for row, words in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    return made


def grid(result: Written) -> list[list[str]]:
    return [
        ["".join("".join(text.itertext()) for text in cell.iter(HP + "t")) for cell in row.findall(HP + "tc")]
        for row in result.section.iter(HP + "tr")
    ]


def test_a_label_gets_its_value_in_the_empty_cell_at_its_right_or_below(filled: Filler) -> None:
    form = HwpxDocument.new()
    table(form, ("사 업 명 :", ""), ("참여 인원", "20명"), ("결정", ""))
    table(form, ("장소", "비고"), ("", ""))
    result, report = filled(form)
    assert grid(result) == [
        ["사 업 명 :", "마을 의자 <&>"], ["참여 인원", "20명"], ["결정", ""], ["장소", "비고"], ["새솔읍", ""],
    ]  # fmt: skip
    assert report.places == [
        Place(Kind.LABEL, "사 업 명 :", Outcome.FILLED, "마을 의자 <&>"),
        Place(Kind.LABEL, "참여 인원", Outcome.KEPT, "20명"),
        Place(Kind.LABEL, "결정", Outcome.EMPTY),
        Place(Kind.LABEL, "장소", Outcome.FILLED, "새솔읍"),
        Place(Kind.LABEL, "비고", Outcome.UNKNOWN),
    ]


def test_a_cell_beside_several_labels_is_filled_once_and_never_the_one_below(filled: Filler) -> None:
    form = HwpxDocument.new()
    made = table(form, ("사업명", ""), ("장소", ""), ("비고", ""))
    form.tables.merge_cells(made, "B1:B2")
    result, report = filled(form)
    assert [row[-1] for row in grid(result)] == ["마을 의자 <&>", "장소", ""]
    assert [place.outcome for place in report.places] == [Outcome.FILLED, Outcome.KEPT, Outcome.UNKNOWN]


def test_a_named_cell_is_filled_by_its_name(filled: Filler) -> None:
    form = HwpxDocument.new()
    made = table(form, ("", "", ""))
    for cell, name in zip(made.rows[0].cells, ("사업명", "예산", "장소"), strict=True):
        cell.element.set("name", name)
    made.rows[0].cells[2].text = "여기"
    result, report = filled(form)
    assert grid(result) == [["마을 의자 <&>", "", "여기"]]
    assert [place.outcome for place in report.places] == [Outcome.FILLED, Outcome.UNKNOWN, Outcome.KEPT]


def test_fields_are_filled_by_name_and_unknown_ones_told(filled: Filler) -> None:
    form = HwpxDocument.new()
    form.fields.add("사업명", prompt="사업 이름을 적으세요")
    form.fields.add("문제_문장", prompt="문제")
    form.fields.add("결정", prompt="결정을 적으세요")
    form.fields.add("예산액", prompt="원")
    form.fields.add("장소", prompt="어디")
    form.fields.fill("이미 적은 곳", name="장소")
    result, report = filled(form)
    assert result.lines == ["마을 의자 <&>", "쉴 곳이 없다\n그래서 안 나온다", "결정을 적으세요", "원", "이미 적은 곳"]
    assert [(place.name, place.outcome) for place in report.places] == [
        ("사업명", Outcome.FILLED), ("문제_문장", Outcome.FILLED), ("결정", Outcome.EMPTY), ("예산액", Outcome.UNKNOWN),
        ("장소", Outcome.KEPT),
    ]  # fmt: skip


def test_a_label_beside_a_field_or_placeholder_is_told_once(filled: Filler) -> None:
    form = HwpxDocument.new()
    made = table(form, ("사업명", "{{사업명}}"), ("장소", ""))
    form.fields.add("장소", prompt="어디", paragraph=made.rows[1].cells[1].paragraphs[0])
    result, report = filled(form)
    assert grid(result) == [["사업명", "마을 의자 <&>"], ["장소", "새솔읍"]]
    assert [(place.kind, place.name) for place in report.places] == [
        (Kind.PLACEHOLDER, "사업명"), (Kind.FIELD, "장소"),
    ]  # fmt: skip


def test_a_placeholder_split_over_runs_is_filled_and_keeps_the_letters_around_it(filled: Filler) -> None:
    form = HwpxDocument.new()
    paragraph = form.add_paragraph("문제: {{문")
    paragraph.add_run("제_문", bold=True)
    paragraph.add_run("장}} 그리고 {{ 장소 }}.{{예산}}{{결정}}끝")
    result, report = filled(form)
    assert "".join(result.lines) == "문제: 쉴 곳이 없다\n그래서 안 나온다 그리고 새솔읍.{{예산}}끝"
    assert report.names(Outcome.FILLED) == ["장소", "문제_문장"]
    assert report.names(Outcome.UNKNOWN) == ["예산"]
    assert report.names(Outcome.EMPTY) == ["결정"]


def test_a_marked_row_stands_once_for_each_commitment(filled: Filler) -> None:
    form = HwpxDocument.new()
    table(
        form,
        ("무엇을", "누가", "언제"),
        ("{{#실행약속}}{{번호}} {{무엇을}}", "{{누가}}", "{{언제까지}}{{/실행약속}}"),
        ("위와 같이 약속합니다", "{{사업명}}", ""),
    )
    result, report = filled(form)
    assert grid(result) == [
        ["무엇을", "누가", "언제"], ["A1 의자 놓기", "이장", "3월"], ["A2 등 달기", "부녀회", ""],
        ["A3 다시 모이기", "모두", "5월"], ["위와 같이 약속합니다", "마을 의자 <&>", ""],
    ]  # fmt: skip
    assert Place(Kind.ROWS, "실행약속", Outcome.FILLED, "3") in report.places
    assert report.names(Outcome.EMPTY) == ["언제까지"]
    (made,) = result.section.iter(HP + "tbl")
    assert made.get("rowCnt") == "5"
    addresses = [[one.get("rowAddr") for one in row.iter(HP + "cellAddr")] for row in made.iter(HP + "tr")]
    assert addresses == [[str(number)] * 3 for number in range(5)]
    numbers = [paragraph.get("id") for paragraph in made.iter(HP + "p")]
    assert len(numbers) == len(set(numbers))


def test_a_cell_reaching_over_the_repeated_row_grows_with_it(filled: Filler) -> None:
    form = HwpxDocument.new()
    made = table(form, ("약속", "머리"), ("", "{{#실행약속}}{{무엇을}}"), ("끝", ""))
    form.tables.merge_cells(made, "A1:A2")
    result, _report = filled(form)
    assert [row[-1] for row in grid(result)] == ["머리", "의자 놓기", "등 달기", "다시 모이기", ""]
    assert next(span.get("rowSpan") for span in result.section.iter(HP + "cellSpan")) == "4"


def test_rows_without_records_become_one_empty_row_and_unknown_ones_stay(filled: Filler) -> None:
    form = HwpxDocument.new()
    table(form, ("{{#지표}}{{지표명}}", "{{끝}}"), ("{{#예산}}{{금액}}", "원"))
    result, report = filled(form)
    assert grid(result) == [["", ""], ["{{#예산}}{{금액}}", "원"]]
    assert report.names(Outcome.EMPTY)[0] == "지표"
    assert report.names(Outcome.UNKNOWN) == ["금액", "예산"]


def test_what_people_wrote_is_never_read_as_a_form(filled: Filler) -> None:
    told = {"no": "A1", "what": "{{장소}}", "who": "장소", "when": "", "check": "{{#지표}}"}
    facts = Facts({"title": "{{장소}}", "place": "새솔읍", "problem": "{{사업명}} 사업명"}, {"commitments": (told,)})
    form = HwpxDocument.new()
    table(form, ("{{#약속}}{{무엇을}}", "{{누가}}", "{{언제}}", "{{확인}} {{장소}}"), ("사업명", "", "", ""))
    form.add_paragraph("{{문제}} {{장소}}")
    result, report = filled(form, facts)
    assert grid(result) == [["{{장소}}", "장소", "", "{{#지표}} 새솔읍"], ["사업명", "{{장소}}", "", ""]]
    assert result.lines[-1] == "{{사업명}} 사업명 새솔읍"
    assert report.names(Outcome.UNKNOWN) == []


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, texts)
def test_any_text_is_filled_in_as_it_is_seen(filled: Filler, title: str, promise: str) -> None:
    form = HwpxDocument.new()
    table(form, ("사업명", ""), ("{{#약속}}", "{{무엇을}}"))
    form.add_paragraph("앞{{사업명}}뒤")
    form.fields.add("사업명", prompt="이름")
    facts = Facts({"title": title}, {"commitments": ({"what": promise},)})
    result, _report = filled(form, facts)
    seen, said = bare(shown(title)), bare(shown(promise))
    field = seen if shown(title) else "이름"
    assert result.letters == f"사업명{seen}{said}앞{seen}뒤{field}"


def test_what_the_form_does_not_name_stays_byte_for_byte(filled: Filler) -> None:
    form = HwpxDocument.new()
    form.add_paragraph("그대로 두는 글")
    table(form, ("서명", ""), ("이 사업의 장소는 아래에 따로 적습니다 그리고 길게 씁니다 아주 길게", ""))
    result, report = filled(form)
    assert grid(result) == [["서명", ""], ["이 사업의 장소는 아래에 따로 적습니다 그리고 길게 씁니다 아주 길게", ""]]
    assert report.places == [Place(Kind.LABEL, "서명", Outcome.UNKNOWN)]


@pytest.mark.parametrize("content", [b"", b"\xd0\xcf\x11\xe0 an old hwp", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_form_is_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "서식.hwp").write_bytes(content)
    with pytest.raises(UserError, match="HWPX"):
        fill_form(tmp_path / "서식.hwp", FACTS, tmp_path / "x.hwpx")
    assert not (tmp_path / "x.hwpx").exists()


@pytest.mark.parametrize(
    "label", ["1. 사업명", "가. 사 업 명", "□ 사업명 :", "사업명(과제명)", "사업명 (국문)", "PROJECT NAME"]
)
def test_labels_are_known_with_their_numbers_signs_and_brackets(label: str) -> None:
    assert FACTS.text(label) == "마을 의자 <&>"


@pytest.mark.parametrize("label", ["사업명칭", "(사업명)", "가사업명", "1.", ""])
def test_other_words_are_no_label(label: str) -> None:
    assert FACTS.text(label) is None


def test_each_name_means_one_thing() -> None:
    names = [key(name) for several in TEXT_NAMES.values() for name in several]
    assert len(names) == len(set(names))
    for columns in ROW_NAMES.values():
        inside = [key(name) for several in columns.values() for name in several]
        assert len(inside) == len(set(inside))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_sample_fills_every_name_it_has_words_for(tmp_path: Path, language: str) -> None:
    store = Store(tmp_path / "library.sqlite")
    methods = Library(resources() / "methods")
    report = import_workshop(store, methods, resources() / "samples" / "no-plastic-mart.json")
    facts = facts_of(store, report.project_id, language)
    store.close()
    assert {"ko": "가상 예시", "en": "Fictional example"}[language] in (facts.text("사업명") or "")
    assert (facts.text("참여 인원") or "").startswith("18")
    assert "원하지 않는 플라스틱" in (facts.text("Problem sentence") or "")
    assert "용기" in (facts.text("아이디어") or "")
    promises = facts.table("실행약속")
    assert promises is not None
    assert len(promises) == 4
    assert all(facts.cell("실행약속", row, "누가") for row in promises)
    assert "43" in (facts.text("지표") or "")
    assert facts.text("결정")
    assert facts.text("없는 이름") is None
