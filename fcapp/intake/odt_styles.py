"""What the styles of an OpenDocument text make of its paragraphs, and which words they hide."""

from typing import Any

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"


class Styles:
    """The styles that stand in `roots` (None: there are none), those of the content included."""

    def __init__(self, *roots: Any) -> None:
        self._parents: dict[tuple[str, str], str] = {}
        self._hidden: set[tuple[str, str]] = set()
        self._names: dict[str, list[str]] = {}
        for root in roots:
            for style in root.iter(f"{STYLE}style") if root is not None else ():
                key = style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")
                self._parents[key] = style.get(f"{STYLE}parent-style-name", "")
                letters = style.find(f"{STYLE}text-properties")
                section = style.find(f"{STYLE}section-properties")
                if any(one is not None and one.get(f"{TEXT}display") == "none" for one in (letters, section)):
                    self._hidden.add(key)

    def names(self, name: str) -> list[str]:
        """The names of a style of paragraphs and of those that it is based on, in small letters."""
        if name not in self._names:
            chain: list[str] = []
            below = name
            while below and len(chain) < 20:
                chain.append(below.replace("_20_", " ").lower())
                below = self._parents.get(("paragraph", below), "")
            self._names[name] = chain
        return self._names[name]

    def is_hidden(self, family: str, name: str) -> bool:
        """Whether the words in a style are not shown."""
        return (family, name) in self._hidden
