"""Commitments on a day: most days over first, those without a day named so, kept ones last; moved days are counted."""

from __future__ import annotations

from datetime import UTC, date, datetime

from livinglab.actions.cards import write_field
from livinglab.actions.items import new_item
from livinglab.actions.promises import keep_promise
from livinglab.blocks.blocks import BulletList, Table
from livinglab.blocks.words import plain
from livinglab.documents.compose.promises import promises
from livinglab.model.items import Item
from livinglab.views.promised import promised
from tests.documents.compose.reading import fresh, inside
from tests.sheets.lab import Lab
from tests.told import told

TODAY = date(2026, 12, 20)


def _promise(lab: Lab, text: str, who: str = "", due: str = "") -> Item:
    with lab.store.step("Promised", project_id=lab.project.id) as step:
        made = new_item(lab.store, step, lab.project.id, "action", text, data={"who": who})
    return write_field(lab.store, made.id, "due", due) if due else made


def _at(lab: Lab, day: date) -> None:
    lab.store.clock = lambda: datetime(day.year, day.month, day.day, 3, tzinfo=UTC)


def _rows(lab: Lab) -> list[tuple[str, ...]]:
    paper = promises(fresh(lab), TODAY)
    return [tuple(map(plain, row)) for table in inside(paper.blocks, Table) for row in table.rows]


def test_the_latest_stand_first_and_kept_ones_last(lab: Lab) -> None:
    _at(lab, date(2026, 12, 1))
    _promise(lab, "방송 문안", "상인회")
    _promise(lab, "낱개 진열", "달 모둠", "12월 24일")
    _promise(lab, "무게표", "별 모둠", "12월 8일")
    keep_promise(lab.store, _promise(lab, "천 장바구니", "부녀회", "12월 2일").id)
    assert [(row[0], row[1], row[3]) for row in _rows(lab)] == [
        ("A3 무게표", "별 모둠", "12일 지남"), ("A2 낱개 진열", "달 모둠", "4일 남음"), ("A1 방송 문안", "상인회", "날을 적지 않음"),
    ]  # fmt: skip
    paper = promises(fresh(lab), TODAY)
    assert "약속 4건: 지킨 것 1건, 남은 것 3건, 날이 지난 것 1건, 날을 적지 않은 것 1건." in told(paper.blocks)
    (kept,) = inside(paper.blocks, BulletList)
    assert [plain(item.words) for item in kept.items] == ["A4 천 장바구니 · 부녀회 · 12월 2일"]


def test_a_day_moved_later_counts_as_put_off_and_mending_it_at_once_does_not(lab: Lab) -> None:
    _at(lab, date(2026, 12, 1))
    made = _promise(lab, "무게표", "별 모둠", "12월 5일")
    write_field(lab.store, made.id, "due", "12월 8일")
    assert [one.put_off for one in promised(fresh(lab), TODAY)] == [0], "mended on the day it was written"
    for day, due in ((8, "12월 15일"), (15, "12월 18일"), (16, "12월 17일")):
        _at(lab, date(2026, 12, day))
        write_field(lab.store, made.id, "due", due)
    assert [one.put_off for one in promised(fresh(lab), TODAY)] == [2], "an earlier day is not put off"
    assert _rows(lab)[0][2] == "12월 17일\n2026년 12월 17일\n2번 미룸"
    assert _rows(lab)[0][3] == "3일 지남"


def test_without_a_commitment_the_paper_says_so(lab: Lab) -> None:
    assert "아직 적은 약속이 없습니다." in told(promises(fresh(lab), TODAY).blocks)
    _promise(lab, "오늘까지", due="12월 20일")
    assert _rows(lab)[0][3] == "오늘"
