"""The printed summary: four pages that say everything, in letters people over seventy can read."""

from __future__ import annotations

import re
import subprocess
from io import BytesIO
from pathlib import Path

import pytest

from livinglab.blocks.words import plain, slots
from livinglab.documents.pdf.writer import write_pdf
from livinglab.i18n import language
from tests.documents import sample_summary as sample
from tests.documents.reading import Printed, printed

MM = 72 / 25.4


@pytest.fixture(scope="module")
def summary() -> Printed:
    return printed(sample.sample_summary())


@pytest.fixture(scope="module")
def large() -> Printed:
    return printed(sample.sample_summary(), large_print=True)


@pytest.mark.parametrize("paper", ["summary", "large"])
def test_every_note_title_and_number_can_be_found(paper: str, request: pytest.FixtureRequest) -> None:
    text = request.getfixturevalue(paper).text
    for title, *notes in (*sample._NOTES.values(), sample._ASSETS):
        assert str(title) in text
        for code, note in notes:
            assert f"{code} {note}" in text
    assert plain(slots(sample._PROBLEM)) in text
    assert "용기나 장바구니를 쓴 손님이 100명 가운데 24명에서 43명이 되었습니다." in text
    for option in sample.TALLY.options:
        assert option.title in text
    for row in sample._ACTIONS:
        for cell in row:
            assert cell in text


def test_it_fills_four_pages_with_numbers_and_heads(summary: Printed) -> None:
    assert summary.report.pages == 4
    assert summary.report.missing == ""
    for index, page in enumerate(summary.pages):
        assert f"{index + 1} / 4" in page
        assert "가상 예시" in page
        assert ("참여자 요약지 1판" in page) == (index > 0)


def test_no_letter_is_smaller_than_the_floor(summary: Printed, large: Printed) -> None:
    assert min(summary.sizes) >= 10.5
    assert min(large.sizes) >= 16


@pytest.mark.parametrize("paper", ["summary", "large"])
def test_nothing_is_printed_at_the_edge(paper: str, request: pytest.FixtureRequest) -> None:
    for left, low, right, top in request.getfixturevalue(paper).ink:
        assert left >= 8 * MM
        assert right <= (210 - 8) * MM + 0.5
        assert low >= 7.5 * MM
        assert top <= (297 - 8) * MM


def test_the_same_document_gives_the_same_bytes(summary: Printed) -> None:
    assert printed(sample.sample_summary()).data == summary.data


def test_title_language_and_tags_are_in_the_file(summary: Printed) -> None:
    data = summary.data
    assert b"/Lang" in data
    assert b"ko-KR" in data
    assert b"/DisplayDocTitle true" in data
    assert b"/StructTreeRoot" in data
    assert b"/Marked true" in data
    for role in (b"/H1", b"/H2", b"/H3", b"/LI", b"/Table", b"/TR", b"/TH", b"/TD", b"/Figure"):
        assert b"/S " + role + b" " in data


def test_the_page_alone_needs_no_other_font(summary: Printed) -> None:
    assert b"Helvetica" not in summary.data
    assert summary.data.count(b"/FontFile2") == len(set(re.findall(rb"[A-Z]{6}\+[\w-]+", summary.data)))


def test_writing_a_korean_paper_leaves_the_language_alone() -> None:
    before = language()
    write_pdf(sample.sample_summary(), BytesIO())
    assert language() == before


def test_a_file_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "요약지.pdf"
    assert write_pdf(sample.sample_summary(), target).pages == 4
    assert target.read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.needs("pdffonts", "pdfinfo", "pdftotext")
def test_poppler_reads_fonts_structure_and_whole_notes(summary: Printed, tmp_path: Path) -> None:
    file = tmp_path / "summary.pdf"
    file.write_bytes(summary.data)

    def run(*command: str) -> str:
        return subprocess.run([*command, str(file), "-"][: len(command) + 1 + (command[0] == "pdftotext")],
                              capture_output=True, text=True, check=True).stdout  # fmt: skip

    fonts = [line.split() for line in run("pdffonts").splitlines()[2:]]
    assert fonts
    assert all(line[-5:-2] == ["yes", "yes", "yes"] for line in fonts)  # embedded, subset, readable
    tree = run("pdfinfo", "-struct-text")
    heard = re.findall(r'"(.*)"', tree)
    assert heard[:3] == ["참여자 요약지", "No 플라스틱 마트 만들기", heard[2]]
    assert "N08 포장 없이 두면 빨리 무를까 걱정한다" in heard
    assert plain(slots(sample._PROBLEM)) in heard
    assert (
        heard.index("이런 말을 들었습니다")
        < heard.index("이렇게 골랐습니다")
        < heard.index("이렇게 정하고 약속했습니다")
    )
    assert "1 / 4" not in heard  # furniture is not read
    text = re.sub(r"\s+", " ", run("pdftotext"))
    for title, *notes in sample._NOTES.values():
        assert str(title) in text
        for code, note in notes:
            assert f"{code} {note}" in text
