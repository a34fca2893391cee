"""Workshop files for tests: the samples, and two more of the same format in shapes the samples do not use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from livinglab import paths
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.model.record import Record
from livinglab.model.tables import JOURNALLED
from livinglab.store import Store

SAMPLES = ("no-plastic-mart", "hometown-mother")
SMALLEST = {"id": "one", "title_ko": "하나", "fiction": "", "place": "어디"}


def sample(name: str = SAMPLES[0]) -> Any:
    return json.loads((paths.resources() / "samples" / f"{name}.json").read_text(encoding="utf-8"))


def as_bytes(workshop: Any) -> bytes:
    return json.dumps(workshop, ensure_ascii=False).encode()


def library() -> Library:
    return Library(paths.resources() / "methods")


def records(store: Store) -> list[Record]:
    return [record for kind in JOURNALLED for record in store.find(kind)]


def row_counts(store: Store) -> dict[str, int]:
    tables = [
        row[0] for row in store.rows("select name from sqlite_master where type='table' and name not like 'sqlite_%'")
    ]
    return {table: store.rows(f"select count(*) from {table}")[0][0] for table in tables}


def leaves(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Every value that is no list and no object, with its place."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from leaves(one, f"{place}[{index}]")
    else:
        yield place, value


def changed(workshop: Any, *steps: str | int, to: Any) -> Any:
    """A copy of the workshop with the value at a place replaced."""
    copy = deepcopy(workshop)
    inner = copy
    for step in steps[:-1]:
        inner = inner[step]
    inner[steps[-1]] = to
    return copy


def item(store: Store, code: str) -> Item:
    """The item printed with this code."""
    return next(one for one in store.find(Item) if one.code == code)


def readings(store: Store, code: str) -> list[tuple[Any, ...]]:
    """Phase, subject, value, k and n of an indicator's measurements, in their order."""
    return store.rows(
        "select phase, subject, value, k, n from measurement where item_id=? order by ord", (item(store, code).id,)
    )


THIRD: dict[str, Any] = {
    "id": "night-bus-stop",
    "title_ko": "밤 정류장을 밝게",
    "fiction": "가상 예시",
    "place": "(가상) 물빛면",
    "region_type": "자원결합형 / resource-combining",
    "notes": [
        ["N001", "현상", "정류장이 어둡다", "버들", "C1"],
        ["N002", "바람", "기다리는 동안 앉고 싶다", "버들", "C1·C2"],
        ["N003", "필요 – 나", "막차 시각을 모른다", "솔", "추림"],
        ["쪽-4", "질문", "누가 관리하나?", None, None],
    ],
    "clusters": [["C1", "어둡고 불편한 기다림"], ["C2", "모르는 시각"]],
    "problem": "[밤에 돌아오는 학생]이 [어두운 정류장에서] 기다린다 (C2).",
    "hmw": ["어떻게 하면 밝게 기다릴까? (C1)", "어떻게 하면 시각을 알까?"],
    "ideas": [["I1", "태양광 등", 120000], ["I2", "시각표 종이", "C2"], ["I10", "의자", None, 30000]],
    "priority": {
        "items": ["빛", "의자", "시각"], "raters": 3, "ranks": [[1, 2, 3], [1, 3, 2], [2, 1, 3]],
        "rank_sum": [4, 6, 8], "W": 0.444, "null_mean": 0.333, "reading": "조금 같음",
    },
    "majority_judgment": {
        "grades": ["매우 좋음", "좋음", "보통", "나쁨"], "voters": 5,
        "ballots": {"I1": [0, 0, 1, 1, 2], "I2": [1, 1, 2, 2, 3], "I10": [0, 1, 1, 3, None]},
        "counts": {"I1": [2, 2, 1, 0], "I2": [0, 2, 2, 1], "I10": [1, 2, 0, 1]},
        "median": {"I1": 1, "I2": "보통", "I10": 1}, "order": ["I1", "I10", "I2"],
    },
    "selected": "I1",
    "assumptions": [["빛이 있으면 덜 무섭다"]],
    "experiment": {"id": "E1", "hypothesis": "[등]을 달면 [학생]이 덜 무섭다"},
    "indicators": [
        ["M1", "불 켜진 날", "산출 / output", "일", "늘수록 좋음", None, "20일 이상"],
        ["M2", "안심하는 사람", "성과 / outcome", "%", "늘수록 좋음", "절반", 80],
        ["M3", "무서움 점수", "성과", "점", "줄수록 좋음", 3, 2],
        ["M4", "고장", "안전선 / guardrail", "번", "3 이하", 0, 3],
        ["M5", "막차 아는 사람", "성과"],
        ["M6", "버스 지킨 날", "과정"],
        ["M7", "밝기", "기타 갈래", "lx", "모름", "어두움", "밝음"],
        ["M8", "인사한 사람", "산출"],
        ["M9", "점검", "투입"],
    ],
    "measurements": {
        "weeks": ["기준선", "1주", "2주"],
        "M1": [3, 5, 7],
        "M1_median": 5,
        "M2": [[10, 20], None, [16, 20]],
        "M2_ci": [[29.9, 70.1], None, [58.4, 91.9]],
        "M3": {"before": [4, 3, 5, 4], "after": [2, 3, 3, None], "diff": [-2, 0, -2], "down": 2, "same": 1, "up": 0,
               "diff_median": -2, "plus1": 0, "note": "한 사람은 뒤에 없었음"},
        "M4": 2,
        "M5": {"before": [0, 1, 0, 0], "after": [1, 1, 1, 0], "stay_success": 1, "improved": 2, "worsened": 0,
               "stay_fail": 1, "p": 0.5},
        "M6": {"weekly": [[7, 5], [7, 6]], "total": [11, 14], "ci": [52.4, 92.4]},
        "M7": {"raw": [12.5, 30, 18], "median_iqr": [18, 15.25, 24]},
        "M8": [9, 12],
        "M9": {"before": [6, 20], "after": [14, 20], "stay_success": 5, "improved": 9, "worsened": 1, "stay_fail": 5,
               "before_ci": [14.5, 51.9], "mcnemar_p": 0.0215},
    },
    "log": [["2주 수", "수정", "등을 옮겨 닮", "밝기 다시 잼"], ["3주", "바람", "의자를 하나 더"]],
    "survey": {"item": "밤길이 무섭지 않다 (1~5)", "before": [1, 2, 2], "after": [2, 2], "n_pairs": 2, "up": 1},
    "evaluation": {"frame": "RE-AIM", "rows": [["닿음", "24명", "통학생 31명 가운데"], ["채택", "정류장 2곳"]]},
    "learning": "빛보다 시각이 먼저였다",
    "msc": ["불이 켜지자 아이가 손을 흔들었다 — 할머니", "버스를 놓치지 않았다"],
    "msc_selected": "2번 이야기 / 고른 까닭: 매일의 일이라서",
    "fourL": {"Liked": ["함께 달았다"], "Learned": ["전기보다 사람"], "Lacked": [], "Longed for": ["비 가림막"]},
    "decision": "확산: 이웃 정류장 두 곳으로",
    "actions": [["등 두 개 더"], ["점검표", "이장", "1개월 안", "사진"]],
    "trace": "N002 → C1 → 문제 → HMW1 → I1 → E1 → M2 → 배움 → 결정 → 실행 약속 2건",
}  # fmt: skip
