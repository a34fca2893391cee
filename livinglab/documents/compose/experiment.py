"""Stage three on paper: the card, the measurements with what changed on the way, and the frozen criteria."""

from __future__ import annotations

from livinglab.analysis.display import unit_beside
from livinglab.analysis.verdict import Leaning, Verdict
from livinglab.analysis.wilson import people_interval, wilson
from livinglab.blocks.blocks import (
    Block,
    BulletList,
    CardBox,
    CardField,
    Choices,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    SideNote,
    Table,
    Tick,
)
from livinglab.blocks.words import Words, below, literal, ours, slots, theirs
from livinglab.documents.compose.opening import change_heading
from livinglab.documents.compose.timelines import panels_of, timeline
from livinglab.documents.compose.words import counted, number, percent_beside, with_unit
from livinglab.i18n import N_, tr
from livinglab.sheets.log.read import Entry, ExperimentView
from livinglab.views.indicators import Criterion, Reading, Series, criteria, runs, series_of, verdict_of
from livinglab.views.lab import Lab

_FIELDS = (
    ("hypothesis", N_("We believed")), ("test", N_("We tried")), ("metric", N_("We measured")),
    ("criteria", N_("We agreed")), ("who", N_("Who did it")), ("risk", N_("Worries")),
    ("stop_rule", N_("When we stop")), ("failure_plan", N_("If it fails")),
)  # fmt: skip
_LEANINGS = (Leaning.FOR, Leaning.AGAINST, Leaning.OPEN)
_BESIDE = 3  # so many indicators fit beside the chart
_VERDICTS = (N_("Leans right"), N_("Leans wrong"), N_("Not known yet"))
_STORED = {"supported": 0, "not_supported": 1, "unknown": 2}


def experiment(lab: Lab, *, tabled: bool = False) -> list[Block]:
    """Every experiment in turn; `tabled` puts all its indicators into a table instead of beside the chart."""
    blocks: list[Block] = []
    for run in runs(lab):
        blocks += _card(run)
        blocks += _measured(run, tabled)
        blocks += _verdict(lab, run)
    return blocks


def _card(run: ExperimentView) -> list[Block]:
    if run.experiment is None:
        return []
    data = run.experiment.item.data
    fields = tuple(CardField(tr(name), slots(str(data[key]))) for key, name in _FIELDS if data.get(key))
    if not fields:
        return []
    name = ours(f"**{tr('Experiment card {code}', code=run.experiment.code)}**")
    side: list[Words] = [below((name, theirs(run.experiment.text))) if run.experiment.text else name]
    if run.frozen is not None:
        side.append(ours(tr("The criteria were fixed before the start.")))
    box = CardBox(fields)
    return [Heading(ours(tr("This is what we tried")), stage="experiment"), SideNote(tuple(side), (box,))]


def _measured(run: ExperimentView, tabled: bool) -> list[Block]:
    series = [one for one in series_of(run) if one.readings or one.source.before]
    if not series and not run.entries:
        return []
    head = change_heading(series[0]) if series and series[0].readings else tr("This is what we measured")
    chart = timeline(run, series)
    body: list[Block] = []
    side: list[Words] = []
    if chart is not None:
        body.append(Figure(chart))
        side += how_to_read(panels_of(series))
    beside = [one for one in series if tabled or one not in panels_of(series)]
    if not tabled and len(beside) <= _BESIDE:
        side += _measured_too(beside)
        beside = []
    if run.entries:
        body.append(BulletList(tuple(ListItem(_entry(entry), entry.number) for entry in run.entries)))
    body += _counts(beside)
    if run.changes:
        side.append(ours(tr("After the change (squares) two measures are mixed, so the line stops.")))
    return [
        Heading(ours(literal(head)), stage="experiment"),
        SideNote(tuple(side), tuple(body)) if side else SideNote((), tuple(body)),
    ]


def how_to_read(series: list[Series]) -> list[Words]:
    """What the lines and areas of a time line mean, for the side column."""
    found = []
    counts = [one for one in series if one.readings and one.readings[-1].k is not None]
    if counts:
        found.append(tr("Upright lines are 95 % intervals: only {n} were looked at, the true value lies somewhere between.",
                        n=counts[0].readings[-1].n))  # fmt: skip
        found.append(tr("The grey band is the interval before the start."))
    if any(one.indicator.is_guardrail for one in series):
        found.append(tr("The hatched part is where we agreed not to go."))
    return [ours(text) for text in found]


def _entry(entry: Entry) -> Words:
    words = ours(f"**{literal(entry.when)}** " if entry.when else "") + theirs(
        entry.item.text, bold=entry.kind == "change"
    )
    return words + theirs(f" → {entry.change}") if entry.change else words


def _counts(series: list[Series]) -> list[Block]:
    """All indicators in a table: from, to, and what was wished for."""
    head = tuple(ours(text) for text in (tr("Measured"), tr("First"), tr("Last"), tr("Wished for")))
    rows = []
    for one in series:
        first, last = (one.readings[0], one.readings[-1]) if one.readings else (None, None)
        if first is None or last is None:
            rows.append((_name(one), *_before_after(one), _aim(one)))
            continue
        start = ours(_shown(one, first)) if first is not last else ours("–")
        rows.append((_name(one), start, ours(f"**{_shown(one, last)}**"), _aim(one)))
    return [Table(head, tuple(rows), widths=(0.34, 0.24, 0.25, 0.17))] if rows else []


def _aim(one: Series) -> Words:
    """What was wished for, with its unit; of a guardrail what it must not pass."""
    said = one.indicator.limit if one.indicator.is_guardrail else one.indicator.target
    if not said.text:
        return ()
    lead = ours(tr("Limit") + " ", quiet=True) if one.indicator.is_guardrail else ()
    return lead + theirs(with_unit(said.text, one.unit))


def _measured_too(several: list[Series]) -> list[Words]:
    """Few other indicators stand in the side column: name, from, to, what was wished for."""
    words: list[Words] = []
    for one in several:
        lines = [ours(f"**{tr('Measured too')}**")] if one is several[0] else []
        lines.append(theirs(one.name))
        if one.readings:
            shown = [_shown(one, reading) for reading in dict.fromkeys((one.readings[0], one.readings[-1]))]
            lines.append(ours(f"**{' → '.join(shown)}**"))
        else:
            lines.append(_before_after(one)[1])
        if aim := _aim(one):
            lines.append(aim if one.indicator.is_guardrail else ours(tr("wished for:") + " ") + aim)
        words.append(below(lines))
    return words


def _name(one: Series) -> Words:
    return ours(f"{one.indicator.code} ", quiet=True) + theirs(one.name, bold=True)


def _shown(one: Series, reading: Reading) -> str:
    if reading.k is not None and reading.n is not None:
        return counted(reading.k, reading.n, people=one.people) + percent_beside(reading.k, reading.n)
    return number(reading.value or 0) + literal(unit_beside(one.unit))


def before_after_words(one: Series) -> Words:
    """People measured twice: how many rose, stayed, fell."""
    return _before_after(one)[1]


def _before_after(one: Series) -> tuple[Words, Words]:
    """How many were measured twice, and what became of them."""
    before = {m.subject: m.value if m.value is not None else m.k for m in one.source.before}
    after = {m.subject: m.value if m.value is not None else m.k for m in one.source.after}
    pairs = [
        (first, after[subject])
        for subject, first in before.items()
        if first is not None and after.get(subject) is not None
    ]
    up = sum(last > first for first, last in pairs if last is not None)
    down = sum(last < first for first, last in pairs if last is not None)
    told = tr("{up} went up, {same} stayed, {down} went down.", up=up, same=len(pairs) - up - down, down=down)
    return ours(tr("{n} people", n=len(pairs))), ours(told)


def verdict_told(lab: Lab) -> bool:
    """Whether some experiment's criteria are held against readings; what was learned stands there then."""
    return any(_judged(lab, run) for run in runs(lab))


def judged_criteria(lab: Lab, run: ExperimentView) -> list[Criterion]:
    """The criteria of an experiment, judged once for the whole document."""
    name = run.experiment.item.id if run.experiment else ""
    return lab.remembered(f"criteria of {name}", lambda: criteria(run))


def _judged(lab: Lab, run: ExperimentView) -> bool:
    return bool(judged_criteria(lab, run)) and any(one.readings for one in series_of(run))


def _verdict(lab: Lab, run: ExperimentView) -> list[Block]:
    if not _judged(lab, run):
        return []
    found = judged_criteria(lab, run)
    body = criteria_told(lab, run)
    said = [*doubts(found), *(theirs(item.text) for item in lab.items("learning") if item.text)]
    if said:
        body.append(Paragraph(tuple(span for words in said for span in (*words, *ours(" ")))))
    return [Heading(ours(tr("Held against the criteria")), stage="experiment"), SideNote((), tuple(body))]


def criteria_told(lab: Lab, run: ExperimentView) -> list[Block]:
    """The verdict and each criterion with what came out; nothing where nothing was read."""
    if not _judged(lab, run):
        return []
    found = judged_criteria(lab, run)
    head = tuple(ours(text) for text in (tr("Agreed before the start"), tr("What came out"), ""))
    rows = tuple((theirs(one.words), _came_out(one), _tick(one)) for one in found)
    return [
        Choices(tuple(map(tr, _VERDICTS)), _leaning(lab, found)),
        Table(head, rows, align=("start", "start", "middle"), widths=(0.46, 0.42, 0.12)),
    ]


def _leaning(lab: Lab, found: list[Criterion]) -> int:
    """The verdict as people settled it, else as the numbers lean: a place among `_VERDICTS`."""
    stored = [str(item.data.get("verdict", "")) for item in lab.items("learning")]
    decided = next((_STORED[one] for one in stored if one in _STORED), None)
    return decided if decided is not None else _LEANINGS.index(verdict_of(found))


def verdict_words(lab: Lab) -> list[Words]:
    """A line each experiment that was judged: what came out of its criteria, and which way it leans."""
    lines = []
    for run in runs(lab):
        if _judged(lab, run):
            found = judged_criteria(lab, run)
            met = sum(one.verdict is Verdict.MET for one in found)
            leaning = tr(_VERDICTS[_leaning(lab, found)])
            lines.append(
                ours(tr("**{verdict}**: {k} of {n} criteria were reached.", verdict=leaning, k=met, n=len(found)))
            )
    return lines


def _came_out(one: Criterion) -> Words:
    if one.reached is not None:
        return ours(f"**{counted(*one.reached, people=True)}**")
    if one.series is None or one.reading is None:
        return ours(tr("not measured"))
    when = f" ({literal(one.reading.label)})" if one.reading.label else ""
    return ours(f"**{_shown(one.series, one.reading)}**{when}")


def _tick(one: Criterion) -> Tick:
    if one.verdict is Verdict.MET:
        return Tick("met", tr("reached"))
    return Tick("missed", tr("missed")) if one.verdict is Verdict.NOT_MET else Tick("unknown", tr("Not known yet"))


def doubts(found: list[Criterion]) -> list[Words]:
    """Where the interval reaches over the limit the verdict could as well be the other: it is said."""
    return [
        ours(tr("But the 95 % interval ({reach}) lies on both sides of the criterion.", reach=reach))
        for reach in undecided(found)
    ]


def undecided(found: list[Criterion]) -> list[str]:
    """The intervals that lie on both sides of their criterion."""
    reached = []
    for one in found:
        reading, limit = one.reading, one.limit
        if reading is None or limit is None or reading.k is None or not reading.n or one.series is None:
            continue
        interval, people = wilson(reading.k, reading.n), people_interval(reading.k, reading.n)
        if interval is None or people is None or not limit.within(100 * interval.low, 100 * interval.high):
            continue
        words = N_("{low}–{high} people") if one.series.people else N_("{low}–{high}")
        reached.append(tr(words, low=people[0], high=people[1]))
    return reached
