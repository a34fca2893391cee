"""A group typed in one line is understood in any order behind its name, and nothing that was typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.actions import network as acts
from livinglab.actions.items import place
from livinglab.actions.projects import add_participant
from livinglab.errors import RuleBroken
from livinglab.exchange.package import export_project, import_package
from livinglab.model.lab import Sheet
from livinglab.sheets.network.lines import read_line
from livinglab.sheets.network.picture import EVERYTHING, alt
from livinglab.sheets.network.read import Application, read
from livinglab.sheets.network.setup import OUTCOMES, TRACKS, Setup
from tests.sheets.lab import Lab

SETUP = Setup()


@pytest.mark.parametrize(
    ("line", "applications"),
    [
        ("솔잎 모임", ()),
        ("솔잎 모임, 2012, 씨앗, 선정", (Application(2012, "seed", "selected"),)),
        ("솔잎 모임; 선정; 씨앗; ’12", (Application(2012, "seed", "selected"),)),
        ("솔잎 모임, 2012년, seed, Selected", (Application(2012, "seed", "selected"),)),
        (
            "솔잎 모임, 2012, 씨앗, 탈락, 2013, 실국, 선정",
            (Application(2012, "seed", "rejected"), Application(2013, "bureau", "selected")),
        ),
        ("솔잎 모임, 2012, 기타, 기타", (Application(2012, "other", "other"),)),
        ("솔잎 모임\t2014\t심사중", (Application(2014, "", "pending"),)),
    ],
)
def test_what_stands_behind_the_name_is_understood(line: str, applications: tuple[Application, ...]) -> None:
    typed = read_line(line, SETUP)
    assert (typed.name, typed.applications, typed.unknown) == ("솔잎 모임", applications, ())


def test_hubs_and_people_are_understood_and_other_words_stay_with_the_name() -> None:
    assert read_line("책방, 도서관", SETUP).hub == "library"
    assert read_line("순이, 사람", SETUP).person
    assert read_line("빵, 떡, 그리고 차, 2012", SETUP).name == "빵, 떡, 그리고 차"


WORDS = st.sampled_from(
    [str(one.name) for one in (*TRACKS, *OUTCOMES)] + ["2012", "2013", "사람", "시장", "모르는 말", ""]
)


@given(st.text(min_size=1, max_size=12), st.lists(WORDS, max_size=8))
def test_any_line_can_be_read_and_keeps_its_years(name: str, parts: list[str]) -> None:
    typed = read_line(", ".join([name, *parts]), SETUP)
    years = [one.year for one in typed.applications if one.year is not None]
    said = [int(part) for part in parts if part.isdigit()]
    assert [year for year in years if year in (2012, 2013)][-len(said) :] == said or not said
    assert typed.name.count("모르는 말") >= (parts.count("모르는 말") if typed.name else 0)


# --- what is written ------------------------------------------------------------------------------------------------
def drawn(lab: Lab, *lines: str) -> Sheet:
    sheet = lab.sheet("network")
    acts.write_lines(lab.store, sheet, lines)
    return sheet


def test_a_tie_is_kept_with_what_is_known_of_it_and_undone_in_one_go(lab: Lab) -> None:
    sheet = drawn(lab, "가", "나")
    one, other = read(lab.store, sheet).nodes
    tie = acts.tie(lab.store, sheet, other.id, one.id, words="장터", weight=2, since=2012, moment="after")
    assert read(lab.store, sheet).ties == (tie,)
    acts.edit_tie(lab.store, tie, moment="before")
    assert [(one.weight, one.moment) for one in read(lab.store, sheet).ties] == [(2, "before")]
    acts.untie(lab.store, read(lab.store, sheet).ties[0])
    assert read(lab.store, sheet).ties == ()
    assert all("ties" not in node.item.data for node in read(lab.store, sheet).nodes)
    lab.store.undo(lab.project.id)
    assert read(lab.store, sheet).ties[0].words == "장터"


def test_a_tie_needs_two_that_are_there(lab: Lab) -> None:
    sheet = drawn(lab, "가", "나")
    one, other = read(lab.store, sheet).nodes
    for first, second in ((one.id, one.id), (one.id, "nowhere")):
        with pytest.raises(RuleBroken):
            acts.tie(lab.store, sheet, first, second)
    acts.tie(lab.store, sheet, one.id, other.id)
    with pytest.raises(RuleBroken):
        acts.tie(lab.store, sheet, other.id, one.id)


def test_an_older_way_of_saying_one_application_is_kept_when_more_is_said(lab: Lab) -> None:
    sheet = drawn(lab, "다른 모임")
    (old,) = lab.items("group", ["옛 모임"], year="2011", track="씨앗", outcome="탈락")
    with lab.store.step("Placed", project_id=lab.project.id) as step:
        place(step, sheet.id, old.id, "z")
    acts.write_lines(lab.store, sheet, ["옛 모임, 2012, 실국, 선정"])
    node = read(lab.store, sheet).nodes[-1]
    assert node.applications == (Application(2011, "seed", "rejected"), Application(2012, "bureau", "selected"))
    assert not {"year", "track", "outcome"} & set(node.item.data)


def test_lines_without_a_name_are_refused_and_nothing_is_written(lab: Lab) -> None:
    sheet = lab.sheet("network")
    for lines in ([], ["  "], ["가 모임", ", 2012"]):
        with pytest.raises(RuleBroken):
            acts.write_lines(lab.store, sheet, lines)
    assert not read(lab.store, sheet).nodes


def test_a_name_stays_with_its_part_when_another_grows_larger(lab: Lab) -> None:
    sheet = drawn(lab, "가", "나", "다", "라", "마")
    a, b, c, d, e = (node.id for node in read(lab.store, sheet).nodes)
    acts.tie(lab.store, sheet, a, b)
    acts.name_part(lab.store, sheet, read(lab.store, lab.store.get(Sheet, sheet.id)).parts[0].nodes, "첫 무리")
    acts.tie(lab.store, sheet, c, d)
    acts.tie(lab.store, sheet, d, e)
    parts = read(lab.store, lab.store.get(Sheet, sheet.id)).parts
    assert [(part.letter, part.name, len(part.nodes)) for part in parts] == [("A", "", 3), ("B", "첫 무리", 2)]
    acts.name_part(lab.store, sheet, parts[1].nodes, "")
    assert "part_names" not in lab.store.get(Sheet, sheet.id).data


def test_there_is_nothing_to_bring_where_nothing_was_drawn(lab: Lab) -> None:
    with pytest.raises(RuleBroken):
        acts.bring_groups(lab.store, lab.sheet("network"))


def test_a_copy_of_the_project_has_the_same_network_under_ids_of_its_own(lab: Lab, tmp_path: Path) -> None:
    sheet = drawn(lab, "가, 2012, 씨앗, 탈락", "나", "순이, 사람")
    one, other, _ = read(lab.store, sheet).nodes
    acts.tie(lab.store, sheet, one.id, other.id, words="장터", weight=3, since=2013, moment="after")
    acts.name_part(lab.store, sheet, read(lab.store, sheet).parts[0].nodes, "장터 무리")
    file = export_project(lab.store, lab.project.id, tmp_path / "one.livinglab")
    taken = import_package(lab.store, file, as_copy=True)
    (copy,) = lab.store.find(Sheet, project_id=taken.id, kind="network")
    before, after = read(lab.store, lab.store.get(Sheet, sheet.id)), read(lab.store, copy)
    assert not {node.id for node in before.nodes} & {node.id for node in after.nodes}
    assert alt(before, EVERYTHING) == alt(after, EVERYTHING)
    assert "장터, 자주 함께함, 2013년부터, 새로 이어짐" in alt(after, EVERYTHING)
    assert "A 장터 무리 (2)" in alt(after, EVERYTHING)


def test_the_alias_of_somebody_who_takes_part_is_a_person(lab: Lab) -> None:
    add_participant(lab.store, lab.project.id, "Solip")
    nodes = read(lab.store, drawn(lab, "solip", "솔잎 모임")).nodes
    assert [node.person for node in nodes] == [True, False]
