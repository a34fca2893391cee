"""What a workshop file holds once it has been read: plain rows, checked, nothing written yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Cell = str | float | None
"""Words with an optional number in them, or a plain number."""


@dataclass(frozen=True)
class TeamRow:
    name: str
    label: str
    people: int | None


@dataclass(frozen=True)
class RoleRow:
    role: str
    people: int | None


@dataclass(frozen=True)
class AgendaStep:
    minutes: int
    title: str
    minutes_text: str = ""
    """The minutes as printed, where they are more than a number."""


@dataclass(frozen=True)
class Meeting:
    """`text` instead of steps where weeks pass without a meeting."""

    title: str
    steps: tuple[AgendaStep, ...]
    text: str


@dataclass(frozen=True)
class NoteRow:
    code: str
    kind: str
    text: str
    team: str
    mark: str


@dataclass(frozen=True)
class ClusterRow:
    code: str
    title: str


@dataclass(frozen=True)
class IdeaRow:
    code: str
    title: str
    mark: str
    cost: float | None


@dataclass(frozen=True)
class DotVote:
    rule: str
    voters: int | None
    ballots: tuple[tuple[str, ...], ...] | None
    tally: Mapping[str, int] | None


@dataclass(frozen=True)
class Priority:
    items: tuple[str, ...]
    raters: int | None
    ranks: tuple[tuple[float | None, ...], ...]
    claims: Mapping[str, Any]


@dataclass(frozen=True)
class Judgment:
    grades: tuple[str, ...]
    voters: int | None
    ballots: Mapping[str, tuple[int | None, ...]]
    claims: Mapping[str, Any]


@dataclass(frozen=True)
class BudgetVote:
    unit: str
    budget: float | None
    voters: int | None
    approvals: Mapping[str, tuple[str, ...]]
    claims: Mapping[str, Any]


@dataclass(frozen=True)
class Nuf:
    """`scores` holds for each idea one row (new, useful, feasible) a team or rater."""

    scale: str
    scores: Mapping[str, tuple[tuple[float | None, ...], ...]]
    median: Mapping[str, tuple[float | None, ...]] | None


@dataclass(frozen=True)
class AssumptionRow:
    text: str
    weight: str


@dataclass(frozen=True)
class ExperimentCard:
    code: str
    fields: Mapping[str, str]


@dataclass(frozen=True)
class IndicatorRow:
    code: str
    name: str
    kind: str
    unit: str
    direction: str
    baseline: Cell
    target: Cell


@dataclass(frozen=True)
class Reading:
    """One measured value: a number, or k of n; `position` counts the weeks from 0 where there are weeks."""

    value: float | None = None
    k: int | None = None
    n: int | None = None
    at: str = ""
    phase: str = ""
    subject: str = ""
    position: int | None = None


@dataclass(frozen=True)
class Series:
    """All readings of one indicator; `change` is the 2×2 table of people who were asked twice, where only that is known.

    `claims` are the derived figures the file gives, by their name (`total`, `wilcoxon` …); those that stand beside the
    series, as `M1_ci`, begin with an underscore."""

    code: str
    shape: str
    readings: tuple[Reading, ...]
    claims: Mapping[str, Any] = field(default_factory=dict)
    change: Mapping[str, int] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True)
class LogRow:
    at: str
    kind: str
    text: str
    change: str


@dataclass(frozen=True)
class Survey:
    item: str
    n_start: int | None
    before: tuple[float | None, ...]
    after: tuple[float | None, ...]
    note: str
    claims: Mapping[str, Any]


@dataclass(frozen=True)
class Evaluation:
    """Ratings of the whole project on named criteria (`raw`: one row a criterion), and answers in a frame's rows.

    `claimed` are the file's own (median, low, high)."""

    frame: str
    scale: str
    n: int | None
    names: tuple[str, ...]
    claimed: tuple[tuple[float, ...] | None, ...]
    raw: tuple[tuple[float | None, ...], ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Retrospective:
    """`key` says under which word the file had it: kpt, fourL, reflection."""

    key: str
    frame: str
    columns: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class ActionRow:
    what: str
    who: str
    due: str
    check: str


@dataclass(frozen=True, kw_only=True)
class Content:
    """A whole workshop file. What the file leaves out is empty or None."""

    id: str
    title_ko: str
    place: str
    fiction: str
    title_en: str = ""
    region_type: str = ""
    seed_facts: tuple[str, ...] = ()
    teams: tuple[TeamRow, ...] = ()
    roles: tuple[RoleRow, ...] = ()
    agenda: tuple[Meeting, ...] = ()
    notes: tuple[NoteRow, ...] = ()
    clusters: tuple[ClusterRow, ...] = ()
    needs: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""
    hmw: tuple[str, ...] = ()
    ideas: tuple[IdeaRow, ...] = ()
    dotvote: DotVote | None = None
    priority: Priority | None = None
    majority_judgment: Judgment | None = None
    budget_vote: BudgetVote | None = None
    nuf: Nuf | None = None
    selected: str = ""
    assumptions: tuple[AssumptionRow, ...] = ()
    experiment: ExperimentCard | None = None
    indicators: tuple[IndicatorRow, ...] = ()
    measurements: tuple[Series, ...] = ()
    log: tuple[LogRow, ...] = ()
    survey: Survey | None = None
    evaluation: Evaluation | None = None
    learning: str = ""
    decision: str = ""
    trace: str = ""
    msc: tuple[str, ...] = ()
    msc_selected: str = ""
    kpt: Retrospective | None = None
    fourL: Retrospective | None = None  # noqa: N815 - the format's own spelling
    reflection: Retrospective | None = None
    actions: tuple[ActionRow, ...] = ()

    @property
    def retrospectives(self) -> tuple[Retrospective, ...]:
        return tuple(one for one in (self.kpt, self.fourL, self.reflection) if one is not None)
