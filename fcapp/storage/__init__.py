"""The library file: opening, changing, undoing and reading it. The only SQL."""
