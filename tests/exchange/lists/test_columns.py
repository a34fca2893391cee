"""Which column is what: guessed at a glance, and every row that has words becomes a note."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livinglab.exchange.lists.book import squared
from livinglab.exchange.lists.columns import Columns, Taking, aliases, guess, kind_names, takings, team_names
from livinglab.model.lab import Participant, Team

TEAMS = [Team(id=name, project_id="p", ord=name, name=name) for name in ("해", "달", "별빛 모둠")]
TEAMS[0] = replace(TEAMS[0], label="1모둠")


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        ([["봉투값이 비싸요"], ["멀어요"]], Columns(0)),
        ([["내용"], ["봉투값이 비싸요"]], Columns(0, head=True)),
        ([["번호", "의견", "조"], ["1", "봉투값이 비싸요", "해"], ["2", "멀어요", "달"]], Columns(1, 2, -1, True)),
        ([["해 모둠", "원인", "봉투값이 비싸요"], ["별빛", "자산", "멀어요"]], Columns(2, 0, 1)),
        ([["번호", "모둠", "내용"], ["1", "달", "봉투값이 비싸요"], ["1", "달", "멀어요"]], Columns(2, 1, -1, True)),
        ([["1", "봉투값이 비싸요"], ["1", "멀어요"]], Columns(1)),
        ([["조", "내용"], ["1", "봉투값이 비싸요"], ["1", "멀어요"]], Columns(1, 0, -1, True)),
        ([["봉투값이 비싸요", "계산대"], ["멀어요", "입구"]], Columns(0)),
    ],
)
def test_the_columns_are_guessed(rows: list[list[str]], columns: Columns) -> None:
    assert guess(squared("", rows), team_names(TEAMS), kind_names()) == columns


def test_rows_become_notes_and_unknown_names_keep_their_words() -> None:
    table = squared(
        "", [["내용", "조", "종류"], ["1. 비싸요", "해", "원인"], ["멀어요", "구름", "건의"], ["", "달", ""]]
    )
    found = list(takings(table, Columns(0, 1, 2, True), team_names(TEAMS), kind_names()))
    assert found == [Taking("비싸요", "해", "cause"), Taking("멀어요", None, "", "구름", "건의")]


def test_a_column_of_aliases_is_known_by_the_list_of_people_only() -> None:
    people = aliases([_person("p", "달"), _person("q", "달님"), _person("r", "꽃집 언니")])
    table = squared(
        "",
        [
            ["하나라는 긴 말", "달님"],
            ["둘이라는 긴 말", "꽃집 언니님"],
            ["셋이라는 긴 말", "누군가"],
            ["넷이라는 긴 말", "달"],
        ],
    )
    assert guess(table, {}, {}, people) == Columns(0, author=1)
    assert guess(table, {}, {}) == Columns(0)
    found = list(takings(table, Columns(0, author=1), {}, {}, people))
    assert [(one.author_id, one.author_text) for one in found] == [("q", ""), ("r", ""), (None, "누군가"), ("p", "")]


def _person(key: str, alias: str) -> Participant:
    return Participant(id=key, project_id="x", ord=key, alias=alias)
