"""Small widgets of our own, painted from the roles of the look and used on every page."""
