"""A gemeente's own look: one CSS file with design tokens, served from this site as the last layer (`/thema.css`)."""

import hashlib
import re
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control

LIMIT = 50_000
"""A theme replaces tokens; what is heavier is another design."""

_FORBIDDEN = re.compile(r"@import|@charset|@layer|expression\s*\(|url\s*\(\s*['\"]?\s*(?:[a-z]+:|//)|</", re.IGNORECASE)


class ThemeUnusable(ValueError):
    """The file cannot be served; `code` says why: `missing`, `not_text`, `too_large`, `forbidden` or `unbalanced`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_theme(file: Path) -> str:
    """Return the CSS of a theme as a layer of its own; raises ThemeUnusable."""
    if not file.is_file():
        raise ThemeUnusable("missing")
    if file.stat().st_size > LIMIT:
        raise ThemeUnusable("too_large")
    try:
        css = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ThemeUnusable("not_text") from error
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    if _FORBIDDEN.search(bare):
        raise ThemeUnusable("forbidden")
    if not _is_balanced(bare):
        raise ThemeUnusable("unbalanced")
    return f"@layer theme {{\n{bare.strip()}\n}}\n"


def _is_balanced(css: str) -> bool:
    """Tell whether every brace closes, so that the theme cannot step out of its layer."""
    depth = 0
    for sign in css:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth < 0:
            return False
    return depth == 0


@lru_cache(maxsize=2)
def _theme_as_of(file: Path, changed_at: int) -> str:
    return read_theme(file)


def current_theme() -> str | None:
    """Return the CSS of the chosen theme, or None where none was chosen or it is unusable (`controle` tells why)."""
    if not settings.THEME_FILE:
        return None
    file = Path(settings.THEME_FILE)
    try:
        return _theme_as_of(file, file.stat().st_mtime_ns)
    except (ThemeUnusable, OSError):
        return None


@cache_control(public=True, max_age=3600)
def thema(request: HttpRequest) -> HttpResponse:
    """Serve the theme; 404 where there is none."""
    css = current_theme()
    if css is None:
        raise Http404
    return HttpResponse(css, content_type="text/css; charset=utf-8")


def in_templates(request: HttpRequest) -> dict[str, str]:
    """Give templates `theme_css`: where the theme stands, or an empty text; changes when the theme does."""
    css = current_theme()
    if css is None:
        return {"theme_css": ""}
    return {"theme_css": f"{reverse('thema')}?{hashlib.sha256(css.encode()).hexdigest()[:12]}"}
