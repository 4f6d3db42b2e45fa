"""How it is sealed and checked: the token, the stamps, the verdict."""
