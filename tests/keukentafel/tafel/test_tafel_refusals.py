"""Whatever the vault refuses, somebody reads why in plain words, in Dutch and in English, and loses nothing typed."""

import re
from pathlib import Path
from typing import get_args
from uuid import uuid4

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from keukentafel.tafel.deur.gate import REFUSALS
from keukentafel.tafel.deur.refusing import refuse
from keukentafel.tafel.kluis import refusals
from keukentafel.tafel.kluis.guests import Reason
from keukentafel.tafel.kluis.once import Draft, write_once
from keukentafel.tafel.kluis.refusals import NotTaken
from keukentafel.tafel.kluis.rights import MAY
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table

SOURCE = Path(__file__).parents[3] / "src" / "keukentafel"
WRITING = (SOURCE / "bestand" / "batches.py", SOURCE / "tafel" / "kluis" / "admitting.py")
CODE = re.compile(r'(?:"geweigerd", |return )"([a-z_]+)"')

ANSWERED = {code for path in WRITING for code in CODE.findall(path.read_text(encoding="utf-8"))}
"""Every code with which a line can be refused (`Answer.reden`), read from where it is said."""


def told_page(reason: str, code: str, language: str) -> str:
    with translation.override(language):
        return refuse(RequestFactory().get("/"), reason, 409, code=code).content.decode()


def told_fault(code: str, language: str) -> str:
    with translation.override(language):
        return render_to_string("stoelen/parts/fault.html", {"fault": code})


def test_the_codes_of_refused_lines_are_all_found() -> None:
    assert {
        "batch_vol",
        "botst",
        "feit_staat_vast",
        "gewist",
        "niet_van_u",
        "ongeldig",
        "rol_staat_vast",
        "te_groot",
        "te_veel",
    } == ANSWERED


@pytest.mark.parametrize("code", sorted(ANSWERED - {"ongeldig"}))
def test_a_line_that_was_not_taken_has_a_sentence_of_its_own(code: str) -> None:
    pages = {language: told_page("niet_aangenomen", code, language) for language in ("nl", "en")}

    for language, page in pages.items():
        assert page != told_page("niet_aangenomen", "ongeldig", language)
    assert pages["nl"] != pages["en"]


@pytest.mark.parametrize("code", get_args(Reason))
def test_an_invitation_or_a_right_that_cannot_be_has_a_sentence_of_its_own(code: str) -> None:
    said = {language: told_fault(code, language) for language in ("nl", "en")}

    for language, sentence in said.items():
        assert sentence != told_fault("een code die er niet is", language)
    assert said["nl"] != said["en"]


def test_every_refusal_of_the_vault_has_a_page_that_says_it_in_both_languages() -> None:
    raised = {kind for kind in vars(refusals).values() if isinstance(kind, type) and issubclass(kind, Exception)}
    pages = {(page, language): told_page(page, "", language) for _, page, _ in REFUSALS for language in ("nl", "en")}

    assert raised <= {kind for kind, _, _ in REFUSALS}
    assert len(set(pages.values())) == len(pages)


@pytest.mark.parametrize("action", sorted(MAY))
def test_what_a_seat_may_not_do_is_told_by_one_page_for_all(action: str) -> None:
    kind, page, status = next(row for row in REFUSALS if issubclass(refusals.NotAllowed, row[0]))

    assert isinstance(refusals.NotAllowed(action), kind)
    assert (page, status) == ("mag_niet", 403)


@pytest.mark.django_db
def test_a_note_that_somebody_wiped_meanwhile_is_never_said_to_be_kept() -> None:
    ans = a_table("Ans")
    first = Draft(str(uuid4()), str(uuid4()), "notitie", {"tekst": "een"})
    write_once(ans.sits(), "gedeeld", first)
    page = ans.sits()
    known = page.sheet("gedeeld").entries[first.id].current
    ans.sits().wipe("gedeeld", [first.id])

    with pytest.raises(NotTaken) as refused:
        again = Draft(first.id, str(uuid4()), "notitie", {"tekst": "twee"}, None, (known[0].versie,))
        write_once(page, "gedeeld", again)

    assert refused.value.reason == "gewist"
