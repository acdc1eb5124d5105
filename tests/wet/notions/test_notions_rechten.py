"""What a person should know at each place on the road, with its article, or as advice that says so."""

import re
from itertools import chain

import pytest

from wet.rechten import KINDS, RIGHTS, Right, rights_for
from wet.teksten import codes

EVERY = pytest.mark.parametrize("right", RIGHTS.values(), ids=lambda right: right.code)
CORRECTED = pytest.mark.parametrize(
    "right", [right for right in RIGHTS.values() if right.corrects], ids=lambda right: right.code
)
PLEKKEN = {"melden", "voorbereiden", "aan_tafel", "verslag", "aanvragen", "besluit", "opkomen", "daarna"}

# What leaflets say and the law corrects.
CORRECTED_ITEMS = {
    *("S0-10", "S1-2", "S2-16", "S2-68", "S2-109", "S2-114", "S2-132", "S3-16", "S3-18", "S3-27", "S3-54", "S4-9"),
    "S4-18",
}

# Each article was read in a copy of the law before it came into the data; a new one is read before it is added here.
ARTICLES_READ = {
    "Wmo 2015": {
        "1.1.1", "2.1.4", "2.2.4", "2.3.2", "2.3.3", "2.3.4", "2.3.5", "2.3.6", "2.3.9", "2.6.2", "5.1.1", "5.3.3",
    },
    "Jeugdwet": {"2.3", "2.5", "8.1.1", "8.1.3", "8.1.6", "8.1.8"},
    "Awb": {"2:1", "2:5", "3:2", "4:1", "4:2", "4:3", "4:4", "4:13", "6:7", "7:1"},
}  # fmt: skip
RULINGS_READ = {
    "ECLI:NL:CRVB:2010:BL9930",
    "ECLI:NL:CRVB:2016:1402",
    "ECLI:NL:CRVB:2017:1477",
    "ECLI:NL:CRVB:2018:2013",
    "ECLI:NL:CRVB:2018:819",
    "ECLI:NL:CRVB:2018:3243",
    "ECLI:NL:CRVB:2019:2731",
}


def sources_of(right: Right):
    return list(chain.from_iterable(right.sources.values()))


@CORRECTED
def test_a_right_that_leaflets_get_wrong_shows_both_what_they_say_and_what_the_law_says(right: Right) -> None:
    assert re.match(r"Sommige folders (zeggen|noemen) .+; de wet zegt ", right.correction("nl"))
    assert re.match(r"Some leaflets (say|give) .+; the law says ", right.correction("en"))


def test_every_item_known_to_be_wrong_somewhere_is_corrected() -> None:
    corrected = {item for right in RIGHTS.values() if right.corrects for item in right.ids}
    assert corrected >= CORRECTED_ITEMS


@EVERY
def test_a_right_rests_only_on_articles_that_were_read(right: Right) -> None:
    for source in sources_of(right):
        assert source.artikel in ARTICLES_READ.get(source.wet, set()) or source.wet in RULINGS_READ, str(source)


@EVERY
def test_advice_without_a_source_says_that_it_is_advice(right: Right) -> None:
    says_so = "Het staat niet in de wet." in right.explanation("nl")
    assert says_so is not right.is_law


@EVERY
def test_what_is_our_reading_of_the_law_says_so(right: Right) -> None:
    assert ("Zo lezen wij de wet." in right.explanation("nl")) is (right.certainty == "uitleg")


@EVERY
def test_a_right_is_said_in_both_languages_and_short_enough_to_say(right: Right) -> None:
    for language in ("nl", "en"):
        assert right.statement(language)
        assert len(right.to_say(language)) < 130
    assert right.statement("nl") != right.statement("en")


@EVERY
def test_a_right_matters_somewhere_and_to_somebody(right: Right) -> None:
    assert right.plekken
    assert right.plekken <= PLEKKEN
    assert right.for_whom
    assert right.kind in KINDS
    assert right.ids


def test_only_tips_are_advice_without_a_source() -> None:
    assert {right.kind for right in RIGHTS.values() if not right.is_law} == {"tip"}


def test_no_sentence_is_left_without_a_right() -> None:
    parts = ("", "_zeg", "_uitleg", "_correctie")
    known = {f"{code}{part}" for code in RIGHTS for part in parts}
    spare = codes("nl", "rechten") - known
    assert spare == {"recht_is_advies", "recht_is_uitleg", "recht_is_onzeker"}


def test_before_the_melding_a_person_hears_of_free_support_and_the_duty_to_investigate() -> None:
    found = {right.code for right in rights_for("wmo", "melden")}
    assert {"gratis_clientondersteuning", "gemeente_moet_onderzoeken", "spoed_en_opvang"} <= found


def test_a_family_under_the_jeugdwet_is_told_of_the_vertrouwenspersoon_and_not_of_the_duty_under_the_wmo() -> None:
    found = {right.code for right in rights_for("jeugdwet", "melden")}
    assert "gemeente_noemt_vertrouwenspersoon" in found
    assert "gemeente_wijst_op_clientondersteuning" not in found


def test_each_law_gives_its_own_motivation_for_a_pgb() -> None:
    def told(wet: str) -> set[str]:
        return {right.code for right in rights_for(wet, "aanvragen")}

    assert "pgb_waarom_u_het_wilt" in told("wmo") - told("jeugdwet")
    assert "pgb_waarom_in_natura_niet_past" in told("jeugdwet") - told("wmo")


def test_a_warning_of_the_stand_brings_its_right_up_first_wherever_one_is() -> None:
    found = rights_for("wmo", "verslag", {"geen_clientondersteuning_aangeboden"})
    assert found[0].code in {"gemeente_wijst_op_clientondersteuning", "gratis_clientondersteuning"}
    assert "gemeente_wijst_op_clientondersteuning" not in {right.code for right in rights_for("wmo", "verslag")}


def test_a_mantelzorger_gets_what_is_for_mantelzorgers_only() -> None:
    found = rights_for("wmo", "aan_tafel", for_whom="mantelzorger")
    assert "mantelzorg_is_vrijwillig" in {right.code for right in found}
    assert all("mantelzorger" in right.for_whom for right in found)


def test_what_a_person_can_use_stands_before_what_is_only_good_to_know() -> None:
    kinds = [KINDS.index(right.kind) for right in rights_for("wmo", "voorbereiden")]
    assert kinds == sorted(kinds)


def test_mantelzorg_is_voluntary_but_usual_help_of_housemates_counts() -> None:
    right = RIGHTS["mantelzorg_is_vrijwillig"]
    assert set(right.ids) == {"S2-68", "S4-9"}
    assert "woont deze persoon bij u?" in right.explanation("nl")


def test_support_for_the_mantelzorger_is_a_question_to_ask_and_no_claim() -> None:
    assert RIGHTS["steun_voor_de_mantelzorger"].kind == "vraag"


def test_the_json_names_the_sources_of_the_law_asked_for() -> None:
    data = RIGHTS["pgb_wordt_besproken"].as_json("jeugdwet", "en")
    assert data["bron"] == ["Jeugdwet art. 8.1.6"]
    assert data["correctie"] is None


def test_under_a_law_that_does_not_know_it_a_right_is_not_shown() -> None:
    assert "het_staat_in_de_wmo" not in {right.code for right in rights_for("jeugdwet", "melden")}
