import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fcapp.errors import UserError
from fcapp.intake.markdown import LIMIT
from tests.intake.samples import MARKDOWN, holds, outline, pointers, read

LINE = "The dam is safe, the report says. See https://x.example/a. Second line of it."


def test_the_words_without_the_marks() -> None:
    article = read(MARKDOWN, "dam.md")
    assert outline(article) == [
        ("heading", 1, "Dam report says"),
        (
            "paragraph",
            0,
            f"{LINE}\nHard break, code_here and <b>raw</b> html.",
        ),
        ("quotation", 1, "Quoted words go on."),
        ("item", 1, "one"),
        ("item", 1, "two"),
        ("item", 2, "deeper"),
        ("item", 1, "first"),
        ("item", 1, "second"),
        ("row", 0, "Town\tCost"),
        ("row", 0, "A\t5"),
        ("code", 0, "let x = 1;  # [^1]"),
    ]
    assert pointers(article) == [
        ("link", "report", "", "https://dam.example/r"),
        ("footnote", "says.", "Page 4 of the report, https://dam.example/p4. More of it.", "https://dam.example/p4"),
        ("link", "https://x.example/a", "", "https://x.example/a"),
    ]
    assert (article.title, article.byline, article.published) == ("Dam report", "Ada Byrne, Tom Roe", "2026-05-03")
    assert (article.language, article.media_type, article.original) == ("en", "text/markdown", MARKDOWN)


def test_html_in_it_is_shown_as_it_is_written() -> None:
    source = "Before <script>alert(1)</script> after.\n\n<div>\nA box\n</div>\n"
    assert read(source, "a.md").text == "Before <script>alert(1)</script> after.\n\n<div> A box </div>"


def test_a_note_that_is_not_there_stays_as_it_is_written() -> None:
    article = read("It broke.[^9]\n", "a.md")
    assert (article.text, article.pointers) == ("It broke.[^9]", ())


def test_what_is_too_deep_or_too_long() -> None:
    assert "levels deep" in read("words\n\n" + "".join(f"{'  ' * n}- a\n" for n in range(300)), "a.md").warnings[0]
    with pytest.raises(UserError, match="larger than 2 MB"):
        read("a" * (LIMIT + 1), "a.md")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["#", ">", "-", "1.", "*", "**", "_", "`", "```", "[a](b)", "[^1]", "[^1]:", "|", "---", "\n", "\n\n", "word", "Öl", "“x”", "<b>", "&", "\t", "\\", "![p](q)", "~~", ":", "2"]), max_size=40))  # fmt: skip
@example([">", "\t", "\t", "[a](b)"])
@example(["```", "\n", "\t", "word", " ", "\n", "```"])
def test_any_markdown_is_an_article_or_a_user_error(parts: list[str]) -> None:
    try:
        article = read("".join(parts) or " ", "a.md")
    except UserError:
        return
    holds(article)


def test_front_matter_of_other_makes() -> None:
    yaml = "---\ntitle: 'It''s a flood' # draft\nauthors:\n  - name: Ada Byrne\n    url: https://a.example\n  - name: Tom Roe\npubDate: 2026-03-14\ncanonical_url: https://n.example/f\n---\nWater.\n"  # fmt: skip
    article = read(yaml, "a.md")
    assert (article.title, article.byline, article.published) == ("It's a flood", "Ada Byrne, Tom Roe", "2026-03-14")
    assert (article.url, article.text) == ("https://n.example/f", "Water.")
    article = read('+++\ntitle = "Say \\"no\\""\ndate = 2026-03-14T10:00:00Z\n+++\nWater.\n', "a.md")
    assert (article.title, article.published, article.text) == ('Say "no"', "2026-03-14", "Water.")


def test_notes_inside_the_text() -> None:
    article = read("Water rose.^[So said [the council](https://c.example).] It fell.[^a]\n\n[^a]: In May.\n", "a.md")
    assert article.text == "Water rose. It fell."
    assert [(note, url) for _, _, note, url in pointers(article)] == [
        ("So said the council.", "https://c.example"),
        ("In May.", ""),
    ]


def test_a_note_goes_on_without_indentation_and_comments_are_no_words() -> None:
    article = read("Water.[^1]\n\n<!-- check\nthis -->\n\n[^1]: In\nMay.\n\n`<!-- x -->`\n", "a.md")
    assert article.text == "Water.\n\n<!-- x -->"
    assert [note for _, _, note, _ in pointers(article)] == ["In May."]
