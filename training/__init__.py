"""Rebuilds the shipped weights; never imported by the program."""
