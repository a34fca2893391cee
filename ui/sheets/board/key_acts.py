"""What a key or a line of the menu asks for, handed to the part of the board's editor that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.sheets.board.editor import BoardEditor


def do(editor: BoardEditor, name: str, argument: object) -> None:
    """An act by the name a key gives it, on what is chosen."""
    chosen = editor.canvas.selection.acted_on()
    if name == "paste":
        if not editor.photos.paste():
            editor.taking_in.paste()
    elif name == "photos":
        editor.photos.choose()
    elif name == "agree":
        editor.photos.agree(chosen, bool(argument))
    elif name == "take_in":
        editor.taking_in.choose_file()
    elif name == "picture":
        editor.pictures.ask(editor.sheet)
    elif name == "page":
        editor.extras.pages.turn(int(str(argument)))
    elif name in ("same", "unfold"):
        editor.same.do(name, chosen)
    elif name == "author":
        editor.authors.ask()
    elif name == "write":
        editor.focus_entry()
    elif name in ("ask_cause", "ask_effect", "ask_beside"):
        editor.entry_place.ask(name.removeprefix("ask_"), editor.canvas.selection.focus)
        editor.focus_entry()
    else:
        editor.acts.do(name, chosen, argument)
