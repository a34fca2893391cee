"""What is missing or odd on a card, in sentences; a hint never locks anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from livinglab.analysis.number_words import parse_number_words
from livinglab.i18n import N_
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.shapes import Action, Decision, Experiment, HowMightWe, Indicator, Learning, Problem
from livinglab.sheets.cards.view import CardsView
from livinglab.sheets.contract import Check

# Words that name an answer; a problem sentence with one of them has usually skipped the question.
SOLUTION_WORDS = (
    "설치", "앱", "어플", "개발", "도입", "구축", "신설", "건립", "제작", "플랫폼", "install", "app", "develop", "build",
    "platform", "introduce",
)  # fmt: skip
# Words that count what was put in or done; an outcome says what became different.
INPUT_WORDS = (
    "예산", "사업비", "투입", "인건비", "개최", "회의 수", "회의 횟수", "교육 횟수", "모임 횟수", "홍보", "배포", "설치 수", "budget", "meetings",
    "leaflets", "staff", "spending",
)  # fmt: skip
MOST_HMW = 3
MOST_MEANS = 2
LARGE = 3  # on the short scales of cost and time
_WHEN = re.compile(
    r"\d+\s?(?:주차|주|개월|달|일|회차|월)|마지막|끝|\d{4}|weeks?\b|months?\b|days?\b|\bend\b|\blast\b|\bby\b",
    re.IGNORECASE,
)
_LATIN_WORD = re.compile(r"[a-z]+")


def checks(view: CardsView) -> Sequence[Check]:
    """Everything there is to say about a sheet, card by card."""
    found = [check for card in view.cards for check in checks_of(card, view)]
    chosen = sum(isinstance(card, HowMightWe) and card.chosen for card in view.cards)
    if chosen > MOST_HMW:
        found.append(too_many_questions(chosen))
    return found


def too_many_questions(chosen: int) -> Check:
    return Check(N_("{n} questions go on. With three at most, everyone can keep them in mind."), {"n": chosen})


def checks_of(card: Card, view: CardsView) -> Sequence[Check]:
    """What there is to say about one card; a blank one is left in peace."""
    teller = _TELLERS.get(card.item.kind)
    if teller is None or card.is_blank:
        return ()
    return tuple(teller(card, view))


def solution_word(text: str) -> str:
    """The first word in a text that names a solution, or empty. Latin words count whole, "approach" holds no app."""
    return _word_of(SOLUTION_WORDS, text)


def _word_of(words: Sequence[str], text: str) -> str:
    latin = set(_LATIN_WORD.findall(text.lower()))
    return next((word for word in words if (word in latin if word.isascii() else word in text)), "")


def _problem(card: Card, view: CardsView) -> Iterator[Check]:
    assert isinstance(card, Problem)
    word = solution_word(card.sentence.plain)
    if word:
        yield Check(N_("“{word}” sounds like a solution. Say what is hard without it."), {"word": word})
    if not view.evidence.get(card.item.id):
        yield Check(N_("Not tied to any note yet. Type the codes of the notes it came from."), {})


def _experiment(card: Card, view: CardsView) -> Iterator[Check]:
    assert isinstance(card, Experiment)
    criteria = card.sentence("criteria").plain
    if not card.sentence("criteria").is_empty:
        quantities = parse_number_words(criteria).quantities
        if not quantities:
            yield Check(N_("The criterion has no number yet."), {})
        elif not any(quantity.comparator or quantity.signed for quantity in quantities):
            yield Check(N_("The criterion does not say whether at least or at most."), {})
        if not _WHEN.search(criteria) and not card.words("ends"):
            yield Check(N_("The criterion does not say by when."), {})
    if len(card.means) > MOST_MEANS:
        yield Check(
            N_("{n} means at once: afterwards nobody can tell which one helped."), {"n": len(card.means)}, "warning"
        )
    if not card.stop_rule and not card.risk:
        yield Check(N_("There is no stop rule yet."), {})
    if not card.words("failure_plan"):
        yield Check(N_("What remains if it does not work? There is no plan for that yet."), {})
    if LARGE in (card.step("cost"), card.step("time")):
        yield Check(N_("Is it small and easy enough for three neighbours to begin with?"), {})
    if not any(isinstance(one, Indicator) and one.is_guardrail for one in view.indicators):
        yield Check(N_("There is no guardrail indicator yet: what must not get worse?"), {})


def _indicator(card: Card, _view: CardsView) -> Iterator[Check]:
    assert isinstance(card, Indicator)
    if not card.kind:
        yield Check(N_("Which class is it? Counting what was done is not yet a result."), {})
    word = _word_of(INPUT_WORDS, card.title) if card.kind == "outcome" else ""
    if word:
        yield Check(
            N_("“{word}” is what was put in or done. As an outcome, say what became different."), {"word": word}
        )
    if card.kind == "outcome" and not card.baseline:
        yield Check(N_("No baseline yet. You can still go on."), {})
    if card.kind == "outcome" and not card.target:
        yield Check(N_("No target yet. You can still go on."), {})
    if card.is_guardrail and not card.limit:
        yield Check(N_("The guardrail has no limit yet."), {})


def _learning(card: Card, _view: CardsView) -> Iterator[Check]:
    assert isinstance(card, Learning)
    if not card.verdict:
        yield Check(N_("Which way does the hypothesis lean? “Not known yet” is an answer too."), {})


def _decision(card: Card, view: CardsView) -> Iterator[Check]:
    assert isinstance(card, Decision)
    evidence = view.evidence.get(card.item.id, ())
    if not card.minority:
        yield Check(N_("No minority view is written down. Was there none?"), {})
    if not evidence:
        yield Check(
            N_("Not tied to anything yet. Type the codes of the learning cards, readings or stories it rests on."), {}
        )
    if card.type in _GOING_ON and not any(item.kind in _SEEN for item in evidence):
        yield Check(N_("Did it make the difference that people need, or was it only tried? What shows it?"), {})
    if card.participation in _TOLD_ONLY or card.initiative == "administration":
        yield Check(
            N_("Taking part or being called upon: who set the question, who decides, who keeps the result?"), {}
        )
    if any(field.key == "follow_up" for field in view.fields_of("decision")) and not card.words("follow_up"):
        yield Check(N_("There is no day for looking again yet; six months from now is usual."), {})


def _action(card: Card, _view: CardsView) -> Iterator[Check]:
    assert isinstance(card, Action)
    if not card.who:
        yield Check(N_("{what}: nobody has taken it on yet."), {"what": card.title})
    if not card.due and not card.due_date:
        yield Check(N_("{what}: there is no date yet."), {"what": card.title})


_GOING_ON = ("continue", "scale")
_SEEN = ("learning", "indicator", "story")
_TOLD_ONLY = ("inform", "consult")
_TELLERS: dict[str, Callable[[Card, CardsView], Iterator[Check]]] = {
    "problem": _problem, "experiment": _experiment, "indicator": _indicator, "learning": _learning,
    "decision": _decision, "action": _action,
}  # fmt: skip
