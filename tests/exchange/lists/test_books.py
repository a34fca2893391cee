"""Lists in files: whatever encoding, sign or program they come from; a bad file gets one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.errors import ImportRefused
from livinglab.exchange.lists.book import MOST_ROWS, read_book
from livinglab.exchange.lists.text import read_text
from livinglab.exchange.lists.xlsx import read_xlsx
from tests.exchange.lists.workbooks import packed, workbook

ROWS = (("내용", "모둠"), ("봉투값이 비싸요", "해"), ("계산대가 멀어요", "달"))


def book(tmp_path: Path, name: str, data: bytes) -> tuple[tuple[str, ...], ...]:
    path = tmp_path / name
    path.write_bytes(data)
    (table,) = read_book(path)
    return table.rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp949"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_every_encoding_and_sign_gives_the_same_table(tmp_path: Path, encoding: str, sign: str) -> None:
    text = "\r\n".join(sign.join(row) for row in ROWS) + "\r\n\r\n"
    assert book(tmp_path, "의견.csv", text.encode(encoding)) == ROWS


def test_one_column_with_commas_in_its_words_stays_one_column(tmp_path: Path) -> None:
    text = "비싸요, 정말\n멀어요\n그래서, 안 가요, 안 사요\n"
    assert book(tmp_path, "말.csv", text.encode()) == (("비싸요, 정말",), ("멀어요",), ("그래서, 안 가요, 안 사요",))


def test_quoted_cells_keep_commas_quotes_and_line_breaks(tmp_path: Path) -> None:
    text = '말,모둠\n"비싸요, 정말",해\n"두\n줄",달\n"그가 ""아니요"" 했다",별\n'
    assert book(tmp_path, "말.csv", text.encode())[1:] == (
        ("비싸요, 정말", "해"), ("두\n줄", "달"), ('그가 "아니요" 했다', "별"),
    )  # fmt: skip


def test_plain_text_is_a_line_a_note(tmp_path: Path) -> None:
    assert book(tmp_path, "말.txt", "하나, 둘\n\n셋, 넷\n".encode()) == (("하나, 둘",), ("셋, 넷",))


def test_a_workbook_gives_its_sheets_with_texts_numbers_and_empty_cells(tmp_path: Path) -> None:
    data = workbook({"1모둠": [["번호", "내용"], ["=1", "봉투값이 비싸요"], ["=2.5", ""], [], ["", "끝"]], "빈 것": []})
    (tmp_path / "의견.XLSX").write_bytes(data)
    (table,) = read_book(tmp_path / "의견.XLSX")
    assert table.name == "1모둠"
    assert table.rows == (("번호", "내용"), ("1", "봉투값이 비싸요"), ("2.5", ""), ("", "끝"))


def test_a_long_table_is_cut_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "긴.txt"
    path.write_text("\n".join(f"{number}번" for number in range(MOST_ROWS + 5)), encoding="utf-8")
    (table,) = read_book(path)
    assert (len(table.rows), table.cut) == (MOST_ROWS, True)


BOMB = (
    '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    '<sst xmlns="x"><si><t>&c;&c;&c;</t></si></sst>'
)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("옛.xls", b"\xd0\xcf\x11\xe0", "목록으로 읽을 수 없어요"),
        ("문서.hwp", b"x", "목록으로 읽을 수 없어요"),
        ("잠긴.xlsx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "엑셀 파일이 아니에요"),
        ("반쪽.xlsx", workbook({"가": [["하나"]]})[:300], "엑셀 파일이 아니에요"),
        ("다른.xlsx", packed({"word/document.xml": "<a/>"}), "엑셀 파일이 아니에요"),
        ("번호.xlsx", workbook({"가": [["하나"]]}, extra={"xl/sharedStrings.xml": "<sst/>"}), "엑셀 파일이 아니에요"),
        ("폭탄.xlsx", workbook({"가": [["하나"]]}, extra={"xl/sharedStrings.xml": BOMB}), "엑셀 파일이 아니에요"),
        ("그림.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe\xfd", "글자를 읽을 수 없어요"),
        ("빈.csv", b"", "글이 없어요"),
        ("빈.txt", "\ufeff \n\t\n".encode(), "글이 없어요"),
        ("빈.xlsx", workbook({"가": []}), "글이 없어요"),
    ],
)
def test_a_bad_file_gets_one_sentence(tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ImportRefused) as refused:
        read_book(path)
    assert sentence in str(refused.value)
    assert name in str(refused.value)


def test_a_file_that_is_gone_gets_a_sentence_too(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="열 수 없어요"):
        read_book(tmp_path / "없는.csv")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for read in (read_text, read_xlsx):
        try:
            read(data, "아무거나")
        except ImportRefused:
            continue


@given(st.text(max_size=60), st.binary(max_size=60))
def test_any_damage_inside_a_workbook_is_refused_or_read(text: str, data: bytes) -> None:
    parts = {"xl/sharedStrings.xml": text, "xl/worksheets/sheet1.xml": data.decode("latin-1")}
    try:
        read_xlsx(workbook({"가": [["하나"]]}, extra=parts), "아무거나")
    except ImportRefused:
        return


def test_a_quotation_mark_nobody_closed_swallows_no_note(tmp_path: Path) -> None:
    lines = [f"말 {number},해" for number in range(12)]
    text = "\n".join(["내용,모둠", *lines, '"아 그렇구나,달', *lines]) + "\n"
    rows = book(tmp_path, "말.csv", text.encode())
    assert len(rows) == 26
    assert ('"아 그렇구나', "달") in rows


def test_line_ends_of_a_spreadsheet_are_line_ends(tmp_path: Path) -> None:
    assert book(tmp_path, "말.xlsx", workbook({"a": [["두_x000D_\n줄"], ["_x005F_x000D_"]]})) == (
        ("두\n줄",), ("_x000D_",),
    )  # fmt: skip


def test_one_long_text_named_by_every_cell_does_not_fill_the_memory(tmp_path: Path) -> None:
    row = "<row>" + '<c t="s"><v>0</v></c>' * 50 + "</row>"
    extra = {
        "xl/worksheets/sheet1.xml": f"<worksheet>{row * 100}</worksheet>",
        "xl/sharedStrings.xml": f"<sst><si><t>{'가' * 200_000}</t></si></sst>",
    }
    (tmp_path / "폭탄.xlsx").write_bytes(workbook({"a": [["가"]]}, extra=extra))
    (table,) = read_book(tmp_path / "폭탄.xlsx")
    assert table.cut
    assert sum(len(cell) for line in table.rows for cell in line) <= 20_000_000
