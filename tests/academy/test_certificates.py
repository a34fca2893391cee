"""Numbers given once for ever, a code over every printed fact, and a forged paper told."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.actions import attendance as acts
from livinglab.actions import projects
from livinglab.errors import UndoRefused
from livinglab.model.certificate import ALPHABET, Facts, code_of, typed_code
from livinglab.store.forgetting import erase_person
from livinglab.store.identity import write_name
from livinglab.views.lab import Lab as Told
from livinglab.views.verifying import check
from tests.academy.course import Course

FACTS = Facts(serial="2026-NPM-001", course="고향 엄마를 부탁해", attended=2, held=3, minutes=(200, 150), periods=("실험 6주",),
              stages=("define", "ideate"), role="짝 잇기", issuer="두메마을", given="2026-11-29")  # fmt: skip
OTHER = {"serial": "2026-NPM-002", "course": "다른 과정", "course_en": "Another", "attended": 3, "held": 4, "minutes": (200, 151),
         "periods": (), "stages": ("define",), "role": "기록", "team": "아침", "issuer": "솔안면", "given": "2026-11-30", "fiction": True}  # fmt: skip


def code(course: Course, alias: str, name: str = "") -> str:
    """The code on the paper somebody holds."""
    one = next(one for one in course.given if one.person_id == course.person(alias).id)
    return code_of(one.facts, name or alias, one.secret)


# --- numbers ----------------------------------------------------------------------------------------------------------
def test_who_completes_gets_a_number_and_keeps_it(course: Course) -> None:
    year = course.store.clock().astimezone().year
    assert len(course.give().new) == 2
    assert course.serials() == {"두레": f"{year}-NPM-001", "감나무": f"{year}-NPM-002"}
    again = course.give()
    assert (again.new, again.changed, again.same) == ((), (), 2)
    acts.mark(course.store, course.meetings[1].id, course.person("솔바람").id, True)
    course.give()
    assert course.serials()["솔바람"] == f"{year}-NPM-003"
    assert course.serials()["두레"] == f"{year}-NPM-001"


def test_undo_and_redo_take_no_number_back_and_give_none_twice(course: Course) -> None:
    course.give()
    before = course.serials()
    with pytest.raises(UndoRefused):  # a project whose certificates are out stays
        while course.store.undo(course.project.id):
            pass
    assert course.people == []
    while course.store.next_redo(course.project.id):
        course.store.redo(course.project.id)
    course.give()
    assert course.serials() == before
    assert len({one.serial for one in course.given}) == 2


def test_a_person_who_went_leaves_the_number_taken(course: Course) -> None:
    course.give()
    projects.remove_participant(course.store, course.person("감나무"))
    acts.mark(course.store, course.meetings[1].id, course.person("솔바람").id, True)
    course.give()
    assert len({one.serial for one in course.given}) == 3


def test_corrected_facts_are_given_anew_under_the_same_number(course: Course) -> None:
    course.give()
    old, serial = code(course, "두레"), course.serials()["두레"]
    acts.stayed(course.store, course.meetings[0].id, course.person("두레").id, 60)
    assert [standing.person.alias for _, standing in course.give().changed] == ["두레"]
    assert course.serials()["두레"] == serial
    assert code(course, "두레") != old
    assert (
        check(course.store, serial, code(course, "두레")).sentence
        == f"맞아요. 제 {serial}호는 여기에서 준 수료증이에요."
    )
    earlier = check(course.store, serial, old)
    assert earlier.matches
    assert earlier.sentence.endswith("그 뒤 기록을 고쳐 다시 주었어요.")


# --- codes ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", [one.name for one in fields(Facts)])
def test_another_fact_gives_another_code(name: str) -> None:
    assert code_of(replace(FACTS, **{name: OTHER[name]}), "홍길동", "s") != code_of(FACTS, "홍길동", "s")


def test_another_name_or_secret_gives_another_code() -> None:
    assert len({code_of(FACTS, "홍길동", "s"), code_of(FACTS, "홍길순", "s"), code_of(FACTS, "홍길동", "t")}) == 3


@given(st.text(), st.text(min_size=1))
def test_a_code_is_short_and_has_no_letters_to_mistake(name: str, secret: str) -> None:
    made = code_of(FACTS, name, secret)
    assert len(made) == 14
    assert set(made) <= {*ALPHABET, "-"}
    assert typed_code(f"  {made.lower().replace('-', ' ')} ") == made


@given(st.dictionaries(st.sampled_from([one.name for one in fields(Facts)]), st.one_of(st.none(), st.integers(), st.text(), st.lists(st.text()))))  # fmt: skip
def test_facts_made_elsewhere_are_read(value: dict[str, object]) -> None:
    assert Facts.read(Facts.read(value).stored()) == Facts.read(value)


# --- checking ---------------------------------------------------------------------------------------------------------
def test_a_paper_is_told_from_a_forged_one(course: Course) -> None:
    write_name(course.store, course.person("두레").id, "홍길동(洪吉童)")
    write_name(course.store, course.person("감나무").id, "김감")
    course.give()
    serial, true = course.serials()["두레"], code(course, "두레", "홍길동(洪吉童)")
    found = check(course.store, f"제 {serial.lower()} 호", true.lower())
    assert (found.matches, found.name) == (True, "홍길동(洪吉童)")
    assert found.facts == course.given[0].facts
    swapped = true[:-1] + ("2" if true[-1] != "2" else "3")
    for wrong_serial, wrong_code in (
        (serial, swapped),
        (course.serials()["감나무"], true),
        (serial, code(course, "감나무", "김감")),
    ):
        told = check(course.store, wrong_serial, wrong_code)
        assert not told.matches
        assert told.sentence.startswith("맞지 않아요.")
    assert check(course.store, "2026-NPM-999", true).sentence == "여기에는 이 호수로 준 수료증이 없어요."
    assert check(course.store, "", true).matches is False
    assert "열두 자" in check(course.store, serial, "HALLO").sentence


def test_a_forger_who_knows_the_rule_lacks_the_secret(course: Course) -> None:
    write_name(course.store, course.person("두레").id, "홍길동")
    course.give()
    (one, *_) = course.given
    forged = code_of(one.facts, "김사칭", "guessed")
    assert not check(course.store, one.serial, forged, "김사칭").matches


def test_who_was_erased_can_still_show_the_paper(course: Course) -> None:
    person = course.person("두레")
    write_name(course.store, person.id, "홍길동")
    course.give()
    serial, true = course.serials()["두레"], code(course, "두레", "홍길동")
    erase_person(course.store, person.id, "참여자 1")
    assert "홍길동" not in "".join(course.store.connection.iterdump())
    assert "종이에 적힌 이름" in check(course.store, serial, true).sentence
    told = check(course.store, serial, true, " 홍길동 ")
    assert told.matches
    assert told.sentence.endswith("이름은 그 뒤 바꾸었거나 지웠어요.")
    assert not check(course.store, serial, true, "김사칭").matches


def test_certificates_are_nothing_a_file_said(course: Course) -> None:
    course.give()
    assert Told(course.store, course.project.id).kept == []
