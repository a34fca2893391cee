"""What an import hangs on activities is what the kinds of sheet read, print and show."""

from __future__ import annotations

from typing import Any

import pytest

from livinglab import i18n
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.sheets import kind
from livinglab.sheets.rating.table import table
from livinglab.store import Store
from tests.exchange.workshops import SAMPLES, THIRD, as_bytes, sample

FILES = [*map(sample, SAMPLES), THIRD]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("file", FILES, ids=[str(file["id"]) for file in FILES])
def test_every_sheet_is_read_and_printed(store: Store, methods: Library, file: Any, language: str) -> None:
    import_workshop(store, methods, as_bytes(file))
    with i18n.speaking(language):
        for sheet in store.find(Sheet):
            promised = kind(sheet.kind)
            view = promised.read(store, sheet)
            assert not promised.is_empty(view), sheet.data
            assert promised.blocks(view)
            assert promised.room(view)
            for check in promised.checks(view):
                assert check.sentence()


@pytest.mark.parametrize("file", FILES, ids=[str(file["id"]) for file in FILES])
def test_no_ballot_of_a_file_looks_wrong_to_its_sheet(store: Store, methods: Library, file: Any) -> None:
    import_workshop(store, methods, as_bytes(file))
    warnings = [
        check.sentence()
        for sheet in store.find(Sheet)
        if sheet.kind == "ballot"
        for check in kind("ballot").checks(kind("ballot").read(store, sheet))
        if check.level == "warning"
    ]
    assert warnings == []


def test_the_three_words_of_nuf_are_ours_and_so_in_either_language(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(sample()))
    sheet = next(one for one in store.find(Sheet) if one.data["content"] == "nuf")
    assert table(kind("rating").read(store, sheet)).head[1:] == ("새로움", "쓸모", "할 수 있음")
    with i18n.speaking("en"):
        assert table(kind("rating").read(store, sheet)).head[1:] == ("New", "Useful", "Feasible")
