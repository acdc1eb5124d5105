"""Nothing that anybody types on "Waar sta ik?" stays behind: not on disk, not in a log, not in an address."""

from datetime import date

import pytest
import time_machine
from django.conf import settings

from keukentafel.letters.kinds import KINDS
from keukentafel.letters.questions import question
from tests.keukentafel.tafel.traces import files_with
from tests.keukentafel.tafel.walking import Walker

WORD = "Zwanenhalsboog"
LETTER = "bezwaar_pro_forma"
TODAY = date(2026, 3, 20)


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(TODAY, tick=False):
        yield


def walk_with_the_word_everywhere():
    walker = Walker().press("begin:wmo")
    walker.press("vraag:besluit_bekendgemaakt").fill(dagtekening=WORD, verzonden=WORD, ontvangen_op=WORD, vroegst=WORD)
    walker.fill(laatst=WORD, eindigt=WORD).press("zet").press("English").press("Nederlands")
    walker.fill(dagtekening="2 mrt 2026", verzonden="", ontvangen_op="", vroegst="", laatst="", eindigt="")
    walker.fill(uitkomst_besluit="afgewezen").press("zet")
    asked = (*KINDS[LETTER].asks, *KINDS[LETTER].more, "college_address")
    typed = [name for name in asked if question(name).form in ("line", "lines", "story")]
    walker.press("Maak de brief").fill(**dict.fromkeys(typed, WORD)).press("Laat de brief zien")
    walker.press("Verander de tekst").fill(extra=WORD).press("Klaar, laat de brief zien")
    assert WORD in walker.text
    for vorm in ("pdf", "docx"):
        walker.answer(vorm)
    data = f'{{"formaat": "keukentafel-dossier/1", "wet": "wmo", "feiten": [], "eigen": "{WORD}"}}'
    opened = Walker().open_file(data.encode())
    assert WORD in opened.sent()["verhaal"]
    opened.open_file(f'{{"{WORD}": '.encode())


def test_a_word_typed_in_every_field_is_found_nowhere_afterwards(temporary, capfd, caplog):
    walk_with_the_word_everywhere()
    printed = capfd.readouterr()

    assert files_with(WORD, temporary, settings.VAR) == []
    assert WORD not in printed.out + printed.err + caplog.text


def test_a_fault_of_ours_logs_where_and_never_what(temporary, capfd, caplog, monkeypatch):
    def breaks(*args, **kwargs):
        raise RuntimeError(WORD)

    monkeypatch.setattr("keukentafel.tafel.brieven.drawing.letter", breaks)
    walker = Walker().press("begin:wmo")
    walker.tell("besluit_bekendgemaakt", dagtekening="2 mrt 2026", uitkomst_besluit="afgewezen").press("Maak de brief")
    walker.client.raise_request_exception = False
    walker.fill(name=WORD)
    response = walker.answer("Laat de brief zien")
    printed = capfd.readouterr()

    assert response.status_code == 500
    assert WORD not in printed.out + printed.err
    assert files_with(WORD, temporary, settings.VAR) == []


def test_a_large_upload_is_refused_before_a_byte_reaches_the_disk(temporary):
    walker = Walker().open_file(b"x" * 450_000)

    assert walker.response.status_code == 413
    assert list(temporary.iterdir()) == []
