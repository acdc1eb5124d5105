"""Finds out whether a port can be had, and keeps a second server of the same installation from taking it too."""

import errno
import fcntl
import os
import socket
from pathlib import Path


class PortTaken(Exception):
    """Another program listens on the port already."""


class PortForbidden(Exception):
    """This person may not listen on the port, or the address is not of this computer."""


def check_port(address: str, port: int) -> None:
    """Find out whether the port is free, before anything is promised.

    Raises PortTaken or PortForbidden.  Granian alone would share a port with another Granian without a word.
    """
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as refusal:
            raise (PortTaken if refusal.errno == errno.EADDRINUSE else PortForbidden)(port) from refusal


def claim_port(folder: Path, port: int) -> None:
    """Claim the port among the servers of one installation until this process ends; raises PortTaken.

    Two that start in the same second both find the port free.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    claim = os.open(folder / f"port-{port}.lock", os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as refusal:
        os.close(claim)
        raise PortTaken(port) from refusal
