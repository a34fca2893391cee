"""What research gets: codes that tell nothing, no names, no small cells, nothing that was not to leave the circle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from livinglab.actions.people import add_people
from livinglab.actions.photos import agree_to_photos
from livinglab.blocks.walk import spans
from livinglab.commands.parser import parse, run
from livinglab.documents import formats
from livinglab.documents.anonymous import BANDS, Codes, anonymous, band_of
from livinglab.documents.compose.summary import summary
from livinglab.documents.permitted import _pictures
from livinglab.documents.raw.project import RawData, anonymous_data, raw_data
from livinglab.exchange.opening import open_package
from livinglab.exchange.package import export_project
from livinglab.model.certificate import FATE
from livinglab.model.ids import new_id
from livinglab.model.items import Item, Version
from livinglab.model.lab import Kept, Participant, Project, Sheet, Workshop
from livinglab.model.results import Answer
from livinglab.store import Store
from livinglab.store.identity import write_name
from tests.documents.consent.guarded import ALIAS, NOTE, SECOND, STORY, Guarded, guarded
from tests.documents.raw.reading import everything, sheets

REAL = "홍길순"
CROWD = [f"바람{number}" for number in range(12)]


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    """Twelve more people of three ages and two roles; the teller agreed to everything but that it goes outside."""
    made = guarded(tmp_path_factory.mktemp("anonymous"))
    store = made.store
    add_people(store, made.project_id, CROWD)
    people = store.find(Participant, order="ord", project_id=made.project_id)
    with store.step("Prepared", project_id=made.project_id) as step:
        for number, person in enumerate(people):
            role = "이장" if number == 3 else "주민"
            step.put(replace(person, role=role, data={"age": 72 if number > 4 else 34}))
        question = store.find(Item, project_id=made.project_id, kind="question")[0]
        for answer in store.find(Answer, question_id=question.id):
            place = int(answer.respondent.removesuffix("번")) - 1
            if place < len(people):
                step.put(replace(answer, respondent=people[place].alias))
        note = made.item(NOTE)
        told = [{"person": made.teller.id, "secret": "geheim", "printings": [{"serial": "2026-01"}]}]
        for key, fate, value in (("2026-01", FATE, told), ("helpers", "unknown", [REAL])):
            step.add(Kept(id=new_id(), project_id=made.project_id, ord=key, key=key, fate=fate, value=value))
        step.put(replace(store.find(Workshop, project_id=made.project_id)[0], title=f"{REAL}과 만난 날"))
        survey = store.find(Sheet, project_id=made.project_id, kind="survey")[0]
        step.put(replace(survey, data={**survey.data, "again": {"before": {ALIAS: {"Q1": 3}}}}))
        frozen = {"text": NOTE, "photo": {"id": "b" * 64, "printable": True}}
        step.add(Version(id=new_id(), item_id=note.id, no=1, frozen_at=store.now(), data=frozen))
        step.put(replace(note, text=f"{NOTE}. {REAL}이 말했고 {CROWD[0]} 님이 들었다", data={**note.data, "who": REAL}))
    write_name(store, made.teller.id, REAL, "055-123-4567")
    for purpose in ("record", "photo", "story"):
        made.say(True, purpose)
    agree_to_photos(store, made.project_id, [made.photo.id], True)
    yield made
    store.close()


@pytest.fixture(scope="module")
def data(workshop: Guarded) -> RawData:
    return anonymous_data(workshop.store, workshop.project_id)


def hidden(text: str) -> list[str]:
    return [words for words in (ALIAS, "달래", REAL, "055-123-4567", *CROWD, "이장", STORY, SECOND) if words in text]


def test_nobody_can_be_found_in_the_data(data: RawData) -> None:
    assert hidden(everything(data)) == []
    told = sheets(data)
    about = " ".join(str(row["내용"]) for row in told["읽어 두기"])
    assert "새로 뽑은 번호" in about
    assert "이야기 2편, 사진 1장." in about, "the photo and the stories may not go outside"


def test_who_agreed_to_what_is_in_the_data_and_not_in_those_for_research(workshop: Guarded, data: RawData) -> None:
    rows = sheets(raw_data(workshop.store, workshop.project_id))["동의"]
    assert ("솔잎", "이야기 게재", "예", "글로") in {
        (row["별칭"], row["목적"], row["동의함"], row["글 또는 말"]) for row in rows
    }
    assert {row["날짜"].date().isoformat() for row in rows} == {"2026-03-02"}
    assert "동의" not in sheets(data)


def test_codes_do_not_follow_the_order_of_people(workshop: Guarded, data: RawData) -> None:
    first, second = (sheets(one)["사람"] for one in (data, anonymous_data(workshop.store, workshop.project_id)))
    codes = [row["별칭"] for row in first]
    assert codes == sorted(codes), "the rows stand in the order of their codes"
    assert len(set(codes)) == 14
    assert codes != [row["별칭"] for row in second], "two exports cannot be laid over each other"


def test_answers_before_and_after_still_belong_together(data: RawData) -> None:
    rows = sheets(data)["설문 답"]
    before, after = ([row["별칭"] for row in rows if row["물은 때"] == wave] for wave in ("앞", "뒤"))
    assert len(before) == 16
    assert set(before) == set(after)
    assert before == sorted(before)


def test_cells_below_five_are_merged(data: RawData) -> None:
    rows = sheets(data)["함께한 사람"]
    told = {(row["항목"], row["갈래"]): row["사람 수"] for row in rows}
    assert told[("나이대", "20–39")] == 5
    assert told[("나이대", "60–79")] == 9
    assert told[("역할", "다른 2가지를 합침")] == 14, "one village head among residents is not told apart"


def test_age_is_told_in_coarse_bands_only() -> None:
    assert [band_of({"age": age}) for age in (7, 19, 20, 59, 60, 99)] == [
        "–19",
        "–19",
        "20–39",
        "40–59",
        "60–79",
        "80–",
    ]
    assert band_of({}) == ""
    assert band_of({"age": True}) == ""
    assert len(BANDS) == 5


def test_a_package_for_research_can_be_opened_and_names_nobody(workshop: Guarded, tmp_path: Path) -> None:
    with anonymous(workshop.store, workshop.project_id) as (seen, _sentence):
        file = export_project(seen, workshop.project_id, tmp_path / "masked.livinglab")
    letters = file.read_bytes().decode("utf-8", "ignore")
    assert hidden(letters) == []
    assert [words for words in ("geheim", '2026-01"', "b" * 64, workshop.teller.id) if words in letters] == []
    package = open_package(file)
    assert package.pictures == ()
    people = [one for one in package.records[Participant] if isinstance(one, Participant)]
    assert not {one.id for one in people} & {
        one.id for one in workshop.store.find(Participant, project_id=workshop.project_id)
    }
    author = next(one.author_id for one in package.records[Item] if isinstance(one, Item) and NOTE in one.text)
    assert author in {one.id for one in people}, "whose words are whose is kept, under the code"


def test_who_agreed_to_share_is_in_it(workshop: Guarded) -> None:
    workshop.say(True, "shared")
    with anonymous(workshop.store, workshop.project_id) as (seen, sentence):
        words = " ".join(span.text for span in spans(summary(seen, workshop.project_id).blocks))
        assert STORY in words
        assert SECOND not in words
        assert ALIAS not in words
        assert _pictures(summary(seen, workshop.project_id).blocks) == 0, "nobody is named on the photo"
        assert "이야기 1편, 사진 1장" in sentence
    workshop.say(None, "shared")


def test_the_command_writes_what_research_may_have(
    workshop: Guarded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "WRITERS", {"md": formats.WRITERS["md"]})
    code = workshop.store.get(Project, workshop.project_id).code
    out = tmp_path / "out"
    library = str(workshop.store.path)
    assert run(parse(["documents", "--library", library, "--project", code, "--anonymous", "--out", str(out)])) == 0
    written = {file.name for file in out.iterdir()}
    assert {"summary.md", "full-report.md", "data.xlsx", "data-csv.zip"} <= written
    assert not [name for name in written if name.startswith(("note-pages", "certificates", "name-tags", "consent"))]
    for name in ("summary.md", "full-report.md"):
        text = (out / name).read_text("utf-8")
        assert hidden(text) == []
        assert "새로 뽑은 번호" in text


def test_every_alias_gets_one_code_and_no_two_the_same() -> None:
    codes = Codes()
    drawn = [codes.of(f"{number}번") for number in range(2000)]
    assert len(set(drawn)) == 2000
    assert codes.of(" 7번 ") == drawn[7]
    assert codes.of("") == ""


def test_nothing_of_the_library_itself_changes(workshop: Guarded, store: Store) -> None:
    before = workshop.store.rows("select count(*), max(seq) from step")
    anonymous_data(workshop.store, workshop.project_id)
    assert workshop.store.rows("select count(*), max(seq) from step") == before
    assert workshop.store.find(Participant, order="ord", project_id=workshop.project_id)[0].alias == ALIAS


def test_the_command_gives_out_a_package_for_research(
    workshop: Guarded, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = workshop.store.get(Project, workshop.project_id).code
    target = tmp_path / "masked.livinglab"
    arguments = [
        "export",
        "--library",
        str(workshop.store.path),
        "--project",
        code,
        "--anonymous",
        "--out",
        str(target),
    ]
    assert run(parse(arguments)) == 0
    assert hidden(target.read_bytes().decode("utf-8", "ignore")) == []
    assert "싣지 않은 것이 있습니다: 이야기 2편, 사진 1장." in capsys.readouterr().out
