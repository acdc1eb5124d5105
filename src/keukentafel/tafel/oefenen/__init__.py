"""Rehearsing the talk: the questions that the gemeente asks, one a page, and cards to take along."""
