"""All settings; what comes from the environment is explained in docs/instellingen.md."""

from urllib.parse import urlsplit

from django.conf import global_settings

from keukentafel.config import environment, logs
from keukentafel.config.databases import database
from keukentafel.config.further_languages import add_languages
from keukentafel.config.mail import mail_options
from keukentafel.config.places import PACKAGE, assets_folder, salt, secret_key, var_folder

# --- what an administrator may choose (docs/instellingen.md) ---

VAR = var_folder(environment.text("KEUKENTAFEL_VAR"))
SECRET_KEY = secret_key(environment.text("KEUKENTAFEL_SECRET_KEY"), VAR)
SALT = salt(environment.text("KEUKENTAFEL_ZOUT"), VAR)
DATABASES = {"default": database(environment.text("DATABASE_URL"), VAR)}
PUBLIC_ADDRESS = environment.own_address("KEUKENTAFEL_ADRES", "http://127.0.0.1:8000")
HAS_PUBLIC_ADDRESS = bool(environment.text("KEUKENTAFEL_ADRES"))
KEEPER = environment.text("KEUKENTAFEL_BEHEERDER")
KEEP_YEARS = environment.number("KEUKENTAFEL_BEWAARJAREN", 3, least=1, most=100)
BACKUP_DAYS = environment.number("KEUKENTAFEL_KOPIE_DAGEN", 35, least=1, most=3650)
AROUND_PYTHON = environment.around_python()
EXTRA_HOSTS = environment.hosts("KEUKENTAFEL_HOSTS")
IS_BEHIND_PROXY = environment.yes("KEUKENTAFEL_PROXY", default=False)
MAIL = mail_options(environment.text("KEUKENTAFEL_MAIL"))
DEFAULT_FROM_EMAIL = environment.text("KEUKENTAFEL_AFZENDER", "keukentafel@localhost")
THEME_FILE = environment.text("KEUKENTAFEL_THEMA")
QUICK_EXIT = environment.site("KEUKENTAFEL_SNEL_WEG", "https://www.knmi.nl/nederland-nu/weer/verwachtingen")
LANGUAGE_CODE = environment.choice("KEUKENTAFEL_TAAL", "nl", ("nl", "en"))
WORKER_IN_SERVER = environment.yes("KEUKENTAFEL_WERKER", default=True)
LOG_LEVEL = environment.choice("KEUKENTAFEL_LOGNIVEAU", logs.usual_level(), logs.LEVELS).upper()
DEBUG = environment.yes("KEUKENTAFEL_DEBUG", default=False)

# --- the program ---

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django_tasks_db",
    "keukentafel.jobs",
    "keukentafel.design",
    "keukentafel.offline",
    "keukentafel.tafel.uitleg",
    "keukentafel.tafel.makkelijk",
    "keukentafel.tafel.kluis",
    "keukentafel.tafel.deur",
    "keukentafel.tafel.weg",
    "keukentafel.tafel.voorbereiding",
    "keukentafel.tafel.watals",
    "keukentafel.tafel.afspraak",
    "keukentafel.tafel.week",
    "keukentafel.tafel.oplossingen",
    "keukentafel.tafel.documenten",
    "keukentafel.tafel.netwerk",
    "keukentafel.tafel.mantelzorg",
    "keukentafel.tafel.oefenen",
    "keukentafel.tafel.pgb",
    "keukentafel.tafel.plan",
    "keukentafel.tafel.gesprek",
    "keukentafel.tafel.nakijken",
    "keukentafel.tafel.terugblik",
    "keukentafel.tafel.stoelen",
    "keukentafel.tafel.papieren",
    "keukentafel.tafel.bewaren",
    "keukentafel.tafel.brieven",
    "keukentafel.tafel.melden",
    "keukentafel.tafel.voordeur",
    "keukentafel.config",
]
MIDDLEWARE = [
    "keukentafel.config.headers.SecurityHeaders",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "keukentafel.config.request_log.RequestLog",
    # A page with a long story is 100 kB plain and 9 kB like this. What lengths could betray (BREACH) needs another site
    # that makes a browser ask for pages of an open table: its cookie is SameSite=Strict and does not come along then;
    # form tokens differ each time, and Django adds some bytes by chance.
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
ROOT_URLCONF = "keukentafel.config.urls"
WSGI_APPLICATION = "keukentafel.config.wsgi.application"
APPEND_SLASH = False
TEMPLATES = [
    {
        "BACKEND": "keukentafel.config.drawing.Templates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "keukentafel.config.theme.in_templates",
            ]
        },
    }
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
LOGGING = logs.configuration(LOG_LEVEL)
EMAIL_BACKEND, EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD, EMAIL_USE_TLS = MAIL
EMAIL_TIMEOUT = 10

# --- language and time ---

_ADDED = add_languages(VAR / "talen")
LANGUAGES = [("nl", "Nederlands"), ("en", "English"), *((each.code, each.name) for each in _ADDED)]
LANGUAGES_BIDI = [*global_settings.LANGUAGES_BIDI, *(each.code for each in _ADDED if each.is_rtl)]
LOCALE_PATHS = [PACKAGE / "locale", VAR / "talen"]
TIME_ZONE = "Europe/Amsterdam"

# --- files ---

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [assets_folder()] if assets_folder().is_dir() else []
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": VAR / "files"}},
    "staticfiles": {"BACKEND": "keukentafel.config.static_files.StaticFiles"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
# Memory only: Django's other handler would put a large upload in a file in the folder for temporary files.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

# --- safety ---

IS_HTTPS = PUBLIC_ADDRESS.startswith("https://")
ALLOWED_HOSTS = [urlsplit(PUBLIC_ADDRESS).hostname or "localhost", "localhost", "127.0.0.1", "[::1]", *EXTRA_HOSTS]
CSRF_TRUSTED_ORIGINS = [PUBLIC_ADDRESS]
CSRF_FAILURE_VIEW = "keukentafel.config.errors.form_expired"
CSRF_COOKIE_NAME = "__Host-formulier" if IS_HTTPS else "formulier"
CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_AGE = None
LANGUAGE_COOKIE_NAME = "__Host-taal" if IS_HTTPS else "taal"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
# Not `no-referrer`: under that policy browsers send `Origin: null` with every form and the check on forms refuses them.
SECURE_REFERRER_POLICY = "same-origin"
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
