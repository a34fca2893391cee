"""A running experiment for its page."""

from __future__ import annotations

import pytest

from livinglab.actions.cards import freeze_card
from livinglab.actions.measurements import take_reading, write_entry
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from tests.sheets.lab import Lab
from tests.sheets.window import context, lab

__all__ = ["context", "experiment", "lab", "log"]


@pytest.fixture
def experiment(lab: Lab) -> Item:
    (made,) = lab.items("experiment", ["용기·장바구니 계산대"], hypothesis="우리는 [계산대를 열면] 믿는다.",
                        test="[매주 목요일 손님 100명]을 관찰한다.")  # fmt: skip
    lab.items(
        "indicator", ["사용률"], **{"class": "outcome", "unit": "%", "direction": "up", "baseline": 24, "target": 40}
    )
    lab.items("indicator", ["계산 대기"], **{"class": "guardrail", "unit": "초", "direction": "down", "target": 50})
    freeze_card(lab.store, made.id)
    return made


@pytest.fixture
def log(lab: Lab, experiment: Item) -> Sheet:
    sheet = lab.sheet("log", "experiment", "실험일지")
    use = lab.store.select(Item, "where kind='indicator' order by code_no")[0]
    for period, k in (("기준선", 24), ("1주", 29), ("2주", 35)):
        take_reading(lab.store, use.id, period, f"{k}/100")
    write_entry(lab.store, lab.project.id, "글씨가 작아 두 번 물어봄", when="1주 목", kind="관찰", sheet=sheet)
    return sheet
