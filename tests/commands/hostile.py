"""A workshop nobody at our desk wrote: every shape the samples do not use, unknown keys, and words made to break things."""

from __future__ import annotations

from copy import deepcopy
from typing import Any
from unicodedata import normalize

from tests.exchange.workshops import THIRD

LONG_NOTE = " ".join(f"긴{number}" for number in range(900))[:3000]
UNBROKEN = "".join(chr(0xAC00 + number * 37 % 11172) for number in range(300))
NASTY = {
    "markup": "<b>굵게</b> <i/> </para> <para>",
    "entities": "&amp; & &#65; &nbsp; A&B",
    "braces": "{} {0} {title:을/를} {name} %s %d %(x)s ${y}",
    "ours": "**별 두 개** [칸 ‘아닌’ 것] \\n \\ `틱`",
    "hanja": "漢字와 社會, 里長 김 선생",
    "emoji": "좋아요 😀👍🏽 끝",
    "decomposed": normalize("NFD", "한글 소리마디"),
    "right to left": "שלום مرحبا 그리고 한글",
    "control": "종\x07소리\x0b세로\x1b[31m빨강\x7f",
    "invisible": "폭\u200b없는\u200d칸\ufeff과\u2028줄",
    "quotes": "\"따옴표\" '홑' «겹» =SUM(A1:A9)",
    "markdown": "# 제목 - 목록 | 표 | 1. 번호",
}


def hostile_workshop() -> dict[str, Any]:
    """As a file would say it; every word of it has to stand on paper."""
    made: dict[str, Any] = deepcopy(THIRD)
    made["title_ko"] = "<b>밤</b> 정류장 & {title:을/를}"
    made["seed_facts"] = ["어느 보고서 <쪽 12> & 표 3"]
    made["region_type"] = "다른 꼴 <x>"
    made["teams"] = [["버들 & 솔", "첫 {모둠}", 6], ["솔", "둘째", 5]]
    made["roles"] = [["<b>이장</b>", 1], ["학생 & 어른", 10]]
    made["agenda"] = [
        ["첫 모임 {0} (60분)", [[20, "여는 말 & 약속"], [40, "쪽지 <쓰기>"]]],
        ["해 보는 두 주", "저녁마다 등을 켠다 {}"],
    ]
    made["notes"] += [[f"N1{index:02}", "현상", text, None, "C1"] for index, text in enumerate(NASTY.values())]
    made["notes"] += [
        ["N190", "현상", LONG_NOTE, None, "C2"],
        ["N191", "이상한 갈래 <k>", UNBROKEN, None, None],
        ["N192", "자산", "줄\n바꿈\t과  빈칸", "버들 & 솔", None],
    ]
    made["clusters"].append(["C3", "묶음 <이름> & {더}"])
    made["needs"] = {"나": "<나>", "이웃": "이웃 & 사촌", "동네": "{동네}"}
    made["dotvote"] = {"rule": "1인 2점 <규칙>", "voters": 3, "ballots": [["I1", "I2"], ["I1"], []]}
    made["budget_vote"] = {
        "unit": "원 <돈>",
        "budget": 150000,
        "voters": 4,
        "approvals": {"I1": [1, 2, 3], "I10": [4]},
        "votes": {"I1": 3, "I10": 1},
    }
    made["nuf"] = {"scale": "1~10 <자>", "scores": {"I1": [[5, 6, 7]], "I2": [[1, 2, 3]]}}
    made["experiment"] |= {
        "test": "[정류장 <한 곳>]에서 [두 주] & 켠다",
        "metric": "[불 켜진 날 {수}]을 센다",
        "criteria": "[20일 이상 <넘으면>] 맞다",
        "who": "솔 & 버들",
        "risk": "고장 <나면> 끈다",
    }
    made["log"].append(["4주 <금>", "낯선 갈래 {g}", UNBROKEN[:120], "바꾼 것 & 그 뒤"])
    made["kpt"] = {"Keep": ["<b>좋음</b>"], "Problem": ["A & B"], "Try": ["{해 볼 것}"]}
    made["reflection"] = {"frame": "ORID <틀>", "사실": ["{본 것}"], "느낌": ["& 느낀 것"]}
    made["actions"].append([UNBROKEN[:90], "누구 & 누구", "{곧}", "<사진>"])
    made["later"] = {"unknown": [{"deep": "깊은 <말> & {것}"}, ["목록", 7, None, True]]}
    made["weather"] = "맑음 <b>"
    return made
