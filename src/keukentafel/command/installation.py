"""Making Django ready for the commands that need the database, and finding what stands above the command line."""

import os
from collections.abc import Callable
from importlib import import_module
from typing import Any

import django
from django.core.exceptions import ImproperlyConfigured

from keukentafel.command.console import Console, fault
from keukentafel.command.inputs import reason_of

SETTINGS = "keukentafel.config.settings"


def set_up(console: Console) -> None:
    """Load settings and rooms.  Raises CommandFault where a setting is wrong."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    try:
        django.setup()
    except (ValueError, OSError, ImproperlyConfigured) as why:
        raise fault(console, "instelling_fout", fout=reason_of(why)) from None


def outside(name: str) -> Callable[..., Any]:
    """Return the function `module:function` of what cannot be imported when this command line starts.

    `config` knows everybody and so may not be imported from here; models can only be read once Django is ready.  Both
    are found by name, as Django finds settings.
    """
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found
