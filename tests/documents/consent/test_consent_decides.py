"""What nobody agreed to is in no paper and no file, whatever composes or writes it; what somebody agreed to is."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from livinglab.actions.consents import record_consents, withdraw_consents
from livinglab.actions.photos import agree_to_photos
from livinglab.blocks.blocks import Appendix, Document
from livinglab.blocks.walk import spans
from livinglab.documents import permitted as gate
from livinglab.documents.board_files import board_picture
from livinglab.documents.compose.summary import summary
from livinglab.documents.formats import write_all
from livinglab.documents.forms.facts import facts_of
from livinglab.documents.pdf.writer import PdfReport
from livinglab.documents.permitted import _pictures
from livinglab.documents.pictures import _stage_document
from livinglab.documents.raw.project import raw_data
from livinglab.documents.shelf import PAPERS, Asked
from livinglab.methods import Library
from livinglab.model.consent import PURPOSES
from livinglab.model.lab import Sheet
from livinglab.store.veil import Veil
from livinglab.views.consents import consents
from tests.documents.consent.guarded import ALIAS, NOTE, SECOND, STORY, Guarded, picture, told
from tests.documents.raw.reading import everything
from tests.documents.reading import read

PROTECTED = (STORY, SECOND, NOTE)


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
