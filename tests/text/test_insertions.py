"""Who says it where much stands between a subject and its verb."""

import pytest

from fcapp.text.attribution import attributions


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The referee, Karl Hamm, at first ruled that it was no goal.", "Karl Hamm", "it was no goal."),
        ("The tapes appeared to show the ball was out.", "The tapes", "the ball was out."),
        ("Okafor keeps saying that it was no goal.", "Okafor", "it was no goal."),
        ("Okafor has since admitted that it was a goal.", "Okafor", "it was a goal."),
        ("Okafor, whose brother drowned, said nobody had come.", "Okafor", "nobody had come."),
        ("Okafor took to Twitter to say she was sad.", "Okafor", "she was sad."),
        ("Two guards have come forward to say that they heard a bang.", "Two guards", "they heard a bang."),
        ("Okafor is on record as saying that the law is bad.", "Okafor", "the law is bad."),
        ("The senator from Alaska, in explaining her vote, blamed the court, writing that it was late.",
         "The senator from Alaska", "it was late."),
        ("Okafor, whose parents keep bees, began after noticing that they could count.", "Okafor",
         "they could count."),
        ("A poll published last week suggested the party would win.", "A poll published last week",
         "the party would win."),
        ("The discovery was made by a nurse, who wrote that the files were gone.", "a nurse",
         "the files were gone."),
        ("The 71-year-old said he was sorry.", "The 71-year-old", "he was sorry."),
        ("Critics deny that, and say it is late.", "Critics", "it is late."),
        ("One guard shouted, while another yelled, “Run away from here!”", "another", "“Run away from here!”"),
        ("According to its director, Ann Lind, the lake is full.", "Ann Lind", "the lake is full."),
        ("According to the National Water Union (NWU), the lake is full.", "the National Water Union",
         "the lake is full."),
        # the verb before its subject, or none
        ("That theory, says Ann Lind, “looks good”.", "Ann Lind", "That theory, says Ann Lind, “looks good”."),
        ("Shares rose — investors, said analyst Ann Lind, “had feared worse”.", "Ann Lind",
         "investors, said analyst Ann Lind, “had feared worse”."),
        ("That, say opponents, is not true.", "opponents", "That, say opponents, is not true."),
        ("“It’s clever,” thinks Ann Lind.", "Ann Lind", "“It’s clever,”"),
        ("“It’s clever,” shrugged butcher Ann Weeks.", "Ann Weeks", "“It’s clever,”"),
        ("Two dead in blast, say police", "police", "Two dead in blast"),
        ("It is late. Spokesperson Ann Lind: “There are only two hundred left.”", "Ann Lind",
         "“There are only two hundred left.”"),
    ],
)  # fmt: skip
def test_who_says_it(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in [(one.speaker, text[slice(*one.content)]) for one in attributions(text)]
