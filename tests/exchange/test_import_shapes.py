"""Workshops of the same format in other shapes: next to nothing, everything the samples leave out, no agenda."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from livinglab import paths
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.items import Item, Link, Membership, Version
from livinglab.model.lab import Activity, Project, Sheet, Team, Workshop
from livinglab.store import Store
from tests.exchange.workshops import SMALLEST, THIRD, as_bytes, item, sample


def test_four_keys_are_a_project(store: Store, methods: Library) -> None:
    report = import_workshop(store, methods, as_bytes(SMALLEST))
    assert report.counts == {"project": 1}
    project = store.get(Project, report.project_id)
    assert (project.code, project.title, project.place, project.fiction) == ("ONE", "하나", "어디", "")


@pytest.mark.parametrize("file", [sample(), THIRD], ids=["mart", "third"])
def test_every_part_may_be_missing(store: Store, methods: Library, file: Any) -> None:
    for key in file:
        if key not in SMALLEST:
            import_workshop(store, methods, as_bytes({name: one for name, one in file.items() if name != key}))


@pytest.mark.parametrize("file", [sample("hometown-mother"), THIRD], ids=["home", "third"])
def test_every_part_may_be_all_there_is_or_empty_or_null(store: Store, methods: Library, file: Any) -> None:
    for key, value in file.items():
        if key not in SMALLEST:
            for one in (value, type(value)(), None):
                import_workshop(store, methods, as_bytes(SMALLEST | {key: one}))


def test_the_third_workshop_keeps_to_the_schema() -> None:
    schema = json.loads((paths.resources() / "samples" / "workshop.schema.json").read_text(encoding="utf-8"))
    wrong = {error.json_path for error in Draft202012Validator(schema).iter_errors(THIRD)}
    assert wrong == set()


def test_the_third_workshop_adds_up(store: Store, methods: Library) -> None:
    report = import_workshop(store, methods, as_bytes(THIRD))
    assert [str(mistake) for mistake in report.mistakes] == []
    assert report.unknown == ()
    assert report.code == "NBS"


def test_codes_our_spelling_does_not_know_are_printed_as_they_came(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(THIRD))
    assert {one.code for one in store.find(Item, prefix="N")} == {"N001", "N002", "N003", "쪽-4"}
    assert item(store, "쪽-4").label == "쪽-4"
    assert item(store, "N001").code_no == 1
    assert item(store, "쪽-4").code_no == 4


def test_two_spellings_of_one_number_live_side_by_side(store: Store, methods: Library) -> None:
    notes = [["N1", "현상", "하나", None, None], ["N01", "현상", "둘", None, None], ["N99999999999", "현상", "셋"]]
    report = import_workshop(store, methods, as_bytes(SMALLEST | {"notes": notes}))
    assert sorted(one.code for one in store.find(Item)) == ["N01", "N1", "N99999999999"]
    assert len({one.code_no for one in store.find(Item)}) == 3
    assert report.mistakes == ()


def test_one_code_for_an_idea_and_an_experiment(store: Store, methods: Library) -> None:
    file = SMALLEST | {
        "ideas": [["E1", "빛"]],
        "experiment": {"id": "E1", "hypothesis": "[빛]이면 된다"},
        "selected": "E1",
    }
    import_workshop(store, methods, as_bytes(file))
    assert [one.code for one in store.find(Item, order="kind")] == ["E1", "E1"]


def test_marks_kinds_and_teams_that_are_not_listed_stay_as_words(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(THIRD))
    assert item(store, "N002").data["kind_text"] == "바람"
    assert item(store, "N003").data == {"kind": "need_me", "mark": "추림"}
    assert [team.name for team in store.find(Team, order="ord")] == ["버들", "솔"]
    both = {one.cluster_id: one.is_primary for one in store.find(Membership, item_id=item(store, "N002").id)}
    assert both == {item(store, "C1").id: True, item(store, "C2").id: False}
    listed = sample()
    listed["notes"][0][3] = "구름"
    report = import_workshop(store, methods, as_bytes(listed))
    assert [str(one) for one in report.mistakes] == ["쪽지 N01에 적힌 “구름” 모둠이 모둠 목록에 없어요."]


def test_without_an_agenda_one_meeting_holds_an_activity_a_stage(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(THIRD))
    (meeting,) = store.find(Workshop)
    assert meeting.title == "밤 정류장을 밝게"
    activities = store.find(Activity, order="ord", workshop_id=meeting.id)
    assert [one.stage for one in activities] == ["define", "ideate", "experiment", "evaluate"]
    assert activities[0].title == "문제 정의"


def test_what_an_agenda_has_no_place_for_gets_a_meeting_of_its_own(store: Store, methods: Library) -> None:
    file = sample()
    file["agenda"] = file["agenda"][:2]
    import_workshop(store, methods, as_bytes(file))
    meetings = store.find(Workshop, order="no")
    assert [one.title for one in meetings][2:] == ["그 밖의 기록"]
    stages = [one.stage for one in store.find(Activity, order="ord", workshop_id=meetings[2].id)]
    assert stages == ["experiment", "evaluate"]


def test_rows_of_a_frame_and_columns_of_four_l(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(THIRD))
    cards = [one for one in store.find(Item, order="code_no") if one.kind == "reflection"]
    assert [(one.data["frame"], one.data["column"], one.text) for one in cards] == [
        ("RE-AIM", "닿음", "24명 / 통학생 31명 가운데"), ("RE-AIM", "채택", "정류장 2곳"), ("4L", "liked", "함께 달았다"),
        ("4L", "learned", "전기보다 사람"), ("4L", "longed", "비 가림막"),
    ]  # fmt: skip


def test_stories_decision_and_an_amendment_in_other_words(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(THIRD))
    stories = [one for one in store.find(Item, order="code_no") if one.kind == "story"]
    assert [one.data.get("selected") for one in stories] == [None, True]
    assert (stories[0].data["teller"], stories[1].data["reason"]) == ("할머니", "매일의 일이라서")
    assert item(store, "D1").data["type"] == "scale"
    assert [one.reason for one in store.find(Version, order="no")] == ["", "등을 옮겨 닮"]


def test_a_problem_that_names_a_cluster_came_from_that_one(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(THIRD))
    links = {one.dst_id for one in store.find(Link, src_id=item(store, "P1").id, relation="derived_from")}
    assert item(store, "C2").id in links


def test_without_any_hint_a_problem_came_from_all_clusters(store: Store, methods: Library) -> None:
    file = {key: value for key, value in sample().items() if key != "trace"}
    import_workshop(store, methods, as_bytes(file))
    sources = store.find(Link, src_id=item(store, "P1").id, relation="derived_from")
    assert {store.get(Item, one.dst_id).code for one in sources} == {"C1", "C2", "C3", "C4"}


def test_sheets_have_the_layout_their_method_asks_for(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample()))
    layouts = {one.data["content"]: one.layout for one in store.find(Sheet)}
    assert layouts["notes"] == "clusters"
    assert layouts["kpt"] == "columns"


def test_hostile_words_come_in_as_typed(store: Store, methods: Library) -> None:
    words = "<b>&amp;{}%s\n둘째 줄 漢字 🐻 " + "가" * 3000 + "x" * 300
    report = import_workshop(
        store, methods, as_bytes(SMALLEST | {"title_ko": "{title}", "notes": [["N01", "{n}", words]]})
    )
    assert item(store, "N01").text == words
    assert store.get(Project, report.project_id).title == "{title}"


def test_decomposed_hangul_is_composed(store: Store, methods: Library) -> None:
    file = SMALLEST | {"notes": [["N01", "현상", "쪽지"]], "clusters": [["묶음", "빛"]]}
    import_workshop(store, methods, unicodedata.normalize("NFD", json.dumps(file, ensure_ascii=False)).encode())
    assert item(store, "N01").text == "쪽지"
    assert item(store, "N01").data["kind"] == "phenomenon"
    assert item(store, "묶음").text == "빛"


@pytest.mark.parametrize(
    ("title", "minutes"),
    [
        ("1회차 (210분)", 210),
        ("1회차 (3시간 30분)", 210),
        ("1회차 (2시간)", 120),
        ("Meeting 1 (90 min)", 90),
        ("1회차", None),
    ],
)
def test_a_meeting_is_as_long_as_its_title_says(
    store: Store, methods: Library, title: str, minutes: int | None
) -> None:
    import_workshop(
        store, methods, as_bytes(SMALLEST | {"agenda": [[title, [["약 10분", "여는 말"], [5, "닫는 말"], ["", "쉼"]]]]})
    )
    assert store.find(Workshop)[0].planned_minutes == minutes
    activities = store.find(Activity, order="ord")
    assert [one.planned_minutes for one in activities] == [10, 5, 0]
    assert activities[0].data["minutes_text"] == "약 10분"


def test_titles_and_names_are_one_line(store: Store, methods: Library) -> None:
    report = import_workshop(store, methods, as_bytes(SMALLEST | {"title_ko": " 두\n줄 ", "teams": [["해\n님"]]}))
    assert store.get(Project, report.project_id).title == "두 줄"
    assert store.find(Team)[0].name == "해 님"


def test_a_large_workshop_comes_in_quickly(store: Store, methods: Library) -> None:
    notes = [
        [f"N{number}", "현상", f"쪽지 {number} (N{number + 1})", "해", f"C{number % 300}"] for number in range(3000)
    ]
    clusters = [[f"C{number}", "묶음"] for number in range(300)]
    hmw = [f"어떻게 하면? (C{number})" for number in range(300)]
    ideas = [[f"I{number}", "아이디어", f"C{number}"] for number in range(300)]
    file = SMALLEST | {"notes": notes, "clusters": clusters, "hmw": hmw, "ideas": ideas}
    report = import_workshop(store, methods, as_bytes(file))
    assert report.counts["item"] == 3900
    assert store.rows("select count(*) from link where relation='answers'") == [(300,)]


def test_short_forms_and_figures_of_a_test_nobody_knows(store: Store, methods: Library) -> None:
    file = SMALLEST | {
        "assumptions": ["손님은 안내만 있으면 된다"],
        "survey": {"item": "물음", "before": [1], "after": [2], "wilcoxon": {"n": 1, "Z": 1.0}},
    }
    report = import_workshop(store, methods, as_bytes(file))
    assert report.unknown == ("survey.wilcoxon.Z",)
    assert item(store, "AS1").text == "손님은 안내만 있으면 된다"


def test_a_code_of_its_own_spelling_is_found_in_words(store: Store, methods: Library) -> None:
    file = SMALLEST | {"ideas": [["가-1", "등"], ["가-2", "의자"]], "selected": "가-2로 정함", "clusters": [["묶음 하나", "빛"]],
                       "problem": "어둡다 (묶음 하나)"}  # fmt: skip
    import_workshop(store, methods, as_bytes(file))
    assert {one.code: one.data.get("status") for one in store.find(Item) if one.kind == "idea"} == {
        "가-1": None,
        "가-2": "chosen",
    }
    assert {one.dst_id for one in store.find(Link)} == {item(store, "묶음 하나").id}


@pytest.mark.parametrize(
    ("words", "chosen"),
    [("첫 번째 이야기", 0), ("두번째: 왜냐하면", 1), ("3번", 2), ("9번", None), ("모두 좋았다", None), ("", None)],
)
def test_which_story_was_chosen(store: Store, methods: Library, words: str, chosen: int | None) -> None:
    import_workshop(store, methods, as_bytes(SMALLEST | {"msc": ["하나", "둘", "셋"], "msc_selected": words}))
    stories = [one for one in store.find(Item, order="code_no") if one.kind == "story"]
    assert [index for index, one in enumerate(stories) if one.data.get("selected")] == (
        [] if chosen is None else [chosen]
    )
    kept = [one.data.get("selected_text") for one in store.find(Sheet)]
    assert kept == [words or None]
