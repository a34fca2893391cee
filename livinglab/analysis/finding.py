"""Something a check has to say: a message id with its arguments, translated where it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from livinglab.i18n import tr


@dataclass(frozen=True)
class Finding:
    """One sentence about the data; `args` fills the placeholders of `message_id`."""

    message_id: str
    args: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return tr(self.message_id, **self.args)
