"""Reads a report or decision by fixed, explained rules and suggests where to look: no guessing, no AI."""
