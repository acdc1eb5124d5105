"""The command line: one small file per command, chosen by name so that each loads only what it needs."""
