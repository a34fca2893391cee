"""Which ideas an experiment tries out, as far as the file says."""

from __future__ import annotations

import re
from itertools import pairwise

from livinglab.exchange.workshop_json.trace_line import read_trace
from livinglab.exchange.workshop_json.writing.desk import Desk
from livinglab.model.items import Item


def tested_ideas(desk: Desk, code: str) -> list[Item]:
    """What the chain has in front of the experiment; else what the choice says of it ("E1은 J1+J3만"); else all chosen."""
    for before, after in pairwise(read_trace(desk.content.trace)):
        if code in after.codes:
            ideas = [desk.items[one] for one in before.codes if one in desk.items and desk.items[one].kind == "idea"]
            if ideas:
                return ideas
    selected = desk.content.selected
    clause = re.search(rf"(?<![A-Za-z0-9]){re.escape(code)}[은는:]?\s*([^,.;→]*)", selected) if code else None
    named = desk.named_in(clause[1], "idea") if clause else []
    return named or desk.named_in(selected, "idea")
