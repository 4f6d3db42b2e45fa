"""What a clerk does: one module an act, the only door that changes anything."""
