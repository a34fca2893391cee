"""The sample's participant summary composed by hand from blocks: the page to look at while building the writer."""

from __future__ import annotations

from livinglab.blocks import blocks as b
from livinglab.blocks.charts.dumbbell import Dumbbell
from livinglab.blocks.charts.tally import Tally, TallyOption
from livinglab.blocks.charts.timeline import AxisTick, Event, Panel, Reading, Timeline
from livinglab.blocks.words import Span, Words, ours, slots, strong, theirs

_NOTES = {
    "C1": (
        "적은 양을 사기 어려운 묶음 포장",
        ("N01", "사과 한 알을 사도 스티로폼 받침과 랩이 따라온다"),
        ("N03", "조금만 사고 싶은데 묶음 포장뿐이라 많이 사게 된다"),
        ("N05", "혼자 사는 어르신은 적은 양이 필요하다"),
    ),
    "C2": (
        "용기·장바구니 사용의 망설임",
        ("N04", "반찬통을 가져가도 받아 줄지 몰라 꺼내기 민망하다"),
        ("N06", "계산원은 용기 무게 빼는 법을 몰라 난처하다"),
        ("N10", "용기를 가져와도 손님에게 이득이 없다"),
        ("N16", "불편해서 안 쓰는 걸까, 몰라서 안 쓰는 걸까?"),
    ),
    "C3": (
        "진열과 납품의 제약",
        ("N08", "포장 없이 두면 빨리 무를까 걱정한다"),
        ("N09", "납품 때부터 이미 포장되어 들어온다"),
        ("N12", "진열 기준을 점포가 마음대로 바꿀 수 없는 품목이 있다"),
    ),
    "C4": (
        "넘치는 배출과 흩어진 담당",
        ("N02", "재활용 배출일마다 비닐이 한 자루씩 나온다"),
        ("N07", "동네 수거장이 늘 넘친다"),
        ("N11", "위생과 폐기물 담당이 달라 물어볼 곳이 흩어져 있다"),
    ),
}
_ASSETS = (
    "이미 우리에게 있는 것",
    ("N13", "부녀회에 천 장바구니 120장이 있다"),
    ("N14", "시장 상인회 안내 방송을 쓸 수 있다"),
    ("N15", "로컬푸드 코너는 점포가 진열을 정한다"),
)
_PROBLEM = (
    "[1~2인 가구와 어르신]이 [동네 마트에서 적은 양을 살 때] [용기를 받아 준다는 안내와 방법이 없고 "
    "묶음 포장뿐이어서] [원하지 않는 플라스틱을 함께 사 온다]. 그래서 [배출일마다 수거장이 넘친다]."
)
_CARD = (
    (
        "믿은 것",
        "우리는 [용기·장바구니 계산대를 열고 장바구니를 빌려주면] [1~2인 가구와 어르신 손님]이 [일회용 봉투·용기 대신 자기 용기나 장바구니를 쓸 것]이라고 믿는다.",
    ),
    (
        "해 본 일",
        "이를 확인하려고 [한아름마트 계산대 1곳에서 4주 동안] 운영하고, [매주 목요일 16~18시 손님 100명]을 관찰한다. 시작 전 주를 기준선으로 잰다.",
    ),
    ("잰 것", "[용기·장바구니 사용률(%)]과 [회수 포장 무게(kg/주)]를 잰다."),
    ("정한 기준", "[4주차 사용률 40% 이상]이고 [평균 계산 대기 50초 이하]이면 가설이 맞는 쪽으로 본다."),
    ("맡은 모둠", "별 모둠(운영), 해 모둠(관찰), 달 모둠(기록)"),
    ("걱정과 대처", "위생 민원, 계산 지연 / 대처: 깨끗한 빈 용기만, 붐비면 일반 계산대 안내"),
)
_ACTIONS = (
    ("무게표 개선판 비치", "별 모둠 / 점주", "2주 안", "완료 여부 사진"),
    ("위생·폐기물 담당 합동 질문 시간", "읍사무소 담당", "1개월 안", "질문·답변 기록"),
    ("낱개 진열 2주 실험 카드 작성", "달 모둠", "3주 안", "실험 카드"),
    ("시장 상인회 방송 문안", "시장 상인", "2주 안", "방송 기록"),
)
TALLY = Tally(
    (
        TallyOption("I1", "용기·장바구니 계산대(안내 문구와 용기 무게표)", 16, True),
        TallyOption("I3", "장바구니 빌림대(부녀회 천 장바구니 활용)", 12, True),
        TallyOption("I2", "로컬푸드 코너 낱개 진열 12품목", 10),
        TallyOption("I4", "포장 되돌림 상자와 주간 무게 알림판", 7),
        TallyOption("I5", "용기 지참 도장 10개 = 두부 1모", 6),
        TallyOption("I6", "납품업체와 포장 줄이기 약속", 3),
    ),
    voters=18,
)
TIMELINE = Timeline(
    panels=(
        Panel(
            "용기나 장바구니를 쓴 손님(100명 가운데, 명)",
            tuple(
                Reading(week, value, low, high)
                for week, (value, low, high) in enumerate(
                    [(24, 16.7, 33.2), (29, 21.0, 38.5), (35, 26.4, 44.7), (41, 31.9, 50.8), (43, 33.7, 52.8)]
                )
            ),
            baseline=24,
            band=(16.7, 33.2),
            target=40,
        ),
        Panel(
            "계산을 기다린 시간(평균, 초)",
            tuple(Reading(week, value) for week, value in enumerate([38, 49, 47, 45, 44])),
            unit="초",
            guardrail=50,
            height=104,
        ),
    ),
    ticks=tuple(AxisTick(week, label) for week, label in enumerate(["시작 전", "1주", "2주", "3주", "4주"])),
    changes=(2,),
    events=(Event(1, 1), Event(2, 2), Event(4, 3)),
)
BEFORE = (2, 3, 2, 3, 4, 2, 3, 1, 3, 2, 4, 3, 2, 3, 2, 3)
AFTER = (4, 4, 3, 4, 4, 3, 4, 3, 2, 4, 5, 4, 3, 3, 3, 4)
DUMBBELL = Dumbbell(tuple(zip(BEFORE, AFTER, strict=True)), low_label="그렇지 않다", high_label="그렇다")


def _cluster(code: str, rows: tuple[object, ...]) -> b.NoteCluster:
    title, *notes = rows
    return b.NoteCluster(code, theirs(str(title)), tuple(b.NoteLine(n, theirs(t)) for n, t in notes))  # type: ignore[misc,attr-defined]


def _first_page() -> tuple[b.Block, ...]:
    strip = (
        ("define", "쪽지 **16장**을 네 묶음으로 나누고 문제 한 문장을 정했습니다."),
        ("ideate", "아이디어 **여섯 개** 가운데 두 개를 점투표로 골랐습니다."),
        ("experiment", "용기나 장바구니를 쓴 손님이 100명 가운데 **24명**에서 **43명**이 되었습니다."),
        ("evaluate", "**보완해서 계속**하기로 하고 약속 네 가지를 정했습니다."),
    )
    clusters = tuple(_cluster(code, rows) for code, rows in _NOTES.items())
    return (
        b.Title(
            theirs("No 플라스틱 마트 만들기"),
            ours("참여자 요약지"),
            ours("(가상) 새솔읍 한아름마트와 옆 전통시장 · 세 모둠 18명 · 세 번의 모임과 4주 실험"),
            badge="가상 예시",
        ),
        b.Strip(tuple(b.StripCell(stage, ours(text)) for stage, text in strip)),  # type: ignore[arg-type]
        b.Heading(ours("이런 말을 들었습니다"), stage="define"),
        b.SideNote(
            (ours("쪽지는 고치지 않고 그대로 옮겼습니다. 비슷한 것끼리 모아 이름을 붙였습니다."),),
            (b.NoteColumns(clusters),),
        ),
        b.SideNote(
            (ours("묶음에 들지 않은 쪽지는 ‘자산’으로 모았습니다."),),
            (b.NoteColumns((_cluster("자산", _ASSETS),), columns=1, rule=True),),
        ),
        b.Keep(
            (
                b.Heading(ours("그래서 문제를 이렇게 정했습니다"), stage="define"),
                b.SideNote((ours("밑줄은 함께 채운 칸입니다."),), (b.Lead(slots(_PROBLEM), "define"),)),
            )
        ),
    )


def _second_page() -> tuple[b.Block, ...]:
    return (
        b.Keep(
            (
                b.Heading(ours("이렇게 골랐습니다"), stage="ideate"),
                b.SideNote(
                    (ours("한 칸이 한 사람입니다. 채운 칸은 점을 준 사람입니다."),),
                    (
                        b.Paragraph(
                            ours(
                                "한 사람이 점 세 개를 가졌습니다. 한 아이디어에는 한 점만 줄 수 있었습니다. "
                                "종이에 먼저 적고 모두 한꺼번에 붙였습니다."
                            )
                        ),
                        b.Figure(TALLY),
                    ),
                ),
                b.SideNote(
                    (ours("점투표는 결정을 돕는 자료입니다."),),
                    (
                        b.Paragraph(
                            ours(
                                "**얼마나 고루 담았는가.** 고른 두 아이디어 가운데 하나라도 점을 준 사람은 18명 "
                                "가운데 **18명**입니다. 둘 다에 점을 준 사람은 10명입니다. 같은 점수는 없었습니다."
                            )
                        ),
                        b.Paragraph(
                            ours(
                                "**다르게 고른 의견.** 10명은 ‘낱개 진열’(I2)에 점을 주었습니다. 다음 실험에서 해 "
                                "봅니다. 3명은 ‘납품업체와 약속’(I6)에 점을 주었습니다. 진열과 납품의 제약(C3)을 다룬 "
                                "의견이어서 여기에 남깁니다."
                            )
                        ),
                    ),
                ),
            )
        ),
        b.Keep(
            (
                b.Heading(ours("이렇게 해 보았습니다"), stage="experiment"),
                b.SideNote(
                    (
                        ours("**실험 카드 E1**\n용기·장바구니 계산대와 장바구니 빌림대"),
                        ours("기준은 시작하기 전에 정했습니다."),
                    ),
                    (b.CardBox(tuple(b.CardField(label, slots(text)) for label, text in _CARD)),),
                ),
            )
        ),
    )


def _third_page() -> tuple[b.Block, ...]:
    events = (
        ours("1주: 무게표 글씨가 작아 다시 인쇄했습니다. 줄이 길다는 말이 2건 있어 푯말을 세웠습니다."),
        ours(
            "**2주: 빌림대를 입구에서 계산대 앞으로 옮겼습니다.** 그 뒤의 값(네모 점)에는 두 조치가 섞여 "
            "있습니다. 그래서 선을 잇지 않았습니다."
        ),
        ours("4주: 비가 와서 100명을 보는 데 40분이 더 걸렸습니다."),
    )
    met = b.Tick("met", "기준에 닿음")
    return (
        b.Keep(
            (
                b.Heading(ours("손님 100명 가운데 24명에서 43명이 되었습니다"), stage="experiment"),
                b.SideNote(
                    (
                        ours("짧은 세로줄은 95% 구간입니다. 100명만 보았으므로 참값은 이 사이 어디쯤일 수 있습니다."),
                        ours("회색 띠는 시작 전의 구간입니다."),
                        ours("빗금은 넘지 않기로 한 곳입니다."),
                    ),
                    (
                        b.Paragraph(
                            ours(
                                "매주 목요일 16~18시에 손님을 100명씩 보았습니다. 기다린 시간은 안전선 50초를 넘지 "
                                "않았습니다. 1주에는 49초로 가까웠습니다."
                            )
                        ),
                        b.Figure(TIMELINE),
                        b.BulletList(tuple(b.ListItem(words, index + 1) for index, words in enumerate(events))),
                    ),
                ),
            )
        ),
        b.Keep(
            (
                b.Heading(ours("기준에 비추어 보면"), stage="experiment"),
                b.SideNote(
                    (
                        ours("**함께 잰 것**\n회수 포장 무게\n**31.5 → 23.6** kg/주\n목표 25"),
                        ours("돌아온 장바구니\n**60개 가운데 51개**\n85%, 목표 80%"),
                    ),
                    (
                        b.Choices(("맞는 쪽", "아닌 쪽", "아직 모름"), 0),
                        b.Table(
                            (ours("시작 전에 정한 기준"), ours("나온 값"), ()),
                            (
                                (ours("4주차 사용률 40% 이상"), ours("100명 가운데 43명", bold=True), met),
                                (ours("평균 계산 대기 50초 이하"), ours("44초(4주)", bold=True), met),
                            ),
                            widths=(191, 170, 30),
                        ),
                        b.Paragraph(
                            ours(
                                "다만 4주차의 95% 구간(34~53명)은 기준 40명의 아래와 위에 걸쳐 있습니다. 한 점포에서 "
                                "4주 동안 본 결과입니다. 안 쓴 손님 30명에게 까닭을 물으니 ‘받아 주는지 몰랐다’ 19명, "
                                "‘번거롭다’ 8명, 기타 3명이었습니다."
                            )
                        ),
                    ),
                ),
            )
        ),
    )


def _commitments() -> b.Table:
    def first(number: int, text: str) -> Words:
        return (Span(f"A{number}  ", quiet=True), *strong(theirs(text)))

    rows = tuple((first(index + 1, row[0]), *(theirs(text) for text in row[1:])) for index, row in enumerate(_ACTIONS))
    head = tuple(ours(text) for text in ("무엇을", "누가", "언제까지", "무엇으로 확인"))
    return b.Table(head, rows, widths=(205, 115, 72, 101), wide=True)


def _fourth_page() -> tuple[b.Block, ...]:
    return (
        b.Keep(
            (
                b.Heading(ours("16명 가운데 13명의 답이 올랐습니다"), stage="evaluate"),
                b.SideNote(
                    (
                        ours("○ 처음\n● 마칠 때"),
                        ours("한 줄이 한 사람입니다. 이름은 적지 않았습니다."),
                        ours("시작한 18명 가운데 두 번 모두 답한 16명만 세었습니다. 2명은 3회차에 오지 못했습니다."),
                    ),
                    (
                        b.Paragraph(ours("물음: ‘포장을 줄여 장보는 방법을 알고 있다’")),
                        b.Figure(DUMBBELL),
                        b.Paragraph(
                            ours(
                                "가운데값은 3점에서 4점이 되었습니다(가운데 절반은 2~3점에서 3~4점). 참여자 스스로의 "
                                "답이며 비교 집단이 없어 이 활동 때문이라고 말할 수는 없습니다."
                            )
                        ),
                        b.Lead(
                            theirs(
                                "“반찬통을 꺼냈더니 계산원이 먼저 무게표를 가리켰어요. 이제는 시장에서도 그냥 꺼내요.”"
                            ),
                            "evaluate",
                            ours("장보는 주민 · 모임에서 함께 고른 가장 의미 있는 변화"),
                        ),
                    ),
                ),
            )
        ),
        b.Keep(
            (
                b.Heading(ours("이렇게 정하고 약속했습니다"), stage="evaluate"),
                b.SideNote(
                    (ours("**못 한 일**\n진열과 납품의 제약(C3)은 손대지 못했습니다."),),
                    (
                        b.Choices(("계속", "보완", "확산", "중단", "이관"), 1),
                        b.Paragraph(
                            ours(
                                "계산대는 그대로 두고, 다음에는 낱개 진열(I2)을 2주 동안 해 봅니다. ‘관계와 권력의 "
                                "변화’ 점수(4점 만점에 가운데값 2점)가 낮아 담당 부서와의 약속을 넣었습니다."
                            )
                        ),
                    ),
                ),
                _commitments(),
                b.Wide(
                    (
                        b.Paragraph(ours("함께해 주셔서 고맙습니다. 쪽지 16장이 여기까지 왔습니다."), role="thanks"),
                        b.WriteLines((b.WriteLine("물어볼 곳"), b.WriteLine("전화"))),
                    )
                ),
            )
        ),
    )


def sample_summary() -> b.Document:
    """Four pages, as in look/paper/01-1 … 01-4."""
    return b.Document(
        title="No 플라스틱 마트 만들기 · 참여자 요약지",
        blocks=(*_first_page(), *_second_page(), *_third_page(), *_fourth_page()),
        kind="summary",
        subject="참여자 요약지 (가상 예시)",
        header="No 플라스틱 마트 만들기 · 참여자 요약지 1판",
        badge="가상 예시",
        footer="가상 예시: 장소·사람·수치는 교육용으로 지어냈습니다. 실제 사업의 결과가 아닙니다.",
        wanted_pages=4,
        keywords=("가상 예시",),
    )
