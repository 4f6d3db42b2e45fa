"""The page as it came: drawn in a child process, shown without ever blocking the window."""
