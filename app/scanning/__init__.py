"""How paper becomes a file."""
