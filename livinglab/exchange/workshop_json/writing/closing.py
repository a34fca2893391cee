"""Writes the survey, learning, stories, retrospectives, the decision and commitments."""

from __future__ import annotations

import re
from typing import Any

from livinglab.exchange.workshop_json.content import Retrospective
from livinglab.exchange.workshop_json.writing.agenda import RunSheet
from livinglab.exchange.workshop_json.writing.desk import Desk
from livinglab.model.items import Item
from livinglab.model.results import Answer

_SCALE = re.compile(r"\(?\s*(\d{1,2})\s*[~∼～\-–]\s*(\d{1,2})")
_LEARNING = re.compile(r"^관찰\s*:\s*(?P<observation>.*?)\s*배움\s*:\s*(?P<insight>.*)$", re.DOTALL)
_REASON = re.compile(r"\s*/\s*고른 까닭\s*:\s*")
_TELLER = re.compile(r"\s+[—–]\s+")
_ORDINALS = ("첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
_DECISIONS = {
    "continue": ("계속", "continue", "persevere"), "adapt": ("보완", "adapt", "수정"), "scale": ("확산", "확대", "scale"),
    "stop": ("중단", "멈춤", "stop"), "hand_over": ("이관", "hand-over", "hand over"),
}  # fmt: skip

# The columns of the known frames by the keys their methods use.
COLUMNS = {
    "keep": "keep", "problem": "problem", "try": "try", "liked": "liked", "learned": "learned", "lacked": "lacked",
    "longed": "longed", "longed for": "longed", "objective": "objective", "reflective": "reflective",
    "interpretive": "interpretive", "decisional": "decisional", "이어 갈 것": "keep", "아쉬운 것": "problem",
    "해 볼 것": "try", "유지": "keep", "문제": "problem", "시도": "try", "좋았던 것": "liked", "배운 것": "learned",
    "모자란 것": "lacked", "바라는 것": "longed", "사실": "objective", "느낌": "reflective", "의미": "interpretive",
    "결정": "decisional",
}  # fmt: skip


def write_survey(desk: Desk, run_sheet: RunSheet) -> None:
    """The i-th values belong to one person, who is called by that number."""
    survey = desk.content.survey
    if survey is None:
        return
    sheet = run_sheet.sheet("survey")
    scale = _SCALE.search(survey.item)
    data: dict[str, Any] = {"n_start": survey.n_start, "note": survey.note}
    if scale and int(scale[1]) < int(scale[2]):
        data["scale"] = [int(scale[1]), int(scale[2])]
    question = desk.item("question", survey.item, data, sheet=sheet)
    desk.lay_out(sheet, [question])
    for wave, values in (("before", survey.before), ("after", survey.after)):
        for number, value in enumerate(values, 1):
            if value is not None:
                desk.step.add(
                    Answer(
                        id=desk.new_id(),
                        question_id=question.id,
                        wave=wave,
                        respondent=f"{number}번",
                        value=float(value),
                    )
                )


def write_learning(desk: Desk, run_sheet: RunSheet) -> None:
    text = desk.content.learning
    if not text:
        return
    sheet = run_sheet.sheet("learning")
    found = _LEARNING.match(text)
    insight, observation = (found["insight"], found["observation"]) if found else (text, "")
    desk.lay_out(sheet, [desk.item("learning", insight, {"observation": observation}, sheet=sheet)])


def write_stories(desk: Desk, run_sheet: RunSheet) -> None:
    content = desk.content
    if not content.msc and not content.msc_selected:
        return
    sheet = run_sheet.sheet("msc", selected_text=content.msc_selected)
    chosen = _chosen_story(content.msc_selected, len(content.msc))
    stories = []
    for number, text in enumerate(content.msc):
        story, _, reason = _split(_REASON, text)
        words, _, teller = _split(_TELLER, story)
        if number == chosen and content.msc_selected:
            reason = _split(_REASON, content.msc_selected)[2] or content.msc_selected
        selected = True if number == chosen or (reason and not content.msc_selected) else None
        stories.append(
            desk.item("story", words, {"teller": teller, "reason": reason, "selected": selected}, sheet=sheet)
        )
    desk.lay_out(sheet, stories)


def _split(separator: re.Pattern[str], text: str) -> tuple[str, str, str]:
    """Before, at and after the last separator; all of it before where there is none."""
    found = list(separator.finditer(text))
    return (text[: found[-1].start()], found[-1][0], text[found[-1].end() :]) if found else (text, "", "")


def _chosen_story(words: str, count: int) -> int | None:
    """Which story the words mean: "세 번째 이야기", "3번"; the only one where there is just one."""
    if not words:
        return 0 if count == 1 else None
    numbered = re.match(r"\s*(\d{1,2})\s*번", words)
    named = next((n for n, word in enumerate(_ORDINALS, 1) if re.match(rf"\s*{word}\s*번째", words)), None)
    number = int(numbered[1]) if numbered else named
    if number is None:
        return 0 if count == 1 else None
    return number - 1 if 1 <= number <= count else None


def write_retrospectives(desk: Desk, run_sheet: RunSheet) -> None:
    for retrospective in desk.content.retrospectives:
        _retrospective(desk, run_sheet, retrospective)


def _retrospective(desk: Desk, run_sheet: RunSheet, retrospective: Retrospective) -> None:
    frame = retrospective.frame or {"kpt": "KPT", "fourL": "4L"}.get(retrospective.key, "")
    sheet = run_sheet.sheet(retrospective.key, frame=frame, columns=list(retrospective.columns))
    cards: list[Item] = []
    lanes: list[str] = []
    for column, texts in retrospective.columns.items():
        for text in texts:
            key = COLUMNS.get(column.casefold(), column)
            data = {"frame": frame, "column": key, "column_text": column if key != column else ""}
            cards.append(desk.item("reflection", text, data, sheet=sheet))
            lanes.append(key)
    desk.lay_out(sheet, cards, lanes)


def write_decision(desk: Desk, run_sheet: RunSheet) -> None:
    text = desk.content.decision
    if not text:
        return
    sheet = run_sheet.sheet("decision")
    desk.lay_out(sheet, [desk.item("decision", text, {"type": decision_type(text)}, sheet=sheet)])


def decision_type(text: str) -> str:
    """The kind of decision whose word stands first: "보완 후 계속" is an adaptation."""
    lower = text.casefold()
    places = [(lower.index(word), key) for key, words in _DECISIONS.items() for word in words if word in lower]
    return min(places)[1] if places else ""


def write_actions(desk: Desk, run_sheet: RunSheet) -> None:
    if not desk.content.actions:
        return
    sheet = run_sheet.sheet("actions")
    items = [
        desk.item("action", row.what, {"who": row.who, "due": row.due, "check": row.check}, sheet=sheet)
        for row in desk.content.actions
    ]
    desk.lay_out(sheet, items)
