"""Telling the road: the story so far, and the questions that add to it."""
