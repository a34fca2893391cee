"""Which words in an agenda speak of which method, and which activity each part of the file was made in."""

from __future__ import annotations

from dataclasses import dataclass

FIRST, LAST = "first", "last"

# Longer and rarer words first: a title may speak of several methods, in the order it names them.
_WORDS: tuple[tuple[str, str, str], ...] = (
    ("region_profile", "define", "지역 여건|지역 진단|여건 진단|region profile"),
    ("story_circle", "define", "이야기 모임|story circle"),
    ("field_walk", "define", "현장 걷기|마을 걷기|동네 걷기|field walk"),
    ("silent_notes", "define", "쪽지 쓰기|침묵 쓰기|쪽지|명목집단|silent writing|notes"),
    ("affinity", "define", "친화도|묶기|묶음|affinity|cluster"),
    ("five_whys", "define", "번의 왜|다섯 번 왜|five whys|5 whys"),
    ("problem_tree", "define", "문제나무|문제 나무|목표나무|problem tree"),
    ("need_ladder", "define", "필요 사다리|필요 단계|need ladder"),
    ("life_problem_card", "define", "생활문제"),
    ("stakeholder_map", "define", "이해관계자|stakeholder"),
    ("empathy_map", "define", "공감지도|공감 지도|empathy"),
    ("day_map", "define", "하루 그리기|여정 지도|여정지도|journey"),
    ("asset_map", "define", "자산 지도|자산지도|자산|asset"),
    ("barrier_check", "define", "장애 점검|칸막이|barrier"),
    ("problem_statement", "define", "문제 문장|문제문장|문제 정하기|문제 정의|problem sentence|problem statement"),
    ("hmw", "ideate", "어떻게 하면|hmw|how might we"),
    ("brainwriting", "ideate", "브레인라이팅|브레인스토밍|아이디어 내기|아이디어 쓰기|brainwriting|brainstorm"),
    ("scamper", "ideate", "scamper|스캠퍼"),
    ("crazy8", "ideate", "8칸|여덟 칸|crazy"),
    ("case_borrow", "ideate", "사례 빌|사례 보기|사례"),
    ("idea_card", "ideate", "아이디어 카드|전시 관람|아이디어 정리|idea card|gallery"),
    ("dot_vote", "ideate", "점투표|점 투표|스티커 투표|스티커|dot vote|dot voting"),
    ("impact_effort", "ideate", "효과·노력|효과/노력|impact/effort|impact"),
    ("nuf", "ideate", "nuf"),
    ("mca", "ideate", "기준 평가|다기준|criteria"),
    ("majority_judgment", "ideate", "다수판정|등급 매기|등급|majority judg"),
    ("ranking", "ideate", "순위|우선순위|ranking|borda"),
    ("star_vote", "ideate", "별점|star"),
    ("quadratic", "ideate", "제곱투표|quadratic"),
    ("equal_shares", "ideate", "같은 몫|예산 나누기|작은 예산|참여예산|equal shares|budget"),
    ("mini_delphi", "ideate", "델파이|delphi"),
    ("toc", "experiment", "변화이론|변화 이론|theory of change"),
    ("logic_model", "experiment", "논리모형|논리 모형|logic model"),
    ("assumption_map", "experiment", "가정|assumption"),
    ("test_card", "experiment", "실험 카드|실험카드|실험 설계|test card"),
    ("smart_indicator", "experiment", "지표|indicator"),
    ("premortem", "experiment", "미리 걱정|안전과 동의|동의 점검|역할·일정|안전 점검|사진·통화|premortem"),
    ("log", "experiment", "실험일지|일지|diary"),
    ("pre_post", "evaluate", "설문|survey"),
    ("learning_card", "evaluate", "학습 카드|학습카드|배움|learning"),
    ("msc", "evaluate", "가장 의미 있는 변화|변화 이야기|이야기 고르기|msc|significant change"),
    ("re_aim", "evaluate", "re-aim|다섯 물음"),
    ("six_traits", "evaluate", "여섯 특성|특성으로 평가|평가 기준|채점"),
    ("kpt", "evaluate", "kpt"),
    ("four_l", "evaluate", "4l|4엘|네 가지 l"),
    ("orid", "evaluate", "사실→느낌|orid|초점대화|그래프|결과 보기|측정값"),
    ("developmental", "evaluate", "달라진 점"),
    ("kirkpatrick", "evaluate", "교육 네 단계|kirkpatrick"),
    (
        "decision_action",
        "evaluate",
        "결정(|결정과|결정하기|실행 약속|회고|되돌아보기|약속 나누기|다음 할 일|decision|commitment",
    ),
)
_STAGES = {method: stage for method, stage, _ in _WORDS}
_SPOKEN = [(method, words.split("|")) for method, _, words in _WORDS]


def methods_in(title: str) -> tuple[str, ...]:
    """The methods a title speaks of, in the order it names them."""
    lower = title.casefold()
    found = []
    for method, words in _SPOKEN:
        places = [lower.index(word) for word in words if word in lower]
        if places:
            found.append((min(places), method))
    return tuple(method for _, method in sorted(found, key=lambda pair: pair[0]))


def stage_of(methods: tuple[str, ...]) -> str:
    """The stage of what a title names first; empty for openings and breaks."""
    return _STAGES[methods[0]] if methods else ""


@dataclass(frozen=True)
class Home:
    """Where a part of the file belongs: kind of sheet, and the methods it may have been made with, best first."""

    kind: str
    stage: str
    methods: tuple[str, ...]
    which: str = FIRST
    layout: str = "free"
    lays_out: str = ""
    """The method whose picture the sheet is, also where the activity is another's."""


HOMES: dict[str, Home] = {
    "notes": Home(
        "board", "define", ("affinity", "silent_notes", "story_circle", "field_walk", "problem_tree"), layout="clusters"
    ),
    "needs": Home("cards", "define", ("need_ladder", "problem_statement", "five_whys")),
    "problem": Home("cards", "define", ("problem_statement", "need_ladder", "problem_tree", "five_whys")),
    "hmw": Home("cards", "ideate", ("hmw", "problem_statement")),
    "ideas": Home("cards", "ideate", ("idea_card", "brainwriting", "scamper", "crazy8", "case_borrow")),
    "dotvote": Home("ballot", "ideate", ("dot_vote",)),
    "majority_judgment": Home("ballot", "ideate", ("majority_judgment",)),
    "budget_vote": Home("ballot", "ideate", ("equal_shares",)),
    "priority": Home("rating", "ideate", ("ranking",)),
    "nuf": Home("rating", "ideate", ("nuf", "impact_effort")),
    "assumptions": Home("board", "experiment", ("assumption_map", "test_card"), lays_out="assumption_map"),
    "experiment": Home("cards", "experiment", ("test_card", "smart_indicator")),
    "indicators": Home("cards", "experiment", ("smart_indicator", "test_card")),
    "log": Home("log", "experiment", ("log",)),
    "survey": Home("survey", "evaluate", ("pre_post",), LAST),
    "evaluation": Home("rating", "evaluate", ("six_traits", "mca"), LAST),
    "frame": Home("cards", "evaluate", ("re_aim", "logic_model", "six_traits", "learning_card"), LAST),
    "learning": Home("cards", "evaluate", ("learning_card",), LAST),
    "msc": Home("cards", "evaluate", ("msc",), LAST),
    "kpt": Home("cards", "evaluate", ("kpt", "decision_action"), LAST),
    "fourL": Home("cards", "evaluate", ("four_l", "decision_action"), LAST),
    "reflection": Home("cards", "evaluate", ("orid", "kpt", "decision_action"), LAST),
    "decision": Home("cards", "evaluate", ("decision_action", "kpt"), LAST),
    "actions": Home("cards", "evaluate", ("decision_action",), LAST),
}
