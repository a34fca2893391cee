"""Parts of printed forms where every field has its place: lines of text, boxes to mark, corner squares, codes."""
