"""Writes a document of blocks as a DOCX file; the same document gives the same bytes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from livinglab.blocks.blocks import Document
from livinglab.documents.docx.body import Body
from livinglab.documents.docx.lists import Lists
from livinglab.documents.docx.page import Page, Sections
from livinglab.documents.docx.pictures import Pictures
from livinglab.documents.docx.runs import TAB, paragraph, run, twips
from livinglab.documents.docx.styles import LANGUAGES, W, fonts_xml, styles_xml
from livinglab.documents.escaping import clean
from livinglab.documents.package import timeless
from livinglab.documents.pdf.styles import MM
from livinglab.i18n import speaking, tr

_NAMESPACES = " ".join(
    f'xmlns:{name}="http://schemas.openxmlformats.org/{path}"'
    for name, path in (
        ("w", "wordprocessingml/2006/main"),
        ("r", "officeDocument/2006/relationships"),
        ("wp", "drawingml/2006/wordprocessingDrawing"),
        ("a", "drawingml/2006/main"),
        ("pic", "drawingml/2006/picture"),
    )
)
# What the library's empty document brings along and ours does not need.
_SPARE = ("thumbnail", "stylesWithEffects", "customXml", "webSettings", "theme")
_FIELD = '<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def write_docx(document: Document, target: Path, *, large_print: bool = False) -> None:
    """Write the document to a file."""
    target.write_bytes(docx_bytes(document, large_print=large_print))


def docx_bytes(document: Document, *, large_print: bool = False) -> bytes:
    """The document as the bytes of a DOCX file."""
    import docx

    page = Page.of(document, large_print)
    with speaking(document.language, on_paper=True):
        file = docx.Document()
        part = file.part
        lists = Lists()
        _page(file.sections[0], document, page)
        body = Body(Pictures(lambda picture: part.get_or_add_image(picture)[0]), lists, _sections(file), page)
        body.write(document.blocks)
        _fill(part, body.xml())
        _dress(file, document.language, lists, large_print)
        _describe(file.core_properties, document)
        written = BytesIO()
        file.save(written)
    return timeless(written.getvalue())


def _fill(part: Any, xml: str) -> None:
    """The text and the facts of its last section in place of the empty document's.

    Read in one go: rows moved from one tree into another cost more the more there are."""
    from docx.oxml.parser import parse_xml

    part._element = parse_xml(f"<w:document {_NAMESPACES}><w:body>{xml}</w:body></w:document>")


def _sections(file: Any) -> Sections:
    """The facts of the section as it stands, and what pages without head, foot and margins refer to."""
    from docx.oxml.xmlchemy import serialize_for_reading

    _, head = file.part.add_header_part()
    _, foot = file.part.add_footer_part()
    empty = f'<w:headerReference w:type="default" r:id="{head}"/><w:footerReference w:type="default" r:id="{foot}"/>'
    return Sections(serialize_for_reading(file.element.body.sectPr), empty)


def _parsed(xml: str) -> list[Any]:
    from docx.oxml.parser import parse_xml

    return list(parse_xml(f"<w:body {_NAMESPACES}>{xml}</w:body>"))


def _dress(file: Any, language: str, lists: Lists, large: bool) -> None:
    """Our styles, lists and fonts in place of the library's."""
    from docx.oxml.parser import parse_xml

    for element, xml in (
        (file.styles.element, styles_xml(language, large)),
        (file.part.numbering_part.element, lists.xml()),
    ):
        for child in list(element):
            element.remove(child)
        element.extend(list(parse_xml(xml)))
    for rels in (file.part.rels, file.part.package.rels):
        for name in [name for name, one in rels.items() if one.reltype.rsplit("/", 1)[-1] in _SPARE]:
            del rels[name]
    for part in file.part.package.iter_parts():
        if part.partname == "/word/fontTable.xml":
            part._blob = fonts_xml()
    settings = file.settings.element
    for child in list(settings):
        if child.tag.rsplit("}", 1)[-1] in ("themeFontLang", "clrSchemeMapping", "rsids", "savePreviewPicture"):
            settings.remove(child)
    for child in settings.iter(f"{{{W}}}compatSetting"):
        if child.get(f"{{{W}}}name") == "compatibilityMode":
            child.set(f"{{{W}}}val", "15")  # the present Word, not "compatibility mode" in its title bar


def _page(section: Any, document: Document, page: Page) -> None:
    """The paper with its margins, the running head from the second page on, the foot on each."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Pt

    section.orientation = WD_ORIENT.LANDSCAPE if page.width > page.height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(page.width), Pt(page.height)
    section.left_margin = section.right_margin = Pt((page.width - page.inside) / 2)
    section.top_margin, section.bottom_margin = Pt(24 * MM), Pt(page.height - page.room - 24 * MM)
    section.header_distance, section.footer_distance = Pt(12 * MM), Pt(9 * MM)
    section.different_first_page_header_footer = True
    head = run(document.header) + TAB + run(document.badge, bold=True, color="ink")
    foot = run(document.footer) + TAB + _page_number()
    for place, content, style in (
        (section.header, head, "Header"),
        (section.footer, foot, "Footer"),
        (section.first_page_footer, foot, "Footer"),
    ):
        element = place._element
        for child in list(element):
            element.remove(child)
        element.extend(_parsed(_with_end_tab(paragraph(content, style), page.inside)))


def _with_end_tab(xml: str, width: float) -> str:
    """The paragraph with a tab stop at the right margin."""
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{twips(width)}"/></w:tabs>'
    return xml.replace("</w:pPr>", f"{stop}</w:pPr>", 1)


def _page_number() -> str:
    """ "2 / 4" as fields Word counts itself."""
    first, second = "\ue000", "\ue001"
    text = tr("{page} / {pages}", page=first, pages=second)
    before, rest = text.split(first)
    between, after = rest.split(second)
    return run(before) + _field("PAGE") + run(between) + _field("NUMPAGES") + run(after)


def _field(name: str) -> str:
    begin, part, end = (_FIELD.format(kind=kind) for kind in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>{part}{run("1")}{end}'


def _describe(facts: Any, document: Document) -> None:
    """What shelves and searches show of the file."""
    facts.title, facts.subject = clean(document.title)[:255], clean(document.subject)[:255]
    facts.keywords = clean(", ".join(document.keywords))[:255]
    facts.author = facts.last_modified_by = tr("Living Lab")
    facts.comments = clean(document.footer)[:255]
    facts.language = LANGUAGES.get(document.language, document.language)
