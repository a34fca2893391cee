"""How an indicator's numbers are said and judged: k of n beside each share, and the verdict by the frozen criterion."""

from __future__ import annotations

from livinglab.analysis.display import number_text
from livinglab.analysis.exact import exact
from livinglab.analysis.quartiles import quartiles
from livinglab.analysis.verdict import PeopleThreshold, Threshold, Verdict, threshold
from livinglab.i18n import N_, language, tr
from livinglab.sheets.cards.choices import INDICATOR_CLASS
from livinglab.sheets.cards.quantity import Quantity
from livinglab.sheets.log.quality import with_quality
from livinglab.sheets.log.read import Reading, Series

_DIRECTION_WORDS = {"up": "more", "down": "less"}
_VERDICTS = {
    Verdict.MET: N_("target reached"),
    Verdict.NOT_MET: N_("target not reached"),
    Verdict.UNKNOWN: N_("not known yet"),
}
_GUARD_VERDICTS = {
    Verdict.MET: N_("inside the limit"),
    Verdict.NOT_MET: N_("beyond the limit"),
    Verdict.UNKNOWN: N_("not known yet"),
}
_AT_LEAST, _AT_MOST = N_("{value} or more"), N_("{value} or less")


def class_words(series: Series) -> str:
    """The class of an indicator: outcome, guardrail …"""
    known = INDICATOR_CLASS.get(series.indicator.kind)
    return tr(known) if known else series.indicator.words("class")


def criterion(series: Series) -> Threshold | None:
    """What the last reading is held against: the target, or a guardrail's limit; a bare number takes its comparator
    from the direction."""
    indicator = series.indicator
    wanted = goal(series)
    if not wanted:
        return None
    direction = indicator.words("direction_text") or _DIRECTION_WORDS.get(indicator.words("direction"), "")
    if not direction and indicator.is_guardrail:
        direction = "less"
    found = threshold(wanted.text if wanted.value is None else _plain(wanted), direction)
    return found if isinstance(found, Threshold) else None


def _plain(wanted: Quantity) -> str | float:
    """The words where they say more than the number alone."""
    return wanted.text if wanted.parsed.main and wanted.parsed.main.comparator else float(wanted.value or 0)


def goal(series: Series) -> Quantity:
    """Target, or a guardrail's limit."""
    return series.indicator.limit if series.indicator.is_guardrail else series.indicator.target


def goal_words(series: Series) -> str:
    """40 이상, 25 이하; people's own words where they say more."""
    wanted, limit = goal(series), criterion(series)
    if not wanted or limit is None or not wanted.text.replace(",", "").replace(".", "").isdecimal():
        return wanted.text
    unit = "%" if series.indicator.unit == "%" and _counts(series) and series.indicator.words("baseline") == "" else ""
    message = _AT_LEAST if limit.comparator.name in ("AT_LEAST", "ABOVE") else _AT_MOST
    return tr(message, value=number_text(limit.limit, language()) + unit)


def _counts(series: Series) -> bool:
    return any(reading.is_share for reading in series.readings)


def verdict(series: Series) -> Verdict:
    """The last reading against the criterion written before."""
    if series.before or series.after:
        return _verdict_of_people(series)
    limit, latest = criterion(series), series.latest
    if limit is None or latest is None:
        return Verdict.UNKNOWN
    m = latest.measurement
    if m.k is not None and m.n is not None and (series.indicator.unit in ("%", "") or limit.unit == "%"):
        return limit.judge_share(m.k, m.n)
    return limit.judge(m.value if m.value is not None else m.k)


def _verdict_of_people(series: Series) -> Verdict:
    """The same people before and after: how many changed by so much, or the median of the answers."""
    wanted = threshold(goal(series).text, series.indicator.words("direction_text"))
    after = {one.subject: one.value for one in series.after if one.value is not None}
    if isinstance(wanted, PeopleThreshold):
        before = {one.subject: one.value for one in series.before if one.value is not None}
        changes = [exact(after[who]) - exact(before[who]) for who in before if who in after]
        return wanted.judge(changes)[0] if changes else Verdict.UNKNOWN
    limit, middle = criterion(series), quartiles(after.values())
    return limit.judge(middle.median) if limit is not None and middle is not None else Verdict.UNKNOWN


def people_words(series: Series) -> str:
    """The median of people measured by alias, with its quartiles in the report's order."""
    middle = quartiles(one.value for one in series.after or series.before if one.value is not None)
    if middle is None:
        return "–"
    return tr("median {value}", value=number_text(middle.median, language()))


def verdict_words(series: Series) -> str:
    """채웠어요 · 아직 못 미쳤어요 · 안전선 안이에요."""
    words = _GUARD_VERDICTS if series.indicator.is_guardrail else _VERDICTS
    return tr(words[verdict(series)])


def reading_words(reading: Reading, unit: str = "") -> tuple[str, str]:
    """What stands bold and what beside it: ("43", "/100") or ("23.6", " kg/주")."""
    m = reading.measurement
    if m.k is not None and m.n is not None:
        return str(m.k), f"/{m.n}"
    if m.value is None:
        return "–", ""
    return number_text(m.value, language()), f" {unit}".rstrip()


def baseline_words(series: Series) -> str:
    """The baseline as the card says it, else the reading taken before."""
    if series.indicator.baseline:
        return series.indicator.baseline.text
    reading = next((one for one in series.readings if one.baseline), None)
    return with_quality("".join(reading_words(reading)), reading.measurement) if reading else "–"
