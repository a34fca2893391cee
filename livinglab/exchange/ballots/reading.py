"""Reads an election file, whichever of the known forms it has; what cannot be read is told with its line."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

from livinglab.analysis.voting.election import Election
from livinglab.errors import ImportRefused
from livinglab.hangul import nfc
from livinglab.i18n import N_

MOST_BYTES = 200 * 1024 * 1024
_NUMBER = re.compile(r"[-+]?(?:\d[\d,_ ]*\d|\d)(?:\.\d+)?|[-+]?\.\d+")


def read_election(file: Path, grades: tuple[str, ...] = ()) -> Election:
    """An election from a Pabulib file (.pb) or a table of ballots (.csv, .tsv, .txt). Raises ImportRefused.

    `grades`, worst first, says what the words on graded ballots mean where they are not known anyway."""
    from livinglab.exchange.ballots.pabulib import is_pabulib, read_pabulib
    from livinglab.exchange.ballots.table import read_table

    text = _text(file)
    if file.suffix.casefold() == ".pb" or is_pabulib(text):
        return read_pabulib(text)
    return read_table(text, grades)


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ImportRefused(N_("The file {name} is too large for an election."), name=file.name)
        data = file.read_bytes()
    except OSError as error:
        raise ImportRefused(N_("The file {name} cannot be read. Check that it is there."), name=file.name) from error
    for encoding in ("utf-8-sig", "cp949"):
        try:
            text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        if not text.strip():
            raise ImportRefused(N_("This file is empty."))
        return nfc(text)
    raise ImportRefused(N_("The file {name} is not a text file of ballots."), name=file.name)


def number(text: str) -> Fraction | None:
    """A number as people write it, 1,000 and 2.5 included; None for anything else."""
    words = text.strip()
    if not _NUMBER.fullmatch(words):
        return None
    return Fraction(re.sub(r"[,_ ]", "", words))
