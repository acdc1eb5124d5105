"""The door of a table: starting one, the card, opening with its words, staying open, closing."""
