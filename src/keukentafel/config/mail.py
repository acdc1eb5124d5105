"""How mail leaves: to the console, or by SMTP."""

from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from keukentafel.config.words import word


class MailOptions(NamedTuple):
    """Django's mail settings, in the order in which `settings` names them."""

    backend: str
    host: str
    port: int
    user: str
    password: str
    is_tls: bool


def mail_options(url: str) -> MailOptions:
    """Return the mail settings for an address like `smtp://user:password@host:587`; `smtps` asks for TLS.

    Without an address mail is written to the console.  Raises ValueError for another kind of address.
    """
    if not url:
        return MailOptions("django.core.mail.backends.console.EmailBackend", "localhost", 25, "", "", False)
    try:
        parts = urlsplit(url)
        port = parts.port or 587
    except ValueError:
        raise ValueError(word("mail_wrong")) from None
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ValueError(word("mail_wrong"))
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    backend = "django.core.mail.backends.smtp.EmailBackend"
    return MailOptions(backend, parts.hostname, port, user, password, parts.scheme == "smtps")
