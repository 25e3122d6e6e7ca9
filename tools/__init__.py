"""Scripts for the make targets; they are no part of the program."""
