"""Six made-up households, what each answered, and what two rooms said of it: their plans are approved word for word."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from keukentafel.content.domeinen import domains, steps
from keukentafel.tafel.plan.answered import GivenAnswer
from keukentafel.tafel.plan.sentences import Origin, Plan, PlanSentence
from keukentafel.tafel.plan.writing import Given, arrange, write

APPROVED = Path(__file__).parent / "approved"
Answers = Mapping[str, Mapping[str, object]]


@dataclass(frozen=True)
class Household:
    """Whose plan it is, under which law, what was answered, ticked to talk about, and told by other rooms."""

    name: str
    answers: Answers
    law: str = "wmo"
    talk: tuple[str, ...] = ()
    told: tuple[tuple[str, str, str], ...] = ()

    def plan(self) -> Plan:
        """Return the plan."""
        given = Given(
            law=self.law,
            answers=tuple(
                GivenAnswer(question, f"stuk/{question}", values) for question, values in self.answers.items()
            ),
            talk=tuple((code, f"stuk/{code}.blad") for code in self.talk),
            told=tuple(
                PlanSentence(f"week:{n}", text, section, subject, origin=Origin("week", f"week/{n}"), short=True)
                for n, (section, subject, text) in enumerate(self.told)
            ),
        )
        return arrange(write(given, domains(), steps()), given.voice, domains())


WOMAN_ALONE = Household(
    "Nel Hartgers",
    {
        "belangrijk.goede_dag": {"tekst": "Koffie bij het raam, en op donderdag naar het koor."},
        "belangrijk.blijven": {"tekst": "Ik wil in mijn eigen huis blijven. Mijn man heeft het zelf opgeknapt."},
        "aanleiding.dwars": {"tekst": "Ik durf niet meer te douchen sinds ik viel."},
        "aanleiding.waarom_nu": {"tekst": "In maart viel ik in de badkamer. Ik lag daar drie uur."},
        "aanleiding.vraag": {"tekst": "Het huis schoonhouden.\nVeilig douchen.\nNaar het koor komen."},
        "aanleiding.zelf": {"tekst": "Koken doe ik zelf, op een stoel. Stof afnemen ook."},
        "aanleiding.over_half_jaar": {"tekst": "Dat ik weer mensen binnen durf te laten."},
        "gezondheid.ziekten": {"tekst": "Artrose in beide knieën, en hartfalen."},
        "gezondheid.verloop": {"keuze": "langzaam"},
        "huishouden.gaat": {"keuze": "niet_zonder_hulp", "onderwerpen": ["vloeren", "badkamer", "bed", "ramen"]},
        "huishouden.slechte_dag": {
            "tekst": "Dan kom ik niet verder dan de keuken. Na tien minuten moet ik zitten.",
            "niet": ["veilig", "goed_genoeg", "zonder_pijn"],
            "dagen": "3",
        },
        "huishouden.in_huis": {"keuzes": ["alleen"]},
        "huishouden.hulp_nu": {"tekst": "Mijn dochter stofzuigt op zaterdag, 2 uur.", "houdt": "nee"},
        "huishouden.geprobeerd": {"tekst": "Een particuliere hulp. Die kon ik niet blijven betalen."},
        "huishouden.risico": {"tekst": "Dan val ik weer, over wat er ligt."},
        "huishouden.bereiken": {"tekst": "Een schoon huis.", "merkt": "Mijn kleinkinderen kunnen op de vloer spelen."},
        "huishouden.zou_helpen": {"tekst": "Iemand voor de vloeren en de badkamer, 3 uur in de week."},
        "verzorging.gaat": {"keuze": "met_moeite", "onderwerpen": ["wassen", "kousen"]},
        "verzorging.slechte_dag": {"tekst": "Dan was ik mij aan de wastafel.", "niet": ["veilig"], "dagen": "4"},
        "verzorging.zou_helpen": {"tekst": "Een beugel en een stroeve vloer.", "weet_niet": "ja"},
        "vervoer.gaat": {"keuze": "met_moeite", "onderwerpen": ["wachten", "dragen"]},
        "vervoer.waarheen": {"tekst": "Naar het koor, donderdag om tien uur."},
        "netwerk.wie_helpt": {"tekst": "Mijn dochter, en de buurvrouw als er iets is."},
        "mantelzorg.houdt_vol": {"keuze": "tijdje"},
        "hulp_nu.loopt": {"keuzes": ["wijkverpleging"]},
        "vorm.voorkeur": {"keuze": "zin"},
        "later.zorgen": {"keuzes": ["helper_weg"]},
    },
    talk=("verzorging", "huishouden"),
    told=(
        ("wie_helpt", "c", "Mijn dochter doet 4 uur in een week: schoonmaken (2 uur), boodschappen (2 uur)."),
        (
            "blijft_over",
            "a",
            "Er is 3 uur en 30 minuten hulp in een week nodig die nu niemand geeft: schoonmaken (3 uur en 30 minuten).",
        ),
    ),
)

OVERLOADED_PARTNER = Household(
    "Henk Wolters",
    {
        "belangrijk.missen": {"tekst": "Met Ria naar de volkstuin."},
        "belangrijk.blijven": {"tekst": "Dat wij samen thuis wonen."},
        "aanleiding.dwars": {"tekst": "Mijn vrouw kan niet meer. Zij staat elke nacht drie keer op."},
        "aanleiding.waarom_nu": {
            "tekst": "Ria is in augustus zelf gevallen. De huisarts zei dat het zo niet langer gaat."
        },
        "aanleiding.speelt_mee": {"keuzes": ["langzaam", "helper"]},
        "aanleiding.over_half_jaar": {"tekst": "Ria slaapt weer, en wij zijn weer man en vrouw."},
        "gezondheid.ziekten": {"tekst": "Parkinson, sinds zes jaar."},
        "gezondheid.naasten": {"tekst": "Ria doet alles. Zij slaapt vier uur."},
        "denken.gaat": {"keuze": "niet_zonder_hulp", "onderwerpen": ["afspraken", "beginnen"]},
        "denken.nodig": {"keuzes": ["herinneren", "op_gang"]},
        "denken.zou_helpen": {"tekst": "Twee dagen in de week ergens anders zijn, met mensen om mij heen."},
        "verzorging.gaat": {"keuze": "niet_zonder_hulp", "onderwerpen": ["aankleden", "omdraaien"]},
        "verzorging.slechte_dag": {
            "tekst": "Dan bevries ik, en krijgt Ria mij niet uit bed.",
            "niet": ["veilig", "op_tijd", "vaak_genoeg"],
            "dagen": "5",
        },
        "verzorging.hulp_nu": {"tekst": "Ria, dag en nacht. De wijkverpleging twee keer per week.", "houdt": "nee"},
        "verzorging.nacht": {"keuze": "vaker"},
        "verzorging.risico": {"tekst": "Dan ligt Ria straks ook in het ziekenhuis."},
        "huishouden.huisgenoot_doet": {"tekst": "Ria doet het hele huishouden."},
        "huishouden.huisgenoot_niet": {"tekst": "Ramen en zwaar schoonmaken. Haar rug is versleten."},
        "netwerk.wie_helpt": {"tekst": "Onze zoon komt eens in de maand, hij woont in Groningen."},
        "netwerk.vragen_is_moeilijk": {"keuzes": ["druk", "ver"]},
        "mantelzorg.houdt_vol": {"keuze": "nauwelijks"},
        "mantelzorg.woont_bij": {"keuze": "ja"},
        "vorm.voorkeur": {"keuze": "weet_niet"},
        "later.zorgen_meer": {"tekst": "Dat ik naar een verpleeghuis moet omdat Ria niet meer kan."},
    },
    talk=("mantelzorg",),
    told=(
        ("wie_helpt", "c", "Mijn vrouw doet 61 uur in een week."),
        ("mantelzorg", "d", "Mijn vrouw zegt: ik wil voor hem blijven zorgen, maar ik wil elke week een nacht slapen."),
        ("blijft_over", "a", "'s Nachts is er 5 uur hulp in een week nodig die nu niemand geeft."),
    ),
)

YOUNG_MAN = Household(
    "Mourad",
    {
        "belangrijk.wie_ik_ben": {"tekst": "Ik teken. Ik ben niet mijn diagnose"},
        "aanleiding.dwars": {"tekst": "Ik kom mijn huis niet meer uit en mijn post ligt er al maanden"},
        "aanleiding.waarom_nu": {"tekst": "Mijn begeleiding van de kliniek stopt in januari."},
        "aanleiding.speelt_mee": {"keuzes": ["hulp_stopt"]},
        "aanleiding.over_half_jaar": {"tekst": "Twee ochtenden werken. Mijn post open."},
        "gemoed.gaat": {"keuze": "niet_zonder_hulp", "onderwerpen": ["opstaan", "stemmen", "naar_buiten"]},
        "gemoed.slechte_dag": {
            "tekst": "Dan lig ik tot vier uur in bed, met de gordijnen dicht. Dan eet ik niet.",
            "niet": ["op_tijd"],
            "dagen": "4",
        },
        "gemoed.te_zien": {"tekst": "Ik neem mijn telefoon niet meer op."},
        "gemoed.geprobeerd": {"tekst": "Een inloophuis. Te druk, ik kreeg er stemmen van."},
        "gemoed.risico": {"tekst": "Dan word ik weer opgenomen."},
        "gemoed.zou_helpen": {"tekst": "Iemand die twee keer per week aan de deur komt, en steeds dezelfde."},
        "dag.gaat": {"keuze": "met_moeite", "onderwerpen": ["ritme"]},
        "dag.plek": {"keuzes": ["klein", "rustig"]},
        "geld.gaat": {"keuze": "niet_zonder_hulp", "onderwerpen": ["post"]},
        "geld.hulp_nu": {"tekst": "Niemand", "houdt": "nee"},
        "geld.bijdrage": {"keuze": "moeilijk"},
        "veiligheid.crisis": {"keuze": "nee"},
        "netwerk.wie_helpt": {"tekst": "Mijn zus belt elke zondag."},
        "mantelzorg.houdt_vol": {"keuze": "niemand"},
        "hulp_nu.loopt": {"keuzes": ["behandeling"]},
        "vorm.voorkeur": {"keuze": "zin"},
        "vorm.wie": {"keuzes": ["zelfde", "ervaring"]},
        "later.merken": {"tekst": "Ik doe drie dagen de deur niet open."},
    },
    talk=("gemoed", "geld"),
)

WHEELCHAIR = Household(
    "Samira de Wit",
    {
        "belangrijk.blijven": {"tekst": "Dit huis. Mijn kinderen zitten hier op school."},
        "aanleiding.dwars": {"tekst": "Ik kom niet meer boven, en daar slapen mijn kinderen."},
        "aanleiding.waarom_nu": {"tekst": "Ik kom in december thuis uit het revalidatiecentrum."},
        "aanleiding.speelt_mee": {"keuzes": ["ziekenhuis", "ongeluk"]},
        "aanleiding.naar_huis": {"tekst": "18 december"},
        "aanleiding.vraag": {"tekst": "Boven kunnen komen.\nZelf kunnen douchen.\nNaar school met de kinderen."},
        "gezondheid.ziekten": {"tekst": "Dwarslaesie na een ongeluk."},
        "gezondheid.kan_nog": {"tekst": "Mijn armen zijn sterk."},
        "wonen.gaat": {"keuze": "helemaal_niet", "onderwerpen": ["trap", "drempels", "badkamer"]},
        "wonen.soort_huis": {"keuze": "trap_binnen"},
        "wonen.van_wie": {"keuze": "corporatie"},
        "wonen.slechte_dag": {"tekst": "Elke dag is zo. Ik slaap nu in de woonkamer.", "dagen": "7"},
        "wonen.trap_hoe": {"tekst": "Dertien treden met een draai, 78 cm breed."},
        "wonen.verhuurder": {"tekst": "Woningstichting De Brink"},
        "wonen.verhuurder_gevraagd": {"keuze": "wacht"},
        "wonen.verhuizen": {"keuze": "als"},
        "wonen.risico": {"tekst": "Dan kan ik 's nachts niet bij mijn kinderen komen."},
        "wonen.bereiken": {"tekst": "Zelf bij mijn kinderen kunnen.", "merkt": "Ik leg ze zelf in bed."},
        "wonen.zou_helpen": {"tekst": "Een lift of een slaapkamer beneden. Een natte cel."},
        "vervoer.gaat": {"keuze": "niet_zonder_hulp", "onderwerpen": ["auto", "stoep"]},
        "vervoer.hulpmiddel_buiten": {"keuzes": ["rolstoel_zelf"]},
        "vervoer.zou_helpen": {"weet_niet": "ja"},
        "kind.situatie": {"keuze": "ouder"},
        "netwerk.wie_helpt": {"tekst": "Mijn moeder, tot de kerst."},
        "mantelzorg.houdt_vol": {"keuze": "tijdje"},
        "vorm.voorkeur": {"keuze": "pgb"},
        "later.minder": {"tekst": "Autorijden, als ik een aangepaste auto heb."},
    },
    talk=("wonen",),
)

CHILD_WITH_AUTISM = Household(
    "Finn",
    {
        "belangrijk.goede_dag": {"tekst": "Een dag zonder verrassingen. Dan lacht hij."},
        "aanleiding.dwars": {"tekst": "Finn gaat sinds de herfst niet meer naar school."},
        "aanleiding.waarom_nu": {"tekst": "School zegt dat zij het niet meer kan. Wij ook niet."},
        "aanleiding.over_half_jaar": {"tekst": "Halve dagen naar school, en 's avonds rust."},
        "kind.situatie": {"keuze": "kind"},
        "kind.leeftijd": {"tekst": "9 jaar"},
        "kind.gaat": {"keuze": "niet_zonder_hulp", "onderwerpen": ["naar_school", "boos", "slapen"]},
        "kind.slechte_dag": {
            "tekst": "Dan gooit hij met alles wat los staat. Zijn zusje sluit zich op.",
            "niet": ["veilig"],
            "dagen": "5",
        },
        "kind.school": {"keuze": "niet"},
        "kind.school_doet": {"tekst": "Een prikkelarme plek. Er is niemand om hem daarheen te brengen."},
        "kind.zelf_dragen": {"tekst": "Wij werken met pictogrammen. De nachten om en om is te veel."},
        "kind.zwaar": {"keuzes": ["nachten", "werk", "ander_kind"]},
        "kind.andere_kinderen": {"tekst": "Zijn zusje van 6 is bang voor hem."},
        "kind.hulp_nu": {"tekst": "Oma, elke woensdagmiddag.", "houdt": "een_tijdje"},
        "kind.geprobeerd": {"tekst": "Een groepstraining. Die was te druk voor hem."},
        "kind.risico": {"tekst": "Dan gaat een van ons stoppen met werken."},
        "kind.bereiken": {"tekst": "Dat hij weer leert.", "merkt": "Hij vertelt iets over zijn dag."},
        "kind.zou_helpen": {"tekst": "Iemand thuis die hem begrijpt, en een vaste logeerplek, een weekend per maand."},
        "kind.wat_wil_het_kind": {"tekst": "Ik wil naar juf Anne. Niet naar de grote klas."},
        "kind.gezag": {"keuze": "samen"},
        "netwerk.wie_helpt": {"tekst": "Oma, en de buren passen op zijn zusje."},
        "mantelzorg.houdt_vol": {"keuze": "nauwelijks"},
        "hulp_nu.loopt": {"keuzes": ["school"]},
        "vorm.voorkeur": {"keuze": "allebei"},
    },
    law="jeugdwet",
    talk=("kind",),
    told=(("blijft_over", "", "'s Nachts is er 4 uur hulp in een week nodig die nu niemand geeft."),),
)

DIVORCED_PARENTS = Household(
    "Lotte",
    {
        "belangrijk.blijven": {"tekst": "Dat Lotte ons allebei ziet."},
        "aanleiding.dwars": {"tekst": "Lotte eet en slaapt slecht sinds wij uit elkaar zijn."},
        "aanleiding.speelt_mee": {"keuzes": ["thuis"]},
        "aanleiding.over_half_jaar": {"tekst": "Dat zij weer naar turnen gaat."},
        "kind.situatie": {"keuze": "kind"},
        "kind.leeftijd": {"tekst": "13"},
        "kind.gaat": {"keuze": "met_moeite", "onderwerpen": ["slapen", "blij"]},
        "kind.slechte_dag": {"tekst": "Dan wil zij niet naar de ander toe, en niet naar school.", "dagen": "2"},
        "kind.gezag": {"keuze": "samen_apart"},
        "kind.andere_ouder": {"keuze": "oneens"},
        "kind.zelf_dragen": {"tekst": "Wij maken vaste dagen. Over het wisselen hebben wij steeds ruzie."},
        "kind.wat_wil_het_kind": {"tekst": "Ik wil niet kiezen."},
        "kind.kind_erbij": {"keuze": "apart"},
        "kind.zou_helpen": {"tekst": "Iemand voor Lotte alleen, die niets doorvertelt."},
        "netwerk.wie_helpt": {"tekst": "Haar tante, de zus van haar vader."},
        "vorm.voorkeur": {"keuze": "zin"},
    },
    law="jeugdwet",
)

EXAMPLES = {
    "vrouw_alleen": WOMAN_ALONE,
    "overbelaste_partner": OVERLOADED_PARTNER,
    "jonge_man": YOUNG_MAN,
    "rolstoel": WHEELCHAIR,
    "kind_met_autisme": CHILD_WITH_AUTISM,
    "gescheiden_ouders": DIVORCED_PARENTS,
}
