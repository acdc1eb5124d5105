"""How the table of planned work came to be."""
