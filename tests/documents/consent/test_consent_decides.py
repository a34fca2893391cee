"""What nobody agreed to is in no paper and no file, whatever composes or writes it; what somebody agreed to is."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from livinglab.actions.consents import record_consents, withdraw_consents
from livinglab.actions.echoes import fold_notes
from livinglab.actions.items import new_item
from livinglab.actions.notes import add_notes, merge_notes
from livinglab.actions.photos import agree_to_photos, name_on_photo
from livinglab.blocks.blocks import Appendix, Document
from livinglab.blocks.walk import spans
from livinglab.documents import permitted as gate
from livinglab.documents.board_files import board_picture
from livinglab.documents.compose.summary import summary
from livinglab.documents.formats import write_all
from livinglab.documents.forms.facts import facts_of
from livinglab.documents.pdf.writer import PdfReport
from livinglab.documents.permitted import _pictures, composed, permitted
from livinglab.documents.pictures import _stage_document
from livinglab.documents.raw.project import raw_data
from livinglab.documents.shelf import PAPERS, Asked
from livinglab.methods import Library
from livinglab.model.consent import PURPOSES
from livinglab.model.ids import new_id
from livinglab.model.items import Item, Version
from livinglab.model.lab import Activity, Sheet
from livinglab.model.results import Answer, Rating
from livinglab.room.scenes import Scenes
from livinglab.room.wish import SHEET, Wish
from livinglab.store import Store
from livinglab.store.veil import Veil
from livinglab.views.consents import consents
from tests.documents.consent.guarded import ALIAS, NOTE, SECOND, STORY, Guarded, guarded, picture
from tests.documents.raw.reading import everything, sheets
from tests.documents.reading import read
from tests.exchange.workshops import library

PROTECTED = (STORY, SECOND, NOTE)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    made = guarded(tmp_path_factory.mktemp("consent"))
    yield made
    made.store.close()


@pytest.fixture
def refused(workshop: Guarded) -> Iterator[Guarded]:
    """Everybody was asked and said no."""
    workshop.say(False)
    yield workshop
    workshop.say(None)


@pytest.fixture(scope="module")
def methods() -> Library:
    return library()


def papers(workshop: Guarded, methods: Library, languages: Sequence[str]) -> Iterator[tuple[str, Document]]:
    """Every paper of the shelf, and what is composed beside it."""
    for language in languages:
        asked = Asked(workshop.store, workshop.project_id, methods, language)
        for kind in PAPERS:
            if not kind.missing(asked):
                for document in kind.compose(asked):
                    yield kind.id, document
    for stage in ("define", "ideate", "experiment", "evaluate"):
        yield stage, _stage_document(workshop.store, workshop.project_id, stage, "ko")  # type: ignore[arg-type]


def told(document: Document) -> str:
    """All words of a paper, also those drawn on pages where everything has its place."""
    return " ".join(span.text for span in spans(document.blocks)) + repr(document.blocks)


def leaks(workshop: Guarded, methods: Library, *languages: str) -> set[tuple[str, str]]:
    found = set()
    for name, document in papers(workshop, methods, languages):
        text = told(document)
        found |= {(name, words) for words in PROTECTED if words in text}
        found |= {(name, "photo")} if _pictures(document.blocks) else set()
    boards = [one for one in workshop.store.find(Sheet, project_id=workshop.project_id) if one.kind == "board"]
    walls = [board_picture(workshop.store, one) for one in boards]
    found |= {("wall", "photo")} if any(map(_pictures, walls)) else set()
    found |= {
        ("wall", words) for words in PROTECTED if any(words in " ".join(wall.texts()) + wall.alt for wall in walls)
    }
    raw = everything(raw_data(workshop.store, workshop.project_id))
    facts = repr(facts_of(workshop.store, workshop.project_id, "ko"))
    return found | {
        (name, words) for name, text in (("raw", raw), ("facts", facts)) for words in PROTECTED if words in text
    }


def test_nothing_refused_is_in_any_paper_or_file(refused: Guarded, methods: Library) -> None:
    assert leaks(refused, methods, "ko") == set()


def test_without_the_rule_it_would_be(refused: Guarded, methods: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "veil_over", lambda *_args, **_words: Veil())
    agree_to_photos(refused.store, refused.project_id, [refused.photo.id], True)
    assert {words for _, words in leaks(refused, methods, "ko")} == {*PROTECTED, "photo"}
    agree_to_photos(refused.store, refused.project_id, [refused.photo.id], False)


def test_no_format_writes_it(refused: Guarded, tmp_path: Path) -> None:
    parts = [_stage_document(refused.store, refused.project_id, stage, "ko") for stage in ("define", "evaluate")]
    for written in write_all(parts, tmp_path, "parts"):
        data = written.file.read_bytes()
        if written.file.suffix == ".pdf":
            letters = read(data, PdfReport(0, 1.0, "")).letters
            assert not [words for words in PROTECTED if words.replace(" ", "") in letters]
        if zipfile.is_zipfile(written.file):
            with zipfile.ZipFile(written.file) as package:
                data = b"".join(package.read(name) for name in package.namelist())
        assert picture().data not in data, written.file.name
        if written.file.suffix != ".pdf":
            assert not [words for words in PROTECTED if words.encode() in data], written.file.name


def test_the_paper_says_in_one_sentence_how_much_is_missing(refused: Guarded, methods: Library) -> None:
    words = told(summary(refused.store, refused.project_id))
    assert "동의를 받지 못해 싣지 않은 것이 있습니다: 이야기 2편, 사진 1장, 쪽지나 카드 1장." in words
    run_sheet = next(one for one in PAPERS if one.id == "run-sheet")
    asked = Asked(refused.store, refused.project_id, methods)
    assert "싣지 않은 것이" not in "".join(map(told, run_sheet.compose(asked)))
    assert "이야기 2편, 쪽지나 카드 1장." in everything(raw_data(refused.store, refused.project_id))


def test_the_code_of_a_refused_note_stays_where_it_stood(refused: Guarded) -> None:
    words = told(summary(refused.store, refused.project_id))
    assert "N99" in words
    assert "(말씀하신 분이 동의하지 않아 싣지 않습니다.)" in words


def test_what_was_agreed_to_is_printed(workshop: Guarded) -> None:
    workshop.say(True)
    agree_to_photos(workshop.store, workshop.project_id, [workshop.photo.id], True)
    document = summary(workshop.store, workshop.project_id)
    assert STORY in told(document)
    assert NOTE in told(document)
    assert _pictures(document.blocks) == 1
    assert "이야기 1편." in told(document), "the neighbour's is still missing"
    agree_to_photos(workshop.store, workshop.project_id, [workshop.photo.id], False)
    workshop.say(None)


def test_nobody_asked_is_no_consent_to_a_name_and_the_words_stay_as_a_note(workshop: Guarded) -> None:
    found = everything(raw_data(workshop.store, workshop.project_id))
    row = next(line for line in found.splitlines() if NOTE in line and "," in line)
    assert ALIAS not in row
    workshop.say(True, "record")
    found = everything(raw_data(workshop.store, workshop.project_id))
    assert ALIAS in next(line for line in found.splitlines() if NOTE in line and "," in line)
    workshop.say(None)


def test_taking_back_is_stronger_than_the_tick_on_the_card(workshop: Guarded) -> None:
    store, item = workshop.store, workshop.item(STORY)
    ticked = type(item)(**{**item.__dict__, "data": {**item.data, "consent": True}})
    assert consents(store, workshop.project_id).story(ticked).allowed
    record_consents(store, workshop.teller.id, {"story": True}, date="2026-03-02", way="spoken", witness="달래")
    withdraw_consents(store, workshop.teller.id, ["story"], date="2026-04-01")
    ruling = consents(store, workshop.project_id).story(ticked)
    assert not ruling.allowed
    assert ruling.sentence() == "솔잎 님이 동의를 거두었어요."
    store.undo(workshop.project_id)
    assert consents(store, workshop.project_id).story(ticked).allowed
    workshop.say(None)


def test_a_photo_needs_everybody_named_on_it(workshop: Guarded) -> None:
    value = {"id": "a" * 64, "printable": True, "people": [workshop.teller.id]}
    ruled = consents(workshop.store, workshop.project_id)
    assert ruled.photo(value).sentence() == "솔잎 님께 아직 여쭙지 않았어요."
    workshop.say(True, "photo")
    assert consents(workshop.store, workshop.project_id).photo(value).allowed
    workshop.say(None)


def test_every_answer_can_be_given_for_itself_and_is_one_step(workshop: Guarded) -> None:
    before = len(workshop.store.history(workshop.project_id))
    workshop.say(True, "photo")
    workshop.say(True, "photo")
    assert len(workshop.store.history(workshop.project_id)) == before + 1
    told = consents(workshop.store, workshop.project_id)
    answers = {purpose: told.of(workshop.teller.id, purpose) for purpose in PURPOSES}
    assert [purpose for purpose, one in answers.items() if one.holds] == ["photo"]
    assert answers["photo"].date == "2026-03-02"
    workshop.say(None)


def test_a_board_says_at_its_foot_what_is_not_shown(refused: Guarded, methods: Library) -> None:
    kind = next(one for one in PAPERS if one.id == "board")
    documents = kind.compose(Asked(refused.store, refused.project_id, methods, "ko"))
    said = " ".join(told(document) for document in documents)
    assert said.count("동의를 받지 못해 싣지 않은") == 1
    assert "사진 1장" in said


def test_a_teller_is_known_by_alias_whatever_stands_beside_it(workshop: Guarded) -> None:
    told = consents(workshop.store, workshop.project_id)
    for words in ("솔잎", " 솔잎 님", "솔잎 (72세, 여)", "솔잎, 부녀회"):
        assert told.called(words) == told.people[0], words
    for words in ("", "솔", "솔잎마을 이장", "이웃"):
        assert told.called(words) is None, words


def test_who_is_not_to_be_recorded_is_on_no_list_of_people(refused: Guarded) -> None:
    data = raw_data(refused.store, refused.project_id)
    people = next(table for table in data.tables if table.name == "사람")
    assert [row[0] for row in people.rows] == ["달래"]


def test_a_paper_of_ones_own_keeps_whose_words_are_whose(workshop: Guarded, methods: Library) -> None:
    pages = next(one for one in PAPERS if one.id == "note-pages")
    asked = Asked(workshop.store, workshop.project_id, methods)
    own = [told(one) for one in pages.compose(asked) if ALIAS in told(one)]
    assert any(NOTE in text for text in own), "nobody was asked, yet the page goes to the one who wrote it"


def test_each_of_many_pages_says_only_what_is_missing_from_itself(refused: Guarded, methods: Library) -> None:
    pages = next(one for one in PAPERS if one.id == "note-pages")
    made = [told(one) for one in pages.compose(Asked(refused.store, refused.project_id, methods))]
    saying = [words for words in made if "싣지 않은 것이" in words]
    assert 0 < len(saying) < len(made)
    assert all("(말씀하신 분이 동의하지 않아 싣지 않습니다.)" in words for words in saying)


def test_the_sentence_stands_before_the_appendix(refused: Guarded) -> None:
    blocks = summary(refused.store, refused.project_id).blocks
    assert isinstance(blocks[-1], Appendix)
    assert "싣지 않은 것이" in "".join(span.text for span in spans(blocks[-2]))


def test_a_made_up_example_has_nobody_to_ask(workshop: Guarded) -> None:
    made_up = replace(consents(workshop.store, workshop.project_id), fiction=True)
    assert made_up.story(workshop.item(STORY)).allowed
    assert made_up.beside(workshop.item(NOTE)).allowed
    assert not made_up.photo({"id": "a" * 64}).allowed, "a photo shows somebody, invented or not"
    workshop.say(False)
    refusing = replace(consents(workshop.store, workshop.project_id), fiction=True)
    assert not refusing.story(workshop.item(STORY)).allowed
    assert not refusing.beside(workshop.item(NOTE)).allowed
    workshop.say(None)


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
