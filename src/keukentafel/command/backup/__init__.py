"""The back-up of everything: its own format, written from and read into SQLite or PostgreSQL alike."""
