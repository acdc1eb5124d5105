"""What this room has ready for the letter of an aanvraag, from the shared sheet alone: why one wants a pgb."""

from collections.abc import Sequence

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.pgb.for_plan import for_plan
from keukentafel.tafel.pgb.pages import FORM
from keukentafel.tafel.pgb.questions import ROOM, law_here, reasons
from keukentafel.tafel.voorbereiding.answers import answers_of
from keukentafel.tafel.voorbereiding.for_letters import ForLetter

_IN_KIND = "zin"


def for_letters(at_table: AtTable) -> Sequence[ForLetter]:
    """Return the reasons; none where they are kept back, or where help in kind was chosen since.

    Where people wrote past each other each of them stands there, the newest first: who sends the letter chooses.
    """
    answers = answers_of(at_table).at_the_table()
    law = law_here(at_table) or "wmo"
    answer = answers.shared(reasons(law))
    wishes_in_kind = answers.value(f"{FORM}.voorkeur", "keuze") == _IN_KIND
    if answer is None or answers.is_kept_back(FORM) or wishes_in_kind:
        return ()
    written = (one.content.get("tekst") for one in reversed(answer.said))
    texts = dict.fromkeys(words for words in written if isinstance(words, str) and words)
    in_plan = {told.id: told.text for told in for_plan(at_table)}
    ids = [f"{reasons(law)}{f'.{number}' if number else ''}" for number in range(len(texts))]
    said = [(id, words, in_plan.get(id, "")) for id, words in zip(ids, texts, strict=True)]
    return tuple(
        ForLetter("pgb_waarom", words, f"{ROOM}:{id}", text, text.removesuffix(words).strip())
        for id, words, text in said
    )
