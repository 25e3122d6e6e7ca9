"""What is found of who says what, for the tests of prose."""

from fcapp.text.attribution import attributions


def read(text: str) -> list[tuple[str, str]]:
    """Speaker and content of each attribution."""
    return [(one.speaker, text[slice(*one.content)]) for one in attributions(text)]
