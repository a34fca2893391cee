"""Two names for one thing, and spellings that sound alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from livinglab.analysis.grouping.syllables import sound

_NAMES = """
    스마트폰 핸드폰 휴대폰 휴대전화 셀폰
    앱 어플 어플리케이션
    카톡 카카오톡
    정류장 정류소 승강장
    화장실 변소 뒷간
    쓰레기 폐기물
    분리배출 분리수거
    경로당 노인정 노인회관
    마을회관 동네회관
    가로등 보안등
    인도 보도 보행로
    횡단보도 건널목
    가격 값
    품삯 인건비 일당 임금
    일손 인력 일꾼
    밥 식사 끼니
    축사 우사 돈사
    의자 벤치
    티브이 텔레비전 테레비 tv
    요양보호사 요양사
    택시 콜택시
    현금 현찰
    강아지 개
    벌레 해충
    물난리 침수 홍수
    주차장 주차공간
""".strip().splitlines()
_ONE_NAME = {name: names.split()[0] for names in _NAMES for name in names.split()}
_SHORTEST = 3


def one_name(noun: str) -> str:
    """The name under which all names of a thing are counted."""
    return _ONE_NAME.get(noun, noun)


def spellings(nouns: Iterable[str]) -> dict[str, str]:
    """For words of three syllables or more that sound alike (쓰레기, 쓰래기): the one most people wrote."""
    counted = Counter(nouns)
    best: dict[str, str] = {}
    for noun in sorted(counted, key=lambda one: (-counted[one], one)):
        if len(noun) >= _SHORTEST:
            best.setdefault(sound(noun), noun)
    return {noun: best[sound(noun)] for noun in counted if len(noun) >= _SHORTEST}
