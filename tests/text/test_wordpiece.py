import pytest

from fcapp.text.wordpiece import WordPieces

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "un",
    "##aff",
    "##able",
    "the",
    "¢",
    ",",
    "!",
    "e",
    "中",
    "10",
    "##0",
]


@pytest.fixture
def pieces() -> WordPieces:
    return WordPieces(VOCABULARY)


def words(pieces: WordPieces, text: str, longest: int = 50) -> list[str]:
    return [VOCABULARY[number] for number in pieces.numbers(text, longest)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        ("unaffable", ["un", "##aff", "##able"]),
        ("The UNAFFABLE,", ["the", "un", "##aff", "##able", ","]),
        ("the zebra", ["the", "[UNK]"]),
        ("é", ["e"]),
        ("e\u0301!", ["e", "!"]),
        ("中e", ["中", "e"]),
        ("the\0the", ["[UNK]"]),
        ("the\u200b", ["the"]),
        ("100", ["10", "##0"]),
        ("x" * 101, ["[UNK]"]),
    ],
)
def test_pieces(pieces: WordPieces, text: str, wanted: list[str]) -> None:
    assert words(pieces, text) == ["[CLS]", *wanted, "[SEP]"]


def test_a_long_sentence_is_cut_and_still_ends(pieces: WordPieces) -> None:
    found = words(pieces, "the " * 500, longest=8)
    assert found == ["[CLS]", *["the"] * 6, "[SEP]"]


def test_lone_surrogates_are_no_words(pieces: WordPieces) -> None:
    assert words(pieces, "the \ud83d the") == ["[CLS]", "the", "the", "[SEP]"]
