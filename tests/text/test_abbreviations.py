from fcapp.text import abbreviations


def test_all_words_are_written_as_they_are_looked_up() -> None:
    lists = [value for value in vars(abbreviations).values() if isinstance(value, frozenset)]
    assert len(lists) == 8
    for word in frozenset().union(*lists):
        assert word == word.lower().strip(".")
