"""Starts `main.py` as a person does, and reads what it wrote the way other programs read it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from unicodedata import normalize

import pypdfium2

from livinglab import paths
from tests.tools.catalogue import ROOT

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LIVINGLAB_WINDOW")


def run(*arguments: object, cwd: Path = ROOT, language: str = "") -> subprocess.CompletedProcess[str]:
    """`python main.py …` on a machine without a screen, with the home of this test."""
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    environment |= {"PYTHONWARNINGS": "error", "PYTHONIOENCODING": "utf-8", "LANG": language or "C.UTF-8"}
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


def good(*arguments: object, cwd: Path = ROOT) -> str:
    """What a command that has to succeed says."""
    done = run(*arguments, cwd=cwd)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def refused(*arguments: object) -> str:
    """The one sentence of a command that has to refuse."""
    done = run(*arguments)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == 1, lines
    return lines[0]


def text_of(pdf: Path) -> str:
    """All pages as one line."""
    return re.sub(r"\s+", " ", " ".join(_pages(pdf)))


def letters_of(pdf: Path) -> str:
    """All pages without any space, so that words cut at a column's edge are whole again."""
    return bare(" ".join(_pages(pdf)))


def bare(text: str) -> str:
    """Text as it can be compared with paper: composed, without spaces and what cannot be seen."""
    seen = re.sub(r"[\x00-\x1f\x7f\u00ad\u200b-\u200f\u2028\u2029\ufeff\ufffe]", "", normalize("NFC", text))
    return re.sub(r"\s+", "", seen)


def _pages(pdf: Path) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def sample_file(name: str = "no-plastic-mart") -> Path:
    return paths.resources() / "samples" / f"{name}.json"
