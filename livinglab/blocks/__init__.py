"""What a page consists of: neutral blocks, and drawings in points that window, paper and SVG show alike."""
