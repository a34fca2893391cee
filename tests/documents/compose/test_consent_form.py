"""The consent form: seven questions each with its own yes and no, and on its face whether the wording was checked."""

from __future__ import annotations

import pytest

from livinglab.actions.consents import confirm_terms, write_terms
from livinglab.blocks.blocks import FullPage
from livinglab.blocks.drawing import Rect, Text
from livinglab.documents.compose.consent_form import consent_form
from livinglab.documents.shelf import PAPERS
from livinglab.model.consent_terms import Terms
from livinglab.model.lab import Project
from tests.sheets.lab import Lab


def words(lab: Lab, **options: bool | str) -> str:
    blocks = consent_form(lab.store, lab.project.id, **options).blocks  # type: ignore[arg-type]
    return " ".join(" ".join(" ".join(one.drawing.texts()) for one in blocks if isinstance(one, FullPage)).split())


def test_seven_things_are_asked_each_with_its_own_yes_and_no(lab: Lab) -> None:
    (page,) = consent_form(lab.store, lab.project.id).blocks
    assert isinstance(page, FullPage)
    marks = page.drawing.marks
    yes, no = ([one for one in marks if isinstance(one, Text) and one.text == word] for word in ("예", "아니요"))
    assert len(yes) == len(no) == 7
    boxes = [one for one in marks if isinstance(one, Rect) and one.fill == "paper"]
    assert len(boxes) == 2 * 7 + 1, "and one for what was said aloud"
    told = words(lab)
    assert all(
        question in told for question in ("왜 모읍니까", "무엇을 모읍니까", "언제까지 둡니까", "거절할 수 있습니까")
    )
    assert "증인" in told


@pytest.mark.parametrize(("large", "smallest"), [(False, 10.5), (True, 16.0)])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_nothing_is_small_cut_or_outside(lab: Lab, large: bool, smallest: float, language: str) -> None:
    long = "아주 긴 기관의 이름과 까닭을 여기에 길게 적어 둡니다. " * 60
    write_terms(lab.store, lab.project.id, organisation=long, why=long, refusal=long, outside=long[:200], contact=long)
    for block in consent_form(lab.store, lab.project.id, large=large, language=language).blocks:
        assert isinstance(block, FullPage)
        texts = [one for one in block.drawing.marks if isinstance(one, Text)]
        assert min(one.size for one in texts) >= smallest
        assert max(one.y for one in texts) < block.drawing.height - 20
        assert min(one.x for one in texts if one.anchor == "start") > 20
    assert (
        "".join(words(lab, large=large, language=language).split()).count(
            "아주긴기관의이름과까닭을여기에길게적어둡니다."
        )
        >= 60 * 4
    )


def test_it_says_that_the_wording_is_unchecked_until_the_organisation_confirms_it(lab: Lab) -> None:
    assert "법률 검토 필요" in words(lab)
    write_terms(
        lab.store, lab.project.id, organisation="두메면 주민자치회", kept_until="2027년 12월 31일", reads_first=True
    )
    confirm_terms(lab.store, lab.project.id, True)
    told = words(lab)
    assert "법률 검토" not in told
    assert "2027년 12월 31일까지 둡니다" in told
    assert "싣기 전에 읽어 드립니다" in told
    lab.store.undo(lab.project.id)
    assert "법률 검토 필요" in words(lab)


def test_other_words_need_to_be_confirmed_again(lab: Lab) -> None:
    confirm_terms(lab.store, lab.project.id, True)
    write_terms(lab.store, lab.project.id, contact="055-000-0000")
    assert not Terms.of(lab.store.get(Project, lab.project.id).data).confirmed


def test_a_promise_stands_there_only_if_it_was_made(lab: Lab) -> None:
    assert "읽어 드립니다" not in words(lab)


def test_two_for_everybody_on_the_shelf() -> None:
    kind = next(one for one in PAPERS if one.id == "consent-form")
    assert (kind.copies, kind.times, kind.one_sided, kind.has_large) == ("person", 2, True, True)
