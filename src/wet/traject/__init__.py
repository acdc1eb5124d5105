"""The runs within a dossier, the clock they are looked at with, and the shapes of the answers about them."""
