"""Pure geometry of the drawings: facts in, positions out, no Django."""
