"""Writes a drawing as PNG without a window: a one-page PDF of the drawing, rendered by pdfium."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from livinglab.blocks.drawing import Drawing
from livinglab.documents.pdf.picture import write_drawing_pdf

_LARGEST = 100_000_000  # pixels; a wall poster, beyond which a slip of a digit would fill the memory


def png(drawing: Drawing, *, dpi: float = 144.0, margin: float = 12.0) -> bytes:
    """The drawing as the bytes of a PNG file; raises ValueError where the picture would be too large to hold."""
    scale = dpi / 72.0
    if (drawing.width + 2 * margin) * (drawing.height + 2 * margin) * scale * scale > _LARGEST:
        raise ValueError("picture too large")
    page_file = BytesIO()
    write_drawing_pdf(drawing, page_file, margin=margin)
    return page_png(page_file.getvalue(), dpi=dpi)


def page_png(file: bytes, page: int = 0, *, dpi: float = 144.0) -> bytes:
    """One page of a PDF file as the bytes of a PNG file."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(file)
    try:
        bitmap = pdf[page].render(scale=dpi / 72.0, rev_byteorder=True)
        rows = bytes(bitmap.buffer)
        return _encode(bitmap.width, bitmap.height, bitmap.n_channels, bitmap.stride, rows, dpi)
    finally:
        pdf.close()


def _encode(width: int, height: int, channels: int, stride: int, rows: bytes, dpi: float) -> bytes:
    """PNG (RFC 2083) of 8-bit RGB, RGBX or RGBA rows; what is black and white takes one byte a pixel."""
    red, green, blue = (rows[channel::channels] for channel in range(3))  # a row ends in what fills up its stride
    grey = stride % channels == 0 and red == green == blue
    metre = round(dpi / 0.0254)
    lines = bytearray()
    for y in range(height):
        lines.append(0)  # no filter: pictures are flat, deflate alone finds the runs
        if grey:
            begin = y * (stride // channels)
            lines += red[begin : begin + width]
            continue
        row = rows[y * stride : y * stride + width * channels]
        flat = bytearray(width * 3)
        flat[0::3], flat[1::3], flat[2::3] = row[0::channels], row[1::channels], row[2::channels]
        lines += flat
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0 if grey else 2, 0, 0, 0)),
            _chunk(b"pHYs", struct.pack(">IIB", metre, metre, 1)),
            _chunk(b"IDAT", zlib.compress(bytes(lines), 6)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
