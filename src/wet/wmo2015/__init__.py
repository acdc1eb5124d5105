"""Notions of the Wmo 2015: one file per legal notion."""
