"""Letters: written with their reader, kept with the dossier, marked as sent."""
