"""Ties everything together: from the cards' own words, from marks and brackets, and from the chain the file states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from livinglab.exchange.workshop_json.trace_line import Stop, read_trace
from livinglab.exchange.workshop_json.writing.desk import Desk
from livinglab.exchange.workshop_json.writing.notes import MARKS
from livinglab.exchange.workshop_json.writing.tested import tested_ideas
from livinglab.i18n import N_
from livinglab.model.items import Item

_BRACKETS = re.compile(r"\(([^()]*)\)")
# How the later kind hangs on the earlier one, where two stops of a stated chain follow each other.
_RELATIONS = {
    ("idea", "hmw"): "answers", ("experiment", "idea"): "tests", ("indicator", "experiment"): "measures",
}  # fmt: skip
_EVIDENCE = ("note", "cluster", "problem", "hmw", "idea", "experiment", "indicator", "learning", "decision")
_NEED_KINDS = {"need_me", "need_neighbour", "need_village"}


def draw_arrows(desk: Desk) -> None:
    """From the later thing to the earlier one, always."""
    stops = read_trace(desk.content.trace)
    chain = [_items_at(desk, stop) for stop in stops]
    _definition(desk, chain)
    _ideas(desk)
    _experiment(desk)
    _evaluation(desk)
    _stated(desk, chain)


# --- what stands in the cards themselves -----------------------------------------------------------------------------
def _definition(desk: Desk, chain: Sequence[Sequence[Item]]) -> None:
    need, problem = desk.one("need"), desk.one("problem")
    desk.link_all(
        need, (note for note in desk.made.get("note", ()) if note.data.get("kind") in _NEED_KINDS), "derived_from"
    )
    desk.link(problem, need, "informed_by")
    clusters = _named_in_brackets(desk, problem.text if problem else "", "cluster", "note")
    if not clusters:
        clusters = [item for stop in chain for item in stop if item.kind == "cluster"] or desk.made.get("cluster", [])
    desk.link_all(problem, clusters, "derived_from")
    for question in desk.made.get("hmw", ()):
        desk.link(question, problem, "derived_from")
        desk.link_all(question, _named_in_brackets(desk, question.text, "cluster", "note"), "derived_from")


def _named_in_brackets(desk: Desk, text: str, *kinds: str) -> list[Item]:
    return desk.named_in(" ".join(_BRACKETS.findall(text)), *kinds)


def _ideas(desk: Desk) -> None:
    """An idea answers the questions that came from the clusters it belongs to."""
    origins = {
        question.id: {one.id for one in _named_in_brackets(desk, question.text, "cluster", "note")}
        for question in desk.made.get("hmw", ())
    }
    marks = {row.code: [mark for mark in MARKS.split(row.mark) if mark] for row in desk.content.ideas}
    for code, named in marks.items():
        idea = desk.items[code]
        sources = [desk.items[mark] for mark in named if mark in desk.items and desk.items[mark].id != idea.id]
        desk.link_all(idea, (one for one in sources if one.kind in ("cluster", "note", "hmw")), "derived_from")
        for question in desk.made.get("hmw", ()):
            if any(one.id in origins[question.id] for one in sources):
                desk.link(idea, question, "answers")


def _experiment(desk: Desk) -> None:
    experiment = desk.one("experiment")
    if experiment is None:
        return
    desk.link_all(experiment, tested_ideas(desk, experiment.code), "tests")
    desk.link_all(experiment, desk.made.get("assumption", ()), "informed_by")
    for indicator in desk.made.get("indicator", ()):
        desk.link(indicator, experiment, "measures")
    for entry in desk.made.get("log", ()):
        desk.link(entry, experiment, "informed_by")


def _evaluation(desk: Desk) -> None:
    experiment, learning, decision = desk.one("experiment"), desk.one("learning"), desk.one("decision")
    desk.link(learning, experiment, "derived_from")
    desk.link(decision, learning, "derived_from")
    if learning is None:
        desk.link(decision, experiment, "derived_from")
    desk.link_all(decision, desk.named_in(desk.content.selected, "idea"), "chosen_by")
    _mentions(desk, desk.made.get("decision", ()))
    _mentions(desk, desk.made.get("learning", ()))
    for story in desk.made.get("story", ()):
        desk.link(story, experiment, "informed_by")
        _mentions(desk, [story], f"{story.text} {story.data.get('reason', '')}")
        if story.data.get("selected"):
            desk.link(decision, story, "informed_by")
    _mentions(desk, desk.made.get("reflection", ()))
    for action in desk.made.get("action", ()):
        desk.link(action, decision if decision is not None else learning, "derived_from")
        _mentions(desk, [action])


def _mentions(desk: Desk, items: Iterable[Item], words: str = "") -> None:
    """A card that names a code was informed by what has it, unless an arrow between the two is drawn already."""
    for item in items:
        for named in desk.named_in(words or item.text, *_EVIDENCE):
            if named.id != item.id and not _connected(desk, item, named):
                desk.link(item, named, "informed_by")


def _connected(desk: Desk, later: Item, earlier: Item) -> bool:
    return bool(
        desk.step.connection.execute(
            "select 1 from link where (src_id=? and dst_id=?) or (src_id=? and dst_id=?)"
            " union select 1 from membership where item_id=? and cluster_id=?",
            (later.id, earlier.id, earlier.id, later.id, earlier.id, later.id),
        ).fetchone()
    )


# --- what the file states --------------------------------------------------------------------------------------------
def _items_at(desk: Desk, stop: Stop) -> list[Item]:
    """The items a stop of the chain speaks of; what is not there is a mistake of the file."""
    found: list[Item] = []
    for code in stop.codes:
        if code in desk.items:
            found.append(desk.items[code])
        else:
            desk.mistake(N_("The trace names {code}, which the file does not hold."), code=code)
    questions = desk.made.get("hmw", [])
    for number in stop.questions:
        if 1 <= number <= len(questions):
            found.append(questions[number - 1])
        else:
            desk.mistake(N_("The trace names {code}, which the file does not hold."), code=f"HMW{number}")
    if stop.kind:
        cards = desk.made.get(stop.kind, [])
        if not cards:
            desk.mistake(N_("The trace names {code}, which the file does not hold."), code=stop.words)
        elif stop.count is not None and stop.count != len(cards):
            desk.mistake(N_("The trace speaks of “{words}”, the file holds {n}."), words=stop.words, n=len(cards))
        found += cards
    return list({item.id: item for item in found}.values())


def _stated(desk: Desk, chain: Sequence[Sequence[Item]]) -> None:
    """Each stop hangs on the one before it, also where the cards' own words do not say so."""
    for before, after in pairwise([stop for stop in chain if stop]):
        for later in after:
            for earlier in before:
                if later.id != earlier.id and not _connected(desk, later, earlier):
                    relation = _RELATIONS.get((later.kind, earlier.kind), "derived_from")
                    desk.link(later, earlier, relation)
