"""The melding helper: one sentence and a day is enough."""
