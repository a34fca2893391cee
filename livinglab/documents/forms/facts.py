"""What a project knows, under the names offices give it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from livinglab.analysis.display import unit_beside
from livinglab.documents.compose.opening import title_of
from livinglab.documents.compose.words import counted, number, period, plain_slots
from livinglab.documents.hwpx.elements import legible
from livinglab.documents.permitted import permitted
from livinglab.hangul import nfc
from livinglab.i18n import speaking, tr, trn
from livinglab.model.items import Item
from livinglab.model.lab import Workshop
from livinglab.sheets.cards.choices import DECISION
from livinglab.store import Store
from livinglab.views.indicators import Reading, Series, runs, series_of
from livinglab.views.lab import Lab

# Our key → the names it goes by on forms, Korean and English; spaces, underscores and colons do not matter.
TEXT_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("사업명", "과제명", "프로젝트명", "프로젝트", "활동명", "project", "project name", "title"),
    "code": ("사업코드", "프로젝트 코드", "project code"),
    "period": ("기간", "사업기간", "활동기간", "추진기간", "운영기간", "period"),
    "dates": ("일시", "일자", "개최일", "활동일", "모임", "모임 날짜", "dates", "meeting dates"),
    "place": ("장소", "사업장소", "활동장소", "대상지", "place", "location"),
    "people": ("참여 인원", "참여인원수", "참가 인원", "인원", "참여자 수", "people", "participants"),
    "teams": ("모둠", "모둠 수", "teams"),
    "meetings": ("모임 횟수", "회의 횟수", "활동 횟수", "meetings"),
    "notes": ("쪽지 수", "의견 수", "notes"),
    "problem": ("문제_문장", "문제", "문제 정의", "지역문제", "problem", "problem sentence"),
    "ideas": ("아이디어", "고른 아이디어", "선정 아이디어", "해결 방안", "ideas", "chosen ideas"),
    "hypothesis": ("가설", "실험 가설", "실험 내용", "hypothesis"),
    "indicators": ("지표", "성과지표", "측정 결과", "indicators"),
    "learning": ("배운 점", "알게 된 점", "learning"),
    "decision": ("결정", "결정 사항", "향후 계획", "decision"),
    "commitments": ("실행약속", "약속", "실행 계획", "commitments", "actions"),
}  # fmt: skip
ROW_NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    "commitments": {
        "no": ("번호", "no"), "what": ("무엇을", "내용", "약속", "what"), "who": ("누가", "담당", "who"),
        "when": ("언제", "언제까지", "기한", "when", "due"), "check": ("확인", "확인 방법", "check"),
    },
    "indicators": {
        "no": ("번호", "no"), "name": ("지표", "지표명", "이름", "name"), "first": ("처음", "시작", "전", "first"),
        "last": ("마지막", "끝", "후", "last"),
    },
    "dates": {
        "no": ("회차", "번호", "no"), "what": ("모임", "제목", "내용", "이름", "what"),
        "when": ("날짜", "일시", "언제", "when"), "where": ("장소", "어디", "where"),
    },
    "ideas": {"no": ("번호", "no"), "idea": ("아이디어", "내용", "idea")},
}  # fmt: skip


_BEFORE = re.compile(r"^\s*(?:(?:\d{1,2}|[가-하])[.)]|[○◦□■•※*-])\s*")  # 1. 가) ○
_BESIDE = re.compile(r"\([^()]*\)")  # (명), (예정)


def key(name: str) -> str:
    """A name as it is compared: without the number or sign before it and what stands in brackets beside it."""
    bare = _BESIDE.sub("", _BEFORE.sub("", nfc(name)))
    return re.sub(r"[\s_:：·.]+", "", bare).casefold()


_TEXTS = {key(name): own for own, names in TEXT_NAMES.items() for name in names}
_ROWS = {own: {key(name): column for column, names in columns.items() for name in names}
         for own, columns in ROW_NAMES.items()}  # fmt: skip


@dataclass(frozen=True)
class Facts:
    """Texts by our keys, and the rows of what there are several of.

    `chosen` is what a person decided for names on this form (as `key` has them): our key, or nothing to leave it."""

    texts: Mapping[str, str]
    rows: Mapping[str, tuple[Mapping[str, str], ...]]
    chosen: Mapping[str, str] = field(default_factory=dict)

    def own(self, name: str) -> str:
        """Our key for a form's name; empty where nobody knows it."""
        said = key(name)
        return self.chosen[said] if said in self.chosen else _TEXTS.get(said, "")

    def text(self, name: str) -> str | None:
        """The text under a form's name: empty where the project has nothing, None where nobody knows the name."""
        own = self.own(name)
        return legible(self.texts.get(own, "")) if own else None

    def table(self, name: str) -> tuple[Mapping[str, str], ...] | None:
        """The rows under a form's name; None where nobody knows it as rows."""
        own = self.own(name)
        return self.rows.get(own, ()) if own in ROW_NAMES else None

    def cell(self, table: str, row: Mapping[str, str], name: str) -> str | None:
        """One cell of a row by a form's name."""
        own = _ROWS[self.own(table)].get(key(name))
        return None if own is None else legible(row.get(own, ""))


def facts_of(store: Store, project_id: str, language: str) -> Facts:
    """Read a project's facts; what it lacks is empty, never made up."""
    with speaking(language, on_paper=True), permitted(store, project_id) as seen:
        lab = Lab(seen, project_id)
        rows = {
            "commitments": tuple(_commitment(action) for action in lab.items("action")),
            "indicators": tuple(_indicator(one) for run in runs(lab) for one in series_of(run)),
            "dates": tuple(_meeting(number, one) for number, one in enumerate(_meetings(lab), 1)),
            "ideas": tuple({"no": idea.code, "idea": idea.text} for idea in lab.chosen_ideas),
        }
        return Facts(_texts(lab, rows), rows)


def _texts(lab: Lab, rows: Mapping[str, tuple[dict[str, str], ...]]) -> dict[str, str]:
    meetings = len(rows["dates"])
    title = title_of(lab)
    return {
        "title": f"{title} ({tr('Fictional example')})" if lab.project.fiction else title,
        "code": lab.project.code,
        "period": period(lab),
        "dates": _lines(_beside(row["when"], row["what"]) for row in rows["dates"] if row["when"]),
        "place": lab.project.place,
        "people": trn("{n} person", "{n} people", lab.people) if lab.people else "",
        "teams": trn("{n} team", "{n} teams", len(lab.teams)) if lab.teams else "",
        "meetings": trn("{n} meeting", "{n} meetings", meetings) if meetings else "",
        "notes": str(lab.notes_told or ""),
        "problem": _lines(plain_slots(item.text) for item in lab.items("problem")),
        "ideas": _lines(f"{row['no']} {row['idea']}" for row in rows["ideas"]),
        "hypothesis": _lines(plain_slots(str(item.data.get("hypothesis", ""))) for item in lab.items("experiment")),
        "indicators": _lines(_beside(row["name"], row["first"], row["last"]) for row in rows["indicators"]),
        "learning": _lines(plain_slots(item.text) for item in lab.items("learning")),
        "decision": _lines(_decision(item) for item in lab.items("decision")),
        "commitments": _lines(_beside(row["what"], row["who"], row["when"]) for row in rows["commitments"]),
    }


def _lines(texts: object) -> str:
    return "\n".join(text for text in texts if text.strip())  # type: ignore[attr-defined]


def _beside(first: str, *more: str) -> str:
    """The first, and what goes with it in brackets."""
    told = " → ".join(text for text in more if text)
    return f"{first} ({told})" if told else first


def _meetings(lab: Lab) -> list[Workshop]:
    return [workshop for workshop in lab.workshops if workshop.form == "meeting"]


def _meeting(number: int, one: Workshop) -> dict[str, str]:
    when = " ".join(part for part in (one.date, one.starts_at) if part)
    return {"no": str(number), "what": one.title, "when": when, "where": one.place}


def _commitment(action: Item) -> dict[str, str]:
    said = {name: str(action.data.get(name, "")) for name in ("who", "check")}
    return {"no": action.code, "what": action.text, "when": str(action.data.get("due", "")), **said}


def _indicator(one: Series) -> dict[str, str]:
    first, last = (one.readings[0], one.readings[-1]) if one.readings else (None, None)
    return {
        "no": one.indicator.code, "name": one.name, "first": _reading(one, first),
        "last": _reading(one, last) if last is not first else "",
    }  # fmt: skip


def _reading(one: Series, reading: Reading | None) -> str:
    """Counts, and whose reading it is; nothing where nothing was read."""
    if reading is None:
        return ""
    if reading.k is not None and reading.n is not None:
        return f"{reading.label} {counted(reading.k, reading.n, people=one.people)}".strip()
    return "" if reading.value is None else f"{reading.label} {number(reading.value)}{unit_beside(one.unit)}".strip()


def _decision(item: Item) -> str:
    chosen = tr(DECISION[kind]) if (kind := str(item.data.get("type", ""))) in DECISION else ""
    return ": ".join(part for part in (chosen, plain_slots(item.text)) if part)
