"""The dossier file and the entries in it: schema, reading, writing, upgrading and merging; no Django."""

from keukentafel.bestand.dossier import DossierFile, open_dossier, read, write
from keukentafel.bestand.faults import FileFaults
from keukentafel.bestand.merging import merge
from keukentafel.bestand.parsing import parse
from keukentafel.bestand.upgrading import NEWEST

__all__ = ["NEWEST", "DossierFile", "FileFaults", "merge", "open_dossier", "parse", "read", "write"]
