"""The care week: what is done when, by whom, and what nobody does."""
