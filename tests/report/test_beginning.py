from fcapp.model.spans import Span
from fcapp.report.beginning import CHARACTERS, ENTRIES, beginning
from fcapp.report.content import report_content
from tests.report.snapshots import claim, sample_review, snapshot


def length(content):
    return sum(len(segment.text) for paragraph in content.paragraphs for segment in paragraph)


def test_a_report_of_usual_length_is_its_own_beginning():
    content = report_content(sample_review())
    assert beginning(content) is content


def test_of_a_long_article_the_first_paragraphs_are_kept():
    content = report_content(snapshot(text="\n\n".join("word " * 100 for _ in range(200))))
    begun = beginning(content)
    assert content.paragraphs[: len(begun.paragraphs) - 1] == begun.paragraphs[:-1]
    assert length(begun) <= CHARACTERS < length(content)
    assert (begun.title, begun.summary, begun.sha256) == (content.title, content.summary, content.sha256)


def test_an_endless_paragraph_is_cut_between_and_in_its_segments():
    text = "x" * 100_000
    marked = [claim(1, Span(0, 10), text=text), claim(2, Span(90_000, 90_010), text=text)]
    begun = beginning(report_content(snapshot(marked, text=text)))
    assert length(begun) == CHARACTERS
    assert [segment.claims for segment in begun.paragraphs[0]] == [(1,), ()]


def test_of_many_claims_the_first_are_kept():
    text = "word " * 200
    marked = [claim(number + 1, Span(number, number + 1), text=text) for number in range(ENTRIES + 1)]
    assert [entry.number for entry in beginning(report_content(snapshot(marked, text=text))).entries] == list(
        range(1, ENTRIES + 1)
    )


def test_lines_without_words_take_room_too():
    begun = beginning(report_content(snapshot(text="a\n" * 20_000)))
    assert len(begun.paragraphs) < 1000
