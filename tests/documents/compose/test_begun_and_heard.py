"""A lab just begun, and notes, clusters and problem sentences with parts missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livinglab.actions.clusters import make_cluster, name_cluster
from livinglab.actions.items import connect_items, new_item, place
from livinglab.actions.projects import add_participant, add_team
from livinglab.blocks.blocks import Figure, Heading, Lead, Table, Title
from livinglab.blocks.words import plain
from livinglab.documents.compose.define import define
from livinglab.documents.compose.evaluate import evaluate, observations, stories_told
from livinglab.documents.compose.experiment import experiment
from livinglab.documents.compose.ideate import ideate
from livinglab.documents.compose.opening import opening
from livinglab.documents.compose.rest import rest, unknown_only
from livinglab.documents.compose.summary import summary
from livinglab.i18n import speaking
from livinglab.model.ids import new_id
from livinglab.model.lab import Workshop
from livinglab.model.order import keys
from tests.documents.compose.reading import fresh, inside, strip
from tests.sheets.lab import Lab
from tests.told import lines, told, with_hangul


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_lab_just_begun_says_what_is_still_to_come(lab: Lab, language: str) -> None:
    paper = summary(lab.store, lab.project.id, language=language)
    said = told(paper.blocks)
    assert paper.title == "No 플라스틱 마트 만들기"
    assert (paper.badge, paper.footer) == ("", ""), "a real project is not called made up"
    assert not [block for block in paper.blocks if isinstance(block, (Heading, Figure, Table, Lead))]
    assert with_hangul(said.replace(paper.title, "").replace("1회차", "")) == (language == "ko")
    with speaking(language):
        assert len(set(strip(lab))) == 4


def test_stage_by_stage_there_is_nothing_to_print(lab: Lab) -> None:
    for compose in (define, ideate, experiment, evaluate, rest, unknown_only, observations, stories_told):
        assert compose(fresh(lab)) == []


@pytest.mark.parametrize(
    ("title_en", "shown"), [("", "No 플라스틱 마트 만들기"), ("No-plastic mart", "No-plastic mart")]
)
def test_an_english_paper_has_the_english_title_where_there_is_one(lab: Lab, title_en: str, shown: str) -> None:
    with lab.store.step("Described", project_id=lab.project.id) as step:
        step.put(replace(lab.project, title_en=title_en, fiction="가상"))
    paper = summary(lab.store, lab.project.id, language="en")
    assert paper.title == shown
    assert paper.badge
    assert "Fictional" in paper.footer


def test_the_facts_count_teams_people_and_meetings(lab: Lab) -> None:
    add_team(lab.store, lab.project.id, "해")
    for alias in ("느티", "솔"):
        add_participant(lab.store, lab.project.id, alias)
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        step.add(Workshop(id=new_id(), project_id=lab.project.id, no=2, title="4주 실험", form="period"))
    (head,) = [block for block in opening(fresh(lab), "요약", "") if isinstance(block, Title)]
    facts = plain(head.meta)
    assert all(part in facts for part in ("1모둠", "2명", "1번", "4주 실험")) or facts.count("·") == 3


def test_notes_without_clusters_stand_by_their_kind(lab: Lab) -> None:
    with lab.store.step("Wrote", project_id=lab.project.id) as step:
        for text, data in (
            ("비닐이 넘친다", {"kind": "phenomenon"}), ("묶음뿐이다", {"kind": "phenomenon"}),
            ("천 장바구니 120장", {"kind": "asset"}), ("아무 말", {"kind": "other", "kind_text": "혼잣말"}),
        ):  # fmt: skip
            new_item(lab.store, step, lab.project.id, "note", text, data=dict(data))
    said = lines(define(fresh(lab)))
    assert {"비닐이 넘친다", "묶음뿐이다", "천 장바구니 120장", "아무 말", "혼잣말"} <= set(said)
    assert said.index("비닐이 넘친다") < said.index("천 장바구니 120장")
    assert "4" in strip(lab)[0]


def test_clusters_without_notes_or_names(lab: Lab) -> None:
    board = lab.sheet("board", "define", "친화도")
    first, second, third = lab.items("note", ["하나", "둘", "셋"])
    with lab.store.step("Placed", project_id=lab.project.id) as step:
        for item, ord in zip((first, second, third), keys(3), strict=True):
            place(step, board.id, item.id, ord)
    nameless = make_cluster(lab.store, board, [first.id])
    named = make_cluster(lab.store, board, [second.id], "묶음 포장")
    hollow = make_cluster(lab.store, board, [third.id])
    connect_items(lab.store, lab.project.id, hollow.id, first.id, "derived_from")
    with lab.store.step("Emptied", project_id=lab.project.id) as step:
        from livinglab.model.items import Membership

        for member in lab.store.find(Membership, cluster_id=hollow.id):
            step.delete(member)
    said = lines(define(fresh(lab)))
    assert nameless.code in said
    assert "묶음 포장" in said
    assert hollow.code not in said, "neither name nor note: nothing to print"
    assert "셋" in said, "the note that was left alone is not lost"
    name_cluster(lab.store, hollow.id, "빈 묶음")
    assert "빈 묶음" in lines(define(fresh(lab)))
    assert named.code in lines(define(fresh(lab)))


def test_a_problem_sentence_with_and_without_slots(lab: Lab) -> None:
    lab.items("problem", ["어르신이 원하지 않는 포장을 산다", ""])
    blocks = define(fresh(lab))
    assert len(inside(blocks, Lead)) == 1, "an empty card is no sentence"
    assert "1" in strip(lab)[0]
    before = lines(blocks)
    lab.items("problem", ["[혼자 사는 어르신]이 [조금만 살 수 없다]"])
    more = [line for line in lines(define(fresh(lab))) if line not in before]
    assert "혼자 사는 어르신이 조금만 살 수 없다" in more
    assert len(more) == 2, "and how to read the underlined parts"
