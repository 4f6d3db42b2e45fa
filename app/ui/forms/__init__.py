"""Forms of acts: they stand beside the page, never over it."""
