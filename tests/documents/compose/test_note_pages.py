"""Where did my note go: every note once, on its author's page or its team's, with the way it went, told truly."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings

from livinglab.actions.items import connect_items, new_item
from livinglab.actions.projects import add_participant, add_team
from livinglab.blocks.blocks import Block, Document, Drawn, NoteColumns, Table
from livinglab.blocks.words import plain
from livinglab.documents.compose.note_pages import FULL, note_page, note_pages
from livinglab.documents.pdf.writer import write_pdf
from livinglab.model.items import Item
from livinglab.store import Store
from livinglab.views.lab import Lab as Told
from livinglab.views.routes import routes
from livinglab.views.whose import owners
from tests.documents.compose.reading import fresh, inside
from tests.documents.reading import printed
from tests.documents.tangled_labs import Plan, plans, tangled
from tests.sheets.lab import Lab
from tests.told import told


def _rows(document: Document) -> list[tuple[str, Drawn]]:
    return [
        (plain(row[0]), row[1])
        for table in inside(document.blocks, Table)
        if table.kind == "routes"
        for row in table.rows
    ]


def _written(document: Document) -> list[str]:
    """The code and the words of each note, as its writer wrote them."""
    cells = [row[0] for table in inside(document.blocks, Table) if table.kind == "routes" for row in table.rows]
    return [f"{cell[0].text.split(' ')[0]} {''.join(span.text for span in cell if span.bold)}" for cell in cells]


def _lines(blocks: tuple[Block, ...]) -> list[str]:
    return [
        f"{note.code} {plain(note.words)}"
        for one in inside(blocks, NoteColumns)
        for c in one.clusters
        for note in c.notes
    ]


def _note(lab: Lab, text: str, **known: Any) -> Item:
    with lab.store.step("Wrote", project_id=lab.project.id) as step:
        return new_item(lab.store, step, lab.project.id, "note", text, **known)


def test_the_sample_has_a_page_for_each_team(store: Store, sample: str) -> None:
    pages = note_pages(Told(store, sample))
    assert [page.title for page in pages] == [f"우리 쪽지는 어디로 갔나 · {team} 모둠" for team in ("해", "달", "별")]
    star = {words.split(" ")[0]: (words, cell) for words, cell in _rows(pages[2])}
    assert set(star) == {"N04", "N06", "N10", "N13", "N14", "N16"}
    words, way = star["N04"]
    assert words == "N04 · 필요·나\n반찬통을 가져가도 받아 줄지 몰라 꺼내기 민망하다"
    assert way.chart.drawing(400).alt == "지나온 곳: 묶음 C2, 문제 문장 P1, 아이디어 I1\u00a0· I3, 실험 E1, 약속 A1–A4."
    assert "I5 ‘용기 지참 도장 10개 = 두부 1모’: 이번에는 고르지 않고 목록에 남겼습니다 (18명 가운데 6명)." in plain(
        way.words
    )
    assert plain(star["N06"][1].words) == "N04 쪽지와 같은 길을 갔습니다.", "a way is told once a page"
    assert "자산" in star["N13"][1].chart.drawing(400).alt
    assert "A1 무게표 개선판 비치 · 별 모둠 / 점주 · 2주 안" in told(pages[2].blocks)


@pytest.mark.parametrize("large", [False, True])
def test_a_page_is_read_back_whole(store: Store, sample: str, large: bool) -> None:
    page = note_pages(Told(store, sample))[2]
    paper = printed(page, large_print=large)
    for words, _ in _rows(page):
        assert "".join(words.split()) in paper.letters
    assert min(paper.sizes) >= (16 if large else 10.5)
    assert len(paper.pages) == (3 if large else 1)


def test_who_signed_a_note_has_it_on_a_page_of_her_own(lab: Lab) -> None:
    team = add_team(lab.store, lab.project.id, "별")
    pine = add_participant(lab.store, lab.project.id, "소나무", team.id)
    add_participant(lab.store, lab.project.id, "바람", team.id)
    _note(lab, "의자가 없다", team_id=team.id, author_id=pine.id)
    _note(lab, "그늘이 없다", team_id=team.id)
    pages = note_pages(fresh(lab))
    assert [page.title.split(" · ")[1:] for page in pages] == [["별 모둠"], ["소나무", "별 모둠"], ["바람", "별 모둠"]]
    assert [len(_rows(page)) for page in pages] == [1, 1, 1]
    assert "의자가 없다" in _rows(pages[1])[0][0]
    assert "그늘이 없다" in _rows(pages[2])[0][0], "without a note of her own she is told of her team's"
    assert "모둠이 함께 쓴 쪽지" in told(pages[2].blocks)
    assert note_page(fresh(lab), person_id=pine.id) == pages[1]
    assert note_page(fresh(lab), team_id=team.id) == pages[0]
    with pytest.raises(KeyError):
        note_page(fresh(lab), person_id="nobody")


def test_notes_of_a_large_team_are_told_to_its_people_on_a_page_and_no_pile(lab: Lab) -> None:
    team = add_team(lab.store, lab.project.id, "해")
    add_participant(lab.store, lab.project.id, "바람", team.id)
    for number in range(FULL + 8):
        _note(lab, f"말 {number}", team_id=team.id)
    whole, own = note_pages(fresh(lab))
    assert len(_rows(whole)) == len(_lines(own.blocks)) == FULL + 8
    assert write_pdf(own, BytesIO()).pages == 1


def test_a_commitment_stands_with_whom_it_names(lab: Lab) -> None:
    team = add_team(lab.store, lab.project.id, "별")
    pine = add_participant(lab.store, lab.project.id, "소나무", team.id)
    add_participant(lab.store, lab.project.id, "소", team.id)
    with lab.store.step("Promised", project_id=lab.project.id) as step:
        new_item(lab.store, step, lab.project.id, "action", "무게표", data={"who": "소나무 / 점주", "due": "2주 안"})
        new_item(lab.store, step, lab.project.id, "action", "방송", data={"who": "별 모둠", "done": True})
    pages = {page.title: told(page.blocks) for page in note_pages(fresh(lab))}
    assert set(pages) == {"우리 쪽지는 어디로 갔나 · 별 모둠", "내 쪽지는 어디로 갔나 · 소나무 · 별 모둠"}
    assert "무게표 · 소나무 / 점주 · 2주 안 · 아직 남음" in pages["내 쪽지는 어디로 갔나 · 소나무 · 별 모둠"]
    assert "방송 · 별 모둠 · 지킴" in pages["우리 쪽지는 어디로 갔나 · 별 모둠"]
    other = add_participant(lab.store, lab.project.id, "바위")
    assert "아직 여기에 실을 쪽지가 없습니다." in told(note_page(fresh(lab), person_id=other.id).blocks)
    assert "무게표" in told(note_page(fresh(lab), person_id=pine.id).blocks)


def test_a_tie_to_another_note_is_no_step_on_the_way(lab: Lab) -> None:
    one, other = _note(lab, "원인"), _note(lab, "결과")
    with lab.store.step("Grouped", project_id=lab.project.id) as step:
        cluster = new_item(lab.store, step, lab.project.id, "cluster", "묶음")
    connect_items(lab.store, lab.project.id, other.id, one.id, "causes")
    connect_items(lab.store, lab.project.id, cluster.id, other.id, "derived_from")
    first, second = routes(fresh(lab))
    assert first.reached.furthest == ""
    assert second.reached.furthest == "cluster"


@settings(max_examples=12)
@given(plan=plans())
def test_every_note_stands_on_one_page_once_whatever_was_written(library: Store, plan: Plan) -> None:
    lab = Told(library, tangled(library, plan))
    documents = note_pages(lab, language="ko")
    assert len(documents) == len(owners(lab))
    found: Counter[str] = Counter()
    for own, document in zip(owners(lab), documents, strict=True):
        rows = _written(document) or _lines(document.blocks)
        assert rows == [f"{one.code} {one.text.strip()}" for one in own.notes] or own.of_team
        assert sorted(rows) == sorted(f"{one.code} {one.text.strip()}" for one in own.notes)
        if not own.of_team:
            found.update(one.code for one in own.notes)
        write_pdf(document, BytesIO())
    assert found == Counter(note.code for note in lab.items("note") if note.id not in lab.merged)


def test_the_library_is_not_asked_a_note(library: Store) -> None:
    said = ("마을에 쉴 의자가 없다", "밤길이 어둡다")
    project_id = tangled(library, Plan(300, 40, teams=4, cards=9, words=said, luck=7))
    statements: list[str] = []
    library.connection.set_trace_callback(statements.append)
    try:
        assert len(note_pages(Told(library, project_id))) > 40
    finally:
        library.connection.set_trace_callback(None)
    assert len(statements) < 12
