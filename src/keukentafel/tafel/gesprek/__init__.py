"""Conversation mode: what sits beside somebody during the talk, with and without a network."""
