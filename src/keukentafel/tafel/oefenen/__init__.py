"""Rehearsing the talk: the questions that the gemeente asks, one a page, and cues to take along."""
