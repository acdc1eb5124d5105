"""Two devices write at random at one table while the network, the disk and the tab fail: nothing is lost or doubled.

`KEUKENTAFEL_TEST_BEWERKINGEN=10000 KEUKENTAFEL_TEST_STORINGEN=1000` runs it at the size of the proof.
"""

import os
from itertools import pairwise
from pathlib import Path
from uuid import uuid4

import pytest
from django.templatetags.static import static
from django.utils import timezone

from keukentafel.bestand.entries import Version
from keukentafel.tafel.deur import cookie
from keukentafel.tafel.kluis.sheets import GEDEELD
from tests.browser.steps import goes
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.seated import secret_of

pytestmark = pytest.mark.django_db(transaction=True)

EDITS = int(os.environ.get("KEUKENTAFEL_TEST_BEWERKINGEN", "600"))
FAULTS = int(os.environ.get("KEUKENTAFEL_TEST_STORINGEN", "60"))
DEVICES = 2
ROUNDS = 4
SCRIPT = Path(__file__).with_name("faults.js").read_text("utf-8")


@pytest.fixture
def devices(new_context, site):
    person = a_table("Toos", at=timezone.now())
    pages = []
    for _ in range(DEVICES):
        context = new_context()
        context.add_cookies([{"name": cookie.name(), "value": secret_of(person), "url": site}])
        page = context.new_page()
        page.route("**/aan-tafel/faults.js", lambda route: route.fulfill(body=SCRIPT, content_type="text/javascript"))
        goes(page, f"{site}/aan-tafel/")
        pages.append(page)
    return person, pages


def test_whatever_goes_wrong_each_acknowledged_word_arrives_once_and_every_conflict_is_shown(devices):
    person, pages = devices
    entries = [str(uuid4()) for _ in range(40)]
    runs = []
    for turn in range(ROUNDS):
        for place, page in enumerate(pages):
            runs.append(_runs(page, person, entries, f"d{place}r{turn}", seed=7 + 31 * turn + place))
            assert runs[-1]["beside"] == _beside(person, entries), "a device shows another thing than the table holds"
    table = person.sits(timezone.now())
    versions = {one.versie: one for one in table.sheet(GEDEELD).versions.values() if one.entry in entries}
    _tell(runs, versions)

    assert sum(run["edits"] for run in runs) >= EDITS
    assert sum(sum(run["faults"].values()) for run in runs) >= FAULTS
    assert {kind for run in runs for kind in run["faults"]} == KINDS
    assert [run["waiting"] for run in runs] == [0] * len(runs)
    assert [run["refused"] for run in runs] == [0] * len(runs)
    assert _lost(runs, versions) == []
    assert _doubled(versions) == []
    assert _replaced_unseen(runs, versions) == []
    there = [table.sheet(GEDEELD).entries[id] for id in entries]
    assert [entry.id for entry in there if entry.waiting] == []
    assert any(len(one.vorige) > 1 for one in versions.values()), "nobody wrote past anybody, so nothing was tried"
    assert [run["unreadable"] for run in runs] == [0] * len(runs)
    assert [entry.id for entry in there if len(entry.current) != len(_heads(versions, entry.id))] == []


KINDS = {
    "never_left",
    "half_sent",
    "thrice",
    "answer_lost",
    "answer_cut",
    "tab_killed",
    "disk_full",
    "killed_after_disk",
}


def _runs(page, person, entries, name, seed):
    return page.evaluate(
        "async (told) => (await import('/aan-tafel/faults.js')).run(told)",
        {
            "copyModule": static("offline/copy.js"),
            "storeModule": static("offline/store.js"),
            "pack": f"/tafel/{person.table_id}/gesprek/kopie",
            "phrase": "paarse fietsbel zondag",
            "edits": -(-EDITS // (DEVICES * ROUNDS)),
            "faults": -(-FAULTS // (DEVICES * ROUNDS)),
            "entries": entries,
            "seed": seed,
            "name": name,
        },
    )


def _words(version: Version) -> str:
    content = version.data["inhoud"]
    return content["tekst"]


def _lost(runs, versions):
    """What a device acknowledged last of an entry, and that stands nowhere, nor what the same person wrote after it.

    A word that was written while the tab died was not acknowledged, but may have reached the disk: then it counts.
    """
    there = {(one.entry, _words(one)) for one in versions.values()}
    lost = []
    for run in runs:
        for id in {turn["id"] for turn in run["written"]}:
            turns = [turn for turn in run["written"] if turn["id"] == id]
            last = max((place for place, turn in enumerate(turns) if turn["kept"]), default=len(turns))
            since = [(id, turn["words"]) for turn in turns[last:]]
            if since and not there.intersection(since):
                lost.append(since[0])
    return lost


def _heads(versions, id):
    """The versions of an entry that nobody replaced: what must be shown, all of it."""
    of_entry = [one for one in versions.values() if one.entry == id]
    replaced = {name for one in of_entry for name in one.vorige}
    return [one for one in of_entry if one.versie not in replaced]


def _doubled(versions):
    """Words that stand there more than once."""
    words = sorted(_words(one) for one in versions.values())
    return [one for one, other in pairwise(words) if one == other]


def _beside(person, entries):
    """What must be shown of each entry: the words of every version that nobody replaced."""
    there = person.sits(timezone.now()).sheet(GEDEELD).versions.values()
    replaced = {name for one in there for name in one.vorige}
    found = {id: [] for id in entries}
    for one in there:
        if one.entry in found and one.versie not in replaced:
            found[one.entry].append(_words(one))
    return {id: sorted(words) for id, words in found.items()}


def _tell(runs, versions):
    faults = {kind: sum(run["faults"].get(kind, 0) for run in runs) for kind in sorted(KINDS)}
    settled = [one for one in versions.values() if len(one.vorige) > 1]
    unseen = {versie for versie, _ in _replaced_unseen(runs, versions)}
    print(f"edits {sum(run['edits'] for run in runs)}, faults {sum(faults.values())}: {faults}")
    print(f"lost {len(_lost(runs, versions))}, doubled {len(_doubled(versions))}")
    print(f"conflicts {len(settled)}, of which shown {sum(one.versie not in unseen for one in settled)}")
    print(f"versions {len(versions)}, seconds per run {[run['seconds'] for run in runs]}")


def _replaced_unseen(runs, versions):
    """Versions that replace one that was not on the screen when they were written.

    What was on the screen of one that was folded into it, and so never reached the table, counts too.
    """
    shown = {versie: names for run in runs for versie, names in run["shown"].items()}
    return [
        (one.versie, name)
        for one in versions.values()
        for name in one.vorige
        if one.versie in shown and name not in _on_screen(one.versie, shown, versions)
    ]


def _on_screen(versie, shown, versions):
    found, todo = set(), [versie]
    while todo:
        for name in shown.get(todo.pop(), ()):
            if name not in found:
                found.add(name)
                if name not in versions:
                    todo.append(name)
    return found
