"""What a PDF is made of: drawing, words, joining; the only door to PyMuPDF."""
