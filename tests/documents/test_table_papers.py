"""Papers for the tables: everybody has a row, a tag and slips; names stand nowhere, and nothing leaves its piece of paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest

from livinglab import paths
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.blocks.drawing import Drawing, Line, Mark, Rect, Text
from livinglab.blocks.forms.marks import MM
from livinglab.documents.shelf import PAPERS, Asked
from livinglab.methods import Library
from livinglab.model.ids import new_id
from livinglab.model.lab import Participant, Team, Workshop
from livinglab.store.identity import write_name
from tests.documents.compose.test_ballots import HOSTILE, LONG, words
from tests.documents.on_forms import collisions, drawings, extent, outside, texts
from tests.documents.on_shelf import asked, lab
from tests.sheets.lab import Lab

METHODS = Library(paths.resources() / "methods")
__all__ = ["asked", "lab"]
KINDS = {one.id: one for one in PAPERS}
ALIASES = ("솔", "봄비", LONG, *(text for text in HOSTILE if text.strip()))
EDGE = 4 * MM


def fill(lab: Lab, people: int, teams: Sequence[str] = (), heads: int | None = None) -> None:
    with lab.store.step("Came", project_id=lab.project.id) as step:
        made = [
            Team(id=new_id(), project_id=lab.project.id, ord=f"a{n}", name=name, people=heads, tint=n)
            for n, name in enumerate(teams, 1)
        ]
        for one in made:
            step.add(one)
        for n in range(people):
            step.add(Participant(
                id=new_id(), project_id=lab.project.id, ord=f"a{n:03d}", alias=ALIASES[n % len(ALIASES)],
                team_id=made[n % len(made)].id if made and n % 5 else None,
            ))  # fmt: skip


def pages(kind: str, asked: Asked) -> list[Drawing]:
    return [page for one in KINDS[kind].compose(asked) for page in drawings(one)]


def rules(page: Drawing, ink: str) -> list[Line]:
    return [mark for mark in page.marks if isinstance(mark, Line) and mark.pen.ink == ink and not mark.pen.dash]


@pytest.mark.parametrize(("people", "large"), [(0, False), (60, False), (9, True)])
@pytest.mark.parametrize("kind", ["sign-in", "sign-in-names", "name-tags", "table-signs", "note-slips"])
def test_everything_stands_on_its_paper_large_enough(
    lab: Lab, asked: Callable[..., Asked], kind: str, people: int, large: bool
) -> None:
    fill(lab, people, ("해", LONG, "가" * 40, "느티나무 모둠", "별", "달"))
    for page in {page.marks: page for page in pages(kind, asked(large=large))}.values():  # alike ones once
        assert min(text.size for text in texts(page)) >= (16 if large and KINDS[kind].has_large else 10.5)
        assert not list(collisions(page))
        cut = [mark for mark in page.marks if isinstance(mark, Line) and mark.pen.dash]
        rest = Drawing(0, 0, tuple(mark for mark in page.marks if mark not in cut))
        assert not outside(rest, (EDGE, EDGE, page.width - EDGE, page.height - EDGE))
        assert page.alt


@pytest.mark.parametrize("people", [0, 7, 60])
def test_everybody_has_a_row_to_sign_in_and_there_are_some_more(
    lab: Lab, asked: Callable[..., Asked], people: int
) -> None:
    fill(lab, people, ("해", "달"))
    for kind, least in (("sign-in", 12 * MM), ("sign-in-names", 12 * MM)):
        found = pages(kind, asked())
        rows = [line for page in found for line in rules(page, "rule")]
        assert len(rows) >= (people or 20) + 2
        for page in found:
            places = sorted(line.y1 for line in rules(page, "rule"))
            assert min((b - a for a, b in pairwise(places)), default=least) >= least - 0.01
            assert places[-1] > page.height - 45 * MM  # ruled down to the foot
            assert "이름은나중에지울수있습니다" in words(page)
        numbers = [text.text for page in found for text in texts(page) if text.text.isdigit()]
        assert numbers == [str(n) for n in range(1, len(rows) + 1)]
    assert (words(pages("sign-in", asked())[0]).count("봄비") > 0) is (people > 0)
    assert "봄비" not in words(pages("sign-in-names", asked())[0])


def test_names_stand_on_no_paper_of_the_tables(lab: Lab, asked: Callable[..., Asked]) -> None:
    fill(lab, 3, ("해",))
    for one in lab.store.find(Participant, project_id=lab.project.id):
        write_name(lab.store, one.id, "홍길동", "010-0000-0000")
    for kind in ("sign-in", "sign-in-names", "name-tags", "table-signs", "note-slips"):
        told = "".join(map(words, pages(kind, asked())))
        assert "홍길동" not in told
        assert "010-0000" not in told


def test_a_tag_a_person_with_the_alias_large_and_blank_ones(lab: Lab, asked: Callable[..., Asked]) -> None:
    fill(lab, 2, ("해", "달"), heads=3)
    found = pages("name-tags", asked())
    (alias,) = [text for page in found for text in texts(page) if text.text == "봄비"]
    assert alias.size >= 40
    lines = [line for page in found for line in rules(page, "rule") if line.y1 == line.y2 and line.pen.width > 0.8]
    assert len(lines) == 3 + 3 - 1 + 2 + 1  # seats nobody is known for, and a spare one for each team and for nobody
    stamps = [text.text for page in found for text in texts(page) if text.text in "해달" and text.bold]
    assert (stamps.count("해"), stamps.count("달")) == (3 + 1, 3 + 1)


def test_a_sign_is_read_from_both_sides_of_the_table(lab: Lab, asked: Callable[..., Asked]) -> None:
    fill(lab, 0, ("해", "달"))
    first, second = KINDS["table-signs"].compose(asked())
    (page,), _other = drawings(first), drawings(second)
    upright = [text for text in texts(page) if text.text == "해 모둠" and not text.turned]
    (turned,) = [text for text in texts(page) if text.text == "해 모둠" and text.turned]
    assert upright[0].size == turned.size > 80
    assert upright[0].y > page.height / 2 > turned.y
    assert upright[0].x + turned.x == pytest.approx(page.width)
    fill(lab, 0)
    assert KINDS["table-signs"].missing(asked()) == ""


def test_slips_are_eight_to_a_page_for_each_team_with_room_for_the_pen(lab: Lab, asked: Callable[..., Asked]) -> None:
    fill(lab, 0, ("해", "달"), heads=5)
    documents = KINDS["note-slips"].compose(asked())
    assert [one.title for one in documents] == ["쪽지 · 해 모둠", "쪽지 · 달 모둠"]
    assert [len(drawings(one)) for one in documents] == [2, 2]  # fifteen slips
    page = drawings(documents[0])[0]
    assert page.texts().count("LL1N:NPM:1") == 8
    assert page.texts().count("해") == 8
    assert "달" not in page.texts()
    lines = sorted({line.y1 for line in rules(page, "rule") if line.x1 < page.width / 2 and line.y1 == line.y2
                    and line.y1 < page.height / 4 and line.x2 - line.x1 > 80 * MM})  # fmt: skip
    assert len(lines) == 4
    assert lines[0] >= 8 * MM + 11.4 * MM
    assert min(b - a for a, b in pairwise(lines)) >= 11.5 * MM - 0.01


def test_worksheets_come_in_the_order_they_are_used_each_once(lab: Lab, asked: Callable[..., Asked]) -> None:
    kind = KINDS["worksheets"]
    assert kind.missing(asked()) == "활동지를 쓰는 활동이 있는 모임이 없어요."
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        for title, used in (("첫", ("kpt", "need_ladder", "kpt")), ("둘째", ("hmw", "kpt"))):
            plan = [Planned(one, 20, one, "define") for one in used]
            plan_workshop(lab.store, step, lab.project.id, title, plan, METHODS)
    first, second = lab.store.find(Workshop, order="no", project_id=lab.project.id)[1:]
    documents = kind.compose(asked())
    assert [one.title for one in documents] == ["KPT 회고", "필요 사다리", "‘어떻게 하면’ 질문"]
    assert "LL1W:NPM:2:KPT" in drawings(documents[0])[0].texts()
    assert f"LL1W:NPM:{second.no}:HMW" in drawings(documents[2])[0].texts()
    assert [one.title for one in kind.compose(asked(workshop_id=second.id))] == ["‘어떻게 하면’ 질문", "KPT 회고"]
    assert {one.paper for one in KINDS["worksheets-a3"].compose(asked(workshop_id=first.id))} == {"A3"}
    large = [text for page in pages("worksheets", asked(large=True)) for text in texts(page)]
    assert min(text.size for text in large) >= 16


def test_teams_are_told_apart_in_grey(lab: Lab, asked: Callable[..., Asked]) -> None:
    """Each of six papers has a pattern of its own on the same label."""
    fill(lab, 0, tuple("해달별솔강숲"))

    def pattern(page: Drawing) -> tuple[str, ...]:
        (label,) = [mark for mark in page.marks if isinstance(mark, Rect) and mark.fill.startswith("team-")
                    and mark.y > page.height / 2]  # fmt: skip
        place = extent(label)
        on: list[Mark] = [mark for mark in page.marks if mark is not label and not isinstance(mark, Text)
                          and _within(mark, place)]  # fmt: skip
        upright = any(isinstance(mark, Line) and mark.x1 == mark.x2 for mark in on)
        level = any(isinstance(mark, Line) and mark.y1 == mark.y2 for mark in on)
        return (*sorted({type(mark).__name__ for mark in on}), str(upright), str(level))

    found = [pattern(drawings(one)[0]) for one in KINDS["table-signs"].compose(asked())]
    assert len(set(found)) == 6


def _within(mark: Mark, place: tuple[float, float, float, float]) -> bool:
    left, top, right, low = extent(mark)
    return left >= place[0] - 1 and top >= place[1] - 1 and right <= place[2] + 1 and low <= place[3] + 1
