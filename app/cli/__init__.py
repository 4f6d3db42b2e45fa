"""The same acts without a window, for support and automation: a contract that scripts rely on."""
