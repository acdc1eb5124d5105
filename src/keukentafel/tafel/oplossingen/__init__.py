"""Solutions: what was tried, what is possible and what not, and the help there is over all laws."""
