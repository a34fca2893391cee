"""What may be grouped: clusters people made come first, every note once, reasons in the words that were said."""

from __future__ import annotations

from pathlib import Path

import pytest

from livinglab.sheets.board.offers import Offer, find_offers, told
from tests.boards import Lab, make_lab


@pytest.fixture
def lab(tmp_path: Path):  # type: ignore[no-untyped-def]
    made = make_lab(tmp_path / "library.db")
    yield made
    made.store.close()


def offers(lab: Lab, question: str = "") -> tuple[Offer, ...]:
    return find_offers(told(lab.view(), question))


def texts(lab: Lab, offer: Offer) -> list[str]:
    words = {note.id: note.text for note in lab.view().notes()}
    return [words[note] for note in offer.notes]


def test_loose_notes_that_share_a_word_are_offered_with_it_as_reason_and_name(lab: Lab) -> None:
    lab.write("막차가 너무 이르다", "막차를 놓쳤다", "꽃이 예쁘다")
    (found,) = offers(lab)
    assert texts(lab, found) == ["막차가 너무 이르다", "막차를 놓쳤다"]
    assert (found.reasons[0].forms, found.name, found.cluster, found.fewest) == (("막차",), "막차", "", 2)


def test_a_verb_is_told_as_it_was_said(lab: Lab) -> None:
    lab.write("태우는 집이 많다", "태웠다 하면 연기가 난다", "태워서 버린다", "꽃이 예쁘다")
    (found,) = offers(lab)
    assert set(found.reasons[0].forms) == {"태우는", "태웠다", "태워서"}
    assert found.name in found.reasons[0].forms


def test_notes_go_into_a_cluster_people_made_before_they_go_together(lab: Lab) -> None:
    inside = lab.write("막차가 너무 이르다", "막차를 놓쳤다")
    cluster = lab.group(inside, "끊기는 저녁")
    lab.write("막차 시간을 늦춰 주세요", "막차만 늦으면 좋겠다", "전구가 나갔다", "전구를 갈 사람이 없다")
    into, together = offers(lab)
    assert into.cluster == cluster.id
    assert sorted(texts(lab, into)) == ["막차 시간을 늦춰 주세요", "막차만 늦으면 좋겠다"]
    assert together.cluster == ""
    assert texts(lab, together) == ["전구가 나갔다", "전구를 갈 사람이 없다"]
    assert into.fewest == 1


def test_what_the_room_was_asked_and_what_there_is_are_heeded(lab: Lab) -> None:
    lab.write("버스가 비싸다", "버스가 멀다")
    assert offers(lab, "버스를 탈 때 무엇이 불편한가요?") == ()
    lab.write("회관 부엌이 넓다", kind="asset")
    lab.write("회관 부엌이 춥다")
    assert [texts(lab, one) for one in offers(lab)] == [["버스가 비싸다", "버스가 멀다"]]


def test_an_empty_board_has_no_offers(lab: Lab) -> None:
    assert offers(lab) == ()
