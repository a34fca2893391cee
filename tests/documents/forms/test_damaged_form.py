"""A form that is damaged, or made to fill the memory, is told in a sentence, and nothing is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from hwpx import HwpxDocument

from livinglab.documents.forms.fill import fill_form, read_form
from livinglab.errors import UserError
from tests.documents.forms.known import FACTS

Change = Callable[[bytes], bytes]


def form(file: Path) -> Path:
    if file.suffix == ".docx":
        made = docx.Document()
        made.add_table(1, 2).cell(0, 0).text = "사업명"
        made.save(str(file))
    else:
        hwpx = HwpxDocument.new()
        hwpx.add_table(1, 2).rows[0].cells[0].text = "사업명"
        hwpx.save_to_path(file)
    return file


def change(file: Path, part: str, how: Change) -> None:
    with ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, how(data) if name == part else data)


def refused(file: Path, sentence: str) -> None:
    for fill in (lambda: read_form(file, FACTS), lambda: fill_form(file, FACTS, file.with_name("filled"))):
        with pytest.raises(UserError, match=sentence):
            fill()
    assert not file.with_name("filled").exists()


@pytest.mark.parametrize(
    ("name", "part", "how"),
    [
        ("form.hwpx", "version.xml", lambda _data: b""),
        ("form.hwpx", "mimetype", lambda _data: b"\xff\xfe"),
        ("form.hwpx", "Contents/section0.xml", lambda data: re.sub(rb'rowSpan="\d+"', b'rowSpan="x"', data)),
        ("form.docx", "word/document.xml", lambda data: b"".join(data.rpartition(b"<w:p/>")[::2])),
        ("form.docx", "word/document.xml", lambda data: data[: len(data) // 2]),
    ],
    ids=["an empty part", "letters that are none", "a figure that is none", "a cell without a paragraph", "half a part"],
)  # fmt: skip
def test_a_damaged_form_is_told_in_a_sentence(tmp_path: Path, name: str, part: str, how: Change) -> None:
    file = form(tmp_path / name)
    change(file, part, how)
    refused(file, "HWPX|DOCX")


@pytest.mark.parametrize("name", ["form.docx", "form.hwpx"])
def test_bytes_that_turned_over_are_told_too(tmp_path: Path, name: str) -> None:
    file = form(tmp_path / name)
    data = bytearray(file.read_bytes())
    middle = data.index(b"section0.xml" if name.endswith("hwpx") else b"document.xml") + 60
    data[middle : middle + 40] = b"\xff" * 40
    file.write_bytes(bytes(data))
    refused(file, "HWPX|DOCX")


@pytest.mark.parametrize(("name", "part"), [("form.docx", "word/document.xml"), ("form.hwpx", "Contents/section0.xml")])
def test_a_form_that_would_fill_the_memory_is_not_unpacked(tmp_path: Path, name: str, part: str) -> None:
    file = form(tmp_path / name)
    change(file, part, lambda data: data + b" " * 41_000_000)
    refused(file, "too large|너무")
