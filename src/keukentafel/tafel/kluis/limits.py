"""How much one table may hold, so that no table fills the server for the others."""

MEGABYTE = 1024 * 1024

MAX_VERSIONS = 20_000
"""Versions on one sheet, with those that were replaced."""

MAX_NOTES = 2_000
"""Versions on one sheet by a seat that may only add notes, so that it cannot fill the sheet for the others."""

MAX_WIPED_NOTES = MAX_VERSIONS // 2
"""Versions of notes, wiped ones with them, above which such a seat adds none: writing and wiping fills a sheet too."""

MAX_NOTES_BYTES = 4 * MEGABYTE
"""Bytes of those versions together, before sealing."""

MAX_SIDES = 20
"""Versions of one entry by one seat that may stand beside each other: two devices lay two; nobody reads hundreds."""

MAX_SHEET = 32 * MEGABYTE
"""Sealed bytes of the batches of one sheet."""

MAX_FILE = 5 * MEGABYTE
"""One photo or PDF."""

MAX_FILES = 50 * MEGABYTE
"""All sealed files of a table together."""

MAX_LETTER = MEGABYTE
"""One piece of post, before sealing."""

MAX_POST = 100
"""Pieces of post that wait for one table."""
