from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.analysis.grouping.belongs import Cluster, belongings
from livinglab.analysis.grouping.propose import LARGEST, SMALLEST, propose
from livinglab.hangul import nfc
from tests.grouping.labelled import development, held_out, samples

_PIECES = [
    "용기",
    "용기를",
    "버스가",
    "태우는",
    "태워",
    "있다",
    "어르신",
    "쓰레기",
    "쓰래기를",
    "bus",
    "Bus stops",
    "3",
    "…",
    "ㅠㅠ",
    " ",
    "\n",
]
_TEXTS = st.lists(
    st.one_of(st.text(max_size=20), st.lists(st.sampled_from(_PIECES), max_size=7).map(" ".join)), max_size=20
)


def told(texts: list[str], **more: object) -> list[tuple[list[str], list[str]]]:
    return [
        ([shared.word for shared in one.reasons], [texts[note] for note in one.notes]) for one in propose(texts, **more)
    ]  # type: ignore[arg-type]


@given(_TEXTS, st.text(max_size=8))
@settings(deadline=None)
def test_whatever_is_written_groups_are_apart_and_every_reason_was_said(texts: list[str], question: str) -> None:
    found = propose(texts, question=question)
    notes = [note for one in found for note in one.notes]
    assert len(notes) == len(set(notes))
    for one in found:
        assert SMALLEST <= len(one.notes) <= LARGEST
        assert 1 <= len(one.reasons) <= 2
        for shared in one.reasons:
            assert all(said and said in _read(texts[note]) for note, said in zip(one.notes, shared.said, strict=True))


def _read(text: str) -> str:
    return nfc(text)


@given(_TEXTS, st.data())
@settings(deadline=None)
def test_only_loose_notes_are_grouped_and_only_loose_ones_belong(texts: list[str], data: st.DataObject) -> None:
    inside = data.draw(st.sets(st.integers(0, max(len(texts) - 1, 0)), max_size=len(texts))) if texts else set()
    clusters = [Cluster(tuple(sorted(inside)), data.draw(st.sampled_from(_PIECES)))] if inside else []
    loose = set(range(len(texts))) - inside
    assert all(set(one.notes) <= loose for one in propose(texts, loose))
    found = belongings(texts, clusters)
    assert len({one.note for one in found}) == len(found)
    for one in found:
        assert one.note in loose
        assert one.reason.said[0] in _read(texts[one.note])
        assert all(said in _read(texts[member]) for member, said in zip(one.members, one.reason.said[1:], strict=True))


def test_particles_do_not_hide_a_shared_word() -> None:
    texts = ["용기를 가져와도 이득이 없다", "용기가 무거워요", "전구가 나갔다"]
    assert told(texts) == [(["용기"], texts[:2])]


def test_two_notes_that_only_mention_a_word_in_passing_stay_alone() -> None:
    assert told(["밭에서 비닐 태우는 냄새", "음식물은 밭에 묻는다", "가로등이 어둡다"]) == []


def test_two_shared_words_are_enough_wherever_they_stand() -> None:
    texts = ["비가 오면 정류장 의자가 젖는다", "어르신께 정류장 의자가 높다", "전구가 나갔다"]
    assert told(texts) == [(["의자", "정류장"], texts[:2])]


def test_two_parts_of_one_compound_are_one_word() -> None:
    assert told(["대형폐기물 스티커를 산다", "위생과 폐기물 담당이 다르다", "물이 샌다"]) == []


def test_where_people_meet_is_no_reason() -> None:
    assert told(["경로당에서 밥을 먹자", "경로당이 이층이라 힘들다", "전구가 나갔다"]) == []


def test_what_the_room_was_asked_is_no_reason() -> None:
    texts = ["버스가 안 온다", "버스가 비싸다", "버스가 멀다", "전구가 나갔다"]
    assert len(told(texts)) == 1
    assert told(texts, question="버스를 탈 때 무엇이 불편한가요?") == []


def test_who_is_no_reason() -> None:
    assert told(["어르신이 길을 잃었다", "어르신이 반찬을 못 하신다", "전구가 나갔다"]) == []


def test_what_there_is_and_what_is_amiss_are_kept_apart() -> None:
    texts = ["회관 부엌이 넓다", "회관 부엌이 춥다"]
    assert len(told(texts)) == 1
    assert told(texts, sides=["asset", ""]) == []


def test_two_names_and_two_spellings_of_one_thing_are_one() -> None:
    assert len(told(["핸드폰을 못 쓴다", "스마트폰이 어렵다", "전구가 나갔다"])) == 1
    assert len(told(["쓰레기를 태운다", "쓰래기가 쌓였다", "전구가 나갔다"])) == 1


def test_compounds_share_their_parts() -> None:
    assert told(["주차장이 좁다", "주차할 데가 없다", "전구가 나갔다"])[0][0] == ["주차"]
    assert told(["통학길이 어둡다", "통학버스가 늦다", "전구가 나갔다"])[0][0] == ["통학"]


def test_a_loose_note_is_offered_the_cluster_that_says_its_word() -> None:
    texts = [
        "막차가 일곱 시다",
        "막차를 놓쳤다",
        "카드가 안 된다",
        "현금만 받는다",
        "막차 시간을 늦춰 주세요",
        "꽃이 예쁘다",
    ]
    clusters = [Cluster((0, 1), "끊기는 저녁"), Cluster((2, 3), "카드와 현금")]
    (found,) = belongings(texts, clusters)
    assert (found.note, found.cluster, found.reason.word, found.members) == (4, 0, "막차", (0, 1))
    more = belongings([*texts, "카드를 싫어한다"], clusters)
    assert {one.note: one.cluster for one in more} == {4: 0, 6: 1}  # by the name and one note


def test_among_two_thousand_notes_something_is_found() -> None:
    written = [text for board in (*samples(), *development(), *held_out()) for text in board.texts]
    many = [f"{written[number % len(written)]} {written[number * 7 % len(written)]}" for number in range(2000)]
    assert propose(many)


def test_a_syllable_of_two_meanings_is_no_reason_alone() -> None:
    others = ["정류장 지붕이 샌다", "회의록을 아무도 안 본다", "와이파이가 끊긴다", "벽화가 벗겨졌다"]
    assert told(["빈 병을 모을 데가 없다", "병이 나면 갈 데가 없다", *others]) == []
    assert told(["불이 자주 난다", "불을 켜 두면 좋겠다", *others]) == []
