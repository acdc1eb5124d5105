"""Every address and every form there is, sent by who has no key to it: nothing is shown, nothing changes."""

import re

import pytest
from django.utils import timezone

from keukentafel.tafel.kluis.opening import unlock
from tests.proof.full_table import FullTable, browser, full_table, rows_of
from tests.proof.pages_walk import crawl, every_url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_words")]

OF_THE_PREPARATION = re.compile(r"/(?:week|netwerk|oplossingen|wat-als|documenten/eigen)/([0-9a-f-]{36})$")
"""Pages of what somebody wrote while preparing."""

CHECKED = re.compile(r"/nakijken/([0-9a-f-]{36})$")
"""The page of a report or decision that is checked."""

BEFORE = re.compile(r"/gesprek/eerder/([0-9a-f-]{36})$")
"""What stood in a slip of the talk before somebody changed it."""

MAY_BY_READING = {"stoelen-opstaan"}
"""What somebody who only reads may change at a table all the same: get up and go."""


@pytest.fixture
def made() -> FullTable:
    return full_table(timezone.now())


def known_of(made: FullTable, paths: set[str]) -> dict[str, list[object]]:
    """What may stand in an address, by the name it has there."""
    pieces = {path.split("/brieven/stuk/")[1].split("/")[0] for path in paths if "/brieven/stuk/" in path}
    kept = sorted({found[1] for path in paths for found in [OF_THE_PREPARATION.search(path)] if found})
    assert len(kept) >= 6, kept
    papers = {path.split("/papieren/")[1].split("/")[0] for path in paths if "/papieren/" in path} - {"foto"}
    checked = {found[1] for path in paths for found in [CHECKED.search(path)] if found}
    assert len(papers) >= 5
    assert len(checked) >= 4
    assert len(pieces) >= 2
    before = {found[1] for path in paths for found in [BEFORE.search(path)] if found}
    assert before
    return {
        "table": [made.table_id],
        "seat": [made.ans.seat_id, made.bea.seat_id],
        "invitation": [made.invitation],
        "reminder": [made.reminder],
        "paper": sorted(papers | checked),
        "stuk": sorted(pieces),
        "soort": ["aanvraag", "bestaat-niet"],
        "vorm": ["pdf", "html", "bestaat-niet"],
        "slug": ["gesprek", "bestaat-niet"],
        "halte": ["melden", "bestaat-niet"],
        "code": ["thuis", "bestaat-niet"],
        **dict.fromkeys(("moment", "person", "solution", "card", "one"), kept),
        **{key: ["huishouden", "bestaat-niet"] for key in ("domein", "domain")},
        **{key: ["bestaat-niet"] for key in ("deel", "blad", "vraag", "document", "provision")},
        "nummer": [1, 99],
        "slip": sorted(before),
    }


def asked_of(made: FullTable) -> tuple[dict[str, set[str]], list[tuple[str, dict[str, list[str]]]]]:
    """Every path by the name of its address, and everything that the forms of the table can send."""
    ans = browser(made.ans.unlocked.secret)
    paths, forms, read = crawl(
        ans,
        [
            "/",
            f"/tafel/{made.table_id}",
            f"/tafel/{made.table_id}/papieren",
            f"/tafel/{made.table_id}/brieven",
            "/kaartje",
            "/tafels",
        ],
    )
    unseen = [word for word in made.words if word not in read]
    assert len(unseen) <= len(made.words) // 3, unseen  # who may read, does: the search finds what is shown
    urls = every_url(known_of(made, paths), paths)
    own_words = re.compile(r"Woord[0-9a-f]{12}")  # else a page would only give back what was typed on it
    sent = {}
    for form in (form for form in forms if form.method == "post"):
        for typed in form.sendings():
            data = {name: [own_words.sub("getypt", value) for value in values] for name, values in typed.items()}
            sent[form.action, str(data)] = data
    return urls, [(action.partition("?")[0], data) for (action, _), data in sent.items()]


def test_no_address_shows_or_changes_anything_for_who_has_no_key(made: FullTable) -> None:
    urls, sendings = asked_of(made)
    secrets = {
        "nobody": None,
        "of another table": made.dirk.unlocked.secret,
        "put out": made.cor.unlocked.secret,
        "put out and back with the card": unlock(made.cor.code, at=timezone.now()).secret,
    }
    but = {"but_seat": made.cor.seat_id, "but_sheet": made.cor.seat.private_sheet.pk}
    before, asked = rows_of(made.table_id, **but), 0
    paths = sorted(path for paths in urls.values() for path in paths)
    visits = [*((path, None) for path in paths), *((path, {}) for path in paths), *sendings]
    for who, secret in secrets.items():
        for path, data in visits:
            client = browser(secret)
            response = client.get(path) if data is None else client.post(path, data)
            asked += 1
            assert response.status_code < 500, (who, path, data)
            shown = response.getvalue() + str(response.headers).encode()
            assert not [word for word in made.words if word.encode() in shown], (who, path, data)
        assert rows_of(made.table_id, **but) == before, who

    print(f"{len(urls)} addresses, {len(paths)} paths, {asked} times asked, {len(made.words)} words looked for")
    assert len(visits) > 150


def test_who_only_reads_changes_nothing_that_is_shared(made: FullTable) -> None:
    urls, sendings = asked_of(made)
    own = {"but_seat": made.bea.seat_id, "but_sheet": made.bea.seat.private_sheet.pk}
    before = rows_of(made.table_id, **own)
    visits = [(path, {}) for name, paths in urls.items() if name not in MAY_BY_READING for path in sorted(paths)]
    leaving = {path for name in MAY_BY_READING for path in urls[name]}
    visits += [(path, data) for path, data in sendings if path not in leaving]
    secret = made.bea.unlocked.secret
    private = made.words_not_for_bea
    for path, data in visits:
        client = browser(secret)
        response = client.post(path, data)
        assert response.status_code < 500, (path, data)
        shown = response.getvalue()
        assert not [word for word in private if word.encode() in shown], (path, data)
        if path.startswith(("/sluit", "/kaartje", "/begin", "/open", "/uitnodiging")):
            secret = unlock(made.bea.code, at=timezone.now()).secret

    assert rows_of(made.table_id, **own) == before
    print(f"reading only: {len(visits)} sent")
    assert len(visits) > 100
