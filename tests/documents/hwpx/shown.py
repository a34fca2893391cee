"""How a text is seen in a file: composed, without what cannot be seen, with a square for half a character."""

from __future__ import annotations

import re

from livinglab.blocks.metrics import printable


def shown(text: str) -> str:
    return re.sub("[\ud800-\udfff\ufffe\uffff]", "□", printable(text))
