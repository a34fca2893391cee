"""Makes resources/fonts: Pretendard as it is, and NanumGothic cut down to the characters Pretendard lacks.

    python -m tests.tools.make_fonts --pretendard PACKAGE_FOLDER --nanum NanumGothic.ttf --out resources/fonts

PACKAGE_FOLDER is the unpacked npm package `pretendard`; NanumGothic.ttf is in Debian's `fonts-nanum`.
"""

from __future__ import annotations

import argparse
import shutil
import unicodedata
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

WEIGHTS = ("Regular", "Bold")
HANJA_FILE = "NanumGothic-Hanja.ttf"
# "Nanum" and "NanumGothic" are reserved font names: a modified version must call itself something else (OFL, 3)
HANJA_FAMILY = "Livinglab Hanja"
NANUM_NOTICE = """\
Copyright (c) 2010, NAVER Corporation (http://www.nhncorp.com),
with Reserved Font Name Nanum, Naver Nanum, NanumGothic, Naver NanumGothic, NanumMyeongjo, Naver NanumMyeongjo,
NanumBrush, Naver NanumBrush, NanumPen, Naver NanumPen, Naver NanumGothicEco, NanumGothicEco,
Naver NanumMyeongjoEco, NanumMyeongjoEco, Naver NanumGothicLight, NanumGothicLight, NanumBarunGothic,
Naver NanumBarunGothic.

The file NanumGothic-Hanja.ttf is a modified version: a subset of NanumGothic Regular under the name
"Livinglab Hanja".

"""


def copy_pretendard(package: Path, out: Path) -> set[int]:
    """Copy the TrueType weights and the licence; returns the code points they can draw."""
    drawn: set[int] = set()
    for weight in WEIGHTS:
        file = package / "dist" / "public" / "static" / "alternative" / f"Pretendard-{weight}.ttf"
        shutil.copyfile(file, out / file.name)
        covered = set(TTFont(file, lazy=True).getBestCmap())
        drawn = drawn & covered if drawn else covered
    shutil.copyfile(package / "dist" / "LICENSE.txt", out / "OFL-Pretendard.txt")
    return drawn


def make_hanja(nanum: Path, drawn: set[int], out: Path) -> int:
    """Write the subset under its own name; returns how many characters it adds."""
    font = TTFont(nanum)
    # private-use characters mean something else in every font: a visible replacement is more honest
    missing = {c for c in font.getBestCmap() if c not in drawn and unicodedata.category(chr(c)) not in ("Co", "Cc")}
    options = subset.Options(
        layout_features=[], hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=missing)
    cutter.subset(font)
    names = {
        1: HANJA_FAMILY,
        2: "Regular",
        3: f"3.021;{HANJA_FAMILY.replace(' ', '')}",
        4: HANJA_FAMILY,
        6: HANJA_FAMILY.replace(" ", "") + "-Regular",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "http://scripts.sil.org/OFL",
    }
    table = font["name"]
    kept = [
        record
        for record in table.names
        if record.nameID in (0, 5) and record.platformID == 3 and record.langID == 0x409
    ]
    table.names = kept
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    font["OS/2"].fsType = 0  # the OFL allows embedding; the old file said "editable embedding" only
    font.save(out / HANJA_FILE)
    return len(missing)


def write_nanum_licence(out: Path) -> None:
    """Pretendard's licence file holds the same licence text after its own notice."""
    text = (out / "OFL-Pretendard.txt").read_text(encoding="utf-8").replace("\r\n", "\n")
    licence = text[text.index("This Font Software is licensed under") :]
    (out / "OFL-NanumGothic.txt").write_text(NANUM_NOTICE + licence, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pretendard", type=Path, required=True, metavar="PACKAGE_FOLDER")
    parser.add_argument("--nanum", type=Path, required=True, metavar="NanumGothic.ttf")
    parser.add_argument("--out", type=Path, default=Path("resources/fonts"))
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    drawn = copy_pretendard(asked.pretendard, asked.out)
    added = make_hanja(asked.nanum, drawn, asked.out)
    write_nanum_licence(asked.out)
    print(f"Pretendard draws {len(drawn)} characters, {HANJA_FILE} adds {added}")


if __name__ == "__main__":
    main()
