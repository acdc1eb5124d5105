"""Notions of the Jeugdwet: one file per legal notion."""
