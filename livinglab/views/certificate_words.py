"""What a certificate says, in words: counts first, no praise."""

from __future__ import annotations

from livinglab.blocks.stages import STAGES
from livinglab.i18n import language, tr, trn
from livinglab.model.certificate import Facts
from livinglab.views.dates import day_short, parse_day

_MOST_LISTED = 6


def rows(facts: Facts, name: str) -> list[tuple[str, str]]:
    """Label and value of each fact; the name comes first."""
    course = facts.course_en if language() == "en" and facts.course_en else facts.course
    part = f"{facts.role} ({facts.team})" if facts.team else facts.role
    found = [
        (tr("Full name"), name),
        (tr("Name of the course"), course),
        (tr("What was done"), done(facts)),
        (tr("Part taken"), part) if facts.role else (tr("Team"), facts.team),
    ]
    return [(label, value) for label, value in found if value]


def meetings(attended: int, held: int) -> str:
    """So many meetings of those held."""
    if attended == held:
        return trn("all {n} meeting", "all {n} meetings", held)
    return trn("{k} of {n} meeting", "{k} of {n} meetings", held, k=attended)


def done(facts: Facts) -> str:
    """ "모임 3번 가운데 2번 (200분·150분), 실험 6주"."""
    said = meetings(facts.attended, facts.held)
    if 0 < len(facts.minutes) <= _MOST_LISTED:
        said += f" ({'·'.join(tr('{n} min', n=one) for one in facts.minutes)})"
    elif facts.minutes:
        said += f" ({trn('{n} minute in all', '{n} minutes in all', sum(facts.minutes))})"
    return ", ".join((said, *facts.periods))


def sentence(facts: Facts) -> str:
    """Who took part in all four stages did what they ask for; for everybody else it says no more than is known."""
    if facts.stages == STAGES:
        return tr("This person listened to neighbours and named a problem, tried something small, and counted together "
                  "what came of it. This certificate is given for having completed the course.")  # fmt: skip
    return tr("This person took part as written above. This certificate is given for having completed the course.")


def day(iso: str) -> str:
    """ "2026년 12월 3일", "3 Dec 2026"."""
    found = parse_day(iso)
    if found is None:
        return iso
    return f"{found.year}년 {found.month}월 {found.day}일" if language() == "ko" else f"{day_short(found)} {found.year}"


def told(facts: Facts, name: str) -> str:
    """All facts in one line, to be compared with a paper."""
    parts = [value for _, value in rows(facts, name)]
    parts += [one for one in (facts.issuer, day(facts.given)) if one]
    return tr("What was written down: {facts}. Compare it with the paper.", facts=" · ".join(parts))


def number(serial: str) -> str:
    return tr("No. {serial}", serial=serial)
