"""The frame that lies on a device: a page without anything of any table, its worker, and what makes it installable."""

import re
from datetime import UTC

from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from keukentafel.offline.serving import MODULES, worker_script
from keukentafel.tafel.gesprek.texts import text

SHELL = "/aan-tafel/"
"""Where the frame lies; the worker looks after nothing else."""

REASONS = (
    "soort",
    "vorm",
    "te_groot",
    "mag_niet",
    "vol",
    "niet_gedeeld",
    "gewist",
    "botst",
    "ongeldig",
    "niet_van_u",
    "te_veel",
    "anders",
)
"""Why the table may not take what a device sends."""

CHOICES = "besproken", "later", "niet", "ja"
CONFLICTS = "u", "een", "twee", "mensen", "plekken", "ouder"
"""What may be ticked, and how people may have written past each other; a device knows the same words as the page."""

ICONS = ("app-192", 192, "any"), ("app-512", 512, "any"), ("app-512-vol", 512, "maskable")
"""The drawing of the frame as telephones ask for it (`setup/icons.py` draws them): name, size, and what it is for."""

_LOADED = re.compile(r'(?:href|src)="(/[^"#]+)')
_OURS = {"connect-src": ["'self'"], "worker-src": ["'self'"], "manifest-src": ["'self'"]}

on_device = csp_update(_OURS)
"""What a page needs that keeps something on the device: its worker, its manifest, and asking this server."""


@require_GET
@never_cache
@on_device
def shell(request: HttpRequest) -> HttpResponse:
    """Show the frame; what belongs to a table comes from the device, after the pass phrase."""
    return HttpResponse(_shell(request))


@require_GET
@never_cache
@on_device
def worker(request: HttpRequest) -> HttpResponse:
    """Give the worker with the list of what it keeps; another list or another frame is another worker."""
    page = _shell(request)
    ours = settings.STATIC_URL, reverse("thema")
    files = [address for address in _LOADED.findall(page) if address.startswith(ours)]
    files += [static(name) for name in (*MODULES, "gesprek/device.js")]
    script = worker_script(SHELL, sorted(set(files)), page)
    return HttpResponse(script, content_type="text/javascript; charset=utf-8")


@require_GET
@never_cache
def manifest(request: HttpRequest) -> HttpResponse:
    """Say how the frame is called and looks among the programs of a device."""
    icons = [{"src": static("gesprek/app.svg"), "type": "image/svg+xml", "sizes": "any", "purpose": "any"}]
    for name, size, purpose in ICONS:
        picture = {"src": static(f"gesprek/{name}.png"), "type": "image/png", "sizes": f"{size}x{size}"}
        icons.append({**picture, "purpose": purpose})
    return JsonResponse(
        {
            "name": text("app.naam"),
            "short_name": text("app.kort"),
            "start_url": SHELL,
            "scope": SHELL,
            "display": "standalone",
            "background_color": "#f3f5f2",
            "theme_color": "#0f4f3d",
            "icons": icons,
        },
        content_type="application/manifest+json",
    )


@require_GET
@never_cache
def hour(_: HttpRequest) -> HttpResponse:
    """Say what time it is here: a device whose own clock is wrong asks it, to know whether a copy has ended."""
    return JsonResponse({"now": f"{timezone.now().astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"})


def _shell(request: HttpRequest) -> str:
    told = [(f"reason-{code}", text(f"reden.{code}")) for code in REASONS]
    told += [(f"gekozen-{code}", text(f"gekozen.{code}")) for code in CHOICES]
    told += [(f"botsing-{code}", text(f"botsing.{code}", naam="{naam}", aantal="{aantal}")) for code in CONFLICTS]
    return render_to_string("gesprek/toestel.html", {"told": told}, request)
