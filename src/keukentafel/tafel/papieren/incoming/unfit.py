"""The refusal of a file that is not what it should be."""


class Unfit(ValueError):
    """A file that is not taken in; `code` says why: `leeg`, `te_groot`, `heic`, `onbekend`, `stuk` or `dubbel`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
