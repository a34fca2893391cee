"""What can go wrong, sorted by whose fault it is.

LivingLabError
├── UserError            the world's fault: one sentence that says what to do
│   ├── StoreError       the library file cannot be used as asked
│   │   ├── DiskFull
│   │   ├── FileLocked
│   │   ├── ReadOnlyFile
│   │   ├── DamagedFile
│   │   └── NewerFormat
│   ├── ImportRefused    a file from outside breaks its format; names the place
│   ├── RuleBroken       a rule of the lab says no (limit, frozen, closed)
│   └── UndoRefused      undo would overwrite somebody's later change, or meets a barrier
└── (everything else is ours: the crash dialog shows it)
"""

from __future__ import annotations

from livinglab.i18n import tr


class LivingLabError(Exception):
    """Root of all errors this program raises on purpose."""


class UserError(LivingLabError):
    """A fault of the world, told in one translated sentence; `message_id` stays English for logs and tests."""

    def __init__(self, message_id: str, **arguments: object) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.arguments = arguments

    def __str__(self) -> str:
        return tr(self.message_id, **self.arguments)


class StoreError(UserError):
    """The library file cannot be used as asked."""


class DiskFull(StoreError):
    """No room left where the library lies."""


class FileLocked(StoreError):
    """Another process holds the library."""


class ReadOnlyFile(StoreError):
    """The library may be read but not written."""


class DamagedFile(StoreError):
    """The library's bytes are not what was written."""


class NewerFormat(StoreError):
    """The library was written by a newer version of this program."""


class ImportRefused(UserError):
    """A file from outside breaks its format."""


class RuleBroken(UserError):
    """A rule of the lab says no."""


class UndoRefused(UserError):
    """Undo or redo would overwrite a later change or pass a barrier."""
