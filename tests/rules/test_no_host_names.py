"""What is committed names no machine: no folders of the one it was written on, no registries' hosts."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools.catalogue import ROOT

# put together here, so that this file does not name what it forbids
FOLDERS = "|".join(("work", "root", "tmp", "farm", "opt/" + "pypi", "opt/" + "wheels", "home/" + "[a-z]+"))
HOSTS = "|".join(
    left + re.escape(".") + right
    for left, right in (
        ("pypi", "org"),
        ("python" + "hosted", "org"),
        ("registry", "npm" + "js"),
        ("deb", "debian"),
        ("proxy", "golang"),
    )
)
# every X11 display has its socket in the same folder, on every machine
FORBIDDEN = re.compile(rf"(?<![\w.~}})*])/(?:{FOLDERS})/(?!\.X11-unix)|{HOSTS}")


def tracked_texts() -> Iterator[tuple[Path, str]]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, timeout=30, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    for name in listed.stdout.decode().split("\0"):
        file = ROOT / name
        if name and file.is_file() and b"\0" not in (content := file.read_bytes()):
            yield file.relative_to(ROOT), content.decode("utf-8")


def test_no_tracked_text_names_a_machine_or_a_registry() -> None:
    found = [
        f"{file}:{number}: {match.group()}"
        for file, text in tracked_texts()
        for number, line in enumerate(text.splitlines(), 1)
        for match in FORBIDDEN.finditer(line)
    ]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize(
    "line", ["cd /" + "work/main", '"/' + 'tmp/x"', "https://" + "pypi" + ".org/simple", "=/" + "home/someone/x"]
)
def test_the_pattern_finds_them(line: str) -> None:
    assert FORBIDDEN.search(line)


@pytest.mark.parametrize("line", ["the network/lab", "notes/work/x", "a/tmp/b", "http://scripts.sil.org/OFL"])
def test_the_pattern_spares_ordinary_paths(line: str) -> None:
    assert not FORBIDDEN.search(line)
