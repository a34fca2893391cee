"""From needs to ideas: the ladder, the problem sentence, questions and idea cards."""

from __future__ import annotations

import re
from collections.abc import Sequence

from livinglab.model.items import Item, Link
from livinglab.sheets.cards.shapes import Need
from tests.rehearsal.hands import Key, Mod, focus
from tests.rehearsal.sample import Sample
from tests.rehearsal.scenes_board import workshop
from tests.rehearsal.stage import Stage
from ui.sheets.cards.editor import CardsEditor
from ui.sheets.cards.row_card import RowCard


def cards(stage: Stage) -> CardsEditor:
    editor = workshop(stage).area.editor
    assert isinstance(editor, CardsEditor)
    return editor


def go_on_to(stage: Stage, method: str) -> None:
    """Ctrl+Enter until the part with this method runs; breaks and what is only talked about go by."""
    for _ in range(6):
        stage.hands.key(Key.Key_Return, Mod.ControlModifier)
        running = next(one for one in workshop(stage).activities if one.started_at and not one.ended_at)
        if running.method_id == method:
            return
        stage.pass_minutes(running.planned_minutes)
    stage.expect(False, f"the parts lead to {method}")


def texts(stage: Stage, kind: str) -> list[str]:
    return [item.text for item in stage.store.find(Item, order="code_no", kind=kind)]


def climb_ladder(stage: Stage, sample: Sample) -> None:
    """Three rungs, Tab between them; the cluster it came from by its code."""
    go_on_to(stage, "need_ladder")
    stage.picture("ladder-empty")
    for place, words in enumerate(sample.needs):
        if place:
            stage.hands.key(Key.Key_Tab)
        stage.hands.say(words)
    workshop(stage).commit_input()
    needs = stage.store.find(Item, kind="need")
    stage.expect_equal(len(needs), 1, "one card of needs")
    found = list(Need(needs[0]).rungs) if needs else []
    stage.expect_equal(found, sample.needs, "three rungs are written")
    stage.picture("ladder")
    stage.pass_minutes(14)


def write_problem(stage: Stage, sample: Sample) -> None:
    """The sentence slot by slot, then what it came from."""
    go_on_to(stage, "problem_statement")
    stage.picture("problem-empty")
    for place, words in enumerate(sample.slots):
        if place:
            stage.hands.key(Key.Key_Tab)
        stage.hands.say(words)
    evidence = cards(stage).frames[0].evidence.field
    for _ in range(10):  # past the needs and today's value, which are written later
        stage.hands.key(Key.Key_Tab)
        if focus() is evidence:
            break
    tie(stage, ["C1 C2 C3 C4"])
    written = "".join(texts(stage, "problem"))
    stage.expect_equal(re.findall(r"\[(.*?)\]", written), sample.slots, "the slots of the problem sentence")
    if stage.look.language == "ko":
        stage.expect_equal(written, sample.data["problem"], "the problem sentence with its particles")
    stage.picture("problem")
    stage.pass_minutes(20)


def ask_questions(stage: Stage, sample: Sample) -> None:
    """Three questions, Enter after each; then the codes behind each."""
    go_on_to(stage, "hmw")
    stage.picture("hmw-empty")
    write_rows(stage, [words for words, _codes in sample.questions])
    stage.expect_equal(texts(stage, "hmw"), [words for words, _codes in sample.questions], "three questions")
    tie_rows(stage, [f"{codes} P1" for _words, codes in sample.questions])
    stage.picture("hmw")
    stage.pass_minutes(9)


def gather_ideas(stage: Stage, sample: Sample) -> None:
    """Six ideas, Enter after each, with the clusters they answer."""
    go_on_to(stage, "idea_card")
    stage.picture("ideas-empty")
    write_rows(stage, [words for words, _codes in sample.ideas])
    stage.expect_equal(texts(stage, "idea"), [words for words, _codes in sample.ideas], "six ideas")
    tie_rows(stage, [codes for _words, codes in sample.ideas])
    links = stage.store.find(Link)
    stage.expect(len(links) >= 14, f"what came from what is tied: {len(links)}")
    stage.picture("ideas")
    stage.pass_minutes(12)


def write_rows(stage: Stage, rows: Sequence[str]) -> None:
    for words in rows:
        stage.hands.say(words)
        stage.hands.key(Key.Key_Return)


def tie_rows(stage: Stage, codes: Sequence[str]) -> None:
    """Unfold each row and type the codes it came from."""
    rows = [frame for frame in cards(stage).frames if isinstance(frame, RowCard) and not frame.is_blank]
    for row, said in zip(rows, codes, strict=True):
        cards(stage)._scroll.ensureWidgetVisible(row.more)
        stage.hands.click(row.more)
        cards(stage)._scroll.ensureWidgetVisible(row.evidence.field)
        stage.hands.click(row.evidence.field)
        stage.hands.say(said)
        stage.hands.key(Key.Key_Return)
        cards(stage)._scroll.ensureWidgetVisible(row.more)
        stage.hands.click(row.more)


def tie(stage: Stage, codes: Sequence[str]) -> None:
    """Type codes into the field the keyboard stands in."""
    stage.expect(type(focus()).__name__ == "LineField", "Tab leads from the sentence to what it came from")
    for said in codes:
        stage.hands.say(said)
        stage.hands.key(Key.Key_Return)
