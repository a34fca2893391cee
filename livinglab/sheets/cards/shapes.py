"""What each kind of card holds: the one place that says which words stand in `item.text` and which in `item.data`.

Everybody who writes cards (editors, importer) keeps to these shapes; everybody who reads them uses the readers.

    kind        item.text                     item.data
    problem     the sentence, slots in [ ]    –
    need        the village's need            me, neighbour, missing
    hmw         the question                  chosen (bool), scope
    idea        the title                     summary, for_whom, first_try, cost (words or number), worry, status, reason, answers and
                                              assets [ids], inspired_by (the id of a case, or words)
    assumption  the assumption                lens, importance, evidence (each words or 1–5), weight (both in words), tested (bool)
    experiment  the title                     hypothesis, test, metric, criteria (sentences with [slots]); who, starts, ends,
                                              stop_rule, failure_plan, consent, risk; means [hardware|software|rule];
                                              criticality, cost, reliability, time (1–3)
    indicator   the name                      class, unit, direction, direction_text, type, baseline, target, limit (words
                                              or numbers; <key>_value overrides what is parsed), definition, method,
                                              frequency, owner
    learning    what we learned (insight)     observation, verdict, confidence (1–3), decision,
                                              hypothesis [ids]
    story       the story                     teller, domain, why, selected (bool), reason, consent (bool),
                                              level, verified (bool)
    reflection  what was said                 frame, column
    decision    the decision in words         type, participation, initiative, minority, needs_admin [keys],
                                              needs_admin_words, based_on (words), follow_up (a day)
    action      what                          who, due (words), due_date (ISO), check, done (bool), resource
    life_problem  what is hard                support, limit, selfhelp
    theory      the problem                   the boxes of its method, to_<box> on each arrow, measured [keys of boxes]
    borrowing   what to borrow                case (the id of a case, or words), works, differs
    adaptation  what happened                 so_what, now_what, version, experiment [ids]
    evaluation  what is looked back on        reach_k, reach_n, missed, effect, effect_from [ids], adoption_k, adoption_n,
                                              adoption, implementation, cost, maintenance, maintenance_on

Choices are stored by the keys of `choices.py`; words of a file that fit none stay in the text."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.methods.cases import case_words
from livinglab.model.items import Item
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.choices import (
    DECISION,
    DIRECTION,
    IDEA_STATUS,
    INDICATOR_CLASS,
    MEANS,
    PARTICIPATION,
    VERDICT,
)
from livinglab.sheets.cards.quantity import Quantity, money, quantity
from livinglab.sheets.cards.sentence import Sentence

CARD_KINDS = (
    "problem", "need", "hmw", "idea", "assumption", "experiment", "indicator", "learning", "story", "reflection",
    "decision", "action", "life_problem", "theory", "borrowing", "check", "adaptation", "evaluation",
)  # fmt: skip

EXPERIMENT_SENTENCES = ("hypothesis", "test", "metric", "criteria")


@dataclass(frozen=True)
class Problem(Card):
    @property
    def sentence(self) -> Sentence:
        return Sentence.read(self.text)

    @property
    def is_blank(self) -> bool:
        return self.sentence.is_empty


@dataclass(frozen=True)
class Need(Card):
    @property
    def rungs(self) -> tuple[str, str, str]:
        """The need of me, of a neighbour, of the village."""
        return self.words("me"), self.words("neighbour"), self.text or self.words("village")

    @property
    def missing(self) -> str:
        return self.words("missing")

    @property
    def title(self) -> str:
        return next((rung for rung in reversed(self.rungs) if rung), "")


@dataclass(frozen=True)
class HowMightWe(Card):
    @property
    def chosen(self) -> bool:
        return self.flag("chosen")


@dataclass(frozen=True)
class Idea(Card):
    @property
    def status(self) -> str:
        return self.choice("status", IDEA_STATUS)

    @property
    def case(self) -> str:
        """The name of the case it borrows from."""
        return case_words(self.words("inspired_by"))

    @property
    def cost(self) -> Quantity:
        return money(self.item.data, "cost")

    @property
    def reason(self) -> str:
        return self.words("reason")


@dataclass(frozen=True)
class Assumption(Card):
    @property
    def weight(self) -> str:
        """How important and how well founded, in words."""
        return self.words("weight")

    @property
    def tested(self) -> bool:
        return self.flag("tested")


@dataclass(frozen=True)
class Experiment(Card):
    def sentence(self, key: str) -> Sentence:
        """One of `EXPERIMENT_SENTENCES`."""
        return Sentence.read(self.words(key))

    @property
    def who(self) -> str:
        return self.words("who")

    @property
    def risk(self) -> str:
        return self.words("risk")

    @property
    def stop_rule(self) -> str:
        return self.words("stop_rule")

    @property
    def means(self) -> tuple[str, ...]:
        return tuple(one for one in self.several("means") if one in MEANS)


@dataclass(frozen=True)
class Indicator(Card):
    @property
    def kind(self) -> str:
        """Its class: input, process, output, outcome or guardrail."""
        return self.choice("class", INDICATOR_CLASS)

    @property
    def is_guardrail(self) -> bool:
        return self.kind == "guardrail"

    @property
    def unit(self) -> str:
        return self.words("unit")

    @property
    def direction(self) -> str:
        return self.choice("direction", DIRECTION)

    @property
    def baseline(self) -> Quantity:
        return quantity(self.item.data, "baseline")

    @property
    def target(self) -> Quantity:
        """What is wished for; a guardrail has a limit instead."""
        return Quantity() if self.is_guardrail else quantity(self.item.data, "target")

    @property
    def limit(self) -> Quantity:
        """What must not be crossed; files name a guardrail's limit as its target."""
        own = quantity(self.item.data, "limit")
        return own if own or not self.is_guardrail else quantity(self.item.data, "target")


@dataclass(frozen=True)
class Learning(Card):
    @property
    def observation(self) -> str:
        return self.words("observation")

    @property
    def insight(self) -> str:
        return self.text

    @property
    def verdict(self) -> str:
        return self.choice("verdict", VERDICT)


@dataclass(frozen=True)
class Story(Card):
    @property
    def selected(self) -> bool:
        return self.flag("selected")

    @property
    def teller(self) -> str:
        return self.words("teller")

    @property
    def reason(self) -> str:
        return self.words("reason")


@dataclass(frozen=True)
class Reflection(Card):
    @property
    def frame(self) -> str:
        return self.words("frame")

    @property
    def column(self) -> str:
        return self.words("column")


@dataclass(frozen=True)
class Decision(Card):
    @property
    def type(self) -> str:
        return self.choice("type", DECISION)

    @property
    def participation(self) -> str:
        return self.choice("participation", PARTICIPATION)

    @property
    def initiative(self) -> str:
        """Who holds it: residents, together, administration, experts or business; words in older files."""
        return self.words("initiative")

    @property
    def minority(self) -> str:
        return self.words("minority")


@dataclass(frozen=True)
class Action(Card):
    @property
    def who(self) -> str:
        return self.words("who")

    @property
    def due(self) -> str:
        return self.words("due")

    @property
    def due_date(self) -> str:
        """The day as ISO text, where the words name one."""
        return self.words("due_date")

    @property
    def check(self) -> str:
        return self.words("check")

    @property
    def done(self) -> bool:
        return self.flag("done")


_READERS: dict[str, type[Card]] = {
    "problem": Problem, "need": Need, "hmw": HowMightWe, "idea": Idea, "assumption": Assumption,
    "experiment": Experiment, "indicator": Indicator, "learning": Learning, "story": Story, "reflection": Reflection,
    "decision": Decision, "action": Action,
}  # fmt: skip


def read_card(item: Item) -> Card:
    """The typed reader of an item's kind; a kind made by a method of one's own is a plain card."""
    return _READERS.get(item.kind, Card)(item)
