"""Turns a pasted list into notes: one a line, without its bullets and numbers."""

from __future__ import annotations

import re

from livinglab.hangul import nfc

# "- ", "• ", "1. ", "2) ", "(3) ", "① ", "가. ", "[ ] ": a mark counts only when a space follows, so "1.5배" and "3월" stay.
_MARK = re.compile(
    r"^(?:[-*+–—·•‣◦▪■□●○▶▷※>✓✔☐☑]|\[[ xX]?\]|\(?\d{1,3}[.)]|[①-⑳]|\(?[가나다라마바사아자차카타파하][.)]|\(?[a-zA-Z][.)])[ \t\u3000]+"
)
_CIRCLED = re.compile(r"^[①-⑳•●■]")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\u2028\u2029]")


def lines_to_notes(text: str) -> list[str]:
    """The words of each line that has any."""
    found = []
    for line in _BREAK.split(text):
        words = _without_mark(nfc(line).strip())
        if words:
            found.append(words)
    return found


def _without_mark(line: str) -> str:
    if _MARK.fullmatch(line + " "):  # a bullet with nothing behind it
        return ""
    return _CIRCLED.sub("", _MARK.sub("", line)).strip()
