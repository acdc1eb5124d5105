"""The road on a table: facts are read from the shared sheet and written to it."""
