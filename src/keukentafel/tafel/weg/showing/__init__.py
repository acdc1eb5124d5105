"""Showing the road: a story goes in, plain values for the page come out."""
