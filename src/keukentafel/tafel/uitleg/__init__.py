"""Explainers: what the conversation is, who decides what, the words, the rights, the own contribution."""
