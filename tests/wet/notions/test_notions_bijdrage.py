"""What a household owes as own contribution, by date and situation (Wmo 2015 art. 2.1.4a, Uitvoeringsbesluit 3.8)."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from wet.wmo2015.bijdrage import contribution
from wet.wmo2015.bijdrage_bedragen import AMOUNTS
from wet.wmo2015.bijdrage_vrijstelling import EXEMPTIONS
from wet.wmo2015.situatie import Situation

TODAY = date(2026, 5, 1)
ALONE = Situation(voorziening="hulp", huishouden="alleenstaand")


@pytest.mark.parametrize(
    ("on", "amount", "per"),
    [
        (date(2019, 1, 1), "17.50", "4 weken"),
        (date(2019, 12, 31), "17.50", "4 weken"),
        (date(2020, 1, 1), "19.00", "maand"),
        (date(2020, 3, 31), "19.00", "maand"),
        (date(2020, 6, 1), "19.00", "maand"),
        (date(2021, 7, 1), "19.00", "maand"),
        (date(2022, 7, 1), "19.00", "maand"),
        (date(2023, 12, 31), "19.00", "maand"),
        (date(2024, 1, 1), "20.60", "maand"),
        (date(2025, 6, 15), "21.00", "maand"),
        (date(2026, 1, 1), "21.80", "maand"),
        (date(2026, 12, 31), "21.80", "maand"),
    ],
)
def test_somebody_living_alone_owes_at_most_the_amount_of_that_year(on: date, amount: str, per: str) -> None:
    owed = contribution(on, ALONE)
    assert (owed.ten_hoogste, owed.per) == (Decimal(amount), per)


@pytest.mark.parametrize(
    ("on", "reason"),
    [
        (date(2014, 12, 31), "voor_de_wmo_2015"),
        (date(2015, 1, 1), "naar_inkomen_voor_2019"),
        (date(2018, 12, 31), "naar_inkomen_voor_2019"),
        (date(2027, 1, 1), "bedrag_nog_onbekend"),
        (date(2040, 1, 1), "bedrag_nog_onbekend"),
    ],
)
def test_an_amount_nobody_can_know_is_unknown_with_the_reason(on: date, reason: str) -> None:
    owed = contribution(on, ALONE)
    assert (owed.ten_hoogste, owed.reden) == (None, reason)


NINE = {
    "a": Situation(huishouden="alleenstaand", wlz=True),
    "b": Situation(huishouden="alleenstaand", nights_in_opvang=2),
    "c": Situation(huishouden="alleenstaand", risk_to_minor=True),
    "d": Situation(voorziening="rolstoel", huishouden="alleenstaand"),
    "e": Situation(voorziening="hulpmiddel", minderjarig=True),
    "f": Situation(huishouden="samen", aow="niet_allen"),
    "g": Situation(huishouden="alleenstaand", lacks_payment_capacity=True),
    "h": Situation(huishouden="alleenstaand", harms_integrated_help=True),
    "i": ALONE,
}


@pytest.mark.parametrize("exemption", EXEMPTIONS, ids=lambda exemption: exemption.code)
def test_each_of_the_nine_exemptions_means_owing_nothing_and_is_named(exemption) -> None:
    on = date(2020, 4, 15) if exemption.onder == "i" else TODAY
    owed = contribution(on, NINE[exemption.onder])
    assert (owed.ten_hoogste, owed.vrijstelling) == (Decimal(0), exemption.code)
    assert [str(source) for source in owed.sources] == [
        f"Uitvoeringsbesluit Wmo 2015 art. 3.8 lid 3 onder {exemption.onder}"
    ]


def test_there_are_nine_exemptions_from_a_to_i() -> None:
    assert "".join(exemption.onder for exemption in EXEMPTIONS) == "abcdefghi"


def test_in_2019_the_same_exemptions_stood_in_another_lid() -> None:
    owed = contribution(date(2019, 5, 1), NINE["f"])
    assert str(owed.sources[0]) == "Uitvoeringsbesluit Wmo 2015 art. 3.8 lid 4 onder f"


@pytest.mark.parametrize("flag", ["wlz", "beschermd_wonen", "opvang"])
def test_who_already_pays_for_living_elsewhere_owes_nothing_more(flag: str) -> None:
    owed = contribution(TODAY, Situation(**{flag: True}))
    assert owed.vrijstelling == "betaalt_al_wlz_beschermd_wonen_of_opvang"


def test_one_night_in_opvang_exempts_nobody() -> None:
    assert contribution(TODAY, Situation(nights_in_opvang=1)).ten_hoogste == Decimal("21.80")


@pytest.mark.parametrize("on", [date(2020, 4, 1), date(2020, 5, 31)])
def test_nothing_was_due_for_april_and_may_2020(on: date) -> None:
    assert contribution(on, ALONE).vrijstelling == "april_en_mei_2020"


@pytest.mark.parametrize("voorziening", ["beschermd_wonen", "opvang"])
def test_april_2020_was_not_free_for_beschermd_wonen_and_opvang(voorziening) -> None:
    owed = contribution(date(2020, 4, 15), Situation(voorziening=voorziening))
    assert (owed.ten_hoogste, owed.vrijstelling) == (None, None)
    assert owed.reden == "beschermd_wonen_en_opvang_naar_inkomen"


@pytest.mark.parametrize(("parents_owe", "amount"), [(True, "21.80"), (None, "21.80"), (False, "0")])
def test_parents_may_owe_for_adapting_the_home_only_where_the_verordening_says_so(parents_owe, amount) -> None:
    home = Situation(
        voorziening="woningaanpassing", minderjarig=True, huishouden="alleenstaand", parents_owe=parents_owe
    )
    assert contribution(TODAY, home).ten_hoogste == Decimal(amount)


def test_parents_below_pension_age_owe_nothing_for_the_home_of_their_child_either() -> None:
    home = Situation(
        voorziening="woningaanpassing", minderjarig=True, parents_owe=True, huishouden="samen", aow="niet_allen"
    )
    assert contribution(TODAY, home).vrijstelling == "paar_onder_pensioenleeftijd"


def test_a_couple_that_both_have_a_pension_owes_one_contribution_together() -> None:
    assert contribution(TODAY, Situation(huishouden="samen", aow="allen")).ten_hoogste == Decimal("21.80")


def test_clientondersteuning_is_always_free() -> None:
    owed = contribution(TODAY, Situation(voorziening="clientondersteuning"))
    assert (owed.ten_hoogste, str(owed.sources[0])) == (Decimal(0), "Wmo 2015 art. 2.1.4 lid 5")


def test_where_the_verordening_asks_nothing_nothing_is_owed() -> None:
    owed = contribution(TODAY, Situation(verordening_asks=False))
    assert (owed.ten_hoogste, owed.vrijstelling, owed.reden) == (Decimal(0), None, "verordening_vraagt_niets")


@pytest.mark.parametrize(("own", "amount"), [("10.00", "10.00"), ("0", "0"), ("30.00", "21.80")])
def test_a_gemeente_may_ask_less_but_never_more(own: str, amount: str) -> None:
    assert contribution(TODAY, Situation(gemeente_amount=Decimal(own))).ten_hoogste == Decimal(amount)


def test_vervoer_with_an_own_amount_in_the_verordening_is_not_capped() -> None:
    unknown = contribution(TODAY, Situation(voorziening="vervoer", verordening_sets_vervoer=True))
    known = contribution(
        TODAY, Situation(voorziening="vervoer", verordening_sets_vervoer=True, gemeente_amount=Decimal(40))
    )
    assert (unknown.ten_hoogste, unknown.reden) == (None, "vervoer_bedrag_in_verordening")
    assert known.ten_hoogste == Decimal(40)


@pytest.mark.parametrize(
    ("situation", "note"),
    [
        (Situation(), "huishouden_onbekend"),
        (Situation(aow="niet_allen"), "huishouden_onbekend"),
        (Situation(huishouden="samen"), "aow_onbekend"),
        (Situation(), "alleen_als_de_verordening_het_vraagt"),
        (Situation(), "gemeente_kan_minder_vragen"),
        (Situation(voorziening="vervoer"), "vervoer_kan_eigen_bedrag_hebben"),
        (Situation(voorziening="hulpmiddel"), "nooit_meer_dan_de_kostprijs"),
        (Situation(voorziening="woningaanpassing", minderjarig=True), "ouders_alleen_als_verordening_het_zegt"),
    ],
)
def test_an_answer_that_is_missing_leaves_the_highest_amount_and_says_so(situation: Situation, note: str) -> None:
    owed = contribution(TODAY, situation)
    assert owed.ten_hoogste == Decimal("21.80")
    assert note in [each.code for each in owed.notes]


@pytest.mark.parametrize("situation", [ALONE, Situation(aow="allen")])
def test_who_answered_enough_gets_no_question_about_the_household(situation: Situation) -> None:
    codes = {note.code for note in contribution(TODAY, situation).notes}
    assert codes.isdisjoint({"huishouden_onbekend", "aow_onbekend"})


def test_the_json_has_amounts_as_text_and_sources_as_lawyers_write_them() -> None:
    assert (
        contribution(TODAY, Situation(**dict.fromkeys(["verordening_asks"], True))).as_json()["ten_hoogste"] == "21.80"
    )
    data = contribution(TODAY, ALONE).as_json()
    assert data["per"] == "maand"
    assert data["vrijstelling"] is data["reden"] is None
    assert data["bron"] == ["Wmo 2015 art. 2.1.4a lid 4", "Wmo 2015 art. 2.1.4b lid 4"]


def test_the_json_of_an_unknown_amount_says_why_in_both_languages() -> None:
    unknown = contribution(date(2027, 1, 1), ALONE)
    assert unknown.as_json()["ten_hoogste"] is None
    assert unknown.as_json("nl")["reden"].startswith("Het bedrag is onbekend.")
    assert unknown.as_json("en")["reden"].startswith("The amount is unknown.")


def test_the_amount_is_written_the_way_the_language_writes_it() -> None:
    assert "21,80 euro per maand" in contribution(TODAY, ALONE).explain("nl")
    assert "21.80 euros a month" in contribution(TODAY, ALONE).explain("en")


@pytest.mark.parametrize("letter", "abcdefghi")
def test_every_exemption_explains_itself_in_both_languages(letter: str) -> None:
    owed = contribution(date(2020, 4, 15), NINE[letter])
    assert owed.explain("nl") != owed.explain("en")


def test_the_amounts_follow_each_other_without_gap_or_overlap_and_each_has_a_source() -> None:
    for earlier, later in pairwise(AMOUNTS):
        assert earlier.valid_to + timedelta(days=1) == later.valid_from
    assert all(row.sources and row.published for row in AMOUNTS)


@pytest.mark.parametrize("on", [date(2019, 5, 1), date(2020, 5, 1), TODAY])
@pytest.mark.parametrize(
    "voorziening", ["hulpmiddel", "vervoer", "woningaanpassing", "rolstoel", "clientondersteuning"]
)
def test_every_answer_and_note_rests_on_what_was_in_force_that_day(on: date, voorziening) -> None:
    owed = contribution(on, Situation(voorziening=voorziening))
    cited = [source for each in (owed, *owed.notes) for source in each.sources]
    assert cited
    assert all(source.holds_on(on) for source in cited)
