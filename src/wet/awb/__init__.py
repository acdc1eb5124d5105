"""Notions of the Algemene wet bestuursrecht: one file per legal notion."""
