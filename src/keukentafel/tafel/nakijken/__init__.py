"""Holding a report or a decision beside what one prepared and noted, and against what the law asks of it."""
