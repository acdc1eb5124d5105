"""Introduces the rooms to each other: the rooms of a table in their order, and which jobs run by themselves."""

from keukentafel.jobs.housekeeping import prune_results, watch_law_data
from keukentafel.jobs.periodic import Periodic, register
from keukentafel.tafel.afspraak import on_map as appointment_on_map
from keukentafel.tafel.afspraak.for_letters import for_letters as appointment_for_letters
from keukentafel.tafel.afspraak.for_plan import for_plan as appointment_for_plan
from keukentafel.tafel.bewaren.export import dossier_file
from keukentafel.tafel.brieven import preparing
from keukentafel.tafel.deur import rooms
from keukentafel.tafel.documenten import leading as papers
from keukentafel.tafel.documenten import on_map as papers_on_map
from keukentafel.tafel.kluis import jobs as vault
from keukentafel.tafel.makkelijk import leading as easy
from keukentafel.tafel.mantelzorg import on_map as carer_on_map
from keukentafel.tafel.mantelzorg.for_plan import for_plan as carer_for_plan
from keukentafel.tafel.nakijken import for_letters as checking
from keukentafel.tafel.nakijken.dispatch import dispatch_asked
from keukentafel.tafel.nakijken.on_road import checked_here
from keukentafel.tafel.netwerk import on_map as network_on_map
from keukentafel.tafel.netwerk.for_plan import for_plan as network_for_plan
from keukentafel.tafel.oefenen import on_map as rehearsal_on_map
from keukentafel.tafel.oplossingen import on_map as solutions_on_map
from keukentafel.tafel.oplossingen.for_plan import for_plan as solutions_for_plan
from keukentafel.tafel.pgb import on_map as pgb_on_map
from keukentafel.tafel.pgb.for_letters import for_letters as pgb_for_letters
from keukentafel.tafel.pgb.for_plan import for_plan as pgb_for_plan
from keukentafel.tafel.plan import on_map as plan_on_map
from keukentafel.tafel.plan import parts as plan_parts
from keukentafel.tafel.stoelen.accepting import show_invitation
from keukentafel.tafel.terugblik import for_letters as looking_back
from keukentafel.tafel.uitleg import onward
from keukentafel.tafel.voorbereiding import rooms as preparation
from keukentafel.tafel.watals import on_map as watals_on_map
from keukentafel.tafel.watals.for_plan import for_plan as watals_for_plan
from keukentafel.tafel.watals.on_road import looks as watals_looks
from keukentafel.tafel.week import on_map as week_on_map
from keukentafel.tafel.week.for_plan import for_plan as week_for_plan
from keukentafel.tafel.weg import leading, looking

PERIODIC = (
    Periodic(prune_results, every="day"),
    Periodic(watch_law_data, every="day"),
    Periodic(vault.forget_knocks, every="hour"),
    Periodic(vault.end_seats, every="hour"),
    Periodic(vault.end_invitations, every="hour"),
    Periodic(vault.end_open_rings, every="hour"),
    Periodic(vault.send_reminders, every="hour"),
    Periodic(vault.erase_forgotten, every="day"),
    Periodic(vault.erase_lonely_rings, every="day"),
    Periodic(vault.scrub, every="hour"),
)

PREPARATION = (
    preparation.Part("kindzelf", "mantelzorg-kind", "vooraf", carer_on_map.child_state, carer_on_map.is_for_child),
    preparation.Part("week", "week", "samen", week_on_map.state),
    preparation.Part("netwerk", "netwerk", "samen", network_on_map.state),
    preparation.Part("mantelzorg", "mantelzorg", "samen", carer_on_map.state),
    preparation.Part("oplossingen", "oplossingen", "vooraf", solutions_on_map.state),
    preparation.Part("watals", "watals", "samen", watals_on_map.state),
    preparation.Part("pgb", "pgb", "samen", pgb_on_map.state),
    preparation.Part("oefenen", "oefenen", "papier", rehearsal_on_map.state),
    preparation.Part("documenten", "documenten", "papier", papers_on_map.state),
    preparation.Part("afspraak", "afspraak", "papier", appointment_on_map.state),
    preparation.Part("plan", "plan", "papier", plan_on_map.state),
)
"""The rooms of the preparation beside its questions, in the order of its map."""

ROOMS = (
    rooms.Room("Mijn weg", "tafel", "talk"),
    rooms.Room("Voorbereiden", "voorbereiden-tafel", "pen", tuple(part.url_name for part in PREPARATION)),
    rooms.Room("Het gesprek", "gesprek", "chair", ("terugblik",)),
    rooms.Room("Brieven", "brieven", "sheet", ("nakijken",)),
    rooms.Room("Aan tafel", "stoelen", "chair"),
    rooms.Room("Papieren", "papieren", "sheet"),
    rooms.Room("Bewaren", "bewaren", "download"),
)
"""The rooms of a table, in the order in which its frame shows them."""


PLAN_PARTS = (
    plan_parts.PartOfPlan("week", "week", week_for_plan),
    plan_parts.PartOfPlan("netwerk", "netwerk", network_for_plan, domain="netwerk"),
    plan_parts.PartOfPlan("oplossingen", "oplossingen", solutions_for_plan),
    plan_parts.PartOfPlan("mantelzorg", "mantelzorg", carer_for_plan, domain="mantelzorg"),
    plan_parts.PartOfPlan("afspraak", "afspraak", appointment_for_plan),
    plan_parts.PartOfPlan("watals", "watals", watals_for_plan, domain="later"),
    plan_parts.PartOfPlan("pgb", "pgb", pgb_for_plan, domain="vorm"),
)
"""What rooms say in the plan beside the answers, in the order of reading."""

LETTERS = (
    preparing.Source("aanvraag", pgb_for_letters),
    preparing.Source("reactie_verslag", checking.for_reaction, checking.my_reaction),
    preparing.Source("tweede_gesprek", checking.for_second_talk, checking.my_second_talk),
    preparing.Source("aanvraag", checking.for_application),
    preparing.Source("klacht", looking_back.for_nobody, looking_back.my_complaint),
    preparing.Source("tweede_gesprek", looking_back.for_nobody, looking_back.my_second_talk),
    preparing.Source("bezwaar", checking.for_objection, checking.my_objection),
    preparing.Source("afspraak_wijzigen", appointment_for_letters),
    preparing.Source("tweede_gesprek", appointment_for_letters),
)
"""Which letters take over what was prepared: only the questions that such a letter asks."""

READERS = (
    preparing.Reader("bezwaar", checking.in_decision),
    preparing.Reader("bezwaar_pro_forma", checking.in_decision),
    preparing.Reader("reactie_verslag", checking.in_report),
    preparing.Reader("tweede_gesprek", checking.in_report),
)
"""Which letters answer a letter of the gemeente that was laid here, and what that letter says of itself."""

EASY = {
    "thuis": easy.Way("wegwijzer"),
    "melden": easy.Way("melden"),
    "hulp": easy.Way("clientondersteuning"),
    "plan": easy.Way("begin", query="waar=plan"),
    "gesprek": easy.Way("voorbereiden"),
    "verslag": easy.Way("nu", ("verslag",)),
    "aanvraag": easy.Way("waar-sta-ik"),
    "besluit": easy.Way("nu", ("brief",)),
    "bezwaar": easy.Way("waar-sta-ik"),
    "verandert": easy.Way("nu", ("minder",)),
    "niets": easy.Way("nu", ("stilte",)),
    "klacht": easy.Way("clientondersteuning"),
    "mantelzorg": easy.Way("uitleg-over", ("mantelzorgers",)),
    "kind": easy.Way("melden"),
}
"""The one thing to do at each step of the easy layer."""


def wire_rooms() -> None:
    """Tell the door which rooms lie behind it, and who answers the words of an invitation."""
    rooms.lead_to(table="tafel", tables="tafels")
    rooms.lead_from(voorbereiden="voorbereiden-tafel", gesprek="voorbereiden-tafel", plan="voorbereiden-tafel")
    rooms.lead_to_own(plan="plan")
    rooms.register(*ROOMS)
    papers.lead_to_papers("papieren")
    leading.lead_to_letters(table="brief-schrijven", form="waar-sta-ik-schrijven")
    leading.lead_to_appointment("afspraak")
    leading.lead_to_talk(talk="gesprek", back="terugblik")
    leading.lead_to_checking("nakijken", checked_here)
    leading.ask_dispatch(dispatch_asked)
    leading.lead_to_reminder("bewaren-herinnering")
    leading.lead_to_helper(table="melden-tafel", page="melden", proof="melden-bewijs")
    rooms.on_invitation(show_invitation)
    rooms.on_copy(dossier_file)
    preparation.register(*PREPARATION)
    plan_parts.register(*PLAN_PARTS)
    preparing.register(*LETTERS)
    preparing.register_readers(*READERS)
    looking.look_at(watals_looks)
    easy.lead_to(**EASY)
    onward.lead_to(
        begin="begin", waar_sta_ik="waar-sta-ik", melden="melden", wegwijzer="wegwijzer", makkelijk="makkelijk"
    )


def wire_jobs() -> None:
    """Register all periodic work."""
    for periodic in PERIODIC:
        register(periodic)
