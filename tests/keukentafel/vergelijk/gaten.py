"""Reports and decisions with one passage put in another's place: what a careful reader then stumbles over."""

from pathlib import Path

HERE = Path(__file__).parent / "documenten"


def document(name: str) -> str:
    """Return a document in which all is in order."""
    return (HERE / f"{name}.txt").read_text("utf-8")


def with_section(text: str, heading: str, passage: str) -> str:
    """Put a passage in the place of what stands under a heading; an empty passage takes the heading away too."""
    blocks = text.split("\n\n")
    at = next(number for number, block in enumerate(blocks) if block.startswith(f"{heading}\n"))
    blocks[at : at + 1] = [f"{heading}\n{passage}"] if passage else []
    return "\n\n".join(blocks)


# document, heading, what stands there now, the elements that must be pointed at
REPORT = [
    ("Hulpvraag", "De hulpvraag is niet vastgesteld.", {"hulpvraag"}),
    ("Problemen", "De beperkingen van mevrouw zijn niet onderzocht.", {"problemen"}),
    (
        "Welke hulp is nodig",
        "Mevrouw heeft ondersteuning nodig bij het huishouden. De aanbieder bepaalt hoeveel.",
        {"aard_omvang"},
    ),
    ("Welke hulp is nodig", "Mevrouw heeft enige hulp nodig bij het zware werk.", {"aard_omvang"}),
    ("Welke hulp is nodig", "De omvang van de hulp is nog niet bepaald.", {"aard_omvang"}),
    (
        "Welke hulp is nodig",
        "Volgens onze normtijden is hiervoor 2,5 uur hulp per week nodig.",
        {"normtijden"},
    ),
    (
        "Eigen kracht en huisgenoten",
        "Haar partner kan het stofzuigen overnemen. Dat is gebruikelijke hulp. Mevrouw wast zelf af.",
        {"huisgenoot_gevraagd"},
    ),
    (
        "Eigen kracht en huisgenoten",
        "Wij hebben niet met de huisgenoot gesproken. Toch verwachten wij dat deze het huishouden doet.",
        {"huisgenoot_gevraagd"},
    ),
    (
        "Eigen kracht en huisgenoten",
        "De echtgenoot van mevrouw was niet bij het gesprek aanwezig. Hij is gezond en kan schoonmaken.",
        {"huisgenoot_gevraagd"},
    ),
    (
        "Mantelzorg en netwerk",
        "De zoon woont in de buurt. Van hem mag worden verwacht dat hij de ramen zeemt.",
        {"mantelzorg_aangeboden"},
    ),
    (
        "Mantelzorg en netwerk",
        "De kinderen kunnen om de beurt het huishouden doen.",
        {"mantelzorg_aangeboden"},
    ),
    (
        "Mantelzorg en netwerk",
        "Wij gaan ervan uit dat de dochter en de buurvrouw de zware taken oppakken.",
        {"mantelzorg_aangeboden"},
    ),
    ("Ondersteuning van de mantelzorger", "", {"onderwerp_d"}),
    (
        "Ondersteuning van de mantelzorger",
        "Wij hebben niet besproken welke ondersteuning de mantelzorger nodig heeft.",
        {"onderwerp_d"},
    ),
    (
        "Algemene voorzieningen",
        "Mevrouw kan gebruikmaken van algemene voorzieningen in de wijk. Dat is voldoende.",
        {"algemene_voorziening"},
    ),
    (
        "Algemene voorzieningen",
        "Er is een algemene voorziening voor de was. Daarvoor geldt nu een wachtlijst van een jaar.",
        {"algemene_voorziening"},
    ),
    ("Algemene voorzieningen", "", {"onderwerp_e"}),
    (
        "Algemene voorzieningen",
        "Een robotstofzuiger is algemeen gebruikelijk. Die koopt mevrouw zelf. Zij bezoekt het buurthuis De Haard.",
        {"algemeen_gebruikelijk"},
    ),
    (
        "Andere zorg",
        "Er is een medisch advies van bureau Medica. Wij volgen dit advies. De huisarts is betrokken.",
        {"advies_getoetst"},
    ),
    (
        "Andere zorg",
        "Het advies van de externe arts hebben wij niet zelf nagegaan. Mevrouw heeft fysiotherapie.",
        {"advies_getoetst"},
    ),
    ("Andere zorg", "", {"onderwerp_f"}),
    ("Persoonlijk plan", "", {"plan_gewogen"}),
    ("Persoonlijk plan", "Het persoonlijk plan is toegevoegd aan het dossier.", {"plan_gewogen"}),
    ("Persoonlijk plan", "Het persoonlijk plan hebben wij niet betrokken bij het onderzoek.", {"plan_gewogen"}),
    ("Pgb", "", {"pgb_uitgelegd"}),
    ("Pgb", "De mogelijkheid van een pgb is niet aan de orde geweest.", {"pgb_uitgelegd"}),
    ("Eigen bijdrage", "", {"onderwerp_g"}),
    ("Eigen bijdrage", "De eigen bijdrage is niet besproken.", {"onderwerp_g"}),
    ("Afspraken", "Er wordt nog contact opgenomen met de fysiotherapeut.", {"afspraken"}),
    ("Afspraken", "De consulent zoekt dit uit en komt daar nog op terug.", {"afspraken"}),
    ("Afspraken", "Voor 1 april 2026 wordt het formulier opgestuurd.", {"afspraken"}),
]

DECISION = [
    (
        "Besluit",
        "Wij kennen u hulp bij het huishouden toe. Het resultaat is een schoon en leefbaar huis.\n"
        "De hulp begint op 6 april 2026 en loopt tot en met 5 april 2028. De scootmobiel wijzen wij af.",
        {"omvang"},
    ),
    (
        "Besluit",
        "U krijgt huishoudelijke hulp van 6 april 2026 tot 6 april 2028. De aanbieder bepaalt met u hoe vaak.\n"
        "De scootmobiel wijzen wij af.",
        {"omvang"},
    ),
    (
        "Besluit",
        "Wij kennen u hulp bij het huishouden toe. U krijgt 3 uur per week. De hulp begint op 6 april 2026.\n"
        "De scootmobiel wijzen wij af.",
        {"duur"},
    ),
    (
        "Besluit",
        "Wij kennen u hulp bij het huishouden toe voor 180 minuten per week.\nDe scootmobiel wijzen wij af.",
        {"duur"},
    ),
    ("Waarom", "", {"reden_per_weigering"}),
    ("Waarom", "Voor de scootmobiel voldoet u niet aan de voorwaarden van ons beleid.", {"reden_per_weigering"}),
    (
        "Waarom",
        "De scootmobiel krijgt u niet, omdat u voldoende inkomen hebt om die zelf te betalen.",
        {"inkomen_geen_grond"},
    ),
    (
        "Waarom",
        "Een scootmobiel is algemeen gebruikelijk. Daarom krijgt u die niet.",
        {"algemeen_gebruikelijk"},
    ),
    (
        "Waarom",
        "U krijgt geen scootmobiel, want u kunt mogelijk zorg krijgen uit de Wlz. U kunt die aanvragen.",
        {"wlz_grond"},
    ),
    (
        "Waarom",
        "U krijgt geen scootmobiel, want er zijn algemene voorzieningen voor vervoer. Die kunt u gebruiken.",
        {"algemene_voorziening"},
    ),
    (
        "Waarom",
        "U krijgt geen scootmobiel, want uw man kan u rijden. Dat is gebruikelijke hulp.",
        {"huisgenoot_onderzocht"},
    ),
    (
        "Waarom",
        "U krijgt geen scootmobiel, want uw kinderen kunnen u rijden. Dat mag van hen worden verwacht.",
        {"mantelzorg_vrijwillig"},
    ),
    (
        "Waarom",
        "U krijgt geen scootmobiel. Volgens het medisch advies van bureau Medica is die niet nodig.\n"
        "Wij volgen dat advies. Het advies is als bijlage bij deze brief gevoegd.",
        {"advies_getoetst"},
    ),
    (
        "Waarom",
        "U krijgt geen scootmobiel, omdat het medisch advies dat zegt. Wij hebben nagegaan of dat advies\n"
        "zorgvuldig is. Het advies sturen wij niet mee.",
        {"advies_bijgevoegd"},
    ),
    (
        "Waarom",
        "U krijgt geen pgb, omdat hulp in natura voor u passend is. De scootmobiel is niet nodig.",
        {"pgb_juiste_toets"},
    ),
    (
        "Waarom",
        "Het pgb wijzen wij af, omdat uw hulp duurder is dan de aanbieder van de gemeente.",
        {"pgb_meerkosten"},
    ),
    (
        "Onderzoek",
        "Dit besluit is genomen op grond van uw eerdere indicatie. Uw persoonlijk plan is betrokken.\n"
        "Het rust op artikel 2.3.5 van de Wmo 2015.",
        {"onderzoek_gedaan"},
    ),
    (
        "Onderzoek",
        "Een gesprek was niet nodig. Uw persoonlijk plan hebben wij meegewogen. Zie artikel 2.3.5 Wmo 2015.",
        {"onderzoek_gedaan"},
    ),
    (
        "Onderzoek",
        "Wij hebben op 3 maart 2026 met u gesproken. Uw persoonlijk plan hebben wij meegewogen.",
        {"grondslag"},
    ),
    (
        "Onderzoek",
        "Wij hebben op 3 maart 2026 met u gesproken. Dit besluit rust op artikel 2.3.5 van de Wmo 2015.",
        {"plan_gewogen"},
    ),
    ("Eigen bijdrage", "", {"eigen_bijdrage_genoemd"}),
    ("Niet eens met dit besluit?", "", {"rechtsmiddel"}),
    ("Niet eens met dit besluit?", "U kunt bezwaar maken.", {"rechtsmiddel"}),
]
