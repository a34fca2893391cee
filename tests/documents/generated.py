"""Workshops made up by chance: few people and many, votes by every rule the format knows, numbers that invite bad habits."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

INPUT = "투입지표쿠"  # the name of an indicator that counts what was put in; nothing else is called so
_CLASSES = ("산출 / output", "성과 / outcome", "안전선 / guardrail", "과정")


def _shares(draw: st.DrawFn) -> list[list[int]]:
    found = []
    for _ in range(draw(st.integers(1, 4))):
        n = draw(st.integers(1, 120))
        found.append([draw(st.integers(0, n)), n])
    return found


@st.composite
def workshops(draw: st.DrawFn) -> dict[str, Any]:
    """A workshop file; what is not drawn is missing, as in people's own files."""
    voters = draw(st.integers(1, 45))
    ideas = [f"I{n}" for n in range(1, draw(st.integers(2, 5)) + 1)]
    ballot = st.lists(st.sampled_from(ideas), min_size=0, max_size=min(3, len(ideas)), unique=True)
    weeks = ["기준선", "1주", "2주", "3주"]
    pairs = draw(st.integers(1, 30))
    scale = st.integers(1, 5)
    made: dict[str, Any] = {
        "id": "made-up", "title_ko": "지어낸 모임", "fiction": "가상 예시", "place": "(가상) 어느 곳",
        "teams": [["해", "", draw(st.integers(1, 9))], ["달", "", draw(st.integers(1, 9))]],
        "roles": [[f"역할{letter}", draw(st.integers(1, 12))] for letter in "가나다라"[: draw(st.integers(1, 4))]],
        "notes": [[f"N{n:03}", "현상", f"본 것 {n}", "해", "C1"] for n in range(1, draw(st.integers(0, 6)) + 1)],
        "clusters": [["C1", "묶음"]],
        "ideas": [[code, f"생각 {code}", 10_000 * place] for place, code in enumerate(ideas, 1)],
        "experiment": {"id": "E1", "hypothesis": "[등]을 달면 [사람]이 온다", "criteria": "[3주차 M1 40% 이상]이면 맞다."},
        "indicators": [
            ["M1", "온 사람", draw(st.sampled_from(_CLASSES)), "%", "늘수록 좋음", "24%", "40% 이상"],
            ["M2", INPUT, "투입 / input", "원", "늘수록 좋음", 0, 100],
            ["M3", "점수", "성과", "점", "줄수록 좋음", 3, 2],
        ],
        "measurements": {
            "weeks": weeks,
            "M1": _shares(draw),
            "M2": [draw(st.integers(0, 10**6)) for _ in weeks],
            "M3": {"before": draw(st.lists(scale, min_size=pairs, max_size=pairs)),
                   "after": draw(st.lists(scale, min_size=pairs, max_size=pairs))},
        },
        "survey": {
            "item": "내 말이 들렸다 (1~5)", "n_start": pairs + draw(st.integers(0, 5)), "n_pairs": pairs,
            "before": draw(st.lists(scale, min_size=pairs, max_size=pairs)),
            "after": draw(st.lists(scale, min_size=pairs, max_size=pairs)),
        },
        "learning": "해 보니 알았다", "decision": "보완: 다시 해 본다",
        "actions": [["등 하나 더", "이장", "2주 안", "사진"]],
    }  # fmt: skip
    if draw(st.booleans()):
        made["dotvote"] = {"rule": "한 사람 3점", "voters": voters, "ballots": [draw(ballot) for _ in range(voters)]}
    if draw(st.booleans()):
        grades = ["매우 좋음", "좋음", "보통", "나쁨"]
        made["majority_judgment"] = {
            "grades": grades, "voters": voters,
            "ballots": {code: [draw(st.integers(0, 3)) for _ in range(voters)] for code in ideas},
        }  # fmt: skip
    if draw(st.booleans()):
        items = ["빛", "의자", "시각"]
        made["priority"] = {
            "items": items, "raters": voters, "ranks": [draw(st.permutations([1, 2, 3])) for _ in range(voters)],
        }  # fmt: skip
    if draw(st.booleans()):
        raters = draw(st.integers(1, 25))
        made["evaluation"] = {
            "scale": "1~4", "n": raters, "criteria": [["영역 교차", [2, 3, 3]], ["관계 변화", [1, 2, 3]]],
            "raw": [[draw(st.integers(1, 4)) for _ in range(raters)] for _ in range(2)],
        }  # fmt: skip
    return made
