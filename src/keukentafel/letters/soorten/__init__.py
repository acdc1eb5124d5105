"""The letters themselves, one file each."""
