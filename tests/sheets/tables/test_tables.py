"""Ratings and networks are told in full as tables: medians with what each gave, ties in words."""

from __future__ import annotations

from livinglab.actions.items import place
from livinglab.blocks.blocks import Table
from livinglab.blocks.words import plain
from livinglab.methods import Library
from livinglab.model.ids import new_id
from livinglab.model.lab import Sheet
from livinglab.model.order import keys
from livinglab.model.results import Rating
from livinglab.paths import resources
from livinglab.sheets import kind
from livinglab.sheets.rating.read import read
from livinglab.sheets.rating.table import sentences, table
from tests.sheets.lab import Lab


def rated(lab: Lab, values: dict[tuple[int | None, int, str], float | None], criteria: list[str], targets: int = 0,
          data: dict[str, object] | None = None) -> Sheet:  # fmt: skip
    sheet = lab.sheet("rating")
    made = lab.items("criterion", criteria)
    ideas = lab.items("idea", [f"{n}안" for n in range(1, targets + 1)]) if targets else []
    with lab.store.step("Rated", project_id=lab.project.id) as step:
        for item, ord in zip(made, keys(len(made)), strict=True):
            place(step, sheet.id, item.id, ord)
        for (target, criterion, rater), value in values.items():
            target_id = ideas[target].id if target is not None else None
            step.add(
                Rating(
                    id=new_id(),
                    sheet_id=sheet.id,
                    criterion_id=made[criterion].id,
                    rater=rater,
                    target_id=target_id,
                    value=value,
                )
            )
        if data:
            from dataclasses import replace

            step.put(replace(sheet, data=data))
    return lab.store.get(Sheet, sheet.id)


def test_ideas_are_shown_with_the_median_and_what_each_team_gave(lab: Lab) -> None:
    values = {(t, c, team): float(v) for t, rows in enumerate([[(6, 9), (5, 9), (7, 8)], [(4, 7), (4, 8), (5, 7)]])
              for team, row in zip(("해", "달", "별"), rows, strict=True) for c, v in enumerate(row)}  # fmt: skip
    from livinglab.actions.projects import add_team

    for name in ("해", "달", "별"):
        add_team(lab.store, lab.project.id, name)
    made = table(read(lab.store, rated(lab, values, ["새로움", "쓸모"], 2)))
    assert made.head == ("무엇을", "새로움", "쓸모")
    assert made.rows == (("I1  1안", "6  (6, 5, 7)", "9  (9, 9, 8)"), ("I2  2안", "4  (4, 4, 5)", "7  (7, 8, 7)"))


def test_traits_are_shown_with_quartiles_and_n_and_missing_is_not_zero(lab: Lab) -> None:
    scores = [2, 2, 1, 2, 3, None]
    values: dict[tuple[int | None, int, str], float | None] = {(None, 0, f"R{n}"): s for n, s in enumerate(scores, 1)}
    view = read(lab.store, rated(lab, values, ["관계 변화"], data={"scale": "1~4"}))
    made = table(view)
    assert made.rows[0][:4] == ("관계 변화", "2", "2~2", "6명 가운데 5명")
    assert made.rows[0][4] == "1점 1명 · 2점 3명 · 3점 1명"
    assert sentences(view) == ("척도: 1~4",)
    assert [check.sentence() for check in kind("rating").checks(view)] == ["관계 변화: 답 1개가 빠졌어요."]


def test_rankings_tell_how_far_people_agree(lab: Lab) -> None:
    values: dict[tuple[int | None, int, str], float | None] = {
        (None, c, f"R{r}"): float(rank)
        for r, ranks in enumerate([(1, 2, 3), (1, 3, 2), (1, 2, 3)], 1)
        for c, rank in enumerate(ranks)
    }
    view = read(lab.store, rated(lab, values, ["가", "나", "다"], data={"rule": "ranking"}))
    assert [row[:2] for row in table(view).rows] == [("가", "3"), ("나", "7"), ("다", "8")]
    assert "W" in sentences(view)[0]


def test_ratings_on_paper_and_in_the_room(lab: Lab) -> None:
    sheet = rated(lab, {(0, 0, "해"): 6.0, (0, 0, "달"): 8.0}, ["새로움"], 1)
    view = kind("rating").read(lab.store, sheet)
    (paper,) = [block for block in kind("rating").blocks(view) if isinstance(block, Table)]
    assert plain(paper.rows[0][1]) == "7  (6, 8)" or "7" in plain(paper.rows[0][1])  # type: ignore[arg-type]
    (room,) = [block for block in kind("rating").room(view) if isinstance(block, Table)]
    assert plain(room.rows[0][1]) == "7"  # type: ignore[arg-type]
    for method in Library(resources() / "methods"):
        assert kind("rating").worksheet(method)


def test_an_empty_rating_sheet_says_where_ratings_come_from(lab: Lab) -> None:
    view = kind("rating").read(lab.store, lab.sheet("rating"))
    assert kind("rating").is_empty(view)
    assert kind("rating").blocks(view) == []
    assert kind("rating").room(view) == []


def test_what_raters_wrote_beside_their_numbers_is_kept(lab: Lab) -> None:
    from dataclasses import replace

    sheet = rated(lab, {(0, 0, "해"): 6.0}, ["새로움"], 1)
    with lab.store.step("Commented", project_id=lab.project.id) as step:
        step.put(replace(lab.store.find(Rating)[0], comment="**다른 마트**에서 본 적 있음"))
    view = kind("rating").read(lab.store, sheet)
    said = kind("rating").blocks(view)[-1]
    assert plain(said.items[0].words) == "해 · 1안 · 새로움: **다른 마트**에서 본 적 있음"  # type: ignore[union-attr]
