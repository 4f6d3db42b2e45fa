"""The tour: the whole story through the real window, with clicks and keys, a picture for every step."""
