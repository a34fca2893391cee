"""Groups by year, track and outcome with their ties, read, drawn, told on paper and in the room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livinglab.actions.items import link, place
from livinglab.actions.network import write_lines
from livinglab.blocks.blocks import Figure, Table
from livinglab.blocks.words import plain
from livinglab.i18n import speaking
from livinglab.methods import Library
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import MethodTable
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.order import keys
from livinglab.paths import resources
from livinglab.sheets import kind
from livinglab.sheets.network.picture import Seen, alt, picture
from livinglab.sheets.network.read import Application, read, year_of
from livinglab.sheets.network.setup import Setup, check_method
from livinglab.sheets.network.words import change_sentences, part_words
from tests.sheets.lab import Lab
from tests.told import told

GROUPS = (
    ("솔잎 모임", {"applications": [{"year": 2012, "track": "씨앗", "outcome": "탈락"},
                                   {"year": 2013, "track": "seed", "outcome": "selected"}], "sector": "주민"}),
    ("장터 모임", {"year": "2012", "track": "실국", "outcome": "선정", "sector": "주민"}),  # as older data say it
    ("혼자 모임", {"year": 2013, "track": "우리말", "outcome": "심사중"}),
    ("순이", {"person": True}),
    ("책방", {"hub": "도서관", "sector": "주민"}),
)  # fmt: skip


def network(lab: Lab) -> tuple[Sheet, list[Item]]:
    sheet = lab.sheet("network")
    groups = [lab.items("group", [name], **data)[0] for name, data in GROUPS]
    with lab.store.step("Drew", project_id=lab.project.id) as step:
        for item, ord in zip(groups, keys(len(groups)), strict=True):
            place(step, sheet.id, item.id, ord)
        link(step, groups[1].id, groups[0].id, "informed_by", "장터 자리를 나눠 씀")
        link(step, groups[0].id, groups[1].id, "tied_to", "한 번 더 그은 선")
        link(step, groups[3].id, groups[4].id, "tied_to", "책 모임")
        step.put(replace(groups[3], data=groups[3].data | {"ties": [{"to": groups[4].id, "weight": 3, "since": 2013, "moment": "after"}]}))  # fmt: skip
    return sheet, groups


def test_each_application_is_read_with_its_words_as_keys(lab: Lab) -> None:
    view = read(lab.store, network(lab)[0])
    assert view.nodes[0].applications == (
        Application(2012, "seed", "rejected"), Application(2013, "seed", "selected"),
    )  # fmt: skip
    assert view.nodes[1].applications == (Application(2012, "bureau", "selected"),)
    assert view.nodes[2].applications == (Application(2013, "우리말", "pending"),), "words of one's own stay"
    assert view.nodes[3].applications == ()
    assert (view.nodes[3].person, view.nodes[4].hub) == (True, "library")
    assert view.years == (2012, 2013)


def test_two_are_tied_once_however_often_they_were_joined(lab: Lab) -> None:
    view = read(lab.store, network(lab)[0])
    first, _ = view.ties
    assert (first.ends, set(first.words.split(" · "))) == (
        tuple(sorted((view.nodes[0].id, view.nodes[1].id))), {"장터 자리를 나눠 씀", "한 번 더 그은 선"},
    )  # fmt: skip
    assert [(tie.one.name, tie.other.name, tie.words, tie.weight, tie.since, tie.moment) for tie in view.ties[1:]] == [
        ("순이", "책방", "책 모임", 3, 2013, "after"),
    ]  # fmt: skip
    assert part_words(view) == ("A (2): 솔잎 모임, 장터 모임", "B (2): 순이, 책방")
    assert [node.name for node in view.alone] == ["혼자 모임"]


def test_the_picture_says_everything_in_words_too(lab: Lab) -> None:
    view = read(lab.store, network(lab)[0])
    words = picture(view).drawing(480).alt
    for expected in (
        "2012 씨앗 탈락 → 2013 씨앗 선정",
        "장터 자리를 나눠 씀",
        "자주 함께함, 2013년부터, 새로 이어짐",
        "우리말 심사중",
    ):
        assert expected in words
    drawn = picture(view).drawing(480).texts()
    assert {
        "2012",
        "2013",
        "해를 적지 않음",
        "씨앗",
        "실국",
        "우리말",
        "선정",
        "탈락",
        "심사중",
        "새로 이어진 사이",
    } <= set(drawn)


def test_stepping_to_a_year_keeps_places_and_leaves_later_things_out(lab: Lab) -> None:
    view = read(lab.store, network(lab)[0])
    then = picture(view, Seen(until=2012))
    assert [node.shown for node in then.nodes] == ["full", "full", "hidden", "full", "full"]
    assert [len(node.signs) for node in then.nodes][:2] == [1, 1]
    assert len(then.ties) == 1
    assert "2012년까지" in alt(view, Seen(until=2012))


def test_a_filter_leaves_the_others_in_the_picture_faint(lab: Lab) -> None:
    view = read(lab.store, network(lab)[0])
    assert [node.shown for node in picture(view, Seen(outcome="rejected")).nodes] == ["full", *["faint"] * 4]
    assert [node.shown for node in picture(view, Seen(track="bureau")).nodes][:2] == ["faint", "full"]


def test_new_ties_are_left_out_of_before_and_counted_after(lab: Lab) -> None:
    view = read(lab.store, network(lab)[0])
    assert [tie.new for tie in picture(view).ties] == [False, True]
    assert len(picture(view, Seen(moment="before")).ties) == 1
    assert change_sentences(view)[0] == "새로 이어진 모임 1쌍"
    assert "1쌍" in change_sentences(view)[1]


def test_what_is_missing_is_asked(lab: Lab) -> None:
    sentences = [check.sentence() for check in kind("network").checks(read(lab.store, network(lab)[0]))]
    assert sentences[0] == "G3은 아직 다른 모임과 이어지지 않았어요."
    assert any("뜻이 다른 이웃" in sentence for sentence in sentences)
    assert any("주민만" in sentence for sentence in sentences)
    assert any("무리 2개" in sentence for sentence in sentences)


def test_the_report_shows_the_picture_the_groups_and_the_ties(lab: Lab) -> None:
    sheet, groups = network(lab)
    named = replace(sheet, data={"part_names": [{"of": groups[1].id, "name": "장터 무리"}]})
    view = read(lab.store, named)
    blocks = kind("network").blocks(view)
    assert any(isinstance(block, Figure) for block in blocks)
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert [plain(cell) for cell in table.rows[0]] == [  # type: ignore[arg-type]
        "G1  솔잎 모임", "2012 씨앗 탈락 → 2013 씨앗 선정", "–", "주민", "A", "1",
    ]  # fmt: skip
    said = told(blocks)
    assert "A 장터 무리 (2): 솔잎 모임, 장터 모임" in said
    assert "순이 – 책방: 책 모임" in said


def test_the_room_sees_no_name_of_a_person(lab: Lab) -> None:
    said = told(kind("network").room(read(lab.store, network(lab)[0])))
    assert "솔잎 모임" in said
    assert "순이" not in said
    assert "G4" in said


def test_an_empty_network_holds_nothing(lab: Lab) -> None:
    view = read(lab.store, lab.sheet("network"))
    record = kind("network")
    assert record.is_empty(view)
    assert list(record.blocks(view)) == list(record.room(view)) == list(record.checks(view)) == []


@pytest.mark.parametrize("language", ["ko", "en"])
def test_blank_paper_has_steps_a_table_and_circles(language: str) -> None:
    with speaking(language):
        method = Library(resources() / "methods").get("resident_network")
        assert method is not None
        said = told(kind("network").worksheet(method))
        assert str(method.fields[0].name) in said if method.fields else said
        assert str(Setup.read(MethodTable(method.setup)).outcomes[1].name) in said


def test_years_are_read_however_they_are_written() -> None:
    assert [year_of(one) for one in (2012, "2012", "’12", "12", "2012년", "", None, "어제", "99999", 1800)] == [
        2012, 2012, 2012, 2012, 2012, None, None, None, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "setup",
    [
        {"years": []},
        {"compare": "yes"},
        {"tracks": []},
        {"tracks": [{"key": "a", "ko": "가"}]},
        {"tracks": [{"key": "a", "ko": "가", "en": "a", "mark": "filled"}]},
        {"outcomes": [{"key": "a", "ko": "가", "en": "a", "mark": "striped"}]},
        {"hubs": [{"key": "a", "ko": "가", "en": "a"}] * 2},
    ],
)
def test_a_method_file_that_says_something_else_is_told_so(setup: dict[str, object]) -> None:
    method = Library(resources() / "methods").get("resident_network")
    assert method is not None
    check_method(method, MethodTable(method.setup))
    with pytest.raises(FieldMistake):
        check_method(method, MethodTable(setup))


@pytest.mark.parametrize("wrong", [{"layout": "tree"}, {"item_kind": "note"}])
def test_layout_and_item_kind_are_held_to(wrong: dict[str, str]) -> None:
    method = Library(resources() / "methods").get("resident_network")
    assert method is not None
    with pytest.raises(FieldMistake):
        check_method(replace(method, raw={**method.raw, **wrong}), MethodTable({}))


def test_many_years_share_columns_and_what_is_frequent_is_counted(lab: Lab) -> None:
    sheet = lab.sheet("network")
    write_lines(lab.store, sheet, [f"모임 {year}, {year}, 시장" for year in range(1990, 2014)] + ["늦은 모임, 도서관"])
    view = read(lab.store, sheet)
    drawn = picture(view)
    assert drawn.columns == (*(f"{year}–{year + 3}" for year in range(1990, 2014, 4)), "해를 적지 않음")
    assert [node.column for node in drawn.nodes] == [number // 4 for number in range(24)] + [6]
    assert "거점: 시장 24, 도서관 1" in drawn.alt


def test_before_the_project_parts_and_legend_know_nothing_of_new_ties(lab: Lab) -> None:
    view = read(lab.store, network(lab)[0])
    before = picture(view, Seen(moment="before"))
    assert [node.letter for node in before.nodes] == ["A", "A", "", "", ""]
    assert [node.letter for node in picture(view).nodes] == ["A", "A", "", "B", "B"]
    assert "새로 이어진 사이" not in [key.words for key in before.legend]
    assert "B (2)" not in before.alt
