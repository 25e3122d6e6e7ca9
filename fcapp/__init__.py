"""fcapp: a desktop program for checking the facts of news articles, claim by claim."""

__version__ = "0.1.0"
