"""Turns bytes into a JSON value within limits, or says in one sentence why not."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any, NoReturn

from livinglab.errors import ImportRefused
from livinglab.hangul import nfc
from livinglab.i18n import N_

MOST_BYTES = 20 * 1024 * 1024
MOST_DEPTH = 40
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_NO_TEXT = N_("This is not a text file of a workshop.")
_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)


def read_json(source: Path | bytes) -> Any:
    """The value a file or its bytes hold, all text in normal form. Raises ImportRefused."""
    text = _decoded(source if isinstance(source, bytes) else _bytes_of(source))
    _refuse_depth(text)
    try:
        value = json.loads(
            text, parse_constant=_no_constant, parse_float=_finite, parse_int=_whole, object_pairs_hook=_each_key_once
        )
    except json.JSONDecodeError as error:
        raise ImportRefused(
            N_("This is not a complete JSON file: it cannot be read from line {line}, character {column}."),
            line=error.lineno, column=error.colno,
        ) from error  # fmt: skip
    return _normal(value)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large()
        return path.read_bytes()
    except OSError as error:
        raise ImportRefused(N_("The file {name} cannot be read. Check that it is there."), name=path.name) from error


def _decoded(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise _too_large()
    if not data.strip():
        raise ImportRefused(N_("This file is empty."))
    if data.startswith(_UTF16_MARKS):
        raise ImportRefused(N_("This file is written in UTF-16. Save it as UTF-8 and bring it in again."))
    if b"\0" in data:
        raise ImportRefused(_NO_TEXT)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            raise ImportRefused(N_("This file is cut off: it ends in the middle of a letter.")) from error
    if _is_cp949(data):
        raise ImportRefused(N_("This file is written in CP949 (EUC-KR). Save it as UTF-8 and bring it in again."))
    raise ImportRefused(_NO_TEXT)


def _is_cp949(data: bytes) -> bool:
    try:
        data.decode("cp949")
    except UnicodeDecodeError:
        return False
    return True


def _too_large() -> ImportRefused:
    return ImportRefused(N_("This file is larger than {n} MB, too large for a workshop."), n=MOST_BYTES // 1024**2)


def _refuse_depth(text: str) -> None:
    """Before the parser, which would run out of stack."""
    depth = 0
    for found in _STRING_OR_BRACKET.finditer(text):
        token = found.group()
        if token in "[{":
            depth += 1
            if depth > MOST_DEPTH:
                raise ImportRefused(N_("This file is nested more than {n} levels deep; no workshop is."), n=MOST_DEPTH)
        elif token in "]}":
            depth -= 1


def _no_constant(word: str) -> NoReturn:
    raise ImportRefused(N_("{word} is not a number a workshop can hold."), word=word)


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ImportRefused(N_("{word} is not a number a workshop can hold."), word=digits[:20])
    return value


def _whole(digits: str) -> int:
    if len(digits) > 300:  # Python itself stops reading at some 4,300 digits; a float ends at 309
        raise ImportRefused(N_("{word} is not a number a workshop can hold."), word=digits[:20] + "…")
    return int(digits)


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in pairs:
        key = nfc(key)
        if key in made:
            raise ImportRefused(N_("The key “{key}” stands twice in one object."), key=key[:60])
        made[key] = value
    return made


def _normal(value: Any) -> Any:
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, list):
        return [_normal(one) for one in value]
    if isinstance(value, dict):
        return {key: _normal(one) for key, one in value.items()}
    return value
