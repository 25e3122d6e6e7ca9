from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.model.spans import Span
from fcapp.paths import sample_article
from fcapp.text.sentences import Sentences

PIECES = st.lists(
    st.sampled_from(
        [*"\n\t .!?…“”\"'()[]«»。！A1aé-", "\u2028", "\u00a0", "Mr.", "U.S.", "said", "The ", "[3]", "👍🏽", "大変"]
    )
    | st.text(max_size=4),
    max_size=40,
).map("".join)


def sentences(text: str) -> list[Span]:
    return Sentences(text).over(0, len(text))


def read(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@given(PIECES)
def test_every_visible_code_point_of_a_line_stands_in_exactly_one_sentence(text: str) -> None:
    spans = sentences(text)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    covered = {place for start, end in spans for place in range(start, end)}
    assert {place for place, letter in enumerate(text) if not letter.isspace()} <= covered
    for sentence in (text[start:end] for start, end in spans):
        assert sentence
        assert sentence == sentence.strip()
        assert "\n" not in sentence


@given(PIECES, st.integers(0, 200), st.integers(0, 60))
def test_a_part_holds_the_sentences_that_the_whole_has_there(text: str, start: int, length: int) -> None:
    end = start + length
    wanted = [span for span in sentences(text) if span.start < end and start < span.end and length]
    assert Sentences(text).over(start, end) == wanted
    assert Sentences(text).at(start) == next((s for s in sentences(text) if s.start <= start < s.end), None)


def test_a_long_paragraph_has_the_same_sentences_whole_and_in_pieces() -> None:
    line = " ".join(sample_article().read_text(encoding="utf-8").split()) + " "
    wanted = [
        Span(start + at * len(line), end + at * len(line)) for at in range(30) for start, end in sentences(line)
    ]
    found = Sentences(line * 30)
    assert [found.at(span.start) for span in reversed(wanted)] == wanted[::-1]
    assert sentences(line * 30) == wanted


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Weber met Anna W. Lind in the U.S. Senate on Jan. 5.", "He left at 5 p.m.", "The U.S. was quiet."],
        ["Prices rose 3.5 per cent.", "15 people agreed."],
        ["Gen. Marsh, Sen. Ito and Dr. Oduya came.", "Nobody spoke."],
        ["It was the No. 2 bank.", "Its answer was no.", "Others waited."],
        ["Acme Inc. of Ohio bought Brook Ltd.", "The price is secret."],
        ["She lives on Main St.", "The house is blue."],
        ["“We will wait.", "That takes a year,” Lind said."],
        ["“We waited.”", "Lind left."],
        ["He called it “a start”.", "Others did not."],
        ["“Really?!” Lind asked.", "“Yes!”", "Nobody laughed."],
        ["“Is it over?” the head of the bank said.", "It was."],
        ["Not just words…but deeds.", "He paused…", "Then he went on... slowly."],
        ["The plan (it is old) failed.", "(It was never tried.)", "[Nobody minds.]"],
        ["The lake froze.[4]", "Then it thawed. [5][6]", "Boats sank."],
        ["1. The first point.", "It is short."],
        ["iPhone sales fell.", "iPad sales rose."],
        ["Go to example.org/a.b?c=d now.", "Or do not."],
        ["Il l’a dit.", "« Oui. »", "Puis il partit."],
        ["is it over?", "i hope so.", "we will see."],
        ["The firm (Brook etc. and others) paid ext. 37 and approx. ten more, e.g. us."],
        ["She uses Yahoo! mail."],
        ["Is it?", "Or not?", "Nobody knows..."],
        ["It went on... until May… when it stopped."],
        ["They left.", "Nobody knew.", "I did?", "you did not"],
        ["Write to ann.Lind@example.org or see example.Com or a.b.Cde now."],
        ["The lake froze. 4", "Even the sea did.", "20 Swans died."],
        ["It was long [...] and dull. [...]", "It ended."],
        ["It is what it is. :)", "She laughed ;-)", "Then she left :P and so on."],
        ["It failed. . .", "It failed again ! !", "It ended."],
        ["(We waited all day. )", "It rained."],
        ["“It is a long game.” – Ann Lind"],
        ["A lake at night", "Image: Ann Lind.", "It is deep."],
        ["A lake (Image: Ann Lind), a boat, Photo: none."],
        ["It ended.", "* * *", "It began."],
        ["It ended.", "***", "It began again", "-----", "and again"],
        ["Ann Lind", "08/16/2000 12:05 PM", "I waited."],
        ["Sent on 08/16/2000 12:05 PM by Ann Lind."],
        ["See the page.", "https://example.org/a"],
        ["P.S. I moved.", "MR. LIND SPOKE.", "He asked Assoc. Prof. Ito."],
        ["They met at 10 a.m. (CDT) in Ohio.", "Rain fell."],
        ["It is in the U.S. (near Ohio Ave.)", "Does it matter?"],
        ["He paid. , 2000 Brook"],
        ["Miramar is far.", "i think so.", "ask 555-1234.", "they know."],
        ["Do you suck ?", "he does.", "The wall fell.", "(see the map)"],
        ["Dear Ann,", "We met.", "Kind regards,", "Jo Lind"],
        ["He sends regards, Ann says, with regards, Jo."],
        ["Great! 😀", "Next one. 👍🏽👍", "Then more"],
        ["He left.\u200b", "She stayed.\ufeff", "It ended."],
        ["a) It froze.", "b) It thawed.", "c) It froze again."],
        ["It had two ends: a) one. b) two."],
        ["It was 5 ft. 3 in. deep.", "Lind et al. agree.", "So do Brook et al.", "The lake is deep."],
        ["They met on Sat. or Sun.", "Please come."],
        ["https://example.org/a", "https://example.org/b"],
        ["“Those in charge … they are to blame,” she said.", "He knows ... we know that."],
    ],
)
def test_borders(parts: list[str]) -> None:
    assert read(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [["国防部说。", "情况严重！", "是吗？"], ["「大変だ。」と言った。", "彼は帰った。"]],
)
def test_borders_without_spaces(parts: list[str]) -> None:
    assert read("".join(parts)) == parts


def test_a_headline_without_a_full_stop_is_a_sentence() -> None:
    assert read("Bank fails\n\n  It failed. Nobody knew.  \r\nMore to come") == [
        "Bank fails", "It failed.", "Nobody knew.", "More to come",
    ]  # fmt: skip


def test_the_sample_article() -> None:
    text = sample_article().read_text(encoding="utf-8")
    lines = [len(sentences(line)) for line in text.split("\n") if line]
    assert lines == [1, 1, 1, 1, 2, 1, 1, 2, 1, 2, 1, 1, 1, 1, 1, 1, 2]
    assert "“Yes, I think so." in read(text)
    assert "It is (an) engagement,” Umerov said in English, when asked if a clash had occurred." in read(text)
    assert "G7 and allies warn Russia over use of North Korean troops in Ukraine" in read(text)
