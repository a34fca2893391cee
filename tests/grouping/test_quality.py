from __future__ import annotations

import pytest

from tests.grouping.labelled import ALONE, Labelled, development, held_out
from tests.grouping.methods import jaccard, ours, ours_unasked
from tests.grouping.scores import Method, score, total

ENOUGH = 0.8


@pytest.mark.parametrize("way", [ours, ours_unasked])
@pytest.mark.parametrize("boards", [development, held_out])
def test_offered_groups_are_mostly_right_and_better_than_shared_words_between_blanks(way: Method, boards) -> None:
    found, usual = total(boards(), way), total(boards(), jaccard())
    assert found.precision >= ENOUGH
    assert found.pure_share >= ENOUGH
    assert found.f1 > 1.5 * usual.f1
    assert found.groups >= 3 * len(boards()) - 3  # and it does offer something


def test_no_held_out_board_gets_more_than_one_mixed_group() -> None:
    for board in held_out():
        found = score(board, ours(board))
        assert found.groups - found.pure <= 1, board.name


def test_a_score_counts_pairs() -> None:
    board = Labelled("", ("a", "b", "c", "d", "e"), ("x", "x", "y", "y", ALONE))
    found = score(board, [(0, 1, 2), (3, 4)])
    assert (found.offered, found.real, found.right, found.groups, found.pure) == (4, 2, 1, 2, 0)
    assert found.precision == 0.25
    assert found.recall == 0.5


def test_each_made_up_board_is_large_enough_to_judge_by() -> None:
    for board in (*development()[2:], *held_out()):
        assert 25 <= len(board.texts) <= 45, board.name
        assert len(set(board.texts)) == len(board.texts)
        assert len(set(board.themes)) >= 5
        assert board.question
