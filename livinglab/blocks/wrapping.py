"""Breaks text into lines between 어절, never inside one that fits, and never leaves a short last word alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from livinglab.blocks.metrics import Metrics, bundled, printable
from livinglab.blocks.words import Span, Words

TIED = 5  # a last word of this many characters or fewer stays with the one before it
_BETWEEN = ("·", "/")  # stand at the end of a line, never at its beginning
_SLACK = 0.04  # a line may overhang its column by a hair, as a share of the letter size


def wrap(text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Lines of at most `width` points; newlines in the text are kept."""
    return [line.rstrip(" ") for line in broken(text, width, size, bold)]


def broken(text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Like `wrap`, but a line broken between words keeps its space, so that the lines joined are the text again."""
    metrics = bundled()
    lines: list[str] = []
    for part in printable(text).split("\n"):
        if metrics.width(part, size, bold) <= width + _SLACK * size:
            lines.append(part)
        else:
            lines.extend(_fill(_tied(part), width, size, bold, metrics))
    return lines


def wrap_words(words: Words, width: float, size: float, bold: bool = False) -> list[Words]:
    """Lines of spans; a line broken between words keeps its space at the end."""
    if len(words) == 1:
        span = words[0]
        return [(span.with_text(line),) for line in broken(span.text, width, size, bold or span.bold)]
    flat = [span.with_text(printable(span.text)) for span in words]
    lines: list[Words] = []
    for part in _paragraphs(flat):
        texts = _fill_mixed(part, width, size, bold)
        lines.extend(texts)
    return lines


def _tied(part: str) -> list[str]:
    """Words with their following space; a short last word is joined to the one before."""
    pieces = part.split(" ")
    words: list[str] = []
    for piece in [piece + " " for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else []):
        if words and piece.rstrip(" ") in _BETWEEN:
            words[-1] += piece
        else:
            words.append(piece)
    if len(words) > 1 and len(words[-1]) <= TIED:
        words[-2:] = [words[-2] + words[-1]]
    return words


def _fill(words: list[str], width: float, size: float, bold: bool, metrics: Metrics) -> Iterator[str]:
    """Greedy filling; a word wider than the line is cut where the line is full."""
    space = metrics.width(" ", size, bold)
    line, used = "", 0.0
    waiting = list(reversed(words))
    while waiting:
        word = waiting.pop()
        wide = metrics.width(word, size, bold)
        visible = wide - (space if word.endswith(" ") else 0.0)
        if used + visible <= width + _SLACK * size:
            line, used = line + word, used + wide
        elif line:
            yield line
            line, used = "", 0.0
            waiting.append(word)
        elif " " in word[:-1]:  # a tied pair too wide for one line
            end = word.rindex(" ", 0, len(word) - 1) + 1
            waiting.extend((word[end:], word[:end]))
        else:
            cut = _fitting(word, width, size, bold, metrics)
            yield word[:cut]
            if word[cut:].strip(" "):
                waiting.append(word[cut:])
    if line:
        yield line


def _fitting(word: str, width: float, size: float, bold: bool, metrics: Metrics) -> int:
    """How many characters of a word fill the line; at least one, and never between a letter and its accent."""
    used, count = 0.0, 0
    for character in word:
        used += metrics.width(character, size, bold)
        if used > width and count:
            break
        count += 1
    while 1 < count < len(word) and _joins(word[count]):
        count -= 1
    return max(count, 1)


def _joins(character: str) -> bool:
    return unicodedata.combining(character) != 0 or "\u1160" <= character <= "\u11ff"


def _paragraphs(spans: list[Span]) -> Iterator[list[Span]]:
    """Cut at newlines."""
    part: list[Span] = []
    for span in spans:
        pieces = span.text.split("\n")
        for index, piece in enumerate(pieces):
            if index:
                yield part
                part = []
            if piece:
                part.append(span.with_text(piece))
    yield part


def _fill_mixed(spans: list[Span], width: float, size: float, bold: bool) -> Iterator[Words]:
    """The same filling when a word may change its weight in the middle."""
    metrics = bundled()
    space = metrics.width(" ", size, bold)
    waiting = list(reversed(_mixed_words(spans)))
    line: list[Span] = []
    used = 0.0
    while waiting:
        word = waiting.pop()
        wide = sum(metrics.width(span.text, size, bold or span.bold) for span in word)
        visible = wide - (space if word[-1].text.endswith(" ") else 0.0)
        if used + visible <= width + _SLACK * size:
            line.extend(word)
            used += wide
        elif line:
            yield _joined(line)
            line, used = [], 0.0
            waiting.append(word)
        elif len(word) > 1:  # wider than a line: its parts may still stand apart
            waiting.extend([span] for span in reversed(word))
        else:
            only = word[0]
            cut = _fitting(only.text, width, size, bold or only.bold, metrics)
            yield (only.with_text(only.text[:cut]),)
            if only.text[cut:].strip(" "):
                waiting.append([only.with_text(only.text[cut:])])
    if line or not spans:
        yield _joined(line)


def _mixed_words(spans: list[Span]) -> list[list[Span]]:
    """Words as lists of spans, each word with its following space; the short last one joined to the one before."""
    words: list[list[Span]] = [[]]
    for span in spans:
        pieces = span.text.split(" ")
        for index, piece in enumerate(pieces):
            last = index == len(pieces) - 1
            text = piece if last else piece + " "
            if text:
                words[-1].append(span.with_text(text))
            if not last:
                words.append([])
    words = list(_with_marks(word for word in words if word))
    if len(words) > 1 and sum(len(span.text) for span in words[-1]) <= TIED:
        words[-2:] = [words[-2] + words[-1]]
    return words


def _with_marks(words: Iterable[list[Span]]) -> Iterator[list[Span]]:
    """Words, each with the marks behind it that stand between it and the next one."""
    held: list[Span] = []
    for word in words:
        if held and len(word) == 1 and word[0].text.rstrip(" ") in _BETWEEN:
            held += word
        else:
            if held:
                yield held
            held = word
    if held:
        yield held


def _joined(line: list[Span]) -> Words:
    """Neighbouring spans of one kind as one span again."""
    joined: list[Span] = []
    for span in line:
        if joined and joined[-1].same_kind(span):
            joined[-1] = joined[-1].with_text(joined[-1].text + span.text)
        else:
            joined.append(span)
    return tuple(joined)
