"""The rule of a vote in a sentence, and what happens when things come out level: said before the vote, printed on it."""

from __future__ import annotations

from livinglab.analysis.display import number_text
from livinglab.i18n import N_, language, tr
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.setup import Setup
from livinglab.sheets.ballot.terms import Terms, starting_data, terms

RULE_WORDS = {
    "dots": N_("Everybody has {budget} dots and may give one idea at most {cap}."),
    "approval": N_("Each person names every idea they could live with; the most named come first."),
    "borda": N_("Each person puts the ideas in order; the first of n gets n − 1 points, the last none."),
    "majority_judgment": N_("Each person gives every idea a grade in words; the best middle grade wins."),
    "star": N_("Each person gives 0 to 5 stars; the two with the most stars meet in a run-off."),
    "quadratic": N_("n votes for one idea cost n × n tokens."),
    "equal_shares": N_("Everybody owns the same part of the purse and pays only for what they want."),
    "consent": N_("Everybody says one by one: no objection, a concern, or an objection with its reason. Without an objection the proposal stands."),
}  # fmt: skip

_SHORT = {
    "dots": N_("{budget} dots a person, up to {cap} on one idea"),
    "approval": N_("Name all you could live with; the most named come first"),
    "borda": N_("Put them in order; more points for a better place"),
    "majority_judgment": N_("A grade in words for each; the best middle grade comes first"),
    "star": N_("0 to 5 stars for each; the top two meet in a run-off"),
    "quadratic": N_("{credits} tokens a person; n votes cost n × n"),
    "equal_shares": N_("A purse of {purse} in equal parts; each pays only for what they want"),
    "consent": N_("No objection, a concern or an objection; it stands when nobody objects"),
}

_MORE = {
    "most": N_("At most {n} may be named."),
    "ranks": N_("The first {n} are enough."),
    "no_ties": N_("Each place is given once."),
    "lowest": N_("What is left without a grade counts as the lowest grade."),
    "excluded": N_("What is left without a grade is not counted."),
    "credits": N_("Everybody has {n} tokens."),
    "purse": N_("The purse holds {purse}."),
}

_TIES = {
    "majority_judgment": N_("Level middle grades: one middle grade after another is taken away from both and compared again."),
    "star": N_("Level in the run-off: the one with more stars, then the one with more fives."),
    "equal_shares": N_("Level: the lower cost, then more votes, then the order drawn before the vote ({lot})."),
    "consent": N_("One open objection is enough to change the proposal and ask again."),
}  # fmt: skip
_TIE = N_("What comes out level stays level; people decide together.")


def rule_sentence(view: BallotView) -> str:
    """In a few words, for the line above the ballot and for the room."""
    return _told(_SHORT[view.rule], view.terms) if view.rule in _SHORT else view.rule


def full_rule(view: BallotView) -> str:
    """The rule with all that was settled before the vote."""
    return _full(view.terms)


def method_rule(setup: Setup) -> str:
    """The rule of a method nobody has set up yet, for blank paper."""
    return _full(terms(setup.rule, setup, starting_data(setup)))


def tie_rule(view: BallotView) -> str:
    """What happens when options come out level."""
    return method_tie(view.rule, view.terms.lot)


def method_tie(rule: str, lot: str = "") -> str:
    if rule == "equal_shares" and not lot:
        return tr("Level: the lower cost, then more votes, then an order drawn before the vote.")
    return tr(_TIES.get(rule, _TIE), lot=lot)


def _full(own: Terms) -> str:
    found = [_told(RULE_WORDS[own.rule], own)] if own.rule in RULE_WORDS else []
    if own.rule == "approval" and own.most:
        found.append(tr(_MORE["most"], n=own.most))
    if own.rule == "borda":
        found += [tr(_MORE["ranks"], n=own.ranks)] if own.ranks else []
        found += [] if own.ties else [tr(_MORE["no_ties"])]
    if own.rule == "majority_judgment" and own.grades:
        found.append(tr(_MORE["lowest" if own.blank_is_worst else "excluded"]))
    if own.rule == "quadratic" and own.credits:
        found.append(tr(_MORE["credits"], n=own.credits))
    if own.rule == "equal_shares" and own.purse:
        found.append(tr(_MORE["purse"], purse=money(own, own.purse)))
    return " ".join(found)


def _told(message_id: str, own: Terms) -> str:
    return tr(
        message_id, budget=own.budget, cap=min(own.cap, own.budget), credits=own.credits or "n",
        purse=money(own, own.purse),
    )  # fmt: skip


def money(own: Terms, amount: float) -> str:
    """1,200천 원."""
    return f"{number_text(amount, language())} {own.unit}".strip()
