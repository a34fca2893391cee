"""The door: no arguments open the window, a sub-command works without one."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path

from livinglab.commands.parser import parse, run


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the process's exit code."""
    arguments = parse(list(sys.argv[1:] if argv is None else argv))
    if arguments.command:
        return run(arguments)
    from ui.platform_check import can_open_window

    if not can_open_window():
        return _without_display()
    from livinglab import paths
    from livinglab.store.integrity import ReadAhead

    library = arguments.library or paths.library_file()
    ahead = ReadAhead(library)  # reads while the window's modules are loaded
    from ui.start import start

    return start(library, arguments.lang, ahead)


def _without_display() -> int:
    """No screen here: say so, write the sample's documents instead, and end well."""
    print("여기에는 화면이 없어 창을 열 수 없어요. 예시 워크숍의 문서를 out 폴더에 만들어요.")
    print("There is no display here, so no window can open. Writing the sample's documents to the folder out.")
    return run(parse(["demo", "--out", str(Path("out"))]))


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
