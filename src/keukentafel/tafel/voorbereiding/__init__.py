"""Preparing the talk: what is asked about a life, and the answers that people keep at their table."""
