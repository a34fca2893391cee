"""Pictures of the library: files beside it that never change, each named by its own SHA-256, and a row for each."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from livinglab.errors import StoreError
from livinglab.i18n import N_
from livinglab.store.faults import world_faults
from livinglab.store.journal import Step

MIME = "image/jpeg"
SUFFIX = ".jpg"
_NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Picture:
    """A picture ready to be kept: a JPEG that says nothing but what is seen on it."""

    data: bytes
    width: int
    height: int

    @property
    def id(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def folder_of(library: Path) -> Path:
    return library.parent / "attachments"


def is_id(text: object) -> bool:
    """Whether this can be the name of a picture; nothing else ever becomes a path."""
    return isinstance(text, str) and _NAME.fullmatch(text) is not None


def path_of(library: Path, picture_id: str) -> Path:
    assert is_id(picture_id), picture_id
    return folder_of(library) / f"{picture_id}{SUFFIX}"


def keep(library: Path, picture: Picture) -> str:
    """Write the picture's file, whole or not at all, and return its id; one that is there already stays as it is."""
    path = path_of(library, picture.id)
    if not path.exists():
        part = path.with_suffix(".part")
        try:
            with world_faults():
                path.parent.mkdir(parents=True, exist_ok=True)
                with part.open("wb") as handle:
                    handle.write(picture.data)
                    handle.flush()
                    os.fsync(handle.fileno())
                part.replace(path)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    return picture.id


def remember(library: Path, step: Step, picture_id: str) -> None:
    """A row for a picture, in the step that first names it. It stands outside undo, as its file does."""
    known = step.connection.execute("select 1 from attachment where id=?", (picture_id,)).fetchone()
    data = None if known else picture_data(library, picture_id)
    if data is not None:
        picture = measured(data)
        step.connection.execute(
            "insert into attachment(id,mime,bytes,width,height) values(?,?,?,?,?)",
            (picture.id, MIME, len(data), picture.width, picture.height),
        )


def measured(data: bytes) -> Picture:
    """A kept picture again, with its size. Raises PictureRefused for what is no JPEG."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as found:
            return Picture(data, found.width, found.height)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise PictureRefused(NO_PICTURE, name="JPEG") from error


def picture_data(library: Path, picture_id: str) -> bytes | None:
    """The bytes of a picture; None where its file is gone or is not what it was."""
    if not is_id(picture_id):
        return None
    try:
        data = path_of(library, picture_id).read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == picture_id else None


def carry(source: Path, target: Path) -> None:
    """Let the pictures of one `attachments` folder stand in another too: the same file where the disk can, else a copy.
    Files never change, so what is there already is right. Raises a StoreError in a sentence."""
    if not source.is_dir():
        return
    for file in source.glob(f"*{SUFFIX}"):
        there = target / file.name
        if there.exists() or not is_id(file.stem):
            continue
        with world_faults():
            target.mkdir(parents=True, exist_ok=True)
            try:
                os.link(file, there)
            except OSError:
                part = there.with_suffix(".part")
                shutil.copyfile(file, part)
                part.replace(there)


def missing(library: Path, ids: Iterable[str]) -> list[str]:
    """The pictures among these whose file is gone or is not what it was."""
    return [one for one in ids if picture_data(library, one) is None]


def erase(library: Path, picture_id: str) -> None:
    """Delete a picture's file for good, beside the backups too. Raises a StoreError where it could not be deleted."""
    for folder in (folder_of(library), folder_of(library.parent / "backups" / library.name)):
        with world_faults():
            (folder / f"{picture_id}{SUFFIX}").unlink(missing_ok=True)


class PictureRefused(StoreError):
    """A file that is no picture this program can keep."""


TOO_LARGE = N_("This picture is too large. Choose a smaller one.")
NO_PICTURE = N_("{name} is not a picture this program can open. Save it as JPEG or PNG and choose it again.")
EMPTY = N_("{name} is empty. Perhaps it was not copied whole.")
