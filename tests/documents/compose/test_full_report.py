"""The full report: its contents name the real pages, its numbers are the store's, and whatever is missing it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings

from livinglab.actions.attendance import mark_all
from livinglab.actions.items import new_item
from livinglab.actions.projects import add_participant
from livinglab.blocks.blocks import Appendix, Contents, Document, Heading, Table
from livinglab.blocks.walk import sections
from livinglab.blocks.words import Voice, plain
from livinglab.documents.compose.agreement import agreement
from livinglab.documents.compose.full_report.report import full_report
from livinglab.documents.compose.summary_short import summary_short
from livinglab.documents.compose.term_report import term_report
from livinglab.documents.permitted import permitted
from livinglab.exchange.workshop_json import import_workshop
from livinglab.i18n import speaking
from livinglab.methods import Library
from livinglab.model.results import Answer, Measurement
from livinglab.paths import resources
from livinglab.store import Store
from livinglab.views.lab import Lab as Read
from tests.documents import test_docx, test_markdown
from tests.documents.compose.reading import inside
from tests.documents.generated import workshops
from tests.documents.reading import printed
from tests.documents.test_honest_numbers import honest
from tests.exchange.workshops import as_bytes
from tests.sheets.lab import Lab
from tests.told import lines, told, with_hangul

METHODS = Library(resources() / "methods")
SAMPLES = ("no-plastic-mart", "hometown-mother")


@dataclass(frozen=True)
class Sample:
    store: Store
    project_id: str
    korean: Document
    english: Document


@pytest.fixture(scope="module", params=SAMPLES)
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    store = Store(tmp_path_factory.mktemp("report") / "library.sqlite")
    found = import_workshop(store, METHODS, resources() / "samples" / f"{request.param}.json").project_id
    yield Sample(store, found, full_report(store, found), full_report(store, found, language="en"))
    store.close()


def letters(text: str) -> str:
    return re.sub(r"[\s\ufffe]+", "", text)


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_the_contents_name_the_pages_on_which_their_sections_stand(sample: Sample, large: bool) -> None:
    paper = printed(sample.korean, large_print=large)
    names = [letters(plain(words)) for words in sections(sample.korean.blocks)]
    pages = [letters(page) for page in paper.pages]
    front = next(number for number, page in enumerate(pages) if names[0] in page and "차례" not in page)
    listed = re.sub(r"[^\S\n]+", "", "\n".join(paper.pages[:front]))
    at = []
    for name in names:
        found = re.search(re.escape(name) + r"(\d+)$", listed, re.MULTILINE)
        assert found, f"{name} is not in the contents"
        at.append(int(found[1]))
    for name, page in zip(names, at, strict=True):
        assert name in pages[page - 1], f"{name} does not stand on page {page}"
        assert not any(name in other for other in pages[front : page - 1]), f"{name} stood on an earlier page"
    assert at == sorted(at)
    assert at[0] == front + 1
    pdf = pypdfium2.PdfDocument(paper.data)
    beside = [(letters(one.get_title()), one.get_dest().get_index() + 1) for one in pdf.get_toc()]
    pdf.close()
    assert beside == list(zip(names, at, strict=True)), "the list beside the pages says something else"


def test_a_sample_fills_ten_to_twenty_pages_and_is_told_in_one_language(sample: Sample) -> None:
    assert 10 <= printed(sample.korean).report.pages <= 20
    assert 10 <= printed(sample.english).report.pages <= 20
    for words in sections(sample.english.blocks):
        assert not with_hangul("".join(span.text for span in words if span.voice is Voice.OURS))


def test_chapters_and_appendices_are_numbered_through(sample: Sample) -> None:
    (contents,) = inside(sample.korean.blocks, Contents)
    names = [plain(words) for words in contents.lines]
    assert contents.lines == tuple(sections(sample.korean.blocks))
    chapters = [name for name in names if not name.startswith("부록")]
    assert [name.split(".")[0] for name in chapters] == [str(number) for number in range(1, len(chapters) + 1)]
    assert [name.split(".")[0] for name in names[len(chapters) :]] == [
        f"부록 {number}" for number in range(1, len(names) - len(chapters) + 1)
    ]


def test_every_number_is_the_one_in_the_store(sample: Sample) -> None:
    lab = Read(sample.store, sample.project_id)
    whole = told(sample.korean.blocks)
    counts = (f"쪽지 **{lab.notes_told}장**", f"{lab.people}명", f"약속 {len(lab.items('action'))}가지")
    for words in counts:
        assert words.replace("**", "") in whole
    for kind in ("note", "cluster", "idea", "hmw", "action", "learning", "log", "assumption", "reflection", "story"):
        for item in lab.items(kind):
            assert item.text in whole, f"{item.code} is lost"
    for vote in lab.votes:
        assert f"{vote.present}명 가운데 {sum(one.counted + one.blank for one in vote.channels)}명" in whole
    rows = [[plain(cell) for cell in row if isinstance(cell, tuple)] for table in _tables(sample) for row in table.rows]
    for item in lab.items("indicator"):
        for one in sample.store.find(Measurement, item_id=item.id, subject=""):
            figure = f"{one.k}/{one.n}" if one.k is not None else f"{one.value:g}"
            at = one.at_text or "–"
            assert any(cell.startswith(figure) for row in rows if row[0] == at for cell in row[1:]), (item.code, figure)
    for question in lab.items("question"):
        given = sample.store.find(Answer, question_id=question.id, wave="before")
        counts_of = [str(sum(one.value == value for one in given)) for value in range(1, 6)]
        assert ["앞", *counts_of] in rows


def _tables(sample: Sample) -> list[Table]:
    return inside(sample.korean.blocks, Table)


def test_groups_of_fewer_than_five_are_not_told_apart(sample: Sample) -> None:
    lab = Read(sample.store, sample.project_id)
    (composed,) = [line for line in lines(sample.korean.blocks) if line.startswith("역할:")]
    for role, people in lab.project.data["roles"]:
        assert (f"{role} {people}명" in composed) == (people >= 5)


def test_who_came_and_in_which_role_is_told_in_counts(lab: Lab) -> None:
    roles = ["주민"] * 6 + ["학생"] * 5 + ["점주", "담당"]
    people = [
        add_participant(lab.store, lab.project.id, f"별칭{number}", role=role) for number, role in enumerate(roles)
    ]
    mark_all(lab.store, lab.workshop.id, [one.id for one in people[:9]])
    document = full_report(lab.store, lab.project.id)
    (composed,) = [line for line in lines(document.blocks) if line.startswith("역할:")]
    assert composed == "역할: 주민 6명 · 학생 5명 · 점주, 담당 (함께 5명 미만)"
    (table,) = [one for one in inside(document.blocks, Table) if plain(one.head[0]) == "모임"][:1]
    row = dict(zip(map(plain, table.head), map(plain, table.rows[0]), strict=True))
    assert row["온 사람"] == "9"
    assert not [one for one in people if one.alias in told(document.blocks)], "nobody is named"


def test_a_promise_that_is_kept_says_so_and_an_open_one_too(lab: Lab) -> None:
    lab.items("action", ["무게표를 다시 찍는다"], who="별 모둠", due="2주 안", done=True)
    lab.items("action", ["담당을 만난다"], who="달 모둠")
    whole = told(full_report(lab.store, lab.project.id).blocks)
    assert "지킨 것 1가지, 남은 것 1가지." in whole
    assert "지킴" in lines(full_report(lab.store, lab.project.id).blocks)


def test_what_nobody_settled_stands_at_the_end(lab: Lab) -> None:
    lab.items("idea", ["등을 단다"])
    with lab.store.step("Wrote", project_id=lab.project.id) as step:
        new_item(lab.store, step, lab.project.id, "note", "언제 모이면 좋을까?", data={"kind": "question"})
    whole = told(full_report(lab.store, lab.project.id).blocks)
    assert "목록에 남은 아이디어" in whole
    assert "답하지 못한 물음" in whole


def test_a_lab_just_begun_has_a_cover_and_no_empty_chapter(lab: Lab) -> None:
    document = full_report(lab.store, lab.project.id)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    assert not [one for one, after in pairwise(document.blocks) if isinstance(one, Heading) and after in headings[1:]
                and isinstance(after, Heading) and after.level <= one.level]  # fmt: skip
    assert printed(document).report.pages <= 3
    test_docx.check(document)


@settings(max_examples=3, suppress_health_check=[HealthCheck.too_slow])
@given(workshop=workshops())
def test_whatever_a_workshop_was_like_its_papers_are_honest_and_whole(
    tmp_path_factory: pytest.TempPathFactory, workshop: dict[str, object]
) -> None:
    store = Store(tmp_path_factory.mktemp("any") / "library.sqlite")
    try:
        project_id = import_workshop(store, METHODS, as_bytes(workshop)).project_id
        made = [make(store, project_id) for make in (full_report, summary_short, agreement, term_report)]
    finally:
        store.close()
    with speaking("ko", on_paper=True):
        for document in made:
            honest(document, workshop)
    for document in made:
        test_markdown.check(document)
        assert printed(document).report.missing == ""


def test_ten_times_the_notes_ask_the_library_no_more_often(tmp_path: Path) -> None:
    asked = []
    for count in (50, 500):
        folder = tmp_path / str(count)
        folder.mkdir()
        lab = Lab(folder)
        lab.items("note", [f"쪽지 {number}" for number in range(count)])
        calls = 0

        def heard(_sql: str) -> None:
            nonlocal calls
            calls += 1

        with permitted(lab.store, lab.project.id) as seen:
            seen.connection.set_trace_callback(heard)
            document = full_report(seen, lab.project.id)
        (tail,) = [block for block in document.blocks if isinstance(block, Appendix)]
        assert f"쪽지 {count - 1}" in told(tail)
        asked.append(calls)
        lab.close()
    assert 0 < asked[0] == asked[1]


def test_a_guardrail_is_never_told_as_a_wish_and_values_carry_their_unit(sample: Sample) -> None:
    text = told(sample.korean.blocks)
    guard = {"no-plastic-mart": "50초", "hometown-mother": "3점"}[_name(sample)]
    assert f"넘지 않을 값: {guard}" in text
    assert f"바란 값: {guard}" not in text
    aims = {"no-plastic-mart": ["40%", "25 kg/주", "80%", "넘지 않을 값 50초"],
            "hometown-mother": ["6명 이상 +2일", "80%", "48장"]}[_name(sample)]  # fmt: skip
    rows = next(table.rows for table in inside(sample.korean.blocks, Table) if plain(table.head[0]) == "잰 것")
    assert [plain(row[3]) for row in rows] == aims


def test_a_question_that_led_to_an_experiment_is_not_called_open(sample: Sample) -> None:
    asked = [
        block for block in sample.korean.blocks if isinstance(block, Heading) and "답하지 못한" in plain(block.words)
    ]
    assert asked == []


def _name(sample: Sample) -> str:
    return "no-plastic-mart" if "마트" in sample.korean.title else "hometown-mother"
