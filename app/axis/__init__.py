"""How it travels: one module a dialect, all behind one interface."""
