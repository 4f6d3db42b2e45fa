"""Where it rests: tables, transactions, files under their hashes, copies."""
