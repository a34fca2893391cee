"""What became of a note, a line a stage: kindly, and truly also where it was set aside."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks.words import Words, below, literal, ours, theirs
from livinglab.documents.compose.papers import mixed, quoted
from livinglab.i18n import N_, tr, trn
from livinglab.model.items import Item
from livinglab.sheets.cards.choices import DECISION
from livinglab.views.idea_votes import idea_votes
from livinglab.views.lab import Lab
from livinglab.views.routes import Reached, Routed, codes

_NAMED = 2  # so many titles are told; more are told by their codes
_ALONE = {
    "asset": N_("Written down as something we already have. Where it was made use of is not written down."),
    "parking": N_("Put aside to be talked about later. It is kept as it was written."),
    "question": N_("Kept as a question. Nobody has answered it yet."),
    "": N_("It was put into no group. It is kept as it was written, and not lost."),
}  # fmt: skip


def what_became(lab: Lab, routed: Routed, same_as: str = "") -> Words:
    """The lines under the way of a note; `same_as` is the code of a note above that went the same way."""
    if same_as:
        return below([*_same(routed), ours(tr("It went the same way as {code}.", code=literal(same_as)))])
    reached = routed.reached
    lines = [*_same(routed), *_gathered(reached)]
    match reached.furthest:
        case "action" | "experiment":
            lines += [*_tried(lab, reached), *_settled(reached)]
        case "idea":
            lines += _ideas(lab, reached)
        case "problem":
            lines.append(ours(tr("It went into the problem sentence. No idea has come of it yet.")))
        case "cluster":
            lines += _only_grouped(reached)
        case _:
            kind = str(routed.note.data.get("kind", ""))
            lines.append(ours(tr(_ALONE.get(kind, _ALONE[""]))))
    return below(lines)


def _same(routed: Routed) -> list[Words]:
    if routed.echo is not None:
        return [ours(tr("It says the same as {code}, so the two are kept together.", code=literal(routed.note.code)))]
    merged = routed.reached.merged
    return [ours(tr("Put together as {codes}.", codes=literal(codes(merged))))] if merged else []


def _gathered(reached: Reached) -> list[Words]:
    """The clusters by their names: their codes stand on the line already."""
    names = [f"‘{quoted(one.text)}’" for one in reached.clusters if one.text.strip()]
    return [mixed(tr("Grouped under {titles}.", titles=", ".join(names)))] if names else []


def _only_grouped(reached: Reached) -> list[Words]:
    if reached.questions:
        sentence = tr(
            "It became the question ‘{text}’. No idea has come of it yet.", text=quoted(reached.questions[0].text)
        )
        return [mixed(sentence)]
    return [ours(tr("It is not in the problem sentence this time; the group is kept for later."))]


def _named(items: Sequence[Item]) -> str:
    """I1 ‘Title’, I3 ‘Title’; only codes where there are many."""
    if len(items) > _NAMED or not all(item.text.strip() for item in items):
        return literal(codes(items))
    return ", ".join(f"{literal(item.code)} ‘{quoted(item.text)}’" for item in items)


def _tried(lab: Lab, reached: Reached) -> list[Words]:
    if not reached.experiments:
        return _ideas(lab, reached)
    ideas, experiments = reached.chosen or reached.ideas, literal(codes(reached.experiments))
    lines = [
        mixed(tr("{ideas}: tried out in {experiments}.", experiments=experiments, ideas=_named(ideas)))
        if ideas
        else ours(tr("Tried out in {experiments}.", experiments=experiments))
    ]
    return lines + _on_the_list(lab, [idea for idea in reached.waiting if idea not in ideas])


def _ideas(lab: Lab, reached: Reached) -> list[Words]:
    lines: list[Words] = []
    if reached.chosen:
        votes = _votes(lab, reached.chosen)
        sentence = tr("{ideas}: chosen{votes}, not tried out yet.", ideas=_named(reached.chosen), votes=votes)
        lines.append(mixed(sentence))
    return lines + _on_the_list(lab, reached.waiting)


def _on_the_list(lab: Lab, ideas: Sequence[Item]) -> list[Words]:
    if not ideas:
        return []
    sentence = tr(
        "{ideas}: not chosen this time{votes} and kept on the list.", ideas=_named(ideas), votes=_votes(lab, ideas)
    )
    reasons = [theirs(str(idea.data["reason"])) for idea in ideas if idea.data.get("reason")]
    return [mixed(sentence), *(ours(tr("Reason:") + " ") + reason for reason in reasons)]


def _votes(lab: Lab, ideas: Sequence[Item]) -> str:
    """(16 of 18 people) for one idea, (16 and 12 of 18 people) for two; empty where nobody counted people."""
    votes = idea_votes(lab)
    last = [votes[idea.id][-1] for idea in ideas if idea.id in votes]
    people = [one.people for one in last if one.people is not None]
    voters = {one.voters for one in last}
    if len(people) != len(ideas) or len(voters) != 1 or len(ideas) > _NAMED:
        return ""
    counts = tr(" and ").join(str(one) for one in people)
    return " " + tr("({counts} of {n} people)", counts=counts, n=voters.pop())


def _settled(reached: Reached) -> list[Words]:
    """What was decided and promised, in one line."""
    sentences = [*_decided(reached), *_promised(reached)]
    line: Words = ()
    for sentence in sentences:
        line += (*ours(" "), *sentence) if line else sentence
    return [line] if line else []


def _decided(reached: Reached) -> list[Words]:
    if not reached.decisions:
        return [ours(tr("What follows from it is not decided yet."))] if not reached.actions else []
    kind = str(reached.decisions[-1].data.get("type", ""))
    if kind not in DECISION:
        return []
    if not reached.experiments:
        return [ours(tr("Looked at again for the decision: {decision}.", decision=tr(DECISION[kind])))]
    return [ours(tr("Decision: {decision}.", decision=tr(DECISION[kind])))]


def _promised(reached: Reached) -> list[Words]:
    promises = reached.actions
    if not promises:
        return []
    if len(promises) <= _NAMED:
        found = [mixed(tr("Promised: {promises}.", promises=_named(promises)))]
    else:
        found = [ours(trn("{n} commitment was made.", "{n} commitments were made.", len(promises)))]
    kept = sum(bool(one.data.get("done")) for one in promises)
    return found + ([ours(trn("{n} of them is kept.", "{n} of them are kept.", kept))] if kept else [])
