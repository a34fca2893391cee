"""Refused words are covered wherever they stand on: in answers, in notes of others, in the room, and while a paper is made."""

from __future__ import annotations

from dataclasses import replace

from livinglab.actions.echoes import fold_notes
from livinglab.actions.items import new_item
from livinglab.actions.notes import add_notes, merge_notes
from livinglab.actions.photos import agree_to_photos, name_on_photo
from livinglab.blocks.blocks import Document
from livinglab.documents.compose.summary import summary
from livinglab.documents.permitted import _pictures, composed, permitted
from livinglab.documents.raw.project import raw_data
from livinglab.methods import Library
from livinglab.model.ids import new_id
from livinglab.model.items import Item, Version
from livinglab.model.lab import Activity, Sheet
from livinglab.model.results import Answer, Rating
from livinglab.room.scenes import Scenes
from livinglab.room.wish import SHEET, Wish
from livinglab.store import Store
from tests.documents.consent.guarded import ALIAS, NOTE, Guarded, told
from tests.documents.raw.reading import everything, sheets


def test_what_somebody_answered_who_is_not_recorded_counts_under_no_alias(workshop: Guarded, methods: Library) -> None:
    store, project_id = workshop.store, workshop.project_id
    question = store.find(Item, project_id=project_id, kind="question")[0]
    before, after = (store.find(Answer, question_id=question.id, wave=wave)[0] for wave in ("before", "after"))
    rating = next(one for one in store.find(Rating) if one.value is not None)
    note = workshop.item(NOTE)
    with store.step("Said", project_id=project_id) as step:
        for answer in (before, after):
            step.put(replace(answer, respondent=ALIAS, text="설문에만 쓴 말"))
        step.put(replace(rating, rater=ALIAS, comment="평가에만 쓴 말"))
        step.add(Version(id=new_id(), item_id=note.id, no=1, frozen_at=store.now(), data={"text": "전에 쓴 말"}))
    secret = ("설문에만 쓴 말", "평가에만 쓴 말", "전에 쓴 말")

    def shown() -> set[str]:
        text = everything(raw_data(store, project_id)) + told(summary(store, project_id, appendix=True))
        return {words for words in secret if words in text}

    def lines() -> list[str]:
        return [row["별칭"] for row in sheets(raw_data(store, project_id))["설문 답"]]

    assert shown() == {"설문에만 쓴 말", "평가에만 쓴 말"}
    everybody = len(lines())
    workshop.say(False, "record")
    try:
        assert shown() == set()
        assert len(lines()) == everybody
        assert ALIAS not in lines()
        assert lines().count("○1") == 2, "before and after still belong together"
        assert "덧붙인 말 1개" in told(summary(store, project_id, appendix=True))
        assert "덧붙인 말 3개" in everything(raw_data(store, project_id))
        with permitted(store, project_id) as seen:
            assert seen.find(Version, item_id=note.id)[0].data["fields"] == {}
    finally:
        workshop.say(None)


def test_refused_words_are_covered_where_others_carry_them_on(refused: Guarded) -> None:
    """The note was made one with another, and a second one of hers counted on a neighbour's."""
    store, project_id = refused.store, refused.project_id
    board = next(one for one in store.find(Sheet, project_id=project_id) if one.kind == "board")
    mine, again, other = refused.item(NOTE), "조카가 통장을 들고 갔다", "은행이 멀다"
    notes = add_notes(store, board, [again, other, "이웃의 메아리"])
    with store.step("Whose", project_id=project_id) as step:
        step.put(replace(notes[0], author_id=refused.teller.id))
    fold_notes(store, project_id, [notes[0].id, notes[2].id], mine.id)
    merged = merge_notes(store, board, [mine.id, notes[1].id])
    try:
        assert NOTE in merged.text
        for words in (everything(raw_data(store, project_id)), told(summary(store, project_id, appendix=True))):
            assert [one for one in (NOTE, again) if one in words] == []
            assert other in words
        assert "이웃의 메아리" in told(summary(store, project_id, appendix=True)), "what another one said is kept"
        assert "쪽지나 카드 2장" in told(summary(store, project_id, appendix=True))
    finally:
        for _ in range(4):
            store.undo(project_id)


def test_the_room_sees_no_photo_of_who_took_it_back(workshop: Guarded, methods: Library) -> None:
    store = workshop.store
    agree_to_photos(store, workshop.project_id, [workshop.photo.id], True)
    board = next(one for one in store.find(Sheet, project_id=workshop.project_id) if one.kind == "board")
    meeting = store.get(Activity, board.activity_id).workshop_id

    def shown() -> int:
        wish = Wish(SHEET, activity_id=board.activity_id, sheet_id=board.id)
        return _pictures(Scenes(store, methods, meeting).scene(wish, store.clock()).blocks)

    assert shown() == 1
    name_on_photo(store, workshop.photo.id, "photo", [workshop.teller.id])
    assert shown() == 0
    workshop.say(True, "photo")
    assert shown() == 1
    workshop.say(None)
    name_on_photo(store, workshop.photo.id, "photo", [])
    agree_to_photos(store, workshop.project_id, [workshop.photo.id], False)


def test_a_story_told_while_the_paper_is_made_is_not_in_it(workshop: Guarded) -> None:
    store, project_id = workshop.store, workshop.project_id

    def made(seen: Store) -> list[Document]:
        with store.step("Told", project_id=project_id) as step:
            new_item(store, step, project_id, "story", "방금 들은 이야기")
        return [summary(seen, project_id, appendix=True)]

    (document,) = composed(store, project_id, made, language="ko")
    store.undo(project_id)
    assert "방금 들은 이야기" not in told(document)
