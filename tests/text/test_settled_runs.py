from fcapp.text.common_runs import Run, common_runs
from fcapp.text.compared_words import Words
from fcapp.text.settled_runs import settled


def inserted(old: str, new: str) -> list[str]:
    """What is between the runs of two texts, of the longer one."""
    olds, news = Words(old), Words(new)
    runs = settled(olds, news, common_runs(olds.keys, news.keys))
    longer, ends = (
        (news, [(run.new, run.length) for run in runs])
        if len(new) > len(old)
        else (olds, [(run.old, run.length) for run in runs])
    )
    taken = {at + step for at, length in ends for step in range(length)}
    rest = [at for at in range(len(longer)) if at not in taken]
    return [longer.text[longer.starts[rest[0]] : longer.ends[rest[-1]]]] if rest else []


def test_an_inserted_sentence_is_whole() -> None:
    old, new = "It rained. The dog ran.", "It rained. The cat ran. The dog ran."
    assert inserted(old, new) == ["The cat ran."]
    assert inserted(new, old) == ["The cat ran."]


def test_a_copy_comes_after_what_was_there() -> None:
    assert settled(*texts("It rained. A b. C d.", "It rained. A b. A b. C d."))[0] == Run(0, 0, 6)


def texts(old: str, new: str) -> tuple[Words, Words, list[Run]]:
    olds, news = Words(old), Words(new)
    return olds, news, common_runs(olds.keys, news.keys)


def test_a_chance_word_between_changed_passages_is_none() -> None:
    old = "It was dry. Every farmer of the valley complained loudly. It rained."
    new = "It was dry. Nobody knew where the money had gone since. It rained."
    runs = settled(*texts(old, new))
    assert [run.length for run in runs] == [4, 3]
