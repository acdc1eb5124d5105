"""Makes the installation ready and serves it; `./start` ends here once Django is ready."""

import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from keukentafel.config.serve import serve


class Command(BaseCommand):
    """Serve on one address and port until interrupted; exit status 1 where that port cannot be had."""

    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for the address and the port."""
        parser.add_argument("address")
        parser.add_argument("port", type=int)

    def handle(self, address: str, port: int, **options: object) -> None:
        """Serve, and leave with the status of that."""
        sys.exit(serve(address=address, port=port))
