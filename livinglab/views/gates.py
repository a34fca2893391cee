"""The gates between the stages: what a stage leaves for the next one, what is missing, and who. They never lock.

After the hand-over table in the frameworks of the field (content/frameworks.md): the required things first, then soft ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from livinglab.analysis.finding import Finding
from livinglab.i18n import N_, tr, trn
from livinglab.model import plain
from livinglab.model.items import Version
from livinglab.model.lab import STAGES, Activity
from livinglab.model.results import Rating
from livinglab.sheets.cards.shapes import Action, Decision, Experiment, Indicator, Need, read_card
from livinglab.store import Store
from livinglab.views.lab import Lab

FEWEST_IN_A_TEAM = 3
MOST_QUESTIONS = 3
MOST_MEANS = 2
SECTORS = ("government", "market", "nonprofit", "civil_society")


@dataclass(frozen=True)
class GateLine:
    """One thing a stage hands over. `needed` ones make the gate; the others are worth a look.

    `item_id` is where it stands; `methods` make it, the best first, where it is missing."""

    key: str
    done: bool
    needed: bool
    finding: Finding
    methods: tuple[str, ...] = ()
    item_id: str = ""


@dataclass(frozen=True)
class Gate:
    """The end of a stage. `missing_people` is what the facilitator wrote, `perhaps_missing` what the sheets suggest."""

    stage: str
    lines: tuple[GateLine, ...]
    perhaps_missing: tuple[Finding, ...]
    missing_people: str
    passed_at: str

    @property
    def there(self) -> tuple[GateLine, ...]:
        return tuple(line for line in self.lines if line.done)

    @property
    def missing(self) -> tuple[GateLine, ...]:
        """What is not there yet, needed things first."""
        return tuple(sorted((line for line in self.lines if not line.done), key=lambda line: not line.needed))

    @property
    def needed_missing(self) -> int:
        return sum(line.needed for line in self.missing)


@dataclass(frozen=True)
class Move:
    """Somebody said that the work goes on to a stage, or back to one, and perhaps why."""

    stage: str
    at: str
    why: str
    back: bool


def next_stage(stage: str) -> str:
    """The stage behind; empty behind the last."""
    place = STAGES.index(stage) + 1
    return STAGES[place] if place < len(STAGES) else ""


def gate(lab: Lab, stage: str) -> Gate:
    """How far a stage's hand-over is."""
    kept = plain.mapped(plain.mapped(lab.project.data.get("gates")).get(stage))
    return Gate(
        stage, tuple(_LINES[stage](lab)), tuple(_perhaps_missing(lab, stage)), str(kept.get("missing", "")),
        str(kept.get("passed_at", "")),
    )  # fmt: skip


def gate_sentence(found: Gate) -> str:
    """How far the hand-over is, in a sentence."""
    if not found.needed_missing:
        return tr("Everything the next stage needs is there.")
    return trn(
        "{n} thing the next stage needs is missing. You can still go on.",
        "{n} things the next stage needs are missing. You can still go on.",
        found.needed_missing,
    )


def before_next(store: Store, activities: Sequence[Activity], activity: Activity) -> str:
    """What the gate behind an activity says, where the next one of its meeting belongs to another stage."""
    behind = [one for one in activities if one.ord > activity.ord and one.stage]
    if not activity.stage or (behind and behind[0].stage == activity.stage):
        return ""
    return gate_sentence(gate(Lab(store, activity.project_id), activity.stage))


def moves(lab: Lab) -> tuple[Move, ...]:
    """Every recorded step on and back, the oldest first."""
    return tuple(
        Move(str(one["stage"]), str(one.get("at", "")), str(one.get("why", "")), bool(one.get("back")))
        for one in map(plain.mapped, plain.listed(lab.project.data.get("stage_moves")))
        if one.get("stage") in STAGES
    )


# --- problem definition -----------------------------------------------------------------------------------------------
def _define(lab: Lab) -> Iterator[GateLine]:
    problems = [item for item in lab.items("problem") if not read_card(item).is_blank]
    first = problems[0].id if problems else ""
    yield _line(
        "problem", bool(problems), True, N_("A problem sentence is written."), N_("There is no problem sentence yet."),
        ("problem_statement",), first,
    )  # fmt: skip
    grounded = {link.src_id for link in lab.links_of(("derived_from", "informed_by", "supports"))}
    yield _line(
        "evidence", any(item.id in grounded for item in problems), True, N_("The problem sentence names its notes."),
        N_("The problem sentence names no note it came from yet."), ("problem_statement",), first,
    )  # fmt: skip
    chosen = [item for item in lab.items("hmw") if item.data.get("chosen")] or lab.items("hmw")
    yield _line(
        "questions", 1 <= len(chosen) <= MOST_QUESTIONS, True, N_("{n} questions go on."),
        N_("No “How might we” question yet.") if not chosen else N_("{n} questions go on; three at most is better."),
        ("hmw",), chosen[0].id if chosen else "", n=len(chosen),
    )  # fmt: skip
    ladders = [read_card(item) for item in lab.items("need")]
    full = next((one for one in ladders if isinstance(one, Need) and all(one.rungs)), None)
    yield _line(
        "ladder", full is not None, False, N_("The ladder of needs has its three rungs."),
        N_("The ladder of needs does not reach from me to the village yet."), ("need_ladder",),
        full.item.id if full else "",
    )  # fmt: skip
    yield _kind_line(
        lab, "asset", N_("{n} assets of the village are named."), N_("No asset is named yet."), ("asset_map",)
    )
    yield _kind_line(
        lab, "barrier", N_("{n} barriers were looked at."), N_("Nobody looked at authority and silos yet."),
        ("barrier_check",),
    )  # fmt: skip
    answered = [item for item in lab.items("check") if any(item.data.get(key) for key in _FOUR)]
    yield _line(
        "four_questions", bool(answered), False, N_("The four questions of social innovation are answered."),
        N_("The four questions of social innovation are not answered yet."), ("innovation_questions",),
        answered[0].id if answered else "",
    )  # fmt: skip
    based = [item for item in (*problems, *lab.items("indicator")) if str(item.data.get("baseline", "")).strip()]
    yield _line(
        "baseline", bool(based), False, N_("A value of today is written down."), N_("No baseline yet."),
        ("problem_statement", "smart_indicator"), based[0].id if based else "",
    )  # fmt: skip


_FOUR = ("beyond_usual_ways", "residents", "creative", "by_trying")


def _kind_line(lab: Lab, kind: str, there: str, missing: str, methods: tuple[str, ...]) -> GateLine:
    """Records of a kind, or notes marked as such."""
    found = [*lab.items(kind), *(one for one in lab.items("note") if str(one.data.get("kind", "")).startswith(kind))]
    return _line(kind, bool(found), False, there, missing, methods, found[0].id if found else "", n=len(found))


# --- ideas --------------------------------------------------------------------------------------------------------------
def _ideate(lab: Lab) -> Iterator[GateLine]:
    chosen = lab.chosen_ideas
    first = chosen[0].id if chosen else ""
    yield _line("idea", bool(chosen), True, N_("{n} ideas go on."), N_("No idea goes on yet."), ("dot_vote", "idea_card"),
                first, n=len(chosen))  # fmt: skip
    told = [view for view in lab.votes if view.chosen or view.closed]
    recorded = bool(told) or bool(lab.project.data.get("selected")) or any(idea.data.get("reason") for idea in chosen)
    yield _line("record", recorded, True, N_("How it was chosen is on record."), N_("How it was chosen is not on record yet."),
                ("dot_vote", "majority_judgment"), first)  # fmt: skip
    minority = any(str(view.data.get("minority", "")).strip() for view in lab.votes)
    yield _line("minority", minority, False, N_("The minority view is written down."),
                N_("The minority view is not written down yet."), ("dot_vote",), first)  # fmt: skip
    ballots = any(channel.slips for view in told for channel in view.channels)
    yield _line("coverage", ballots, False, N_("It can be told how many people find something of theirs among the chosen."),
                N_("Votes are known as sums only, so nobody can tell how many people find something of theirs."),
                ("dot_vote",))  # fmt: skip
    costed = [idea for idea in chosen if str(idea.data.get("cost", "")).strip()]
    yield _line("cost", bool(chosen) and len(costed) == len(chosen), False, N_("Every chosen idea says what it costs."),
                N_("Not every chosen idea says what it costs."), ("idea_card",), first)  # fmt: skip


# --- experiment ---------------------------------------------------------------------------------------------------------
def _experiment(lab: Lab) -> Iterator[GateLine]:
    cards = [one for one in map(read_card, lab.items("experiment")) if isinstance(one, Experiment)]
    frozen = [one for one in cards if lab.store.find(Version, item_id=one.item.id)]
    first = (frozen or cards)[0].item.id if cards else ""
    yield _line("frozen", bool(frozen), True, N_("{n} test cards are frozen."), N_("No test card is frozen yet."),
                ("test_card",), first, n=len(frozen))  # fmt: skip
    indicators = [one for one in map(read_card, lab.items("indicator")) if isinstance(one, Indicator)]
    outcomes = [one for one in indicators if one.kind == "outcome"]
    ready = [one for one in outcomes if one.baseline and one.target]
    yield _line("outcome", bool(ready), True, N_("An outcome has its baseline and its target."),
                N_("No outcome has both a baseline and a target yet."), ("smart_indicator",),
                (ready or outcomes)[0].item.id if outcomes else "")  # fmt: skip
    guards = [one for one in indicators if one.is_guardrail]
    yield _line("guardrail", bool(guards), True, N_("A guardrail is named."), N_("No guardrail yet."), ("smart_indicator",),
                guards[0].item.id if guards else "")  # fmt: skip
    entries = lab.items("log")
    yield _line("diary", bool(entries), True, N_("{n} entries stand in the diary."), N_("The diary is empty so far."), ("log",),
                entries[0].id if entries else "", n=len(entries))  # fmt: skip
    means = max((len(one.means) for one in cards), default=0)
    yield _line("means", bool(cards) and means <= MOST_MEANS, False, N_("Not too many means at once."),
                N_("{n} means at once: with more than two nobody can tell what helped.") if means > MOST_MEANS
                else N_("No means is named yet."), ("test_card",), first, n=means)  # fmt: skip
    for key, there, missing in (
        ("stop_rule", N_("It is said when to stop."), N_("It is not said yet when to stop.")),
        (
            "failure_plan",
            N_("It is said what remains if it fails."),
            N_("It is not said yet what remains if it fails."),
        ),
    ):
        yield _line(key, any(one.words(key) for one in cards), False, there, missing, ("test_card",), first)


# --- evaluation ---------------------------------------------------------------------------------------------------------
def _evaluate(lab: Lab) -> Iterator[GateLine]:
    learnings = [item for item in lab.items("learning") if not read_card(item).is_blank]
    yield _line("learning", bool(learnings), True, N_("A learning card is written."), N_("No learning card yet."),
                ("learning_card",), learnings[0].id if learnings else "")  # fmt: skip
    decisions = [one for one in map(read_card, lab.items("decision")) if isinstance(one, Decision)]
    settled = [one for one in decisions if one.type]
    first = decisions[0].item.id if decisions else ""
    yield _line("decision", bool(settled), True, N_("It is decided how to go on."), N_("It is not decided yet how to go on."),
                ("decision_action",), first)  # fmt: skip
    actions = [one for one in map(read_card, lab.items("action")) if isinstance(one, Action)]
    owned = [one for one in actions if one.who and one.due]
    yield _line("promise", bool(owned), True, N_("{n} commitments have an owner and a date."),
                N_("No commitment has an owner and a date yet."), ("decision_action",),
                (owned or actions)[0].item.id if actions else "", n=len(owned))  # fmt: skip
    for key, there, missing in (
        ("follow_up", N_("There is a day to look again."), N_("There is no day to look again yet.")),
        ("minority", N_("The minority view is written down."), N_("The minority view is not written down yet.")),
        ("needs_admin", N_("What the administration is needed for is said."), N_("What the administration is needed for is not said yet.")),
    ):  # fmt: skip
        said = any(one.item.data.get(key) for one in (*decisions, *actions))
        yield _line(key, said, False, there, missing, ("decision_action",), first)
    rated = any(
        sheet.data.get("method") == "six_traits" and lab.store.find(Rating, sheet_id=sheet.id)
        for sheet in lab.sheets if sheet.kind == "rating"
    )  # fmt: skip
    yield _line(
        "traits",
        rated,
        False,
        N_("The six traits are rated."),
        N_("The six traits are not rated yet."),
        ("six_traits",),
    )


# --- who is missing -----------------------------------------------------------------------------------------------------
def _perhaps_missing(lab: Lab, stage: str) -> Iterator[Finding]:
    for item in lab.items("need"):
        if words := str(item.data.get("missing", "")).strip():
            yield Finding(N_("Named on the ladder of needs: {words}"), {"words": words})
    wrote = {item.team_id for kind in ("note", "idea", "hmw") for item in lab.items(kind)}
    silent = [team.name for team in lab.teams if team.id not in wrote]
    if silent and len(silent) < len(lab.teams):
        yield Finding(N_("Nothing is written by: {names}"), {"names": ", ".join(silent)})
    small = [team.name for team in lab.teams if team.people is not None and team.people < FEWEST_IN_A_TEAM]
    if small:
        yield Finding(N_("Fewer than three people: {names}"), {"names": ", ".join(small)})
    stakeholders = lab.items("stakeholder")
    there = {str(item.data.get("sector", "")) for item in stakeholders}
    if stage == "define" and stakeholders and (absent := [one for one in SECTORS if one not in there]):
        yield Finding(N_("{n} of the four sectors are not on the map of stakeholders yet."), {"n": len(absent)})
    if stakeholders and not any(str(item.data.get("stance", "")) in ("-", "against", "minus") for item in stakeholders):
        yield Finding(N_("Nobody on the map sees it differently. Who would disagree?"))


def _line(key: str, done: bool, needed: bool, there: str, missing: str, methods: tuple[str, ...], item_id: str = "",
          **arguments: object) -> GateLine:  # fmt: skip
    return GateLine(key, done, needed, Finding(there if done else missing, arguments), methods, item_id)


_LINES: dict[str, Callable[[Lab], Iterator[GateLine]]] = {
    "define": _define, "ideate": _ideate, "experiment": _experiment, "evaluate": _evaluate,
}  # fmt: skip
