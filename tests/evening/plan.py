"""What was planned in the afternoon: the run sheet, the people, and what they are going to say."""

from __future__ import annotations

from dataclasses import dataclass

TITLE = "저녁 버스가 서는 마을"
MEETING = "무엇부터 해 볼까"
PLACE = "(가상) 달오름면 복지회관"
DAY = "2026-11-24"
BEGINS, MINUTES = "19:00", 120
TEAMS = ("해", "달", "별", "구름", "바람")
EACH = 8
PEOPLE = len(TEAMS) * EACH
ALIASES = ("솔잎", "느티", "개울", "쑥부쟁이")
ASKED_TWICE = ALIASES[1]
"""She gave an early vote and took paper in the hall too."""


@dataclass(frozen=True)
class Part:
    """A row of the run sheet; `fixed` is the clock time somebody was promised."""

    title: str
    minutes: int
    method: str = ""
    stage: str = ""
    fixed: str = ""


OPENING, NOTES, GROUPS, SPEECH, REST, CLOSING = (
    "여는 말",
    "말없이 쪽지 쓰기",
    "쪽지 묶기",
    "면장님 말씀",
    "쉬는 시간",
    "닫는 말",
)
BEFORE = (
    Part(OPENING, 10),
    Part(NOTES, 15, "silent_notes", "define"),
    Part(GROUPS, 25, "affinity", "define"),
    Part(SPEECH, 5, fixed="19:50"),
    Part(REST, 10),
)
VOTES = {
    "dots": Part("점으로 고르기", 10, "dot_vote", "ideate"),
    "approval": Part("괜찮은 것 모두 고르기", 9, "approval_vote", "ideate"),
    "borda": Part("차례 매기기", 8, "ranking", "ideate"),
    "majority_judgment": Part("등급 매기기", 5, "majority_judgment", "ideate"),
    "star": Part("별 주기", 4, "star_vote", "ideate"),
    "quadratic": Part("알 나누어 걸기", 4, "quadratic", "ideate"),
    "equal_shares": Part("주머니 나누기", 4, "equal_shares", "ideate"),
    "consent": Part("이대로 해도 될까요", 3, "consent_round", "ideate"),
}
PLAN = (*BEFORE, *VOTES.values(), Part(CLOSING, 8, fixed="20:52"))

IDEAS = (
    "막차를 스무 분 늦추기", "정류장에 등 달기", "비 가림과 긴 의자", "이웃 차 함께 타기", "버스 오는 때 알림판",
)  # fmt: skip
COSTS = (15_000, 9_000, 13_500, 3_000, 7_500)
PURSE = 30_000
PROPOSAL = "12월부터 두 달 동안 이웃 차를 함께 타 본다"
CONCERNS = ("사고가 나면 누가 책임지나요", "기름값은 어떻게 나누나요", "밤눈이 어두워 걱정이에요")

SAID = (
    "막차가 저녁 일곱 시 반에 끊겨요", "약 타러 갔다가 택시를 타고 와요", "정류장이 캄캄해서 무서워요", "비가 오면 서 있을 데가 없어요",
    "의자가 없어서 쪼그려 앉아요", "버스가 언제 오는지 몰라요", "손주 학원이 늦게 끝나요", "장날에는 짐이 많아요",
    "겨울에는 손이 시려요", "정류장에 가로등이 하나뿐이에요", "버스 시간표 글씨가 작아요", "택시비가 만 오천 원이에요",
    "이웃 차를 얻어 타면 미안해요", "병원 예약을 아침에만 잡아요", "저녁 모임에 못 가요", "버스를 놓치면 한 시간을 기다려요",
    "무릎이 아파서 오래 못 서요", "운전을 그만두라고 해요", "딸이 데리러 와야 해요", "막차 기사님이 기다려 주셨어요",
    "정류장 옆에 가게가 있었어요", "눈이 오면 버스가 안 와요", "휴대전화로 보는 건 어려워요", "면사무소 앞에서 갈아타야 해요",
    "정류장까지 걸어서 이십 분이에요", "우산을 쓰면 짐을 못 들어요", "아이들이 어두운 길을 걸어요", "차 있는 집이 셋뿐이에요",
    "군내 버스는 천 원이라 고마워요", "이장님 차를 자주 얻어 타요", "시장 갈 때 함께 가면 좋아요", "의자가 있으면 이야기도 해요",
)  # fmt: skip
AGAIN = "비가 오면 서 있을 데가 없다"
"""Somebody says the fourth note once more."""
PASTED = (
    "버스가 두 대로 줄었어요",
    "토요일에는 막차가 더 빨라요",
    "기다리는 데 난로가 있으면",
    "정류장 이름이 헷갈려요",
)
FILED = (
    "장바구니를 둘 데가 없어요",
    "버스에 오르는 턱이 높아요",
    "벨을 누르기 어려워요",
    "노선도를 못 읽어요",
    "환승 시간이 짧아요",
)
GROUPED = {"어둡고 서 있을 데가 없다": ("N03", "N10", "N04"), "막차가 너무 이르다": ("N01", "N35")}
MEANWHILE = "꺼져도 말은 해요"
