"""What the law asks in writing is not done with a telephone call (Awb 4:1, 4:17 lid 3, 6:4)."""

import pytest

from tests.contract.looking import codes, fact, look

MELDING = fact("melding_gedaan", "2026-08-03", kanaal="telefoon")
VERSLAG = fact("verslag_verzonden", "2026-09-10")
AANVRAAG = fact("aanvraag_ingediend", "2026-10-05", kanaal="post")
BESLUIT = fact("besluit_bekendgemaakt", "2026-11-10", uitkomst="afgewezen")

WRITTEN = [
    (AANVRAAG, "2026-10-06", ()),
    (fact("ingebrekestelling_ontvangen", "2026-10-21", kanaal="post"), "2026-10-22", (AANVRAAG,)),
    (fact("bezwaar_ingediend", "2026-11-12", kanaal="post"), "2026-11-13", (AANVRAAG, BESLUIT)),
]


@pytest.mark.parametrize(("written", "op", "before"), WRITTEN, ids=[each[0]["soort"] for each in WRITTEN])
def test_who_only_called_is_told_to_write_today(written, op, before):
    called = look(op, MELDING, VERSLAG, *before, written | {"kanaal": "telefoon"})
    wrote = look(op, MELDING, VERSLAG, *before, written)

    assert "niet_schriftelijk" in codes(called)
    assert "niet_schriftelijk" not in codes(wrote)
    assert all(warning["bron"] for warning in called["waarschuwingen"] if warning["code"] == "niet_schriftelijk")


def test_a_melding_by_telephone_is_a_melding():
    assert "niet_schriftelijk" not in codes(look("2026-08-04", MELDING))
