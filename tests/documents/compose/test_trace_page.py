"""Where did this number come from: from the result down to the notes, then what followed, what changed, what it cannot say."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

import pytest
from hypothesis import given, settings

from livinglab.actions.items import new_item
from livinglab.blocks.blocks import Document, Spine, SpineRow, Table
from livinglab.blocks.words import plain
from livinglab.documents.compose.trace_page import trace_page, trace_pages
from livinglab.documents.compose.words import reach
from livinglab.documents.pdf.writer import write_pdf
from livinglab.i18n import speaking
from livinglab.model.items import Item
from livinglab.store import Store
from livinglab.views.lab import Lab as Told
from livinglab.views.trace import Graph
from tests.documents.compose.reading import fresh, inside
from tests.documents.reading import printed
from tests.documents.tangled_labs import Plan, plans, tangled
from tests.sheets.lab import Lab


def _spine(document: Document) -> tuple[SpineRow, ...]:
    (spine,) = inside(document.blocks, Spine)
    return tuple(spine.rows)


def _behind(document: Document) -> dict[str, str]:
    (table,) = [one for one in inside(document.blocks, Table) if one.kind == "trace"]
    return {plain(label): plain(words) for label, words in table.rows}


def test_the_sample_is_walked_from_its_result_to_its_notes(store: Store, sample: str) -> None:
    (page,) = trace_pages(Told(store, sample))
    rows = _spine(page)
    assert [(row.label, row.code) for row in rows] == [
        ("결과", "4주"), ("지표", "M1–M4"), ("실험", "E1"), ("가설", ""), ("가정", "AS1–AS3"), ("아이디어", "I1\u00a0· I3"),
        ("어떻게 하면", "H1"), ("문제 문장", "P1"), ("필요 사다리", "ND1"), ("묶음", "C2"), ("쪽지", "7장"),
    ]  # fmt: skip
    said = {row.label: plain(row.words) for row in rows}
    assert "100명 가운데 24명에서 43명" in said["결과"]
    assert "95 % 구간 33.7~52.8 %" in said["결과"]
    assert "I1 용기·장바구니 계산대(안내 문구와 용기 무게표) (18명 가운데 16명)" in said["아이디어"]
    assert "N04 반찬통을 가져가도 받아 줄지 몰라 꺼내기 민망하다 (별 모둠)" in said["쪽지"]
    assert [row.tie for row in rows[-3:]] == ["↓ 이 묶음에서 나왔습니다", "↓ 이 쪽지를 모았습니다", ""]
    behind = _behind(page)
    assert list(behind) == ["그 뒤로", "고친 기록", "한계"]
    assert "약속 4건 A1 무게표 개선판 비치" in behind["그 뒤로"]
    assert "1 2주 목 장바구니 빌림대를 입구에서 계산대 앞으로 옮김" in behind["고친 기록"]
    assert "이 활동 때문이라고 말할 수는 없습니다" in behind["한계"]
    assert "도중에 하는 일을 1번 바꾸어" in behind["한계"]


def test_an_interval_of_few_is_told_in_counts() -> None:
    with speaking("ko", on_paper=True):
        assert [reach(3, 9), reach(5, 20), reach(43, 100)] == ["9 가운데 1~6", "11~47 %", "33.7~52.8 %"]
        assert [reach(None, 9), reach(3, 0), reach(3, None), reach(12, 9)] == ["", "", "", ""]


@pytest.mark.parametrize("large", [False, True])
def test_a_page_is_read_back_whole_and_nothing_stands_outside(store: Store, sample: str, large: bool) -> None:
    (page,) = trace_pages(Told(store, sample))
    paper = printed(page, large_print=large)
    for row in _spine(page):
        for said in (row.label, row.code, *plain(row.words).split("\n")):
            assert "".join(said.split()) in paper.letters
    assert min(paper.sizes) >= (16 if large else 10.5)
    assert all(left >= 0 and right <= 596 and low >= 0 and high <= 842 for left, low, right, high in paper.ink)


def test_an_experiment_just_thought_of_says_what_is_missing(lab: Lab) -> None:
    with lab.store.step("Wrote", project_id=lab.project.id) as step:
        made = new_item(lab.store, step, lab.project.id, "experiment", "", data={})
    page = trace_page(fresh(lab), made.id)
    assert [plain(row.words) for row in _spine(page)] == [
        "아직 잰 값이 없습니다.", "지표를 정하지 않았습니다.", "", "가설을 적지 않았습니다.",
    ]  # fmt: skip
    assert "효과를 말할 수 없습니다" in _behind(page)["한계"]
    assert "시작하기 전에 기준을 굳혀 두지 않아" in _behind(page)["한계"]
    with pytest.raises(KeyError):
        trace_page(fresh(lab), "nobody")


def test_every_language_is_spoken(store: Store, sample: str) -> None:
    (page,) = trace_pages(Told(store, sample), language="en")
    assert page.title == "Where did this number come from · E1"
    assert _spine(page)[0].tie == "↓ read on this indicator"


@settings(max_examples=12)
@given(plan=plans())
def test_whatever_an_experiment_came_from_stands_on_its_page_once(library: Store, plan: Plan) -> None:
    lab = Told(library, tangled(library, plan))
    graph = Graph(library, lab.project.id)
    pages = trace_pages(lab)
    experiments = lab.items("experiment")
    assert len(pages) == len(experiments)
    for experiment, page in zip(experiments, pages, strict=True):
        sources: list[Item] = [lab.by_id[one] for one in graph.all_earlier(experiment.id)]
        notes = [plain(row.words) for row in _spine(page) if row.label == "쪽지"]
        words = Counter("\n".join(notes).split("\n"))
        for note in (one for one in sources if one.kind == "note"):
            first = f"{note.code} {note.text.strip()}".split("\n")[0]
            assert sum(count for line, count in words.items() if line.startswith(first.rstrip())) >= 1
        assert len(notes) == any(one.kind == "note" for one in sources)
        write_pdf(page, BytesIO(), large_print=bool(plan.luck % 2))
