"""The papers of an academy: attendance, certificates, learning records, with nobody and with sixty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.actions import attendance as acts
from livinglab.actions import projects
from livinglab.actions.consents import record_consents, withdraw_consents
from livinglab.blocks.blocks import Document, FullPage, Table
from livinglab.blocks.drawing import Drawing, Text
from livinglab.blocks.metrics import printable, text_width
from livinglab.blocks.words import Span, plain
from livinglab.documents.compose.academy.attendance_list import attendance_list
from livinglab.documents.compose.academy.certificate import certificate, certificate_papers
from livinglab.documents.compose.academy.learning_record import learning_records
from livinglab.documents.pdf.writer import write_pdfs
from livinglab.documents.raw.project import raw_data
from livinglab.documents.shelf import academy
from livinglab.documents.shelf.kinds import Asked
from livinglab.model.certificate import Facts
from livinglab.model.results import Answer
from livinglab.store.identity import write_name
from livinglab.views.completion import Terms
from tests.academy.course import METHODS, Course
from tests.documents.compose.reading import inside
from tests.documents.reading import printed

FACTS = Facts(serial="2026-NPM-001", course="고향 엄마", attended=3, held=3, minutes=(200, 150, 140), periods=("실험 6주",),
              stages=("define", "ideate", "experiment", "evaluate"), role="짝 잇기", issuer="운영 모임", given="2026-11-29")  # fmt: skip


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Course]:
    made = Course(tmp_path, ())
    yield made
    made.close()


def missing(course: Course) -> dict[str, str]:
    asked = Asked(course.store, course.project.id, METHODS)
    return {one.id: one.missing(asked) for one in academy.PAPERS}


def papers(course: Course, language: str = "ko") -> list[Document]:
    return certificate_papers(course.store, course.project.id, language=language)


def page(document: Document) -> Drawing:
    (found,) = inside(document.blocks, FullPage)
    assert isinstance(found.drawing, Drawing)
    return found.drawing


def said(drawing: Drawing) -> str:
    return " ".join(drawing.texts())


def rows(document: Document) -> list[list[str]]:
    return [[plain(cell) for cell in row] for table in inside(document.blocks, Table) for row in table.rows]


def test_a_certificate_says_what_was_done_and_under_which_name(course: Course) -> None:
    write_name(course.store, course.person("두레").id, "홍길동(洪吉童)")
    acts.set_terms(course.store, course.project.id, Terms(issuer="두메마을 운영 모임"))
    course.give()
    first, second = papers(course)
    for words in ("홍길동(洪吉童)", "모임 3번 모두 (120분·90분·100분), 실험 6주", "두메마을 운영 모임", "직인"):
        assert words in said(page(first))
    assert "두레" not in said(page(first))
    assert "감나무" in said(page(second))
    assert "모임 3번 가운데 2번 (120분·90분)" in said(page(second))
    assert "함께 세어" not in said(page(second))
    assert "Certificate" in said(page(papers(course, "en")[0]))


def test_nobody_is_told_what_is_missing(alone: Course) -> None:
    assert set(missing(alone).values()) == {"아직 별칭을 적은 참여자가 없어요."}
    asked = Asked(alone.store, alone.project.id, METHODS)
    assert [len(list(one.compose(asked))) for one in academy.PAPERS] == [1, 0, 0]
    assert alone.give().new == ()


def test_certificates_are_printed_once_given_and_again_once_corrected(course: Course) -> None:
    assert missing(course)["certificates"].startswith("아직 준 수료증이 없어요.")
    course.give()
    assert missing(course)["certificates"] == ""
    projects.edit_participant(course.store, replace(course.person("두레"), role="기록"))
    assert missing(course)["certificates"].startswith("그 뒤 기록이 바뀐 사람이 1명")
    course.give()
    assert missing(course)["certificates"] == ""
    assert "기록" in said(page(papers(course)[0]))


def test_who_no_longer_completes_gets_no_other_print(course: Course) -> None:
    course.give()
    for meeting in course.meetings[:2]:
        acts.mark(course.store, meeting.id, course.person("감나무").id, False)
    assert len(papers(course)) == 1


@pytest.mark.parametrize(
    "name", ["홍", "김수한무거북이와두루미삼천갑자동방삭치치카포사리사리센타", "Maria-Theresia von Waldstätten " * 3]
)
def test_long_words_stay_inside_the_frame(name: str) -> None:
    drawing = page(
        certificate(
            replace(FACTS, issuer="솔안면 두메마을 주민자치회와 대학교 공동 운영 모임 " * 2),
            name,
            "AAAA-AAAA-AAAA",
            "ko",
        )
    )
    lowest = 0.0
    for mark in drawing.marks:
        if isinstance(mark, Text):
            wide = text_width(mark.text.rstrip(), mark.size, mark.bold)
            left = mark.x - {"start": 0.0, "middle": wide / 2, "end": wide}[mark.anchor]
            assert 50 < left < left + wide + 1 < drawing.width - 50
            assert mark.size >= 10.5
            lowest = max(lowest, mark.y)
    assert lowest < drawing.height - 45
    assert name.split()[0] in said(drawing).replace(" ", "") or len(name) > 20


def test_english_labels_end_before_what_they_name() -> None:
    drawing = page(certificate(replace(FACTS, course_en="Mother"), "Hong", "AAAA-AAAA-AAAA", "en"))
    texts = {mark.text: mark for mark in drawing.marks if isinstance(mark, Text)}
    label, value = texts["Name of the course"], texts["Mother"]
    assert label.x + text_width(label.text, label.size) + 8 < value.x


def test_words_too_many_for_the_frame_are_printed_all_the_same() -> None:
    long = "가나다라마바사아자차" * 90
    document = certificate(replace(FACTS, course=long), "홍길동", "AAAA-AAAA-AAAA", "ko")
    text = printed(document).text.replace(" ", "")
    assert long in text
    for words in ("홍길동", "AAAA-AAAA-AAAA", "제2026-NPM-001호", "운영모임"):
        assert words in text


def test_the_list_counts_and_leaves_untaken_meetings_empty(course: Course) -> None:
    acts.mark(course.store, course.meetings[3].id, course.person("두레").id, False)
    acts.stayed(course.store, course.meetings[0].id, course.person("감나무").id, 60)
    document = attendance_list(course.store, course.project.id)
    assert document.landscape
    assert rows(document) == [
        ["두레", "출석", "출석", "출석", "", "모임 2번 모두 · 210분"],
        ["감나무", "60분", "출석", "–", "", "모임 2번 모두 · 150분"],
        ["솔바람", "출석", "–", "–", "", "모임 2번 가운데 1번 · 120분"],
        ["출석한 사람", "3명", "2명", "1명", "", ""],
    ]


def test_a_learning_record_says_what_one_person_did_answered_and_promised(course: Course) -> None:
    (question,) = course.items("question", ["내 말이 들렸다"])
    course.items("action", ["등 하나 더"], who="두레, 이장", due="2주 안")
    course.items("action", ["남의 약속"], who="두레박")
    with course.store.step("Answered", project_id=course.project.id) as step:
        for wave, value in (("before", 2.0), ("after", 4.0)):
            step.add(Answer(id=f"a-{wave}", question_id=question.id, wave=wave, respondent="두레", value=value))
    first, second, third = learning_records(course.store, course.project.id, METHODS)
    assert ["내 말이 들렸다", "5점 가운데 2점", "5점 가운데 4점"] in rows(first)
    text = printed(first).text
    assert "등 하나 더" in text
    assert "남의 약속" not in text
    assert "내 말이 들렸다" not in printed(second).text
    assert [row[0] for row in rows(third)][-1] == "문제 정의"


def test_sixty_people_get_a_page_each(tmp_path: Path) -> None:
    made = Course(tmp_path, tuple(f"별칭{number}" for number in range(60)))
    made.came(*[" ".join(one.alias for one in made.people)] * 4)
    made.give()
    assert write_pdfs(papers(made), tmp_path / "all.pdf").pages == 60
    assert len(rows(attendance_list(made.store, made.project.id))) == 61
    made.close()


def test_who_does_not_want_to_be_recorded_stands_on_no_list(course: Course) -> None:
    course.give()
    record_consents(course.store, course.person("두레").id, {"record": True})
    withdraw_consents(course.store, course.person("두레").id, ["record"])
    asked = Asked(course.store, course.project.id, METHODS)
    made = {one.id: one.compose(asked) for one in academy.PAPERS}
    assert [row[0] for row in rows(made["attendance"][0])] == ["감나무", "솔바람", "출석한 사람"]
    assert "동의하지 않은 1명은" in printed(made["attendance"][0]).text
    assert ["두레" in said(page(one)) for one in made["certificates"]] == [False]
    assert "원하신 대로" in printed(made["learning-record"][0]).text


def test_papers_are_made_of_what_may_be_shown(course: Course) -> None:
    course.items("story", ["아무도 허락하지 않은 이야기"], teller="모르는 사람")
    course.give()
    asked = Asked(course.store, course.project.id, METHODS)
    assert [len(one.compose(asked)) for one in academy.PAPERS] == [1, 2, 3]


def test_the_raw_data_say_who_was_where(course: Course) -> None:
    acts.stayed(course.store, course.meetings[0].id, course.person("감나무").id, 60)
    found = next(one for one in raw_data(course.store, course.project.id).tables if one.name == "출석")
    assert [tuple(row)[2:] for row in found.rows if row[0] == 1] == [("두레", 120), ("감나무", 60), ("솔바람", 120)]
    assert [tuple(row) for row in found.rows if row[0] == 3] == [(3, "실험 6주", "두레", None)]


def test_a_team_is_no_part_taken(course: Course) -> None:
    team = projects.add_team(course.store, course.project.id, "아침 모둠")
    person = replace(course.person("두레"), team_id=team.id)
    projects.edit_participant(course.store, person)
    course.give()
    assert "맡은몫" not in said(page(papers(course)[0])).replace(" ", "")
    assert "모 둠 아침 모둠" in said(page(papers(course)[0]))
    projects.edit_participant(course.store, replace(person, role="짝 잇기"))
    course.give()
    assert "짝 잇기 (아침 모둠)" in said(page(papers(course)[0]))


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=400)


@given(WORDS, WORDS, WORDS, WORDS, st.sampled_from(("ko", "en")))
@settings(max_examples=60)
def test_any_words_stand_on_the_certificate_and_inside_its_frame(
    name: str, course: str, role: str, issuer: str, language: str
) -> None:
    document = certificate(replace(FACTS, course=course, role=role, issuer=issuer), name, "AAAA-AAAA-AAAA", language)
    pages = inside(document.blocks, FullPage)
    told = said(pages[0].drawing) if pages else "".join(span.text for span in spans(document.blocks))
    for words in (name, course, role, issuer):
        assert bare(words) in bare(told)
    for mark in pages[0].drawing.marks if pages else ():
        if isinstance(mark, Text):
            wide = text_width(mark.text.rstrip(), mark.size, mark.bold)
            left = mark.x - {"start": 0.0, "middle": wide / 2, "end": wide}[mark.anchor]
            assert 45 < left <= left + wide < pages[0].drawing.width - 45
            assert 45 < mark.y < pages[0].drawing.height - 45


def bare(words: str) -> str:
    """As it can be printed, without its blanks."""
    return "".join(printable(words).split())


def spans(value: object) -> Iterator[Span]:
    """Every stretch of words in blocks, in their order."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from spans(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from spans(getattr(value, field.name))
