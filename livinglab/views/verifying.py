"""Whether a certificate on paper is one this library gave: its number and code beside what is kept, told in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from livinglab.hangul import nfc
from livinglab.i18n import tr
from livinglab.model.certificate import Facts, code_of, same_code, typed_code
from livinglab.store import Store
from livinglab.views.certificates import Certificate, certificates


@dataclass(frozen=True)
class Checked:
    """`facts` is what the library says that certificate certifies; None where it knows none of this number."""

    matches: bool
    sentence: str
    facts: Facts | None = None
    name: str = ""


def check(store: Store, serial: str, code: str, name: str = "") -> Checked:
    """`name` is the name on the paper: only asked for where the name here is another one or was erased."""
    wanted, typed = _bare(serial), typed_code(code)
    found = [one for one in certificates(store) if _bare(one.serial) == wanted] if wanted else []
    if not found:
        return Checked(False, tr("No certificate with this number was given here."))
    if not typed:
        return Checked(False, tr("This is no check code: it has twelve letters and figures, in three groups of four."))
    for one in found:
        told = _told(store, one, typed, name)
        if told is not None:
            return told
    last = found[-1]
    if not name.strip() and not _name_kept(store, last):
        sentence = tr(
            "It does not match without the name, which is not kept here. Enter the name that stands on the paper."
        )
    else:
        sentence = tr("It does not match: number {serial} was given here, but for something else than this paper says.",
                      serial=last.serial)  # fmt: skip
    return Checked(False, sentence, last.facts)


def _told(store: Store, one: Certificate, typed: str, name: str) -> Checked | None:
    """What matches, told with what was changed since; None where nothing does."""
    here = _known(store, one)
    for facts in reversed(one.printings):
        for tried in dict.fromkeys((*here, name)):
            if tried.strip() and same_code(code_of(facts, tried, one.secret), typed):
                return Checked(True, _sentence(one, facts, tried in here), facts, tried)
    return None


def _sentence(one: Certificate, facts: Facts, name_known: bool) -> str:
    if facts != one.facts:
        return tr("It matches: certificate {serial} was given here. It was printed anew with corrected facts since.",
                  serial=one.serial)  # fmt: skip
    if not name_known:
        return tr("It matches: certificate {serial} was given here. The name was changed or erased here since.",
                  serial=one.serial)  # fmt: skip
    return tr("It matches: certificate {serial} was given here.", serial=one.serial)


def _known(store: Store, one: Certificate) -> list[str]:
    """The name and the alias of its owner, as far as they are still kept."""
    rows = store.rows(
        "select i.name from person_identity i where i.id=? union all select alias from participant where id=?",
        (one.person_id, one.person_id),
    )
    return [row[0] for row in rows if row[0]]


def _name_kept(store: Store, one: Certificate) -> bool:
    return bool(store.rows("select 1 from person_identity where id=? and name<>''", (one.person_id,)))


def _bare(serial: str) -> str:
    """Only its letters and figures: dashes are typed in many ways, or left out."""
    said = re.sub(r"^\s*(제|No\.?)|호\s*$", "", nfc(serial), flags=re.IGNORECASE)
    return re.sub(r"[\W_]", "", said).upper()
