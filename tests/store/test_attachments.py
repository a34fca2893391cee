"""Pictures of the library: scaled, upright, without a word about where they were taken, never changed, never lost."""

from __future__ import annotations

import io
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from livinglab.actions.records import keep_picture, set_fields
from livinglab.commands.safety import check
from livinglab.errors import ImportRefused
from livinglab.exchange.package import export_project, import_package
from livinglab.model.items import Item
from livinglab.store import Store
from livinglab.store.attachments import PictureRefused, folder_of, path_of, picture_data
from livinglab.store.backup import folder_of as backups_of
from livinglab.store.backup import make_backup, restore
from livinglab.store.scaling import scale, scale_file
from tests.sheets.lab import Lab


def jpeg(width: int = 400, height: int = 300, *, orientation: int = 1, colour: str = "red") -> bytes:
    """A photo as a telephone makes it: with place, time, camera, comment and a turn."""
    made = Image.new("RGB", (width, height), colour)
    made.paste("blue", (0, 0, width // 2, height // 2))  # the upper left is blue
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "PhoneMaker"
    exif.get_ifd(0x8825)[2] = (34.0, 51.0, 17.0)
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    made.save(out, "JPEG", exif=exif, comment=b"geheim", xmp=b"<x>Gyeongnam</x>", icc_profile=b"x" * 200)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def png(size: tuple[int, int], mode: str = "RGBA") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, "PNG")
    return out.getvalue()


def test_what_a_telephone_writes_into_a_photo_stays_behind() -> None:
    data = scale(jpeg()).data
    picture = opened(data)
    assert not picture.getexif()
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    for secret in (b"PhoneMaker", b"geheim", b"Gyeongnam", b"Exif", b"GPS"):
        assert secret not in data


def test_a_photo_is_turned_as_it_was_held() -> None:
    picture = scale(jpeg(orientation=6))  # turn by 90° clockwise
    assert (picture.width, picture.height) == (300, 400)
    right_top = opened(picture.data).getpixel((280, 20))
    assert isinstance(right_top, tuple)
    assert right_top[2] > 200 > right_top[0], "the blue corner went to the right"


@pytest.mark.parametrize(
    ("size", "scaled"), [((4000, 3000), (1600, 1200)), ((900, 3200), (450, 1600)), ((80, 60), (80, 60))]
)
def test_it_has_a_size_for_paper_and_is_never_blown_up(size: tuple[int, int], scaled: tuple[int, int]) -> None:
    picture = scale(jpeg(*size))
    assert (picture.width, picture.height) == scaled == opened(picture.data).size


@pytest.mark.parametrize("mode", ["RGBA", "LA", "L", "1", "P", "RGB", "I;16"])
def test_other_kinds_of_picture_come_in_with_white_behind_them(mode: str) -> None:
    picture = scale(png((30, 20), mode))
    assert opened(picture.data).mode == "RGB"
    if mode in ("RGBA", "LA"):
        assert min(opened(picture.data).getpixel((5, 5))) > 250  # type: ignore[type-var]


def test_what_is_no_picture_gets_one_sentence(tmp_path: Path) -> None:
    def said(name: str, data: bytes) -> str:
        file = tmp_path / name
        file.write_bytes(data)
        with pytest.raises(PictureRefused) as refused:
            scale_file(file)
        return str(refused.value)

    assert said("a.jpg", b"") == "a.jpg는 비어 있어요. 다 복사되지 않았을 수 있어요."
    assert "열 수 있는 사진이 아니에요" in said("b.jpg", b"%PDF-1.7 not a picture")
    assert "열 수 있는 사진이 아니에요" in said("c.jpg", jpeg()[:700])
    assert "열 수 있는 사진이 아니에요" in said("d.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    with pytest.raises(PictureRefused, match="읽을 수 없어요"):
        scale_file(tmp_path / "nowhere.jpg")


def test_a_picture_made_to_fill_the_memory_is_refused_before_it_is_unfolded() -> None:
    bomb = bytearray(png((10, 10), "L"))
    bomb[16:24] = (60_000).to_bytes(4, "big") * 2  # its head claims 3.6 thousand million pixels
    import zlib

    bomb[29:33] = zlib.crc32(bytes(bomb[12:29])).to_bytes(4, "big")
    with pytest.raises(PictureRefused, match="너무 커요"):
        scale(bytes(bomb))


@given(st.binary(max_size=300), st.integers(0, 600))
def test_no_bytes_whatever_do_more_than_be_refused(noise: bytes, place: int) -> None:
    base = jpeg(40, 30)
    for data in (noise, base[:place] + noise + base[place + len(noise) :]):
        with suppress(PictureRefused):
            scale(data)


# ---------------------------------------------------------------------------------------------- in the library
@pytest.fixture
def with_photo(tmp_path: Path) -> Lab:
    lab = Lab(tmp_path / "here")
    item = lab.items("sketch", ["한 장에 여덟 칸"])[0]
    picture_id = keep_picture(lab.store, scale(jpeg()))
    set_fields(lab.store, item.id, {"photo": {"id": picture_id, "caption": " 스케치 ", "printable": True}})
    return lab


def photo_of(store: Store) -> dict[str, object]:
    return dict(store.find(Item, kind="sketch")[0].data["photo"])


def test_a_picture_is_kept_once_under_its_own_name(with_photo: Lab) -> None:
    store = with_photo.store
    found = photo_of(store)
    assert found["caption"] == "스케치"
    picture_id = str(found["id"])
    files = [file.name for file in folder_of(store.path).iterdir()]
    assert files == [f"{picture_id}.jpg"]
    keep_picture(store, scale(jpeg()))
    assert [file.name for file in folder_of(store.path).iterdir()] == files
    size = len(picture_data(store.path, picture_id) or b"")
    assert store.rows("select * from attachment") == [(picture_id, "image/jpeg", size, 400, 300)]
    with_photo.close()


def test_undo_takes_the_photo_off_and_redo_finds_it_again(with_photo: Lab) -> None:
    store = with_photo.store
    store.undo(with_photo.project.id)
    assert "photo" not in store.find(Item, kind="sketch")[0].data
    store.redo(with_photo.project.id)
    assert picture_data(store.path, str(photo_of(store)["id"])) is not None
    with_photo.close()


def test_a_file_that_was_tampered_with_is_not_shown(with_photo: Lab) -> None:
    picture_id = str(photo_of(with_photo.store)["id"])
    path_of(with_photo.store.path, picture_id).write_bytes(jpeg(colour="green"))
    assert picture_data(with_photo.store.path, picture_id) is None
    assert picture_data(with_photo.store.path, "../library.sqlite") is None
    with_photo.close()


@pytest.mark.parametrize("as_copy", [False, True])
def test_a_package_brings_the_photo_along(with_photo: Lab, tmp_path: Path, as_copy: bool) -> None:
    package = export_project(with_photo.store, with_photo.project.id, tmp_path / "NPM.livinglab")
    other = Lab(tmp_path / "there")
    import_package(other.store, package, as_copy=as_copy)
    picture_id = str(photo_of(other.store)["id"])
    assert picture_id == photo_of(with_photo.store)["id"]
    assert picture_data(other.store.path, picture_id) == picture_data(with_photo.store.path, picture_id)
    assert other.store.rows("select width,height from attachment") == [(400, 300)]
    other.close()
    with_photo.close()


def test_a_backup_brings_the_photo_back(with_photo: Lab) -> None:
    library = with_photo.store.path
    picture_id = str(photo_of(with_photo.store)["id"])
    backup = make_backup(library, backups_of(library), datetime.now(UTC))
    with_photo.close()
    for file in folder_of(library).iterdir():
        file.unlink()
    restore(library, backup.path, datetime.now(UTC))
    assert picture_data(library, picture_id) is not None


@pytest.mark.parametrize("data", [b"", b"MZ not a picture", jpeg(colour="green")], ids=["empty", "program", "another"])
def test_a_package_whose_picture_is_not_what_its_name_says_is_refused(
    with_photo: Lab, tmp_path: Path, data: bytes
) -> None:
    package = export_project(with_photo.store, with_photo.project.id, tmp_path / "NPM.livinglab")
    with sqlite3.connect(package) as connection:
        connection.execute("update picture set data=?", (data,))
    connection.close()
    other = Lab(tmp_path / "there")
    with pytest.raises(ImportRefused):
        import_package(other.store, package)
    assert not folder_of(other.store.path).exists()
    other.close()
    with_photo.close()


def test_the_check_says_which_photos_are_gone(with_photo: Lab, capsys: pytest.CaptureFixture[str]) -> None:
    library = with_photo.store.path
    with_photo.close()
    assert check(library) == 0
    assert "없어졌어요" not in capsys.readouterr().out
    for file in folder_of(library).iterdir():
        file.unlink()
    assert check(library) == 0
    assert "사진 1장이 없어졌어요." in capsys.readouterr().out
