"""Serves the program: one light process that watches, one that answers, with the worker as a thread in it."""

import gc
import socket
import sys
import threading
import time
from wsgiref.types import WSGIApplication

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import DatabaseError
from django.urls import get_resolver
from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

from keukentafel.config.outermost import Outermost
from keukentafel.config.ports import PortForbidden, PortTaken, check_port, claim_port
from keukentafel.config.prepare import make_ready
from keukentafel.config.words import word
from keukentafel.config.work import start_thread
from keukentafel.tafel.kluis.salt_mark import OtherSalt

THREADS = 64
"""Requests held at the same time.  Python runs one at a time, so four would do for the work; but a form that comes
in slowly, over a bad telephone line or on purpose, holds a thread until it is whole: four of those stopped the site."""

COLLECT_AFTER = 10_000
"""Things made and still held before garbage is looked for: fewer than one large table, which at 700 was looked through
again and again while it was read."""


def serve(*, address: str, port: int) -> int:
    """Make ready and serve until interrupted; return the exit status.

    Says in one line where it serves, or why it cannot.
    """
    try:
        check_port(address, port)
        claim_port(settings.VAR, port)
        make_ready()
    except PortTaken:
        return _refuse(word("port_taken", port=port))
    except PortForbidden:
        return _refuse(word("port_forbidden", address=address, port=port))
    except OtherSalt:
        return _refuse(word("salt_other"))
    except (OSError, DatabaseError) as reason:
        return _refuse(word("not_ready", reason=" ".join(str(reason).split())))
    say = word("serving", address=f"http://{address}:{port}")
    settle()
    threading.Thread(target=_say_when_open, args=(address, port, say), daemon=True).start()
    _listen(address, port)
    return 0


def _refuse(reason: str) -> int:
    print(reason, file=sys.stderr)
    return 1


def _listen(address: str, port: int) -> None:
    """Answer requests until interrupted."""
    server = Granian(
        "keukentafel",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,  # browsers speak HTTP/2 over TLS only, which is the work of the server in front
        workers=1,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        log_level=LogLevels.error,
    )
    server.serve(target_loader=load_application, wrap_loader=False)


def _say_when_open(address: str, port: int, say: str) -> None:
    """Print a line as soon as somebody who reads it could connect."""
    while True:
        try:
            socket.create_connection((address, port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            print(say, flush=True)
            return


def load_application() -> WSGIApplication:
    """Return the WSGI application, with its worker running; called inside the process that answers.

    Reads every address first: a page that cannot be loaded stops the server now, and not at the first visitor.
    """
    application = Outermost(get_wsgi_application())
    get_resolver().url_patterns  # noqa: B018 - reading it is what loads the pages
    settle()
    if settings.WORKER_IN_SERVER:
        start_thread()
    return application


def settle() -> None:
    """Tell the collector of garbage that what is loaded by now stays: it looked through all of it at every large page.

    Reading a table with thousands of entries took a third longer without.  Told before the second process begins, the
    two go on sharing the memory of what was loaded.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)
