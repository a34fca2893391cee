"""Opens a ReportLab canvas the house's way: embedded fonts only, the same bytes each time, a title and a language."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, BinaryIO

from livinglab.blocks.metrics import bundled, printable
from livinglab.documents.pdf import fonts
from livinglab.documents.pdf.page import PageWriter
from livinglab.documents.pdf.tagging import attach
from livinglab.i18n import language, tr

_LANGUAGES = {"ko": "ko-KR", "en": "en"}
Target = Path | str | BinaryIO


class PdfFile:
    """One PDF being written page by page with `page`, then saved with its structure tree."""

    def __init__(self, target: Target) -> None:
        from reportlab.pdfgen.canvas import Canvas

        fonts.register()
        self._canvas: Any = Canvas(
            str(target) if isinstance(target, Path) else target,
            invariant=1,
            pdfVersion=(1, 7),  # tags need 1.4, their table attributes 1.5
            pageCompression=1,
            lang=_LANGUAGES.get(language(), language()),
            initialFontName=fonts.BASE,  # otherwise every page names Helvetica, which is not embedded
        )
        self._encoder = fonts.Encoder(self._canvas._doc, bundled())
        self._pages = 0
        self._below = self._listed = 0
        self.page = PageWriter(self._encoder, self._image)

    @property
    def pages(self) -> int:
        """How many are finished."""
        return self._pages

    def _image(self, data: bytes, x: float, y: float, width: float, height: float) -> str:
        """Put a picture into the file, once however often it is shown, and answer the operators that show it."""
        from reportlab.lib.utils import ImageReader

        canvas = self._canvas
        kept, canvas._code = canvas._code, []
        canvas.drawImage(ImageReader(io.BytesIO(data)), x, y, width, height)
        shown, canvas._code = canvas._code, kept
        return "\n".join(shown)

    def describe(self, title: str, subject: str = "", keywords: tuple[str, ...] = ()) -> None:
        """What readers and shelves show of the file; the title stands in the window's title bar."""
        canvas = self._canvas
        canvas.setTitle(printable(title))
        canvas.setSubject(printable(subject))
        canvas.setKeywords([printable(word) for word in keywords])
        program = tr("Living Lab")
        canvas.setAuthor(program)
        canvas.setCreator(program)
        canvas.setProducer(program)
        canvas.setViewerPreference("DisplayDocTitle", "true")

    def begin_page(self, width: float, height: float) -> None:
        """Size of the page that is drawn next; pages of one file may differ."""
        self._canvas.setPageSize((width, height))
        self.page.height = height

    def begin_document(self, title: str) -> None:
        """Where one of several documents begins, for the list beside the pages."""
        self._list(title, 0)
        self._below = 1

    def list_section(self, title: str) -> None:
        """Where a section begins, in the same list."""
        self._list(title, self._below)

    def _list(self, title: str, level: int) -> None:
        self._listed += 1
        key = f"place-{self._listed}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(printable(title), key, level)

    def end_page(self) -> None:
        """Finish the present page."""
        self._canvas._code.append(self.page.end_page())
        self._canvas.showPage()
        attach(self._canvas._doc, self._pages)
        self._pages += 1

    def save(self) -> str:
        """Write the file; answers the characters no font had."""
        self.page.tree.write(self._canvas._doc)
        self._canvas._doc.SaveToFile(self._canvas._filename, self._canvas)
        return "".join(self._encoder.missing)
