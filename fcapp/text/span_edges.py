"""The ends of a span in code points, once it is known which new words stand for its first and last ones."""

from fcapp.text.compared_words import Words


def start_in(old: Words, new: Words, at: int, to: int, start: int) -> int:
    """Where a span begins in the new text that begins at `start`, in or before the old word `at`."""
    inside = start - old.starts[at]
    if inside <= 0:
        lead = old.text[start : old.starts[at]]
        return new.starts[to] - (len(lead) if new.text.endswith(lead, 0, new.starts[to]) else 0)
    return new.starts[to] + _inside(_word(old, at), _word(new, to), inside)


def end_in(old: Words, new: Words, at: int, to: int, end: int) -> int:
    """Where a span ends in the new text that ends at `end`, in or after the old word `at`."""
    beyond = end - old.ends[at]
    if beyond >= 0:
        tail = old.text[old.ends[at] : end]
        return new.ends[to] + (len(tail) if new.text.startswith(tail, new.ends[to]) else 0)
    return new.starts[to] + _inside(_word(old, at), _word(new, to), end - old.starts[at])


def _word(words: Words, at: int) -> str:
    return words.text[words.starts[at] : words.ends[at]]


def _inside(old: str, new: str, offset: int) -> int:
    """The offset in a new word for one in the old word: by the letters that both share at their ends."""
    if old[:offset] == new[:offset]:
        return offset
    rest = len(old) - offset
    if old[offset:] == new[max(0, len(new) - rest) :]:
        return len(new) - rest
    return min(len(new), round(offset * len(new) / len(old)))
