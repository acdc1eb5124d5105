"""What a room of the preparation has ready for a letter: words that are shared and may go to the gemeente."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ForLetter:
    """The answer to one question of a letter: `field` is the name of that question, `value` what may stand there.

    `sentence` and `text` are the sentence of the plan that says the same, by its id and in its words.  Who left that
    out of the plan does not want it in a letter either.  Of words that were changed there, what follows `lead` counts;
    None: they can't be put into the letter.
    """

    field: str
    value: str
    sentence: str
    text: str
    lead: str | None = None
