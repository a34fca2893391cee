"""Several documents in one file, on paper of several sizes."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest

from livinglab.blocks import blocks as b
from livinglab.blocks.drawing import Drawing, Text
from livinglab.blocks.words import ours
from livinglab.documents.pdf.writer import write_pdfs
from tests.documents.reading import paper, read

_MM = 72 / 25.4


def _long(word: str, **options: object) -> b.Document:
    return paper(*(b.Paragraph(ours(f"{word} {n}번째 문단입니다.")) for n in range(60)), header=word, **options)


def test_each_document_counts_its_own_pages_and_stands_in_the_list() -> None:
    target = BytesIO()
    told: list[tuple[int, int]] = []
    documents = (_long("가람"), paper(b.Paragraph(ours("한 장"))), _long("다솜"))
    report = write_pdfs(documents, target, title="오늘 쓸 종이", told=lambda done, of: told.append((done, of)))
    result = read(target.getvalue(), report)
    assert report.pages == len(result.pages) == 5
    assert ["1 / 2" in page for page in result.pages] == [True, False, False, True, False]
    assert "가람" in result.pages[1]
    assert "가람" not in result.pages[4]
    assert told == [(1, 3), (2, 3), (3, 3)]
    pdf = pypdfium2.PdfDocument(target.getvalue())
    assert pdf.get_metadata_value("Title") == "오늘 쓸 종이"
    assert [entry.get_dest().get_index() for entry in pdf.get_toc()] == [0, 2, 3]
    pdf.close()


@pytest.mark.parametrize(
    ("options", "size"),
    [({}, (210, 297)), ({"paper": "A3"}, (297, 420)), ({"paper": "A3", "landscape": True}, (420, 297)),
     ({"landscape": True}, (297, 210))],
)  # fmt: skip
def test_words_run_to_the_margin_of_their_paper(options: dict[str, object], size: tuple[int, int]) -> None:
    table = b.Table((ours("이름"), ours("한 일")), ((ours("가람"), ours("진열대를 옮겼습니다")),), wide=True)
    target = BytesIO()
    report = write_pdfs((paper(table, **options),), target)
    pdf = pypdfium2.PdfDocument(target.getvalue())
    width, height = pdf[0].get_size()
    pdf.close()
    assert (round(width / _MM), round(height / _MM)) == size
    right = max(box[2] for box in read(target.getvalue(), report).ink)
    assert right == pytest.approx((size[0] - 18) * _MM, abs=1.5)


def test_a_full_page_has_the_size_of_its_drawing() -> None:
    wall = b.FullPage(Drawing(842, 1191, (Text(100, 200, "벽에 겁니다", 60),), "벽에 겁니다"))
    target = BytesIO()
    report = write_pdfs((paper(b.Paragraph(ours("앞")), wall, b.Paragraph(ours("뒤"))),), target)
    pdf = pypdfium2.PdfDocument(target.getvalue())
    sizes = [tuple(round(side) for side in page.get_size()) for page in pdf]
    pdf.close()
    assert sizes == [(595, 842), (842, 1191), (595, 842)]
    first, wall_page, last = read(target.getvalue(), report).pages
    assert ("앞" in first, "벽에 겁니다" in wall_page, "뒤" in last) == (True, True, True)
