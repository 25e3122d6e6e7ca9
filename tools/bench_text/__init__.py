"""Measures how good the text functions are, on labelled articles that are no part of the repository."""
