"""How it is printed: books and sheets; the only door to Typst."""
