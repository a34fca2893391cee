"""Courses made up by chance: any words, nobody to many people, lists kept for some meetings; every paper is finished."""

from __future__ import annotations

import random
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.actions import attendance as acts
from livinglab.actions.certificates import give_certificates
from livinglab.documents.pdf.writer import write_pdfs
from livinglab.documents.shelf import academy
from livinglab.documents.shelf.kinds import Asked
from livinglab.model.ids import new_id
from livinglab.model.lab import Participant, Workshop
from livinglab.store import Store
from livinglab.store.identity import write_name
from livinglab.views.certificates import certificates
from livinglab.views.completion import SHARES, Terms
from livinglab.views.verifying import check
from tests.academy.course import METHODS
from tests.documents.tangled_labs import Plan, plans, tangled


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store(Path(tmp_path_factory.mktemp("courses")) / "library.sqlite")
    yield store
    store.close()


@given(
    plans(notes=2, people=9),
    st.integers(0, 11),
    st.sampled_from(list(SHARES)),
    st.sampled_from(["ko", "en"]),
    st.booleans(),
)
@settings(max_examples=15)
def test_every_paper_of_any_course_is_finished(
    library: Store, plan: Plan, meetings: int, share: tuple[int, int], language: str, large: bool
) -> None:
    project = tangled(library, plan)
    luck = random.Random(plan.luck)
    people = library.find(Participant, order="ord", project_id=project)
    with library.step("Planned", project_id=project) as step:
        for number in range(meetings):
            form = luck.choice(("meeting", "meeting", "period"))
            step.add(Workshop(id=new_id(), project_id=project, no=number, title=luck.choice(plan.words), form=form))
    for meeting in library.find(Workshop, project_id=project):
        acts.mark_all(library, meeting.id, [one.id for one in people if luck.random() < 0.7])
    for one in people:
        write_name(library, one.id, luck.choice(("", *plan.words)))
    acts.set_terms(library, project, Terms(share, luck.choice(plan.words)))
    give_certificates(library, project)
    asked = Asked(library, project, METHODS, language, large)
    for kind in academy.PAPERS:
        papers = kind.compose(asked)
        if papers:
            assert write_pdfs(papers, BytesIO(), large_print=large and kind.has_large).pages >= len(papers)
    given_out = certificates(library, project)
    assert len({one.serial for one in given_out}) == len(given_out)
    assert not any(check(library, one.serial, "2222-2222-2222").matches for one in given_out)
