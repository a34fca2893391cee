"""The two samples as projects: codes as printed, sheets on their activities, and a chain that can be walked both ways."""

from __future__ import annotations

from itertools import pairwise

import pytest

from livinglab.errors import UndoRefused
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.items import Item, Link, Membership, Version
from livinglab.model.lab import STAGES, Activity, Project, Sheet, Team, Workshop
from livinglab.model.results import Answer, Ballot, Channel, Poll, Rating
from livinglab.sheets import KINDS
from livinglab.store import Store
from livinglab.views.trace import Graph
from tests.exchange.workshops import SAMPLES, as_bytes, item, sample


@pytest.fixture(params=SAMPLES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_samples_hold_no_mistakes(store: Store, methods: Library, name: str) -> None:
    report = import_workshop(store, methods, as_bytes(sample(name)))
    assert report.mistakes == ()
    assert report.unknown == ()
    assert report.counts["item"] == len(store.find(Item))


def test_a_project_of_its_own_with_a_code_from_its_name(store: Store, methods: Library) -> None:
    report = import_workshop(store, methods, as_bytes(sample()))
    again = import_workshop(store, methods, as_bytes(sample()))
    assert (report.code, again.code) == ("NPM", "NPM2")
    project = store.get(Project, report.project_id)
    assert project.title == "No 플라스틱 마트 만들기"
    assert project.region_type == "community_led"
    assert "가상" in project.fiction
    assert [team.tint for team in store.find(Team, order="ord", project_id=project.id)] == [1, 2, 3]
    assert project.data["roles"][0] == ["장보는 주민", 8]


def test_all_of_it_is_one_step_that_undo_does_not_pass(store: Store, methods: Library) -> None:
    report = import_workshop(store, methods, as_bytes(sample()))
    steps = store.history(report.project_id)
    assert [step.sentence() for step in steps] == ["No 플라스틱 마트 만들기를 들여옴"]
    with pytest.raises(UndoRefused):
        store.undo(report.project_id)


def test_printed_codes_stay_and_new_ones_go_on(store: Store, methods: Library, name: str) -> None:
    report = import_workshop(store, methods, as_bytes(sample(name)))
    printed = [row[0] for key in ("notes", "clusters", "ideas", "indicators") for row in sample(name)[key]]
    codes = {one.code for one in store.find(Item)}
    assert set(printed) < codes
    with store.step("a note", project_id=report.project_id) as step:
        assert step.number(report.project_id, "N") == len(sample(name)["notes"]) + 1
        assert step.number(report.project_id, "E") == 2


def test_every_sheet_hangs_on_an_activity_and_everything_on_a_sheet(store: Store, methods: Library, name: str) -> None:
    import_workshop(store, methods, as_bytes(sample(name)))
    assert {sheet.kind for sheet in store.find(Sheet)} <= set(KINDS)
    lost = store.rows(
        "select prefix||code_no from item i where not exists(select 1 from placement p where p.item_id=i.id)"
    )
    assert lost == []
    agenda = [meeting[0] for meeting in sample(name)["agenda"]]
    assert [workshop.title for workshop in store.find(Workshop, order="no")] == agenda
    assert all(activity.data["imported"] for activity in store.find(Activity))
    stages = [activity.stage for activity in store.find(Activity)]
    assert set(STAGES) <= set(stages)


def test_the_run_sheet_of_the_mart(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample()))
    hung = {sheet.data["content"]: store.get(Activity, sheet.activity_id).title for sheet in store.find(Sheet)}
    assert hung["notes"] == "친화도 묶기와 이름 붙이기"
    assert hung["problem"] == "필요 사다리(나→이웃→동네)와 문제 문장"
    assert hung["dotvote"] == "점투표(1인 3점, 동시 투표)"
    assert hung["nuf"] == "NUF·효과/노력 표로 다듬기"
    assert hung["experiment"] == "실험 카드 쓰기(가설·방법·지표·기준)"
    assert hung["log"].startswith("매주 같은 요일")
    assert hung["survey"] == "사후 설문"
    assert hung["kpt"] == "KPT 회고와 결정(계속/보완/확산/중단/이관)"
    assert hung["actions"] == "실행 약속, 참여자 요약지 나눠 주기"
    period = store.find(Workshop, form="period")
    assert [one.title for one in period] == ["실험 4주"]
    assert store.find(Workshop, no=1)[0].planned_minutes == 210


def test_notes_lie_in_their_clusters(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample()))
    inside = store.select(Membership, "where cluster_id=? order by ord", (item(store, "C2").id,))
    assert [store.get(Item, one.item_id).code for one in inside] == ["N04", "N06", "N10", "N16"]
    assert item(store, "N12").data["kind"] == "barrier_authority"
    assert item(store, "N01").team_id == store.find(Team, name="해")[0].id


def test_the_vote_is_closed_open_to_all_and_countable(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample()))
    (poll,) = store.find(Poll)
    assert poll.closed_at
    assert poll.revealed_at
    assert (poll.data["budget"], poll.data["cap"], poll.data["voters"]) == (3, 1, 18)
    assert poll.data["chosen"] == [item(store, "I1").id, item(store, "I3").id]
    (channel,) = store.find(Channel)
    assert [ballot.serial for ballot in sorted(store.find(Ballot), key=lambda one: int(one.serial))] == [
        str(number) for number in range(1, 19)
    ]
    assert channel.issued == 18
    assert {item(store, code).data.get("status") for code in ("I1", "I3")} == {"chosen"}
    assert item(store, "I2").data.get("status") is None


def test_equal_shares_keep_who_wanted_what(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample("hometown-mother")))
    (poll,) = store.find(Poll)
    assert poll.rule == "equal_shares"
    assert (poll.data["purse"], poll.data["unit"], poll.data["voters"]) == (1000, "천원", 20)
    assert len(store.find(Ballot)) == 20
    assert item(store, "J2").data["cost"] == 450


def test_the_experiment_is_frozen_and_its_change_is_an_amendment(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample()))
    experiment = item(store, "E1")
    first, second = store.find(Version, order="no", item_id=experiment.id)
    assert first.data["fields"] == experiment.data
    assert experiment.data["criteria"] == sample()["experiment"]["criteria"]
    assert second.reason == "장바구니 빌림대를 입구에서 계산대 앞으로 옮김"
    assert second.data["at_text"] == "2주 목"
    rows = store.rows(
        "select at_text, version_id from measurement where item_id=? order by ord", (item(store, "M1").id,)
    )
    assert dict(rows) == {"기준선": None, "1주": first.id, "2주": first.id, "3주": second.id, "4주": second.id}


def test_ratings_by_teams_and_by_people(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample()))
    teams = {rating.rater for rating in store.find(Rating) if rating.target_id}
    people = {rating.rater for rating in store.find(Rating) if not rating.target_id}
    assert teams == {"해", "달", "별"}
    assert people == {f"R{number}" for number in range(1, 17)}


def test_the_calls_of_the_hometown_are_read_as_made_of_promised(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample("hometown-mother")))
    rows = store.rows("select k, n from measurement where item_id=? order by ord", (item(store, "M2").id,))
    assert rows == [(12, 16), (13, 16), (14, 16), (14, 16), (11, 16), (14, 16)]


def test_the_story_chosen_by_words_is_the_third(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample("hometown-mother")))
    chosen = [one for one in store.find(Item, kind="story") if one.data.get("selected")]
    assert [one.data["teller"] for one in chosen] == ["부녀회장"]
    assert "N10" in chosen[0].data["reason"]


CHAINS = {
    "no-plastic-mart": ["N04", "C2", "P1", "H1", "I1", "E1", "M1", "L1", "D1", "A1"],
    "hometown-mother": ["N01", "C1", "P1", "H1", "J1", "E1", "M1", "L1", "D1", "A4"],
}


def test_the_chain_is_walked_both_ways(store: Store, methods: Library, name: str) -> None:
    report = import_workshop(store, methods, as_bytes(sample(name)))
    graph = Graph(store, report.project_id)
    chain = [item(store, code).id for code in CHAINS[name]]
    for earlier, later in pairwise(chain):
        assert later in graph.later(earlier)
        assert earlier in graph.earlier(later)
    assert set(chain[1:]) <= graph.all_later(chain[0])
    assert set(chain[:-1]) <= graph.all_earlier(chain[-1])


def test_no_arrow_leads_in_a_circle(store: Store, methods: Library, name: str) -> None:
    report = import_workshop(store, methods, as_bytes(sample(name)))
    graph = Graph(store, report.project_id)
    for one in store.find(Item):
        assert one.id not in {later for near in graph.later(one.id) for later in graph.all_later(near)}


def test_ids_of_ballots_tell_no_time(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample()))
    assert all(ballot.id[14] == "4" for ballot in store.find(Ballot))


def test_people_stay_in_the_order_of_the_file(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample()))
    answers = store.find(Answer, order="id", wave="before")
    assert [answer.respondent for answer in answers] == [f"{person}번" for person in range(1, 17)]


@pytest.mark.parametrize(
    ("selected", "trace", "tested"),
    [
        ("J2·J1·J3·J6. 실험 E1은 J1+J3만, J2·J6은 나중에", "", ["J1", "J3"]),
        ("J2·J1", "", ["J1", "J2"]),
        ("J2·J1", "C1 → J6 → E1", ["J6"]),
        ("", "", []),
    ],
)
def test_what_an_experiment_tries_out(
    store: Store, methods: Library, selected: str, trace: str, tested: list[str]
) -> None:
    import_workshop(store, methods, as_bytes(sample("hometown-mother") | {"selected": selected, "trace": trace}))
    links = store.find(Link, src_id=item(store, "E1").id, relation="tests")
    assert sorted(store.get(Item, one.dst_id).code for one in links) == tested
    assert bool(tested) == item(store, "E1").text.startswith(("전화짝꿍", "마을 반찬", "경로당"))
