"""All settings; what comes from the environment is explained in docs/instellingen.md."""

from importlib.util import find_spec
from urllib.parse import urlsplit

from keukentafel.config import environment
from keukentafel.config.databases import database
from keukentafel.config.places import PACKAGE, assets_folder, secret_key, var_folder

VAR = var_folder(environment.text("KEUKENTAFEL_VAR"))
SECRET_KEY = secret_key(environment.text("KEUKENTAFEL_SECRET_KEY"), VAR)
DEBUG = environment.yes("KEUKENTAFEL_DEBUG", default=False)

PUBLIC_ADDRESS = environment.text("KEUKENTAFEL_ADRES", "http://127.0.0.1:8000").rstrip("/")
IS_HTTPS = PUBLIC_ADDRESS.startswith("https://")
ALLOWED_HOSTS = [
    urlsplit(PUBLIC_ADDRESS).hostname or "localhost",
    "localhost",
    "127.0.0.1",
    "[::1]",
    *environment.words("KEUKENTAFEL_HOSTS"),
]

_ROOMS = [
    "keukentafel.jobs",
    "keukentafel.design",
    "keukentafel.tafel.voordeur",
    "keukentafel.tafel.weg",
]
INSTALLED_APPS = [
    "django.contrib.staticfiles",
    *[room for room in _ROOMS if find_spec("keukentafel." + room.split(".")[1]) and find_spec(room)],
    "keukentafel.config",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "keukentafel.config.urls"
WSGI_APPLICATION = "keukentafel.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request", "django.template.context_processors.i18n"]
        },
    }
]
DATABASES = {"default": database(environment.text("DATABASE_URL"), VAR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = environment.text("KEUKENTAFEL_TAAL", "nl")
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [assets_folder()] if assets_folder().is_dir() else []
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": VAR / "files"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
