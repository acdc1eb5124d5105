"""`python -m keukentafel`, and the entry point of the `keukentafel` command."""

import sys

from keukentafel.command.dispatch import main as run


def main() -> None:
    """Run the command line and leave with its exit status."""
    sys.exit(run())


if __name__ == "__main__":
    main()
