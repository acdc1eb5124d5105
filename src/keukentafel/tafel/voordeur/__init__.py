"""The front door: the start page, what is kept here and what is not, and the sheet with every component."""
