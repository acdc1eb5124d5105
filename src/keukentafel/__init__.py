"""Keukentafel: the whole road around the keukentafelgesprek, for both sides of the table."""
