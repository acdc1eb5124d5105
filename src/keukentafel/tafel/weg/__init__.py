"""Waar sta ik? A page without account that stores nothing: facts in, the road and what may be done now out."""
