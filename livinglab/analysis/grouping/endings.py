"""Verbs and adjectives without their endings: 버린, 버렸다 and 버리고 all become 버리, 무서워 and 무섭다 become 무서우."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livinglab.analysis.grouping.listed import listed
from livinglab.analysis.grouping.syllables import final_of, is_hangul, joined, parts

# After the bare stem: 버리+고, 헷갈리+는데. What a noun may end in as well is not sure to be an ending.
_SURE = listed("""습니다 습니까 니다 는데요 는데도 는데 는지도 는지 는다고 는다 는가 는구나 는거 는걸 는게 는겨 더라고요 더라고 더라구요 더라 더니 던데 던지 거든요 거든 거나
    겠습니다 겠어요 겠다 겠지 겠네 겠음 겠고 겠소 고요 고는 고서 고만 지만 지요 지는 지도 지를 지가 지마 자고 자니 자마자 구나 군요 네요 길래 기가 기는 기도 기에 기엔
    기를 기로 기만 기라도 기까지 라고 라는데 라는 라니 라며 라면 려고요 려고 려면 려는데 려는 면서도 면서 면은 니까요 니까 니께 나요 냐고 다가도 다가 다고요 다고들 다고
    까봐 까요 까 텐데 수록 다는데 다는 다던데 다니 다며 다면 다 대요 도록 든지 든가 듯이 게끔 게는 세요 시는 시고 시면 신다 십시오 을까요 을까봐 을까 을게 을지 을래 을수록 은데 은지 은가
    으면서 으면 으니까 으니 으려고 으려면 으러 으며 으라고 으세요""")
_MAYBE = listed("는 던 고 지 죠 자 군 네 기 긴 려 러 면 며 니 나 대 듯 게 소 오 을 은 음 데 시")
# After the stem joined with 아 or 어: 버려+서, 넘어져+요.
_JOINED = listed(
    """서요 서는 서도 서만 서 요 야지요 야지 야죠 야겠다 야만 야할 야 도 라고 주세요 주십시오 주소 주면 줬으면 주는 주고 준다 줘요 줘 줄 준 놔서 놔 놓고 놓은 버려 봐요 봐 보고 보면 본 볼 내고 내는 있다 있는 있음 있어요 있어 있고"""
)
_LONGEST = 5
_CONTRACTED = {"ㅕ": "ㅣ", "ㅝ": "ㅜ", "ㅘ": "ㅗ", "ㅙ": "ㅚ"}
_WITHOUT_EU = {
    "아파": "아프",
    "바빠": "바쁘",
    "나빠": "나쁘",
    "고파": "고프",
    "슬퍼": "슬프",
    "예뻐": "예쁘",
    "모아": "모으",
}
_JOINING = "ㅏㅓㅕㅝㅘㅐㅔㅙ"
_TENSE = frozenset("었았였겠")
_NO_NOUN = frozenset("어여해려져겨쳐켜워봐놔줘춰")  # nouns that end so stand among the whole ones
_MAKING = ("시키", "당하", "하", "되")


@dataclass(frozen=True, slots=True)
class Predicate:
    """A possible stem, often of one syllable; `sure` where no noun ends like this word."""

    stem: str
    sure: bool


def predicate(word: str) -> Predicate | None:
    """The word as a verb or adjective; None where it cannot be one."""
    return next(_readings(word), None) if len(word) >= 2 and all(map(is_hangul, word)) else None


def noun_inside(stem: str) -> str:
    """수거하 is 수거 made into a verb; empty where there is no such noun."""
    for tail in _MAKING:
        noun = stem.removesuffix(tail)
        if noun != stem and len(noun) >= 2:
            return noun
    return ""


def _readings(word: str) -> Iterator[Predicate]:
    for place, syllable in enumerate(word):
        if place and syllable not in "있" and final_of(syllable) == "ㅆ":
            yield Predicate(_past(word[: place + 1]), sure=True)
    cuts = [(word[:cut], word[cut:]) for cut in range(max(1, len(word) - _LONGEST), len(word))]
    for rest, ending in cuts:
        if ending in _SURE:
            yield Predicate(_bare(rest, ending), sure=True)
    if not final_of(word) and (
        parts(word[-1])[1] in _CONTRACTED or (word[-1] in "라러" and final_of(word[:-1]) == "ㄹ")
    ):
        yield Predicate(_opened(word), sure=word[-1] in _NO_NOUN)
    for rest, ending in cuts:
        if ending in _MAYBE:
            yield Predicate(_bare(rest, ending), sure=False)
    for rest, ending in cuts:
        if ending in _JOINED and not final_of(rest) and parts(rest[-1])[1] in _JOINING:
            yield Predicate(_opened(rest), sure=len(ending) > 1 or rest[-1] in _NO_NOUN)
    yield Predicate(_opened(word) if not final_of(word) else _bare(word, ""), sure=False)


def _past(text: str) -> str:
    """Up to and with the syllable that carries the past: 버렸, 무서웠, 내려앉았."""
    if text[-1] in _TENSE:
        return _bare(text[:-1], "다") if final_of(text[:-1]) else _opened(text[:-1])
    first, vowel, _ = parts(text[-1])
    return _opened(text[:-1] + joined(first, vowel))


def _opened(text: str) -> str:
    """The stem behind a joined form: 버려 is 버리, 태워 is 태우, 몰라 is 모르."""
    if text in _WITHOUT_EU:
        return _WITHOUT_EU[text]
    if text[-1] in "라러" and len(text) >= 2 and final_of(text[:-1]) == "ㄹ":
        return text[:-2] + _without_final(text[-2]) + "르"
    if text[-1] in "아어여" and len(text) >= 2:
        return _bare(text[:-1], "")
    if text[-1] == "해":
        return text[:-1] + "하"
    first, vowel, _ = parts(text[-1])
    return text[:-1] + joined(first, _CONTRACTED.get(vowel, vowel))


def _bare(text: str, ending: str) -> str:
    """One spelling for the last syllable of a stem, which changes with what follows."""
    final = final_of(text)
    if len(text) == 1:
        return text
    if final in ("ㄴ", "ㄹ", "ㅁ") or (final == "ㅂ" and ending == "니다"):
        return text[:-1] + _without_final(text[-1])
    if final == "ㅂ":
        return text[:-1] + _without_final(text[-1]) + "우"
    return text


def _without_final(syllable: str) -> str:
    first, vowel, _ = parts(syllable)
    return joined(first, vowel)
