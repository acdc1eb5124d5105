"""Which version of Keukentafel this is."""

from importlib.metadata import PackageNotFoundError, version

FROM_SOURCE = "0+bron"


def product_version() -> str:
    """Return the version as installed, or `0+bron` where the program runs from its source without being installed."""
    try:
        return version("keukentafel")
    except PackageNotFoundError:
        return FROM_SOURCE
