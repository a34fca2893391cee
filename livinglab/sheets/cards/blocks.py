"""Cards on paper and on the projector, each kind in the form it is read best."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from livinglab.blocks.blocks import (
    Block,
    BulletList,
    CardBox,
    CardField,
    Choices,
    Heading,
    Lead,
    ListItem,
    Paragraph,
    Table,
)
from livinglab.blocks.words import Words, literal, ours, slots, theirs
from livinglab.i18n import N_, tr
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.choices import DECISION, IDEA_STATUS, INDICATOR_CLASS, VERDICT
from livinglab.sheets.cards.details import details, nameless
from livinglab.sheets.cards.drawn import drawn_blocks, drawn_form
from livinglab.sheets.cards.moments import day_of
from livinglab.sheets.cards.quantity import quantity
from livinglab.sheets.cards.shapes import (
    Action,
    Decision,
    Experiment,
    HowMightWe,
    Idea,
    Indicator,
    Learning,
    Need,
    Story,
)
from livinglab.sheets.cards.view import CardsView

C = TypeVar("C", bound=Card)

EXPERIMENT_PARTS = {
    "hypothesis": N_("What we believe"), "test": N_("How we check it"), "metric": N_("What we measure"),
    "criteria": N_("When it counts as right"), "who": N_("Owner"), "starts": N_("Starts"), "ends": N_("Ends"),
    "stop_rule": N_("Stop rule"), "failure_plan": N_("What remains if it fails"), "consent": N_("Consent needed"),
    "risk": N_("Risks and what we do"),
}  # fmt: skip
TOLD = {
    "need": ("me", "neighbour", "missing"), "hmw": ("chosen",), "idea": ("for_whom", "first_try", "status", "reason", "inspired_by"),
    "assumption": ("weight",), "experiment": tuple(EXPERIMENT_PARTS), "indicator": ("class", "unit", "baseline", "target",
    "limit"), "learning": ("observation", "verdict"), "story": ("teller", "reason"), "reflection": ("column",),
    "decision": ("type", "minority"), "action": ("who", "due", "check"),
}  # fmt: skip
"""Beside its own words, what each kind's form of print tells."""
_SHORT_IN_THE_ROOM = ("action", "story", "hmw", "idea", "assumption", "indicator")
RUNGS = (N_("My need"), N_("A neighbour’s need"), N_("The village’s need"), N_("Who is missing"))


def blocks(view: CardsView) -> Sequence[Block]:
    """Every card of the sheet, kind by kind in the order they were begun, with all that is filled in."""
    return [block for kind, cards in _by_kind(view) for block in _written(kind, cards, view)]


def room(view: CardsView) -> Sequence[Block]:
    """The same, large and without anybody's name: who took something on stays on paper."""
    found: list[Block] = []
    for kind, named in _by_kind(view):
        cards = [nameless(card, view) for card in named]
        if kind in _SHORT_IN_THE_ROOM:
            found.append(_bullets(card for card in cards))
        else:
            found += _written(kind, cards, view, room=True)
    return found


def _written(kind: str, cards: Sequence[Card], view: CardsView, *, room: bool = False) -> list[Block]:
    """The picture where the sheet's own method draws one, else the kind's own form and below it what that leaves out."""
    drawn = drawn_form(view, kind)
    if drawn is not None:
        return drawn_blocks(cards, view, drawn, room=room)
    writer = _WRITERS.get(kind)
    told = ("text", *TOLD.get(kind, ())) if writer else ()
    return [*(writer(cards, view) if writer else []), *details(cards, view, told, room=room)]


def _by_kind(view: CardsView) -> list[tuple[str, list[Card]]]:
    kinds = dict.fromkeys(card.item.kind for card in view.cards)
    found = [(kind, [card for card in view.kind(kind) if not card.is_blank]) for kind in kinds]
    return [(kind, cards) for kind, cards in found if cards]


def _of(kind: type[C], cards: Sequence[Card]) -> list[C]:
    return [card for card in cards if isinstance(card, kind)]


def _bullets(cards: object) -> BulletList:
    return BulletList(tuple(ListItem(theirs(card.title)) for card in cards))  # type: ignore[attr-defined]


def _problems(cards: Sequence[Card], _view: CardsView) -> list[Block]:
    return [Lead(slots(card.text), "define") for card in cards]


def _needs(cards: Sequence[Card], _view: CardsView) -> list[Block]:
    found: list[Block] = []
    for need in _of(Need, cards):
        values = (*need.rungs, need.missing)
        found.append(
            CardBox(
                tuple(CardField(tr(name), theirs(value)) for name, value in zip(RUNGS, values, strict=True) if value)
            )
        )
    return found


def _questions(cards: Sequence[Card], _view: CardsView) -> list[Block]:
    items = tuple(ListItem(theirs(card.title, bold=card.chosen)) for card in _of(HowMightWe, cards))
    return [BulletList(items)]


def _ideas(cards: Sequence[Card], _view: CardsView) -> list[Block]:
    head = tuple(
        ours(tr(name)) for name in (N_("Idea"), N_("For whom"), N_("First small try"), N_("What became of it"))
    )
    rows = []
    for idea in _of(Idea, cards):
        status = ours(tr(IDEA_STATUS[idea.status])) if idea.status else ()
        reason = theirs(f" {idea.reason}") if idea.reason else ()
        title = ours(f"{idea.code} ", quiet=True) + theirs(idea.title, bold=idea.status == "chosen")
        title += ours(" · " + tr("after {case}", case=literal(idea.case)), quiet=True) if idea.case else ()
        rows.append((title, theirs(idea.words("for_whom")), theirs(idea.words("first_try")), status + reason))
    return [Table(head, tuple(rows), wide=True, kind="ideas")]


def _assumptions(cards: Sequence[Card], _view: CardsView) -> list[Block]:
    head = (ours(tr("Assumption")), ours(tr("Importance and support")))
    return [
        Table(head, tuple((theirs(card.title), theirs(card.words("weight"))) for card in cards), kind="assumptions")
    ]


def _experiments(cards: Sequence[Card], view: CardsView) -> list[Block]:
    found: list[Block] = []
    for card in _of(Experiment, cards):
        found.append(Heading(ours(f"{card.code} ", quiet=True) + theirs(card.title), 3))
        fields = [
            CardField(tr(name), slots(card.words(key))) for key, name in EXPERIMENT_PARTS.items() if card.words(key)
        ]
        if fields:
            found.append(CardBox(tuple(fields)))
        amendments = view.amendments(card.item.id)
        items = []
        for number, version in enumerate(amendments, 1):
            when = str(version.data.get("at_text", "")) or day_of(version.frozen_at)
            items.append(
                ListItem(ours(tr("Amendment {n}", n=number) + f" · {when}: ", bold=True) + theirs(version.reason))
            )
        if items:
            found.append(BulletList(tuple(items)))
    return found


def _indicators(cards: Sequence[Card], _view: CardsView) -> list[Block]:
    head = tuple(
        ours(tr(name)) for name in (N_("Indicator"), N_("Class"), N_("Unit"), N_("Baseline"), N_("Target or guardrail"))
    )
    rows = []
    for one in _of(Indicator, cards):
        bounds = [each.text for each in (quantity(one.item.data, key) for key in ("target", "limit")) if each]
        kind = ours(tr(INDICATOR_CLASS[one.kind])) if one.kind else ()
        title = ours(f"{one.code} ", quiet=True) + theirs(one.title, bold=True)
        rows.append((title, kind, theirs(one.unit), theirs(one.baseline.text), theirs(" · ".join(bounds))))
    return [Table(head, tuple(rows), wide=True, kind="indicators")]


def _learnings(cards: Sequence[Card], _view: CardsView) -> list[Block]:
    found: list[Block] = []
    for card in _of(Learning, cards):
        parts = ((tr("What we saw"), card.observation), (tr("What we learned"), card.insight))
        found.append(CardBox(tuple(CardField(name, theirs(words)) for name, words in parts if words)))
        if card.verdict:
            found.append(_choices(VERDICT, card.verdict))
    return found


def _stories(cards: Sequence[Card], _view: CardsView) -> list[Block]:
    return [Lead(theirs(card.text), "evaluate", _source(card)) for card in _of(Story, cards)]


def _source(card: Story) -> Words:
    teller = theirs(card.teller)
    if not card.reason:
        return teller
    return (*teller, *ours((" · " if card.teller else "") + tr("why it was chosen: ")), *theirs(card.reason))


def _reflections(cards: Sequence[Card], _view: CardsView) -> list[Block]:
    found: list[Block] = []
    for column in dict.fromkeys(card.words("column") for card in cards):
        inside = [card for card in cards if card.words("column") == column]
        name = column_name(inside[0].item.data)
        found += [Heading(theirs(name), 3), _bullets(inside)] if name else [_bullets(inside)]
    return found


COLUMNS = {
    "keep": N_("Keep"), "problem": N_("Problem"), "try": N_("Try"), "liked": N_("Liked"), "learned": N_("Learned"),
    "lacked": N_("Lacked"), "longed": N_("Longed for"), "objective": N_("Facts"), "reflective": N_("Feelings"),
    "interpretive": N_("Meaning"), "decisional": N_("Decision"),
}  # fmt: skip


def column_name(data: Mapping[str, Any]) -> str:
    """A column of a look back by our name for it; one we do not know by its own."""
    column = str(data.get("column") or "")
    return tr(COLUMNS[column]) if column in COLUMNS else str(data.get("column_text") or column)


def _decisions(cards: Sequence[Card], _view: CardsView) -> list[Block]:
    found: list[Block] = []
    for card in _of(Decision, cards):
        if card.type:
            found.append(_choices(DECISION, card.type))
        if card.text:
            found.append(Paragraph(theirs(card.text)))
        if card.minority:
            found.append(Paragraph((*ours(tr("Minority view") + ": ", bold=True), *theirs(card.minority))))
    return found


def _choices(options: dict[str, str], chosen: str) -> Choices:
    return Choices(tuple(tr(name) for name in options.values()), list(options).index(chosen))


def _actions(cards: Sequence[Card], _view: CardsView) -> list[Block]:
    head = tuple(ours(tr(name)) for name in (N_("What"), N_("Who"), N_("By when"), N_("How checked")))
    rows = tuple(
        (theirs(card.title, bold=True), theirs(card.who), theirs(card.due), theirs(card.check))
        for card in _of(Action, cards)
    )
    return [Table(head, rows, wide=True, kind="actions")]


_WRITERS: dict[str, Callable[[Sequence[Card], CardsView], list[Block]]] = {
    "problem": _problems, "need": _needs, "hmw": _questions, "idea": _ideas, "assumption": _assumptions,
    "experiment": _experiments, "indicator": _indicators, "learning": _learnings, "story": _stories,
    "reflection": _reflections, "decision": _decisions, "action": _actions,
}  # fmt: skip
