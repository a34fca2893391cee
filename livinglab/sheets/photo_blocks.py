"""Photos on paper: the picture where those on it agreed, and never without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from livinglab.blocks.blocks import Block, Figure
from livinglab.blocks.drawing import Drawing, Image
from livinglab.blocks.words import theirs
from livinglab.i18n import tr
from livinglab.methods import Field
from livinglab.model.photo import Photo
from livinglab.store import Store
from livinglab.store.attachments import Picture, PictureRefused, measured, picture_data

_WIDEST, _HIGHEST = 240.0, 200.0


def printable_pictures(
    store: Store, fields: Iterable[Field], datas: Iterable[Mapping[str, object]]
) -> dict[str, Picture]:
    """The pictures that fields of type "photo" show in these records, by id: only those that may be printed."""
    keys = [field.key for field in fields if field.type == "photo"]
    photos = (Photo.read(data.get(key)) for data in datas for key in keys)
    shown = dict.fromkeys(photo.id for photo in photos if photo.printable)
    return {key: picture for key in shown if (picture := kept_picture(store, key)) is not None}


def kept_picture(store: Store, picture_id: str) -> Picture | None:
    """A picture of the library with its size; None where its file is gone or is no picture any more."""
    data = picture_data(store.path, picture_id)
    try:
        return measured(data) if data is not None else None
    except PictureRefused:
        return None


def photo_blocks(value: object, pictures: Mapping[str, Picture]) -> list[Block]:
    """The picture with its caption; nothing where it may not be printed or is not there."""
    photo = Photo.read(value)
    picture = pictures.get(photo.id)
    if picture is None or not photo.printable:
        return []
    return [Figure(photo_drawing(picture, photo.caption), theirs(photo.caption))]


def photo_drawing(picture: Picture, caption: str, width: float = _WIDEST, height: float = _HIGHEST) -> Drawing:
    """The picture as large as it fits."""
    scale = min(width / picture.width, height / picture.height)
    wide, high = picture.width * scale, picture.height * scale
    return Drawing(wide, high, (Image(0, 0, wide, high, picture.data),), caption or tr("Photo"))
